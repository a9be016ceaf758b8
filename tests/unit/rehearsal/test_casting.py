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
    voices_needed = max([flow.min_voices(phase) for phase in flow.phases])
    assert sum(not part.declines for part in members) >= min(voices_needed, flow.group.max)
    assert len({part.ref for part in parts}) == len(parts)


@pytest.mark.parametrize("name", sorted(FLOWS))
def test_no_role_that_is_needed_says_no(name: str) -> None:
    flow = FLOWS[name]
    parts = cast(flow, None, 1, "nl")
    for role in flow.choosable_roles():
        assert sum(part.role == role and not part.declines for part in parts) >= flow.role(role).min


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
