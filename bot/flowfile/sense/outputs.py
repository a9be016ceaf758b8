"""Pages: nothing on them that the writers were not told, and drawings only of scores (F22, F37, F38, F39)."""

from collections.abc import Iterator

from bot.domain.flow import Flow, Output, OutputPart
from bot.domain.flow_terms import TEAM, AgreeOn, Aim, AnswerKind, Form, PhaseKind
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, Path, caution, mistake
from bot.flowfile.sense.sharing import leaves_readers_open
from bot.privacy.audience import may_read

_DRAWN = (Form.CHART, Form.RADAR, Form.TREND)


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    phases = {phase.id: phase for phase in flow.phases}
    for index, output in enumerate(flow.outputs):
        path: Path = ("outputs", index)
        if flow.meta.aim is Aim.MEASURE and output.notice is None:
            yield mistake("F37", "notice", path, output=output.id)
        if TEAM in output.to and not output.approve:
            yield caution("F39", "approve", path, output=output.id)
        for number, part in enumerate(output.parts):
            phase = phases.get(part.from_phase)
            if phase is not None and not phase.keep_nothing:
                yield from _part(flow, output, part, phase, (*path, "parts", number))
    for number, phase in enumerate(flow.phases):
        yield from _unused(flow, phase, ("phases", number, "reuse", "to"))


def _unused(flow: Flow, phase: Phase, path: Path) -> Iterator[Mistake]:
    """People are told of later readers, and then no page goes there: a needless reason to hold back."""
    shown = {reader for output in flow.outputs_from(phase.id) for reader in flow.expand(output.to)}
    idle = [reader for reader in flow.later_readers(phase) if reader not in shown]
    if idle:
        yield caution("F22", "unused", path, phase=phase.id, readers=", ".join(idle))


def _part(flow: Flow, output: Output, part: OutputPart, phase: Phase, path: Path) -> Iterator[Mistake]:
    if not leaves_readers_open(phase):
        yield from _readers(flow, output, part, phase, path)
    if part.form in _DRAWN and not _has_scores(phase):
        yield mistake("F38", "no-scores", (*path, "as"), output=output.id, source=phase.id)
    repeats = flow.timing.repeat_every is not None or flow.timing.repeat_on_request
    if part.form is Form.TREND and not (repeats and flow.timing.compare):
        yield mistake("F38", "trend", (*path, "as"), output=output.id)
    if part.form is Form.TABLE and phase.kind is not PhaseKind.PLAN:
        yield mistake("F38", "table", (*path, "as"), output=output.id, source=phase.id)
    if part.form is Form.IMAGE and not _has_images(phase):
        yield mistake("F38", "image", (*path, "as"), output=output.id, source=phase.id)


def _readers(flow: Flow, output: Output, part: OutputPart, phase: Phase, path: Path) -> Iterator[Mistake]:
    untold = [role for role in flow.expand(output.to) if not may_read(flow, phase, role, part.form)]
    if untold:
        readers = ", ".join(untold)
        yield mistake("F22", "output", (*path, "from"), output=output.id, source=phase.id, readers=readers)
    for role in flow.expand(output.approve):
        if not may_read(flow, phase, role, part.form) and role not in flow.reviewing_roles(phase):
            where = (*path[:2], "approve")
            yield mistake("F22", "approve", where, output=output.id, source=phase.id, role=role)


def _has_scores(phase: Phase) -> bool:
    agreed = phase.agree is not None and phase.agree.on is AgreeOn.SCORE
    return agreed or any(question.answer is AnswerKind.SCALE for question in phase.questions)


def _has_images(phase: Phase) -> bool:
    agreed = phase.agree is not None and phase.agree.on is AgreeOn.IMAGE
    return agreed or any(question.answer is AnswerKind.IMAGE for question in phase.questions)
