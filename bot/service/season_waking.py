"""A planned round is due: begun, prepared, left out or put off, in the one transaction that also keeps what comes next.

So a crash begins each of them at most once, and after a restart what was not done is still due.
"""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.commands import StartOptions
from bot.dialogue.seasons import going
from bot.dialogue.seasons.going import Due, Step
from bot.domain.flow import Flow
from bot.domain.ids import PersonId, PromptId
from bot.domain.messages.refusal import Refusal
from bot.domain.messages.season import AskTakeOver, SeasonNotice, SeasonRests
from bot.domain.round import OpenPrompt, PromptKind
from bot.domain.season import Moment, Season, SeasonState
from bot.ports.homeserver import HomeserverError, RoomFacts
from bot.ports.storage import StoreTrouble, Team
from bot.ports.tools import Tools
from bot.service import season_lines, season_members, seasons, starting
from bot.service.people import facilitates, person_for
from bot.service.season_lines import tell
from bot.service.speak import say_in_team, say_to_person
from bot.service.starting import Chosen, Wanted, Where
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)

_PAGE = 50
_JUST_BEFORE = timedelta(microseconds=1)
_AGAIN = timedelta(minutes=5)
"""After so long a room that could not be looked at is looked at again."""


class SeasonWaker:
    """Looks at every plan that is due, with how its room stands now."""

    def __init__(self, tools: Tools, writer: Writer) -> None:
        self._tools = tools
        self._writer = writer

    async def due(self) -> None:
        async with self._writer.work() as work:
            waiting = [(s, await work.uow.teams.get(s.team)) for s in await work.uow.seasons.due(work.at, _PAGE)]
        for season, team in waiting:
            facts = await self._facts(team)
            try:
                async with self._writer.work() as work:
                    await attend(work, season, facts)
            except StoreTrouble:
                raise
            except Exception as error:
                log.error("moment.failed", exc_info=error)

    async def _facts(self, team: Team | None) -> RoomFacts | None:
        """How the room stands; None when it cannot be seen now."""
        if team is None or not team.present:
            return None
        try:
            return await self._tools.homeserver.facts(team.room)
        except HomeserverError as error:
            log.warning("room.unseen", extra={"error": type(error).__name__})
            return None


async def attend(work: Work, seen: Season, facts: RoomFacts | None) -> None:
    """Do what a plan that is due needs; nothing when it changed since it was `seen` to be due."""
    season = await work.uow.seasons.get(seen.id)
    team = await work.uow.teams.get(seen.team)
    if season is None or team is None or season.due_at is None or season.due_at > work.at:
        return
    work.moments = True
    if season.state is SeasonState.PROPOSED:
        await seasons.not_agreed(work, season, SeasonNotice.EXPIRED)
    elif season.state is SeasonState.NO_ROOM:
        await work.uow.seasons.remove(season.id)
        await tell(work, season, SeasonNotice.ROOM_REMOVED)
    elif facts is None:
        await work.uow.seasons.save(replace(season, due_at=work.at + _AGAIN))
    elif season.state is SeasonState.NO_LEADER:
        await _find_leader(work, season, team, facts)
    else:
        await _when_due(work, season, team, facts)


# --- its moment


async def _when_due(work: Work, season: Season, team: Team, facts: RoomFacts) -> None:
    planner = await work.uow.people.get(season.planner)
    if planner is None or not facilitates(facts, planner.ref):
        await _find_leader(work, going.without_leader(season, work.at), team, facts)
        return
    flow = work.tools.flows.get(season.flow)
    if flow is None:
        await _without_flow(work, season)
        return
    season = await _flow_as_planned(work, season, flow)
    off = await season_lines.off(work, season.team)
    due = going.due(season, work.tools.habits.schedule, off, work.at)
    match due.step:
        case Step.WAIT:
            await work.uow.seasons.save(replace(season, next=due.moment, due_at=due.wait_until))
        case Step.MISS:
            await tell(work, season, SeasonNotice.MISSED, due.moment)
            await _go_on(work, season, due.moment.at)
        case Step.LEAVE_OUT:
            await _go_on(work, season, due.moment.at - _JUST_BEFORE)
        case Step.PREPARE if not going.asks_before(flow, season.theme):  # nothing is to be asked any more
            await work.uow.seasons.save(going.aimed(season, flow, work.tools.habits.schedule, work.at))
        case Step.BEGIN | Step.PREPARE:
            await _begin(work, season, Where(team, facts, planner.ref), flow, due)


