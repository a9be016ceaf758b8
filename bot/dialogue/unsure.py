"""*Ik ben vrij tot maandag*: an answer, or something for the bot? Whoever can mean both is asked, and nothing is lost.

The words wait, sealed with the round, until their author has said which it is.
"""

from datetime import datetime

from bot.dialogue.own_times import reach
from bot.dialogue.phases import relay
from bot.dialogue.times_words import Asks, Heard, heard
from bot.dialogue.turn import Turn
from bot.dialogue.words import number
from bot.domain.answer import Piece
from bot.domain.effects import KeepTimes
from bot.domain.events import Said, SeatOfMember
from bot.domain.ids import MemberId, PromptId
from bot.domain.messages.refusal import Reason
from bot.domain.messages.times import AskIfTimes
from bot.domain.own_times import OwnTimes
from bot.domain.round import ENDED, Member, PromptKind, Standing, Topic, Unsure

_NO_WORDS = frozenset({PromptKind.CONSENT, PromptKind.ROLE, PromptKind.REQUIREMENT})
"""What nobody answers with words of their own."""
_ANSWER = frozenset({"antwoord", "mijn antwoord", "een antwoord", "answer", "my answer"})
_TIMES = frozenset({"tijden", "mijn tijden", "niets sturen", "stuur niets", "times", "my times"})


def could_be_answer(turn: Turn, member: MemberId, about: PromptId | None) -> bool:
    """Whether words of this member, said now, could be meant for what the round asked."""
    here = turn.member(member)
    if here.standing not in (Standing.IN, Standing.INVITED) or turn.stage in ENDED:
        return False
    if relay.takes(turn, here) or any(asked.prompt == about for asked in here.asked):
        return True
    return here.open is not None and here.open.kind not in _NO_WORDS


def asks(turn: Turn, here: Member, event: Said) -> bool:
    """Ask which of the two it is. False: it can be one of them only."""
    found = _wish(turn, here, event.text)
    if found is None or not could_be_answer(turn, here.id, event.about):
        return False
    waits = Unsure(Piece(event.ref, event.text, event.findings), event.about, event.replied, event.urgent)
    prompt = turn.prompt(PromptKind.CHOICE, topic=Topic.TIMES)
    turn.change(here.id, unsure=waits, confirm=prompt)
    turn.tell(here.id, AskIfTimes(_quiet_until(turn, found.times)), prompt)
    return True


def decided(turn: Turn, here: Member, text: str) -> Said | None:
    """The reply. The message as it was said, when it is an answer; None: it is none, or that is still not clear."""
    said = " ".join(text.casefold().split()).strip(" .!")
    picked, waits = number(text), here.unsure
    assert waits is not None, "a message waits"
    if picked == 1 or said in _ANSWER:
        turn.change(here.id, unsure=None, confirm=None)
        piece = waits.piece
        seat = SeatOfMember(here.id)
        return Said(seat, piece.ref, piece.text, piece.findings, waits.about, waits.replied, waits.urgent)
    found = _wish(turn, here, waits.piece.text)
    if (picked == 2 or said in _TIMES) and found is not None:
        turn.change(here.id, unsure=None, confirm=None)
        turn.effect(KeepTimes(here.id, found.times))
    else:
        turn.refuse(here.id, Reason.CHOOSE_ONE, limit=2)
    return None


def forget(turn: Turn, here: Member) -> None:
    """The message was deleted, or changed into something else: nothing is asked about it any more."""
    turn.change(here.id, unsure=None, confirm=None)


def _wish(turn: Turn, here: Member, text: str) -> Heard | None:
    found = heard(text, here.preferences.times, turn.today)
    kept = found is not None and found.asks is Asks.KEEP and found.plain and found.unfit is None
    return found if kept else None


def _quiet_until(turn: Turn, times: OwnTimes) -> datetime | None:
    back = reach(times, turn.charter.schedule, turn.at)
    return None if back == turn.at else back
