"""Who plays: as many invented people as the flow needs, in every role it has, each with a character of their own."""

import random
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.domain.flow import Flow
from bot.domain.ids import PersonRef, RoleId
from bot.rehearsal import voices
from bot.rehearsal.voices import Voice

_WAITS: Final = tuple(timedelta(minutes=m) for m in (4, 55, 150, 320, 1210))
"""How long people take before they look at a message, one after the other."""
_LATER: Final = timedelta(minutes=35)
"""So much more for who comes after these."""
_SPARE: Final = 2
"""People above the least the flow needs: one may say no and one may skip."""


class CastingError(Exception):
    """The flow cannot be played with so many people; `least` and `most` tell with how many it can."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(f"{least} to {most} people")
        self.least = least
        self.most = most


@dataclass(frozen=True, slots=True)
class Part:
    """One invented person. `leads`: takes no part but leads. `declines` says no to the invitation, `dawdles` looks
    only when reminded, `postpones` first says later, `skips` leaves the third question out, `rewords` changes a text in
    the first preview, `asks_back` asks an author something in the review. `waits`: so long until they look."""

    name: str
    ref: PersonRef
    role: RoleId
    voice: Voice
    waits: timedelta
    number: int
    leads: bool = False
    declines: bool = False
    dawdles: bool = False
    postpones: bool = False
    skips: bool = False
    rewords: bool = False
    asks_back: bool = False

    @property
    def first_name(self) -> str:
        return self.name.split()[0]


def cast(flow: Flow, people: int | None, seed: int, lang: str) -> tuple[Part, ...]:
    """Those who lead first. `people`: how many take part; None: a few more than are needed. Raises `CastingError`."""
    least = _least(flow)
    most = min(flow.group.max, sum(flow.role(role).max for role in flow.choosable_roles()), len(voices.people()))
    if people is None:
        people = min(most, max(least + _SPARE, len(flow.choosable_roles())))
    if not flow.group.min <= people <= most:
        raise CastingError(flow.group.min, most)
    names = list(voices.people())
    random.Random(seed).shuffle(names)
    roles = _roles(flow, people)
    parts = [_part(names, number, role, lang) for number, role in enumerate(roles)]
    return (*_leading(flow, lang), *_characters(flow, parts, spare=people - least))


def _least(flow: Flow) -> int:
    """So many have to say yes and write, or something in the flow stays below its threshold."""
    voices_needed = [flow.min_voices(phase) for phase in flow.phases]
    gates = [phase.gate.min_people for phase in flow.phases if phase.gate]
    return max(flow.group.min, *voices_needed, *gates, 0)


def _roles(flow: Flow, people: int) -> list[RoleId]:
    """First what each role needs, then one of each, then the roles with most room left."""
    roles = {role: flow.role(role) for role in flow.choosable_roles()}
    filled = {role: min(one.min, people) for role, one in roles.items()}
    for role in roles:
        if filled[role] == 0 and sum(filled.values()) < people:
            filled[role] = 1
    while sum(filled.values()) < people:
        roomiest = max(roles, key=lambda role: roles[role].max - filled[role])
        filled[roomiest] += 1
    return [role for role, many in filled.items() for _ in range(many)]


def _part(names: list[str], number: int, role: RoleId, lang: str) -> Part:
    name, other = names[number], names[(number + 1) % len(names)].split()[0]
    ref = PersonRef(f"@{name.split()[0].casefold()}:stil.example")
    lap, place = divmod(number, len(_WAITS))
    return Part(name, ref, role, voices.voice(number, lang, other), _WAITS[place] + lap * _LATER, number)


def _leading(flow: Flow, lang: str) -> list[Part]:
    names = list(voices.leaders())
    roles = [role for role in flow.leading_roles() for _ in range(max(1, flow.role(role).min))]
    parts = [_part(names, number, role, lang) for number, role in enumerate(roles[: len(names)])]
    return [replace(part, leads=True, asks_back=number == 0) for number, part in enumerate(parts)]


def _characters(flow: Flow, parts: list[Part], *, spare: int) -> list[Part]:
    """The first changes a text, the second says later. Who says no (late, so that a reminder is seen) or skips is left
    over, in a role with others."""
    parts[0] = replace(parts[0], rewords=True)
    if len(parts) > 1:
        parts[1] = replace(parts[1], postpones=True)
    left_over = [part for part in reversed(parts) if _has_company(flow, parts, part) and part.number > 1]
    if spare > 0 and left_over:
        parts[left_over[0].number] = replace(left_over[0], declines=True, dawdles=bool(flow.timing.remind))
    if spare > 1 and len(left_over) > 1:
        parts[left_over[1].number] = replace(left_over[1], skips=True)
    return parts


def _has_company(flow: Flow, parts: list[Part], part: Part) -> bool:
    return sum(other.role == part.role for other in parts) > max(1, flow.role(part.role).min)
