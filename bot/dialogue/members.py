"""What a member's message means: a plain word, the reply to what is open, or more for an earlier question.

A message belongs to the prompt that stood last in the chat when it was written (`Said.about`). A yes counts for that
prompt alone: said before a text was shown, it is no yes to that text.
"""

from bot.dialogue import leaving, picturing, postponing, repeating, restored, unsure
from bot.dialogue.phases import (
    agree_replies,
    approving,
    asking,
    bringing,
    labelling,
    preview,
    reading,
    relay,
    short,
    voicing,
)
from bot.dialogue.phases.answering import OF_A_QUESTION
from bot.dialogue.phases.pair import replying as pair
from bot.dialogue.phases.plan import ending as plan_ending
from bot.dialogue.phases.plan import replying as plan
from bot.dialogue.phases.plan.lines import mine as actions_of
from bot.dialogue.presence import may_not_know
from bot.dialogue.safety import safety
from bot.dialogue.sequence import entrance_of, run_of_member, run_of_words
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.voices import agreed, all_agreed, all_answers_of, answers_of, raw_text, words_of_question
from bot.dialogue.words import Word, plain_word, withdraw_number
from bot.domain.answer import Answer
from bot.domain.events import Said
from bot.domain.ids import MemberId, PhaseId, QuestionId
from bot.domain.messages.member import Confirmation, MemberHelp, MyAnswers, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.round import ENDED, Alarm, Member, OpenPrompt, PromptKind, Stage, Standing, Topic
from bot.domain.run import Step, of_phase

_OUTSIDE = frozenset({Standing.STOPPED, Standing.GONE, Standing.DECLINED})
_ALWAYS = frozenset({Word.HELP, Word.STOP, Word.WIPE, Word.MINE, Word.LATER})
_BESIDE_SURE = frozenset({Word.HELP, Word.MINE, Word.STOP, Word.WIPE})
"""Words that are no reply to *zeker?*; who changes `stop` into `wis alles` is asked anew."""
_EMPTY_HANDED = frozenset({Word.SKIP, Word.AGREE, Word.YES, Word.NO, Word.BACK})
"""Words without content: sent twice, the second has had its effect and needs no reply."""
_ANSWERS = frozenset({Word.YES, Word.NO})
"""Words that can be the answer to a question of the flow."""


def said(turn: Turn, event: Said, member: MemberId) -> None:
    """A plain message in the private chat."""
    if turn.stage is Stage.PLANNED:
        turn.refuse(member, Reason.NO_ROUND)
        return
    safety(turn, member, event.urgent)
    if may_not_know(turn, turn.member(member), event.text):
        turn.refuse(member, Reason.NO_ROUND)
        return
    here = turn.change(member, last_said=turn.at)
    turn.look_at(run_of_member(turn, here))
    if here.later_until is not None:
        here = turn.change(member, later_until=None)
        turn.sleep(Alarm.LATER, member)
    word = plain_word(event.text)
    if here.confirm is not None and event.about == here.confirm.id and word not in _BESIDE_SURE:
        if here.confirm.topic == Topic.TIMES:
            _which_it_was(turn, here, event.text)
        elif leaving.sure_said(turn, member, here.confirm, event.text):
            repeating.repeat(turn, member)  # what was open before stands last in the chat again
    elif word in _ALWAYS:
        _command(turn, here, word, event.text)
    elif here.standing in _OUTSIDE:
        _said_outside(turn, here, event.text, word)
    elif not restored.hears_first(turn, here, event.text) and not _about_moments(turn, here, event):
        _said_in_the_round(turn, here, event, word)


def _about_moments(turn: Turn, here: Member, event: Said) -> bool:
    """Whether the message is, or could be, about when the bot may write."""
    postponed = postponing.wanted(turn, here, event.text)
    if postponed is None:
        return unsure.asks(turn, here, event)
    if not postponed:
        repeating.repeat(turn, here.id)
    return True


