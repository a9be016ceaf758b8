"""Choosing together: one vote each, a result in words, ties, a second vote, and a facilitator who has a turn."""

import pytest

from bot.domain.events import Order, Wiped
from bot.domain.flow_terms import ChooseMethod, Tie
from bot.domain.ids import LEADER_SEAT
from bot.domain.messages.choice import AskTie, ChoiceShown, VoteAgain
from bot.domain.messages.member import AskQuestion
from bot.domain.round import Alarm, PromptKind, Stage
from bot.domain.run import Step, of_phase
from bot.ports.texts import Context
from bot.texts.marker import marker
from tests.flows_choosing import MEMBER, ask_phase, flow_of, from_a_list, pick_phase, with_a_bringer, with_a_method
from tests.story import LEADER, NAMES, Story, given_round, member_id


def voting(people: int = 3, tie: Tie = Tie.FACILITATOR, method: ChooseMethod = ChooseMethod.SEVERAL) -> Story:
    """Everybody is in, and the vote is open."""
    story = given_round().with_members(people).with_flow(from_a_list(tie, method)).starts()
    story.joins(*NAMES[:people])
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def votes(story: Story, *picks: str) -> Story:
    for name, pick in zip(NAMES, picks, strict=False):
        story.says(name, pick)
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def result(story: Story, who: str = "Anna") -> ChoiceShown:
    return story.last(who, ChoiceShown)


def test_everybody_picks_in_private_and_the_winner_is_told() -> None:
    story = votes(voting(), "1", "1, 2", "praten")
    assert result(story).chosen == ("praten",)
    assert {result(story, who).chosen for who in ("Anna", "Bram", "Cleo", LEADER)} == {("praten",)}
    assert [group.words for group in result(story).order] == [("praten",), ("tekenen", "wandelen")]
    assert story.stage in (Stage.RELEASED, Stage.ERASED)


def test_few_people_hear_no_numbers() -> None:
    assert all(group.number is None for group in result(votes(voting(4), "1", "1", "1, 2", "1, 2")).order)


def test_numbers_stand_there_when_none_of_them_tells() -> None:
    story = votes(voting(6), "1, 2", "1, 2", "1, 3", "1, 3", "2", "3")
    assert [(group.words, group.number) for group in result(story).order] == [
        (("praten",), 4),
        (("tekenen", "wandelen"), 3),
    ]


def test_a_number_of_all_but_one_hides_all_of_them() -> None:
    story = votes(voting(6), "1, 2", "1, 2", "1, 3", "1, 3", "1", "3")
    assert all(group.number is None for group in result(story).order)


def test_nobody_votes_twice() -> None:
    story = voting()
    story.says("Anna", "1")
    story.says("Anna", "2")
    story.says("Anna", "tekenen")
    votes_ = [a for a in story.round.answers.values() if a.member == member_id("Anna")]
    assert [answer.picked for answer in votes_] == [("tekenen",)]
    story.says("Bram", "2")
    assert result(votes(story.passes(), "2", "2", "1")).chosen == ("tekenen",)


def test_an_edit_changes_the_vote() -> None:
    story = voting()
    story.says("Anna", "1", ref="$vote")
    story.edits("Anna", "$vote", "2")
    assert next(iter(story.round.answers.values())).picked == ("tekenen",)
    story.deletes("Anna", "$vote")
    assert not any(answer.picked for answer in story.round.answers.values())


def test_a_message_that_picks_nothing_is_asked_back() -> None:
    story = voting(method=ChooseMethod.ONE)
    story.says("Anna", "9")
    story.says("Anna", "dansen")
    assert story.refusals("Anna") == ["choose-one", "choose-one"]
    assert not story.round.answers


def test_who_takes_leave_takes_the_vote_along() -> None:
    story = voting()
    story.says("Anna", "1")
    story.says("Anna", "stop")
    story.says("Anna", "ja")
    assert not story.round.answers
    story.says("Bram", "2")
    story.says("Cleo", "2")
    assert result(story.until_alarm(Alarm.SETTLED_CLOSE), "Bram").chosen == ("tekenen",)


def test_after_the_end_nobody_knows_who_picked_what() -> None:
    story = voting(tie=Tie.KEEP_ALL)
    votes(story, "1", "2", "3")
    assert not story.round.answers
    assert set(result(story).chosen) == {"praten", "tekenen", "wandelen"}


def test_the_facilitator_decides_a_tie() -> None:
    story = votes(voting(), "1", "2", "3")
    asked = story.last(LEADER, AskTie)
    assert [option.label for option in asked.options] == ["praten", "tekenen", "wandelen"]
    story.says(LEADER, "dat is lastig")
    assert story.refusals(LEADER) == ["choose-one"]
    story.says(LEADER, "2")
    assert result(story).chosen == ("tekenen",)
    assert not result(story).by_lot


