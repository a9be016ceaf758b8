"""What the engine orders of rooms of two people: kept, and put in the outbox."""

from collections.abc import Mapping

from bot.domain.effects import GiveDuoRoom, LeaveDuoRoom, MakeDuoRoom
from bot.domain.events import SeatOfMember
from bot.domain.ids import MemberId, PersonId, PlaceKey, RoundId
from bot.domain.round import Round
from bot.ports.storage import Kind, RoundPlace
from bot.service.places import queue
from bot.service.speak import voice_of
from bot.service.work import Work


async def make(work: Work, round_: Round, effect: MakeDuoRoom) -> None:
    """Keep its alias, and queue the making of it; a second time nothing happens."""
    if await work.uow.places.find(round_.id, effect.place) is not None:
        return
    kept = RoundPlace(PlaceKey(work.random_id()), round_.id, effect.place, alias=f"gespreksronde-{work.random_id()}")
    await work.uow.places.add(kept)
    await queue(work, kept, Kind.ROOM, await _room_for(work, round_, effect))


async def _room_for(work: Work, round_: Round, effect: MakeDuoRoom) -> Mapping[str, object]:
    voice, texts = voice_of(round_), work.tools.texts
    return {
        "people": await _people(work, round_.id, effect.members),
        "name": texts.place_name(effect.title, voice),
        "topic": texts.duo_topic(voice),
    }


async def give(work: Work, round_: Round, effect: GiveDuoRoom) -> None:
    kept = await work.uow.places.find(round_.id, effect.place)
    if kept is not None:
        await queue(work, kept, Kind.GIVE, {"people": await _people(work, round_.id, effect.members)})


async def leave(work: Work, round_: Round, effect: LeaveDuoRoom) -> None:
    """What waits for this room names the two, so it goes now. A room that may have been made without our knowing is
    found again by its alias, for nobody, so that it can be left."""
    kept = await work.uow.places.find(round_.id, effect.place)
    if kept is None:
        return
    await work.uow.outbox.drop_to(kept.id)
    if kept.room is None:
        await queue(work, kept, Kind.ROOM, {"people": [], "name": "", "topic": ""})
    await queue(work, kept, Kind.LEAVE, {})


async def _people(work: Work, round_id: RoundId, members: tuple[MemberId, MemberId]) -> list[PersonId]:
    found = [await work.uow.rounds.person(round_id, SeatOfMember(member)) for member in members]
    return sorted(person for person in found if person is not None)
