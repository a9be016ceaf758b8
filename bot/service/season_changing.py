"""`!ronde planning anders`: other days, another theme or other options for a plan, which stays as it is until
*akkoord*."""

from dataclasses import replace

from bot.dialogue.commands import Command, StartOptions
from bot.dialogue.seasons import going
from bot.dialogue.seasons.commands import PlanOptions, change_options
from bot.dialogue.seasons.moments import ahead
from bot.dialogue.seasons.reading import NoRule, rule_in
from bot.domain.messages import Message
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.season import Rule, Season, SeasonId, SeasonState
from bot.service import season_lines, season_members, starting
from bot.service.people import person_for
from bot.service.season_proposing import WHY, propose
from bot.service.starting import Chosen, Wanted, Where
from bot.service.work import Work


async def change(work: Work, where: Where, command: Command) -> Message | None:
    """What was understood, asked back; or one sentence why it cannot be, and the plan is as it was."""
    kept = {season.short: season for season in await season_lines.kept(work, where.team.id)}
    only = next(iter(kept.values())) if len(kept) == 1 else None
    code, _ = change_options(command, "", kept)
    season = kept[code] if code is not None else only
    if season is None:
        return Refusal(Reason.UNKNOWN_PLAN)
    _, options = change_options(command, season.flow, kept)
    changed = await _changed(work, where, season, options)
    if isinstance(changed, Refusal):
        return changed
    await propose(work, where, *changed)
    return None


async def _changed(work: Work, where: Where, season: Season, options: PlanOptions) -> tuple[Season, Wanted] | Refusal:
    if not options.when and options.start == StartOptions(season.flow):
        return Refusal(Reason.CHANGE_WHAT)
    planner = await work.uow.people.get(season.planner)
    by = await person_for(work, where.leader)
    leads = where if planner is None else replace(where, leader=planner.ref)
    wanted = await _wanted(work, leads, season, options.start)
    if isinstance(wanted, Refusal):
        return wanted
    rule = _rule(work, season, options.when)
    if isinstance(rule, NoRule):
        return Refusal(WHY[rule])
    if (why := await starting.impossible(work, leads, wanted)) is not None:
        return why
    held = season.held if rule == season.rule else 0
    off, zone = await season_lines.off(work, season.team), work.tools.habits.schedule.zone
    coming = ahead(rule, work.at, zone, off, 1, held=held)
    if coming.next is None:
        return Refusal(Reason.NEVER_FREE)
    proposed = replace(
        await _with(work, season, wanted), id=SeasonId(work.random_id()), rule=rule, held=held, next=coming.next,
        state=SeasonState.PROPOSED, due_at=work.at + going.PROPOSAL_KEPT, asked=by.id, asked_at=work.at,
        refused=(), prepares=None, resting_since=None, replaces=season.id,
    )  # fmt: skip
    return proposed, wanted


async def _wanted(work: Work, where: Where, season: Season, typed: StartOptions) -> Wanted | Refusal:
    """What was typed, and for the rest as it was."""
    options = replace(
        typed,
        theme=typed.theme or season.theme,
        duration=typed.duration or season.duration,
        threshold=typed.threshold or season.threshold,
        takes_part=typed.takes_part or season.takes_part,
    )
    wanted = starting.read(work, where, options)
    if isinstance(wanted, Refusal) or typed.members:
        return wanted
    as_before = replace(season, takes_part=options.takes_part)
    return replace(wanted, chosen=Chosen(await season_members.those(work, as_before, where.facts), season.named))


def _rule(work: Work, season: Season, when: str) -> Rule | NoRule:
    schedule = work.tools.habits.schedule
    return rule_in(when, work.at, schedule.zone, schedule.slots[0]) if when else season.rule


async def _with(work: Work, season: Season, wanted: Wanted) -> Season:
    named = wanted.chosen.people if wanted.options.members else ()
    members = [(await person_for(work, joined.person)).id for joined in named]
    return replace(
        season,
        theme=wanted.options.theme,
        duration=wanted.options.duration,
        threshold=wanted.options.threshold,
        takes_part=wanted.options.takes_part,
        named=wanted.chosen.named,
        members=tuple(one for one in members if one != season.planner) if named else season.members,
        flow_mark=going.mark_of(wanted.flow),
    )
