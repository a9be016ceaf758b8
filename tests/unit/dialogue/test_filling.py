"""What only the facilitator can fill in before the start."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.flow import Flow, Role
from bot.domain.flow_terms import AboutPerson
from bot.domain.ids import RoleId
from bot.domain.messages.leader import AskItems, AskSeat, AskText
from bot.domain.messages.member import AskQuestion, AskRole, Invitation
from bot.domain.round import Stage
from tests.flows_for_tests import COLOURS
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import MEMBER, NAMED, asks, flow_of
from tests.story import LEADER, NAMES, Story, given_round
from tests.unit.dialogue.test_phases import DAYS

CLIENT = RoleId("client")
SECOND = RoleId("second")


def started(flow: Flow) -> Story:
    return given_round().with_flow(flow).with_members(4).starts()


def two_who_lead() -> Flow:
    roles = (Role(MEMBER, 0, 8), Role(LEADING, 1, 1, leads=True), Role(SECOND, 1, 1, leads=True))
    return flow_of(asks("one", NAMED), roles=roles)


def about_somebody() -> Flow:
    roles = (Role(CLIENT, 1, 2, stop_if_leaves=True), Role(MEMBER, 0, 8), Role(LEADING, 1, 1, leads=True))
    base = flow_of(asks("one", NAMED, who=(CLIENT, MEMBER)), roles=roles)
    return replace(base, subject=replace(base.subject, about_person=AboutPerson.PRESENT, person_role=CLIENT))


def test_whoever_leads_beside_the_starter_is_named_before_the_start() -> None:
    story = started(two_who_lead())
    asked = story.last(LEADER, AskSeat)
    assert (asked.role, asked.names, asked.least, asked.most) == (SECOND, NAMES[:4], 1, 1)
    story.says(LEADER, "2")
    assert story.stage is Stage.LIVE
    assert [m.role for m in story.round.members.values()] == [None, SECOND, None, None]
    story.says("bram", "ja")
    assert not story.heard("bram", AskRole), "it was given"


def test_one_who_leads_is_asked_nothing() -> None:
    assert started(flow_of(asks("one"))).stage is Stage.LIVE


def test_too_many_or_nobody_is_asked_again() -> None:
    story = started(two_who_lead())
    for said in ("1 2", "9", "Bram", "0"):
        story.says(LEADER, said)
    assert story.refusals(LEADER) == ["pick-between", "no-such-number", "no-such-number", "no-such-number"]
    assert story.stage is Stage.PLANNED


def test_the_person_it_is_about_is_named_and_nobody_can_pick_that_role() -> None:
    story = started(about_somebody())
    assert story.last(LEADER, AskSeat).role == CLIENT
    story.says(LEADER, "1 3")
    assert [m.role for m in story.round.members.values()] == [CLIENT, None, CLIENT, None]
    story.joins("anna", "cleo")
    story.says("bram", "ja")
    assert story.member("bram").role == MEMBER


def test_the_facilitator_who_takes_part_is_not_who_it_is_about() -> None:
    story = given_round().with_flow(about_somebody()).with_members(4).with_leader_taking_part("anna").starts()
    story.says(LEADER, "1")
    assert story.refusals(LEADER) == ["has-role"]


def test_the_team_picks_its_own_points() -> None:
    days = replace(DAYS, pick_min=1, pick_max=2)
    flow = flow_of(asks("one", for_each=days.id), lists=(COLOURS, days))
    story = started(flow)
    asked = story.last(LEADER, AskItems)
    assert [item.label for item in asked.items] == ["Dag 1", "Dag 2", "Dag 3"]
    story.says(LEADER, "1 2 3")
    assert story.refusals(LEADER) == ["pick-between"]
    story.says(LEADER, "3 1")
    story.says("anna", "ja")
    assert story.last("anna", AskQuestion).of == 2
    story.says("anna", "goed")
    assert story.last("anna", AskQuestion).question == "one~d3"


def test_a_text_of_the_facilitator_is_read_with_the_invitation() -> None:
    base = flow_of(asks("one"))
    reading = replace(base.phases[0], text_by=LEADING)
    story = started(replace(base, phases=(reading, *base.phases[1:])))
    assert story.heard(LEADER, AskText)
    story.says(LEADER, "  Lees blad 3.  ")
    assert story.last("anna", Invitation).own_text == "Lees blad 3."


def test_an_empty_or_endless_text_is_asked_again() -> None:
    base = flow_of(asks("one"))
    story = started(replace(base, phases=(replace(base.phases[0], text_by=LEADING), *base.phases[1:])))
    story.says(LEADER, "…")
    story.says(LEADER, "a" * 4001)
    assert story.refusals(LEADER) == ["empty", "too-long"]
    story.passes(days=2)
    assert story.stage is Stage.STOPPED or story.erased, "nothing came: no start"


def test_everything_is_asked_one_by_one() -> None:
    days = replace(DAYS, pick_min=1, pick_max=2)
    roles = two_who_lead().roles
    flow = flow_of(asks("one", for_each=days.id, duration=timedelta(days=2)), roles=roles, lists=(COLOURS, days))
    story = started(flow)
    story.says(LEADER, "1")
    story.says(LEADER, "1")
    assert story.stage is Stage.LIVE
