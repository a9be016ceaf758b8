"""A relay that the facilitator reads first: nothing in the room without an akkoord, and nobody's text is dropped."""

from dataclasses import replace

import pytest

from bot.domain.effects import Unsay
from bot.domain.events import Order
from bot.domain.flow_terms import Label
from bot.domain.ids import RoleId
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.messages.talk import RelayBack, RelayLook, RelayVoice
from bot.domain.phase import Phase
from bot.domain.round import Alarm
from bot.domain.supported import not_yet
from tests.flows_for_tests import CIRCLE, flow_with_talk
from tests.flows_for_tests import LEADER as LEADING
from tests.property.words import everything_in
from tests.story import LEADER, Story
from tests.unit.dialogue.test_relay import NAMES, a_relay, choosing, posted, write


def looked_at() -> Phase:
    talk = a_relay(label=Label.OWN_CHOICE)
    assert talk.share is not None
    return replace(talk, share=replace(talk.share, review_by=(LEADING,)))


def open_talk() -> Story:
    return choosing(flow_with_talk(looked_at()), *["schuilnaam"] * 4)


def batch(story: Story) -> Story:
    return story.until_alarm(Alarm.BATCH)


def shown(story: Story) -> tuple[str, ...]:
    return story.last(LEADER, RelayLook).texts


def test_it_can_be_started_where_the_facilitator_reads_first() -> None:
    talk = looked_at()
    assert not_yet(flow_with_talk(talk)) == ()
    assert talk.share is not None
    others = replace(talk, share=replace(talk.share, review_by=(RoleId("member"),)))
    assert not_yet(flow_with_talk(others)) == ("relay-review",)


def test_after_an_akkoord_the_texts_go_to_the_room_together() -> None:
    story = open_talk()
    for name in NAMES:
        write(story, name, f"Dit vindt {name[0]} ervan.")
    batch(story)
    assert posted(story) == [], "first they are read"
    assert len(shown(story)) == len(NAMES)
    story.says(LEADER, "akkoord")
    assert posted(story) == []
    batch(story)
    assert sorted(posted(story)) == sorted(shown(story))


def test_the_facilitator_sees_no_author_and_no_order() -> None:
    orders = set()
    for salt in range(8):
        story = open_talk()
        story.salt = bytes([salt])
        for name in NAMES:
            write(story, name, f"Dit vindt {name[0]} ervan.")
        batch(story)
        orders.add(shown(story))
        said = everything_in(story.last(LEADER, RelayLook))
        assert not any(member.id in said or member.name in said for member in story.round.members.values())
    assert len(orders) > 1


def test_without_an_akkoord_nothing_is_there_and_its_author_hears_so() -> None:
    story = open_talk()
    write(story, "anna", "Meer rust.")
    story.until_alarm(Alarm.CLOSE)
    assert posted(story) == []
    assert "relay-unread" in story.receipts("anna")
    assert "relay-unread" not in story.receipts("bram")
    assert any(isinstance(effect, Unsay) for _, effect in story.effects)


def test_a_yes_to_what_stood_there_is_no_yes_to_what_came_after() -> None:
    story = open_talk()
    write(story, "anna", "Meer rust.")
    batch(story)
    write(story, "bram", "Vaker buiten.")
    story.says("anna", "intrekken")
    write(story, "anna", "Minder rust.")
    story.says(LEADER, "akkoord")
    batch(story)
    assert posted(story) == []
    assert set(shown(story)) == {"Minder rust.", "Vaker buiten."}


def test_new_texts_come_with_the_next_batch_and_the_old_page_no_longer_counts() -> None:
    story = open_talk()
    write(story, "anna", "Meer rust.")
    batch(story)
    first = story.open_prompt(LEADER)
    write(story, "bram", "Vaker buiten.")
    batch(story)
    assert first is not None
    story.says(LEADER, "akkoord", about=first.id)
    assert story.refusals(LEADER) == ["came-before"]
    story.says(LEADER, "akkoord")
    assert set(posted(batch(story))) == {"Meer rust.", "Vaker buiten."}


