"""A picture in a private chat: which question it is for, and what follows.

A picture is never a word: what is written with it is its description, also when that reads like *akkoord*.
"""

from bot.dialogue.phases import asking, drafting, preview
from bot.dialogue.phases.pictures import piece_of, takes_picture
from bot.dialogue.safety import safety
from bot.dialogue.sequence import run_of_member, run_of_words
from bot.dialogue.stopping import too_late
from bot.dialogue.turn import Turn
from bot.dialogue.voices import asked_of
from bot.dialogue.words import Word, numbered, plain_word
from bot.domain.events import Said, Showed
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages.refusal import Reason
from bot.domain.round import ENDED, Alarm, Member, OpenPrompt, PromptKind, Stage, Standing, Topic
from bot.domain.run import Step


def showed(turn: Turn, event: Showed, member: MemberId) -> None:
    """A picture, made clean. What nothing asks for is not kept."""
    if turn.stage is Stage.PLANNED:
        turn.refuse(member, Reason.NO_ROUND)
        return
    safety(turn, member, event.urgent)
    here = turn.change(member, last_said=turn.at, later_until=None)
    turn.sleep(Alarm.LATER, member)
    turn.look_at(run_of_member(turn, here))
    if turn.stage in ENDED:
        turn.refuse(member, too_late(turn))
    elif here.standing is not Standing.IN:
        turn.refuse(member, Reason.NO_ROUND)
    elif here.open is not None and drafting.takes_picture(turn, here.open):
        drafting.take_picture(turn, member, event)
    else:
        _find_question(turn, here, event)


def _find_question(turn: Turn, here: Member, event: Showed) -> None:
    """By what it belongs to in the chat's own order; at the preview by its number, or as the only picture there is."""
    open_ = here.open
    about = next((asked.question for asked in here.asked if asked.prompt == event.about), None)
    if open_ is not None and event.about == open_.id and open_.topic == Topic.HAND_BACK:
        _to_hand_back(turn, here, event)
    elif about is not None and _takes(turn, about):
        _to_question(turn, here, event, about)
    elif open_ is None or open_.kind is PromptKind.PREVIEW:
        _to_preview(turn, here, event)
    elif open_.question is not None and _takes(turn, open_.question):
        turn.refuse(here.id, Reason.CAME_BEFORE)
    else:
        turn.refuse(here.id, Reason.NO_PICTURE_HERE)


def _takes(turn: Turn, question: QuestionId) -> bool:
    return takes_picture(turn.flow.question(question))


def _to_question(turn: Turn, here: Member, event: Showed, question: QuestionId) -> None:
    open_ = here.open
    if open_ is not None and open_.question == question and open_.kind in (PromptKind.IMAGE, PromptKind.TEXT):
        asking.answered(turn, here.id, event, question)
        return
    turn.look_at(run_of_words(turn, turn.flow.phase_of(question).id))
    if turn.step in (Step.REVIEW, Step.APPROVAL):
        preview.take_new(turn, here.id, question, piece_of(event))
    else:
        asking.added(turn, here.id, event, question)


def _to_hand_back(turn: Turn, here: Member, event: Showed) -> None:
    if _takes(turn, here.hand_backs[0].question):
        preview.take_hand_back(turn, here.id, piece_of(event))
    else:
        turn.refuse(here.id, Reason.NO_PICTURE_HERE)


def _to_preview(turn: Turn, here: Member, event: Showed) -> None:
    """Another picture in place of the one that is shown there, or one after all."""
    asked = asked_of(turn, here.id)
    drawn = [question for question in asked if takes_picture(question)]
    found = numbered(event.text)
    if found is not None and 1 <= found[0] <= len(asked) and asked[found[0] - 1] in drawn:
        preview.take_new(turn, here.id, asked[found[0] - 1].id, piece_of(event, found[1]))
    elif len(drawn) == 1:
        preview.take_new(turn, here.id, drawn[0].id, piece_of(event))
    else:
        turn.refuse(here.id, Reason.WHICH_VOICE if drawn else Reason.NO_PICTURE_HERE)


def described(turn: Turn, member: MemberId, event: Said, open_: OpenPrompt) -> None:
    """What there is to see in the picture; or no words: the picture stays."""
    assert open_.question is not None, "it is about a picture"
    word = plain_word(event.text)
    if word in (Word.SKIP, Word.NO):
        asking.advance(turn, member, open_.question, receipt=True)
    elif word is Word.DONE:
        asking.finish(turn, member)
    elif word is Word.BACK:
        asking.back(turn, member)
    elif word is Word.AGREE:
        turn.refuse(member, Reason.NOTHING_TO_AGREE)
    else:
        asking.described(turn, member, event, open_.question)


def taken_back(turn: Turn, member: MemberId) -> None:
    """The picture was taken back while its description was asked: on to the next question."""
    open_ = turn.member(member).open
    if open_ is not None and open_.topic == Topic.DESCRIBE and open_.question is not None:
        asking.advance(turn, member, open_.question, receipt=False)
