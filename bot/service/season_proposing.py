"""A plan, or a change of one, as it was understood: asked back in private, and kept once there is an *akkoord*."""

from typing import Final

from bot.dialogue import filling, setup
from bot.dialogue.seasons import going
from bot.dialogue.seasons.moments import ahead
from bot.dialogue.seasons.reading import NoRule
from bot.domain.ids import PromptId
from bot.domain.messages.refusal import Reason
from bot.domain.messages.season import AskSeason
from bot.domain.round import OpenPrompt, PromptKind
from bot.domain.season import Rule, Season, SeasonState, Unit
from bot.domain.setup import SetupStep
from bot.service import season_lines
from bot.service.speak import say_to_person
from bot.service.starting import Wanted, Where
from bot.service.work import Work

_SHOWN: Final = 3
"""So many moments of a plan are shown before it is kept."""
_SHORT_MONTH: Final = 28

WHY: Final = {
    NoRule.UNKNOWN: Reason.RULE_UNKNOWN,
    NoRule.NO_TIME: Reason.RULE_NO_TIME,
    NoRule.TOO_OFTEN: Reason.RULE_TOO_OFTEN,
    NoRule.TOO_RARE: Reason.RULE_TOO_RARE,
    NoRule.PAST: Reason.RULE_PAST,
    NoRule.NO_SUCH_DAY: Reason.RULE_NO_SUCH_DAY,
    NoRule.ENDS_BEFORE: Reason.RULE_ENDS_BEFORE,
}


async def propose(work: Work, where: Where, season: Season, wanted: Wanted) -> None:
    """What was understood, asked back. An earlier proposal of the same person that waits is let go."""
    assert season.asked is not None, "a proposal is asked of somebody"
    for earlier in await work.uow.seasons.asked_of(season.asked):
        if earlier.state is SeasonState.PROPOSED:
            await work.uow.seasons.remove(earlier.id)
    await work.uow.seasons.keep(season)
    work.moments = True
    prompt = OpenPrompt(PromptId(work.random_id()), PromptKind.CHOICE, work.at)
    asked = await _asked(work, where, season, wanted)
    await say_to_person(work, season.asked, where.team.lang, asked, prompt, of=where.team)


async def _asked(work: Work, where: Where, season: Season, wanted: Wanted) -> AskSeason:
    schedule, flow = work.tools.habits.schedule, wanted.flow
    off = await season_lines.off(work, season.team)
    coming = ahead(season.rule, work.at, schedule.zone, off, _SHOWN, held=season.held)
    others = tuple(
        (other, work.tools.flows[other.flow])
        for other in await season_lines.kept(work, season.team)
        if other.state is SeasonState.RUNNING and other.id != season.replaces and other.flow in work.tools.flows
    )
    promises = setup.leader_requirements(flow)
    needs = (
        *((SetupStep.THEME,) if season.theme is None else ()),
        *filling.steps(flow),
        *((SetupStep.REQUIREMENT,) if promises else ()),
    )
    return AskSeason(
        line=season_lines.line(work, season),
        coming=coming.moments,
        skipped=coming.skipped,
        shortens=_shortens(season.rule),
        overlap=going.overlap(season, flow, others, schedule, off, work.at),
        needs=needs,
        promises=tuple(promise.ask.in_(where.team.lang) for promise in promises),
        named=len(season.members),
        takes_part=season.takes_part,
        replaces=season.replaces is not None,
    )


def _shortens(rule: Rule) -> int | None:
    """The day that not every month (or year) has."""
    in_months = rule.unit in (Unit.MONTH, Unit.YEAR) and rule.month_day is not None
    return rule.month_day if in_months and (rule.month_day or 0) > _SHORT_MONTH else None