def _said_in_the_round(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    if word is Word.WITHDRAW or withdraw_number(event.text) is not None:
        _withdraw(turn, here, event)
    else:
        _said_inside(turn, here, event, word)


def _which_it_was(turn: Turn, here: Member, text: str) -> None:
    """A message that could be two things was an answer: it is dealt with as if it came now."""
    answer = unsure.decided(turn, here, text)
    if answer is not None:
        _said_inside(turn, turn.member(here.id), answer, plain_word(answer.text))


def _said_inside(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    """Somebody who is invited or takes part: which prompt does the message belong to?"""
    open_ = here.open
    if (earlier := _earlier_question(here, event)) is not None:
        _said_to_earlier(turn, here, event, earlier, word)
    elif relay.takes(turn, here):
        relay.said(turn, here.id, event)
    elif open_ is None:
        _nothing_open(turn, here, event, word)
    elif event.about == open_.id and open_.topic in agree_replies.TOPICS:
        agree_replies.said(turn, here.id, open_, event)
    elif event.about == open_.id or open_.kind is PromptKind.PREVIEW:  # the preview itself knows what is too old
        _reply(turn, here, open_, event, word)
    elif word not in _EMPTY_HANDED or event.replied:
        turn.refuse(here.id, Reason.CAME_BEFORE)


def _earlier_question(here: Member, event: Said) -> QuestionId | None:
    """The question of an earlier prompt that the message belongs to in the chat's own order."""
    if event.about is None or (here.open is not None and event.about == here.open.id):
        return None
    return next((a.question for a in here.asked if a.prompt == event.about), None)


def _said_to_earlier(turn: Turn, here: Member, event: Said, question: QuestionId, word: Word | None) -> None:
    """More for a question that has been dealt with; a plain word without a reply has had its effect already."""
    phase = turn.flow.phase_of(question)
    if phase.agree is not None:
        turn.look_at(of_phase(phase.id))
        agree_replies.again(turn, here, event)
        return
    turn.look_at(run_of_words(turn, phase.id))
    if word is Word.DONE or word is Word.ADD:
        _move_or_finish(turn, here, word)
    elif word is None or (event.replied and word in _ANSWERS):
        asking.added(turn, here.id, event, question)
    elif here.open is None:
        _nothing_open(turn, here, event, word)
    elif event.replied:
        _reply(turn, here, here.open, event, word)


def _move_or_finish(turn: Turn, here: Member, word: Word) -> None:
    if turn.step is not Step.OPEN:
        turn.refuse(here.id, Reason.CLOSED if turn.stage not in ENDED else too_late(turn))
    elif word is Word.ADD:
        asking.move_last(turn, here.id)
    else:
        asking.finish(turn, here.id)


def _command(turn: Turn, here: Member, word: Word, text: str) -> None:
    member = here.id
    if word is Word.HELP:
        turn.tell(member, MemberHelp(turn.charter.help_lines))
    elif word is Word.MINE:
        _my_answers(turn, member)
    elif word is Word.WIPE:
        leaving.ask_sure(turn, member, Topic.WIPE)
    elif here.standing in _OUTSIDE:
        _said_outside(turn, here, text, word)
    elif word is Word.STOP and turn.stage in ENDED:
        turn.refuse(member, too_late(turn))
    elif word is Word.STOP:
        leaving.ask_sure(turn, member, Topic.STOP)
    elif here.open is None:
        turn.refuse(member, Reason.ALL_DONE)
    elif not postponing.postpone(turn, member):
        repeating.repeat(turn, member)


def _my_answers(turn: Turn, member: MemberId) -> None:
    waiting = tuple((_title(turn, w.phase), "\n".join(p.text for p in w.pieces)) for w in turn.member(member).waiting)
    mine = tuple((words_of_question(turn, a.question), raw_text(turn, a)) for a in all_answers_of(turn, member))
    mine = (*mine, *actions_of(turn, member))
    yes = tuple(a.agreed for a in all_agreed(turn, member) if a.agreed is not None)
    turn.tell(member, MyAnswers((*mine, *waiting), yes))


def _title(turn: Turn, phase: PhaseId) -> str:
    return turn.flow.phase(phase).title.in_(turn.lang)


def _said_outside(turn: Turn, here: Member, text: str, word: Word | None) -> None:
    """Somebody who said no, or took leave, writes again."""
    if here.open is not None and here.open.topic == Topic.LEAVING:
        leaving.leaving_said(turn, here.id, text)
    elif turn.stage in ENDED:
        turn.refuse(here.id, too_late(turn))
    elif here.standing is Standing.DECLINED and word is Word.YES:
        _joins_after_all(turn, here.id)
    elif here.standing is Standing.STOPPED and word is Word.WITHDRAW:
        turn.drop_answers(here.id)
        plan_ending.forget(turn, here.id, written=True, done=True)
        turn.tell(here.id, Confirmation(Receipt.WITHDRAWN))
    elif here.standing is Standing.DECLINED and word in (Word.NO, Word.STOP):
        turn.tell(here.id, Confirmation(Receipt.DECLINED))
    else:
        turn.refuse(here.id, Reason.NO_ROUND)


def _joins_after_all(turn: Turn, member: MemberId) -> None:
    turn.look_at(entrance_of(turn.flow, turn.member(member)))
    if turn.step is not Step.OPEN:
        turn.refuse(member, Reason.CLOSED)
        return
    turn.change(member, standing=Standing.IN)
    reading.go_on(turn, member)


def _withdraw(turn: Turn, here: Member, event: Said) -> None:
    """*intrekken*: always possible until the release, whatever is open. Taking back can do no harm, so the words
    count even when they stood in the chat before what is open now."""
    if turn.stage in ENDED:
        turn.refuse(here.id, too_late(turn))
        return
    if relay.takes(turn, here) and relay.withdraw(turn, here):
        return
    if agree_replies.take_back(turn, here, event, _earlier_question(here, event)):
        return
    which = withdraw_number(event.text)
    if plan.takes_back(turn, here.id, which):
        return
    replied = _earlier_question(here, event) if event.replied else None
    mine = answers_of(turn, here.id)
    if which is not None:
        chosen = preview.numbered_voices(turn, here.id, which)
    elif replied is not None:
        chosen = tuple(answer for answer in mine if answer.question == replied)
    elif here.open is not None and here.open.kind in OF_A_QUESTION:
        chosen = _behind(turn, here.id, here.open)
    else:
        chosen = preview.shown(turn, here.id) or mine
    if chosen:
        preview.take_back(turn, here.id, chosen)
        picturing.taken_back(turn, here.id)
    else:
        turn.refuse(here.id, Reason.NO_SUCH_NUMBER if which is not None else Reason.NOTHING_TO_AGREE)


def _behind(turn: Turn, member: MemberId, open_: OpenPrompt) -> tuple[Answer, ...]:
    """What *intrekken* takes back at a question: at a hand-back that text, of a picture that has no words yet that
    picture, else whatever got a yes before."""
    mine = agreed(turn, member)
    if open_.topic == Topic.DESCRIBE:
        return tuple(answer for answer in answers_of(turn, member) if answer.question == open_.question)
    if open_.topic == Topic.HAND_BACK:
        return tuple(answer for answer in mine if answer.question == open_.question)
    return mine


def _reply(turn: Turn, here: Member, open_: OpenPrompt, event: Said, word: Word | None) -> None:
    """The reply to what is open."""
    member = here.id
    if plan.is_about(open_):
        plan.said(turn, member, event, open_, word)
        return
    if open_.topic in pair.TOPICS:
        pair.said(turn, member, open_, event.text)
        return
    if word is Word.ADD:
        _move_or_finish(turn, here, word)
        return
    match open_.kind:
        case PromptKind.CONSENT:
            reading.consent_said(turn, member, event.text)
        case PromptKind.ROLE:
            reading.role_said(turn, member, event.text)
        case PromptKind.REQUIREMENT:
            reading.requirement_said(turn, member, open_, event.text)
        case PromptKind.PREVIEW:
            _preview_said(turn, here, event, word)
        case _ if not _matter_said(turn, member, open_, event):
            _question_said(turn, here, event, word)


def _matter_said(turn: Turn, member: MemberId, open_: OpenPrompt, event: Said) -> bool:
    """The reply to what is asked beside the questions of the flow; whether it was one."""
    match open_.topic:
        case Topic.OWN_NAME:
            short.own_name_said(turn, member, event.text)
        case Topic.VOICE:
            voicing.said(turn, member, event.text)
        case Topic.LABEL:
            labelling.said(turn, member, event.text)
        case Topic.BRING:
            bringing.said(turn, member, event.text)
        case Topic.DESCRIBE:
            picturing.described(turn, member, event, open_)
        case Topic.HAND_BACK:
            preview.hand_back_said(turn, member, event)
        case _:
            return False
    return True


def _preview_said(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    if word is Word.BACK and turn.step is Step.OPEN:
        asking.back(turn, here.id)
        return
    to_page = here.open is not None and here.open.topic == Topic.PAGE and event.about == here.open.id
    if not (to_page and approving.said(turn, here.id, event.text)):
        preview.said(turn, here.id, event)


def _question_said(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    assert here.open is not None
    assert here.open.question is not None
    question = here.open.question
    if word is Word.SKIP:
        asking.skip(turn, here.id, question)
    elif word is Word.BACK:
        asking.back(turn, here.id)
    elif word is Word.DONE and here.open.kind is not PromptKind.DONE:
        asking.finish(turn, here.id)
    elif word is Word.AGREE:
        turn.refuse(here.id, Reason.NOTHING_TO_AGREE)
    else:
        asking.answered(turn, here.id, event, question)


def _nothing_open(turn: Turn, here: Member, event: Said, word: Word | None) -> None:
    """A word after everything is done, or too early, or too late."""
    if turn.stage in ENDED:
        turn.refuse(here.id, too_late(turn))
    elif here.standing is Standing.INVITED:
        turn.refuse(here.id, Reason.NO_ROUND if turn.step is Step.OPEN else Reason.CLOSED)
    elif plan.nothing_open(turn, here.id, word) or pair.nothing_open(turn, here):
        pass
    elif not here.finished:
        turn.refuse(here.id, Reason.CLOSED)
    elif word is Word.BACK and turn.step is Step.OPEN:
        asking.back(turn, here.id)
    elif word is Word.ADD:
        _move_or_finish(turn, here, word)
    else:
        preview.said(turn, here.id, event)
