"""Who plays in the demo, and what they say: read from `cast.toml`."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("cast.toml")


@dataclass(frozen=True, slots=True)
class Role:
    """One invented person. `shown`: the demo shows this one's private chat whole. Answers by question id; a question
    that is not in it is skipped. `reword`: the number of a text to change in the preview, and the new text."""

    id: str
    name: str
    facilitator: bool = False
    shown: bool = False
    declines: bool = False
    answers: dict[str, str] = field(default_factory=dict)
    reword: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """`mask`: a word the facilitator asks to take out at the review."""

    theme: str
    flow: str
    team: str
    mask: str
    people: tuple[Role, ...]

    @property
    def facilitator(self) -> Role:
        return next(role for role in self.people if role.facilitator)

    @property
    def members(self) -> tuple[Role, ...]:
        return tuple(role for role in self.people if not role.facilitator)


def load_cast() -> Cast:
    raw = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    people = tuple(_role(person) for person in raw["person"])
    return Cast(raw["theme"], raw["flow"], raw["team"], raw["mask"], people)


def _role(raw: dict[str, Any]) -> Role:
    reword = raw.get("changes", {}).get("reword")
    return Role(
        id=raw["id"],
        name=raw["name"],
        facilitator=raw.get("facilitator", False),
        shown=raw.get("shown", False),
        declines=raw.get("declines", False),
        answers=raw.get("answers", {}),
        reword=(reword[0], reword[1]) if reword else None,
    )
