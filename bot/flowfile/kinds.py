"""Which keys belong to which kind of phase (F01)."""

from collections.abc import Iterator
from typing import Final

from bot.domain.flow_terms import PhaseKind
from bot.flowfile.mistakes import Mistake, mistake
from bot.flowfile.schema import FlowShape
from bot.flowfile.schema_phase import PhaseShape

_OF_KIND: Final = {
    "text_by": (PhaseKind.READ,),
    "for_each": (PhaseKind.ASK, PhaseKind.TALK, PhaseKind.AGREE, PhaseKind.PLAN),
    "pace": (PhaseKind.ASK, PhaseKind.TALK),
    "room": (PhaseKind.TALK,),
    "turns": (PhaseKind.TALK,),
    "expects": (PhaseKind.TALK,),
    "expects_from": (PhaseKind.TALK,),
    "reactions": (PhaseKind.TALK,),
    "choose": (PhaseKind.CHOOSE,),
    "agree": (PhaseKind.AGREE,),
    "pair": (PhaseKind.PAIR,),
    "plan": (PhaseKind.PLAN,),
}
"""Keys that only some kinds of phase have; all others belong to every kind."""

_NEEDED: Final = {
    PhaseKind.TALK: "room",
    PhaseKind.CHOOSE: "choose",
    PhaseKind.AGREE: "agree",
    PhaseKind.PAIR: "pair",
    PhaseKind.PLAN: "plan",
}


def check_keys(shape: FlowShape) -> Iterator[Mistake]:
    """Keys that a phase's kind does not have, and the one it cannot do without."""
    for index, phase in enumerate(shape.phases):
        yield from _phase(phase, index)


def _phase(phase: PhaseShape, index: int) -> Iterator[Mistake]:
    for key in sorted(phase.model_fields_set):
        if phase.kind not in _OF_KIND.get(key, (phase.kind,)):
            kinds = ", ".join(_OF_KIND[key])
            yield mistake("F01", "kind", ("phases", index, key), phase=phase.id, name=key, kind=phase.kind, kinds=kinds)
    needed = _NEEDED.get(phase.kind)
    if needed is not None and needed not in phase.model_fields_set:
        yield mistake("F01", "needs", ("phases", index), phase=phase.id, name=needed, kind=phase.kind)
