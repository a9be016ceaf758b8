"""`gespreksronde anonymise` as its user meets it."""

import json
from typing import Any

import typer
from typer.testing import CliRunner, Result

from bot.cli.anonymise import anonymise

ROSTER = [{"display_name": "Sanne Mulder", "mxid": "@sanne:zorg.example"}]


def run(given: str | bytes, *arguments: str) -> Result:
    app = typer.Typer()
    app.command()(anonymise)
    return CliRunner().invoke(app, arguments, input=given)


def line(**values: Any) -> str:
    return json.dumps({"id": "a1", "text": "Sanne werkt hier nu 29 jaar.", "roster": ROSTER} | values)


def test_a_line_in_gives_a_line_out() -> None:
    result = run(line() + "\n")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "id": "a1",
        "text": "[naam] werkt hier nu 29 jaar.",
        "flags": ["hier nu 29 jaar"],
        "removed": [{"kind": "name", "start": 0, "end": 5}],
    }


def test_english_words_for_an_english_answer() -> None:
    result = run(line(text="Sanne called me.", lang="en"))
    assert json.loads(result.stdout)["text"] == "[name] called me."


def test_what_is_null_was_not_given() -> None:
    entry = ROSTER[0] | {"aliases": None}
    assert json.loads(run(line(text="Sanne kwam.", lang=None, roster=[entry])).stdout)["text"] == "[naam] kwam."


def test_huge_and_hostile_lines_come_through_without_a_name() -> None:
    texts = {
        "lines": "\n".join(f"ik sprak Sanne op regel {number}" for number in range(10_000)),
        "pills": "[Sanne](https://matrix.to/#/@sanne:zorg.example) " * 4_000,
        "marks": "Sanne" + "\u0301" * 60_000 + " kwam",
        "emphasis": "*_~" * 10_000 + "Sanne" + "~_*" * 10_000,
        "halves": "\ud800" * 60_000 + "Sanne",
        "nothing": "\x00" * 60_000 + "Sanne",
        "digits": "9" * 60_000 + " Sanne",
        "hyphens": "Sanne-" * 10_000,
    }
    result = run("\n".join(line(id=name, text=text) for name, text in texts.items()))
    assert result.exit_code == 0
    outs = {out["id"]: out["text"] for out in map(json.loads, result.stdout.splitlines())}
    assert outs.keys() == texts.keys()
    assert not [name for name, text in outs.items() if "anne" in text or "matrix.to" in text]


def test_a_bad_line_is_told_by_number_and_the_rest_is_done() -> None:
    lines = [
        line(),
        "geheim {",
        '"geheim"',
        '{"id": 1}',
        line(roster=["geheim"]),
        line(lang="geheim"),
        line(text=7),
        line(id="z"),
    ]
    result = run("\n".join(lines))
    assert result.exit_code == 1
    assert [json.loads(out)["id"] for out in result.stdout.splitlines()] == ["a1", "z"]
    assert [told.split(":")[0] for told in result.stderr.splitlines()] == [f"line {n}" for n in range(2, 8)]
    assert "geheim" not in result.stderr


def test_bytes_that_are_no_text_and_half_characters() -> None:
    result = run(b'\xff\xfe\n{"id": 2, "text": "Sanne \\ud800\\u0000 ok", "roster": []}\n\n')
    assert result.exit_code == 1
    assert json.loads(result.stdout)["text"] == "[naam]  ok"


def test_explain_tells_what_was_found_where() -> None:
    result = run(line(text="Als enige psychiater hier zie ik Sanne vaak."), "--explain")
    assert result.exit_code == 0
    assert "mask  name          33-38  Sanne" in result.stdout
    assert "-> vanuit mijn functie" in result.stdout
    assert "nothing found" in run(line(text="Mooi."), "--explain").stdout
