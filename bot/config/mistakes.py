"""Mistakes in the configuration, each as two short sentences: what is wrong, and what to do."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

_SECRET_WORDS = ("password", "master_key", "token", "secret", "database")


@dataclass(frozen=True, slots=True)
class Mistake:
    """`key` is where it stands in the file (`team.slots`), or the path of a file that is meant.

    Never holds the value of a key: a secret may have been written in the wrong place.
    """

    key: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.key}: {self.wrong} {self.remedy}"


class ConfigError(Exception):
    """The configuration cannot be used. `mistakes` holds every one that was found."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = tuple(mistakes)


def explain(error: ValidationError, model: type[BaseModel]) -> Iterator[Mistake]:
    """Turn what pydantic found into sentences for an operator."""
    for problem in error.errors(include_url=False, include_input=False):
        where = problem["loc"]
        key = ".".join(str(part) for part in where)
        if problem["type"] == "extra_forbidden":
            yield _unknown(key, str(where[-1]), model, where[:-1])
        elif problem["type"] == "missing":
            yield Mistake(key, "is missing.", "config.example.toml shows what to write.")
        elif problem["type"] == "value_error":
            yield Mistake(key, *_own_words(problem))
        else:
            yield Mistake(key, f"does not fit: {_lower(problem['msg'])}.", "config.example.toml shows the form.")


def _unknown(key: str, name: str, model: type[BaseModel], path: tuple[int | str, ...]) -> Mistake:
    known = tuple(_fields_at(model, path))
    near = difflib.get_close_matches(name, known, n=1)
    if any(word in name for word in _SECRET_WORDS) and not near:
        remedy = "Secrets do not stand in this file: name a file that holds it, or use the environment."
    elif near:
        remedy = f"Did you mean {near[0]}?"
    elif known:
        remedy = f"Known here: {', '.join(known)}."
    else:
        remedy = "Remove it."
    return Mistake(key, "is not a known key.", remedy)


def _fields_at(model: type[BaseModel], path: tuple[int | str, ...]) -> Iterator[str]:
    for part in path:
        if isinstance(part, int):
            continue
        found = model.model_fields.get(part)
        inner = _model_in(found.annotation) if found else None
        if inner is None:
            return
        model = inner
    yield from model.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        inner = _model_in(argument)
        if inner is not None:
            return inner
    return None


def _own_words(problem: Any) -> tuple[str, str]:
    """Our validators raise `ValueError("what is wrong. | What to do.")`."""
    wrong, _, remedy = str(problem["ctx"]["error"]).partition(" | ")
    return wrong, remedy


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
