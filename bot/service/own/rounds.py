"""What is kept of a person in rounds that are not erased."""

from typing import Final

from bot.dialogue.presence import may_know
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond, Wiped
from bot.domain.ids import LEADER_SEAT, RoundId
from bot.domain.picture import PictureId
from bot.domain.round import Round
from bot.ports.storage import Person
from bot.privacy.share import OwnShare, nothing_left, share_of
from bot.service.carry import happen
from bot.service.work import Work


class InRounds:
    """Seats, names, answers and everything else a round knows of its people."""

    name: Final = "rounds"
    tables: Final = ("rounds", "scripts", "seats", "members", "answers", "sent", "pictures")

    async def told(self, work: Work, person: Person) -> object:
        return [await _told(work, person, *seat) for seat in await told_of(work, person)]

    async def wiped(self, work: Work, person: Person) -> None:
        """In every round; who leads one is still known as such, and stays able to answer what it asks."""
        seats = await work.uow.rounds.seats(person.id)
        leads = {round_id for round_id, seat in seats if isinstance(seat, SeatOfLeader)}
        for round_id, seat in seats:
            if isinstance(seat, SeatOfLeader):
                await happen(work, round_id, Wiped(LEADER_SEAT))
            if isinstance(seat, SeatOfMember):
                round_ = await work.uow.rounds.get(round_id)
                if round_ is not None and not nothing_left(round_, seat.member):
                    await happen(work, round_id, Wiped(seat.member))
            if round_id not in leads:
                await work.uow.sent.forget(round_id, person.id)


async def told_of(work: Work, person: Person) -> list[tuple[RoundId, Seat]]:
    """Where this person sits, as far as they may know. A round whose key is gone is told too: it cannot be read."""
    found = []
    for round_id, seat in await work.uow.rounds.seats(person.id):
        round_ = await work.uow.rounds.get(round_id)
        if round_ is None or may_know(round_, seat):
            found.append((round_id, seat))
    return found


async def _told(work: Work, person: Person, round_id: RoundId, seat: Seat) -> object:
    round_ = await work.uow.rounds.get(round_id)
    row = await work.uow.rounds.row(round_id)
    if round_ is None or row is None:
        return {"id": round_id, "cannot_be_read": True}
    leads = isinstance(seat, SeatOfLeader)
    roster = await work.uow.rounds.roster(round_id)
    share = share_of(round_, seat)
    return {
        "id": round_id,
        "short": round_.short,
        "theme": round_.charter.theme,
        "flow": round_.flow.id,
        "team": row.team,
        "stage": round_.course.stage,
        "started_at": round_.course.started_at,
        "leads": leads,
        "leads_as_second": isinstance(seat, SeatOfSecond),
        "also_leads_as": round_.charter.leader_name if leads else None,
        "questions": _questions(round_),
        "share": share,
        "pictures": await _pictures(work, round_id, share),
        "known_by_name": [entry for entry in roster if entry.mxid == person.ref],
        "messages_remembered": await work.uow.sent.count(round_id, person.id),
    }


async def _pictures(work: Work, round_id: RoundId, share: OwnShare) -> dict[PictureId, bytes]:
    """Each as it was made clean."""
    found = {picture: await work.uow.pictures.get(round_id, picture) for picture in share.pictures}
    return {picture: clean.data for picture, clean in found.items() if clean is not None}


def _questions(round_: Round) -> dict[str, str]:
    """The questions by the ids that answers carry."""
    lang = round_.charter.lang
    return {q.id: q.text.in_(lang) for phase in round_.flow.phases for q in phase.questions}
