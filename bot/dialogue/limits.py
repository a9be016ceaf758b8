"""What a round may be started with: how long, under which theme, with how many voices."""

from datetime import timedelta

from bot.dialogue.words import says_something
from bot.domain.flow import Flow
from bot.domain.flow_terms import PhaseKind
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.phase import Phase
from bot.privacy.threshold import FLOOR

LONGEST_TEXT = 4000
"""Characters in one message of a member; more is asked back in parts (`design.md` 2, Limits)."""
LONGEST_THEME = 200
SHORTEST_WRITING = timedelta(minutes=1)
LONGEST_WRITING = timedelta(days=30)


def writing_phase(flow: Flow) -> Phase:
    """The first phase in which people write: in private if there is one, else together."""
    beyond = [phase for phase in flow.phases if phase.kind is not PhaseKind.READ]
    return next((phase for phase in beyond if phase.kind is PhaseKind.ASK), beyond[0])


def floor_of(flow: Flow) -> int:
    """The least number of voices this flow may be started with; 0 when nothing is written in it without a name."""
    floors = [flow.min_voices(phase) for phase in flow.phases if flow.min_voices(phase)]
    return max(FLOOR, min(floors)) if floors else 0


def bad_duration(duration: timedelta) -> Refusal | None:
    """Why people cannot write for so long; None when they can."""
    if duration <= timedelta(0):
        return Refusal(Reason.DURATION_PAST)
    if duration < SHORTEST_WRITING:
        return Refusal(Reason.BAD_DURATION)
    if duration > LONGEST_WRITING:
        return Refusal(Reason.DURATION_LONG, limit=LONGEST_WRITING.days)
    return None


def bad_theme(theme: str) -> Refusal | None:
    """Why this cannot be the theme; None when it can."""
    if not says_something(theme):
        return Refusal(Reason.THEME_EMPTY)
    if len(theme) > LONGEST_THEME:
        return Refusal(Reason.THEME_LONG, limit=LONGEST_THEME)
    return None


def one_line(text: str) -> str:
    return " ".join(text.split())
