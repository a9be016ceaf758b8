"""Makes `answers.jsonl` (format of the yardstick) from the marked-up answers in `answers.txt` beside it.

Run after editing: `python -m tests.data.deidentify.build`. A test checks that the two agree.
"""

import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
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
TEAMS: dict[str, list[dict[str, Any]]] = {
    "T1": [
        {"display_name": "Marijke Boom", "mxid": "@marijke:berkenhof.example"},
        {"display_name": "Rashid el Amrani", "mxid": "@rashid.el.amrani:berkenhof.example"},
        {"display_name": "Wil van Beek", "mxid": "@wil:berkenhof.example"},
        {"display_name": "Hope Asante", "mxid": "@hope.a:berkenhof.example"},
        {"display_name": "Door Hendriks", "mxid": "@door:berkenhof.example"},
        {"display_name": "Roos de Wit", "mxid": "@roosdewit:berkenhof.example"},
        {"display_name": "Jan-Willem Kuiper", "mxid": "@jwk:berkenhof.example", "aliases": ["JW"]},
        {"display_name": "Soraya Ramdin", "mxid": "@soraya:berkenhof.example"},
        {"display_name": "Mei Ling Chan", "mxid": "@meiling:berkenhof.example"},
    ],
    "T2": [
        {"display_name": "Kees | nachtdienst", "mxid": "@kees:matrix.stroomggz.example"},
        {"display_name": "Büşra Yıldırım", "mxid": "@busra:matrix.stroomggz.example"},
        {"display_name": "Anne-Fleur ten Cate", "mxid": "@af.tencate:matrix.stroomggz.example"},
        {"display_name": "Mo", "mxid": "@mo:matrix.stroomggz.example"},
        {"display_name": "Bas Bos", "mxid": "@bas.bos:matrix.stroomggz.example"},
        {"display_name": "Joy Martina", "mxid": "@joy:matrix.stroomggz.example"},
        {"display_name": "Grażyna Nowak", "mxid": "@grazyna:matrix.stroomggz.example"},
        {"display_name": "Sjoerd v.d. Meulen", "mxid": "@sjoerd:matrix.stroomggz.example"},
        {"display_name": "Daan (stagiair)", "mxid": "@daan:matrix.stroomggz.example"},
    ],
    "T3": [
        {"display_name": "Grace Okafor", "mxid": "@grace:riverside.example"},
        {"display_name": "Tom Baker", "mxid": "@tbaker:riverside.example"},
        {"display_name": "Will Summers", "mxid": "@will.s:riverside.example"},
        {"display_name": "Aoife Byrne", "mxid": "@aoife:riverside.example"},
        {"display_name": "Priya", "mxid": "@priya:riverside.example"},
        {"display_name": "Ian", "mxid": "@ian:riverside.example"},
    ],
    "T4": [
        {"display_name": "Thijs Jansen", "mxid": "@thijs.j:anker.example"},
        {"display_name": "Thijs Verbeek", "mxid": "@thijs.v:anker.example"},
        {"display_name": "Nevin Şahin", "mxid": "@nevin:anker.example"},
        {"display_name": "Tjitske Hoekstra", "mxid": "@tjitske:anker.example"},
        {"display_name": "Ruth", "mxid": "@ruth:anker.example"},
        {"display_name": "Eelco de Haan", "mxid": "@eelco:anker.example"},
        {"display_name": "Precious Boateng", "mxid": "@precious:anker.example"},
        {"display_name": "Lotte Zwart", "mxid": "@lotte:anker.example"},
        {"display_name": "Ali B.", "mxid": "@ali:anker.example"},
    ],
    "T5": [
        {"display_name": "Sterre Licht", "mxid": "@sterre.l:waterpoort.example"},
        {"display_name": "Wolf Vos", "mxid": "@wolf:waterpoort.example"},
        {"display_name": "Ngozi Eze", "mxid": "@ngozi:waterpoort.example"},
        {"display_name": "Pieter-Bas van den Akker", "mxid": "@pbvandenakker:waterpoort.example"},
        {"display_name": "Hümeyra Çelik", "mxid": "@humeyra:waterpoort.example"},
    ],
}


def answers(source: str) -> list[dict[str, Any]]:
    """The answers of a marked-up source, numbered from `o001`."""
    made: list[dict[str, Any]] = []
    head = ""
    for line in source.splitlines():
        if line.startswith("@@"):
            head = line
        elif line and not line.startswith("#"):
            made.append(_answer(len(made) + 1, head, line.replace("\\n", "\n")))
    return made


def _answer(number: int, head: str, marked: str) -> dict[str, Any]:
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
        "id": f"o{number:03d}",
        "lang": lang,
        "text": text,
        "roster": TEAMS[team],
        "spans": spans,
        "keep": keep,
        "team": team,
        "origin": "hand",
        "tags": tags,
    }


def main() -> None:
    """Writes `answers.jsonl`."""
    rows = answers((HERE / "answers.txt").read_text(encoding="utf-8"))
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (HERE / "answers.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
