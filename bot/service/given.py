"""A command in a team room: who gave it, how the room stands, and which round it is about."""

from dataclasses import dataclass, field

from bot.domain.ids import PersonId
from bot.domain.messages import Message
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.round import ENDED
from bot.ports.homeserver import RoomFacts, TextMessage
from bot.ports.storage import RoundRow, Team
from bot.service.people import STEER_FROM, person_for
from bot.service.speak import say_to_person
from bot.service.starting import Where
from bot.service.work import Work


@dataclass(frozen=True, slots=True)
class Given:
    """A command, with who gave it and how the room stands."""

    team: Team
    message: TextMessage
    facts: RoomFacts = field(repr=False)

    @property
    def facilitates(self) -> bool:
        return self.facts.powers.get(self.message.sender, 0) >= STEER_FROM

    @property
    def where(self) -> Where:
        return Where(self.team, self.facts, self.message.sender)

    @property
    def name(self) -> str:
        """The sender's name as the room shows it."""
        return self.where.leader_name


async def in_private(work: Work, given: Given, message: Message) -> PersonId:
    person = await person_for(work, given.message.sender)
    await say_to_person(work, person.id, given.team.lang, message, of=given.team)
    return person.id


async def live(work: Work, team: Team) -> list[RoundRow]:
    ended = {stage.value for stage in ENDED}
    return [row for row in await work.uow.rounds.rows(team.id) if row.stage not in ended]


async def chosen(work: Work, given: Given, rows: list[RoundRow], short: str | None) -> RoundRow | None:
    """The round meant: the one there is, or the one named. Else it is asked or said."""
    if short is not None:
        named = next((row for row in rows if row.short == short), None)
        if named is None:
            await in_private(work, given, Refusal(Reason.UNKNOWN_ROUND))
        return named
    if not rows:
        await in_private(work, given, Refusal(Reason.NO_ROUND_HERE))
        return None
    if len(rows) > 1:
        await in_private(work, given, Refusal(Reason.WHICH_ROUND, names=tuple(row.short for row in rows)))
        return None
    return rows[0]
