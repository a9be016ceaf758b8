"""What a message of the bot asks, read from its machine-readable marker and from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """Every kind of prompt in the protocol of the marker."""

    CONSENT = "consent"
    REQUIREMENT = "requirement"
    ROLE = "role"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    CARD = "card"
    IMAGE = "image"
    ACTION = "action"
    DONE = "done"
    AGREE = "agree"
    PREVIEW = "preview"
    REVIEW = "review"
    SETUP = "setup"


class UnknownPrompt(Exception):
    """The bot asks something of a kind that nobody here can answer."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a prompt."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One open prompt. `index` is the place of the question in its phase, from 1; 0 where there is none. `role`: the
    role somebody is asked for, where one is given."""

    id: str
    kind: Kind
    phase: str
    question: str | None = None
    index: int = 0
    options: tuple[Choice, ...] = ()
    least: int | None = None
    most: int | None = None
    optional: bool = False
    role: str | None = None

    @property
    def begins(self) -> bool:
        """Whether it asks if this person is there for something that begins at once."""
        return any(option.id == "begin" for option in self.options)


def asked(marker: Mapping[str, Any]) -> Asked | None:
    """What a message with this marker asks; None when it asks nothing. Raises `UnknownPrompt`."""
    prompt = marker.get("prompt")
    if prompt is None:
        return None
    named = str(prompt["kind"])
    if named not in set(Kind):
        raise UnknownPrompt(named)
    return Asked(
        id=str(prompt["id"]),
        kind=Kind(named),
        phase=str(marker.get("phase", "")),
        question=prompt.get("question"),
        index=int(prompt.get("index", 0)),
        options=tuple(Choice(str(o["id"]), str(o["label"])) for o in prompt.get("options", ())),
        least=prompt.get("min"),
        most=prompt.get("max"),
        optional=bool(prompt.get("optional", False)),
        role=prompt.get("role"),
    )
