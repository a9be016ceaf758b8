"""Who has the floor in a private chat when a person is in several rounds (`design.md` 2, Two rounds at once).

The next round's prompt waits until the person is settled in the first, says *later*, or has been silent for so long.
"""

from datetime import datetime, timedelta

from bot.domain.events import Seat, SeatOfMember
from bot.domain.ids import PersonId, RoundId
from bot.domain.round import ENDED, OpenPrompt, Round
from bot.service.work import Work


async def taken(work: Work, person: PersonId, by_other_than: RoundId) -> bool:
    """Whether another round waits for a reply in this person's chat right now."""
    held = {parcel.prompt for parcel in await work.uow.outbox.held(person)}
    for round_id, seat in await work.uow.rounds.seats(person):
        if round_id == by_other_than:
            continue
        round_ = await work.uow.rounds.get(round_id)
        if round_ is None or round_.course.stage in ENDED:
            continue
        waiting = _waits_since(round_, seat)
        if waiting is None or waiting[0].id in held:
            continue
        if work.at - waiting[1] < round_.charter.windows.silence:
            return True
    return False


async def shares_chat(work: Work, person: PersonId, round_id: RoundId) -> bool:
    """Whether this person sits in another round that is alive, so that messages must name theirs."""
    for other, _ in await work.uow.rounds.seats(person):
        if other != round_id:
            row = await work.uow.rounds.row(other)
            if row is not None and row.stage not in {stage.value for stage in ENDED}:
                return True
    return False


async def free(work: Work, person: PersonId) -> None:
    """Let go of what waits for this person's floor, if it is free now: one round's messages at a time."""
    held = await work.uow.outbox.held(person)
    if not held:
        return
    first = held[0].round
    if first is None or not await taken(work, person, first):
        for parcel in held:
            if parcel.round == first:
                await work.uow.outbox.release(parcel.id)
                work.queued = True


def _waits_since(round_: Round, seat: Seat) -> tuple[OpenPrompt, datetime] | None:
    """The open prompt of a seat and since when nothing was heard; None when nothing waits (or *later* was said)."""
    if isinstance(seat, SeatOfMember):
        member = round_.members.get(seat.member)
        if member is None or member.later_until is not None:
            return None
        prompt, heard = member.confirm or member.open, member.last_said
    else:
        leader = round_.course.leader
        prompt, heard = leader.confirm or leader.open, leader.last_said
    if prompt is None:
        return None
    return prompt, max(prompt.since, heard) if heard is not None else prompt.since


def open_since(round_: Round, seat: Seat) -> datetime | None:
    """Since when the open prompt of a seat stands there; None when nothing is open, or the round has ended."""
    if round_.course.stage in ENDED:
        return None
    member = round_.members.get(seat.member) if isinstance(seat, SeatOfMember) else None
    asked = member if isinstance(seat, SeatOfMember) else round_.course.leader
    prompt = (asked.confirm or asked.open) if asked is not None else None
    return prompt.since if prompt is not None else None


LONGEST_SWEEP = timedelta(minutes=1)
"""How often it is looked whether a silent person's floor has become free."""
