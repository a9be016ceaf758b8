"""Whether a round may go on from how it stood before a decision, should a backup from before it be put back.

It may when nothing came of the decision but more of the members' own words and yeses: those are asked again, and
nothing is done twice. Whatever was taken back, changed, closed, shown or said to others must not be undone by a backup.
"""

from dataclasses import replace
from typing import Final

from bot.domain.answer import Answer, Verdict
from bot.domain.effects import Effect, ForgetPrompts, LetGo, Say, ToLeader, ToMember
from bot.domain.round import Course, Leader, Member, Round, Stage, Standing

_SAME_OF_MEMBER: Final = ("name", "reminders", "preferences", "hand_backs", "ways")
_SAME_OF_ANSWER: Final = ("phase", "reworded", "masks", "named")


def may_be_undone(before: Round, after: Round, effects: tuple[Effect, ...]) -> bool:
    """Whether it does no harm to forget this decision. In doubt it may not."""
    return (
        before.course.stage is Stage.LIVE
        and (before.flow, before.charter) == (after.flow, after.charter)
        and _of_course(before.course) == _of_course(after.course)
        and before.members.keys() == after.members.keys()
        and all(_only_more(here, after.members[id_]) for id_, here in before.members.items())
        and _only_more_of_leader(before.course.leader, after.course.leader)
        and before.answers.keys() <= after.answers.keys()
        and all(_only_more_said(answer, after.answers[place]) for place, answer in before.answers.items())
        and all(_stays_between_two(effect) for effect in effects)
    )


def _stays_between_two(effect: Effect) -> bool:
    """Nobody but the one person, who will be told, knows of it."""
    if isinstance(effect, Say):
        return isinstance(effect.to, ToMember | ToLeader)
    return isinstance(effect, ForgetPrompts | LetGo)


def _of_course(course: Course) -> Course:
    """Without what is asked anew, and without moments: those follow from the rest."""
    runs = {id_: replace(run, enough=False) for id_, run in course.runs.items()}
    return replace(course, runs=runs, timers=(), leader=Leader())


def _only_more_of_leader(before: Leader, after: Leader) -> bool:
    if before.seat is not None and (after.seat is None or not _only_more(before.seat, after.seat)):
        return False
    return _fixed(before) == _fixed(after)


def _fixed(leader: Leader) -> Leader:
    return replace(leader, open=None, confirm=None, last_said=None, seat=None, spoken=())


def _only_more(before: Member, after: Member) -> bool:
    came_in = (before.standing, after.standing) == (Standing.INVITED, Standing.IN)
    return before is after or (
        (came_in or before.standing is after.standing)
        and _same_or_new(before.role, after.role)
        and all(getattr(before, each) == getattr(after, each) for each in _SAME_OF_MEMBER)
        and set(before.waiting) <= set(after.waiting)
        and set(before.been) <= set(after.been)
        and set(before.confirmed) <= set(after.confirmed)
    )


def _only_more_said(before: Answer, after: Answer) -> bool:
    """An answer that was agreed to stays exactly that; another one may have grown, or been agreed to."""
    if before is after or before.verdict is not Verdict.UNDECIDED:
        return before == after
    return (
        after.verdict is not Verdict.WITHDRAWN
        and after.pieces[: len(before.pieces)] == before.pieces
        and all(getattr(before, each) == getattr(after, each) for each in _SAME_OF_ANSWER)
        and _same_or_new(before.picked or None, after.picked or None)
        and _same_or_new(before.label, after.label)
    )


def _same_or_new(before: object, after: object) -> bool:
    return before is None or before == after
