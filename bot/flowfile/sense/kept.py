"""Where nothing is kept, nothing can be shown, used or reported (F18)."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import PhaseKind, RawKept
from bot.domain.ids import PhaseId
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, Path, mistake


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    if flow.storage.raw is RawKept.NONE and flow.outputs:
        yield mistake("F18", "output", ("outputs",))
    gone = {phase.id for phase in flow.phases if phase.keep_nothing}
    for index, phase in enumerate(flow.phases):
        yield from _promise(phase, ("phases", index))
        yield from _uses(phase, ("phases", index), gone)
    for index, output in enumerate(flow.outputs):
        for number, part in enumerate(output.parts):
            if part.from_phase in gone:
                where = ("outputs", index, "parts", number, "from")
                yield mistake("F18", "part", where, output=output.id, source=part.from_phase)


def _promise(phase: Phase, path: Path) -> Iterator[Mistake]:
    shared = phase.reuse is not None or (phase.share is not None and bool(phase.share.to))
    if phase.kind is PhaseKind.PAIR:
        if not phase.keep_nothing or (phase.pair is not None and phase.pair.bot_present):
            yield mistake("F18", "pair", path, phase=phase.id)
        if phase.share is not None or phase.reuse is not None:
            yield mistake("F18", "pair-shared", (*path, "share"), phase=phase.id)
    elif phase.keep_nothing and shared:
        yield mistake("F18", "shared", (*path, "share"), phase=phase.id)


def _uses(phase: Phase, path: Path, gone: set[PhaseId]) -> Iterator[Mistake]:
    for earlier in phase.show:
        if earlier in gone:
            yield mistake("F18", "shown", (*path, "show"), phase=phase.id, source=earlier)
    used: dict[str, tuple[PhaseId, ...]] = {}
    if phase.agree is not None:
        used["agree"] = phase.agree.from_phases
    if phase.plan is not None:
        used["plan"] = phase.plan.from_phases
    if phase.choose is not None and phase.choose.from_phase is not None:
        used["choose"] = (phase.choose.from_phase,)
    for key, sources in used.items():
        for earlier in sources:
            if earlier in gone:
                yield mistake("F18", "used", (*path, key, "from"), phase=phase.id, source=earlier)
