"""From an answer and what was found in it to the text that others may read.

`clean` comes before anything is stored, `excerpt` makes the text of the preview, `removed` says what it took out.
Placeholders say what stood there (`[naam]`, `[plaats]`); their numbers start anew in every answer, so that none
ties two answers together (`threats`: same person across questions).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.findings import Finding, Kind, Treatment
from bot.privacy.levelling import level

__all__ = ["Removal", "clean", "excerpt", "level", "removed"]

_MOST_MARKS = 3
"""Combining marks on one letter: no living script needs more, and a tower of them hides what it stands on."""
_NEVER_SHOWN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"\w+")

_PLACEHOLDERS: dict[str, dict[Kind, str]] = {
    "nl": {
        Kind.NAME: "naam",
        Kind.MXID: "naam",
        Kind.HANDLE: "naam",
        Kind.EMAIL: "e-mailadres",
        Kind.URL: "link",
        Kind.PHONE: "telefoonnummer",
        Kind.BSN: "nummer",
        Kind.IBAN: "nummer",
        Kind.RECORD: "nummer",
        Kind.PLATE: "nummer",
        Kind.POSTCODE: "postcode",
        Kind.ADDRESS: "adres",
        Kind.LOCATION: "plaats",
        Kind.ORG: "organisatie",
        Kind.DATE: "datum",
        Kind.AGE: "leeftijd",
        Kind.QUASI: "rol",
    },
    "en": {
        Kind.NAME: "name",
        Kind.MXID: "name",
        Kind.HANDLE: "name",
        Kind.EMAIL: "email",
        Kind.URL: "link",
        Kind.PHONE: "phone",
        Kind.BSN: "number",
        Kind.IBAN: "number",
        Kind.RECORD: "number",
        Kind.PLATE: "number",
        Kind.POSTCODE: "place",
        Kind.ADDRESS: "place",
        Kind.LOCATION: "place",
        Kind.ORG: "organisation",
        Kind.DATE: "date",
        Kind.AGE: "age",
        Kind.QUASI: "role",
    },
}
_DRAWN_BY_NOBODY = (
    ("\u034f", "\u034f"),
    ("\u115f", "\u1160"),
    ("\u17b4", "\u17b5"),
    ("\u180b", "\u180f"),
    ("\u3164", "\u3164"),
    ("\ufe00", "\ufe0f"),
    ("\uffa0", "\uffa0"),
    ("\U000e0100", "\U000e01ef"),
)
_NUMBERED = frozenset((Kind.NAME, Kind.MXID, Kind.HANDLE))
"""Only people are told apart within an answer; a second place or date reads well without a number."""


@dataclass(frozen=True, slots=True)
class Removal:
    """Something that was taken out: `text[start:end]` of the answer, in code points. Holds no words."""

    kind: Kind
    start: int
    end: int


def _draws_nothing(letter: str) -> bool:
    """Marks and fillers without a picture (Unicode: default ignorable): they could carry a watermark."""
    return any(first <= letter <= last for first, last in _DRAWN_BY_NOBODY)


def clean(text: str) -> str:
    """The same words without what cannot be seen: fit to store, to show and to compare.

    Compatibility forms are resolved; control, format, private and unassigned signs and lone surrogates go; line
    breaks stay as `\\n`; runs of combining marks are capped. Doing it twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    whole = unicodedata.normalize("NFKC", _LINE_BREAK.sub("\n", text))
    kept: list[str] = []
    marks = 0
    for letter in whole:
        category = unicodedata.category(letter)
        if _draws_nothing(letter):
            continue
        if category[0] == "M":
            marks += 1
            if marks > _MOST_MARKS:
                continue
        elif letter == "\n" or category not in _NEVER_SHOWN:
            marks = 0
        elif letter == "\t":
            letter, marks = " ", 0
        else:
            continue
        kept.append(letter)
    return unicodedata.normalize("NFKC", "".join(kept))


def excerpt(text: str, findings: Iterable[Finding], lang: str) -> str:
    """The answer with a placeholder in place of everything that is masked; flagged phrases stay as they are.

    `findings`: of exactly this text. `lang`: `nl` or `en`, for the words in the brackets.
    """
    masks = _masks(text, findings)
    words = _PLACEHOLDERS["en" if lang == "en" else "nl"]
    numbers = _numbers_of_people(text, masks)
    pieces: list[str] = []
    position = 0
    for mask in masks:
        number = numbers.get(_person(text, mask)) if mask.kind in _NUMBERED else None
        pieces.append(text[position : mask.start])
        pieces.append(f"[{words[mask.kind]} {number}]" if number else f"[{words[mask.kind]}]")
        position = mask.end
    pieces.append(text[position:])
    return "".join(pieces)


def removed(text: str, findings: Iterable[Finding]) -> tuple[Removal, ...]:
    """What `excerpt` takes out, in order of place: for showing the member what was taken from where."""
    return tuple(Removal(mask.kind, mask.start, mask.end) for mask in _masks(text, findings))


def _masks(text: str, findings: Iterable[Finding]) -> list[Finding]:
    """The stretches to take out, in order; one that overlaps an earlier one or lies outside the text is cut to fit."""
    masks: list[Finding] = []
    position = 0
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        start, end = max(finding.start, position), min(finding.end, len(text))
        if finding.treatment is Treatment.MASK and start < end:
            masks.append(Finding(finding.kind, start, end))
            position = end
    return masks


def _numbers_of_people(text: str, masks: Sequence[Finding]) -> dict[str, int]:
    """A number for everybody if more than one person is named, else none."""
    people = dict.fromkeys(_person(text, mask) for mask in masks if mask.kind in _NUMBERED)
    return {person: number for number, person in enumerate(people, start=1)} if len(people) > 1 else {}


def _person(text: str, mask: Finding) -> str:
    """Who is meant, as far as the spelling tells: the first word of the name, small letters, no accents."""
    surface = unicodedata.normalize("NFKD", text[mask.start : mask.end]).casefold()
    plain = "".join(letter for letter in surface if not unicodedata.combining(letter))
    word = _WORD.search(plain)
    return word.group() if word else plain
