"""What is promised before the first question: who reads what, what is kept, and what cannot be promised. The invitation
says it to whoever is asked, and the facilitator reads the same beforehand."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import TEAM, PhaseKind
from bot.domain.phase import Phase
from bot.texts.promise import promise_lines
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Blocks, Line, Ours, Words


def promised(flow: Flow, writing: Phase, min_voices: int, leader: str | None, speech: Speech) -> Blocks:
    """`writing`: the phase it is about; `leader`: the facilitator's name, of one who writes as well."""
    taken_out = () if writing.named else (speech.line("invitation-taken-out"),)
    takes_part = (speech.line("invitation-leader-writes", leader=short(leader)),) if leader is not None else ()
    return (
        speech.head("invitation-readers"),
        *listed(
            (
                *taken_out,
                *promise_lines(flow, writing, min_voices, speech),
                *_in_pairs(flow, writing, speech),
                *takes_part,
            )
        ),
        speech.head("invitation-kept"),
        *listed(_kept(flow, writing, speech)),
        speech.head("invitation-honest"),
        *listed(speech.say("invitation-honest-text").lines),
    )


def _in_pairs(flow: Flow, writing: Phase, speech: Speech) -> Iterator[Line]:
    """Where people will also work two by two, something else holds there, and it is said before the yes."""
    for phase in flow.phases:
        if phase.kind is PhaseKind.PAIR and phase != writing:
            for line in promise_lines(flow, phase, 0, speech):
                yield (Words(speech.of(phase.title)), Ours(": "), *line)


def _kept(flow: Flow, writing: Phase, speech: Speech) -> tuple[Line, ...]:
    lines = [speech.line("invitation-kept-raw", raw=flow.storage.raw.value.replace("_", "-"))]
    for page in flow.outputs_from(writing.id):
        if TEAM not in page.to:
            lines.append(speech.line("invitation-kept-page-private"))
        elif page.keep is None:
            lines.append(speech.line("invitation-kept-page-closed"))
        else:
            lines.append(speech.line("invitation-kept-page", keep=speech.length(page.keep)))
    if any(phase.kind is PhaseKind.PLAN for phase in flow.phases):
        lines.append(speech.line("invitation-kept-plan"))
    return tuple(lines)
