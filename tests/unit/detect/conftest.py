"""What the tests of the detector share."""

from collections.abc import Callable

import pytest

from bot.detect.engine import DutchDetector
from bot.domain.findings import RosterEntry, Treatment

Masked = Callable[..., list[tuple[str, str]]]
"""Gives what is masked in a text, as `(kind, words)`."""


@pytest.fixture(scope="session")
def masked() -> Masked:
    """For a team of these display names, or of nobody."""
    detector = DutchDetector()

    def of(text: str, *names: str, lang: str = "nl") -> list[tuple[str, str]]:
        team = tuple(RosterEntry(name, f"@p{number}:zorg.example") for number, name in enumerate(names))
        return [
            (finding.kind.value, text[finding.start : finding.end])
            for finding in detector.find(text, team, lang)
            if finding.treatment is Treatment.MASK
        ]

    return of
