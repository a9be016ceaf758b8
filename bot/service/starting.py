"""`!ronde start`: gather what is known of the room and hand it to the engine's planning."""

import difflib
from dataclasses import dataclass, field
from datetime import datetime

from bot.dialogue import commands, planning
from bot.dialogue.commands import Command, StartOptions
from bot.dialogue.guide import beginning
from bot.dialogue.guide.unchosen import NO_FLOW
from bot.dialogue.planning import Invitee, StartRequest
from bot.dialogue.turn import Decision
from bot.domain.events import Now
from bot.domain.findings import RosterEntry
from bot.domain.flow import Flow
from bot.domain.ids import FlowId, MemberId, PersonRef, RoundId, TeamId
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.domain.supported import not_yet
from bot.ports.homeserver import Joined, RoomFacts
from bot.ports.storage import Team
from bot.service import looking_back, preferences
from bot.service.carry import carry_out, leads_from_here
from bot.service.people import named, person_for
from bot.service.speak import is_formal, say_to_person
from bot.service.work import Work

_SHORT_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""No signs that look alike."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who takes part, or why that cannot be."""

    people: tuple[Joined, ...] = field(repr=False, default=())
    named: bool = False
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a round is to be. `starts_at`: of a planned round, when that is still to come."""

    flow: Flow
    options: StartOptions
    chosen: Chosen
    starts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """In which room, how that stands, and who leads."""

    team: Team
    facts: RoomFacts = field(repr=False)
    leader: PersonRef = field(repr=False)

    @property
    def leader_name(self) -> str:
        """As the room shows it."""
        return next((j.display_name for j in self.facts.joined if j.person == self.leader), "")


async def start(work: Work, where: Where, command: Command) -> None:
    """A round that starts at once, or asks its facilitator for what is missing, or one sentence why not."""
    facilitator = await person_for(work, where.leader)
    options = commands.start_options(command)
    if options.flow is None:
        begun = await _begin_guided(work, where, options)
    else:
        wanted = read(work, where, options)
        begun = wanted if isinstance(wanted, Refusal) else await begin(work, where, wanted)
    if isinstance(begun, Refusal):
        await say_to_person(work, facilitator.id, where.team.lang, begun, of=where.team)


def read(work: Work, where: Where, options: StartOptions) -> Wanted | Refusal:
    """What was typed, with the flow and the people it means."""
    flow = _flow(work, options)
    if isinstance(flow, Refusal):
        return flow
    chosen = _people(work, where.facts, where.leader, options)
    return chosen.refusal or Wanted(flow, options, chosen)


async def begin(work: Work, where: Where, wanted: Wanted) -> RoundId | Refusal:
    """A round of it, kept and begun in the transaction at hand; or why it cannot be, and then nothing is kept."""
    seats = _seats(work, wanted.chosen.people)
    request = await _request(work, where, wanted, seats)
    planned = planning.plan(request, Now(work.at, work.tools.chance()))
    return await _kept(work, where, planned, seats)


async def _begin_guided(work: Work, where: Where, options: StartOptions) -> RoundId | Refusal:
    """No werkvorm was named: the facilitator is guided through the start."""
    chosen = _people(work, where.facts, where.leader, options)
    if (why := _bad(options) or chosen.refusal) is not None:
        return why
    seats, others = _seats(work, chosen.people), _seats(work, _others(work, where, chosen.people))
    request = await _request(work, where, Wanted(NO_FLOW, options, chosen), seats)
    now = Now(work.at, work.tools.chance(), flows=work.tools.flows)
    planned = beginning.begin(request, await _invitees(work, others), now)
    return await _kept(work, where, planned, seats | others)


async def _kept(
    work: Work, where: Where, planned: Decision | Refusal, seats: dict[MemberId, Joined]
) -> RoundId | Refusal:
    if isinstance(planned, Refusal):
        return planned
    round_ = planned.round
    facilitator = await person_for(work, where.leader)
    people = {member: (await person_for(work, joined.person)).id for member, joined in seats.items()}
    work.tools.vault.create(round_.id)  # on disk before the round exists
    roster = _roster(where.facts)
    await work.uow.rounds.add(round_, team=where.team.id, leader=facilitator.id, people=people, roster=roster)
    work.keys = True
    await work.uow.journal.note("planned", round_.id, work.at, where.team.id)
    await carry_out(work, planned, facilitator.id)
    await leads_from_here(work, round_.id, facilitator.id)
    work.moments = True
    return round_.id


async def impossible(work: Work, where: Where, wanted: Wanted) -> Refusal | None:
    """Why a round of it could not begin, as the room stands now. Nothing is kept."""
    return planning.impossible(await _request(work, where, wanted, _seats(work, wanted.chosen.people)))


def _seats(work: Work, people: tuple[Joined, ...]) -> dict[MemberId, Joined]:
    """These people with the random ids they would have in the round."""
    return {MemberId(work.random_id()): joined for joined in people}


def _others(work: Work, where: Where, invited: tuple[Joined, ...]) -> tuple[Joined, ...]:
    """Who is in the room besides the bot, the facilitator and those who were named."""
    taken = {work.tools.homeserver.me, where.leader, *(joined.person for joined in invited)}
    return tuple(joined for joined in where.facts.joined if joined.person not in taken)


async def _request(work: Work, where: Where, wanted: Wanted, seats: dict[MemberId, Joined]) -> StartRequest:
    team, options, habits = where.team, wanted.options, work.tools.habits
    past, before = await looking_back.on(work, team, wanted.flow)
    return StartRequest(
        id=RoundId(work.random_id()),
        short=await short_code(work, team.id),
        flow=wanted.flow,
        lang=team.lang,
        leader_name=where.leader_name,
        team_name=where.facts.name or "",
        schedule=habits.schedule,
        windows=habits.windows,
        invitees=await _invitees(work, seats),
        chosen=wanted.chosen.named,
        theme=options.theme,
        min_voices=options.threshold,
        duration=options.duration,
        leader=next((member for member, joined in seats.items() if joined.person == where.leader), None),
        help_lines=habits.help_lines(team.room),
        formal=is_formal(work, team),
        past=past,
        before=before,
        starts_at=wanted.starts_at,
    )


async def _invitees(work: Work, seats: dict[MemberId, Joined]) -> tuple[Invitee, ...]:
    return tuple([Invitee(member, j.display_name, await _preferred(work, j.person)) for member, j in seats.items()])


async def _preferred(work: Work, ref: PersonRef) -> Preferences:
    """How somebody wants to be written to. Who is not known yet said nothing of it, and is not made known by this."""
    person = await work.uow.people.by_ref(ref)
    return await preferences.kept(work, person.id) if person is not None else NO_PREFERENCES


def unknown_flow(work: Work, name: str) -> Refusal:
    """The nearest flow by name, or the list."""
    known = [flow.id for flow in work.tools.flows.values() if planning.runnable(flow)]
    near = difflib.get_close_matches(name.casefold(), [str(i) for i in known], n=1, cutoff=0.5)
    return Refusal(Reason.UNKNOWN_FLOW, names=tuple(near or sorted(known)))


def short_form(work: Work, flow: Flow) -> FlowId | None:
    """A short form of `flow` that can be started, if there is one."""
    variants = (f for f in work.tools.flows.values() if f.meta.variant_of == flow.id)
    return next((f.id for f in variants if planning.runnable(f)), None)


def _flow(work: Work, options: StartOptions) -> Flow | Refusal:
    """The werkvorm that was named."""
    if options.flow is None:
        runnable = sorted(flow.id for flow in work.tools.flows.values() if planning.runnable(flow))
        return Refusal(Reason.WHICH_FLOW, names=tuple(runnable))
    flow = work.tools.flows.get(FlowId(options.flow))
    if flow is None:
        return unknown_flow(work, options.flow)
    if not planning.runnable(flow):
        short = short_form(work, flow)
        return Refusal(Reason.FLOW_NOT_YET, names=(flow.id, short) if short else (flow.id,), needs=not_yet(flow))
    return _bad(options) or flow


def _bad(options: StartOptions) -> Refusal | None:
    """An option that is not known, or of which the value makes no sense."""
    if options.bad_duration:
        return Refusal(Reason.BAD_DURATION)
    return Refusal(Reason.BAD_OPTION) if options.bad is not None else None


def _people(work: Work, facts: RoomFacts, leader: PersonRef, options: StartOptions) -> Chosen:
    """Everybody joined, without the bot and (unless *meedoen*) the facilitator; or those who were named."""
    others = tuple(j for j in facts.joined if j.person != work.tools.homeserver.me)
    if not options.members:
        return Chosen(tuple(j for j in others if j.person != leader or options.takes_part))
    chosen: dict[PersonRef, Joined] = {}
    for wanted in options.members:
        found = named(others, wanted)
        if found is None:
            return Chosen(refusal=Refusal(Reason.UNKNOWN_MEMBER))
        chosen[found.person] = found
    own = next((j for j in others if j.person == leader), None)
    if options.takes_part and own is not None:
        chosen[leader] = own
    elif leader in chosen:
        del chosen[leader]
    return Chosen(tuple(chosen.values()), named=True)


def _roster(facts: RoomFacts) -> tuple[RosterEntry, ...]:
    """Everybody in the room, invited to this round or not: all their names are taken out."""
    return tuple(RosterEntry(j.display_name, j.person) for j in facts.joined)


async def short_code(work: Work, team: TeamId) -> str:
    """Four signs people can type, not in use in this team."""
    used = {row.short for row in await work.uow.rounds.rows(team)}
    used |= {season.short for season in await work.uow.seasons.of_team(team)}
    while True:
        drawn = work.tools.chance()
        short = "".join(_SHORT_SIGNS[byte % len(_SHORT_SIGNS)] for byte in drawn[:4])
        if short not in used and not short.isalpha():
            return short
