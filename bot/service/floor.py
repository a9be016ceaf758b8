"""Who has the floor in a private chat when a person is in several rounds (`design.md` 2, Two rounds at once), and what
is held for later because its reader wants to be written to then.

The next round's prompt waits until the person is settled in the first, says *later*, or has been silent for so long.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.dialogue.own_times import may_reach, reach
from bot.dialogue.presence import may_know
from bot.domain.events import Seat, SeatOfMember
from bot.domain.ids import PersonId, RoundId
from bot.domain.own_times import NOTHING_SAID
from bot.domain.round import ENDED, OpenPrompt, Round
from bot.domain.schedule import Schedule
from bot.ports.storage import Parcel
from bot.service.work import Work

_KEPT_WITHOUT_ROUND: Final = timedelta(days=7)
"""As long as the bot tries to deliver anything."""


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
    """Whether this person knows to sit in another round that is alive, so that messages must name theirs."""
    return any(other != round_id for other, _ in await known_seats(work, person))


async def known_seats(work: Work, person: PersonId) -> list[tuple[RoundId, Seat]]:
    """Where this person sits in rounds that are alive and that they may know of."""
    found = []
    for round_id, seat in await work.uow.rounds.seats(person):
        row = await work.uow.rounds.row(round_id)
        if row is None or row.stage in {stage.value for stage in ENDED}:
            continue
        round_ = await work.uow.rounds.get(round_id)
        if round_ is not None and may_know(round_, seat):
            found.append((round_id, seat))
    return found


async def free(work: Work, person: PersonId) -> None:
    """Let go of what is held for this person, if it may come now: one round's messages at a time. What asks for
    something that is no longer asked is not sent any more."""
    held = [parcel for parcel in await work.uow.outbox.held(person) if not await _is_stale(work, parcel)]
    if not held:
        return
    first = held[0].round
    if not await _may_begin(work, person, first):
        return
    if first is None or not await taken(work, person, first):
        for parcel in held:
            if parcel.round == first:
                await _release(work, parcel)


async def let_go(work: Work, round_id: RoundId, seat: Seat) -> None:
    """Send now what this round keeps for somebody."""
    person = await work.uow.rounds.person(round_id, seat)
    for parcel in await work.uow.outbox.held(person) if person is not None else ():
        if parcel.round == round_id and not await _is_stale(work, parcel):
            await _release(work, parcel)


async def cut_loose(work: Work, round_id: RoundId) -> None:
    """The round is over, and its link to people is to be destroyed: what it keeps for somebody who cannot be written
    to yet is kept without it. Questions are not asked any more, and nothing is kept for longer than a week."""
    for person in await work.uow.outbox.with_held():
        mine = [parcel for parcel in await work.uow.outbox.held(person) if parcel.round == round_id]
        if not mine or await _may_begin(work, person, round_id):
            continue
        begins = await _next_begin(work, person, round_id)
        soon = begins is not None and begins - work.at <= _KEPT_WITHOUT_ROUND
        for parcel in mine:
            await work.uow.outbox.drop(parcel.id)
            if soon and parcel.prompt is None:
                loose = replace(parcel, id=work.effect_id(), round=None, seat=None, tag=None)
                await work.uow.outbox.put(loose)


async def next_free(work: Work) -> datetime | None:
    """The first moment at which something that is held for somebody's own times may come."""
    begins = []
    for person in await work.uow.outbox.with_held():
        first = (await work.uow.outbox.held(person))[0].round
        begins.append(await _next_begin(work, person, first))
    return min((moment for moment in begins if moment is not None and moment > work.at), default=None)


async def _release(work: Work, parcel: Parcel) -> None:
    await work.uow.outbox.release(parcel.id, work.at)
    work.queued = True


async def _is_stale(work: Work, parcel: Parcel) -> bool:
    """Whether it asks a member something that is no longer open; then it is dropped."""
    if parcel.prompt is None or parcel.round is None or not isinstance(parcel.seat, SeatOfMember):
        return False
    round_ = await work.uow.rounds.get(parcel.round)
    member = round_.members.get(parcel.seat.member) if round_ is not None else None
    if member is None or any(p is not None and p.id == parcel.prompt for p in (member.open, member.confirm)):
        return False
    await work.uow.outbox.drop(parcel.id)
    return True


async def _may_begin(work: Work, person: PersonId, round_id: RoundId | None) -> bool:
    wished = await work.uow.preferences.get(person)
    return may_reach(wished.times, await _schedule(work, round_id), work.at)


async def _next_begin(work: Work, person: PersonId, round_id: RoundId | None) -> datetime | None:
    wished = await work.uow.preferences.get(person)
    if wished.times == NOTHING_SAID:
        return work.at
    return reach(wished.times, await _schedule(work, round_id), work.at)


async def _schedule(work: Work, round_id: RoundId | None) -> Schedule:
    round_ = await work.uow.rounds.get(round_id) if round_id is not None else None
    return round_.charter.schedule if round_ is not None else work.tools.habits.schedule


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
