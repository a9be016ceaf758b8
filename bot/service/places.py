"""Rooms of rounds: made, given and taken voices, and left. What the engine orders goes through the outbox, so that it
happens in order with what is said there, and again after a crash."""

import logging
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from bot.domain.events import Seat, SeatOfLeader, SeatOfMember
from bot.domain.ids import MemberId, PersonId, PersonRef, PlaceKey, RoomRef, RoundId
from bot.domain.place import Place
from bot.domain.round import Round
from bot.ports.homeserver import Refused
from bot.ports.storage import Kind, Parcel, RoundPlace
from bot.ports.tools import Tools
from bot.service.speak import queue_parcels, voice_of
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)


# --- what the engine orders


async def open_place(work: Work, round_: Round, place: Place) -> None:
    """Keep its alias, and queue the making of it; a second time nothing happens."""
    if await work.uow.places.find(round_.id, place.id) is not None:
        return
    kept = RoundPlace(PlaceKey(work.random_id()), round_.id, place.id, alias=f"gespreksronde-{work.random_id()}")
    await work.uow.places.add(kept)
    people = await _people(work, round_.id, place.members, leader=place.leader)
    await queue(work, kept, Kind.ROOM, {**_called(work, round_, place), "people": people})


async def change_leader(work: Work, round_: Round, before: PersonId | None) -> None:
    """Somebody else leads: into the rooms in which the flow gives whoever leads a place, and the one before out of
    them. Nothing from before can be read by who comes in."""
    for place in round_.course.places:
        kept = await work.uow.places.find(round_.id, place.id)
        if kept is None or not place.leader:
            continue
        people = await _people(work, round_.id, place.members, leader=True)
        leaves = [] if before is None or before in people else [before]
        enters = await _people(work, round_.id, (), leader=True)
        voices = await _people(work, round_.id, place.writers, leader=place.leader_writes)
        content = {**_called(work, round_, place), "people": people, "leaves": leaves, "enters": enters}
        # with their voices in the same step: nobody is silent for a moment
        await queue(work, kept, Kind.ROOM, {**content, "writers": voices, "reactions": place.reactions})


def _called(work: Work, round_: Round, place: Place) -> dict[str, str]:
    voice = voice_of(round_)
    return {
        "name": work.tools.texts.place_name(round_.flow.room_title(place.id), voice),
        "topic": work.tools.texts.place_topic(voice),
    }


async def set_voices(work: Work, round_: Round, place: Place) -> None:
    kept = await work.uow.places.find(round_.id, place.id)
    if kept is not None:
        people = await _people(work, round_.id, place.writers, leader=place.leader_writes)
        await queue(work, kept, Kind.VOICES, {"people": people, "reactions": place.reactions})


async def _people(work: Work, round_id: RoundId, members: Iterable[MemberId], *, leader: bool) -> list[PersonId]:
    seats: list[Seat] = [SeatOfMember(member) for member in members]
    if leader:
        seats.append(SeatOfLeader())
    found = [await work.uow.rounds.person(round_id, seat) for seat in seats]
    return sorted({person for person in found if person is not None})


async def queue(work: Work, place: RoundPlace, kind: Kind, content: Mapping[str, object]) -> None:
    """What is to be done to a room waits in the outbox, behind what is said there."""
    parcel = Parcel(work.effect_id(), place.id, content, kind=kind, round=place.round, first_tried=work.at)
    await queue_parcels(work, parcel)


# --- on the way out


async def carry(tools: Tools, writer: Writer, place: RoundPlace, parcel: Parcel) -> None:
    """Make the room, or set its voices. Both can be repeated. Raises `TryLater`, `Refused`."""
    people = await _refs(writer, parcel.content["people"])
    if parcel.kind is Kind.ROOM:
        await _make(tools, writer, place, parcel, people)
    elif place.room is None:
        raise Refused("M_NOT_FOUND")
    elif people:
        await tools.homeserver.set_voices(place.room, people, reactions=bool(parcel.content["reactions"]))
    else:
        await tools.homeserver.close_room(place.room)


async def _refs(writer: Writer, people: Iterable[str]) -> list[PersonRef]:
    async with writer.work() as work:
        found = [await work.uow.people.get(PersonId(person)) for person in people]
    return [person.ref for person in found if person is not None]


async def _make(tools: Tools, writer: Writer, place: RoundPlace, parcel: Parcel, people: list[PersonRef]) -> None:
    name, topic = str(parcel.content["name"]), str(parcel.content["topic"])
    writers = await _refs(writer, parcel.content.get("writers", ()))
    reactions = bool(parcel.content.get("reactions", False))
    room = await tools.homeserver.make_room(
        people, alias=place.alias, name=name, topic=topic, writers=writers, reactions=reactions
    )
    for person in await _refs(writer, parcel.content.get("leaves", ())):
        await tools.homeserver.put_out(room, person)
    for person in await _refs(writer, parcel.content.get("enters", ())):  # perhaps one who had to go out before
        await tools.homeserver.invite(room, person)
    async with writer.work() as work:
        known = await work.uow.places.get(place.id)
        if known is not None:
            await work.uow.places.save(replace(known, room=room))


async def know(tools: Tools, writer: Writer) -> None:
    """At start: tell the client of our rooms, and whom each is for."""
    async with writer.work() as work:
        for round_id in await work.uow.rounds.all_ids():
            round_ = await work.uow.rounds.get(round_id)
            for kept in await work.uow.places.of_round(round_id):
                place = next((p for p in round_.course.places if p.id == kept.place), None) if round_ else None
                if kept.room is not None and place is not None:
                    ids = await _people(work, round_id, place.members, leader=place.leader)
                    people = [await work.uow.people.get(person) for person in ids]
                    tools.homeserver.know_room(kept.room, encrypted=True, people=[p.ref for p in people if p])


# --- the end


async def rooms_of(work: Work, round_id: RoundId) -> list[RoomRef]:
    return [place.room for place in await work.uow.places.of_round(round_id) if place.room is not None]


async def leave(tools: Tools, room: RoomRef) -> None:
    """Out of it, and no key of it is left. Repeated; a room that is gone already is fine. Raises `TryLater`."""
    with suppress(Refused):
        await tools.homeserver.leave(room)
    await tools.homeserver.forget_room(room)
    log.info("room.left")
