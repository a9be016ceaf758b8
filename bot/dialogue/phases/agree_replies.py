"""What a message means while a text is made together: a reply to what is open, to the version that lies there, or to
one that is over."""

from bot.dialogue.agreements import at_hand, reaction_of
from bot.dialogue.phases import agreeing, checking, drafting, scoring
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.agreement import Reaction, Stand
from bot.domain.events import Deleted, Edited, Said
from bot.domain.ids import MemberId, MessageRef, QuestionId
from bot.domain.messages import Message
from bot.domain.messages.agreeing import AboutProposal, Heard
from bot.domain.messages.refusal import Reason
from bot.domain.round import ENDED, Member, OpenPrompt, Topic
from bot.domain.run import Step, of_phase

TOPICS = frozenset(
    {Topic.VOLUNTEER, Topic.DRAFT, Topic.DRAFT_SURE, Topic.CHECK, Topic.WORDS, Topic.WORDS_SURE, Topic.SCORE}
)


def said(turn: Turn, member: MemberId, open_: OpenPrompt, event: Said) -> None:
    """The reply to what is open."""
    match open_.topic:
        case Topic.VOLUNTEER:
            drafting.volunteer_said(turn, member, event.text)
        case Topic.DRAFT:
            drafting.draft_said(turn, member, event)
        case Topic.DRAFT_SURE:
            _sure_of_draft(turn, member, event)
        case Topic.CHECK:
            checking.said(turn, member, event, (open_.id,))
        case Topic.SCORE:
            scoring.said(turn, member, event.text, event.ref, (open_.id,))
        case Topic.WORDS:
            checking.words_said(turn, member, event)
        case _:
            checking.sure_said(turn, member, event)


def _sure_of_draft(turn: Turn, member: MemberId, event: Said) -> None:
    if plain_word(event.text) in (Word.AGREE, Word.YES):
        agreeing.sent(turn, member)
    else:
        drafting.draft_said(turn, member, event)


def question(turn: Turn, member: MemberId, topic: str) -> Message:
    """What an open prompt said, as it would be said now."""
    match topic:
        case Topic.VOLUNTEER:
            return drafting.volunteer_question(turn, member)
        case Topic.DRAFT:
            return drafting.draft_question(turn)
        case Topic.DRAFT_SURE:
            return drafting.sure_question(turn)
        case Topic.CHECK:
            return checking.question(turn, member)
        case Topic.SCORE:
            return scoring.question(turn, member)
        case Topic.WORDS:
            return checking.words_again(turn, member)
        case _:
            return checking.sure_question(turn, member)


def again(turn: Turn, here: Member, event: Said) -> None:
    """A message that belongs to an earlier prompt: to the version that still lies there, or to one that is over."""
    reaction = _of_now(turn, here.id)
    if turn.stage in ENDED:
        turn.refuse(here.id, too_late(turn))
    elif reaction is not None and event.about in reaction.prompts:
        _said_again(turn, here.id, event, reaction)
    elif here.open is not None:
        turn.refuse(here.id, Reason.CAME_BEFORE)
    else:
        turn.tell(here.id, AboutProposal(Heard.SETTLED))


def _said_again(turn: Turn, member: MemberId, event: Said, reaction: Reaction) -> None:
    if _scores(turn):
        scoring.said(turn, member, event.text, event.ref, reaction.prompts)
    else:
        checking.said(turn, member, event, reaction.prompts)


def take_back(turn: Turn, here: Member, event: Said, earlier: QuestionId | None) -> bool:
    """*intrekken*: what was said of the version that lies there. False: it is about something else. `earlier`: the
    question that the message belongs to in the chat's own order."""
    if earlier is not None and turn.flow.phase_of(earlier).agree is not None:
        turn.look_at(of_phase(turn.flow.phase_of(earlier).id))
    reaction = _of_now(turn, here.id)
    about_it = here.open is not None and here.open.topic in (Topic.WORDS, Topic.WORDS_SURE)
    if reaction is None or not (about_it or event.about in reaction.prompts):
        return False
    checking.leave_out(turn, here.id)
    return True


def edited(turn: Turn, event: Edited) -> None:
    """A message changed that says something of a version, or is a proposal nobody has read."""
    if (reaction := _with_ref(turn, event.member, event.ref)) is not None:
        if _scores(turn):
            scoring.said(turn, event.member, event.text, event.ref, reaction.prompts)
        else:
            checking.edited(turn, event, reaction)
    elif _is_proposal(turn, event.member, event.ref):
        here = turn.member(event.member)
        if here.open is not None and here.open.topic == Topic.DRAFT_SURE:
            drafting.edited(turn, event)


def deleted(turn: Turn, event: Deleted) -> None:
    if _with_ref(turn, event.member, event.ref) is not None:
        checking.leave_out(turn, event.member)
    elif _is_proposal(turn, event.member, event.ref):
        drafting.drop_text(turn, event.member)


def _of_now(turn: Turn, member: MemberId) -> Reaction | None:
    """What this member said of the version that lies there, in what is being dealt with."""
    now = at_hand(turn) if turn.step is Step.OPEN else None
    return reaction_of(now, member) if now is not None and now.stand in (Stand.CHECKING, Stand.SCORING) else None


def _scores(turn: Turn) -> bool:
    now = at_hand(turn)
    return now is not None and now.stand is Stand.SCORING


def _with_ref(turn: Turn, member: MemberId, ref: MessageRef) -> Reaction | None:
    """The same, by its message, wherever it is; from here on it is about that."""
    for run in turn.course.runs.values():
        if run.agreements:
            turn.look_at(run.id)
            reaction = _of_now(turn, member)
            if reaction is not None and reaction.ref == ref:
                return reaction
    return None


def _is_proposal(turn: Turn, member: MemberId, ref: MessageRef) -> bool:
    for run in turn.course.runs.values():
        if run.agreements:
            turn.look_at(run.id)
            now = at_hand(turn)
            if now is not None and now.writer == member and now.proposed and now.proposal_ref == ref:
                return turn.step is Step.OPEN
    return False
