"""`gespreksronde anonymise`: take out of answers what could identify somebody, as the bot does, line by line.

In: one JSON object per line with `id`, `text`, `roster` (list of `display_name`, `mxid`, `aliases`) and, if wanted,
`lang` (`nl` or `en`). Out: `id`, `text`, `flags` (phrases left in place that a human should look at) and `removed`
(kind and position in the text that came in). Error lines go to standard error and hold no words of the line they
speak of.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

import typer

from bot.cli.exits import Exit
from bot.detect.engine import DutchDetector
from bot.domain.findings import Finding, RosterEntry, Treatment
from bot.privacy.anonymise import clean, excerpt, removed

_LANGUAGES: Final = ("nl", "en")


class _BadLine(Exception):
    """Says what is missing from a line, never what stands in it."""


@dataclass(frozen=True, slots=True)
class _Answer:
    id: str | int
    text: str = field(repr=False)
    roster: tuple[RosterEntry, ...]
    lang: str


def anonymise(
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell of every answer what was found where, instead of JSON.")
    ] = False,
) -> None:
    """Anonymise answers from standard input. Exit code 0: all lines were understood; 1: at least one was not."""
    detector = DutchDetector()
    bad = False
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            answer = _read(line)
        except _BadLine as wrong:
            bad = True
            typer.echo(f"line {number}: {wrong}", err=True)
            continue
        findings = detector.find(answer.text, answer.roster, answer.lang)
        for told in _explained(answer, findings) if explain else (_as_json(answer, findings),):
            typer.echo(told)
    if bad:
        raise typer.Exit(Exit.PROBLEMS)


def _read(line: bytes) -> _Answer:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):  # the error of the parser quotes the line
        raise _BadLine("not JSON") from None
    if not isinstance(given, dict):
        raise _BadLine("not a JSON object")
    for key, kinds in (("id", (str, int)), ("text", str), ("roster", list)):
        if key not in given:
            raise _BadLine(f"{key} is missing")
        if not isinstance(given[key], kinds) or isinstance(given[key], bool):
            raise _BadLine(f"{key} is of the wrong type")
    lang = given.get("lang")
    if lang is None:
        lang = _LANGUAGES[0]
    if lang not in _LANGUAGES:
        raise _BadLine("lang is not nl or en")
    return _Answer(given["id"], given["text"], tuple(map(_entry, given["roster"])), lang)


def _entry(given: Any) -> RosterEntry:
    if not isinstance(given, dict):
        raise _BadLine("roster holds something that is not an object")
    display_name, mxid, aliases = given.get("display_name"), given.get("mxid"), given.get("aliases")
    if aliases is None:
        aliases = []
    if not isinstance(display_name, str) or not isinstance(mxid, str):
        raise _BadLine("roster needs display_name and mxid")
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise _BadLine("aliases is not a list of names")
    return RosterEntry(display_name, mxid, tuple(aliases))


def _as_json(answer: _Answer, findings: Sequence[Finding]) -> str:
    return json.dumps(
        {
            "id": answer.id,
            "text": clean(excerpt(answer.text, findings, answer.lang)),
            "flags": [_shown(answer, finding) for finding in findings if finding.treatment is Treatment.FLAG],
            "removed": [
                {"kind": removal.kind.value, "start": removal.start, "end": removal.end}
                for removal in removed(answer.text, findings)
            ],
        }
    )


def _explained(answer: _Answer, findings: Sequence[Finding]) -> Iterable[str]:
    yield clean(excerpt(answer.text, findings, answer.lang))
    for finding in findings:
        proposal = f" -> {finding.proposal}" if finding.proposal else ""
        place = f"{finding.start}-{finding.end}"
        yield f"  {finding.treatment.value:5} {finding.kind.value:9} {place:>9}  {_shown(answer, finding)}{proposal}"
    if not findings:
        yield "  nothing found"


def _shown(answer: _Answer, finding: Finding) -> str:
    return clean(answer.text[finding.start : finding.end])
