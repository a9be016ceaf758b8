"""Agreement: a text is checked by those whose words are in it, a score is agreed on by those who gave it
(F33, F41).
"""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import AgreeOn, AnswerKind, When
from bot.domain.phase import Agree, Phase
from bot.flowfile.mistakes import Mistake, Path, mistake


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        if phase.agree is None:
            continue
        path: Path = ("phases", index, "agree")
        sources = [earlier for earlier in flow.phases if earlier.id in phase.agree.from_phases]
        yield from _authors_check(flow, phase, sources, path)
        if phase.agree.on is AgreeOn.SCORE:
            yield from _score(flow, phase, sources, path)
        yield from _decides(flow, phase, phase.agree, path)


def _authors_check(flow: Flow, phase: Phase, sources: list[Phase], path: Path) -> Iterator[Mistake]:
    checking = flow.answering_roles(phase)
    for earlier in sources:
        absent = [role for role in flow.answering_roles(earlier) if role not in checking]
        if absent:
            yield mistake("F41", "unchecked", (*path, "from"), phase=phase.id, roles=", ".join(absent))


def _score(flow: Flow, phase: Phase, sources: list[Phase], path: Path) -> Iterator[Mistake]:
    for earlier in sources:
        if all(question.answer is not AnswerKind.SCALE for question in earlier.questions):
            yield mistake("F33", "no-scores", (*path, "from"), phase=phase.id, source=earlier.id)
        elif earlier.share is None or earlier.share.when is not When.ALL_IN:
            yield mistake("F33", "hidden", (*path, "from"), phase=earlier.id)
    if not sources:
        yield mistake("F33", "no-scores", (*path, "from"), phase=phase.id, source="")
    if sum(role.min for role in flow.roles if role.id in flow.answering_roles(phase)) < 2:
        yield mistake("F33", "alone", ("phases", path[1], "who"), phase=phase.id)


def _decides(flow: Flow, phase: Phase, agree: Agree, path: Path) -> Iterator[Mistake]:
    """Who has to say yes has a turn to say it."""
    for role in flow.expand(agree.must_include):
        if role not in flow.answering_roles(phase):
            where = (*path, "must_include")
            yield mistake("F23", "must-include", where, role=role, phase=phase.id)
