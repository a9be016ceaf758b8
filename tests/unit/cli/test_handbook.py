"""`gespreksronde handbook` as its user meets it."""

from pathlib import Path

from typer.testing import CliRunner, Result

from bot.cli.app import app
from tests.flow_changes import BROKEN, FLOW_FILES, FLOWS


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["handbook", *arguments])


def test_it_writes_a_page_for_every_flow(tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "handboek"
    result = run(str(folder))
    assert result.exit_code == 0
    assert "Wrote 29 pages" in result.output
    assert {path.name for path in folder.iterdir()} == {"README.md", *(f"{path.stem}.md" for path in FLOW_FILES)}
    assert "# Spiegelgesprek" in (folder / "spiegel.md").read_text(encoding="utf-8")


def test_flows_of_an_organisation_and_in_english(tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    source = (FLOWS / "kampvuur-vragen.toml").read_text(encoding="utf-8")
    (tmp_path / "eigen" / "kampvuur-vragen.toml").write_text(source, encoding="utf-8")
    result = run(str(tmp_path / "uit"), "--flows", str(tmp_path / "eigen"), "--lang", "en")
    assert result.exit_code == 0
    assert "Wrote 2 pages" in result.output
    assert "## What for" in (tmp_path / "uit" / "kampvuur-vragen.md").read_text(encoding="utf-8")


def test_a_flow_with_mistakes_gets_no_page(tmp_path: Path) -> None:
    result = run(str(tmp_path), "--flows", str(BROKEN))
    assert result.exit_code == 1
    assert "check-flows" in result.output


def test_a_language_that_is_not_there_is_a_wrong_command(tmp_path: Path) -> None:
    assert run(str(tmp_path), "--lang", "fr").exit_code == 2
