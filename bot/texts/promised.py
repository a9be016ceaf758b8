"""What is promised before the first question: who reads what, what is kept, and what cannot be promised. The invitation
says it to whoever is asked, and the facilitator reads the same beforehand."""

from bot.domain.flow import Flow
from bot.domain.flow_terms import PhaseKind
from bot.domain.phase import Phase
from bot.texts.promise import promise_lines
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Blocks, Line


def promised(flow: Flow, writing: Phase, min_voices: int, leader: str | None, speech: Speech) -> Blocks:
    """`writing`: the phase it is about; `leader`: the facilitator's name, of one who writes as well."""
    taken_out = () if writing.named else (speech.line("invitation-taken-out"),)
    takes_part = (speech.line("invitation-leader-writes", leader=short(leader)),) if leader is not None else ()
    return (
        speech.head("invitation-readers"),
        *listed((*taken_out, *promise_lines(flow, writing, min_voices, speech), *takes_part)),
        speech.head("invitation-kept"),
        *listed(_kept(flow, writing, speech)),
        speech.head("invitation-honest"),
        *listed(speech.say("invitation-honest-text").lines),
    )


def _kept(flow: Flow, writing: Phase, speech: Speech) -> tuple[Line, ...]:
    lines = [speech.line("invitation-kept-raw", raw=flow.storage.raw.value.replace("_", "-"))]
    for page in flow.outputs_from(writing.id):
        if page.keep is None:
            lines.append(speech.line("invitation-kept-page-closed"))
        else:
            lines.append(speech.line("invitation-kept-page", keep=speech.length(page.keep)))
    if any(phase.kind is PhaseKind.PLAN for phase in flow.phases):
        lines.append(speech.line("invitation-kept-plan"))
    return tuple(lines)
