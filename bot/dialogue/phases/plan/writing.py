"""Phase kind `plan`: everybody is asked for actions, in the easiest way; only what is missing is asked, one at a time.

One message, a few lines or commas, or bit by bit. The writer sees how it will stand in the list and says yes, changes
it or takes it back; then there may be another one.
"""

from dataclasses import replace

from bot.dialogue.phases.answering import unfit
from bot.dialogue.phases.plan import kept, questions
from bot.dialogue.phases.plan.lines import line_of, removed_of
from bot.dialogue.phases.plan.naming import names
from bot.dialogue.phases.plan.parts import complaint_of, missing, with_parts
from bot.dialogue.phases.plan.reading import read
from bot.dialogue.presence import words_for
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.dialogue.voices import questions_for
from bot.dialogue.words import Word
from bot.domain.action import Action, ActionId, ActionStep, ActionTopic, SaidPart
from bot.domain.answer import Piece
from bot.domain.events import Said
from bot.domain.flow_terms import PlanField
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages.plan import ActionPreview, Again, AskActionPart, AskMoreActions, PlanNotice, PlanTold
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.round import Alarm, OpenPrompt, PromptKind

LONGEST_ACTION = 400
"""Characters of what is to be done: it is one line in a list."""
TOPICS = {
    PlanField.WHAT: ActionTopic.WHAT, PlanField.WHO: ActionTopic.WHO, PlanField.WHEN: ActionTopic.WHEN,
    PlanField.WITH: ActionTopic.WITH,
}  # fmt: skip
_WANTS_NONE = frozenset({Word.DONE, Word.NO, Word.SKIP, Word.AGREE})


def carry_on(turn: Turn, member: MemberId) -> None:
    """Where the member was: what is still missing of an action, or the next question."""
    action = kept.under_way(turn, member)
    if action is not None:
        go_on(turn, action)
    else:
        questions.ask_next(turn, member)


# --- an action


def new_said(turn: Turn, member: MemberId, event: Said, question: QuestionId, word: Word | None) -> None:
    """The reply to the question itself, or to *nog een?*."""
    more = turn.member(member).open
    if (word in _WANTS_NONE and more is not None and more.topic == ActionTopic.MORE) or word in (Word.SKIP, Word.NO):
        questions.question_done(turn, member)
    elif word is Word.DONE:
        turn.change(member, position=len(questions_for(turn.phase, turn.member(member))))
        questions.ask_next(turn, member)
    elif word is Word.BACK:
        questions.back(turn, member)
    elif word in (Word.AGREE, Word.ADD):
        turn.refuse(member, Reason.NOTHING_TO_AGREE if word is Word.AGREE else Reason.NOTHING_TO_MOVE)
    elif word is Word.YES or is_another(event.text):
        action = kept.put(turn, Action(ActionId(turn.chance.token()), question, member))
        go_on(turn, action)
    else:
        _begin_with(turn, member, event, question)


def is_another(text: str) -> bool:
    """*nog een*: there is another one."""
    said = " ".join(text.casefold().split()).strip(" .!")
    return said in ("nog een", "nog één", "nog een actie", "another", "another one", "one more")


def _begin_with(turn: Turn, member: MemberId, event: Said, question: QuestionId) -> None:
    piece = Piece(event.ref, event.text, event.findings)
    bad = unfit_action(turn, member, piece)
    if bad is not None:
        turn.tell(member, bad)
        return
    action = Action(ActionId(turn.chance.token()), question, member, said=(SaidPart(event.ref),))
    take(turn, action, piece)


def unfit_action(turn: Turn, member: MemberId, piece: Piece) -> Refusal | None:
    """Why a message cannot be (part of) an action."""
    bad = unfit(piece.text)
    if bad is not None:
        return bad
    told = read(turn, member, piece).told
    too_long = any(len(part.text) > LONGEST_ACTION for part in told.values())
    return Refusal(Reason.ACTION_LONG, limit=LONGEST_ACTION) if too_long else None


def take(turn: Turn, action: Action, piece: Piece) -> None:
    """Everything the message tells goes into the action; then what is missing is asked, or the whole is shown."""
    told = read(turn, action.writer, piece).told
    changed = with_parts(turn, action, told)
    kept.put(turn, changed)
    go_on(turn, changed, *complaint_of(turn, action, told))


def go_on(turn: Turn, action: Action, part: PlanField | None = None, again: Again | None = None) -> None:
    """Ask what is missing, first of all what was not understood; or show how it would stand in the list."""
    lacks = part or missing(turn, action)
    if lacks is None:
        show(turn, action, changed=action.step is ActionStep.SHOWN)
        return
    prompt = turn.prompt(PromptKind.ACTION, action.question, TOPICS[lacks])
    kept.put(turn, action, step=ActionStep.DRAFT, asked=prompt.id)
    turn.ask_member(action.writer, part_message(turn, action.writer, lacks, again), prompt)


