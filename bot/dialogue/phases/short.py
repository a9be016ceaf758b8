"""Too few voices is normal in small teams and ends well (`design.md` 2): nobody sees them, and the facilitator chooses
to extend, to ask each author for the own name, or to stop."""

from dataclasses import replace

from bot.dialogue.phases import asking, preview, reading, review, showing
from bot.dialogue.sequence import writes_more_than_once
from bot.dialogue.slots import later_by, next_slot
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.voices import agreed, own_voice, undecided
from bot.dialogue.words import Word, number, plain_word
from bot.domain.effects import Tag, Unsay
from bot.domain.ids import MemberId
from bot.domain.messages.leader import LeaderNotice, TooFewAtEnd
from bot.domain.messages.member import Confirmation, Notice, Receipt, Told
from bot.domain.messages.preview import OfferOwnName, PreviewWhy
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import ClosingWhy
from bot.domain.round import Alarm, Member, PromptKind, Standing, Topic
from bot.domain.run import Step, of_phase

MOST_WAITS = 2
"""How often a round can be given more time at its end."""
STOPPING = ("stoppen", "stop")
_WITHOUT = ("doorgaan", "door", "go on", "continue")
_EXTEND = ("verlengen", "verleng", "extend")
_ASK = ("vragen", "vraag", "eigen naam", "ask", "own name")


def may_wait(turn: Turn) -> bool:
    """More time is no use for a page that is made of more than what was just written."""
    written = turn.course.runs.get(of_phase(turn.phases[0].id))
    if written is None or (turn.page is not None and _goes_on(turn)):
        return False
    return written.waited < MOST_WAITS


def decision(text: str, choices: tuple[tuple[str, ...], ...]) -> int | None:
    """Which choice a message names, by number or word; counted from 0."""
    picked = number(text)
    if picked is not None:
        return picked - 1 if 1 <= picked <= len(choices) else None
    said = " ".join(text.casefold().split()).strip(" .!")
    return next((at for at, names in enumerate(choices) if said in names), None)


def too_few(turn: Turn) -> None:
    """Nobody sees the voices; everybody hears why; the facilitator chooses how it ends."""
    turn.tell_closed(ClosingWhy.TOO_FEW)
    for member in turn.round.members.values():
        if member.standing is Standing.IN and agreed(turn, member.id):
            turn.tell(member.id, Told(Notice.CLOSED_TOO_FEW))
    turn.set_run(step=Step.SHORT, review=None)
    ask_leader(turn)


def ask_leader(turn: Turn) -> None:
    """How shall it end? No reply in time: nothing is shown."""
    ends = next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide)
    message = TooFewAtEnd(turn.round.short, turn.charter.theme, may_wait(turn), ends, goes_on=_goes_on(turn))
    turn.ask_leader(message, turn.prompt(PromptKind.CHOICE, topic=Topic.SHORT))
    turn.wake(Alarm.SHORT_END, ends)


def nothing_left(turn: Turn) -> None:
    """After the review too few voices are left everywhere."""
    turn.sleep(Alarm.REVIEW, Alarm.REVIEW_REMIND, Alarm.REVIEW_END, Alarm.SECOND_LOOK, Alarm.ACTS)
    turn.note_leader(LeaderNotice.NOTHING_LEFT)
    turn.effect(Unsay(Tag.REVIEW))
    too_few(turn)


def said(turn: Turn, text: str) -> None:
    """The facilitator's choice."""
    last = _WITHOUT if _goes_on(turn) else STOPPING
    choices = (_EXTEND, _ASK, last) if may_wait(turn) else (_ASK, last)
    chosen = decision(text, choices)
    if chosen is None:
        turn.refuse_leader(Reason.CHOOSE_ONE, limit=len(choices))
    elif choices[chosen] is _EXTEND:
        reopen(turn)
        turn.note_leader(LeaderNotice.EXTENDED, turn.closes_at)
    elif choices[chosen] is _ASK:
        _offer_own_name(turn)
    else:
        _end_without(turn)


def _goes_on(turn: Turn) -> bool:
    """There is more to the round than this, so it need not end with it."""
    return writes_more_than_once(turn.flow)


