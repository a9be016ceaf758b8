"""The relay: people without a name in a talk, spoken for by the bot."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from bot.domain.effects import Say
from bot.domain.events import MemberLeft, Order
from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, Form, Label, Turns, When
from bot.domain.ids import RoleId
from bot.domain.messages.preview import AskLabel, Preview
from bot.domain.messages.talk import (
    AskVoice,
    PlaceTold,
    RelayBegins,
    RelayPreview,
    RelayVoice,
    TalkBegins,
    TalkHint,
    TalkOpening,
    TalkReminder,
)
from bot.domain.phase import LabelFor, Phase, Reuse, Share
from bot.domain.place import PlaceNotice
from bot.domain.relay import Way
from bot.domain.round import Alarm
from bot.domain.run import Step
from tests.flows_for_tests import CIRCLE, a_talk, flow_with_talk
from tests.property.words import everything_in
from tests.story import Story, given_round, member_id

OPTIONS = (Label.NAMED, Label.ALIAS, Label.ROLE)
MEMBERS = (RoleId("member"),)
NAMES = ("anna", "bram", "cleo", "daan")


def a_relay(name: str = "talk", label: Label = Label.OWN_CHOICE, **changes: Any) -> Phase:
    options = OPTIONS if label is Label.OWN_CHOICE else ()
    share = Share((ALL,), Form.WORDS, label, When.AT_ONCE, preview=True, min_voices=3, label_options=options)
    return replace(a_talk(name, who=MEMBERS), share=share, **changes)


def waiting_room(flow: Flow, people: int = 4) -> Story:
    """Everybody has said yes, and the reading is over."""
    story = given_round().with_members(people).with_flow(flow).starts()
    for member in tuple(story.round.members.values()):
        story.says(member.name, "ja")
    return story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)


def choosing(flow: Flow, *ways: str) -> Story:
    """Everybody has chosen, and the talk is open."""
    story = waiting_room(flow, len(ways))
    for name, way in zip(NAMES, ways, strict=False):
        story.says(name, way)
    story.until_alarm(Alarm.BEGIN).passes(minutes=1)
    return story


def four_aliases(talk: Phase | None = None, **flow: Any) -> Story:
    return choosing(flow_with_talk(talk or a_relay(), **flow), *["schuilnaam"] * 4)


def write(story: Story, name: str, text: str, **fields: Any) -> None:
    story.says(name, text, **fields)
    story.says(name, "akkoord")


def posted(story: Story) -> list[str]:
    return [voice.text for voice in story.heard(CIRCLE.id, RelayVoice)]


def test_everybody_chooses_before_it_opens() -> None:
    story = waiting_room(flow_with_talk(a_relay()))
    asked = story.last("anna", AskVoice)
    assert asked.ways == (Way.NAMED, Way.ALIAS, Way.ROLE, Way.READS)
    assert not story.heard(CIRCLE.id, TalkOpening)
    for name, choice in zip(NAMES, ("1", "schuilnaam", "2", "met mijn rol"), strict=True):
        story.says(name, choice)
    story.until_alarm(Alarm.BEGIN).passes(minutes=1)
    assert len(story.heard(CIRCLE.id, TalkOpening)) == 1
    assert story.writers == ["anna"]
    assert [len(story.heard(name, TalkBegins)) for name in NAMES] == [1, 0, 0, 0]
    assert [len(story.heard(name, RelayBegins)) for name in NAMES] == [0, 1, 1, 1]


def test_no_choice_is_reading_along() -> None:
    story = waiting_room(flow_with_talk(a_relay()))
    for name in NAMES[:3]:
        story.says(name, "schuilnaam")
    story.passes(days=2)
    assert story.stands(Step.OPEN)
    assert not story.heard("daan", RelayBegins)
    assert story.writers == []
    story.says("daan", "Ik wil toch iets zeggen")
    assert story.refusals("daan")
    assert not any(member.waiting for member in story.round.members.values())


def test_with_too_few_aliases_each_is_asked_again() -> None:
    story = choosing(flow_with_talk(a_relay()), "schuilnaam", "schuilnaam", "met mijn naam", "meelezen")
    assert not story.heard(CIRCLE.id, TalkOpening), "it waits for the second choice"
    assert [len(story.heard(name, AskVoice)) for name in NAMES] == [2, 2, 1, 1]
    again = story.last("anna", AskVoice)
    assert again.again
    assert again.ways == (Way.NAMED, Way.READS)
    story.says("anna", "met mijn naam")
    story.says("bram", "meelezen")
    story.until_alarm(Alarm.BEGIN).passes(minutes=1)
    assert story.writers == ["anna", "cleo"]
    assert not any(story.heard(name, RelayBegins) for name in NAMES)


def test_a_label_without_a_choice_is_an_alias_for_everybody() -> None:
    story = waiting_room(flow_with_talk(a_relay(label=Label.ALIAS)))
    assert story.stands(Step.OPEN)
    assert all(story.heard(name, RelayBegins) for name in NAMES)
    assert sorted(story.last(name, RelayBegins).alias or 0 for name in NAMES) == [1, 2, 3, 4]


def test_without_any_label_nothing_ties_two_texts() -> None:
    story = waiting_room(flow_with_talk(a_relay(label=Label.NONE)))
    write(story, "anna", "Meer rust")
    story.until_alarm(Alarm.CLOSE)
    assert [voice.alias for voice in story.heard(CIRCLE.id, RelayVoice)] == [None]


def test_only_some_roles_speak_without_a_name() -> None:
    share = Share(
        (ALL,), Form.WORDS, Label.NAMED, When.AT_ONCE, preview=True, min_voices=3,
        label_for=(LabelFor(RoleId("client"), Label.ALIAS),),
    )  # fmt: skip
    talk = replace(a_talk(), share=share)
    flow = flow_with_talk(talk, roles={"client": 8, "professional": 8})
    story = given_round().with_members(4).with_flow(flow).starts()
    for name, role in zip(NAMES, ("client", "client", "client", "professional"), strict=True):
        story.says(name, "ja")
        story.says(name, role)
    story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)
    assert story.writers == ["daan"]
    assert [bool(story.heard(name, RelayBegins)) for name in NAMES] == [True, True, True, False]


def test_a_text_is_seen_first_and_goes_out_at_a_fixed_moment() -> None:
    story = four_aliases()
    story.says("anna", "Meer rust, zegt Kees", names=("Kees",))
    shown = story.last("anna", RelayPreview)
    assert "Kees" not in shown.voice.text
    story.passes(days=1)
    assert posted(story) == [], "no answer is no consent"
    story.says("anna", "akkoord")
    assert posted(story) == []
    assert "relay-queued" in story.receipts("anna")
    story.until_alarm(Alarm.BATCH)
    assert posted(story) == [shown.voice.text]
    assert story.last(CIRCLE.id, RelayVoice).alias == shown.alias


def test_the_moments_are_those_of_the_flow() -> None:
    flow = flow_with_talk(a_relay())
    flow = replace(flow, timing=replace(flow.timing, batches=(time(11, 15),)))
    story = choosing(flow, *["schuilnaam"] * 4)
    write(story, "anna", "Meer rust")
    story.until_alarm(Alarm.BATCH)
    assert story.local.time() == time(11, 15)


def test_what_stands_in_the_room_holds_nobody() -> None:
    story = four_aliases()
    for name in NAMES:
        write(story, name, f"Iets over {len(name)} dingen en {name[::-1]}")
    story.until_alarm(Alarm.BATCH)
    says = [e for _, e in story.effects if isinstance(e, Say) and isinstance(e.message, RelayVoice)]
    assert len(says) == 4
    for say in says:
        assert say.prompt is None
        assert not any(member in everything_in(say) for member in story.round.members)


def test_the_order_does_not_tell_who_wrote_first() -> None:
    orders = set()
    for salt in range(12):
        story = waiting_room(flow_with_talk(a_relay(label=Label.ALIAS)))
        story.salt = bytes([salt])
        for name in NAMES:
            write(story, name, f"tekst {NAMES.index(name)}")
        story.until_alarm(Alarm.BATCH)
        orders.add(tuple(posted(story)))
    assert len(orders) > 4


def test_the_deadline_lets_the_last_ones_out() -> None:
    story = four_aliases()
    assert story.run.closes_at is not None
    story.until(story.run.closes_at - timedelta(minutes=5))
    write(story, "anna", "Net op tijd")
    story.says("bram", "Zonder ja")
    story.until_alarm(Alarm.CLOSE)
    assert [text.rstrip(".") for text in posted(story)] == ["Net op tijd"]
    assert story.heard(CIRCLE.id, PlaceTold)[0].notice is PlaceNotice.CLOSED
    assert story.open_prompt("bram") is None
    assert all(not member.waiting for member in story.round.members.values())


def test_aliases_are_drawn_anew() -> None:
    flow = flow_with_talk(a_relay(label=Label.ALIAS), a_relay("later", label=Label.ALIAS))
    drawn = set()
    for salt in range(8):
        story = waiting_room(flow)
        story.salt = bytes([salt])
        story.until_alarm(Alarm.CLOSE).passes(hours=1)
        first, second = (tuple(begins.alias for begins in story.heard(name, RelayBegins)) for name in NAMES[:2])
        drawn.add((first, second))
    assert len(drawn) > 2
    assert any(first[0] != first[1] for first, _ in drawn)


def test_a_role_stands_there_only_from_three() -> None:
    few = choosing(flow_with_talk(a_relay()), "met mijn rol", "met mijn rol", "schuilnaam", "schuilnaam")
    write(few, "anna", "Meer rust")
    few.until_alarm(Alarm.BATCH)
    assert few.last(CIRCLE.id, RelayVoice).role is None
    many = choosing(flow_with_talk(a_relay()), "met mijn rol", "met mijn rol", "met mijn rol", "schuilnaam")
    write(many, "anna", "Meer rust")
    many.until_alarm(Alarm.BATCH)
    assert many.last(CIRCLE.id, RelayVoice).role == "member"


def test_taking_back_before_it_stands_there() -> None:
    story = four_aliases()
    write(story, "anna", "Meer rust")
    story.says("anna", "intrekken")
    story.until_alarm(Alarm.BATCH)
    assert posted(story) == []
    write(story, "anna", "Toch wel")
    story.until_alarm(Alarm.BATCH)
    assert len(posted(story)) == 1


def test_edits_and_deletions_before_it_stands_there() -> None:
    story = four_aliases()
    story.says("anna", "Meer rust", ref="$1")
    story.says("anna", "akkoord")
    story.edits("anna", "$1", "Meer stilte")
    story.until_alarm(Alarm.BATCH)
    assert posted(story) == [], "a new text needs a new yes"
    story.says("anna", "akkoord")
    story.until_alarm(Alarm.BATCH)
    assert len(posted(story)) == 1
    story.says("bram", "Meer tijd", ref="$2")
    story.says("bram", "akkoord")
    story.deletes("bram", "$2")
    story.until_alarm(Alarm.BATCH)
    assert len(posted(story)) == 1


def test_a_new_text_replaces_what_was_shown_and_more_is_added() -> None:
    story = four_aliases()
    before = story.shown[member_id("anna")]
    story.says("anna", "Meer rust.")
    story.says("anna", "En meer tijd.", about=before)
    assert story.last("anna", RelayPreview).voice.text.splitlines() == ["Meer rust. En meer tijd."]
    story.says("anna", "Iets heel anders.")
    assert story.last("anna", RelayPreview).voice.text == "Iets heel anders."


def test_who_leaves_is_not_spoken_for_any_more() -> None:
    story = four_aliases()
    write(story, "anna", "Meer rust")
    story.happens(MemberLeft(member_id("anna"), from_team=False))
    story.until_alarm(Alarm.BATCH)
    assert posted(story) == []


def test_a_turn_is_known_only_when_it_stands_there() -> None:
    talk = a_relay(turns=Turns.EACH_ONCE, label=Label.ALIAS)
    story = waiting_room(flow_with_talk(talk))
    for name in NAMES:
        write(story, name, "Meer rust")
    assert not story.heard(CIRCLE.id, PlaceTold), "the moment would tell who was last"
    story.until_alarm(Alarm.BATCH)
    assert [told.notice for told in story.heard(CIRCLE.id, PlaceTold)] == [PlaceNotice.ALL_HAD_TURN]


def test_reminders_and_hints_work_for_them_too() -> None:
    talk = a_relay(turns=Turns.EACH_ONCE, label=Label.ALIAS, expects_question=True)
    story = waiting_room(flow_with_talk(talk))
    write(story, "anna", "Dat vind ik niks")
    assert len(story.heard("anna", TalkHint)) == 1
    story.until_alarm(Alarm.LAST_REMIND)
    assert not story.heard("anna", TalkReminder)
    assert all(reminder.in_private for reminder in story.heard("bram", TalkReminder))
    assert story.heard("bram", TalkReminder)


def test_what_goes_further_gets_a_yes_of_its_own_at_the_end() -> None:
    reused = replace(a_relay(), reuse=Reuse((TEAM,), Form.SUMMARY, Label.NONE))
    story = four_aliases(reused, on_page=True)
    for name in NAMES:
        write(story, name, f"Meer rust {NAMES.index(name)}")
    story.until_alarm(Alarm.CLOSE)
    for name in NAMES[:3]:
        assert len(story.heard(name, Preview)) == 1
        story.says(name, "akkoord")
        assert not story.heard(name, AskLabel), "that was chosen before"
    story.until_alarm(Alarm.REVIEW_REMIND)
    story.says("leider", "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert len(story.summary["talk_q"]) == 3
    assert "Stem" not in everything_in(story.published[0])


def test_nothing_is_kept_of_what_nothing_uses() -> None:
    story = four_aliases()
    write(story, "anna", "zilverzwaluw")
    story.until_alarm(Alarm.BATCH)
    assert story.round.answers == {}
    assert "zilverzwaluw" not in everything_in(story.round)


def test_a_pause_stops_the_moments() -> None:
    story = four_aliases()
    write(story, "anna", "Meer rust")
    story.orders(Order.PAUSE)
    story.passes(days=1)
    assert posted(story) == []
    story.orders(Order.RESUME)
    story.until_alarm(Alarm.BATCH)
    assert len(posted(story)) == 1


def test_a_round_that_stops_drops_what_waits() -> None:
    story = four_aliases()
    write(story, "anna", "Meer rust", ref="$1")
    story.orders(Order.STOP)
    story.says("leider", "ja")
    assert not any(member.waiting for member in story.round.members.values())
    story.edits("anna", "$1", "Meer stilte")
    story.deletes("anna", "$1")
    assert posted(story) == []
