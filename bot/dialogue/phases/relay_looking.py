"""A relay that the facilitator reads first, where the file says so: nothing goes to the room before an akkoord.

The texts lie there in mixed order without their authors. Words can be masked, which needs a new yes of the author, or a
question asked; both reach the author with the next batch. Nothing can be rewritten or left out, and no text twice.
"""

from dataclasses import replace

from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.dialogue.voices import own_voice
from bot.dialogue.words import Word, plain_word, review_act
from bot.domain.answer import Answer
from bot.domain.effects import Tag, Unsay
from bot.domain.events import Said
from bot.domain.ids import MemberId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.messages.talk import RelayBack, RelayLook
from bot.domain.phase import Phase
from bot.domain.relay import Look, ShownFirst, WaitingText
from bot.domain.round import Alarm, PromptKind, Standing, Topic
from bot.privacy.masking import empties, mask, too_much


def is_looked_at(phase: Phase) -> bool:
    """Whether what the bot says for people here is read by somebody first."""
    return not phase.named and phase.share is not None and bool(phase.share.review_by)


def may_go(phase: Phase, text: WaitingText) -> bool:
    """Whether it can go to the room, as far as this is concerned."""
    return not is_looked_at(phase) or text.look is Look.FINE


def answer_of(turn: Turn, member: MemberId, text: WaitingText) -> Answer:
    """The text as an answer, which is what excerpts are made of."""
    return Answer(member, turn.phase.id, turn.phase.questions[0].id, text.pieces, masks=text.masks)


# --- with each batch


def batch(turn: Turn) -> None:
    """What was asked about texts goes to their authors, and new texts lie before the facilitator."""
    if not is_looked_at(turn.phase):
        return
    with_authors = [_send_act(turn, member, text) for member, text in _waiting(turn) if text.asked]
    if with_authors:
        _page_is_over(turn)
    new = [each for each in _waiting(turn) if _is_unread(each[1]) and each not in with_authors]
    if not new or _lies_there(turn, new):
        return
    leader = turn.course.leader
    if leader.open is not None and leader.open.topic != Topic.RELAY_LOOK:
        return  # something else waits for an answer there; these come with the next batch
    order = turn.chance.shuffled(sorted(new, key=lambda each: (each[1].agreed or "", each[0])))
    turn.set_run(first=tuple(ShownFirst(member, text.agreed or "") for member, text in order))
    title = turn.phase.title.in_(turn.lang)
    message = RelayLook(turn.round.short, title, tuple(first.text for first in _first(turn)), _acts_left(turn))
    turn.ask_leader(message, turn.prompt(PromptKind.REVIEW, topic=Topic.RELAY_LOOK), Tag.REVIEW)


def _page_is_over(turn: Turn) -> None:
    """What lies before the facilitator no longer is how it stands."""
    turn.set_run(first=())
    asked = turn.course.leader.open
    if asked is not None and asked.topic == Topic.RELAY_LOOK and asked.run == turn.focus:
        turn.set_leader(open=None)


def _is_unread(text: WaitingText) -> bool:
    return text.agreed is not None and text.look is not Look.FINE


def _lies_there(turn: Turn, new: list[tuple[MemberId, WaitingText]]) -> bool:
    """Exactly these are what the facilitator was asked about, and has not answered."""
    asked = turn.course.leader.open
    waits = asked is not None and asked.topic == Topic.RELAY_LOOK and asked.run == turn.focus
    return waits and {(m, t.agreed) for m, t in new} == {(first.member, first.text) for first in _first(turn)}


def _send_act(turn: Turn, member: MemberId, text: WaitingText) -> tuple[MemberId, WaitingText]:
    """A mask makes a new text, which waits for a new yes; a question leaves it as it was. The text as it is then."""
    changed = replace(text, asked="", look=Look.ASKED)
    if text.asks_mask:
        changed = replace(changed, masks=(*text.masks, text.asked), agreed=None)
    put(turn, member, text, changed)
    if turn.member(member).standing is Standing.IN:
        question = None if text.asks_mask else text.asked
        voice = own_voice(turn, answer_of(turn, member, changed))
        prompt = turn.prompt(PromptKind.PREVIEW, topic=Topic.RELAY)
        turn.ask_member(member, RelayBack(voice, question), prompt)
    return member, changed


