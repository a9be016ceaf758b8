"""Choosing, and roles that are filled by what was chosen (F20, F21)."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import PhaseKind
from bot.domain.ids import PhaseId, RoleId
from bot.domain.phase import Choose, Phase
from bot.flowfile.mistakes import Mistake, Path, mistake


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    kinds = {phase.id: phase.kind for phase in flow.phases}
    for index, phase in enumerate(flow.phases):
        if phase.choose is not None:
            yield from _choose(phase, phase.choose, ("phases", index, "choose"), kinds)
    yield from _filled(flow)
    yield from _too_early(flow)


def _choose(phase: Phase, choose: Choose, path: Path, kinds: dict[PhaseId, PhaseKind]) -> Iterator[Mistake]:
    source = choose.from_phase
    if source is not None and kinds.get(source, PhaseKind.ASK) is not PhaseKind.ASK:
        yield mistake("F20", "nothing", (*path, "from"), phase=phase.id, source=source)
    if choose.winner_becomes is None:
        return
    if source is None:
        yield mistake("F20", "no-author", (*path, "winner_becomes"), phase=phase.id)
    if choose.if_declined is None:
        yield mistake("F20", "declined", path, phase=phase.id)


def _filled(flow: Flow) -> Iterator[Mistake]:
    picks = {phase.id: phase.choose.winner_becomes for phase in flow.phases if phase.choose is not None}
    for index, role in enumerate(flow.roles):
        if role.from_phase is not None and picks.get(role.from_phase) != role.id:
            where = ("roles", index, "from_phase")
            yield mistake("F20", "never", where, role=role.id, phase=role.from_phase)


def _too_early(flow: Flow) -> Iterator[Mistake]:
    """A role filled on the way has no turn before that; `all` means those who are there already."""
    order = {phase.id: index for index, phase in enumerate(flow.phases)}
    for role in flow.roles:
        filled = order.get(role.from_phase) if role.from_phase is not None else None
        if filled is None:
            continue
        for index, phase in enumerate(flow.phases[: filled + 1]):
            for where in _turns_of(phase, role.id):
                yield mistake("F21", "too-early", ("phases", index, *where), phase=phase.id, role=role.id)


def _turns_of(phase: Phase, role: RoleId) -> Iterator[Path]:
    if role in phase.who:
        yield ("who",)
    for number, question in enumerate(phase.questions):
        if role in question.for_roles:
            yield ("questions", number, "for")