def part_message(turn: Turn, reader: MemberId, part: PlanField, again: Again | None = None) -> AskActionPart:
    return AskActionPart(part, again, names(turn, reader) if part is PlanField.WHO else ())


def part_said(turn: Turn, action: Action, part: PlanField, event: Said, word: Word | None) -> None:
    """The reply to *wat?*, *wie?*, *wanneer?* or *met wie?*."""
    member = action.writer
    if word is Word.BACK:
        questions.back(turn, member)
    elif word is Word.DONE:
        kept.drop(turn, action)
        turn.tell(member, PlanTold(PlanNotice.HALF_LOST))
        questions.question_done(turn, member)
    elif word in (Word.SKIP, Word.NO) and part in (PlanField.WHEN, PlanField.WITH):
        changed = replace(action, open_when=True) if part is PlanField.WHEN else replace(action, alone=True)
        go_on(turn, kept.put(turn, changed))
    elif word in (Word.SKIP, Word.NO):
        kept.drop(turn, action)
        turn.tell(member, PlanTold(PlanNotice.TAKEN_BACK))
        questions.ask_next(turn, member)
    else:
        _take_part(turn, action, part, event)


def _take_part(turn: Turn, action: Action, part: PlanField, event: Said) -> None:
    piece = Piece(event.ref, event.text, event.findings)
    bad = unfit(piece.text) or (
        Refusal(Reason.ACTION_LONG, limit=LONGEST_ACTION) if len(piece.text) > LONGEST_ACTION else None
    )
    if bad is not None:
        turn.tell(action.writer, bad)
        return
    take_part(turn, replace(action, said=(*action.said, SaidPart(event.ref, part))), part, piece)


def take_part(turn: Turn, action: Action, part: PlanField, piece: Piece) -> None:
    """The message is this part, whatever it looks like."""
    told = {part: piece}
    changed = with_parts(turn, action, told)
    kept.put(turn, changed)
    go_on(turn, changed, *complaint_of(turn, action, told))


# --- so it will stand in the list


def show(turn: Turn, action: Action, *, changed: bool = False) -> None:
    prompt = turn.prompt(PromptKind.PREVIEW, action.question, ActionTopic.PREVIEW)
    action = kept.put(turn, action, step=ActionStep.SHOWN, asked=prompt.id)
    turn.ask_member(action.writer, preview_message(turn, action, changed=changed), prompt)


def preview_message(turn: Turn, action: Action, *, changed: bool = False) -> ActionPreview:
    own = action.doer == action.writer
    return ActionPreview(line_of(turn, action), removed_of(turn, action), own=own, changed=changed)


def preview_said(turn: Turn, action: Action, open_: OpenPrompt, event: Said, word: Word | None) -> None:
    """Yes, another wording, or nothing yet. A yes counts for what stood in the chat last."""
    member = action.writer
    if word in (Word.AGREE, Word.YES):
        if event.about == open_.id:
            _confirm(turn, action)
        else:
            turn.refuse(member, Reason.CAME_BEFORE)
    elif word is Word.BACK:
        questions.back(turn, member)
    elif word is not None or is_another(event.text):
        turn.refuse(member, Reason.PREVIEW_NO)
    else:
        _reword(turn, action, event)


def _reword(turn: Turn, action: Action, event: Said) -> None:
    piece = Piece(event.ref, event.text, event.findings)
    bad = unfit_action(turn, action.writer, piece)
    if bad is not None:
        turn.tell(action.writer, bad)
        return
    take(turn, replace(action, said=(*action.said, SaidPart(event.ref))), piece)


def _confirm(turn: Turn, action: Action) -> None:
    """The writer's yes; whoever else is named is asked at the next slot, not in the middle of the night."""
    own = action.doer == action.writer
    step = ActionStep.AGREED if own else ActionStep.PROPOSED
    action = kept.put(turn, action, step=step, asked=None, in_turn=False)
    if not own:
        wake_at_slot(turn)
    ask_more(turn, action.writer, action.question)


def wake_at_slot(turn: Turn) -> None:
    if not turn.has_timer(Alarm.ACTIONS):
        turn.wake(Alarm.ACTIONS, next_slot(turn.charter.schedule, turn.at))


def ask_more(turn: Turn, member: MemberId, question: QuestionId) -> None:
    prompt = turn.prompt(PromptKind.ACTION, question, ActionTopic.MORE)
    turn.ask_member(member, more_message(turn, member, question), prompt)


def more_message(turn: Turn, member: MemberId, question: QuestionId) -> AskMoreActions:
    lines = tuple(line_of(turn, action) for action in kept.put_in(turn, member))
    return AskMoreActions(lines, words_for(turn, member, turn.flow.question(question)))
