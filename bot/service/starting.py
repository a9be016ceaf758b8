"""`!ronde start`: gather what is known of the room and hand it to the engine's planning."""

import difflib
from dataclasses import dataclass, field

from bot.dialogue import commands, planning
from bot.dialogue.commands import Command, StartOptions
from bot.dialogue.following import outcome
from bot.dialogue.planning import Invitee, StartRequest
from bot.domain.events import Now
from bot.domain.findings import RosterEntry
from bot.domain.flow import Flow
from bot.domain.ids import FlowId, MemberId, PersonId, PersonRef, RoundId
from bot.domain.measured import Measured
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.supported import not_yet
from bot.ports.homeserver import Joined, RoomFacts
from bot.ports.storage import Team
from bot.service import preferences
from bot.service.carry import carry_out
from bot.service.people import person_for
from bot.service.speak import is_formal, say_to_person
from bot.service.work import Work

_SHORT_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""No signs that look alike."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Who takes part, or why that cannot be."""

    people: tuple[Joined, ...] = field(repr=False, default=())
    named: bool = False
    refusal: Refusal | None = None


async def start(
    work: Work, team: Team, leader: PersonRef, leader_name: str, facts: RoomFacts, command: Command
) -> None:
    """A round that starts at once, or asks its facilitator for what is missing, or one sentence why not."""
    facilitator = await person_for(work, leader)
    options = commands.start_options(command)
    flow = _flow(work, options)
    if isinstance(flow, Refusal):
        await say_to_person(work, facilitator.id, team.lang, flow)
        return
    choice = _people(work, facts, leader, options)
    if choice.refusal is not None:
        await say_to_person(work, facilitator.id, team.lang, choice.refusal)
        return
    round_id = RoundId(work.random_id())
    people: dict[MemberId, PersonId] = {}
    invitees: list[Invitee] = []
    own_seat: MemberId | None = None
    for joined in choice.people:
        member = MemberId(work.random_id())
        people[member] = (await person_for(work, joined.person)).id
        invitees.append(Invitee(member, joined.display_name, await preferences.kept(work, people[member])))
        own_seat = member if joined.person == leader else own_seat
    request = StartRequest(
        id=round_id,
        short=await _short(work, team),
        flow=flow,
        lang=team.lang,
        leader_name=leader_name,
        team_name=facts.name or "",
        schedule=work.tools.habits.schedule,
        windows=work.tools.habits.windows,
        invitees=tuple(invitees),
        chosen=choice.named,
        theme=options.theme,
        min_voices=options.threshold,
        duration=options.duration,
        leader=own_seat,
        help_lines=work.tools.habits.help_lines(team.room),
        formal=is_formal(work, team),
        past=await _past(work, team, flow),
        before=outcome(await work.uow.agreements.of_team(team.id)),
    )
    planned = planning.plan(request, Now(work.at, work.tools.chance()))
    if isinstance(planned, Refusal):
        await say_to_person(work, facilitator.id, team.lang, planned)
        return
    work.tools.vault.create(round_id)  # on disk before the round exists
    await work.uow.rounds.add(planned.round, team=team.id, leader=facilitator.id, people=people, roster=_roster(facts))
    await work.uow.journal.note("planned", round_id, work.at)
    await carry_out(work, planned, facilitator.id)
    work.moments = True


async def _past(work: Work, team: Team, flow: Flow) -> tuple[Measured, ...]:
    """The numbers of earlier rounds with this flow, oldest first."""
    released = await work.uow.releases.of_team(team.id)
    numbers = (each.measured for each in released if each.head.flow.id == flow.id and each.measured is not None)
    return tuple(sorted(numbers, key=lambda measured: measured.on))


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
    runnable = sorted(flow.id for flow in work.tools.flows.values() if planning.runnable(flow))
    if options.flow is None:
        return Refusal(Reason.WHICH_FLOW, names=tuple(runnable))
    flow = work.tools.flows.get(FlowId(options.flow))
    if flow is None:
        return unknown_flow(work, options.flow)
    if not planning.runnable(flow):
        short = short_form(work, flow)
        return Refusal(Reason.FLOW_NOT_YET, names=(flow.id, short) if short else (flow.id,), needs=not_yet(flow))
    if options.bad_duration:
        return Refusal(Reason.BAD_DURATION)
    if options.bad is not None:
        return Refusal(Reason.BAD_OPTION)
    return flow


def _people(work: Work, facts: RoomFacts, leader: PersonRef, options: StartOptions) -> _Choice:
    """Everybody joined, without the bot and (unless *meedoen*) the facilitator; or those who were named."""
    others = tuple(j for j in facts.joined if j.person != work.tools.homeserver.me)
    if not options.members:
        return _Choice(tuple(j for j in others if j.person != leader or options.takes_part))
    chosen: dict[PersonRef, Joined] = {}
    for wanted in options.members:
        found = _named(others, wanted)
        if found is None:
            return _Choice(refusal=Refusal(Reason.UNKNOWN_MEMBER))
        chosen[found.person] = found
    own = next((j for j in others if j.person == leader), None)
    if options.takes_part and own is not None:
        chosen[leader] = own
    elif leader in chosen:
        del chosen[leader]
    return _Choice(tuple(chosen.values()), named=True)


def _named(joined: tuple[Joined, ...], wanted: str) -> Joined | None:
    """Somebody in the room by id (with or without server) or by name; None when nobody or more than one fits."""
    said = wanted.casefold().strip()
    fits = [
        j
        for j in joined
        if said
        in (
            j.person.casefold(),
            j.person.casefold().partition(":")[0],
            j.person.casefold().partition(":")[0][1:],
            j.display_name.casefold(),
        )
    ]
    return fits[0] if len(fits) == 1 else None


def _roster(facts: RoomFacts) -> tuple[RosterEntry, ...]:
    """Everybody in the room, invited to this round or not: all their names are taken out."""
    return tuple(RosterEntry(j.display_name, j.person) for j in facts.joined)


async def _short(work: Work, team: Team) -> str:
    """Four signs people can type, not in use in this team."""
    used = {row.short for row in await work.uow.rounds.rows(team.id)}
    while True:
        drawn = work.tools.chance()
        short = "".join(_SHORT_SIGNS[byte % len(_SHORT_SIGNS)] for byte in drawn[:4])
        if short not in used and not short.isalpha():
            return short