def test_without_a_reply_a_tie_is_drawn_and_said_so() -> None:
    story = votes(voting(), "1", "2", "3").until_alarm(Alarm.WORD_END)
    assert len(result(story).chosen) == 1
    assert result(story).by_lot


def test_a_vote_is_too_late_while_the_facilitator_decides() -> None:
    story = votes(voting(), "1", "2", "3")
    story.says("Anna", "2")
    assert story.refusals("Anna") == ["closed"]


def test_nobody_votes_and_the_facilitator_decides() -> None:
    story = voting(tie=Tie.AGAIN).until_alarm(Alarm.CLOSE)
    assert story.last(LEADER, AskTie).nobody
    story.says(LEADER, "wandelen")
    assert result(story).chosen == ("wandelen",)
    assert result(story).order == ()


def test_who_takes_over_is_asked_what_the_one_before_was() -> None:
    story = votes(voting(), "1", "2", "3")
    before = story.open_prompt(LEADER)
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Mo")
    now = story.open_prompt(LEADER)
    assert before is not None
    assert now is not None
    assert now.id != before.id
    story.says(LEADER, "3")
    assert result(story).chosen == ("wandelen",)


def test_a_tie_is_voted_again_once_between_those_that_were_equal() -> None:
    story = votes(voting(tie=Tie.AGAIN), "1", "2", "1, 2")
    assert story.heard("Anna", VoteAgain)
    assert [option.label for option in story.last("Anna", AskQuestion).options] == ["praten", "tekenen"]
    votes(story, "1", "1", "2")
    assert result(story).chosen == ("praten",)


def test_a_reply_to_the_first_ballot_does_not_count_in_the_second() -> None:
    story = voting(tie=Tie.AGAIN)
    first = story.shown[member_id("Cleo")]
    votes(story, "1", "3", "1, 3")
    story.says("Cleo", "3", about=first, replied=True)
    assert story.refusals("Cleo") == ["came-before"]
    assert not story.round.answers


def test_a_tie_in_the_second_vote_goes_to_the_facilitator() -> None:
    story = votes(voting(4, tie=Tie.AGAIN), "1", "2", "1", "2")
    votes(story, "1", "2", "1", "2")
    story.says(LEADER, "praten")
    assert result(story).chosen == ("praten",)
    assert len(story.heard("Anna", VoteAgain)) == 1


def test_without_objection_is_what_everybody_can_live_with() -> None:
    story = votes(voting(method=ChooseMethod.NO_OBJECTION), "1, 2", "2", "2, 3")
    assert result(story).chosen == ("tekenen",)
    story = votes(voting(method=ChooseMethod.NO_OBJECTION), "1, 2", "2", "3")
    assert len(story.last(LEADER, AskTie).options) == 3


def test_a_pause_keeps_votes() -> None:
    story = voting()
    story.says("Anna", "2")
    story.orders(Order.PAUSE)
    story.says("Bram", "2")
    story.passes(days=4)
    story.orders(Order.RESUME)
    story.says("Cleo", "1")
    assert result(story.until_alarm(Alarm.SETTLED_CLOSE)).chosen == ("tekenen",)


def test_closing_by_hand_counts_what_there_is() -> None:
    story = voting()
    story.says("Anna", "2")
    story.orders(Order.CLOSE)
    story.says(LEADER, "ja")
    assert result(story).chosen == ("tekenen",)
    assert result(story).order == (), "one voter: an order would be that person's"


# -- the facilitator has a turn


def method_open() -> Story:
    """Anna brings her case in; now she and the facilitator choose how."""
    story = given_round().with_flow(with_a_method()).starts()
    for name in NAMES[:3]:
        story.answers(name, f"de casus van {name[0]}")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    mine = next(o for o in story.last("Anna", AskQuestion).options if "casus van a" in o.label.casefold())
    for name in NAMES[:3]:
        story.says(name, mine.id)
    story.until_alarm(Alarm.SETTLED_CLOSE)
    story.says("Anna", "ja")
    return story


def test_the_facilitator_answers_in_the_own_chat() -> None:
    story = method_open()
    assert story.run.id == of_phase(story.round.flow.phases[3].id)
    asked = story.last(LEADER, AskQuestion)
    assert asked.kind is PromptKind.CHOICE
    assert LEADER_SEAT not in story.round.members
    story.says(LEADER, "1")
    story.says("Anna", "praten")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert result(story).chosen == ("praten",)
    assert result(story).order == (), "two voters: each would know the other's"


