"""Whether everybody who was invited could be reached. Who could not is never named, to nobody."""

from bot.domain.effects import Say, ToLeader
from bot.domain.events import SeatOfMember
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.round import Round
from bot.service import speak
from bot.service.work import Work


async def tell_leader(work: Work, round_: Round) -> None:
    """Halfway: if somebody has not come into the private chat, the facilitator hears that, and no more."""
    for member in round_.members:
        person_id = await work.uow.rounds.person(round_.id, SeatOfMember(member))
        person = await work.uow.people.get(person_id) if person_id is not None else None
        if person is not None and not person.in_chat:
            notice = LeaderTold(LeaderNotice.NOT_ALL_REACHED, round_.short)
            await speak.say(work, round_, Say(ToLeader(), notice), None)
            return
