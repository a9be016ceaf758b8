"""Planned rounds as time goes on: replies of planners, who leads, breaks, and the room the bot is or is not in.

What happens when one is due: `season_waking.py`.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.dialogue.seasons import going
from bot.dialogue.words import Word, number, plain_word
from bot.domain.events import LeftOut
from bot.domain.ids import PersonId, RoundId, TeamId
from bot.domain.messages.member import Safety
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.season import SeasonNotice
from bot.domain.round import Stage
from bot.domain.season import Season, SeasonId, SeasonState
from bot.ports.storage import Person
from bot.service import floor, season_lines
from bot.service.carry import happen
from bot.service.marking import Marked
from bot.service.speak import say_to_person
from bot.service.work import Work

_YES = frozenset({Word.YES, Word.AGREE})
_NUMBERS = {1: Word.YES, 2: Word.NO}


# --- replies in private


async def answered(work: Work, person: Person, marked: Marked, place: RoundId | None) -> bool:
    """The reply of somebody who was asked about a plan. `place`: the round the message would go to otherwise. False: it
    is for that round, or for nothing of this."""
    waiting = next(iter(await work.uow.seasons.asked_of(person.id)), None)
    if waiting is None or await _asked_later(work, person, place, waiting.asked_at):
        return False
    word = plain_word(marked.text) or _NUMBERS.get(number(marked.text) or 0)
    if word in _YES:
        await _yes(work, waiting, person.id)
    elif word is Word.NO:
        await _no(work, waiting)
    elif place is not None or word is Word.WIPE:
        return False
    else:
        await _unclear(work, person, waiting, marked)
    return True


async def _unclear(work: Work, person: Person, waiting: Season, marked: Marked) -> None:
    team = await work.uow.teams.get(waiting.team)
    lang = team.lang if team is not None else work.tools.habits.lang
    if marked.urgent:
        lines = work.tools.habits.help_lines(team.room) if team is not None else ()
        await say_to_person(work, person.id, lang, Safety(lines), of=team)
        return
    proposed = waiting.state is SeasonState.PROPOSED
    why = Refusal(Reason.AGREE_OR_NO if proposed else Reason.YES_OR_NO)
    await say_to_person(work, person.id, lang, why, of=team)


async def _asked_later(work: Work, person: Person, place: RoundId | None, since: datetime | None) -> bool:
    """Whether a round, or the question about an agreement, asked this person something after that."""
    asked = [one.asked_at for one in await work.uow.agreements.of_person(person.id) if one.asked_at is not None]
    round_ = await work.uow.rounds.get(place) if place is not None else None
    if round_ is not None:
        seats = [seat for at, seat in await work.uow.rounds.seats(person.id) if at == place]
        asked += [at for at in (floor.open_since(round_, seat) for seat in seats) if at is not None]
    return any(since is None or at >= since for at in asked)


async def _yes(work: Work, season: Season, person: PersonId) -> None:
    if season.state is not SeasonState.PROPOSED:
        await taken_over(work, season, person)
        return
    if season.replaces is not None:
        await _replace(work, season, season.replaces, person)
        return
    running = replace(season, state=SeasonState.RUNNING)
    went = await onward(work, running, work.at)
    if went.season.next is None:  # its only moment passed before the yes
        await work.uow.seasons.remove(season.id)
        team = await work.uow.teams.get(season.team)
        lang = team.lang if team is not None else work.tools.habits.lang
        await say_to_person(work, person, lang, Refusal(Reason.RULE_PAST), of=team)
        return
    await work.uow.seasons.save(went.season)
    work.moments = True
    await season_lines.tell(work, went.season, SeasonNotice.KEPT, went.season.next)


async def _no(work: Work, season: Season) -> None:
    work.moments = True
    if season.state is SeasonState.PROPOSED:
        await not_agreed(work, season, SeasonNotice.NOT_KEPT)
        return
    assert season.asked is not None, "somebody said no"
    await season_lines.tell(work, season, SeasonNotice.NOT_TAKEN, to=season.asked)
    refused = (*season.refused, season.asked)
    await work.uow.seasons.save(replace(season, refused=refused, asked=None, asked_at=None, due_at=work.at))


async def not_agreed(work: Work, season: Season, notice: SeasonNotice) -> None:
    """A proposal goes; what it was to change stays."""
    await work.uow.seasons.remove(season.id)
    if season.replaces is None:
        await season_lines.tell(work, season, notice)
    else:
        await season_lines.tell(work, season, SeasonNotice.UNCHANGED, to=season.asked)


async def _replace(work: Work, proposed: Season, old_id: SeasonId, person: PersonId) -> None:
    """The change is agreed to. What it cannot be any more changes nothing."""
    await work.uow.seasons.remove(proposed.id)
    old = await work.uow.seasons.get(old_id)
    waits = await _waits_for(work, old) if old is not None else None
    same = old is not None and old.rule == proposed.rule
    held = old.held - (waits is not None) if old is not None and same else 0
    planner = person if old is None or old.state is SeasonState.NO_LEADER else old.planner
    changed = replace(proposed, id=old_id, planner=planner, state=SeasonState.RUNNING, held=held, replaces=None)
    went = await onward(work, changed, work.at)
    if old is None or went.season.next is None:
        team = await work.uow.teams.get(proposed.team)
        lang = team.lang if team is not None else work.tools.habits.lang
        why = Refusal(Reason.UNKNOWN_PLAN if old is None else Reason.RULE_PAST)
        await say_to_person(work, person, lang, why, of=team)
        return
    await drop_prepared(work, old)
    await work.uow.seasons.save(went.season)
    work.moments = True
    for to in dict.fromkeys((person, planner)):
        await season_lines.tell(work, went.season, SeasonNotice.CHANGED, went.season.next, to=to)


# --- what changes around it


async def taken_over(work: Work, season: Season, person: PersonId) -> None:
    """This person leads the rounds from now on."""
    running = replace(
        season, planner=person, state=SeasonState.RUNNING, refused=(), resting_since=None, prepares=None
    )  # fmt: skip
    went = await onward(work, running, work.at)
    await _go_on(work, went, SeasonNotice.TAKEN_OVER)


async def _go_on(work: Work, went: going.Onward, notice: SeasonNotice) -> None:
    """Keep it and tell when it goes on; when nothing is to come any more it is over."""
    work.moments = True
    if went.season.next is None:
        await work.uow.seasons.remove(went.season.id)
        await season_lines.tell(work, went.season, SeasonNotice.ENDED)
        return
    await work.uow.seasons.save(went.season)
    await season_lines.tell(work, went.season, notice, went.season.next, went.skipped)


async def onward(work: Work, season: Season, after: datetime) -> going.Onward:
    off = await season_lines.off(work, season.team)
    flow = work.tools.flows.get(season.flow)
    return going.onward(season, flow, work.tools.habits.schedule, off, after, work.at)


async def breaks_changed(work: Work, team: TeamId) -> None:
    """The moments of a team's plans follow from its breaks. A round that waits for its moment in a break is let go."""
    off, zone = await season_lines.off(work, team), ZoneInfo(work.tools.habits.schedule.zone)
    for season in await season_lines.kept(work, team):
        if season.state is not SeasonState.RUNNING or season.next is None:
            continue
        waits = await _waits_for(work, season)
        if waits is not None and off(waits.astimezone(zone).date()) is not None:
            await drop_prepared(work, season)
            season, waits = replace(season, held=season.held - 1, prepares=None), None
        went = await onward(work, season, max(work.at, waits or work.at))
        if went.season.next is not None:
            await work.uow.seasons.save(went.season)
        elif waits is None:
            await work.uow.seasons.remove(season.id)
            await season_lines.tell(work, season, SeasonNotice.ENDED)
    work.moments = True