def test_a_question_leaves_the_text_as_it_was() -> None:
    story = open_talk()
    write(story, "anna", "Meer rust op dinsdag.")
    batch(story)
    story.says(LEADER, "terug 1.1 Wil je de dag weglaten?")
    assert not story.heard("anna", RelayBack), "with the next batch, so that the moment says nothing"
    batch(story)
    assert story.last("anna", RelayBack).question == "Wil je de dag weglaten?"
    assert story.open_prompt(LEADER) is None, "its author has the time until the next one"
    batch(story)
    story.says(LEADER, "akkoord")
    batch(story)
    assert posted(story) == ["Meer rust op dinsdag."]


@pytest.mark.parametrize(
    ("reply", "there"),
    [
        ("akkoord", ["Meer rust op dinsdag."]),
        ("Meer rust, elke dag.", ["Meer rust, elke dag."]),
        ("intrekken", []),
    ],
)
def test_the_author_decides_what_comes_of_a_question(reply: str, there: list[str]) -> None:
    story = open_talk()
    write(story, "anna", "Meer rust op dinsdag.")
    batch(story)
    story.says(LEADER, "terug 1.1 Wil je de dag weglaten?")
    batch(story)
    story.says("anna", reply)
    if reply.startswith("Meer"):
        story.says("anna", "akkoord")
    batch(story)
    if there:
        assert shown(story) == tuple(there)
        assert not story.last(LEADER, RelayLook).acts, "nothing is asked twice"
        story.says(LEADER, "terug 1.1 Nog een vraag")
        assert story.refusals(LEADER)[-1] == "no-more-acts"
        story.says(LEADER, "akkoord")
    assert posted(batch(story)) == there


def test_a_mask_needs_a_new_yes() -> None:
    story = open_talk()
    write(story, "anna", "Meer rust op dinsdag bij ons.")
    write(story, "bram", "Vaker buiten.")
    batch(story)
    place = shown(story).index("Meer rust op dinsdag bij ons.") + 1
    story.says(LEADER, f"masker 1.{place} dinsdag")
    story.says(LEADER, "akkoord")
    batch(story)
    assert posted(story) == ["Vaker buiten."], "what nothing was asked about"
    assert story.last("anna", RelayBack).question is None
    batch(story)
    assert posted(story) == ["Vaker buiten."], "no yes, not there"
    story.says("anna", "akkoord")
    batch(story)
    assert shown(story) == ("Meer rust op […] bij ons.",)
    story.says(LEADER, "akkoord")
    assert posted(batch(story))[-1] == "Meer rust op […] bij ons."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("masker 1.2 rust", "no-such-voice"),
        ("masker 1.1 vakantie", "mask-not-found"),
        ("masker 1.1 Meer rust", "mask-too-much"),
        ("weg ermee", "review-words"),
        ("nee", "review-words"),
    ],
)
def test_what_the_facilitator_cannot_do(words: str, why: str) -> None:
    story = open_talk()
    write(story, "anna", "Meer rust.")
    batch(story)
    story.says(LEADER, words)
    assert story.refusals(LEADER) == [why]
    story.says(LEADER, "akkoord")
    assert posted(batch(story)) == ["Meer rust."]
    assert story.last(LEADER, LeaderTold).notice is LeaderNotice.RELAY_READ


def test_whoever_takes_over_gets_what_still_waits() -> None:
    story = open_talk()
    write(story, "anna", "Meer rust.")
    batch(story)
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Mees")
    batch(story)
    assert len(story.heard(LEADER, RelayLook)) == 2
    story.says(LEADER, "akkoord")
    assert posted(batch(story)) == ["Meer rust."]


def test_under_the_own_name_people_speak_for_themselves() -> None:
    story = choosing(flow_with_talk(looked_at()), "met mijn naam", *["schuilnaam"] * 3)
    assert story.writers == ["anna"]
    story.speaks("anna", "Ik vind dit.")
    batch(story)
    assert not story.heard(LEADER, RelayLook)
    assert not story.heard(CIRCLE.id, RelayVoice)
