"""The relay: what somebody writes in private for a talk, and the bot says in the room under an alias.

A text is seen by its author first. Those that got a yes go to the room together at fixed moments, in mixed order, and
what stands there holds nobody: when somebody wrote, and who, is not to be told from it.
"""

from dataclasses import replace

from bot.dialogue import places
from bot.dialogue.phases import batches, relay_looking
from bot.dialogue.phases.answering import unfit
from bot.dialogue.phases.hinting import hint
from bot.dialogue.turn import Turn
from bot.dialogue.voices import excerpt_of, own_voice
from bot.dialogue.words import Word, plain_word
from bot.domain.answer import Piece
from bot.domain.events import Deleted, Edited, Said
from bot.domain.ids import MemberId, MessageRef, PhaseId
from bot.domain.messages import Message
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.talk import RelayBegins, RelayPreview
from bot.domain.phase import Phase
from bot.domain.relay import RELAYED, Alias, Look, WaitingText, Way
from bot.domain.round import Alarm, Member, OpenPrompt, PromptKind, Topic
from bot.domain.run import Step, of_phase
from bot.privacy.threshold import FLOOR

_CLOSES = frozenset({Word.SKIP, Word.DONE, Word.NO})
_LEAVES_IT = frozenset({Word.SKIP, Word.NO, Word.BACK})


def begin(turn: Turn) -> None:
    """Draw the aliases, and ask everybody who has one to write."""
    hidden = [m for m in turn.round.members.values() if _is_relayed(turn, turn.phase, m)]
    drawn = turn.chance.shuffled(sorted(hidden, key=lambda m: m.id))
    aliases = tuple(_alias(turn, member, number, hidden) for number, member in enumerate(drawn, 1))
    turn.set_run(aliases=tuple(sorted(aliases, key=lambda alias: alias.member)))
    if aliases:
        turn.wake(Alarm.BATCH, batches.next_batch(turn))
    for member in hidden:
        _ask(turn, member.id)


def _is_relayed(turn: Turn, phase: Phase, member: Member) -> bool:
    return places.has_turn(turn, phase, member) and places.way(phase, member) in RELAYED


def _alias(turn: Turn, member: Member, number: int, hidden: list[Member]) -> Alias:
    """A role only where enough people chose to show the same; without any label no two texts are tied together."""
    way = places.way(turn.phase, member)
    same = [m for m in hidden if places.way(turn.phase, m) is Way.ROLE and m.role == member.role]
    role = member.role if way is Way.ROLE and len(same) >= FLOOR else None
    return Alias(member.id, None if way is Way.NONE else number, role)


def _ask(turn: Turn, member: MemberId) -> None:
    prompt = turn.prompt(PromptKind.TEXT, turn.phase.questions[0].id, Topic.RELAY)
    turn.ask_member(member, _begins(turn, member), prompt)


def _begins(turn: Turn, member: MemberId) -> RelayBegins:
    assert turn.phase.room is not None
    assert turn.closes_at is not None
    return RelayBegins(
        room=turn.flow.room_title(turn.phase.room).in_(turn.lang),
        title=turn.phase.title.in_(turn.lang),
        alias=_alias_of(turn, member),
        closes_at=turn.closes_at,
        batch=turn.moment(Alarm.BATCH),
    )


def _alias_of(turn: Turn, member: MemberId) -> int | None:
    run = turn.run
    assert run is not None
    return next((alias.number for alias in run.aliases if alias.member == member), None)


def again(turn: Turn, member: MemberId, prompt: OpenPrompt) -> Message:
    """What an open prompt of the relay said."""
    text = _undecided(turn, member)
    return _preview(turn, member, text) if prompt.kind is PromptKind.PREVIEW and text else _begins(turn, member)


# --- what somebody writes


def takes(turn: Turn, here: Member) -> bool:
    """Whether a message in the private chat is for a talk; then that is what is dealt with from here."""
    if here.open is not None:
        return here.open.topic == Topic.RELAY
    for run in turn.course.runs.values():
        if run.step is Step.OPEN and any(alias.member == here.id for alias in run.aliases):
            phase = turn.flow.phase(PhaseId(run.id))
            if _is_relayed(turn, phase, here):
                turn.look_at(run.id)
                return True
    return False


def said(turn: Turn, member: MemberId, event: Said) -> None:
    here, word = turn.member(member), plain_word(event.text)
    shown = _undecided(turn, member)
    if here.open is not None and here.open.kind is PromptKind.PREVIEW and shown is not None:
        _preview_said(turn, member, event, shown)
    elif word in _CLOSES:
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.RELAY_DONE))
    elif word in (Word.AGREE, Word.YES, Word.BACK):
        if here.open is not None:  # otherwise it is a thank you
            turn.tell(member, _begins(turn, member), here.open)
    else:
        _write(turn, member, (Piece(event.ref, event.text, event.findings),))


