"""Headings above many voices, in the facilitator's review: they may be renamed, and a voice moved to another one.

The voices themselves stay as their authors agreed to them, each in exactly one place.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.turn import Turn
from bot.dialogue.words import HeadingAct, says_something
from bot.domain.answer import Answer
from bot.domain.ids import MemberId, QuestionId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.refusal import Reason
from bot.domain.run import Review, ReviewedGroup, ReviewedQuestion
from bot.domain.shown import SummaryGroup
from bot.privacy.grouping import grouped

LONGEST_HEADING = 60


def arranged(turn: Turn, question: QuestionId, mixed: Sequence[Answer]) -> ReviewedQuestion:
    """The voices, in the order given, under headings of their own words; the facilitator's changes of the look before
    hold for the voices that are still there."""
    before = _before(turn, question)
    here = {answer.member for answer in mixed}
    if before is not None and before.groups:
        groups = [replace(g, members=tuple(m for m in _order(mixed) if m in g.members)) for g in before.groups]
        groups = _with_rest([group for group in groups if _stands(group, mixed)], _order(mixed))
    else:
        texts = tuple(answer.agreed or "" for answer in mixed)
        found = grouped(texts, turn.now.stem)
        groups = [ReviewedGroup(g.heading, tuple(mixed[place].member for place in g.places)) for g in found]
    order = tuple(member for group in groups for member in group.members)
    assert set(order) == here, "every voice stands in exactly one place"
    return ReviewedQuestion(question, order, tuple(groups) if len(groups) > 1 else ())


def summary_groups(turn: Turn, question: QuestionId, mixed: Sequence[Answer]) -> tuple[SummaryGroup, ...]:
    """The same for the summary: places of the voices in the order given there."""
    places = {answer.member: place for place, answer in enumerate(mixed)}
    groups = arranged(turn, question, mixed).groups
    return tuple(SummaryGroup(g.heading, tuple(sorted(places[m] for m in g.members))) for g in groups)


def act(turn: Turn, review: Review, asked: HeadingAct) -> None:
    """*kop 2b nieuwe kop*, or *plaats 2.3 b*."""
    question = review.questions[asked.question - 1] if 1 <= asked.question <= len(review.questions) else None
    at = ord(asked.letter) - ord("a")
    if question is None or not 0 <= at < len(question.groups):
        turn.refuse_leader(Reason.NO_SUCH_VOICE)
        return
    changed = _renamed(question, at, asked.words) if asked.voice is None else _moved(question, asked.voice, at)
    if changed is None:
        turn.refuse_leader(Reason.NO_SUCH_VOICE)
        return
    questions = tuple(changed if q is question else q for q in review.questions)
    turn.set_run(review=replace(review, questions=questions))
    turn.note_leader(LeaderNotice.HEADING_CHANGED)


def _stands(group: ReviewedGroup, mixed: Sequence[Answer]) -> bool:
    """Whether the group still has voices and its heading is still theirs: a word that was masked, or taken back with
    its voice, must not live on above the others."""
    if group.heading is None or not group.members:
        return False
    if group.by_hand:
        return True
    word = group.heading.casefold()
    return any(word in (answer.agreed or "").casefold() for answer in mixed if answer.member in group.members)


def _renamed(question: ReviewedQuestion, at: int, words: str) -> ReviewedQuestion | None:
    if not says_something(words) or len(words) > LONGEST_HEADING:
        return None
    groups = list(question.groups)
    groups[at] = replace(groups[at], heading=words, by_hand=True)
    return replace(question, groups=tuple(groups))


def _moved(question: ReviewedQuestion, voice: int, at: int) -> ReviewedQuestion | None:
    if not 1 <= voice <= len(question.order):
        return None
    member = question.order[voice - 1]
    groups = [replace(g, members=tuple(m for m in g.members if m != member)) for g in question.groups]
    groups[at] = replace(groups[at], members=(*groups[at].members, member))
    return replace(question, groups=tuple(groups))


def _before(turn: Turn, question: QuestionId) -> ReviewedQuestion | None:
    review = turn.review
    return next((q for q in review.questions if q.question == question), None) if review else None


def _order(mixed: Sequence[Answer]) -> tuple[MemberId, ...]:
    return tuple(answer.member for answer in mixed)


def _with_rest(groups: list[ReviewedGroup], everybody: tuple[MemberId, ...]) -> list[ReviewedGroup]:
    """What stands under no heading, or was not there before, comes last."""
    kept = {member for group in groups for member in group.members}
    rest = tuple(member for member in everybody if member not in kept)
    return [*groups, ReviewedGroup(None, rest)] if rest else groups
