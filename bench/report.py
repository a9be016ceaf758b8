"""`docs/performance.md`: written anew by every full run, except the part people wrote."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.figures import Measured, Spread

BEGIN = "<!-- written by hand: kept when the measurements are repeated -->"
END = "<!-- end of the part written by hand -->"
_NOTHING_YET = "Nothing yet."

_HEAD = """# Performance

How quickly the bot answers and starts, how it does under load, and what it costs. `make bench` measures all of it and
writes this page; the part under *Why, and what would help* is written by people and kept.

Answering is measured as a ratio beside a bare matrix-nio echo bot (it sends from inside its callback, with the
library's own sync loop and defaults) on the same homeserver, in turns of two messages, so that what disturbs one
disturbs the other. The figure is the median over the rounds, behind it the lowest and the highest round. Milliseconds
hold for this machine only.
"""


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one part, and remarks that explain them."""

    title: str
    rows: Sequence[Measured]
    remarks: Sequence[str] = ()
    load: tuple[float, float] = (0.0, 0.0)
    """The load average before and after."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: when, on what, and everything it found."""

    date: str
    machine: str
    how: str
    sections: Sequence[Section] = field(default_factory=tuple)


def written(run: Run, by_hand: str) -> str:
    """The whole page."""
    missed = sum(1 for section in run.sections for row in section.rows if row.verdict == "missed")
    rows = sum(len(section.rows) for section in run.sections)
    parts = [
        _HEAD,
        f"Measured on {run.date}: {run.machine}. {run.how}\n",
        f"{rows - missed} of {rows} targets are met or within what is tolerated.\n",
        *(in_words(section) for section in run.sections),
        f"## Why, and what would help\n\n{BEGIN}\n{by_hand}\n{END}\n",
    ]
    return "\n".join(parts)


def in_words(section: Section) -> str:
    """One section as Markdown."""
    lines = [
        f"## {section.title}",
        "",
        "| what | target | measured (lowest–highest round) | beside | |",
        "|---|---|---|---|---|",
        *(_row(measured) for measured in section.rows),
        "",
        *(f"- {remark}" for remark in section.remarks),
        f"- Load average before and after: {section.load[0]:.1f} and {section.load[1]:.1f}.",
        "",
    ]
    return "\n".join(lines)


def by_hand_in(page: str) -> str:
    """The part of an earlier page that people wrote."""
    _, begin, rest = page.partition(BEGIN)
    kept, end, _ = rest.partition(END)
    return kept.strip("\n") if begin and end else _NOTHING_YET


def save(run: Run, path: Path) -> None:
    """Write the page, with the hand-written part of the one that stands there."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(written(run, by_hand_in(before)), encoding="utf-8")


def _row(measured: Measured) -> str:
    target = measured.target
    limit = f"{target.wanted.value} {_number(target.limit)} {target.unit}"
    if target.tolerated is not None:
        limit += f" (at most {_number(target.tolerated)})"
    verdict = measured.verdict + (", but the reference was unsteady" if measured.doubtful else "")
    return f"| {target.what} | {limit} | {_spread(measured.value, target.unit)} | {measured.beside} | {verdict} |"


def _spread(value: Spread, unit: str) -> str:
    return f"{_number(value.middle)} {unit} ({_number(value.low)}–{_number(value.high)})"


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"
