"""Commands in a team room. Steering is for the facilitator; help, menu, explanation and status are for everybody.

What concerns everybody is answered in the room by one notice; everything else in private.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import choosing, commands, planning
from bot.dialogue.commands import Command, Typo, Verb
from bot.dialogue.deadlines import status_word
from bot.dialogue.presence import is_known
from bot.dialogue.turn import Turn
from bot.dialogue.words import language_named
from bot.domain.events import Now, Order, Ordered, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.ids import RoundId
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import (
    AddressSet,
    CommandHelp,
    CommandHint,
    FlowExplained,
    LanguageSet,
    RoundStatus,
    TeamStatus,
)
from bot.domain.round import Round, Stage
from bot.domain.run import Step
from bot.ports.storage import Person, Team
from bot.service import agreements, leading, season_commands, season_lines, starting
from bot.service.carry import happen
from bot.service.given import Given, chosen, in_private, live
from bot.service.people import person_for
from bot.service.speak import say_in_team, say_to_person
from bot.service.work import Work

_ORDERS = {
    Verb.CLOSE: Order.CLOSE,
    Verb.EXTEND: Order.EXTEND,
    Verb.PAUSE: Order.PAUSE,
    Verb.RESUME: Order.RESUME,
    Verb.STOP: Order.STOP,
    Verb.TAKE_OVER: Order.TAKE_OVER,
}


async def command(work: Work, given: Given, text: str) -> None:  # noqa: C901  one case per verb, nothing else
    """Carry out what was typed, or say in one sentence why not."""
    parsed = commands.parse(text)
    if isinstance(parsed, Typo):
        await _hint(work, given, parsed)
        return
    match parsed.verb:
        case Verb.HELP:
            await say_in_team(work, given.team, CommandHelp(given.facilitates))
        case Verb.FLOWS:
            await say_in_team(work, given.team, choosing.menu(work.tools.flows.values(), " ".join(parsed.words)))
        case Verb.EXPLAIN:
            await _explain(work, given, parsed)
        case Verb.STATUS:
            await say_in_team(work, given.team, await _status(work, given.team))
        case Verb.AGREEMENTS:
            await say_in_team(work, given.team, await agreements.of_team(work, given.team))
        case Verb.PLANNING:
            await season_commands.planning(work, given.where, parsed, facilitates=given.facilitates)
        case _ if not given.facilitates:
            await in_private(work, given, Refusal(Reason.NOT_FACILITATOR))
        case Verb.START:
            await starting.start(work, given.where, parsed)
        case Verb.PLAN:
            await season_commands.plan(work, given.where, parsed)
        case Verb.LANGUAGE | Verb.ADDRESS:
            await _how_to_speak(work, given, parsed)
        case _:
            await _steer(work, given, parsed)


async def _how_to_speak(work: Work, given: Given, parsed: Command) -> None:
    if parsed.verb is Verb.LANGUAGE:
        await _language(work, given, parsed)
    else:
        await _address(work, given, parsed)


async def _hint(work: Work, given: Given, typo: Typo) -> None:
    if typo.suggestion is not None:
        await in_private(work, given, CommandHint(typo.suggestion))
    else:
        await in_private(work, given, Refusal(Reason.UNKNOWN_COMMAND))


async def _explain(work: Work, given: Given, parsed: Command) -> None:
    if not parsed.words:
        await say_in_team(work, given.team, choosing.menu(work.tools.flows.values()))
        return
    flow = choosing.named(work.tools.flows, parsed.words)
    if flow is None:
        await say_in_team(work, given.team, starting.unknown_flow(work, parsed.words[0]))
    else:
        explained = FlowExplained(flow, planning.runnable(flow), starting.short_form(work, flow))
        await say_in_team(work, given.team, explained)


async def _status(work: Work, team: Team) -> TeamStatus:
    lines = []
    for row in await live(work, team):
        round_ = await work.uow.rounds.get(row.id)
        if round_ is None or round_.course.stage is Stage.PLANNED:
            continue
        turn = Turn(round_, Now(work.at, b""))
        if is_known(turn):  # of a round about somebody nobody hears before they have said yes
            word = status_word(turn)
            lines.append(RoundStatus(round_.short, round_.charter.theme, word, _closes_at(round_)))
    return TeamStatus(tuple(lines), await season_lines.running(work, team.id))


def _closes_at(round_: Round) -> datetime | None:
    """Until when people can write now; None when they cannot."""
    ends = (run.closes_at for run in round_.course.runs.values() if run.step is Step.OPEN)
    return min((end for end in ends if end is not None), default=None)


async def _language(work: Work, given: Given, parsed: Command) -> None:
    lang = language_named(parsed.words[0]) if parsed.words else None
    if lang is None:
        await in_private(work, given, Refusal(Reason.BAD_LANGUAGE))
        return
    await work.uow.teams.save(replace(given.team, lang=lang))
    await say_to_person(work, (await person_for(work, given.message.sender)).id, lang, LanguageSet(lang))


async def _address(work: Work, given: Given, parsed: Command) -> None:
    """*je* or *u*, from the next round on; a round that runs stays as it began."""
    wanted = parsed.words[0].casefold() if parsed.words else None
    if wanted not in ("je", "u"):
        await in_private(work, given, Refusal(Reason.BAD_ADDRESS))
        return
    await work.uow.teams.save(replace(given.team, address=wanted))
    await in_private(work, given, AddressSet(formal=wanted == "u"))


async def _steer(work: Work, given: Given, parsed: Command) -> None:
    if parsed.verb in (Verb.TOGETHER, Verb.HAND_OVER):
        await leading.ordered(work, given, parsed)
        return
    longer, short = commands.extension(parsed) if parsed.verb is Verb.EXTEND else (None, commands.short_id(parsed))
    if parsed.verb is Verb.EXTEND and (bad := _bad_extension(longer)) is not None:
        await in_private(work, given, bad)
        return
    rows = [row for row in await live(work, given.team) if row.stage != Stage.PLANNED.value]
    row = await chosen(work, given, rows, short)
    if row is None:
        return
    person = await person_for(work, given.message.sender)
    refusal = await _may_not(work, row.id, person, parsed.verb)
    if refusal is not None:
        await in_private(work, given, refusal)
        return
    second = await work.uow.rounds.person(row.id, SeatOfSecond()) == person.id
    leads = await work.uow.rounds.person(row.id, SeatOfLeader()) == person.id
    by_leader = leads or (second and parsed.verb is not Verb.TAKE_OVER)
    order = Ordered(_ORDERS[parsed.verb], by_leader, given.name, longer, by_second=second, typed=given.message.body)
    before = await work.uow.rounds.get(row.id)
    if await happen(work, row.id, order, person.id) is not before:
        await work.uow.journal.note(f"facilitator.{parsed.verb.value}", row.id, work.at, given.team.id)


def _bad_extension(longer: timedelta | None) -> Refusal | None:
    return Refusal(Reason.BAD_DURATION) if longer is None else planning.bad_duration(longer)


async def _may_not(work: Work, round_id: RoundId, person: Person, verb: Verb) -> Refusal | None:
    """Only the facilitator of a round steers it; somebody else with the power, who is no member, may take over."""
    seats = [seat for at, seat in await work.uow.rounds.seats(person.id) if at == round_id]
    leads = any(isinstance(seat, SeatOfLeader | SeatOfSecond) for seat in seats)
    if verb is Verb.TAKE_OVER:
        if not leads and any(isinstance(seat, SeatOfMember) for seat in seats):
            return Refusal(Reason.LEADER_IS_MEMBER)
        return None
    return None if leads else Refusal(Reason.NOT_LEADER)
