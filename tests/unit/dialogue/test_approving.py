"""A page is looked at by those it is about before anybody else sees it."""

from dataclasses import replace

import pytest

from bot.domain.flow import Flow, Role
from bot.domain.flow_terms import ALL, TEAM, AboutPerson
from bot.domain.ids import RoleId
from bot.domain.messages.preview import AskApproval
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.summary import SummaryPart
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import IN_SUMMARY, MEMBER, NAMED, ONLY_LATER, asks, flow_of, page
from tests.story import LEADER, Story
from tests.unit.dialogue.test_phases import begun, everybody_writes

CLIENT = RoleId("client")


def approved_by(*roles: RoleId) -> Flow:
    outcome = replace(page("one"), approve=roles)
    return flow_of(asks("one", ONLY_LATER, reuse=IN_SUMMARY), outputs=(outcome,))


def waiting(flow: Flow) -> Story:
    return everybody_writes(begun(flow)).until_alarm(Alarm.SETTLED_CLOSE)


def test_those_it_is_about_see_it_before_anybody_else() -> None:
    story = waiting(approved_by(MEMBER))
    assert not story.heard(LEADER, ReviewPage), "the flow gives the facilitator no say"
    assert not story.published
    asked = story.last("anna", AskApproval)
    assert len(asked.sections[0].voices) == 4
    assert [voice.text for voice in asked.own] == ["Woorden van Anna."]


def test_when_all_say_yes_it_comes_at_the_next_slot() -> None:
    story = waiting(approved_by(MEMBER))
    for name in ("anna", "bram", "cleo", "daan"):
        assert story.stands(Step.APPROVAL)
        story.says(name, "akkoord")
    assert story.stands(Step.APPROVED)
    story.until_alarm(Alarm.RELEASE)
    assert len(story.summary["one"]) == 4


@pytest.mark.parametrize("said", ["nee", "intrekken", None])
def test_words_without_a_yes_to_the_page_stay_out(said: str | None) -> None:
    story = waiting(approved_by(MEMBER))
    for name in ("bram", "cleo", "daan"):
        story.says(name, "akkoord")
    if said is not None:
        story.says("anna", said)
    story.until_alarm(Alarm.RELEASE)
    assert story.summary["one"] == ["Woorden van Bram.", "Woorden van Cleo.", "Woorden van Daan."]


def test_a_new_wording_is_seen_first_and_needs_a_yes() -> None:
    story = waiting(approved_by(MEMBER))
    for name in ("bram", "cleo", "daan"):
        story.says(name, "akkoord")
    story.says("anna", "1: anders gezegd")
    assert story.stands(Step.APPROVAL)
    story.says("anna", "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert "Anders gezegd." in story.summary["one"]


def test_the_facilitator_looks_before_them_where_the_flow_says_so() -> None:
    story = waiting(approved_by(LEADING, MEMBER))
    assert story.heard(LEADER, ReviewPage)
    assert not story.heard("anna", AskApproval)
    story.says(LEADER, "akkoord")
    assert story.notices(LEADER)[-1] == "others-look"
    assert story.heard("anna", AskApproval)


def test_below_the_threshold_nothing_comes() -> None:
    story = waiting(approved_by(MEMBER))
    for name in ("bram", "cleo"):
        story.says(name, "akkoord")
    story.passes(days=7)
    assert not story.published
    assert story.stage in (Stage.STOPPED, Stage.ERASED)


def about_a_client() -> Flow:
    roles = (Role(CLIENT, 1, 1, stop_if_leaves=True), Role(MEMBER, 0, 8), Role(LEADING, 1, 1, leads=True))
    outcome = replace(page("one", to=(ALL,)), approve=(CLIENT,))
    base = flow_of(asks("one", NAMED, who=(CLIENT, MEMBER)), roles=roles, outputs=(outcome,))
    return replace(base, subject=replace(base.subject, about_person=AboutPerson.PRESENT, person_role=CLIENT))


def with_client() -> Story:
    story = begun(about_a_client())
    story.says(LEADER, "1")
    story.joins("anna", "bram", "cleo", "daan")
    return everybody_writes(story).until_alarm(Alarm.SETTLED_CLOSE)


def test_nothing_about_me_without_me() -> None:
    story = with_client()
    assert story.heard("anna", AskApproval)
    assert not story.heard("bram", AskApproval)
    story.says("anna", "nee")
    assert "no-page" in story.notices(LEADER)
    story.passes(days=3)
    assert not any(story.heard(reader, SummaryPart) for reader in ("anna", "bram", LEADER))


def test_silence_of_the_person_it_is_about_is_no_yes() -> None:
    story = with_client().passes(days=5)
    assert not any(story.heard(reader, SummaryPart) for reader in ("anna", "bram", LEADER))


def test_with_the_clients_yes_the_circle_gets_it() -> None:
    story = with_client()
    story.says("anna", "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert all(story.heard(reader, SummaryPart) for reader in ("anna", "bram", LEADER))
    assert TEAM not in about_a_client().outputs[0].to
    assert not story.heard("team", SummaryPart)


def test_when_the_client_leaves_everything_stops() -> None:
    story = begun(about_a_client())
    story.says(LEADER, "1")
    story.joins("anna", "bram")
    story.says("anna", "stop")
    story.says("anna", "ja")
    assert story.stage is Stage.STOPPED