def test_only_what_was_picked_follows() -> None:
    story = method_open()
    story.says(LEADER, "2")
    story.says("Anna", "2")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    runs = story.round.course.runs
    steps = {
        str(phase.id): runs[of_phase(phase.id)].step for phase in story.round.flow.phases if of_phase(phase.id) in runs
    }
    assert steps["talking"] is Step.SKIPPED
    assert steps["drawing"] is Step.OPEN


def test_help_and_stop_of_a_facilitator_with_a_turn() -> None:
    story = method_open()
    story.says(LEADER, "stop")
    assert story.refusals(LEADER) == ["own-turn"]
    story.says(LEADER, "help")
    story.says(LEADER, "overslaan")
    assert story.round.course.leader.seat is not None
    assert story.round.course.leader.seat.finished


def test_what_a_facilitator_said_goes_when_another_takes_over() -> None:
    story = method_open()
    story.says(LEADER, "1")
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Mo")
    assert not any(member == LEADER_SEAT for member, _ in story.round.answers)
    story.says(LEADER, "2")
    story.says("Anna", "2")
    assert result(story.until_alarm(Alarm.SETTLED_CLOSE)).chosen == ("tekenen",)


def test_what_a_facilitator_said_goes_when_they_have_everything_wiped() -> None:
    story = method_open()
    story.says(LEADER, "1")
    story.happens(Wiped(LEADER_SEAT))
    assert not any(member == LEADER_SEAT for member, _ in story.round.answers)
    story.says("Anna", "2")
    assert result(story.until_alarm(Alarm.SETTLED_CLOSE)).chosen == ("tekenen",)


def test_who_takes_over_is_known_to_have_inherited_what_was_over() -> None:
    story = method_open()
    assert story.round.course.leader.inherited is None
    story.orders(Order.TAKE_OVER, by_leader=False, by_name="Mo")
    inherited = story.round.course.leader.inherited
    assert inherited is not None
    assert not any(story.round.course.runs[of_phase(phase)].step is Step.OPEN for phase in inherited)


@pytest.mark.parametrize("takes_part", ["Anna", "Bram"])
def test_a_facilitator_who_brings_it_in_has_one_vote(takes_part: str) -> None:
    story = given_round().with_members(4).with_flow(with_a_method()).with_leader_taking_part(takes_part).starts()
    for name in NAMES[:4]:
        story.answers(name, f"de casus van {name[0]}")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    mine = next(o for o in story.last("Anna", AskQuestion).options if "casus van a" in o.label.casefold())
    for name in NAMES[:4]:
        story.says(name, mine.id)
    story.until_alarm(Alarm.SETTLED_CLOSE)
    story.says("Anna", "ja")
    assert (story.round.course.leader.seat is None) is (takes_part == "Anna")


def test_too_few_voices_leave_nothing_to_choose() -> None:
    story = given_round().with_flow(with_a_bringer()).starts()
    story.answers("Anna", "mijn casus").joins("Bram")
    story.until_alarm(Alarm.CLOSE).until_alarm(Alarm.DECIDE_END)
    story.says(LEADER, "doorgaan")
    assert result(story).chosen == ()
    assert "role-empty" in story.notices(LEADER)
    assert story.notices(LEADER).count("role-empty") == 1


def test_one_candidate_is_chosen_without_a_vote() -> None:
    pick = pick_phase("pick", from_phase="cases", tie=Tie.AGAIN)
    story = given_round().with_flow(flow_of(ask_phase("cases", (MEMBER,)), pick)).starts()
    story.answers("Anna", "de enige casus").joins("Bram", "Cleo")
    story.says("Bram", "overslaan")
    story.says("Cleo", "overslaan")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert result(story, "Bram").chosen == ("de enige casus",)
    assert not any(asked.options for asked in story.heard("Bram", AskQuestion))


def test_somebody_without_a_turn_cannot_vote() -> None:
    story = given_round().with_members(4).with_flow(from_a_list()).starts()
    story.says("Daan", "nee")
    story.joins("Anna", "Bram", "Cleo").until_alarm(Alarm.SETTLED_CLOSE)
    story.says("Daan", "1")
    story.says(LEADER, "1")
    assert not story.round.answers
    assert story.refusals("Daan")


def test_the_marker_of_a_vote_holds_no_words() -> None:
    story = given_round().with_flow(with_a_bringer()).starts()
    for name in NAMES[:3]:
        story.answers(name, f"de casus van {name[0]}")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    asked = story.last("Anna", AskQuestion)
    assert asked.of_members
    made = marker(asked, asked.options, Context(prompt=story.open_prompt("Anna")))
    assert "casus" not in str(made)
    assert [option["id"] for option in made["prompt"]["options"]] == [option.id for option in asked.options]
