"""How long a flow takes at most: phases side by side count once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.flow import Flow
from bot.domain.ids import PhaseId


@dataclass(frozen=True, slots=True)
class Span:
    """From the start of the round."""

    start: timedelta
    end: timedelta


def spans(flow: Flow) -> Mapping[PhaseId, Span]:
    """When each phase runs if nobody is done early and nothing is extended."""
    found: dict[PhaseId, Span] = {}
    before: tuple[PhaseId, ...] = ()
    for phase in flow.phases:
        start = max((found[earlier].end for earlier in phase.after or before), default=timedelta(0))
        start += phase.delay or timedelta(0)
        found[phase.id] = Span(start, start + phase.duration)
        before = (phase.id,)
    return found


def longest(flow: Flow) -> timedelta:
    """From the start to the end of the last phase."""
    return max(span.end for span in spans(flow).values())
