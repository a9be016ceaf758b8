"""Commands in a team room. Steering is for the facilitator; help, menu, explanation and status are for everybody.

What concerns everybody is answered in the room by one notice; everything else in private.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.dialogue import choosing, commands, planning
from bot.dialogue.commands import Command, Typo, Verb
from bot.dialogue.deadlines import status_word
from bot.dialogue.turn import Turn
from bot.dialogue.words import language_named
from bot.domain.events import Now, Order, Ordered, SeatOfLeader, SeatOfMember
from bot.domain.ids import PersonId, RoundId
from bot.domain.messages import Message
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
from bot.domain.round import ENDED, Round, Stage
from bot.domain.run import Step
from bot.ports.homeserver import RoomFacts, TextMessage
from bot.ports.storage import Person, RoundRow, Team
from bot.service import agreements, season_commands, season_lines, starting
from bot.service.carry import happen
from bot.service.people import STEER_FROM, person_for
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


@dataclass(frozen=True, slots=True)
class Given:
    """A command, with who gave it and how the room stands."""

    team: Team
    message: TextMessage
    facts: RoomFacts = field(repr=False)

    @property
    def facilitates(self) -> bool:
        return self.facts.powers.get(self.message.sender, 0) >= STEER_FROM

    @property
    def where(self) -> starting.Where:
        return starting.Where(self.team, self.facts, self.message.sender)

    @property
    def name(self) -> str:
        """The sender's name as the room shows it."""
        return self.where.leader_name


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
            await _private(work, given, Refusal(Reason.NOT_FACILITATOR))
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
        await _private(work, given, CommandHint(typo.suggestion))
    else:
        await _private(work, given, Refusal(Reason.UNKNOWN_COMMAND))


async def _private(work: Work, given: Given, message: Message) -> PersonId:
    person = await person_for(work, given.message.sender)
    await say_to_person(work, person.id, given.team.lang, message, of=given.team)
    return person.id


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
    for row in await _live(work, team):
        round_ = await work.uow.rounds.get(row.id)
        if round_ is not None and round_.course.stage is not Stage.PLANNED:
            word = status_word(Turn(round_, Now(work.at, b"")))
            lines.append(RoundStatus(round_.short, round_.charter.theme, word, _closes_at(round_)))
    return TeamStatus(tuple(lines), await season_lines.running(work, team.id))


def _closes_at(round_: Round) -> datetime | None:
    """Until when people can write now; None when they cannot."""
    ends = (run.closes_at for run in round_.course.runs.values() if run.step is Step.OPEN)
    return min((end for end in ends if end is not None), default=None)


async def _language(work: Work, given: Given, parsed: Command) -> None:
    lang = language_named(parsed.words[0]) if parsed.words else None
    if lang is None:
        await _private(work, given, Refusal(Reason.BAD_LANGUAGE))
        return
    await work.uow.teams.save(replace(given.team, lang=lang))
    await say_to_person(work, (await person_for(work, given.message.sender)).id, lang, LanguageSet(lang))


async def _address(work: Work, given: Given, parsed: Command) -> None:
    """*je* or *u*, from the next round on; a round that runs stays as it began."""
    chosen = parsed.words[0].casefold() if parsed.words else None
    if chosen not in ("je", "u"):
        await _private(work, given, Refusal(Reason.BAD_ADDRESS))
        return
    await work.uow.teams.save(replace(given.team, address=chosen))
    await _private(work, given, AddressSet(formal=chosen == "u"))


async def _live(work: Work, team: Team) -> list[RoundRow]:
    ended = {stage.value for stage in ENDED}
    return [row for row in await work.uow.rounds.rows(team.id) if row.stage not in ended]


async def _steer(work: Work, given: Given, parsed: Command) -> None:
    longer, short = commands.extension(parsed) if parsed.verb is Verb.EXTEND else (None, commands.short_id(parsed))
    if parsed.verb is Verb.EXTEND and (bad := _bad_extension(longer)) is not None:
        await _private(work, given, bad)
        return
    rows = [row for row in await _live(work, given.team) if row.stage != Stage.PLANNED.value]
    row = await _chosen(work, given, rows, short)
    if row is None:
        return
    person = await person_for(work, given.message.sender)
    refusal = await _may_not(work, row.id, person, parsed.verb)
    if refusal is not None:
        await _private(work, given, refusal)
        return
    leads = await work.uow.rounds.person(row.id, SeatOfLeader()) == person.id
    order = Ordered(_ORDERS[parsed.verb], by_leader=leads, by_name=given.name, longer=longer)
    await happen(work, row.id, order, person.id)


def _bad_extension(longer: timedelta | None) -> Refusal | None:
    return Refusal(Reason.BAD_DURATION) if longer is None else planning.bad_duration(longer)


async def _chosen(work: Work, given: Given, rows: list[RoundRow], short: str | None) -> RoundRow | None:
    """The round meant: the one there is, or the one named. Else it is asked or said."""
    if short is not None:
        named = next((row for row in rows if row.short == short), None)
        if named is None:
            await _private(work, given, Refusal(Reason.UNKNOWN_ROUND))
        return named
    if not rows:
        await _private(work, given, Refusal(Reason.NO_ROUND_HERE))
        return None
    if len(rows) > 1:
        await _private(work, given, Refusal(Reason.WHICH_ROUND, names=tuple(row.short for row in rows)))
        return None
    return rows[0]


async def _may_not(work: Work, round_id: RoundId, person: Person, verb: Verb) -> Refusal | None:
    """Only the facilitator of a round steers it; somebody else with the power, who is no member, may take over."""
    seats = [seat for at, seat in await work.uow.rounds.seats(person.id) if at == round_id]
    leads = any(isinstance(seat, SeatOfLeader) for seat in seats)
    if verb is Verb.TAKE_OVER:
        if not leads and any(isinstance(seat, SeatOfMember) for seat in seats):
            return Refusal(Reason.LEADER_IS_MEMBER)
        return None
    return None if leads else Refusal(Reason.NOT_LEADER)
