"""The port behind which names, places and telling details are found."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.findings import Finding, RosterEntry


class Detector(Protocol):
    """Finds what could identify somebody in Dutch or English chat text.

    Deterministic, no network, no files after start-up, safe to call from a worker thread, linear in the length
    of the text and never raising for any string (lone surrogates, NUL, 60 KB of combining marks).
    """

    def find(self, text: str, roster: Sequence[RosterEntry], lang: str) -> tuple[Finding, ...]:
        """Findings in order of `start`, not overlapping, offsets in code points of `text` exactly as given."""
        ...
