"""`!ronde plan` and `!ronde planning` in a team room. Everything is answered in private."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from bot.dialogue.commands import Command
from bot.dialogue.days import NoDay
from bot.dialogue.seasons import going
from bot.dialogue.seasons.breaks import break_in, days_off
from bot.dialogue.seasons.commands import FOR_EVERYBODY, Asks, PlanningOrder, plan_options, planning_order
from bot.dialogue.seasons.moments import ahead, days
from bot.dialogue.seasons.reading import NoRule, rule_in
from bot.dialogue.words import number
from bot.domain.ids import TeamId
from bot.domain.messages import Message
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.season import (
    AgendaEntry,
    AgendaSent,
    BreakTold,
    SeasonList,
    SeasonNotice,
)
from bot.domain.season import Break, Rule, Season, SeasonId, SeasonState
from bot.service import season_changing, season_lines, seasons, starting
from bot.service.people import person_for
from bot.service.season_proposing import WHY, propose
from bot.service.speak import say_to_person
from bot.service.starting import Wanted, Where
from bot.service.work import Work

_IN_AGENDA = 52
"""So many moments of a plan go into a calendar file, at most a year ahead."""
_YEAR = timedelta(days=366)


async def plan(work: Work, where: Where, command: Command) -> None:
    """A plan in words, to be agreed to in private; or one sentence why it cannot be."""
    proposed = await _proposed(work, where, command)
    await _private(work, where, proposed) if isinstance(proposed, Refusal) else await propose(work, where, *proposed)


async def _proposed(work: Work, where: Where, command: Command) -> tuple[Season, Wanted] | Refusal:
    options = plan_options(command)
    wanted = starting.read(work, where, options.start)
    if isinstance(wanted, Refusal):
        return wanted
    schedule = work.tools.habits.schedule
    rule = rule_in(options.when, work.at, schedule.zone, schedule.slots[0])
    if isinstance(rule, NoRule):
        return Refusal(WHY[rule])
    if (why := await starting.impossible(work, where, wanted)) is not None:
        return why
    most = work.tools.habits.planning.most
    if len(await season_lines.kept(work, where.team.id)) >= most:
        return Refusal(Reason.TOO_MANY_PLANS, limit=most)
    coming = ahead(rule, work.at, schedule.zone, await season_lines.off(work, where.team.id), 1)
    if coming.next is None:
        return Refusal(Reason.NEVER_FREE)
    return replace(await _season(work, where, wanted, rule), next=coming.next), wanted


async def _season(work: Work, where: Where, wanted: Wanted, rule: Rule) -> Season:
    planner = await person_for(work, where.leader)
    named = wanted.chosen.people if wanted.chosen.named else ()
    members = [(await person_for(work, joined.person)).id for joined in named if joined.person != where.leader]
    return Season(
        id=SeasonId(work.random_id()),
        short=await starting.short_code(work, where.team.id),
        team=where.team.id,
        planner=planner.id,
        flow=wanted.flow.id,
        rule=rule,
        theme=wanted.options.theme,
        duration=wanted.options.duration,
        threshold=wanted.options.threshold,
        takes_part=wanted.options.takes_part,
        named=wanted.chosen.named,
        members=tuple(members),
        flow_mark=going.mark_of(wanted.flow),
        due_at=work.at + going.PROPOSAL_KEPT,
        asked=planner.id,
        asked_at=work.at,
    )


# --- what is planned


async def planning(work: Work, where: Where, command: Command, *, facilitates: bool) -> None:
    order = planning_order(command)
    if order.asks not in FOR_EVERYBODY and not facilitates:
        await _private(work, where, Refusal(Reason.NOT_FACILITATOR))
        return
    if order.asks is Asks.CHANGE:
        said = await season_changing.change(work, where, command)
    else:
        said = await _ORDERS[order.asks](work, where, order)
    if said is not None:
        await _private(work, where, said)


async def _list(work: Work, where: Where, _: PlanningOrder) -> Message:
    lines = tuple(season_lines.line(work, season) for season in await season_lines.kept(work, where.team.id))
    breaks = tuple(await work.uow.seasons.breaks(where.team.id))
    return SeasonList(lines, breaks, work.tools.habits.planning.holidays)


async def _unknown(_: Work, __: Where, ___: PlanningOrder) -> Message:
    return Refusal(Reason.PLANNING_WORDS)


async def _found(work: Work, where: Where, order: PlanningOrder) -> Season | None:
    """The plan with this code; without a code the only one there is."""
    there = await season_lines.kept(work, where.team.id)
    if not order.about and len(there) == 1:
        return there[0]
    return next((season for season in there if season.short == order.about), None)


async def _remove(work: Work, where: Where, order: PlanningOrder) -> Message | None:
    season = await _found(work, where, order)
    if season is None:
        return Refusal(Reason.UNKNOWN_PLAN)
    await seasons.drop_prepared(work, season)
    await work.uow.seasons.remove(season.id)
    work.moments = True
    by = await person_for(work, where.leader)
    await season_lines.tell(work, season, SeasonNotice.REMOVED, to=by.id)
    if by.id != season.planner:
        await season_lines.tell(work, season, SeasonNotice.REMOVED)
    return None


async def _take_over(work: Work, where: Where, order: PlanningOrder) -> Message | None:
    season = await _found(work, where, order)
    if season is None:
        return Refusal(Reason.UNKNOWN_PLAN)
    by = await person_for(work, where.leader)
    if season.state is not SeasonState.NO_LEADER and season.planner == by.id:
        return Refusal(Reason.HAS_LEADER)
    await seasons.taken_over(work, season, by.id)
    return None


async def _agenda(work: Work, where: Where, _: PlanningOrder) -> Message:
    schedule = work.tools.habits.schedule
    off = await season_lines.off(work, where.team.id)
    entries = [
        AgendaEntry(f"{season.id}-{moment.day:%Y%m%d}@gespreksronde", season.short, flow.meta.title, moment.at)
        for season in await season_lines.kept(work, where.team.id)
        if season.state is SeasonState.RUNNING and (flow := work.tools.flows.get(season.flow)) is not None
        for moment in going.preview(season, schedule, off, work.at, _IN_AGENDA).moments
        if moment.at <= work.at + _YEAR
    ]
    return AgendaSent(tuple(sorted(entries, key=lambda entry: (entry.at, entry.id))), schedule.zone, work.at)


async def _break(work: Work, where: Where, order: PlanningOrder) -> Message:
    today = work.at.astimezone(ZoneInfo(work.tools.habits.schedule.zone)).date()
    found = break_in(order.about, today)
    if isinstance(found, NoDay):
        return Refusal(Reason.BREAK_PAST if found is NoDay.PAST else Reason.BREAK_UNKNOWN)
    before = await work.uow.seasons.breaks(where.team.id)
    still = [each for each in before if each.last >= today and each != found]
    await work.uow.seasons.set_breaks(where.team.id, (*still, found))
    passes = await _falls_away(work, where.team.id, found, before)
    await seasons.breaks_changed(work, where.team.id)
    return BreakTold(added=found, passes=passes)


async def _falls_away(work: Work, team: TeamId, added: Break, before: Sequence[Break]) -> tuple[date, ...]:
    """The days on which a round would have begun, but for this break."""
    habits = work.tools.habits.planning
    off = days_off((*habits.breaks, *before), holidays=habits.holidays)
    falls: set[date] = set()
    for season in await season_lines.kept(work, team):
        if season.next is not None:
            coming = days(season.rule, max(added.first, season.next.day))
            falls |= {day for day in takewhile(lambda day: day <= added.last, coming) if off(day) is None}
    return tuple(sorted(falls))


async def _remove_break(work: Work, where: Where, order: PlanningOrder) -> Message:
    before = list(await work.uow.seasons.breaks(where.team.id))
    which = number(order.about) or (1 if not order.about and len(before) == 1 else 0)
    if not 1 <= which <= len(before):
        return Refusal(Reason.UNKNOWN_BREAK)
    removed = before.pop(which - 1)
    await work.uow.seasons.set_breaks(where.team.id, before)
    await seasons.breaks_changed(work, where.team.id)
    return BreakTold(removed=removed)


async def _private(work: Work, where: Where, message: Message) -> None:
    person = await person_for(work, where.leader)
    await say_to_person(work, person.id, where.team.lang, message, of=where.team)


_ORDERS: dict[Asks, Callable[[Work, Where, PlanningOrder], Awaitable[Message | None]]] = {
    Asks.LIST: _list,
    Asks.UNKNOWN: _unknown,
    Asks.REMOVE: _remove,
    Asks.TAKE_OVER: _take_over,
    Asks.AGENDA: _agenda,
    Asks.BREAK: _break,
    Asks.REMOVE_BREAK: _remove_break,
}
