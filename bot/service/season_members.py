"""Who takes part in the rounds of a plan."""

from dataclasses import replace

from bot.domain.ids import PersonId, TeamId
from bot.domain.season import Season
from bot.ports.homeserver import Joined, RoomFacts
from bot.service.work import Work


async def those(work: Work, season: Season, facts: RoomFacts) -> tuple[Joined, ...]:
    """Who is in the room now of those who were named, or everybody but the bot and (unless *meedoen*) its leader."""
    leader = await work.uow.people.get(season.planner)
    leads = leader.ref if leader is not None else None
    others = [
        j for j in facts.joined if j.person != work.tools.homeserver.me and (j.person != leads or season.takes_part)
    ]
    if not season.named:
        return tuple(others)
    named = [await work.uow.people.get(member) for member in season.members]
    refs = {person.ref for person in named if person is not None} | {leads}
    return tuple(joined for joined in others if joined.person in refs)


async def of_person(work: Work, person: PersonId) -> list[Season]:
    """Every plan this person has to do with."""
    found = [season for team in await work.uow.teams.all() for season in await work.uow.seasons.of_team(team.id)]
    return [s for s in found if person in (s.planner, s.asked, *s.members, *s.refused)]


async def forget(work: Work, person: PersonId, team: TeamId) -> None:
    """This person is named in no plan of the team any more: gone from it, or *wis alles*."""
    for season in await work.uow.seasons.of_team(team):
        if person in season.members:
            left = tuple(member for member in season.members if member != person)
            await work.uow.seasons.save(replace(season, members=left))


async def forget_everywhere(work: Work, person: PersonId) -> None:
    for team in await work.uow.teams.all():
        await forget(work, person, team.id)