async def drop_prepared(work: Work, season: Season) -> None:
    """The round that is being filled in for this plan, or waits for its moment, does not begin."""
    if season.prepares is not None and await _waits_for(work, season) is not None:
        await happen(work, season.prepares, LeftOut())


async def _waits_for(work: Work, season: Season) -> datetime | None:
    """The moment for which the prepared round of this plan waits; None when there is none that waits."""
    round_ = await work.uow.rounds.get(season.prepares) if season.prepares is not None else None
    if round_ is None or round_.course.stage is not Stage.PLANNED or round_.course.setup is None:
        return None
    return round_.course.setup.starts_at


async def planner_lost(work: Work, team: TeamId, person: PersonId) -> None:
    """Somebody left the team or lost the power: what they planned is looked at now."""
    for season in await work.uow.seasons.of_team(team):
        if season.planner != person:
            continue
        if season.state is SeasonState.PROPOSED:
            await work.uow.seasons.remove(season.id)
        elif season.state is SeasonState.RUNNING:
            await work.uow.seasons.save(going.without_leader(season, work.at))
        work.moments = True


async def person_gone(work: Work, person: PersonId) -> None:
    """Nothing leads to this person any more: what they planned looks for another facilitator, or goes."""
    for team in await work.uow.teams.all():
        await planner_lost(work, team.id, person)
        for season in await work.uow.seasons.of_team(team.id):
            asked = None if season.asked == person else season.asked
            refused = tuple(other for other in season.refused if other != person)
            if (asked, refused) != (season.asked, season.refused):
                await work.uow.seasons.save(replace(season, asked=asked, refused=refused))


async def room_lost(work: Work, team: TeamId) -> None:
    """The bot is no longer in the room: its plans stand still, and go after a while."""
    for season in await season_lines.kept(work, team):
        if season.state is not SeasonState.NO_ROOM:
            resting = replace(
                season, state=SeasonState.NO_ROOM, asked=None, asked_at=None, due_at=work.at + going.ROOM_GONE,
                resting_since=work.at,
            )  # fmt: skip
            await work.uow.seasons.save(resting)
            await season_lines.tell(work, season, SeasonNotice.ROOM_GONE)
    work.moments = True


async def room_back(work: Work, team: TeamId) -> None:
    for season in await season_lines.kept(work, team):
        if season.state is SeasonState.NO_ROOM:
            went = await onward(work, replace(season, state=SeasonState.RUNNING, resting_since=None), work.at)
            await _go_on(work, went, SeasonNotice.ROOM_BACK)
