"""docs/eigen-werkvorm.md: the worked example works, and what the guide says the bot says, it says."""

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.check_flows import check_flows
from bot.domain.ids import PhaseId, RoleId
from bot.domain.supported import not_yet
from bot.flowfile.load import load_flow
from tests.flow_changes import PROJECT
from tests.unit.privacy.test_promise import said

GUIDE = (PROJECT / "docs" / "eigen-werkvorm.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path) -> Path:
    (source,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    path = tmp_path / "zware-week.toml"
    path.write_text(source, encoding="utf-8")
    return path


def check(path: Path) -> str:
    app = typer.Typer()
    app.command()(check_flows)
    return CliRunner().invoke(app, [str(path)]).output


def test_the_example_can_be_started(example: Path) -> None:
    assert not_yet(load_flow(example)) == ()
    assert check(example).strip() in GUIDE


def test_the_mistake_is_told_as_the_guide_says(example: Path) -> None:
    example.write_text(example.read_text(encoding="utf-8").replace("min_voices = 3\n", ""), encoding="utf-8")
    assert check(example).split("\n\n")[0] in GUIDE


def test_the_line_is_the_line_the_guide_shows(example: Path) -> None:
    flow = load_flow(example)
    shown = " ".join(line.removeprefix("> ") for line in GUIDE.split("\n") if line.startswith("> "))
    assert said(flow, flow.phase(PhaseId("week")), RoleId("member")) == shown
