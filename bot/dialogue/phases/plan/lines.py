"""Actions as people read them. An agreement needs names: those who do it stand there; other names are taken out, and so
is everything else that identifies, but for days that are still to come."""

import re
from collections.abc import Iterator

from bot.dialogue.days import day_in
from bot.dialogue.phases.plan.kept import actions_of, plan_phases
from bot.dialogue.phases.plan.naming import words_of
from bot.dialogue.turn import Turn
from bot.domain.action import Action, ActionLine, ActionStep
from bot.domain.answer import Piece
from bot.domain.findings import Finding, Kind, Treatment
from bot.domain.ids import MemberId
from bot.domain.messages.preview import Removed
from bot.domain.phase import Phase
from bot.domain.shown import SummarySection
from bot.privacy.anonymise import excerpt

_LAST = (9999, 12, 31)


def line_of(turn: Turn, action: Action) -> ActionLine:
    """The action as it stands in the list, or would."""
    doer = turn.member(action.doer).name if action.doer is not None else ""
    return ActionLine(
        what=_shown(turn, action, action.what),
        who=doer,
        day=action.day,
        when=_shown(turn, action, action.when),
        with_whom=_shown(turn, action, action.with_whom),
    )


def removed_of(turn: Turn, action: Action) -> tuple[Removed, ...]:
    """What was taken out, for its writer only."""
    pieces = (piece for piece in (action.what, action.when, action.with_whom) if piece is not None)
    return tuple(
        Removed(found.kind, piece.text[found.start : found.end])
        for piece in pieces
        for found in _masks(turn, action, piece)
    )


def agreed_lines(turn: Turn, phase: Phase) -> tuple[ActionLine, ...]:
    """What was agreed, the first day first: their order says nothing about who spoke when."""
    return _lines_among(turn, actions_of(turn, phase))


def sections_of(turn: Turn, phase: Phase) -> Iterator[SummarySection]:
    """Each question of the plan with what was agreed."""
    for question in phase.questions:
        agreed = tuple(a for a in actions_of(turn, phase) if a.question == question.id)
        lines = _lines_among(turn, agreed)
        if lines:
            yield SummarySection(question.id, question.text.in_(turn.lang), (), actions=lines)


def anything_agreed(turn: Turn) -> bool:
    """Whether the phase, or a plan of the page, that is being dealt with has something to show."""
    return any(agreed_lines(turn, phase) for phase in turn.phases)


def mine(turn: Turn, member: MemberId) -> tuple[tuple[str, str], ...]:
    """What a member put into plans, or said yes to, with its question: for that member only."""
    return tuple(_asked_and_told(turn, a) for a in _all(turn) if a.writer == member or _agreed_with(a, member))


def agreed_by(turn: Turn, member: MemberId) -> tuple[tuple[str, str], ...]:
    """The agreements this member has a part in."""
    concerned = (a for a in _all(turn) if a.step is ActionStep.AGREED and member in (a.writer, a.doer))
    return tuple(_asked_and_told(turn, action) for action in concerned)


def agreed_with(turn: Turn, phase: Phase, member: MemberId) -> bool:
    """Whether this member has a part in an agreement of this plan."""
    agreed = (a for a in actions_of(turn, phase) if a.step is ActionStep.AGREED)
    return any(member in (action.writer, action.doer) for action in agreed)


def _all(turn: Turn) -> Iterator[Action]:
    """What was told in the plans of the round, in so far as it says what is to be done."""
    for phase in plan_phases(turn):
        yield from (action for action in actions_of(turn, phase) if action.what is not None)


def _agreed_with(action: Action, member: MemberId) -> bool:
    return action.doer == member and action.step is ActionStep.AGREED


def _asked_and_told(turn: Turn, action: Action) -> tuple[str, str]:
    told = action.what.text if action.what is not None else ""
    return turn.flow.question(action.question).text.in_(turn.lang), told


def _lines_among(turn: Turn, among: tuple[Action, ...]) -> tuple[ActionLine, ...]:
    on_page = turn.page is not None
    agreed = (a for a in among if a.step is ActionStep.AGREED and not (on_page and a.off_page))
    return tuple(sorted((line_of(turn, action) for action in agreed), key=_by_day))


def _by_day(line: ActionLine) -> tuple[object, ...]:
    day = (line.day.year, line.day.month, line.day.day) if line.day is not None else _LAST
    return (day, line.what, line.who)


def _shown(turn: Turn, action: Action, piece: Piece | None) -> str:
    if piece is None:
        return ""
    return " ".join(excerpt(piece.text, _masks(turn, action, piece), turn.lang).split())


def _masks(turn: Turn, action: Action, piece: Piece) -> tuple[Finding, ...]:
    """What is taken out of this piece."""
    named = _who_may_stand(turn, action, piece)
    return tuple(
        found
        for found in piece.findings
        if found.treatment is Treatment.MASK and not _may_stand(turn, found, piece.text[found.start : found.end], named)
    )


def _may_stand(turn: Turn, found: Finding, words: str, named: frozenset[str]) -> bool:
    if found.kind is Kind.NAME:
        return bool(said := _words(words)) and said <= named
    if found.kind is Kind.DATE:
        return not isinstance(day_in(words, turn.today), str)
    return False


def _who_may_stand(turn: Turn, action: Action, piece: Piece) -> frozenset[str]:
    """The words of the names that are part of the agreement: who does it, and in *with whom* everybody of the round."""
    people = set(turn.round.members) if piece is action.with_whom else {action.doer} - {None}
    return frozenset(word for member in people if member is not None for word in words_of(turn.member(member).name))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
