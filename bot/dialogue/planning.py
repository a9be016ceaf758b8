"""The facilitator's steps before a round starts: what is missing is asked in private, one question at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.dialogue.phases import reading
from bot.dialogue.slots import may_speak, next_slot, slot_from
from bot.dialogue.stopping import drop_setup
from bot.dialogue.turn import Decision, Turn
from bot.dialogue.words import Word, number, numbers, plain_word, says_something
from bot.domain.events import Now
from bot.domain.flow import Flow, Reminder, Requirement
from bot.domain.flow_terms import ALL, AnswerKind, IfNo, PhaseKind
from bot.domain.ids import MemberId, RoundId
from bot.domain.messages import (
    Announcement,
    AskMembers,
    AskRequirement,
    AskTheme,
    LeaderNotice,
    Message,
    Reason,
    Refusal,
    Started,
)
from bot.domain.phase import Phase
from bot.domain.round import (
    Alarm,
    Charter,
    Course,
    Member,
    OpenPrompt,
    PromptKind,
    Round,
    Setup,
    SetupStep,
    Stage,
)
from bot.domain.schedule import Schedule, Windows
from bot.privacy.threshold import FLOOR

LONGEST_THEME = 200
SHORTEST_WRITING = timedelta(minutes=1)
LONGEST_WRITING = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody in the team room, with the random id they would have in this round."""

    member: MemberId
    name: str = field(repr=False)


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


def plan(request: StartRequest, now: Now) -> Decision | Refusal:
    """A new round that asks for what is missing or starts at once, or the one reason why it cannot be."""
    if (why := _impossible(request)) is not None:
        return why
    turn = Turn(_draft(request), now)
    _next_step(turn)
    return turn.decision()


def writing_phase(flow: Flow) -> Phase:
    """The phase in which people write in private."""
    return next(phase for phase in flow.phases if phase.kind is PhaseKind.ASK)


def runnable(flow: Flow) -> bool:
    """Whether this version can run the flow from end to end: one `read`, one `ask` whose words are shown once, at the
    end, with answers of kind text, consent and choice."""
    kinds = [phase.kind for phase in flow.phases]
    if kinds != [PhaseKind.READ, PhaseKind.ASK]:
        return False
    reading_, writing = flow.phases
    simple = not (writing.for_each or writing.gate or writing.delay or writing.keep_nothing or writing.pace)
    reads = {question.answer for question in reading_.questions}
    writes = {question.answer for question in writing.questions}
    private = writing.share is not None and not writing.share.to and writing.reuse is not None
    return simple and private and reads == {AnswerKind.CONSENT} and writes <= {AnswerKind.TEXT, AnswerKind.CHOICE}


def floor_of(flow: Flow) -> int:
    """The least number of voices this flow may be started with."""
    return max(FLOOR, flow.min_voices(writing_phase(flow)))


def bad_duration(duration: timedelta) -> Refusal | None:
    """Why people cannot write for so long; None when they can."""
    if duration <= timedelta(0):
        return Refusal(Reason.DURATION_PAST)
    if duration < SHORTEST_WRITING:
        return Refusal(Reason.BAD_DURATION)
    if duration > LONGEST_WRITING:
        return Refusal(Reason.DURATION_LONG, limit=LONGEST_WRITING.days)
    return None


def _impossible(request: StartRequest) -> Refusal | None:
    flow, people = request.flow, len(request.invitees)
    if request.theme is not None and (why := _bad_theme(request.theme)) is not None:
        return why
    if request.duration is not None and (bad := bad_duration(request.duration)) is not None:
        return bad
    if people < flow.group.min:
        return Refusal(Reason.TOO_FEW_PEOPLE, number=people, limit=flow.group.min)
    if request.chosen and people > flow.group.max:
        return Refusal(Reason.TOO_MANY_PEOPLE, number=people, limit=flow.group.max)
    wanted = request.min_voices
    if wanted is not None and not floor_of(flow) <= wanted <= people:
        return Refusal(Reason.BAD_THRESHOLD, number=floor_of(flow), limit=people)
    return None


def _bad_theme(theme: str) -> Refusal | None:
    if not says_something(theme):
        return Refusal(Reason.THEME_EMPTY)
    if len(theme) > LONGEST_THEME:
        return Refusal(Reason.THEME_LONG, limit=LONGEST_THEME)
    return None


