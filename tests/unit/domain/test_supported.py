"""What this release can run: said by name, and the same for the menu, the check and the engine."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.dialogue.planning import runnable
from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, AgreeOn, Form, Label, PlaceKind, When
from bot.domain.ids import PhaseId, RoleId
from bot.domain.phase import Share
from bot.domain.supported import not_yet
from bot.flowfile.load import check_flow, load_flows
from bot.texts.catalogue import LANGUAGES, catalogue
from tests.flow_changes import BROKEN, FLOWS
from tests.flows_agreeing import agree_phase, score_phases, with_agreement
from tests.flows_choosing import from_a_list, with_a_bringer, with_a_method
from tests.flows_for_tests import LEADER, a_talk, flow_with_talk

ALL_FLOWS = load_flows(FLOWS).flows


def test_flows_that_can_be_started() -> None:
    ready = {str(name) for name, flow in ALL_FLOWS.items() if not not_yet(flow)}
    assert ready == {
        "anticipatie",
        "beroepssituaties",
        "counselen",
        "creatief",
        "kampvuur",
        "kampvuur-vragen",
        "kaart-destigmatisering",
        "kaart-destigmatisering-kort",
        "kaart-ervaringskennis",
        "kaart-ervaringskennis-kort",
        "kernaanbevelingen",
        "leesgesprek",
        "mie",
        "mindful",
        "moreel-beraad",
        "moreel-beraad-kort",
        "peersupport-actieplan",
        "peersupport-casus",
        "pod-netwerkronde",
        "presentie",
        "socratisch",
        "spiegel",
        "spiegel-kort",
        "teammonitor",
        "u-bocht",
        "vier-ijkpunten",
        "waarden",
        "waarderend",
    }


@pytest.mark.parametrize("flow", ALL_FLOWS.values(), ids=ALL_FLOWS)
def test_the_engine_agrees(flow: Flow) -> None:
    assert runnable(flow) is (not_yet(flow) == ())


@pytest.mark.parametrize("flow", ALL_FLOWS.values(), ids=ALL_FLOWS)
def test_what_is_missing_can_be_said(flow: Flow) -> None:
    for lang in LANGUAGES:
        for need in not_yet(flow):
            assert catalogue(lang).text(f"not-yet-{need}")


def test_a_small_flow_of_your_own_can_be_started() -> None:
    own = check_flow(Path(BROKEN.parent / "good" / "klein.toml")).flow
    assert own is not None
    assert not_yet(own) == ()


def test_a_talk_that_somebody_reads_first() -> None:
    """Under their own name people speak for themselves; what the bot says for them the facilitator can read first."""
    share = Share((ALL,), Form.WORDS, Label.ALIAS, When.AT_ONCE, preview=True, review_by=(LEADER,), min_voices=3)
    other = replace(share, review_by=(RoleId("member"),))
    assert not_yet(flow_with_talk(replace(a_talk(), share=share))) == ()
    assert not_yet(flow_with_talk(replace(a_talk(), share=other))) == ("relay-review",)
    assert not_yet(flow_with_talk(replace(a_talk(), share=replace(other, label=Label.NAMED)))) == ()


def test_a_thread_in_the_team_room() -> None:
    flow = flow_with_talk(a_talk())
    rooms = tuple(replace(room, kind=PlaceKind.THREAD) for room in flow.rooms)
    assert not_yet(replace(flow, rooms=rooms)) == ("threads",)


def test_a_radar_shows_scores_that_were_taken_together_and_no_means() -> None:
    flow = with_agreement(*score_phases())
    (output,) = flow.outputs
    (part,) = output.parts
    drawn = [replace(part, form=Form.RADAR, from_phase=PhaseId(id_)) for id_ in ("joint", "scores")]
    needs = [not_yet(replace(flow, outputs=(replace(output, parts=(one,)),))) for one in drawn]
    assert needs == [(), ("drawings",)]


def test_choosing_can_be_started() -> None:
    """With roles that are filled on the way, and parts that depend on what was chosen."""
    for flow in (from_a_list(), with_a_bringer(), with_a_method()):
        assert not_yet(flow) == ()


def test_agreeing_on_a_text_a_score_or_a_picture_can_be_started() -> None:
    assert not_yet(with_agreement(agree_phase())) == ()
    assert not_yet(with_agreement(*score_phases())) == ()
    assert not_yet(with_agreement(agree_phase(on=AgreeOn.IMAGE))) == ()
