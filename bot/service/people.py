"""Finding and making the rows of people and team rooms."""

from bot.domain.ids import PersonId, PersonRef, RoomRef, TeamId
from bot.ports.homeserver import Joined, RoomFacts
from bot.ports.storage import Person, Team
from bot.service.work import Work

STEER_FROM = 50
"""Power level from which somebody facilitates (Matrix: moderator)."""


def facilitates(facts: RoomFacts, who: PersonRef) -> bool:
    """Whether somebody is in the room and has the power to steer there."""
    return facts.powers.get(who, 0) >= STEER_FROM and any(joined.person == who for joined in facts.joined)


async def person_for(work: Work, ref: PersonRef) -> Person:
    """The person with this Matrix id; made, with a random alias for the chat to come, when not known yet."""
    known = await work.uow.people.by_ref(ref)
    if known is not None:
        return known
    person = Person(PersonId(work.random_id()), ref, alias=f"gespreksronde-{work.random_id()}")
    await work.uow.people.add(person)
    return person


async def team_for(work: Work, room: RoomRef) -> Team:
    """The team of this room; made before the bot accepts an invitation to it. It is not `present` yet."""
    known = await work.uow.teams.by_room(room)
    if known is not None:
        return known
    team = Team(TeamId(work.random_id()), room, lang=work.tools.habits.lang, present=False)
    work.tools.vault.create(team.id)
    await work.uow.teams.add(team)
    return team


def named(joined: tuple[Joined, ...], wanted: str) -> Joined | None:
    """Somebody in the room by id (with or without server) or by name; None when nobody or more than one fits."""
    said = wanted.casefold().strip()
    fits = [
        j
        for j in joined
        if said
        in (
            j.person.casefold(),
            j.person.casefold().partition(":")[0],
            j.person.casefold().partition(":")[0][1:],
            j.display_name.casefold(),
        )
    ]
    return fits[0] if len(fits) == 1 else None
