"""The menu of werkvormen: what fits is shown, and where nothing fits what comes nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.choosing import distance, menu, named
from bot.dialogue.planning import runnable
from bot.domain.flow_terms import AboutPerson, Aim
from bot.domain.messages.team import FlowMenu
from bot.domain.wish import Wish
from bot.flowfile.load import load_flows
from tests.flow_changes import FLOWS

ALL = tuple(load_flows(FLOWS).flows.values())
AIM_WORDS = {Aim.OPEN: "ruimte", Aim.INSIGHT: "inzicht", Aim.DECISION: "besluit", Aim.CHANGE: "verandering"} | {
    Aim.MEASURE: "meten"
}


def shown(found: FlowMenu) -> list[str]:
    return [flow.id for flow in (*found.flows, *found.later)]


def test_without_words_everything_is_shown_once() -> None:
    found = menu(ALL)
    assert sorted(shown(found)) == sorted(flow.id for flow in ALL)
    assert all(runnable(flow) for flow in found.flows)
    assert not any(runnable(flow) for flow in found.later)
    assert not found.nearest


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("besluit", {"moreel-beraad", "moreel-beraad-kort"}),
        ("meten met 3", {"mie"}),
        ("ruimte over iemand", {"pod-netwerkronde"}),
        ("verandering 30", {"waarderend"}),
        ("verandering over iemand", {"anticipatie", "u-bocht"}),
    ],
)
def test_a_wish_narrows(words: str, ids: set[str]) -> None:
    found = menu(ALL, words)
    assert set(shown(found)) == ids
    assert not found.nearest


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("besluit 2", {"moreel-beraad", "moreel-beraad-kort"}),
        ("verandering 50", {"waarderend"}),
        ("meten 1", {"mie"}),
    ],
)
def test_where_nothing_fits_the_nearest_are_shown(words: str, ids: set[str]) -> None:
    found = menu(ALL, words)
    assert set(shown(found)) == ids
    assert found.nearest


def test_the_nearest_are_a_handful() -> None:
    assert 1 <= len(shown(menu(ALL, "meten over iemand"))) <= 5


@pytest.mark.parametrize("words", ["spoed", "crisis, inzicht 6", "urgent", "banaan"])
def test_when_it_is_urgent_or_nothing_was_understood_no_flow_is_offered(words: str) -> None:
    assert shown(menu(ALL, words)) == []


def test_without_flows_there_is_no_menu() -> None:
    assert menu((), "inzicht") == FlowMenu((), (), Wish(Aim.INSIGHT))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("spiegel", "spiegel"),
        ("Moreel beraad", "moreel-beraad"),
        ("moreel-beraad kort graag", "moreel-beraad-kort"),
        ("kampvuur!", "kampvuur"),
        ("beraad", None),
    ],
)
def test_a_flow_is_found_by_its_name(words: str, name: str | None) -> None:
    found = named({flow.id: flow for flow in ALL}, tuple(words.split()))
    assert (found and found.id) == name


@given(
    st.none() | st.sampled_from(Aim),
    st.none() | st.integers(1, 200),
    st.none() | st.booleans(),
    st.sets(st.sampled_from(ALL), min_size=1),
)
def test_what_is_shown_fits_or_nothing_else_is_nearer(
    aim: Aim | None, people: int | None, about: bool | None, flows: set[object]
) -> None:
    known = [flow for flow in ALL if flow in flows]
    said = {None: "", True: "over iemand", False: "niet over iemand"}[about]
    found = menu(known, f"{AIM_WORDS[aim] if aim else ''} {people or ''} {said}")
    assert found.wish == Wish(aim, people, about)
    assert shown(found)
    fitting = [
        flow.id
        for flow in known
        if (aim is None or flow.meta.aim is aim)
        and (people is None or flow.group.min <= people <= flow.group.max)
        and (about is None or about is (flow.subject.about_person is not AboutPerson.NOBODY))
    ]
    if fitting:
        assert sorted(shown(found)) == sorted(fitting)
        assert not found.nearest
    else:
        assert found.nearest
        least = min(distance(flow, found.wish) for flow in known)
        assert all(distance(flow, found.wish) == least for flow in (*found.flows, *found.later))