def _draft(request: StartRequest) -> Round:
    steps: list[SetupStep] = []
    if request.theme is None:
        steps.append(SetupStep.THEME)
    if len(request.invitees) > request.flow.group.max:
        steps.append(SetupStep.MEMBERS)
    steps.extend(SetupStep.REQUIREMENT for _ in _leader_requirements(request.flow))
    charter = Charter(
        theme=_one_line(request.theme or ""),
        lang=request.lang,
        min_voices=request.min_voices or floor_of(request.flow),
        leader_name=request.leader_name,
        team_name=request.team_name,
        schedule=_narrowed(request.schedule, request.flow),
        windows=request.windows,
        duration=request.duration,
        leader_takes_part=request.leader is not None,
        leader_member=request.leader,
        help_lines=request.help_lines,
    )
    members = {i.member: Member(i.member, i.name) for i in request.invitees}
    course = Course(setup=Setup(steps=tuple(steps)), phase=writing_phase(request.flow).id)
    return Round(request.id, request.short, request.flow, charter, course, members)


def _narrowed(schedule: Schedule, flow: Flow) -> Schedule:
    """The flow's own sending hours, inside those of the team."""
    opens, closes = max(schedule.opens, flow.timing.send_from), min(schedule.closes, flow.timing.send_until)
    if opens >= closes:
        return schedule
    weekdays = schedule.weekdays_only or flow.timing.weekdays_only
    return replace(schedule, opens=opens, closes=closes, weekdays_only=weekdays)


def _leader_requirements(flow: Flow) -> tuple[Requirement, ...]:
    leading = set(flow.leading_roles())
    return tuple(r for r in flow.requirements if ALL not in r.confirm_by and leading & set(r.confirm_by))


def _next_step(turn: Turn) -> None:
    setup = turn.course.setup
    assert setup is not None
    if not setup.steps:
        _start(turn)
        return
    ends = next_slot(turn.charter.schedule, turn.at, turn.charter.windows.setup)
    turn.wake(Alarm.SETUP_END, ends)
    message, prompt = _question(turn, setup)
    turn.ask_leader(message, prompt)


def _question(turn: Turn, setup: Setup) -> tuple[Message, OpenPrompt]:
    flow = turn.flow
    match setup.steps[0]:
        case SetupStep.THEME:
            return AskTheme(flow), turn.prompt(PromptKind.SETUP, topic=SetupStep.THEME)
        case SetupStep.MEMBERS:
            names = tuple(member.name for member in turn.round.members.values())
            asked = AskMembers(flow, names, least=flow.group.min, most=flow.group.max)
            return asked, turn.prompt(PromptKind.SETUP, topic=SetupStep.MEMBERS)
        case SetupStep.REQUIREMENT:
            needed = _open_requirement(turn, setup)
            asked_ = AskRequirement(needed.id, needed.ask.in_(turn.lang))
            return asked_, turn.prompt(PromptKind.REQUIREMENT, topic=needed.id)


def _open_requirement(turn: Turn, setup: Setup) -> Requirement:
    return next(r for r in _leader_requirements(turn.flow) if r.id not in setup.confirmed)


def said(turn: Turn, text: str) -> None:
    """The facilitator's reply to the open set-up question. *stop* drops the start."""
    setup = turn.course.setup
    assert setup is not None
    if plain_word(text) in (Word.STOP, Word.WIPE):
        drop_setup(turn, LeaderNotice.SETUP_GONE)
        return
    if _taken(turn, setup, text):
        now = turn.course.setup
        assert now is not None
        turn.set_course(setup=replace(now, steps=now.steps[1:]))
        turn.set_leader(open=None)
        _next_step(turn)


def _taken(turn: Turn, setup: Setup, text: str) -> bool:
    """Whether the reply answers the open step; if not, the facilitator has been told why."""
    match setup.steps[0]:
        case SetupStep.THEME:
            return _theme_said(turn, text)
        case SetupStep.MEMBERS:
            return _members_said(turn, text)
        case SetupStep.REQUIREMENT:
            return _requirement_said(turn, setup, text)


def _theme_said(turn: Turn, text: str) -> bool:
    theme = _one_line(text).strip("\"“”„'‘’")
    if (why := _bad_theme(theme)) is not None:
        turn.tell_leader(why)
        return False
    turn.set_charter(theme=theme)
    return True


