"""The facilitator's steps before a round starts: what is missing is asked in private, one question at a time."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue import filling
from bot.dialogue.guide.state import setup_of
from bot.dialogue.limits import bad_theme, floor_of, one_line
from bot.dialogue.slots import next_slot
from bot.dialogue.starting import start
from bot.dialogue.stopping import drop_setup
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, number, numbers, plain_word
from bot.domain.events import Said
from bot.domain.flow import Flow, Requirement
from bot.domain.flow_terms import IfNo
from bot.domain.ids import MemberId
from bot.domain.messages import Message
from bot.domain.messages.leader import AskItems, AskMembers, AskSeat, AskText, AskTheme, LeaderNotice
from bot.domain.messages.member import AskRequirement
from bot.domain.messages.refusal import Reason
from bot.domain.round import Alarm, OpenPrompt, PromptKind, Stage
from bot.domain.setup import Setup, SetupStep
from bot.domain.theme import ThemeId


def leader_requirements(flow: Flow) -> tuple[Requirement, ...]:
    """What the flow asks of whoever leads, before anything starts."""
    leading = set(flow.leading_roles())
    return tuple(r for r in flow.requirements if leading & set(flow.expand(r.confirm_by)))


def next_step(turn: Turn) -> None:
    """Ask the next thing that is missing; when nothing is, start."""
    setup = setup_of(turn)
    if setup.steps:
        turn.wake(Alarm.SETUP_END, _ends(turn, setup))
        turn.ask_leader(*question(turn, setup))
    elif setup.starts_at is not None and setup.starts_at > turn.at:
        turn.sleep(Alarm.SETUP_END)
        turn.wake(Alarm.START, setup.starts_at)
        turn.note_leader(LeaderNotice.READY, setup.starts_at)
    else:
        start(turn, setup.warnings)


def begin(turn: Turn) -> None:
    """The moment of a planned round has come, and nothing is missing for it."""
    if turn.stage is Stage.PLANNED:
        start(turn, setup_of(turn).warnings)


def _ends(turn: Turn, setup: Setup) -> datetime:
    """Until when there is an answer waited for: of a planned round at least until it was to begin."""
    if setup.starts_at is not None and setup.starts_at > turn.at:
        return setup.starts_at
    return next_slot(turn.charter.schedule, turn.at, turn.charter.windows.setup)


def said(turn: Turn, event: Said) -> None:
    """The facilitator's reply to the open set-up question. *stop* drops the start."""
    asked = turn.course.leader.open
    if plain_word(event.text) in (Word.STOP, Word.WIPE):
        drop_setup(turn, LeaderNotice.SETUP_GONE)
    elif asked is None or event.about != asked.id:
        turn.refuse_leader(Reason.CAME_BEFORE)
    elif taken(turn, event.text):
        setup = setup_of(turn)
        turn.set_course(setup=replace(setup, steps=setup.steps[1:]))
        turn.set_leader(open=None)
        next_step(turn)


def left(turn: Turn, member: MemberId) -> None:
    """Somebody who could have been invited left the team: a start with too few is dropped, a list is shown anew."""
    remaining = {k: m for k, m in turn.round.members.items() if k != member}
    turn.leave_out(remaining)
    if member == turn.charter.leader_member:
        turn.set_charter(leader_member=None, leader_takes_part=False)
    least = turn.flow.group.min
    if len(remaining) < least:
        turn.refuse_leader(Reason.TOO_FEW_PEOPLE, number=len(remaining), limit=least)
        drop_setup(turn, LeaderNotice.SETUP_GONE)
        return
    _cap_threshold(turn)
    setup = setup_of(turn)
    if len(remaining) <= turn.flow.group.max:
        steps = tuple(step for step in setup.steps if step is not SetupStep.MEMBERS)
        turn.set_course(setup=replace(setup, steps=steps))
    if setup.steps[:1] == (SetupStep.MEMBERS,):
        next_step(turn)


def question(turn: Turn, setup: Setup) -> tuple[Message, OpenPrompt]:
    """What is asked for the open step, and the prompt it waits with."""
    asked, prompt = _asked(turn, setup)
    if setup.starts_at is not None and isinstance(asked, AskTheme | AskMembers | AskSeat | AskItems | AskText):
        asked = replace(asked, until=_ends(turn, setup))
    return asked, prompt