def end(turn: Turn) -> None:
    """The talk closes: whose text was not read in time hears that it is not there."""
    if not is_looked_at(turn.phase):
        return
    for member in dict.fromkeys(member for member, text in _waiting(turn) if not may_go(turn.phase, text)):
        if turn.member(member).standing is Standing.IN:
            turn.tell(member, Confirmation(Receipt.RELAY_UNREAD))
    turn.set_run(first=())
    turn.effect(Unsay(Tag.REVIEW))


# --- what the facilitator says


def said(turn: Turn, event: Said) -> None:
    """It counts only for the texts that stood in the chat."""
    page = turn.course.leader.open
    act = review_act(event.text)
    if page is None or event.about != page.id:
        turn.refuse_leader(Reason.CAME_BEFORE)
    elif act is not None:
        _note_act(turn, *act)
    elif plain_word(event.text) in (Word.AGREE, Word.YES):
        _agree(turn)
    else:
        turn.refuse_leader(Reason.REVIEW_WORDS)


def _agree(turn: Turn) -> None:
    """Everything that was shown and has not changed since, but for what something was asked about."""
    shown = {(first.member, first.text) for first in _first(turn)}
    for member, text in _waiting(turn):
        if (member, text.agreed) in shown and not text.asked:
            put(turn, member, text, replace(text, look=Look.FINE))
    turn.set_run(first=())
    turn.set_leader(open=None)
    when = turn.moment(Alarm.BATCH) or next_slot(turn.charter.schedule, turn.at)
    turn.note_leader(LeaderNotice.RELAY_READ, when)


def _note_act(turn: Turn, masks: bool, question: int, place: int, words: str) -> None:
    found = _at(turn, question, place)
    if found is None:
        turn.refuse_leader(Reason.NO_SUCH_VOICE)
        return
    member, text = found
    if text.look is not Look.NOT_YET or text.asked:
        turn.refuse_leader(Reason.NO_MORE_ACTS)
    elif masks and (why := _bad_mask(text, words)) is not None:
        turn.refuse_leader(why)
    else:
        put(turn, member, text, replace(text, asked=words, asks_mask=masks))
        when = turn.moment(Alarm.BATCH) or next_slot(turn.charter.schedule, turn.at)
        turn.note_leader(LeaderNotice.ACT_NOTED, when)


def _bad_mask(text: WaitingText, words: str) -> Reason | None:
    if too_much(words):
        return Reason.MASK_TOO_MUCH
    agreed = text.agreed or ""
    if mask(agreed, (words,)) == agreed:
        return Reason.MASK_NOT_FOUND
    return Reason.MASK_TOO_MUCH if empties(agreed, words) else None


def _at(turn: Turn, question: int, place: int) -> tuple[MemberId, WaitingText] | None:
    first = _first(turn)
    if question != 1 or not 1 <= place <= len(first):
        return None
    shown = first[place - 1]
    there = (found for found in _waiting(turn) if (found[0], found[1].agreed) == (shown.member, shown.text))
    return next(there, None)


# --- what waits


def put(turn: Turn, member: MemberId, old: WaitingText, new: WaitingText) -> None:
    turn.change(member, waiting=tuple(new if w == old else w for w in turn.member(member).waiting))


def _waiting(turn: Turn) -> tuple[tuple[MemberId, WaitingText], ...]:
    here = turn.phase.id
    return tuple((m.id, w) for m in turn.round.members.values() for w in m.waiting if w.phase == here)


def _first(turn: Turn) -> tuple[ShownFirst, ...]:
    return turn.run.first if turn.run is not None else ()


def _acts_left(turn: Turn) -> bool:
    """Whether something may still be asked about one of them."""
    return any(text.look is Look.NOT_YET for _, text in _waiting(turn) if text.agreed is not None)