def _preview_said(turn: Turn, member: MemberId, event: Said, shown: WaitingText) -> None:
    """A yes to what was shown; anything else is a new text, or more of it when it was written before it was shown."""
    here, word = turn.member(member), plain_word(event.text)
    assert here.open is not None
    piece = Piece(event.ref, event.text, event.findings)
    if event.about != here.open.id:
        if word is None:
            _write(turn, member, (*shown.pieces, piece))
    elif word in (Word.AGREE, Word.YES):
        look = Look.ANSWERED if shown.look is Look.ASKED else shown.look
        relay_looking.put(turn, member, shown, replace(shown, agreed=_text_of(turn, member, shown), look=look))
        turn.tell(member, Confirmation(Receipt.RELAY_QUEUED, moment=turn.moment(Alarm.BATCH)))
        turn.change(member, open=None)
    elif word in _LEAVES_IT:
        withdraw(turn, here)
    else:
        _write(turn, member, (piece,))


def _write(turn: Turn, member: MemberId, pieces: tuple[Piece, ...]) -> None:
    if (why := unfit(pieces[-1].text)) is not None:
        turn.tell(member, why)
        return
    text = WaitingText(turn.phase.id, pieces)
    before = _undecided(turn, member)
    kept = tuple(w for w in turn.member(member).waiting if w != before)
    if before is not None and before.look is Look.ASKED:
        text = replace(text, look=Look.ANSWERED)
    turn.change(member, waiting=(*kept, text))
    _show(turn, member, text)
    hint(turn, member, pieces[-1].text)


def _show(turn: Turn, member: MemberId, text: WaitingText) -> None:
    prompt = turn.prompt(PromptKind.PREVIEW, topic=Topic.RELAY)
    turn.ask_member(member, _preview(turn, member, text), prompt)


def _preview(turn: Turn, member: MemberId, text: WaitingText) -> RelayPreview:
    voice = own_voice(turn, relay_looking.answer_of(turn, member, text))
    return RelayPreview(voice, _alias_of(turn, member), turn.moment(Alarm.BATCH))


def _text_of(turn: Turn, member: MemberId, text: WaitingText) -> str:
    return excerpt_of(turn, relay_looking.answer_of(turn, member, text))


def _undecided(turn: Turn, member: MemberId) -> WaitingText | None:
    """The text that waits for a yes; or about which something was asked, and that stays as it was without a reply."""
    here = [w for w in turn.member(member).waiting if w.phase == turn.phase.id]
    texts = (w for w in here if w.agreed is None)
    return next(texts, next((w for w in here if w.look is Look.ASKED), None))


# --- changed and taken back


def withdraw(turn: Turn, here: Member) -> bool:
    """*intrekken*: everything that does not stand in the room yet. False: there is nothing."""
    if not here.waiting:
        return False
    turn.close_prompt(here.id)
    turn.change(here.id, waiting=())
    turn.tell(here.id, Confirmation(Receipt.WITHDRAWN))
    return True


def edited(turn: Turn, event: Edited) -> None:
    """A message that waits was changed: a new text, which is shown anew."""
    found = _find(turn, event.member, event.ref)
    if found is None:
        return
    turn.look_at(of_phase(found.phase))
    if (why := unfit(event.text)) is not None:
        turn.tell(event.member, why)
        return
    piece = Piece(event.ref, event.text, event.findings)
    pieces = tuple(piece if old.ref == event.ref else old for old in found.pieces)
    batches.drop(turn, event.member, found)
    _write(turn, event.member, pieces)


def deleted(turn: Turn, event: Deleted) -> None:
    found = _find(turn, event.member, event.ref)
    if found is None:
        return
    turn.look_at(of_phase(found.phase))
    batches.drop(turn, event.member, found)
    here = turn.member(event.member)
    rest = tuple(piece for piece in found.pieces if piece.ref != event.ref)
    if rest:
        _write(turn, event.member, rest)
        return
    if here.open is not None and here.open.topic == Topic.RELAY and here.open.kind is PromptKind.PREVIEW:
        turn.close_prompt(event.member)
    turn.tell(event.member, Confirmation(Receipt.DELETED))


def _find(turn: Turn, member: MemberId, ref: MessageRef) -> WaitingText | None:
    waiting = turn.member(member).waiting
    return next((w for w in waiting if any(piece.ref == ref for piece in w.pieces)), None)
