"""Rooms of two people: made, given to them, and forgotten. Of what is said there nothing is heard, not even while the
bot is still in: who comes and who goes is all that matters."""

import logging
from dataclasses import replace

from bot.domain.duo import is_duo_place
from bot.domain.events import CameIn, Event, RoomFailed, RoomGiven, SeatOfMember, WentOut
from bot.domain.flow_terms import PlaceId
from bot.domain.ids import MemberId, PersonId, PersonRef, PlaceKey, RoomRef, RoundId
from bot.ports.homeserver import MembershipChanged, Refused
from bot.ports.storage import Kind, Parcel, RoundPlace
from bot.ports.tools import Tools
from bot.service import places
from bot.service.carry import happen
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)


# --- on the way out


async def carry(tools: Tools, writer: Writer, place: RoundPlace, parcel: Parcel) -> None:
    """Make the room, give it away, or leave it. Each can be repeated. Raises `TryLater`, `Refused`."""
    async with writer.work() as work:
        found = [await work.uow.people.get(PersonId(person)) for person in parcel.content.get("people", ())]
    people = [person.ref for person in found if person is not None]
    if parcel.kind is Kind.ROOM:
        await _make(tools, writer, place, parcel, people)
    elif place.room is None:
        raise Refused("M_NOT_FOUND")
    elif parcel.kind is Kind.GIVE:
        await tools.homeserver.hand_over(place.room, people)
        log.info("room.given")
    else:
        await places.leave(tools, place.room)


async def _make(tools: Tools, writer: Writer, place: RoundPlace, parcel: Parcel, people: list[PersonRef]) -> None:
    """Somebody may come in before we know which room it is: so look who is there once we do."""
    name, topic = str(parcel.content["name"]), str(parcel.content["topic"])
    room = await tools.homeserver.make_room(people, alias=place.alias, name=name, topic=topic)
    async with writer.work() as work:
        known = await work.uow.places.get(place.id)
        if known is not None:
            await work.uow.places.save(replace(known, room=room))
    facts = await tools.homeserver.facts(room)
    async with writer.work() as work:
        for joined in facts.joined:
            await _tell_of(work, place, joined.person, room, "join")


# --- what came of it


async def carried(work: Work, parcel: Parcel) -> None:
    """It was done. A room that was given away or left is nobody's business any more."""
    place = await work.uow.places.get(PlaceKey(parcel.to))
    if place is None or not is_duo_place(place.place) or parcel.kind not in (Kind.GIVE, Kind.LEAVE):
        return
    await work.uow.outbox.drop_to(place.id)
    await work.uow.places.remove(place.id)
    work.scrub = True
    if parcel.kind is Kind.GIVE:
        await happen(work, place.round, RoomGiven(place.place))


async def refused(work: Work, parcel: Parcel) -> None:
    """It will never be. The row of a room that could not be left stays until the round is erased, which tries again."""
    place = await work.uow.places.get(PlaceKey(parcel.to))
    if place is not None and is_duo_place(place.place) and parcel.kind in (Kind.ROOM, Kind.GIVE):
        await happen(work, place.round, RoomFailed(place.place))


# --- what comes in


async def membership(work: Work, place: RoundPlace, item: MembershipChanged) -> None:
    await _tell_of(work, place, item.person, item.room, item.membership)


async def _tell_of(work: Work, place: RoundPlace, ref: PersonRef, room: RoomRef, membership_: str) -> None:
    known = await work.uow.places.by_room(room)
    member = await _member(work, place.round, ref)
    if known is None or member is None:
        return
    happened = _event(member, place.place, membership_)
    if happened is not None:
        await happen(work, place.round, happened)


def _event(member: MemberId, place: PlaceId, membership_: str) -> Event | None:
    if membership_ == "join":
        return CameIn(member, place)
    return WentOut(member, place) if membership_ in ("leave", "ban") else None


async def _member(work: Work, round_id: RoundId, ref: PersonRef) -> MemberId | None:
    person = await work.uow.people.by_ref(ref)
    if person is None:
        return None
    seats = (seat for each, seat in await work.uow.rounds.seats(person.id) if each == round_id)
    return next((seat.member for seat in seats if isinstance(seat, SeatOfMember)), None)
