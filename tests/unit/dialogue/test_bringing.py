"""The author of what was chosen is asked to bring it in; a no stays between that person and the bot."""

from dataclasses import replace

from bot.domain.events import Order
from bot.domain.flow_terms import IfDeclined
from bot.domain.messages.choice import AskBring, ChoiceShown
from bot.domain.messages.member import AskQuestion
from bot.domain.round import Alarm
from bot.domain.run import Step, of_phase
from tests.flows_choosing import MEMBER, with_a_bringer
from tests.property.words import everything_in
from tests.story import NAMES, Story, given_round, member_id


def chosen(*support: str, people: int = 3, if_declined: IfDeclined = IfDeclined.NEXT) -> Story:
    """The cases of these people got the most support, in this order."""
    story = given_round().with_members(people).with_flow(with_a_bringer(if_declined=if_declined)).starts()
    for name in NAMES[:people]:
        story.answers(name, f"de casus van {name[0]}")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    options = story.last("Anna", AskQuestion).options
    ids = {
        n: next(o.id for o in options if f"casus van {n[0]}".casefold() in o.label.casefold()) for n in NAMES[:people]
    }
    for place, name in enumerate(NAMES[:people]):
        picks = [ids[one] for at, one in enumerate(support) if place < people - at]
        story.says(name, ", ".join(picks))
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def test_the_author_is_asked_and_gets_the_role() -> None:
    story = chosen("Bram", "Anna")
    assert "casus van b" in story.last("Bram", AskBring).words.casefold()
    assert not story.heard("Cleo", ChoiceShown), "nobody hears before the author said yes"
    story.says("Bram", "ja")
    assert story.member("Bram").role == "bringer"
    shown = story.last("Cleo", ChoiceShown)
    assert shown.bringer == "Bram"
    assert shown.order == ()
    assert story.last("Bram", AskQuestion).text == "tell?"
    assert story.member("Anna").role == "member"


def test_after_a_no_the_next_is_asked_and_nobody_hears_why() -> None:
    story = chosen("Bram", "Anna")
    heard = {who: len(list(story.says_to(who))) for who in ("Cleo", "leider", "team")}
    story.says("Bram", "nee")
    assert {who: len(list(story.says_to(who))) for who in heard} == heard
    story.says("Anna", "1")
    assert story.last("Cleo", ChoiceShown).bringer == "Anna"
    assert "casus van b" not in everything_in(story.last("Cleo", ChoiceShown)).casefold()


def test_no_reply_is_no_yes() -> None:
    story = chosen("Bram", "Anna").until_alarm(Alarm.WORD_END)
    assert story.heard("Anna", AskBring)
    story.says("Bram", "ja")
    assert story.member("Bram").role == "member"
    assert story.refusals("Bram") == ["nothing-to-agree"]


def test_everybody_says_no_and_what_needs_the_role_is_left_out() -> None:
    story = chosen("Bram", "Anna", "Cleo")
    for name in ("Bram", "Anna", "Cleo"):
        story.says(name, "nee")
    assert story.last("Cleo", ChoiceShown).chosen == ()
    assert story.notices("leider").count("role-empty") == 1
    assert story.round.course.runs[of_phase(story.round.flow.phases[3].id)].step is Step.SKIPPED


def test_stop_means_only_the_first_is_asked() -> None:
    story = chosen("Bram", "Anna", if_declined=IfDeclined.STOP)
    story.says("Bram", "nee")
    assert not story.heard("Anna", AskBring)
    assert story.last("Cleo", ChoiceShown).chosen == ()


def test_an_author_who_leaves_is_passed_by() -> None:
    story = chosen("Bram", "Anna")
    story.says("Bram", "wis alles")
    story.says("Bram", "ja")
    assert story.heard("Anna", AskBring)


def test_somebody_who_brings_in_and_leaves_takes_the_rest_along() -> None:
    story = chosen("Bram", "Anna")
    story.says("Bram", "ja")
    story.says("Bram", "stop")
    story.says("Bram", "ja")
    story.passes(days=10)
    assert "role-empty" in story.notices("leider")


def test_the_link_between_a_case_and_its_author_ends_there() -> None:
    story = chosen("Bram", "Anna")
    story.says("Bram", "ja")
    run = story.round.course.runs[of_phase(story.round.flow.phases[2].id)]
    assert run.picking is not None
    assert member_id("Bram") not in everything_in(run.picking)
    assert run.picking.candidates == ()
    assert run.picking.line == ()


def test_a_reply_during_a_pause_counts() -> None:
    story = chosen("Bram", "Anna")
    story.orders(Order.PAUSE)
    story.says("Bram", "ja")
    assert story.member("Bram").role == "bringer"
    story.passes(days=1)
    story.orders(Order.RESUME)
    story.passes(days=1)
    assert story.last("Bram", AskQuestion).text == "tell?"


def test_later_and_help_while_the_question_is_open() -> None:
    story = chosen("Bram", "Anna")
    story.says("Bram", "later")
    story.says("Bram", "misschien")
    assert story.refusals("Bram") == ["yes-or-no"]
    story.says("Bram", "ja")
    assert story.member("Bram").role == "bringer"


def test_words_of_a_candidate_that_is_taken_back_are_gone() -> None:
    story = given_round().with_members(4).with_flow(with_a_bringer()).starts()
    for name in NAMES[:4]:
        story.answers(name, f"de casus van {name[0]}")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    options = story.last("Anna", AskQuestion).options
    brams = next(o.id for o in options if "van b" in o.label.casefold())
    for name in NAMES[:4]:
        story.says(name, brams)
    story.says("Bram", "wis alles")
    story.says("Bram", "ja")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert not story.heard("Bram", AskBring)


def test_words_of_the_role_before_keep_their_place() -> None:
    """An answer to a question for another role than the author has now is still the author's."""
    flow = with_a_bringer()
    cases = flow.phases[1]
    asked = replace(cases, questions=tuple(replace(q, for_roles=(MEMBER,)) for q in cases.questions))
    flow = replace(flow, phases=(flow.phases[0], asked, *flow.phases[2:]))
    story = given_round().with_flow(flow).starts()
    for name in NAMES[:3]:
        story.answers(name, f"de casus van {name[0]}")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name in NAMES[:3]:
        story.says(name, story.last(name, AskQuestion).options[0].id)
    story.until_alarm(Alarm.SETTLED_CLOSE)
    (bringer,) = (name for name in NAMES[:3] if story.heard(name, AskBring))
    story.says(bringer, "ja")
    story.says(bringer, "mijn antwoorden")
    story.says(bringer, "stop")
    story.says(bringer, "ja")
    assert story.member(bringer).open is not None, "what may stay is asked"
