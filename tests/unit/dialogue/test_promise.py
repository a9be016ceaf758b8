"""The promise, sentence by sentence (`design.md` 3), attacked at the engine. The same sentences are attacked from
outside, with a real homeserver, in `tests/live`; for any order of events in `tests/property/test_any_round.py`."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from bot.domain.answer import Verdict
from bot.domain.effects import Publish, Say, ToLeader, ToMember, ToTeam
from bot.domain.events import MemberLeft, Order
from bot.domain.findings import Finding, Kind, Treatment
from bot.domain.messages.leader import LeaderTold
from bot.domain.messages.member import Safety, Told
from bot.domain.messages.preview import OfferOwnName, Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import Closing
from bot.domain.round import Alarm
from bot.domain.run import Step
from bot.domain.shown import SummarySection
from tests.property.words import everything_in
from tests.story import AMSTERDAM, LEADER, NAMES, Story, given_round, member_id

RAW = "zeldzaamwoord"


def everything_but_to(story: Story, name: str) -> str:
    """All that anybody else could read."""
    own = ToMember(member_id(name))
    others = (e for _, e in story.effects if not (isinstance(e, Say) and e.to == own))
    return "\n".join(everything_in(effect) for effect in others)


def shown_to_others(story: Story) -> str:
    """All that the facilitator and the team could read."""
    seen = (
        e for _, e in story.effects if isinstance(e, Publish) or (isinstance(e, Say) and e.to in (ToLeader(), ToTeam()))
    )
    return "\n".join(everything_in(effect) for effect in seen)


# 1. Nobody but you sees your raw answer.


def test_nobody_but_you_sees_your_raw_answer() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", f"Kees {RAW} iets.", names=("Kees",))
    story.says("anna", "1: Iets algemeners.")
    story.says("anna", "akkoord")
    story.says("anna", "mijn antwoorden")
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE).released()
    others = everything_but_to(story, "anna")
    assert "Iets algemeners." in others
    assert RAW not in others
    assert "Kees" not in others


def test_your_words_are_in_no_repr_so_in_no_log() -> None:
    story = given_round().asking(1).with_members(4).starts().joins("anna")
    story.says("anna", f"{RAW} hier.", ref="$ref")
    story.says("anna", "akkoord")
    story.says("anna", "mijn antwoorden")
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE)
    story.says(LEADER, f"terug 1.1 {RAW}?")
    story.until_alarm(Alarm.SECOND_LOOK).released()
    assert RAW in everything_in([effect for _, effect in story.effects])
    assert RAW not in repr(story.effects).casefold()
    assert RAW not in repr(story.round).casefold()
    assert "Anna" not in repr(story.round)


@pytest.mark.parametrize("ask", ["laat 1.1 zien", "wie schreef 1.1?", "ruwe antwoorden", "mijn antwoorden"])
def test_not_even_the_facilitator_who_asks_for_it(ask: str) -> None:
    story = given_round().starts().in_review()
    before = story.round.answers
    effects = story.says(LEADER, ask)
    assert story.round.answers == before
    assert "van A" not in everything_in(effects)


# 2. Your name, and names and details in your text, are taken out, and you see the result first.


def test_names_and_details_are_taken_out_before_anybody_else_reads_it_and_you_see_the_result_first() -> None:
    story = given_round().asking(1).with_members(3).starts().joins("anna")
    story.says("anna", "Vraag Kees in Goes maar.", names=("Kees", "Goes"))
    seen = [voice.text for voice in story.last("anna", Preview).voices]
    assert not story.heard(LEADER, ReviewPage)
    story.says("anna", "akkoord")
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE)
    shown = [voice.text for voice in story.last(LEADER, ReviewPage).questions[0].voices]
    assert seen[0] in shown
    assert "Kees" not in everything_but_to(story, "anna")
    assert "Goes" not in everything_but_to(story, "anna")


def test_a_flagged_phrase_takes_no_name_along_to_the_facilitator() -> None:
    text = "Ik deel een kamer met Kees hier."
    story = given_round().asking(1).with_members(3).starts().joins("anna")
    at = text.index("Kees")
    flag = Finding(Kind.QUASI, 8, at + 4, Treatment.FLAG)
    story.says("anna", text, names=("Kees",), findings=(flag,))
    story.says("anna", "akkoord")
    story.everybody_answers("anna").until_alarm(Alarm.SETTLED_CLOSE)
    assert "Kees" not in everything_but_to(story, "anna")


def test_your_name_stands_beside_nothing() -> None:
    story = given_round().with_members(4).starts().in_review().released()
    pages = everything_in([story.last(LEADER, ReviewPage), *story.published])
    assert not any(name in pages for name in NAMES[:4])
    assert not any(member_id(name) in pages for name in NAMES[:4])


# 3. Nothing of yours appears unless you said yes to exactly that text.


@pytest.mark.parametrize("instead", [None, "nee", "misschien", "later", "terug", "help", "1: Toch anders."])
def test_nothing_of_yours_appears_without_your_yes(instead: str | None) -> None:
    story = given_round().asking(1).with_members(4).starts().everybody_answers("anna")
    story.answers("anna", f"{RAW} hier.", agrees=False)
    if instead is not None:
        story.says("anna", instead)
    story.until_alarm(Alarm.RELEASE) if story.stands(Step.APPROVED) else story.until_alarm(Alarm.REVIEW_END)
    assert RAW not in shown_to_others(story).casefold()


def test_a_yes_is_to_exactly_that_text() -> None:
    story = given_round().asking(1).with_members(4).starts().everybody_answers("anna")
    story.joins("anna").says("anna", "Eerste tekst.", ref="$een")
    first = story.shown[member_id("anna")]
    story.edits("anna", "$een", f"Tweede {RAW}.")
    story.says("anna", "akkoord", about=first)
    story.until_alarm(Alarm.PREVIEW_END).released()
    assert all("tekst" not in text.casefold() and RAW not in text.casefold() for text in story.summary["q1"])


def test_silence_is_no_yes_to_a_mask() -> None:
    story = given_round().starts().in_review()
    number = story.last(LEADER, ReviewPage).questions[0].voices[0].number
    story.says(LEADER, f"masker {number} van")
    story.until_alarm(Alarm.SECOND_LOOK).released()
    assert not story.published or all(len(voices) != 3 for voices in [story.summary["q1"]])


# 4. Below the threshold nothing appears without a name; only you can put your own words there under your own name.


@pytest.mark.parametrize("agreed", range(3))
def test_below_the_threshold_nothing_appears_without_a_name(agreed: int) -> None:
    story = given_round().asking(1).with_members(4).starts()
    for name in NAMES[:agreed]:
        story.answers(name, f"{RAW} {name}.")
    story.until_alarm(Alarm.CLOSE).until_alarm(Alarm.DECIDE_END).until_alarm(Alarm.SHORT_END)
    assert RAW not in shown_to_others(story).casefold()


def test_leaving_or_a_facilitator_who_joins_in_does_not_fill_it_up() -> None:
    story = given_round().asking(1).with_members(4).with_leader_taking_part("Anna").starts()
    story.answers("anna", "A.").answers("bram", "B.").answers("cleo", f"{RAW}.").answers("daan", "D.")
    story.says("daan", "wis alles")
    story.says("daan", "ja")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.stands(Step.SHORT)
    assert RAW not in shown_to_others(story).casefold()


def test_only_you_can_put_your_own_words_there_under_your_own_name() -> None:
    story = given_round().asking(1).with_members(4).starts().answers("anna", "A.").answers("bram", "B.")
    story.until_alarm(Alarm.CLOSE).until_alarm(Alarm.DECIDE_END)
    story.says(LEADER, "vragen")
    for said in ("ja", "zet Bram er maar bij", "akkoord"):
        story.says(LEADER, said)
    story.says("anna", "ja")
    story.until_alarm(Alarm.SHORT_END).released()
    (section,) = story.published[0].sections
    assert [(voice.text, voice.name) for voice in section.voices] == [("A.", "Anna")]
    assert story.heard("bram", OfferOwnName)


# 5. Order, time, counters, edits, receipts and notifications do not give you away.


def test_the_moment_of_posting_does_not_point_at_the_last_one_to_answer() -> None:
    """Fifty patterns of answering: every message in the room on a slot, and who finish between the same two slots are
    posted at the same moment."""
    slots: dict[tuple[int, int], set[object]] = {}
    for pattern in range(50):
        story = given_round().asking(1).with_members(4).starts()
        order = list(permutations(NAMES[:4]))[pattern % 24]
        for at, name in enumerate(order):
            story.passes(minutes=(pattern * 37 + at * 11) % 120)
            story.answers(name, f"{name}.")
        finished = story.local
        story.until_alarm(Alarm.SETTLED_CLOSE)
        posted = story.moments(lambda e: isinstance(e, Say) and isinstance(e.message, Closing))
        assert len(posted) == 1
        local = posted[0].astimezone(AMSTERDAM)
        assert (local.hour, local.minute) in {(9, 30), (13, 0), (16, 30)}
        part = (finished.day, sum(finished.time() >= slot for slot in story.round.charter.schedule.slots))
        slots.setdefault(part, set()).add(local)
    assert all(len(moments) == 1 for moments in slots.values())


def test_nothing_is_said_to_others_when_you_answer_change_or_leave() -> None:
    story = given_round().asking(2).with_members(4).starts()
    acts = [
        *story.says("anna", "ja"),
        *story.says("anna", "Een.", ref="$een"),
        *story.says("anna", "Twee."),
        *story.edits("anna", "$een", "Anders."),
        *story.says("anna", "akkoord"),
        *story.deletes("anna", "$een"),
        *story.says("anna", "stop"),
        *story.says("anna", "ja"),
        *story.happens(MemberLeft(member_id("bram"), True)),
    ]
    says = [act for act in acts if isinstance(act, Say)]
    assert says
    assert all(say.to == ToMember(member_id("anna")) for say in says)


def test_no_message_to_the_room_or_the_facilitator_counts_voices_or_names_who_answered() -> None:
    """The same messages, whoever answered and however many there are above the threshold."""

    def heard(silent: str) -> list[object]:
        story = given_round().asking(1).with_members(5).starts().everybody_answers(silent)
        story.until_alarm(Alarm.CLOSE)
        return [
            (at, e.message)
            for at, e in story.effects
            if isinstance(e, Say) and e.to in (ToTeam(), ToLeader()) and not isinstance(e.message, ReviewPage)
        ]

    assert heard("anna") == heard("emma")


def test_the_review_page_is_the_same_whoever_wrote_what_and_whenever() -> None:
    texts = ("Aap noot mies.", "Boom roos vis.", "Vuur pim hond.")
    pages = []
    for order in permutations(range(3)):
        for arrival in permutations(range(3)):
            story = given_round().asking(1).with_members(3).starts()
            for who in arrival:
                story.answers(NAMES[who], texts[order[who]])
            story.until_alarm(Alarm.SETTLED_CLOSE)
            pages.append(story.last(LEADER, ReviewPage))
    assert all(page == pages[0] for page in pages)


def test_a_late_answer_makes_no_second_post() -> None:
    story = given_round().starts().in_review()
    story.says(LEADER, "akkoord")
    release = next(timer.at for timer in story.round.course.timers if timer.alarm is Alarm.RELEASE)
    story.now = release - timedelta(seconds=1)
    story.says("anna", "1: Nog net.")
    assert story.refusals("anna") == ["closed"]
    story.until(release)
    for seconds in (0, 1):
        story.now = release + timedelta(seconds=seconds)
        story.says("anna", "1: Te laat.")
    assert len(story.published) == 1


# 6. Two of your answers cannot be tied together by their place: statistics in tests/property/test_order.py.


def test_nothing_in_the_summary_runs_across_questions() -> None:
    story = given_round().asking(3).with_members(3).starts()
    for name in NAMES[:3]:
        texts = [f"Met Kees en Joop, nummer {n}." for n in range(3)]
        story.joins(name)
        for text in texts:
            story.says(name, text, names=("Kees", "Joop"))
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE).released()
    for section in story.published[0].sections:
        assert isinstance(section, SummarySection)
        assert {voice.text.split(",")[0] for voice in section.voices} == {"Met [naam 1] en [naam 2]"}


# 7. You can change or withdraw until release; after release we cannot tell which words were yours.


@pytest.mark.parametrize("alarm", [Alarm.CLOSE, Alarm.SETTLED_CLOSE, Alarm.RELEASE])
def test_you_can_withdraw_until_release(alarm: Alarm) -> None:
    story = given_round().asking(1).with_members(4).starts().everybody_answers("anna")
    story.answers("anna", f"{RAW}.")
    if alarm is not Alarm.CLOSE:
        story.until_alarm(Alarm.SETTLED_CLOSE)
    if alarm is Alarm.RELEASE:
        story.says(LEADER, "akkoord")
    story.says("anna", "intrekken")
    answer = story.answer("anna", "q1")
    assert answer is not None
    assert (answer.verdict, answer.empty, answer.agreed) == (Verdict.WITHDRAWN, True, None)
    assert RAW not in everything_in(story.round).casefold()
    if not story.stands(Step.APPROVED):
        story.until_alarm(Alarm.REVIEW_REMIND).says(LEADER, "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert len(story.summary["q1"]) == 3


def test_withdrawing_takes_along_what_the_facilitator_asked_about_it() -> None:
    story = given_round().asking(1).with_members(4).starts().everybody_answers("anna")
    story.answers("anna", f"Een {RAW} hier.").until_alarm(Alarm.SETTLED_CLOSE)
    page = story.last(LEADER, ReviewPage)
    number = next(v.number for v in page.questions[0].voices if RAW in v.text)
    story.says(LEADER, f"masker {number} {RAW}")
    story.says(LEADER, f"terug {number} Waarom {RAW}?")
    story.says("anna", "intrekken")
    assert RAW not in everything_in(story.round).casefold()


def test_after_release_the_link_is_ordered_to_be_destroyed_and_late_words_change_nothing() -> None:
    story = given_round().starts().in_review().released()
    assert story.erased
    assert story.says("anna", "intrekken") == ()
    assert everything_in(story.published).find(member_id("anna")) == -1


# 8. The bot is not a helpline, says so, and answers words of acute need at once. Nobody is told, nothing is noted.


def test_words_of_acute_need_are_answered_at_once_and_nobody_is_told() -> None:
    story = given_round().starts().joins("anna")
    plain = replace(story, effects=[], shown=dict(story.shown))
    effects = story.says("anna", "Ik wil er niet meer zijn.", urgent=True)
    assert isinstance(effects[0], Say)
    assert isinstance(effects[0].message, Safety)
    assert all(isinstance(e, Say) and e.to == ToMember(member_id("anna")) for e in effects)
    plain.says("anna", "Ik wil er niet meer zijn.")
    assert story.round.answers == plain.round.answers, "the answer is untouched, and nothing is noted beside it"


# What goes with the promise: no more messages than needed, and who reads is told beforehand.


def test_members_hear_who_will_read_before_anything_is_shown() -> None:
    story = given_round().starts().in_review()
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Omar")
    told = [
        at for at, e in story.effects if isinstance(e, Say) and isinstance(e.message, Told) and e.message.name == "Omar"
    ]
    story.until_alarm(Alarm.REVIEW)
    pages = story.moments(lambda e: isinstance(e, Say) and isinstance(e.message, ReviewPage))
    assert len(told) == 3
    assert pages[-1] > told[-1]
    assert story.heard(LEADER, LeaderTold)