def _members_said(turn: Turn, text: str) -> bool:
    everybody = list(turn.round.members.values())
    picked = [n for n in numbers(text) if 1 <= n <= len(everybody)]
    least, most = turn.flow.group.min, turn.flow.group.max
    if len(picked) != len(numbers(text)) or not least <= len(picked) <= most:
        few = len(picked) < least
        turn.refuse_leader(
            Reason.TOO_FEW_PEOPLE if few else Reason.TOO_MANY_PEOPLE,
            number=len(picked),
            limit=least if few else most,
        )
        return False
    chosen = {everybody[n - 1].id: everybody[n - 1] for n in sorted(picked)}
    leader = turn.charter.leader_member
    if leader is not None and leader not in chosen:
        turn.set_charter(leader_member=None, leader_takes_part=False)
    turn.round = replace(turn.round, members=chosen)
    if turn.charter.min_voices > len(chosen):
        turn.set_charter(min_voices=floor_of(turn.flow))
    return True


def _requirement_said(turn: Turn, setup: Setup, text: str) -> bool:
    needed = _open_requirement(turn, setup)
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO):
        turn.refuse_leader(Reason.YES_OR_NO)
        return False
    if word is Word.NO and needed.if_no in (IfNo.STOP, IfNo.LEAVE, IfNo.SUGGEST):
        turn.refuse_leader(Reason.REQUIREMENT_STOPS, sentence=needed.refusal.in_(turn.lang))
        drop_setup(turn, None)
        return False
    warnings = setup.warnings if word is Word.YES else (*setup.warnings, needed.refusal.in_(turn.lang))
    turn.set_course(setup=replace(setup, confirmed=(*setup.confirmed, needed.id), warnings=warnings))
    return True


def _start(turn: Turn) -> None:
    """Announce, fix who is invited, set every moment, and invite (now, or when the sending hours begin)."""
    setup, charter, schedule = turn.course.setup, turn.charter, turn.charter.schedule
    assert setup is not None
    writing = turn.writing
    reading_time = reading.reading_phase(turn).duration
    opens = turn.at if charter.duration is not None else turn.at + reading_time
    closes = slot_from(schedule, opens + (charter.duration or writing.duration))
    turn.sleep(Alarm.SETUP_END)
    turn.set_course(stage=Stage.OPEN, started_at=turn.at, closes_at=closes, setup=None)
    _set_moments(turn)
    names = tuple(member.name for member in turn.round.members.values())
    turn.tell_team(
        Announcement(
            flow=turn.flow,
            writing=writing.id,
            theme=charter.theme,
            leader=charter.leader_name,
            invited=names,
            min_voices=charter.min_voices,
            closes_at=closes,
            leader_takes_part=charter.leader_takes_part,
        )
    )
    invites_at = None if may_speak(schedule, turn.at) else next_slot(schedule, turn.at)
    turn.tell_leader(
        Started(
            short=turn.round.short,
            flow=turn.flow,
            theme=charter.theme,
            invited=len(names),
            min_voices=charter.min_voices,
            closes_at=closes,
            warnings=setup.warnings,
            invitations_at=invites_at,
        )
    )
    if invites_at is None:
        reading.invite(turn)
    else:
        turn.wake(Alarm.INVITE, invites_at)


def _set_moments(turn: Turn) -> None:
    schedule, at = turn.charter.schedule, turn.at
    end = turn.course.closes_at
    assert end is not None
    turn.wake(Alarm.CLOSE, end)
    turn.wake(Alarm.SNAPSHOT, next_slot(schedule, at))
    half = slot_from(schedule, at + (end - at) / 2)
    if at < half < end:
        turn.wake(Alarm.HALFWAY, half)
    for alarm, reminder in zip((Alarm.REMIND, Alarm.LAST_REMIND), _in_order(turn.flow.timing.remind), strict=False):
        moment = half if reminder.before_end is None else slot_from(schedule, max(at, end - reminder.before_end))
        if at < moment < end:
            turn.wake(alarm, moment)


def _in_order(reminders: Sequence[Reminder]) -> list[Reminder]:
    """Halfway first, then the one before the end."""
    return sorted(reminders, key=lambda r: r.before_end is not None)


def _one_line(text: str) -> str:
    return " ".join(text.split())
