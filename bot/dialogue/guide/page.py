"""The end of a guided set-up: everything in words, the yes, the time to undo it, and the start."""

from bot.dialogue.guide import words
from bot.dialogue.guide.state import guided_of, set_guided, set_steps, setup_of, starts_at
from bot.dialogue.limits import writing_phase
from bot.dialogue.sequence import lasts
from bot.dialogue.slots import later_by
from bot.dialogue.starting import start
from bot.dialogue.stopping import drop_setup
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.effects import LookBack
from bot.domain.events import LookedBack
from bot.domain.messages.guide import SetupPage, StartWaits
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.refusal import Reason
from bot.domain.round import Alarm
from bot.domain.setup import SetupStep

CHANGES = {
    words.WHO: SetupStep.MEMBERS,
    words.WHEN: SetupStep.WHEN,
    words.LENGTH: SetupStep.LENGTH,
    words.THEME: SetupStep.THEME,
    words.FLOW: SetupStep.FLOW,
}
"""What can be changed on the page, in the order of the numbers after the yes."""
_ON_PAGE = (words.AGREE, *CHANGES)
_WAITING = (words.UNDO, words.NOW)


def page(turn: Turn) -> SetupPage:
    charter, begins = turn.charter, starts_at(turn)
    return SetupPage(
        flow=turn.flow,
        writing=writing_phase(turn.flow).id,
        theme=charter.theme,
        names=tuple(member.name for member in turn.round.members.values()),
        leader=charter.leader_name,
        min_voices=charter.min_voices,
        starts_at=None if guided_of(turn).at_once else begins,
        ends_at=later_by(charter.schedule, begins, lasts(turn.flow, charter.duration)),
        leader_takes_part=charter.leader_takes_part,
        warnings=setup_of(turn).warnings,
    )


def sure_said(turn: Turn, text: str) -> bool:
    """The yes, or which part is to be another. False: what follows is asked already, or it was not understood."""
    chosen = words.AGREE if words.agrees(text) else words.option(text, _ON_PAGE)
    if chosen is None:
        turn.refuse_leader(Reason.CHOOSE_ONE)
        return False
    if chosen != words.AGREE:
        _change(turn, CHANGES[chosen])
    elif guided_of(turn).at_once:
        look_back(turn)
        return False
    else:
        set_steps(turn, SetupStep.WAIT)
    return True


def waits(turn: Turn) -> StartWaits:
    """From the yes to the start nobody else hears of it."""
    begins = starts_at(turn)
    turn.sleep(Alarm.SETUP_END)
    turn.wake(Alarm.START, begins)
    return StartWaits(turn.charter.theme, begins)


def wait_said(turn: Turn, text: str) -> bool:
    """Undo it, and everything stands as it was before the yes; or begin at once."""
    chosen = words.UNDO if plain_word(text) is Word.BACK else words.option(text, _WAITING)
    if chosen == words.UNDO:
        turn.sleep(Alarm.START)
        set_steps(turn, SetupStep.SURE)
        return True
    if chosen == words.NOW:
        look_back(turn)
    else:
        turn.refuse_leader(Reason.CHOOSE_ONE)
    return False


def look_back(turn: Turn) -> None:
    """It begins now; what earlier rounds left behind is asked for last, so that it is not out of date."""
    turn.close_leader_prompt()
    turn.sleep(Alarm.START, Alarm.SETUP_END)
    turn.effect(LookBack())


def looked_back(turn: Turn, event: LookedBack) -> None:
    if not event.heard:
        drop_setup(turn, LeaderNotice.SETUP_GONE)
        return
    turn.set_charter(past=event.past, before=event.before)
    start(turn, setup_of(turn).warnings)


def _change(turn: Turn, step: SetupStep) -> None:
    """One thing is asked again, and then the page is shown again. Another werkvorm asks for other things, so there
    everything after it is asked again as well."""
    set_steps(turn, step, SetupStep.SURE)
    if step is SetupStep.FLOW:
        set_guided(turn, done=(SetupStep.AIM,), skipped=0)
    else:
        set_guided(turn, changing=True)
