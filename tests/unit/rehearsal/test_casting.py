"""Who plays: enough people for every flow we have, each with words of their own."""

import pytest

from bot.rehearsal import voices
from bot.rehearsal.casting import cast
from tests.unit.rehearsal.flows import FLOWS


@pytest.mark.parametrize("name", sorted(FLOWS))
def test_every_flow_gets_the_people_it_needs(name: str) -> None:
    flow = FLOWS[name]
    parts = cast(flow, None, 1, "nl")
    members = [part for part in parts if not part.leads]
    assert flow.group.min <= len(members) <= flow.group.max
    for role in flow.roles:
        many = sum(part.role == role.id for part in parts)
        assert role.from_phase is not None or max(role.min, 0) <= many <= role.max, role.id
        assert role.from_phase is not None or many > 0, f"nobody shows what {role.id} sees"
    assert len({part.ref for part in parts}) == len(parts)


@pytest.mark.parametrize("name", sorted(FLOWS))
def test_nobody_who_is_needed_says_no_or_skips(name: str) -> None:
    """So that every question can reach its threshold, and every role what the file asks of it."""
    flow = FLOWS[name]
    there = [part for part in cast(flow, None, 1, "nl") if not (part.declines or part.skips)]
    for role in flow.choosable_roles():
        assert sum(part.role == role for part in there) >= flow.role(role).min
    for phase in flow.phases:
        for question in phase.questions:
            asked = set(question.for_roles or flow.answering_roles(phase)) - set(flow.leading_roles())
            places = sum(flow.role(role).max for role in asked)
            assert sum(part.role in asked for part in there) >= min(flow.min_voices(phase), places), question.id


@pytest.mark.parametrize("name", sorted(FLOWS))
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_number_of_people_that_the_flow_allows_can_play(name: str, seed: int) -> None:
    flow = FLOWS[name]
    most = min(flow.group.max, sum(flow.role(role).max for role in flow.choosable_roles()))
    for people in range(flow.group.min, min(most, 40) + 1):
        parts = [part for part in cast(flow, people, seed, "en") if not part.leads]
        assert len(parts) == people
        for role in flow.choosable_roles():
            assert flow.role(role).min <= sum(part.role == role for part in parts) <= flow.role(role).max


def test_names_are_there_once() -> None:
    names = [name.split()[0] for name in (*voices.people(), *voices.leaders())]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nobody_says_what_another_says_to_the_same_question(lang: str) -> None:
    many = len(voices.people())
    for number in range(12):
        said = [voices.voice(person, lang, "Anna").sentence(number) for person in range(many)]
        assert len(set(said)) == many


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nobody_repeats_themselves(lang: str) -> None:
    for person in range(len(voices.people())):
        mine = voices.voice(person, lang, "Anna")
        assert len({mine.sentence(number) for number in range(30)}) == 30
