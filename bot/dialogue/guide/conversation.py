"""The conversation of a guided set-up: which question is open, what a reply to it means, and who leaves meanwhile."""

from bot.dialogue import setup as plain
from bot.dialogue.guide import flows, page, particulars
from bot.dialogue.guide.back import back
from bot.dialogue.guide.state import choose, everybody, guided_of, set_guided, set_steps, setup_of
from bot.dialogue.guide.unchosen import is_chosen
from bot.dialogue.slots import next_slot
from bot.dialogue.stopping import drop_setup
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.events import Said
from bot.domain.ids import MemberId
from bot.domain.messages import Message
from bot.domain.messages.guide import AskAim
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.member import Safety
from bot.domain.messages.refusal import Reason
from bot.domain.round import Alarm, OpenPrompt, PromptKind
from bot.domain.setup import SetupStep

_SHOW_NAMES = frozenset({SetupStep.MEMBERS, SetupStep.SEAT, SetupStep.SURE})
"""Where a list of people is open: when one of them leaves it is shown anew."""


def said(turn: Turn, event: Said) -> None:
    """The facilitator's reply. *stop* drops it all, *terug* goes one question back, *help* asks the same again."""
    asked, step, word = turn.course.leader.open, setup_of(turn).steps[0], plain_word(event.text)
    if event.urgent:
        turn.tell_leader(Safety(turn.charter.help_lines))
    if word in (Word.STOP, Word.WIPE):
        drop_setup(turn, LeaderNotice.SETUP_GONE)
    elif asked is None or event.about != asked.id:
        turn.refuse_leader(Reason.CAME_BEFORE)
    elif word is Word.HELP:
        ask(turn)
    elif word is Word.BACK and step is not SetupStep.WAIT:
        if back(turn):
            ask(turn)
    elif step is SetupStep.FLOW and flows.wants_others(turn, event.text):
        ask(turn)
    elif _taken(turn, step, event.text):
        _go_on(turn, step)


def ask(turn: Turn) -> None:
    """Ask what is open. Without a reply it is dropped after a while; what was agreed to waits for its moment."""
    message, prompt = _question(turn)
    if setup_of(turn).steps[0] is not SetupStep.WAIT:
        turn.wake(Alarm.SETUP_END, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.setup))
    turn.ask_leader(message, prompt)


def left(turn: Turn, member: MemberId) -> None:
    """Somebody left the team before the start. What shows names is shown anew; a role that was given is asked again;
    with too few people left there is no start."""
    people = tuple(other for other in everybody(turn) if other.id != member)
    gone = turn.round.members.get(member)
    chosen = tuple(other for other in turn.round.members if other != member)
    set_guided(turn, aside=tuple(a for a in guided_of(turn).aside if a.id != member))
    turn.leave_out({key: other for key, other in turn.round.members.items() if key != member})
    choose(turn, chosen)
    if len(people) < turn.flow.group.min or not (is_chosen(turn.flow) or flows.ranked(turn)):
        turn.refuse_leader(Reason.TOO_FEW_PEOPLE, number=len(people), limit=turn.flow.group.min)
        drop_setup(turn, LeaderNotice.SETUP_GONE)
        return
    if is_chosen(turn.flow):
        flows.cap_threshold(turn)
    if gone is not None:
        _without(turn, had_role=gone.role is not None)


def _without(turn: Turn, *, had_role: bool) -> None:
    """What has to be asked (again) without somebody who was to take part."""
    too_few, steps = len(turn.round.members) < turn.flow.group.min, setup_of(turn).steps
    if (had_role or too_few) and steps[0] is SetupStep.WAIT:
        turn.sleep(Alarm.START)
        steps = (SetupStep.SURE,)
    if had_role:
        steps = particulars.with_seats(turn, steps)
    if too_few and steps[0] is not SetupStep.MEMBERS:
        steps = (SetupStep.MEMBERS, *steps)
    set_steps(turn, *steps)
    if had_role or too_few or steps[0] in _SHOW_NAMES:
        ask(turn)


def _go_on(turn: Turn, step: SetupStep) -> None:
    """The step is answered; the next is asked. On the page and while it waits a reply has set the steps itself."""
    if step not in (SetupStep.SURE, SetupStep.WAIT):
        setup, guided = setup_of(turn), guided_of(turn)
        set_steps(turn, *setup.steps[1:])
        if not guided.changing:
            set_guided(turn, done=(*guided.done, step))
        elif setup.steps[1] is SetupStep.SURE:
            set_guided(turn, changing=False)
    turn.set_leader(open=None)
    ask(turn)


def _question(turn: Turn) -> tuple[Message, OpenPrompt]:
    match setup_of(turn).steps[0]:
        case SetupStep.AIM as step:
            message: Message = AskAim()
        case SetupStep.FLOW as step:
            message = flows.question(turn)
        case SetupStep.MEMBERS as step:
            message = particulars.ask_who(turn)
        case SetupStep.WHEN as step:
            message = particulars.ask_when(turn)
        case SetupStep.LENGTH as step:
            message = particulars.ask_length(turn)
        case SetupStep.SURE as step:
            message = page.page(turn)
        case SetupStep.WAIT as step:
            message = page.waits(turn)
        case _:
            return plain.question(turn, setup_of(turn))
    return message, turn.prompt(PromptKind.SETUP, topic=step)


def _taken(turn: Turn, step: SetupStep, text: str) -> bool:
    """Whether the reply answers the step; if not, the facilitator has been told why."""
    match step:
        case SetupStep.AIM:
            return flows.aim_said(turn, text)
        case SetupStep.FLOW:
            return flows.flow_said(turn, text)
        case SetupStep.MEMBERS:
            return particulars.who_said(turn, text)
        case SetupStep.WHEN:
            return particulars.when_said(turn, text)
        case SetupStep.LENGTH:
            return particulars.length_said(turn, text)
        case SetupStep.SURE:
            return page.sure_said(turn, text)
        case SetupStep.WAIT:
            return page.wait_said(turn, text)
        case _:
            return plain.taken(turn, text)