def _asked(turn: Turn, setup: Setup) -> tuple[Message, OpenPrompt]:
    flow = turn.flow
    match setup.steps[0]:
        case SetupStep.THEME:
            return AskTheme(flow, guided=setup.guided is not None), turn.prompt(PromptKind.SETUP, topic=SetupStep.THEME)
        case SetupStep.MEMBERS:
            names = tuple(member.name for member in turn.round.members.values())
            asked = AskMembers(flow, names, least=flow.group.min, most=flow.group.max)
            return asked, turn.prompt(PromptKind.SETUP, topic=SetupStep.MEMBERS)
        case SetupStep.SEAT | SetupStep.ITEMS | SetupStep.TEXT as step:
            return filling.question(turn, setup), turn.prompt(PromptKind.SETUP, topic=step)
        case SetupStep.REQUIREMENT:
            needed = _open_requirement(turn, setup)
            asked_ = AskRequirement(needed.id, needed.ask.in_(turn.lang))
            return asked_, turn.prompt(PromptKind.REQUIREMENT, topic=needed.id)
        case _:
            raise AssertionError("asked in a guided set-up only")


def _open_requirement(turn: Turn, setup: Setup) -> Requirement:
    return next(r for r in leader_requirements(turn.flow) if r.id not in setup.confirmed)


def taken(turn: Turn, text: str) -> bool:
    """Whether the reply answers the open step; if not, the facilitator has been told why."""
    match setup_of(turn).steps[0]:
        case SetupStep.THEME:
            return _theme_said(turn, text)
        case SetupStep.MEMBERS:
            return _members_said(turn, text)
        case SetupStep.SEAT | SetupStep.ITEMS | SetupStep.TEXT:
            return filling.said(turn, setup_of(turn), text)
        case SetupStep.REQUIREMENT:
            return _requirement_said(turn, text)
        case _:
            raise AssertionError("asked in a guided set-up only")


def _theme_said(turn: Turn, text: str) -> bool:
    theme = _ready_theme(turn, one_line(text).strip("\"“”„'‘’"))
    if theme is None:
        turn.refuse_leader(Reason.NO_SUCH_NUMBER)
        return False
    if (why := bad_theme(theme)) is not None:
        turn.tell_leader(why)
        return False
    turn.set_charter(theme=theme)
    return True


def _ready_theme(turn: Turn, said: str) -> str | None:
    """One of the flow's themes by its number or name, else the words themselves; None for a number too far."""
    ready = {theme.id: theme.text.in_(turn.lang) for theme in turn.flow.themes}
    chosen = number(said)
    if chosen is None or not ready:
        return ready.get(ThemeId(said.casefold()), said)
    return tuple(ready.values())[chosen - 1] if 1 <= chosen <= len(ready) else None


def _members_said(turn: Turn, text: str) -> bool:
    everybody = list(turn.round.members.values())
    picked = numbers(text)
    least, most = turn.flow.group.min, turn.flow.group.max
    if not picked or any(not 1 <= n <= len(everybody) for n in picked):
        turn.refuse_leader(Reason.NO_SUCH_NUMBER)
        return False
    if len(picked) < least:
        turn.refuse_leader(Reason.TOO_FEW_PEOPLE, number=len(picked), limit=least)
        return False
    if len(picked) > most:
        turn.refuse_leader(Reason.TOO_MANY_PEOPLE, number=len(picked), limit=most)
        return False
    chosen = {everybody[n - 1].id: everybody[n - 1] for n in sorted(picked)}
    turn.leave_out(chosen)
    if turn.charter.leader_member not in chosen:
        turn.set_charter(leader_member=None, leader_takes_part=False)
    _cap_threshold(turn)
    return True


def _cap_threshold(turn: Turn) -> None:
    """A threshold that fewer people can no longer reach comes down to what they can, never below the flow's own."""
    counted = len(set(turn.round.members) - {turn.charter.leader_member})
    if turn.charter.min_voices > counted:
        turn.set_charter(min_voices=max(floor_of(turn.flow), counted))


def _requirement_said(turn: Turn, text: str) -> bool:
    setup = setup_of(turn)
    needed = _open_requirement(turn, setup)
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO):
        turn.refuse_leader(Reason.YES_OR_NO)
        return False
    if word is Word.NO and needed.if_no is not IfNo.WARN:
        turn.refuse_leader(Reason.REQUIREMENT_STOPS, sentence=needed.refusal.in_(turn.lang))
        drop_setup(turn, None)
        return False
    warnings = setup.warnings if word is Word.YES else (*setup.warnings, needed.refusal.in_(turn.lang))
    turn.set_course(setup=replace(setup, confirmed=(*setup.confirmed, needed.id), warnings=warnings))
    return True
