"""Planned rounds as people read them, and the days on which a team has none."""

from bot.dialogue.seasons.breaks import days_off
from bot.dialogue.seasons.moments import DaysOff
from bot.domain.ids import PersonId, TeamId
from bot.domain.messages.season import SeasonLine, SeasonNotice, SeasonTold
from bot.domain.season import Moment, Season, SeasonState, Skipped
from bot.service.speak import say_to_person
from bot.service.work import Work


def line(work: Work, season: Season) -> SeasonLine:
    flow = work.tools.flows.get(season.flow)
    title = flow.meta.title if flow is not None else None
    return SeasonLine(season.short, season.flow, title, season.rule, season.theme, season.next, season.state)


async def kept(work: Work, team: TeamId) -> list[Season]:
    """The plans of a team that somebody said *akkoord* to."""
    return [s for s in await work.uow.seasons.of_team(team) if s.state is not SeasonState.PROPOSED]


async def running(work: Work, team: TeamId) -> tuple[SeasonLine, ...]:
    """What will begin by itself, the first one first."""
    seasons = [s for s in await kept(work, team) if s.state is SeasonState.RUNNING and s.next is not None]
    return tuple(line(work, s) for s in sorted(seasons, key=lambda s: s.next.at if s.next else work.at))


async def off(work: Work, team: TeamId) -> DaysOff:
    """The days on which no planned round begins in this team."""
    planning = work.tools.habits.planning
    return days_off((*planning.breaks, *await work.uow.seasons.breaks(team)), holidays=planning.holidays)


async def tell(
    work: Work,
    season: Season,
    notice: SeasonNotice,
    moment: Moment | None = None,
    skipped: tuple[Skipped, ...] = (),
    *,
    to: PersonId | None = None,
) -> None:
    """To its planner (or `to`), in private; nobody hears it when the operator erased that person."""
    if await work.uow.people.get(to or season.planner) is None:
        return
    team = await work.uow.teams.get(season.team)
    lang = team.lang if team is not None else work.tools.habits.lang
    told = SeasonTold(notice, line(work, season), moment, skipped)
    await say_to_person(work, to or season.planner, lang, told, of=team)
