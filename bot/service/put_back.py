"""A backup was put back: rounds that go on and plans are told of it at the next start, all in one transaction, once."""

from dataclasses import replace

from bot.dialogue.seasons import going
from bot.domain.events import Restored
from bot.domain.messages.season import SeasonNotice, SeasonsLost
from bot.domain.round import Stage
from bot.domain.season import Season, SeasonState
from bot.service import season_lines, seasons
from bot.service.carry import happen
from bot.service.speak import say_in_team
from bot.service.work import Work, Writer


async def tell(writer: Writer) -> None:
    """Nothing, when none was put back since the last start."""
    async with writer.work() as work:
        restored = await work.uow.put_back.pending()
        if restored is None:
            return
        deleting = set(await work.uow.rounds.deleting())
        for round_id in await work.uow.rounds.all_ids():
            if round_id not in deleting:
                await happen(work, round_id, Restored(restored.since))
        await _plans(work)
        await work.uow.put_back.done()
        work.moments = True


async def _plans(work: Work) -> None:
    for team_id in await work.uow.seasons.drop_unreadable():
        team = await work.uow.teams.get(team_id)
        if team is not None and team.present:
            await say_in_team(work, team, SeasonsLost())
    for team in await work.uow.teams.all():
        await work.uow.seasons.set_breaks(team.id, await work.uow.seasons.breaks(team.id))
        for season in await work.uow.seasons.of_team(team.id):
            await _goes_on(work, season)


async def _goes_on(work: Work, season: Season) -> None:
    if season.state is SeasonState.PROPOSED:
        await seasons.not_agreed(work, season, SeasonNotice.RESTORED_UNKEPT)
        return
    if season.state is not SeasonState.RUNNING or season.next is None:
        asks_again = season.state is SeasonState.NO_LEADER
        due = work.at if asks_again else season.due_at
        await work.uow.seasons.save(replace(season, asked=None, asked_at=None, due_at=due))
        await season_lines.tell(work, season, SeasonNotice.RESTORED_RESTS)
        return
    habits, off = work.tools.habits, await season_lines.off(work, season.team)
    flow = work.tools.flows.get(season.flow)
    gone = not await _lives(work, season)
    went = going.put_back(season, flow, habits.schedule, off, work.at, prepared_is_gone=gone)
    if went.season.next is None:
        await work.uow.seasons.remove(season.id)
        await season_lines.tell(work, season, SeasonNotice.ENDED)
        return
    await work.uow.seasons.save(went.season)
    await season_lines.tell(work, went.season, SeasonNotice.RESTORED, went.season.next)


async def _lives(work: Work, season: Season) -> bool:
    """Whether the last round of this plan runs."""
    row = await work.uow.rounds.row(season.prepares) if season.prepares is not None else None
    return row is not None and row.stage == Stage.LIVE and row.id not in await work.uow.rounds.deleting()
