"""Making a text together: a writer, a proposal, a yes of everybody who says something, and no majority."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.agreement import Agreement, Stance, Stand
from bot.domain.events import Order
from bot.domain.flow import Flow
from bot.domain.flow_terms import VOLUNTEER, Label, NoAgreement
from bot.domain.ids import LEADER_SEAT, PhaseId, RoleId
from bot.domain.messages.agreeing import (
    AboutProposal,
    AgreedShown,
    AskAgree,
    AskDraft,
    AskVolunteer,
    AskWords,
    SureOfDraft,
    SureOfWords,
)
from bot.domain.messages.member import Reminder
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step, of_phase
from bot.domain.shown import Outcome
from tests.flows_agreeing import CLIENT, MEMBER, agree_phase, with_agreement
from tests.flows_choosing import WAYS
from tests.flows_for_tests import LEADER as FACILITATOR
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round, member_id


def begun(flow: Flow | None = None, people: int = 3, roles: dict[str, str] | None = None) -> Story:
    """Everybody has written something; the text is to be made."""
    story = given_round().with_members(people).with_flow(flow or with_agreement(agree_phase())).starts()
    for name in NAMES[:people]:
        story.says(name, "ja")
        if roles is not None:
            story.says(name, roles.get(name, "member"))
        story.says(name, f"wat {name[0]} vindt")
        story.says(name, "akkoord")
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def by_leader(**fields: Any) -> Flow:
    return with_agreement(agree_phase(by=(FACILITATOR,), **fields))


def drafted(text: str = "Samen kijken we verder.", **fields: Any) -> Story:
    """The facilitator has written a proposal, and it lies before everybody."""
    return writes(begun(by_leader(**fields)), LEADER, text)


def writes(story: Story, name: str, text: str) -> Story:
    story.says(name, text)
    story.says(name, "akkoord")
    return story


def now(story: Story, phase: str = "core") -> Agreement:
    run = next(run for run in story.round.course.runs.values() if run.id == phase)
    return next((one for one in run.agreements if one.stand not in (Stand.AGREED, Stand.BOTH, Stand.OPEN)),
                run.agreements[-1])  # fmt: skip


def everybody(story: Story, *said: str) -> Story:
    """Each in turn; an empty text is nothing said."""
    for name, text in zip(NAMES, said, strict=False):
        if text:
            story.says(name, text)
    return story


def weighed(story: Story) -> Story:
    return story.until_alarm(Alarm.SETTLED_CLOSE)


# -- who writes


def test_the_first_to_say_yes_writes() -> None:
    story = begun()
    assert all(story.heard(name, AskVolunteer) for name in NAMES[:3])
    story.says("Anna", "nee")
    story.says("Bram", "ja")
    assert story.heard("Bram", AskDraft)
    assert [about.heard.value for about in story.heard("Cleo", AboutProposal)] == ["writer-other"]
    assert not story.heard("Cleo", AskDraft)
    story.says("Cleo", "ja")
    assert now(story).writer == member_id("Bram")


def test_nobody_wants_to_write_and_the_facilitator_does() -> None:
    story = begun()
    for name in NAMES[:3]:
        story.says(name, "nee")
    weighed(story)
    assert story.heard(LEADER, AskDraft)
    assert now(story).writer == LEADER_SEAT


def test_nobody_answers_within_a_day_and_the_facilitator_writes() -> None:
    story = begun().passes(days=2)
    assert story.heard(LEADER, AskDraft)
    assert story.open_prompt("Anna") is None


def test_the_writer_sees_what_was_said_and_the_question() -> None:
    draft = begun(by_leader()).last(LEADER, AskDraft)
    assert draft.questions == ("Wat is de kern?",)
    assert sorted(v.text for section in draft.material for v in section.voices) == [
        "wat A vindt",
        "wat B vindt",
        "wat C vindt",
    ]


def test_the_writer_sees_the_text_first_without_names() -> None:
    story = begun()
    story.says("Anna", "ja")
    story.says("Anna", "Kees komt eerst.", names=("Kees",))
    sure = story.last("Anna", SureOfDraft)
    assert "Kees" not in sure.text
    assert sure.changed
    assert not story.heard("Bram", AskAgree)
    story.says("Anna", "Wij komen eerst.")
    story.says("Anna", "akkoord")
    assert story.last("Bram", AskAgree).text == "Wij komen eerst."
    assert not story.heard("Anna", AskAgree), "the writer said yes already"


def test_a_writer_who_leaves_or_passes_is_followed_by_the_facilitator() -> None:
    story = begun()
    story.says("Anna", "ja")
    story.says("Anna", "stop")
    story.says("Anna", "ja")
    assert story.heard(LEADER, AskDraft)
    story = begun()
    story.says("Anna", "ja")
    story.says("Anna", "overslaan")
    assert story.heard(LEADER, AskDraft)


def test_the_first_role_that_is_there_writes() -> None:
    flow = with_agreement(agree_phase(by=(CLIENT, FACILITATOR)), roles=("client",))
    story = begun(flow, roles={"Bram": "client"})
    assert story.heard("Bram", AskDraft)
    story = begun(flow, roles={})
    assert story.heard(LEADER, AskDraft)


def test_nobody_writes_at_all_and_that_is_an_outcome() -> None:
    story = begun(by_leader()).passes(days=4)
    assert story.last("Anna", AgreedShown).sections[0].outcome is Outcome.OPEN


# -- what everybody says


def test_everybody_agrees() -> None:
    story = weighed(everybody(drafted(), "akkoord", "ja", "1"))
    shown = story.last("Cleo", AgreedShown).sections[0]
    assert shown.outcome is Outcome.AGREED
    assert [voice.text for voice in shown.voices] == ["Samen kijken we verder."]
    assert now(story).writer is None


def test_an_objection_goes_to_the_writer_only_and_makes_a_new_version() -> None:
    story = drafted()
    story.says("Anna", "bezwaar: Kees staat er niet in", names=("Kees",))
    assert "Kees" not in story.last("Anna", SureOfWords).text
    story.says("Anna", "akkoord")
    everybody(story, "", "akkoord", "ja, maar: korter mag ook")
    story.says("Cleo", "akkoord")
    weighed(story)
    again = story.last(LEADER, AskDraft)
    assert again.before == "Samen kijken we verder."
    assert sorted((remark.stance, remark.name) for remark in again.remarks) == [
        (Stance.ADDITION, "Cleo"),
        (Stance.OBJECTION, "Anna"),
    ]
    for other in ("Bram", "Cleo", "team"):
        assert "staat er niet in" not in "".join(everything_in(say.message) for say in story.says_to(other))
    writes(story, LEADER, "Een nieuwe tekst.")
    assert story.last("Anna", AskAgree).attempt == 2
    everybody(story, "akkoord", "akkoord", "akkoord")
    weighed(story)
    assert story.last("Anna", AgreedShown).sections[0].voices[0].text == "Een nieuwe tekst."


def test_numbers_and_words_one_after_the_other() -> None:
    story = drafted()
    story.says("Anna", "3")
    assert story.last("Anna", AskWords).stance is Stance.OBJECTION
    story.says("Anna", "het mist rust")
    assert story.last("Anna", SureOfWords).text == "het mist rust"
    story.says("Anna", "het mist rust en tijd")
    story.says("Anna", "ja")
    assert now(story).reactions[0].words == "het mist rust en tijd"
    story.says("Bram", "2: meer rust")
    assert story.last("Bram", SureOfWords).stance is Stance.ADDITION
    story.says("Cleo", "wat vinden jullie?")
    assert story.refusals("Cleo") == ["say-of-it"]


def test_what_was_said_can_be_changed_while_the_version_lies_there() -> None:
    story = drafted()
    story.says("Anna", "akkoord", ref="$anna")
    story.says("Anna", "bezwaar: toch niet")
    assert now(story).reactions[0].stance is Stance.OBJECTION
    story.says("Anna", "akkoord")
    story.says("Anna", "intrekken")
    story.says("Bram", "akkoord", ref="$bram")
    story.edits("Bram", "$bram", "bezwaar: het klopt niet")
    assert story.last("Bram", SureOfWords).text == "het klopt niet"
    story.deletes("Bram", "$bram")
    assert all(reaction.member != member_id("Bram") for reaction in now(story).reactions)


def test_an_objection_can_become_a_yes() -> None:
    story = drafted()
    story.says("Anna", "bezwaar: zo niet")
    story.says("Anna", "akkoord")
    story.says("Anna", "akkoord")
    assert [(one.stance, one.words) for one in now(story).reactions] == [(Stance.YES, "")]
    story.says("Anna", "3")
    story.says("Anna", "toch niet zo")
    story.says("Anna", "intrekken")
    assert now(story).reactions == ()
    assert story.open_prompt("Anna") is not None, "the question comes again"


def test_without_names_the_writer_sees_none() -> None:
    story = drafted(label=Label.NONE)
    story.says("Anna", "bezwaar: HET KLOPT NIET!!!")
    assert not story.last("Anna", SureOfWords).named
    story.says("Anna", "akkoord")
    everybody(story, "", "akkoord", "akkoord")
    weighed(story)
    (remark,) = story.last(LEADER, AskDraft).remarks
    assert remark.name is None
    assert "KLOPT" not in remark.words


def test_silence_does_not_block_but_silence_of_everybody_is_no_agreement() -> None:
    story = drafted()
    story.says("Anna", "akkoord")
    assert story.until_alarm(Alarm.CLOSE).last("Bram", AgreedShown).sections[0].outcome is Outcome.AGREED
    story = drafted().until_alarm(Alarm.CLOSE)
    assert story.last("Bram", AgreedShown).sections[0].outcome is Outcome.OPEN


def test_one_objection_among_many_is_enough() -> None:
    story = begun(by_leader(rounds=1), people=8)
    writes(story, LEADER, "Een tekst.")
    for name in NAMES[:7]:
        story.says(name, "akkoord")
    story.says(NAMES[7], "bezwaar: nee")
    story.says(NAMES[7], "akkoord")
    section = weighed(story).last("Anna", AgreedShown).sections[0]
    assert section.outcome is Outcome.BOTH
    assert [(one.text, one.objects, one.name) for one in section.against] == [("nee", True, NAMES[7])]


def test_an_objection_without_a_yes_to_its_words_is_not_shown() -> None:
    story = drafted(rounds=1)
    story.says("Anna", "bezwaar: liever niet zo")
    everybody(story, "", "akkoord", "akkoord")
    section = story.until_alarm(Alarm.CLOSE).last("Bram", AgreedShown).sections[0]
    assert section.outcome is Outcome.BOTH
    assert section.against == ()


@pytest.mark.parametrize(
    ("if_no", "outcome"), [(NoAgreement.KEEP_BOTH, Outcome.BOTH), (NoAgreement.OPEN, Outcome.OPEN)]
)
def test_no_agreement_after_the_last_version(if_no: NoAgreement, outcome: Outcome) -> None:
    story = drafted(if_no=if_no)
    for _ in range(2):
        story.says("Anna", "bezwaar: zo niet")
        story.says("Anna", "akkoord")
        everybody(story, "", "akkoord", "akkoord")
        weighed(story)
        if now(story).stand is Stand.DRAFTING:
            writes(story, LEADER, "Een andere tekst.")
    section = story.last("Cleo", AgreedShown).sections[0]
    assert section.outcome is outcome
    assert bool(section.voices) is (outcome is Outcome.BOTH)


def test_no_agreement_can_end_the_round() -> None:
    story = drafted(if_no=NoAgreement.STOP, rounds=1)
    story.says("Anna", "bezwaar: zo niet")
    story.says("Anna", "akkoord")
    everybody(story, "", "akkoord", "akkoord")
    weighed(story)
    assert story.stage in (Stage.STOPPED, Stage.ERASED)
    assert not story.heard("Anna", AgreedShown)
    assert story.last("team", Closing).why is ClosingWhy.NO_AGREEMENT


@pytest.mark.parametrize("rounds", [1, 2])
def test_the_order_of_remarks_says_nothing_of_who_spoke_first(rounds: int) -> None:
    """With two rounds the writer reads them, with one they stand beneath the text: the same whoever spoke first."""
    read = []
    for speaking in (("Anna", "Bram", "Cleo"), ("Cleo", "Anna", "Bram"), ("Bram", "Cleo", "Anna")):
        story = drafted(rounds=rounds, label=Label.NONE)
        for name in speaking:
            story.says(name, f"bezwaar: {name[0]} ziet het anders")
            story.says(name, "akkoord")
        weighed(story)
        if rounds == 1:
            read.append([one.text for one in story.last("Anna", AgreedShown).sections[0].against])
        else:
            read.append([remark.words for remark in story.last(LEADER, AskDraft).remarks])
    assert len(read[0]) == 3
    assert read[0] == read[1] == read[2]


# -- without whose yes it cannot be


def with_client(**fields: Any) -> Story:
    phase = agree_phase(by=(FACILITATOR,), must=(CLIENT,), rounds=1, **fields)
    return writes(begun(with_agreement(phase, roles=("client",)), roles={"Anna": "client"}), LEADER, "De tekst.")


def test_silence_of_who_has_to_say_yes_is_no_yes() -> None:
    story = with_client()
    everybody(story, "", "akkoord", "akkoord")
    section = story.until_alarm(Alarm.CLOSE).last("Bram", AgreedShown).sections[0]
    assert (section.outcome, section.voices) == (Outcome.OPEN, ())


def test_a_no_of_who_has_to_say_yes_is_quiet_and_binding() -> None:
    story = with_client()
    story.says("Anna", "bezwaar: hier wil ik niet staan")
    story.says("Anna", "akkoord")
    everybody(story, "", "akkoord", "akkoord")
    section = weighed(story).last("Bram", AgreedShown).sections[0]
    assert (section.outcome, section.voices, section.against) == (Outcome.OPEN, (), ())


def test_who_has_to_say_yes_leaves() -> None:
    story = with_client()
    everybody(story, "akkoord", "akkoord", "akkoord")
    story.says("Anna", "stop")
    story.says("Anna", "ja")
    assert story.until_alarm(Alarm.CLOSE).last("Bram", AgreedShown).sections[0].outcome is Outcome.OPEN


def test_with_that_yes_it_is_agreed() -> None:
    story = weighed(everybody(with_client(), "akkoord", "akkoord", "akkoord"))
    assert story.last("Bram", AgreedShown).sections[0].outcome is Outcome.AGREED


# -- hard moments


def test_a_reply_to_an_old_version_or_after_the_end_counts_for_nothing() -> None:
    story = drafted()
    first = story.shown[member_id("Anna")]
    story.says("Anna", "bezwaar: zo niet")
    story.says("Anna", "akkoord")
    everybody(story, "", "akkoord", "akkoord")
    weighed(story)
    writes(story, LEADER, "Nieuw.")
    story.says("Anna", "akkoord", about=first, replied=True)
    assert story.refusals("Anna") == ["came-before"]
    everybody(story, "akkoord", "akkoord", "akkoord")
    weighed(story)
    story.says("Bram", "bezwaar: toch nog iets")
    assert story.last("Bram", AboutProposal).heard.value == "settled"
    assert now(story).stand is Stand.AGREED


def test_a_pause_keeps_what_was_said_and_asks_nothing() -> None:
    story = drafted()
    story.says("Anna", "akkoord")
    story.orders(Order.PAUSE)
    story.says("Bram", "akkoord")
    story.passes(days=6)
    story.orders(Order.RESUME)
    story.says("Cleo", "akkoord")
    assert weighed(story).last("Anna", AgreedShown).sections[0].outcome is Outcome.AGREED


def test_closing_by_hand_weighs_what_there_is() -> None:
    story = drafted()
    story.says("Anna", "akkoord")
    story.orders(Order.CLOSE)
    story.says(LEADER, "ja")
    assert story.last("Bram", AgreedShown).sections[0].outcome is Outcome.AGREED


def test_a_proposal_at_night_goes_round_in_the_morning() -> None:
    story = begun()
    story.until(story.now.replace(hour=21))
    story.says("Anna", "ja")
    writes(story, "Anna", "Bij nacht geschreven.")
    assert story.last("Anna", AboutProposal).heard.value == "sent-later"
    assert not story.heard("Bram", AskAgree)
    story.until_alarm(Alarm.PROPOSAL)
    assert 9 <= story.local.hour < 19
    assert story.heard("Bram", AskAgree)


def test_who_takes_over_writes_anew() -> None:
    story = begun(by_leader())
    story.says(LEADER, "Wat de een schreef.")
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Mo")
    assert "Wat de een schreef." not in everything_in(story.round)
    assert len(story.heard(LEADER, AskDraft)) == 2
    writes(story, LEADER, "Wat de ander schreef.")
    assert story.last("Anna", AskAgree).text == "Wat de ander schreef."


def test_a_writer_who_wipes_everything_takes_the_text_along() -> None:
    story = begun()
    story.says("Anna", "ja")
    writes(story, "Anna", "De tekst van Anna.")
    story.says("Bram", "akkoord")
    story.says("Anna", "wis alles")
    story.says("Anna", "ja")
    assert "De tekst van Anna." not in everything_in(story.round)
    assert story.open_prompt("Bram") is None
    assert story.heard(LEADER, AskDraft)


def test_words_of_somebody_who_wipes_everything_are_not_beneath_the_text() -> None:
    story = drafted(rounds=1)
    story.says("Anna", "bezwaar: weg hiermee")
    story.says("Anna", "akkoord")
    story.says("Anna", "wis alles")
    story.says("Anna", "ja")
    everybody(story, "", "akkoord", "akkoord")
    section = weighed(story).last("Bram", AgreedShown).sections[0]
    assert (section.outcome, section.against) == (Outcome.AGREED, ())
    assert "weg hiermee" not in everything_in(story.round)


def test_who_is_silent_is_reminded_of_the_text() -> None:
    story = drafted()
    story.until_alarm(Alarm.CLOSE)
    reminders = story.heard("Anna", Reminder)
    assert reminders
    assert isinstance(reminders[-1].repeats, AskAgree)


def test_later_asks_again() -> None:
    story = drafted()
    story.says("Anna", "later")
    heard = len(list(story.says_to("Anna")))
    story.until_alarm(Alarm.LATER)
    assert len(list(story.says_to("Anna"))) == heard + 1
    story.says("Anna", "akkoord")
    assert now(story).reactions[0].stance is Stance.YES


def test_help_of_the_facilitator_who_writes() -> None:
    story = begun(by_leader())
    story.says(LEADER, "help")
    story.says(LEADER, "stop")
    assert story.refusals(LEADER) == ["own-turn"]
    assert not now(story).proposal


# -- items, and the page


def test_one_text_for_each_item_one_after_the_other() -> None:
    flow = with_agreement(agree_phase(by=(FACILITATOR,), for_each=WAYS.id, rounds=1))
    story = begun(flow)
    for item in ("praten", "tekenen", "wandelen"):
        assert story.last(LEADER, AskDraft).questions == (f"{item}: klopt dit?",)
        writes(story, LEADER, f"Over {item}.")
        weighed(everybody(story, "akkoord", "akkoord", "akkoord"))
    shown = story.last("Anna", AgreedShown).sections
    assert [section.voices[0].text for section in shown] == ["Over praten.", "Over tekenen.", "Over wandelen."]
    assert len(story.heard("Anna", AgreedShown)) == 1


def test_the_page_holds_the_text_after_one_look() -> None:
    story = weighed(everybody(drafted(), "akkoord", "akkoord", "akkoord"))
    page = story.last(LEADER, ReviewPage)
    assert page.questions == ()
    assert page.made_together[0].voices[0].text == "Samen kijken we verder."
    story.released()
    (section,) = story.published[0].sections
    assert section.outcome is Outcome.AGREED
    assert story.stage in (Stage.RELEASED, Stage.ERASED)


def test_no_name_stands_beneath_the_text_on_the_page() -> None:
    story = drafted(rounds=1)
    story.says("Anna", "bezwaar: zo niet")
    story.says("Anna", "akkoord")
    weighed(everybody(story, "", "akkoord", "akkoord"))
    assert story.last("Bram", AgreedShown).sections[0].against[0].name == "Anna"
    story.released()
    assert story.published[0].sections[0].against[0].name is None


def test_a_text_feeds_the_next() -> None:
    first = agree_phase("first", by=(FACILITATOR,), rounds=1)
    flow = with_agreement(first, agree_phase("second", by=(FACILITATOR,), from_phases=("first",)))
    story = writes(begun(flow), LEADER, "De eerste tekst.")
    weighed(everybody(story, "akkoord", "akkoord", "akkoord"))
    (section,) = story.last(LEADER, AskDraft).material
    assert section.voices[0].text == "De eerste tekst."


def test_what_the_flow_shows_lies_before_the_writer_too() -> None:
    flow = with_agreement(replace(agree_phase(by=(FACILITATOR,), from_phases=()), show=(PhaseId("said"),)))
    assert begun(flow).last(LEADER, AskDraft).material


def test_only_those_with_a_turn_are_asked() -> None:
    flow = with_agreement(agree_phase(who=(CLIENT,), by=(VOLUNTEER,)), roles=("client",))
    story = begun(flow, people=4, roles={"Anna": "client", "Bram": "client"})
    assert story.heard("Anna", AskVolunteer)
    assert not story.heard("Cleo", AskVolunteer)
    assert not story.heard(LEADER, AskVolunteer)
    story.says("Anna", "ja")
    writes(story, "Anna", "Van ons twee.")
    story.says("Bram", "akkoord")
    assert weighed(story).last("Cleo", AgreedShown).sections[0].outcome is Outcome.AGREED


def test_a_facilitator_who_is_named_has_a_say() -> None:
    flow = with_agreement(agree_phase(who=(MEMBER, FACILITATOR)))
    story = begun(flow)
    story.says("Anna", "ja")
    writes(story, "Anna", "Van Anna.")
    everybody(story, "", "akkoord", "akkoord")
    story.says(LEADER, "bezwaar: zo niet")
    story.says(LEADER, "akkoord")
    assert weighed(story).last("Anna", AskDraft).remarks[0].name == "Lies"
    assert RoleId("facilitator") == FACILITATOR


def test_nobody_is_left_to_agree() -> None:
    story = drafted()
    for name in NAMES[:3]:
        story.says(name, "stop")
        story.says(name, "ja")
    story.until_alarm(Alarm.CLOSE)
    assert story.round.course.runs[of_phase(story.round.flow.phases[2].id)].step is Step.DONE
    assert now(story).stand is Stand.OPEN


def test_a_round_that_stops_asks_the_facilitator_nothing_more() -> None:
    story = begun(by_leader())
    story.orders(Order.STOP)
    story.says(LEADER, "ja")
    assert story.round.course.leader.seat is not None
    assert story.round.course.leader.seat.open is None
    story.says(LEADER, "Een tekst.", about=story.round.course.leader.seat.asked[-1].prompt)
    assert story.refusals(LEADER) == ["no-round"]
