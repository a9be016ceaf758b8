"""`gespreksronde check-flows` as its user meets it."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.cli.check_flows import check_flows
from bot.config.settings import packaged_flows
from bot.domain.supported import not_yet
from bot.flowfile.load import load_flows
from tests.flow_changes import BROKEN, FLOWS, in_a_thread


def run(*arguments: str) -> Result:
    app = typer.Typer()
    app.command()(check_flows)
    return CliRunner().invoke(app, arguments)


def test_our_own_flows_are_in_order() -> None:
    result = run()
    assert result.exit_code == 0
    assert "28 werkvormen zijn in orde." in result.output
    ready = [str(name) for name, flow in load_flows(packaged_flows()).flows.items() if not not_yet(flow)]
    assert f"Te starten: {', '.join(sorted(ready))}." in result.output


def test_a_flow_that_needs_what_is_not_there_is_told(tmp_path: Path) -> None:
    result = run(str(in_a_thread(tmp_path)))
    assert result.exit_code == 0
    assert "leesgesprek: nog niet te starten." in result.output


def test_a_file_with_many_mistakes_tells_them_all() -> None:
    result = run(str(BROKEN / "alles-tegelijk.toml"))
    assert result.exit_code == 1
    for code in ("F02", "F05", "F06", "F15", "F28", "F30", "F41"):
        assert code in result.output
    assert "alles-tegelijk.toml, regel 9, meta.aim (F05)" in result.output
    assert "→ Kies open, insight, decision, change of measure." in result.output


def test_in_english() -> None:
    result = run("--lang", "en", str(BROKEN / "onbekend-doel.toml"))
    assert result.exit_code == 1
    assert "onbekend-doel.toml, line 9, meta.aim (F05)" in result.output
    assert "Choose open, insight, decision, change or measure." in result.output


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.toml")), ids=lambda path: path.stem)
def test_every_broken_file_can_be_told_in_both_languages(path: Path) -> None:
    for lang in ("nl", "en"):
        result = run("--lang", lang, str(path))
        assert result.exit_code == 1
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "→" in result.output


def test_a_folder_and_a_file_together() -> None:
    result = run(str(FLOWS), str(BROKEN.parent / "good" / "klein.toml"))
    assert result.exit_code == 0
    assert "29 werkvormen zijn in orde." in result.output


def test_an_empty_folder_is_not_in_order(tmp_path: Path) -> None:
    result = run(str(tmp_path))
    assert result.exit_code == 1
    assert "Er is geen werkvorm gevonden." in result.output


def test_a_place_that_is_not_there_is_a_wrong_command(tmp_path: Path) -> None:
    assert run(str(tmp_path / "weg")).exit_code == 2
    assert run("--lang", "fr").exit_code == 2


def test_our_own_themes_are_known_beside_a_file_of_somebody_else(tmp_path: Path) -> None:
    source = (FLOWS / "kampvuur-vragen.toml").read_text(encoding="utf-8")
    (tmp_path / "kampvuur-vragen.toml").write_text(source, encoding="utf-8")
    assert run(str(tmp_path / "kampvuur-vragen.toml")).exit_code == 0
    assert "F46" not in run(str(tmp_path)).output


def test_the_file_with_themes_is_checked_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "themes.toml").write_text("schema = 1\n", encoding="utf-8")
    assert "themes.toml" in run(str(tmp_path / "themes.toml")).output
    assert "Geen fouten." in run(str(FLOWS / "themes.toml"), str(FLOWS)).output
