"""Makes the `.jsonl` (format of the yardstick) from the marked-up answers in the `.txt` of the same name beside it.

Run after editing: `python -m tests.data.deidentify.build`. A test checks that they agree.
"""

import json
import random
import re
from pathlib import Path
from typing import Any

from tests.data.deidentify.teams import TEAMS

HERE = Path(__file__).parent
SETS = {"answers": "o", "fresh": "f"}
"""The sources, and the letter before the numbers of their answers."""
_DRAWN_ON = 20261124
LABELS = {
    "n": "NAME",
    "m": "MXID",
    "h": "HANDLE",
    "e": "EMAIL",
    "u": "URL",
    "t": "PHONE",
    "b": "BSN",
    "i": "IBAN",
    "r": "RECORD",
    "k": "PLATE",
    "p": "POSTCODE",
    "a": "ADDRESS",
    "l": "LOCATION",
    "o": "ORG",
    "d": "DATE",
    "y": "DATE",
    "g": "AGE",
    "q": "QUASI",
}
INDIRECT = frozenset("yq")
_MARK = re.compile(r"⟦(?P<label>[a-z]):(?P<name>[^⟧]+)⟧|\{\{(?P<keep>[^}]+)\}\}")


def answers(source: str, letter: str) -> list[dict[str, Any]]:
    """The answers of a marked-up source, numbered from 001 after the letter of the set."""
    made: list[dict[str, Any]] = []
    head = ""
    for line in source.splitlines():
        if line.startswith("@@"):
            head = line
        elif line and not line.startswith("#"):
            made.append(_answer(f"{letter}{len(made) + 1:03d}", head, line.replace("\\n", "\n")))
    return made


def _answer(number: str, head: str, marked: str) -> dict[str, Any]:
    _, team, lang, *tags = head.split()
    text, spans, keep, position = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        if match["keep"]:
            keep.append(match["keep"])
            text += match["keep"]
            continue
        risk = "indirect" if match["label"] in INDIRECT else "direct"
        spans.append(
            {"start": len(text), "end": len(text) + len(match["name"]), "label": LABELS[match["label"]], "risk": risk}
        )
        text += match["name"]
    text += marked[position:]
    return {
        "id": number,
        "lang": lang,
        "text": text,
        "roster": TEAMS[team],
        "spans": spans,
        "keep": keep,
        "team": team,
        "origin": "hand",
        "tags": tags,
    }


def held_out_half(rows: list[dict[str, Any]]) -> frozenset[str]:
    """The numbers of the half of the fresh answers that no rule was made on, drawn before anything was measured."""
    return frozenset(random.Random(_DRAWN_ON).sample([row["id"] for row in rows], len(rows) // 2))


def main() -> None:
    """Writes the `.jsonl` beside every source."""
    for name, letter in SETS.items():
        rows = answers((HERE / f"{name}.txt").read_text(encoding="utf-8"), letter)
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (HERE / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
