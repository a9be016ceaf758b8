"""The first check: has every value the right shape? Pydantic finds the slips, this file names them.

So that sense can be checked in the same go, slips are mended with harmless stand-ins first. What is then
found at a mended place would be a mistake of the stand-in, and is left out by the caller.
"""

import copy
import difflib
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.flowfile import schema, schema_parts, schema_phase
from bot.flowfile.mistakes import MOST_REPORTED, Mistake, Path, mistake
from bot.flowfile.schema import FlowShape
from bot.flowfile.shape_words import STAND_INS, code_of_empty, code_of_missing, code_of_value

_ATTEMPTS: Final = 5
"""A stand-in table is filled in the next attempt; the language is four tables deep."""

_KEYS: Final = sorted(
    {
        field.alias or name
        for module in (schema, schema_parts, schema_phase)
        for model in vars(module).values()
        if isinstance(model, type) and issubclass(model, BaseModel)
        for name, field in model.model_fields.items()
    }
)


@dataclass(frozen=True, slots=True)
class Shaped:
    """`shape` None: the file could not be mended far enough to look at its sense. `mended`: where
    stand-ins are.
    """

    shape: FlowShape | None
    mistakes: tuple[Mistake, ...]
    mended: tuple[Path, ...]


def check_shape(raw: dict[str, Any]) -> Shaped:
    """The file in its typed shape, with every slip found."""
    values = raw
    mistakes: list[Mistake] = []
    mended: list[Path] = []
    for attempt in range(_ATTEMPTS):
        try:
            return Shaped(FlowShape.model_validate(values), tuple(mistakes), tuple(mended))
        except ValidationError as error:
            slips = _slips(error, values)
            if attempt == 0:
                mistakes = tell_slips(error, values)
        if attempt == 0:
            values = copy.deepcopy(raw)
        if len(slips) > MOST_REPORTED:
            break
        for path, slip in slips.items():
            _mend(values, path)
            if slip["type"] != "extra_forbidden":
                mended.append(path)
    return Shaped(None, tuple(mistakes), tuple(mended))


def tell_slips(error: ValidationError, values: dict[str, Any]) -> list[Mistake]:
    """What pydantic found in these values, told as mistakes; one for each place."""
    return [_told(slip, path, values) for path, slip in list(_slips(error, values).items())[:MOST_REPORTED]]


def _slips(error: ValidationError, values: dict[str, Any]) -> dict[Path, ErrorDetails]:
    """One slip for each place: pydantic tells one for every branch of a union."""
    found: dict[Path, ErrorDetails] = {}
    for slip in error.errors(include_url=False, include_context=False, include_input=False):
        path = slip["loc"] if slip["type"] == "missing" else _standing(slip["loc"], values)
        # a list with a slip inside is called too short as well, since the slip does not count as an element
        if slip["type"] != "too_short" or not _at(path, values):
            found.setdefault(path, slip)
    return found


def _standing(path: Path, values: Any) -> Path:
    """As much of `path` as exists in the file; pydantic adds the names of union branches and "[key]"."""
    for length, part in enumerate(path):
        inside = (isinstance(values, dict) and part in values) or (
            isinstance(values, list) and isinstance(part, int) and part < len(values)
        )
        if not inside:
            return path[:length]
        values = values[part]
    return path


def _at(path: Path, values: Any) -> Any:
    for part in path:
        values = values[part]
    return values


def _told(slip: ErrorDetails, path: Path, values: dict[str, Any]) -> Mistake:
    key = last_key(path)
    if slip["type"] == "extra_forbidden":
        close = difflib.get_close_matches(key, _KEYS, n=1)
        if close:
            return mistake("F01", "unknown-close", path, name=key, close=close[0])
        return mistake("F01", "unknown", path, name=key)
    if slip["type"] == "missing":
        code, about = code_of_missing(path)
    elif slip["type"] == "too_short":
        code, about = code_of_empty(path)
    else:
        code, about = code_of_value(path, values)
    return mistake(code, about, path, name=key)


def last_key(path: Path) -> str:
    """The innermost key of `path`, indexes skipped."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _mend(values: dict[str, Any], path: Path) -> None:
    """Puts a stand-in at the innermost key of `path`, or takes the key away where none is known."""
    while path and not isinstance(path[-1], str):
        path = path[:-1]
    if not path:
        return
    table: Any = values
    for part in path[:-1]:
        try:
            table = table[part]
        except (KeyError, IndexError, TypeError):
            return
    if not isinstance(table, dict):
        return
    key = str(path[-1])
    owner = last_key(path[:-1])
    stand_in = STAND_INS.get(f"{owner}.{key}", STAND_INS.get(key))
    if stand_in is None:
        table.pop(key, None)
    elif key == "id":
        table[key] = "stand-in-" + "-".join(str(part) for part in path if isinstance(part, int))
    else:
        table[key] = copy.deepcopy(stand_in)