def _end_without(turn: Turn) -> None:
    """Nothing of it is shown. The round goes on where there is more to it."""
    if not _goes_on(turn):
        stop_round(turn, ClosingWhy.TOO_FEW)
        return
    turn.sleep(Alarm.SHORT_END)
    turn.close_leader_prompt()
    turn.set_run(step=Step.SKIPPED if turn.page else Step.DONE, review=None)


def reopen(turn: Turn) -> None:
    """More time: the phase is open (again) for whoever has something to finish."""
    turn.close_leader_prompt()
    turn.sleep(Alarm.DECIDE_END, Alarm.SHORT_END)
    _back_to_writing(turn)
    closes = later_by(turn.charter.schedule, turn.at, turn.charter.windows.wait)
    turn.set_run(step=Step.OPEN, waited=(turn.run.waited if turn.run else 0) + 1, closes_at=closes - turn.stood)
    turn.wake(Alarm.CLOSE, closes)
    turn.wake(Alarm.SNAPSHOT, next_slot(turn.charter.schedule, turn.at))
    for member in tuple(turn.round.members.values()):
        if member.open is not None and member.standing in (Standing.IN, Standing.INVITED):
            turn.tell(member.id, Told(Notice.EXTENDED, closes))
        elif member.standing is Standing.IN:
            _ask_once_more(turn, member)
    reading.invite(turn)


def _back_to_writing(turn: Turn) -> None:
    """A page that came to nothing begins anew once its phase has closed again."""
    if turn.page is not None:
        (phase,) = turn.phases
        turn.set_course(runs={id_: run for id_, run in turn.course.runs.items() if id_ != turn.focus})
        turn.look_at(of_phase(phase.id))


def _ask_once_more(turn: Turn, member: Member) -> None:
    """Who took part and has something left to say or to decide gets it again: more time is of no use unasked."""
    if not member.finished:
        reading.go_on(turn, member.id) if member.phase is None else asking.carry_on(turn, member.id)
    elif undecided(turn, member.id):
        preview.show(turn, member.id, PreviewWhy.ASKED)


def _offer_own_name(turn: Turn) -> None:
    turn.close_leader_prompt()
    ends = next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide)
    turn.wake(Alarm.SHORT_END, ends)
    turn.note_leader(LeaderNotice.OWN_NAMES_ASKED, ends)
    for member in tuple(turn.round.members.values()):
        if member.standing is Standing.IN and agreed(turn, member.id):
            prompt = turn.prompt(PromptKind.CHOICE, topic=Topic.OWN_NAME)
            turn.ask_member(member.id, own_name_offer(turn, member.id), prompt)


def own_name_offer(turn: Turn, member: MemberId) -> OfferOwnName:
    voices = tuple(own_voice(turn, answer) for answer in agreed(turn, member))
    return OfferOwnName(voices, turn.member(member).name, turn.moment(Alarm.SHORT_END))


def asking_authors(turn: Turn) -> bool:
    """The authors are being asked for their own names, or have said yes to that."""
    waits = (m.open is not None and m.open.topic == Topic.OWN_NAME for m in turn.round.members.values())
    return any(waits) or any(answer.named for answer in turn.answers.values())


def own_name_said(turn: Turn, member: MemberId, text: str) -> None:
    """Only the author puts the own words there, under the own name."""
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO):
        turn.refuse(member, Reason.YES_OR_NO)
        return
    if word is Word.YES:
        for answer in agreed(turn, member):
            turn.put_answer(replace(answer, named=True))
    turn.change(member, open=None)
    turn.tell(member, Confirmation(Receipt.NAMED_YES if word is Word.YES else Receipt.NAMED_NO))


def end(turn: Turn) -> None:
    """The time to choose is over: what authors want under their own name goes on, else it ends with nothing shown."""
    for member in tuple(turn.round.members.values()):
        turn.close_prompt(member.id)
    turn.close_leader_prompt()
    if not any(answer.named for answer in turn.answers.values()):
        _end_without(turn)
    elif turn.page is not None:
        review.open_review(turn)
    else:
        showing.conclude(turn)
