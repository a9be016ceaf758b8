"""A talk has a room, and whoever is in a room reads along (F29)."""

from collections.abc import Iterator

from bot.domain.flow import Flow, Room
from bot.domain.flow_terms import TEAM, PhaseKind, PlaceKind
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, Path, mistake


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        if phase.kind is not PhaseKind.TALK:
            continue
        room = next((room for room in flow.rooms if room.id == phase.room), None)
        if room is None:
            yield mistake("F29", "missing", ("phases", index, "room"), phase=phase.id, room=phase.room or "")
        else:
            yield from _room(flow, phase, room, ("phases", index))


def _room(flow: Flow, phase: Phase, room: Room, path: Path) -> Iterator[Mistake]:
    members = flow.expand(room.members)
    for role in flow.answering_roles(phase):
        if role not in members:
            yield mistake("F29", "outside", (*path, "who"), phase=phase.id, room=room.id, role=role)
    if phase.share is None:
        return
    readers = flow.readers(phase)
    if room.kind is PlaceKind.THREAD and TEAM not in readers:
        yield mistake("F29", "thread", (*path, "share", "to"), phase=phase.id)
    elif room.kind is PlaceKind.ROOM and set(readers) != set(members):
        yield mistake("F29", "readers", (*path, "share", "to"), phase=phase.id, room=room.id)