async def _flow_as_planned(work: Work, season: Season, flow: Flow) -> Season:
    """It is there (again); when it is not what it was, its planner hears that once."""
    mark = going.mark_of(flow)
    if season.flow_mark != mark:
        await tell(work, season, SeasonNotice.FLOW_CHANGED)
    return replace(season, state=SeasonState.RUNNING, flow_mark=mark, resting_since=None)


async def _begin(work: Work, season: Season, where: Where, flow: Flow, due: Due) -> None:
    """The round, and in the same transaction what comes after it."""
    options = StartOptions(
        season.flow, season.theme, season.duration, threshold=season.threshold, takes_part=season.takes_part
    )
    starts_at = due.moment.at if due.step is Step.PREPARE else None
    people = await season_members.those(work, season, where.facts)
    wanted = Wanted(flow, options, Chosen(people, season.named), starts_at)
    if (why := await starting.impossible(work, where, wanted)) is not None:
        await _not_this_time(work, season, where.team, due.moment, why)
        return
    if due.step is Step.PREPARE:
        await tell(work, season, SeasonNotice.PREPARES, due.moment)
    begun = await starting.begin(work, where, wanted)
    if isinstance(begun, Refusal):
        await _not_this_time(work, season, where.team, due.moment, begun)
        return
    await _go_on(work, replace(season, held=season.held + 1, prepares=begun), due.moment.at, begun=True)


async def _not_this_time(work: Work, season: Season, team: Team, moment: Moment, why: Refusal) -> None:
    await tell(work, season, SeasonNotice.NOT_THIS_TIME, moment)
    await say_to_person(work, season.planner, team.lang, why, of=team)
    await _go_on(work, season, moment.at)


async def _go_on(work: Work, season: Season, after: datetime, *, begun: bool = False) -> None:
    """Keep what comes after this moment, and tell what is passed over on the way, or that it is over."""
    went = await seasons.onward(work, season, max(after, work.at) if begun else after)
    if went.season.next is None:
        await work.uow.seasons.remove(season.id)
        await tell(work, season, SeasonNotice.NOT_AGAIN if begun else SeasonNotice.ENDED)
        return
    await work.uow.seasons.save(went.season)
    if went.skipped:
        await tell(work, went.season, SeasonNotice.NEXT, went.season.next, went.skipped)


async def _without_flow(work: Work, season: Season) -> None:
    """It stands still, and is looked at again at each of its moments. Its planner hears it once."""
    if season.state is not SeasonState.NO_FLOW:
        await tell(work, season, SeasonNotice.FLOW_GONE)
    assert season.next is not None, "it is due for a moment"
    went = await seasons.onward(work, season, max(season.next.at, work.at))
    if went.season.next is None:
        await work.uow.seasons.remove(season.id)
        return
    resting = replace(
        went.season,
        state=SeasonState.NO_FLOW,
        due_at=went.season.next.at,
        resting_since=season.resting_since or work.at,
    )
    await work.uow.seasons.save(resting)


# --- who leads


async def _find_leader(work: Work, season: Season, team: Team, facts: RoomFacts) -> None:
    """Its planner is gone: another facilitator of the room is asked, one at a time; without any it rests."""
    planner = await work.uow.people.get(season.planner)
    if planner is not None and facilitates(facts, planner.ref):
        await seasons.taken_over(work, season, planner.id)
        return
    asked = going.asks_to_lead(season, None, work.tools.habits.schedule, work.at)
    candidate = await _candidate(work, asked, facts)
    asked = going.asks_to_lead(season, candidate, work.tools.habits.schedule, work.at)
    await work.uow.seasons.save(asked)
    if candidate is None or asked.due_at is None:
        await say_in_team(work, team, SeasonRests(season_lines.line(work, season)))
        return
    prompt = OpenPrompt(PromptId(work.random_id()), PromptKind.CHOICE, work.at)
    question = AskTakeOver(season_lines.line(work, season), asked.due_at)
    await say_to_person(work, candidate, team.lang, question, prompt, of=team)


async def _candidate(work: Work, season: Season, facts: RoomFacts) -> PersonId | None:
    """Somebody in the room with the power who was not asked yet; the most powerful first."""
    able = [j.person for j in facts.joined if j.person != work.tools.homeserver.me and facilitates(facts, j.person)]
    for ref in sorted(able, key=lambda ref: (-facts.powers.get(ref, 0), ref)):
        person = await person_for(work, ref)
        if person.id not in season.refused:
            return person.id
    return None
