"""Who plays: as many invented people as the flow needs, in every role it has, each with a character of their own."""

import random
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.domain.flow import Flow
from bot.domain.ids import PersonRef, RoleId
from bot.domain.phase import Phase
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
    needed, least = _needed(flow), fewest(flow)
    most = min(flow.group.max, sum(flow.role(role).max for role in needed), len(voices.people()))
    if people is None:
        people = min(most, least + _SPARE)
    if not flow.group.min <= people <= most:
        raise CastingError(flow.group.min, most)
    names = list(voices.people())
    random.Random(seed).shuffle(names)
    roles = _roles(flow, needed, people)
    parts = [_part(names, number, role, lang) for number, role in enumerate(roles)]
    return (*_leading(flow, lang, after=people), *_characters(flow, parts, needed, spare=people - _least(flow)))


def fewest(flow: Flow) -> int:
    """With so many people who all take part, everything in the flow reaches its threshold."""
    return max(_least(flow), sum(_needed(flow).values()))


def _least(flow: Flow) -> int:
    """So many have to say yes and write, or something in the flow stays below its threshold."""
    voices_needed = [flow.min_voices(phase) + _called_away(flow, phase) for phase in flow.phases]
    gates = [phase.gate.min_people for phase in flow.phases if phase.gate]
    return max(flow.group.min, *voices_needed, *gates, 0)


def _called_away(flow: Flow, phase: Phase) -> int:
    """How many people may have got a role on the way that has no turn in this phase."""
    turns = flow.answering_roles(phase)
    return sum(role.max for role in flow.roles if role.from_phase is not None and role.id not in turns and turns)


def _needed(flow: Flow) -> dict[RoleId, int]:
    """How many each role needs: what the file says, one to be seen, and enough for each question and each gate."""
    needed = {role: max(1, flow.role(role).min) for role in flow.choosable_roles()}
    for phase in flow.phases:
        for question in phase.questions:
            _fill(flow, needed, question.for_roles or flow.answering_roles(phase), flow.min_voices(phase))
        if phase.gate is not None:
            _fill(flow, needed, flow.answering_roles(phase), phase.gate.min_people)
    return needed


def _fill(flow: Flow, needed: dict[RoleId, int], roles: Collection[RoleId], enough: int) -> None:
    """Until there are enough in these roles together, as far as their places go."""
    while sum(needed.get(role, 0) for role in roles) < enough:
        roomiest = _roomiest(flow, {role: needed[role] for role in roles if role in needed})
        if roomiest is None:
            return
        needed[roomiest] += 1


def _roomiest(flow: Flow, filled: dict[RoleId, int]) -> RoleId | None:
    """The role with most places left; None when all are full."""
    room = {role: flow.role(role).max - many for role, many in filled.items()}
    return max((role for role in room if room[role] > 0), key=room.__getitem__, default=None)


def _roles(flow: Flow, needed: dict[RoleId, int], people: int) -> list[RoleId]:
    """What the file asks of each role, then what else it needs, then the roles with most room left."""
    filled = {role: flow.role(role).min for role in needed}
    for enough in (dict.fromkeys(needed, 1), needed):
        for role in needed:
            while filled[role] < enough[role] and sum(filled.values()) < people:
                filled[role] += 1
    while sum(filled.values()) < people and (roomiest := _roomiest(flow, filled)) is not None:
        filled[roomiest] += 1
    return [role for role, many in filled.items() for _ in range(many)]


def _part(names: list[str], number: int, role: RoleId, lang: str) -> Part:
    name, other = names[number], names[(number + 1) % len(names)].split()[0]
    ref = PersonRef(f"@{name.split()[0].casefold()}:stil.example")
    lap, place = divmod(number, len(_WAITS))
    return Part(name, ref, role, voices.voice(number, lang, other), _WAITS[place] + lap * _LATER, number)


def _leading(flow: Flow, lang: str, *, after: int) -> list[Part]:
    """Who leads speaks in another voice than those who take part, and looks soon."""
    names = list(voices.leaders())
    roles = [role for role in flow.leading_roles() for _ in range(max(1, flow.role(role).min))]
    parts = []
    for place, (name, role) in enumerate(zip(names, roles, strict=False)):
        part = _part([name, *names], 0, role, lang)
        voice = voices.voice(after + place, lang, part.first_name)
        parts.append(replace(part, voice=voice, leads=True, asks_back=place == 0))
    return parts


def _characters(flow: Flow, parts: list[Part], needed: dict[RoleId, int], *, spare: int) -> list[Part]:
    """The first changes a text, the second says later. Who says no (late, so that a reminder is seen) or skips is one
    more than their role needs; nobody says no where everybody has to be there."""
    parts[0] = replace(parts[0], rewords=True)
    if len(parts) > 1:
        parts[1] = replace(parts[1], postpones=True)
    left = Counter(part.role for part in parts)
    may_decline = not any(phase.gate is not None and phase.gate.everyone for phase in flow.phases)
    for number in range(min(2, max(0, spare))):
        others = (p for p in reversed(parts[2:]) if not (p.declines or p.skips) and p.role != flow.subject.person_role)
        chosen = next((p for p in others if left[p.role] > needed[p.role]), None)
        if chosen is None:
            break
        declines = may_decline and number == 0
        dawdles = declines and bool(flow.timing.remind)
        parts[chosen.number] = replace(chosen, declines=declines, dawdles=dawdles, skips=not declines)
        left[chosen.role] -= 1
    return parts
