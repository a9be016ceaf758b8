"""A start: what is asked for, whether it can be, and the round that comes of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.dialogue import filling, setup
from bot.dialogue.limits import bad_duration, bad_theme, floor_of, one_line, writing_phase
from bot.dialogue.turn import Decision, Turn
from bot.domain.commitment import NO_NEWS, LastTime
from bot.domain.events import Now
from bot.domain.flow import Flow
from bot.domain.ids import MemberId, RoundId
from bot.domain.measured import Measured
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.domain.round import Charter, Course, Member, Round
from bot.domain.schedule import Schedule, Windows
from bot.domain.setup import Setup, SetupStep
from bot.domain.supported import not_yet
from bot.domain.unrolling import unrolled

__all__ = ["Invitee", "StartRequest", "bad_duration", "floor_of", "impossible", "plan", "runnable", "writing_phase"]


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody in the team room, with the random id they would have in this round."""

    member: MemberId
    name: str = field(repr=False)
    preferences: Preferences = NO_PREFERENCES


@dataclass(frozen=True, slots=True)
class StartRequest:
    """All that is known when a facilitator types a start. `invitees`: who would take part by default or was named;
    `chosen`: they were named with `deelnemers=`. `leader`: the facilitator's own seat, with `meedoen`."""

    id: RoundId
    short: str
    flow: Flow
    lang: str
    leader_name: str = field(repr=False)
    team_name: str = field(repr=False)
    schedule: Schedule
    windows: Windows
    invitees: tuple[Invitee, ...] = field(repr=False)
    chosen: bool = False
    theme: str | None = field(repr=False, default=None)
    min_voices: int | None = None
    duration: timedelta | None = None
    leader: MemberId | None = None
    help_lines: tuple[str, ...] = ()
    formal: bool = False
    past: tuple[Measured, ...] = ()
    """The numbers of earlier rounds with this flow in this team, oldest first."""
    before: LastTime = NO_NEWS
    starts_at: datetime | None = None
    """A planned round: the moment it is to begin, when that is still to come."""


def plan(request: StartRequest, now: Now) -> Decision | Refusal:
    """A new round that asks for what is missing or starts at once, or the one reason why it cannot be."""
    if (why := impossible(request)) is not None:
        return why
    turn = Turn(_draft(request), now)
    setup.next_step(turn)
    return turn.decision()


def runnable(flow: Flow) -> bool:
    """Whether this version can run the flow from end to end."""
    return not not_yet(flow)


def impossible(request: StartRequest) -> Refusal | None:
    """The one reason why this cannot be started, as far as it is known beforehand."""
    flow, people = request.flow, len(request.invitees)
    if request.theme is not None and (why := bad_theme(request.theme)) is not None:
        return why
    if request.duration is not None and (bad := bad_duration(request.duration)) is not None:
        return bad
    if people < flow.group.min:
        return Refusal(Reason.TOO_FEW_PEOPLE, number=people, limit=flow.group.min)
    if request.chosen and people > flow.group.max:
        return Refusal(Reason.TOO_MANY_PEOPLE, number=people, limit=flow.group.max)
    return _bad_threshold(request)


def _bad_threshold(request: StartRequest) -> Refusal | None:
    """From the flow's floor up to everybody whose voice can count, at most as many as can take part."""
    wanted, least = request.min_voices, floor_of(request.flow)
    people = {invitee.member for invitee in request.invitees} - {request.leader}
    most = min(len(people), request.flow.group.max)
    if wanted is None or least <= wanted <= most:
        return None
    return Refusal(Reason.BAD_THRESHOLD, number=least, limit=most)


def _draft(request: StartRequest) -> Round:
    steps: list[SetupStep] = []
    if request.theme is None:
        steps.append(SetupStep.THEME)
    if len(request.invitees) > request.flow.group.max:
        steps.append(SetupStep.MEMBERS)
    steps.extend(filling.steps(request.flow))
    steps.extend(SetupStep.REQUIREMENT for _ in setup.leader_requirements(request.flow))
    return draft(request, Setup(steps=tuple(steps), starts_at=request.starts_at))


def draft(request: StartRequest, asks: Setup) -> Round:
    """The round that comes of it, before anything is asked."""
    charter = Charter(
        theme=one_line(request.theme or ""),
        lang=request.lang,
        min_voices=request.min_voices or floor_of(request.flow),
        leader_name=request.leader_name,
        team_name=request.team_name,
        schedule=narrowed(request.schedule, request.flow),
        windows=request.windows,
        duration=request.duration,
        leader_takes_part=request.leader is not None,
        leader_member=request.leader,
        help_lines=request.help_lines,
        formal=request.formal,
        past=request.past,
        before=request.before,
    )
    members = {i.member: Member(i.member, i.name, preferences=i.preferences) for i in request.invitees}
    return Round(request.id, request.short, unrolled(request.flow), charter, Course(setup=asks), members)


def narrowed(schedule: Schedule, flow: Flow) -> Schedule:
    """The flow's own sending hours, inside those of the team."""
    opens, closes = max(schedule.opens, flow.timing.send_from), min(schedule.closes, flow.timing.send_until)
    if opens >= closes:
        return schedule
    weekdays = schedule.weekdays_only or flow.timing.weekdays_only
    return replace(schedule, opens=opens, closes=closes, weekdays_only=weekdays)
