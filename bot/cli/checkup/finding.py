"""One line of the doctor's screen."""

from dataclasses import dataclass
from enum import Enum, auto


class State(Enum):
    OK = auto()
    NOTE = auto()
    """Works, but the operator should know."""
    WRONG = auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """`remedy`: what to do, one sentence; empty when there is nothing to do."""

    about: str
    state: State
    text: str
    remedy: str = ""


def ok(about: str, text: str) -> Finding:
    return Finding(about, State.OK, text)


def note(about: str, text: str, remedy: str = "") -> Finding:
    return Finding(about, State.NOTE, text, remedy)


def wrong(about: str, text: str, remedy: str) -> Finding:
    return Finding(about, State.WRONG, text, remedy)
