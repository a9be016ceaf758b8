"""The lines people read before they answer: who reads this, how, when and with which name.

`bot.privacy.promise` chooses the clauses from the flow's own fields; here each becomes its sentence of `promise.ftl`.
"""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import Form, Label, PhaseKind
from bot.domain.ids import RoleId
from bot.domain.phase import Phase
from bot.privacy.promise import Clause, ClauseKind, promise
from bot.texts.catalogue import Value
from bot.texts.roles import titled
from bot.texts.speech import Speech
from bot.texts.tree import Line, Words

_AS = {
    Form.WORDS: "words",
    Form.TABLE: "words",
    Form.IMAGE: "words",
    Form.SUMMARY: "summary",
    Form.COUNTS: "counts",
    Form.CHART: "chart",
    Form.RADAR: "chart",
    Form.TREND: "chart",
}
"""Which of the four sentences says how it is shown."""

_CHOICES = (Label.NAMED, Label.ALIAS, Label.ROLE)
"""The order in which a sentence names what an author can choose from."""

_READERS = frozenset(
    {
        ClauseKind.PAIR, ClauseKind.ONLY_YOU_NOTHING_KEPT, ClauseKind.ONLY_YOU, ClauseKind.READ_BY, ClauseKind.LATER,
        ClauseKind.ONLY_LATER, ClauseKind.REVIEW,
    }
)  # fmt: skip
"""The clauses that say who reads."""


def promise_lines(
    flow: Flow, phase: Phase, min_voices: int, speech: Speech, role: RoleId | None = None
) -> tuple[Line, ...]:
    """What holds in `phase` for somebody in `role` (None: for the first role that writes there), one line per sentence.

    `min_voices`: the threshold of this round, which may be higher than the flow's.
    """
    return tuple(line for _, line in _lines(flow, phase, min_voices, speech, role))


def promise_in_short(flow: Flow, phase: Phase, speech: Speech) -> tuple[Line, ...]:
    """Of the same lines only those that say who reads, for whoever has read the others."""
    return tuple(line for kind, line in _lines(flow, phase, 0, speech) if kind in _READERS)


def writing_phase(flow: Flow) -> Phase:
    """The first phase in which people write: that is what a round's promise is about."""
    return next((phase for phase in flow.phases if phase.kind is PhaseKind.ASK), flow.phases[0])


def _writer(flow: Flow, phase: Phase) -> RoleId:
    leading = flow.leading_roles()
    roles = flow.answering_roles(phase)
    return next((role for role in roles if role not in leading), roles[0])


def _lines(
    flow: Flow, phase: Phase, min_voices: int, speech: Speech, role: RoleId | None = None
) -> Iterator[tuple[ClauseKind, Line]]:
    clauses = promise(flow, phase, role or _writer(flow, phase))
    alone = any(clause.kind is ClauseKind.NOT_AS_WRITTEN for clause in clauses)
    for clause in clauses:
        if not (alone and clause.kind is ClauseKind.AS_AGREED):  # then the line before it begins with what you agree to
            yield clause.kind, _line(flow, clause, min_voices, speech, alone=alone)


def _line(flow: Flow, clause: Clause, min_voices: int, speech: Speech, *, alone: bool) -> Line:
    return speech.line(_sentence(clause, alone=alone), **_values(flow, clause, min_voices, speech))


def _sentence(clause: Clause, *, alone: bool) -> str:
    """`alone`: nobody reads the answer itself, so what comes later is all there is."""
    kind = clause.kind.value
    if clause.kind is ClauseKind.LATER and alone:
        kind = "only-later"
    if clause.form is not None:
        return f"promise-{kind}-{_AS[clause.form]}"
    return f"promise-{kind}"


def _values(flow: Flow, clause: Clause, min_voices: int, speech: Speech) -> dict[str, Value]:
    readers = tuple(titled(flow, role, speech) for role in clause.readers)
    values: dict[str, Value] = {
        "scope": clause.scope.value if clause.scope else "nowhere",
        "readers": speech.roll(readers),
        "count": len(readers),
        "label": clause.label.value if clause.label else "none",
        "when": clause.when.value if clause.when else "at_once",
        "min": max(clause.min_voices, min_voices),
        "options": "-".join(label.value for label in _CHOICES if label in clause.options),
    }
    if clause.phase is not None:
        values["phase"] = Words(speech.of(clause.phase))
    return values
