"""Phrases that fit one person in a small team, without naming anybody: flagged, never masked.

Masking them blindly would destroy the answer. The author sees the phrase with a more general wording and decides.
The phrases themselves are data: `data/telling.toml`.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from bot.detect.grammar import KIN
from bot.detect.marks import Mark
from bot.detect.numbers import NUMBER_WORDS_PATTERN
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_MORE_WORDS = r"(?:[ '\-][^\s.,;:!?()\n]+){0,%s}"
_WORDS_BETWEEN = r"(?: [^\s.,;:!?()\n]+){0,%s}?"
_COUNTED = re.compile(r"<(w?)(\d)>")

_WHAT_WAS_SAID = re.compile(r" (?:(?!die |wat |dat |toen |waar )\w+ (?:ik|we|wij|je)\b|i\b).*$", re.DOTALL)
"""`als enige arts| voel ik me ...`: what begins with the verb is what was said, not who said it."""
_BEGINS_WITH_ROLE = re.compile(r"(?:als|as|being|the|de|enig\w*)\b")


class _Rule(NamedTuple):
    words: frozenset[str]
    pattern: re.Pattern[str]
    dutch: str
    english: str


def find_telling(reading: Reading, lang: str) -> Iterator[Mark]:
    """Flags with a proposal in the language of the answer."""
    lower = reading.folded.lower
    for rule in load_telling():
        if rule.words.isdisjoint(reading.vocabulary):
            continue
        for match in rule.pattern.finditer(lower):
            phrase = match.group()
            if _BEGINS_WITH_ROLE.match(phrase):
                phrase = _WHAT_WAS_SAID.sub("", phrase)
            end = match.start() + len(phrase)
            yield Mark(Kind.QUASI, match.start(), end, rule.english if lang == "en" else rule.dutch, flag=True)


@cache
def load_telling() -> tuple[_Rule, ...]:
    """The rules that come with the package; read and compiled once."""
    data = tomllib.loads(files("bot.detect").joinpath("data", "telling.toml").read_text(encoding="utf-8"))
    named = {
        "<role>": _either(data["roles"]),
        "<thing>": _either(data["things"]),
        "<kin>": _either(sorted(KIN, key=len, reverse=True)),
        "<n>": rf"(?:\d{{1,2}}|{NUMBER_WORDS_PATTERN})",
    }
    return tuple(
        _Rule(
            frozenset(rule["words"].split()),
            re.compile(rf"\b(?:{_expanded('|'.join(rule['phrases']), named)})"),
            rule["nl"],
            rule["en"],
        )
        for rule in data["rule"]
    )


def _either(options: list[str]) -> str:
    return f"(?:{'|'.join(options)})"


def _expanded(pattern: str, named: dict[str, str]) -> str:
    for name, meaning in named.items():
        pattern = pattern.replace(name, meaning)
    return _COUNTED.sub(lambda match: (_WORDS_BETWEEN if match[1] else _MORE_WORDS) % match[2], pattern)
