"""How the invented people speak: read from `voices.toml`. Their sentences fit under any question."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).with_name("voices.toml")


@dataclass(frozen=True, slots=True)
class Voice:
    """One way of speaking, in one language. `lap`: how many people before this one speak in the same way; they answer
    the same question with other words."""

    sentences: tuple[str, ...]
    things: tuple[str, ...]
    other: str
    lap: int
    reword: str
    action: str
    image: str

    def sentence(self, number: int) -> str:
        """What is said to the question with this number, from 0."""
        return self._filled(self.sentences[number % len(self.sentences)], number)

    def changed(self, number: int) -> str:
        """What is said instead, on second thought."""
        return self._filled(self.reword, number)

    def promised(self, number: int) -> str:
        """An action: what, who and when."""
        return self._filled(self.action, number)

    def _filled(self, template: str, number: int) -> str:
        """Another lap, or another time the same sentence comes round, means another thing."""
        turn = number + number // len(self.sentences) + self.lap
        return template.format(thing=self.things[turn % len(self.things)], other=self.other)


@dataclass(frozen=True, slots=True)
class Speech:
    """What everybody says in one language. `ask_back`: what the facilitator asks the author of a voice; `back` is the
    word for that."""

    command: str
    team: str
    theme: str
    yes: str
    agree: str
    skip: str
    back: str
    ask_back: str


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def people() -> tuple[str, ...]:
    return tuple(_raw()["people"])


def leaders() -> tuple[str, ...]:
    return tuple(_raw()["leaders"])


def speech(lang: str) -> Speech:
    return Speech(**_raw()[lang]["speech"])


def voice(number: int, lang: str, other: str) -> Voice:
    """The voice of the person with this number, from 0. `other`: the first name of somebody they speak of."""
    voices, words = _raw()["voice"], _raw()[lang]
    return Voice(
        sentences=tuple(voices[number % len(voices)][lang]),
        things=tuple(words["things"]),
        other=other,
        lap=number // len(voices),
        reword=words["reword"],
        action=words["action"],
        image=words["image"],
    )
