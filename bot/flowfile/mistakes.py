"""What is wrong with a flow file, told so that its maker can mend it.

FlowErrors every mistake of one or more files, all at once

A mistake carries no sentence: `text_id` and `fix_id` name the two sentences (what is wrong, what to write
instead) in `bot/texts/*/flowfile.ftl`, `params` their variables. The codes are those of the flow language,
F00 to F41; F42 and up are about the file itself and what stands beside it.
"""

from dataclasses import dataclass
from typing import Final

Path = tuple[str | int, ...]
"""Where something stands in the parsed file: keys and indexes from the top, ("phases", 2, "share", "to")."""

MOST_REPORTED: Final = 200
"""A file with more mistakes than this is not a flow with slips; the rest is not listed."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong. `file`, `line` (None: not to be found) and `key` are filled in when it is
    reported.

    A `warning` does not stop the flow from being used.
    """

    code: str
    about: str
    path: Path
    params: tuple[tuple[str, str], ...] = ()
    warning: bool = False
    file: str = ""
    line: int | None = None
    key: str = ""

    @property
    def text_id(self) -> str:
        """The id of the sentence that says what is wrong."""
        return f"flow-{self.code.lower()}-{self.about}"

    @property
    def fix_id(self) -> str:
        """The id of the sentence that says what to write instead."""
        return f"{self.text_id}-fix"


class FlowErrors(Exception):
    """A flow file (or a folder of them) that may not be used. Holds every mistake, warnings included."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__("; ".join(f"{m.file}:{m.line or '?'} {m.code} {m.key}" for m in mistakes[:5]))
        self.mistakes = mistakes


def mistake(code: str, about: str, path: Path, /, **params: str | int) -> Mistake:
    """A mistake at `path`; `params` are the variables of its sentence."""
    return Mistake(code, about, path, tuple((name, str(value)) for name, value in params.items()))


def caution(code: str, about: str, path: Path, /, **params: str | int) -> Mistake:
    """As `mistake`, but only a warning."""
    return Mistake(code, about, path, tuple((name, str(value)) for name, value in params.items()), warning=True)
