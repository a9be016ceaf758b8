"""A round that stands again as it stood in a backup, and goes on from there.

What was written since is not here, although its author sees it in the own chat: a message must not be taken as the
reply to a question that, to its author, was answered long ago. So everybody who is asked something hears first how it
stands, and gets the open question anew; who writes before that hears it at once.
"""

from bot.dialogue import handing_over, repeating
from bot.dialogue.slots import may_speak, next_slot
from bot.dialogue.steering import shift
from bot.dialogue.stopping import drop_setup
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word, withdraw_number
from bot.domain.events import Restored
from bot.domain.ids import MemberId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.member import Notice, Told
from bot.domain.round import Alarm, Member, Stage


def came_back(turn: Turn, event: Restored) -> None:
    """What was only being set up is dropped; a round that runs gets back the time that was lost."""
    if turn.stage is Stage.PLANNED:
        drop_setup(turn, LeaderNotice.SETUP_GONE)
        return
    if turn.stage is not Stage.LIVE:
        return
    for here in turn.people:
        turn.change(here.id, confirm=None, unsure=None, behind=here.open is not None)
    turn.set_leader(confirm=None)
    schedule = turn.charter.schedule
    if turn.course.paused_at is None and event.since is not None and event.since < turn.at:
        shift(turn, turn.at - event.since)
    if turn.course.paused_at is None and may_speak(schedule, turn.at):
        tell_everybody(turn)
    else:
        turn.wake(Alarm.RESTORED, next_slot(schedule, turn.at))


def tell_everybody(turn: Turn) -> None:
    for here in turn.people:
        if here.behind:
            tell(turn, here.id)
    turn.note_leader(LeaderNotice.RESTORED)
    handing_over.ask_again(turn)


def hears_first(turn: Turn, here: Member, text: str) -> bool:
    """Whether this message came before its author heard it: it is no reply to what is open here. Words are taken back
    at once all the same."""
    if not here.behind or plain_word(text) is Word.WITHDRAW or withdraw_number(text) is not None:
        return False
    tell(turn, here.id)
    return True


def tell(turn: Turn, member: MemberId) -> None:
    here = turn.change(member, behind=False)
    if here.open is not None:
        turn.tell(member, Told(Notice.RESTORED))
        repeating.repeat(turn, member)
