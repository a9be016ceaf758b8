"""docs/eigen-werkvorm.md: the worked example works, and what the guide says the bot says, it says."""

import re
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.check_flows import check_flows
from bot.domain.flow import Flow
from bot.domain.ids import PhaseId, RoleId
from bot.domain.messages.leader import AskTheme
from bot.domain.messages.member import AskRequirement
from bot.domain.supported import not_yet
from bot.flowfile.load import load_flows
from bot.flowfile.themes import load_themes
from bot.texts.handbook.book import book
from tests.flow_changes import FLOWS, PROJECT
from tests.story import LEADER, given_round
from tests.unit.privacy.test_promise import said

GUIDE = (PROJECT / "docs" / "eigen-werkvorm.md").read_text(encoding="utf-8")


@pytest.fixture
def example(tmp_path: Path) -> Path:
    flow, themes = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    path = tmp_path / "zware-week.toml"
    path.write_text(flow, encoding="utf-8")
    (tmp_path / "themes.toml").write_text(themes, encoding="utf-8")
    return path


def read(path: Path) -> Flow:
    """As the bot reads it, beside its own flows."""
    loaded = load_flows(path.parent, known=load_themes(FLOWS).themes)
    assert loaded.mistakes == ()
    (flow,) = loaded.flows.values()
    return flow


def check(path: Path) -> str:
    app = typer.Typer()
    app.command()(check_flows)
    return CliRunner().invoke(app, [str(path)]).output


def test_the_example_can_be_started(example: Path) -> None:
    assert not_yet(read(example)) == ()
    assert check(example).strip() in GUIDE


def test_the_example_can_be_played_to_its_summary(example: Path) -> None:
    story = given_round().with_flow(read(example)).with_members(4).but(theme=None).starts()
    assert [theme.id for theme in story.last(LEADER, AskTheme).flow.themes] == ["zelfzorg", "nachtdienst"]
    story.says(LEADER, "2")
    assert story.round.charter.theme == "Alleen in de nachtdienst"
    assert "twee weken" in story.last(LEADER, AskRequirement).ask
    story.says(LEADER, "ja")
    story.in_review().released()
    assert set(story.summary) == {"heavy", "carried", "need"}
    assert all(len(voices) == 4 for voices in story.summary.values())
    assert story.erased


def test_the_mistake_is_told_as_the_guide_says(example: Path) -> None:
    example.write_text(example.read_text(encoding="utf-8").replace("min_voices = 3\n", ""), encoding="utf-8")
    assert check(example).split("\n\n")[0] in GUIDE


def test_the_line_is_the_line_the_guide_shows(example: Path) -> None:
    flow = read(example)
    shown = " ".join(line.removeprefix("> ") for line in GUIDE.split("\n") if line.startswith("> "))
    assert said(flow, flow.phase(PhaseId("week")), RoleId("member")) == shown


def test_the_example_has_its_page_in_the_handbook(example: Path) -> None:
    page = book((read(example),), "nl")["zware-week.md"]
    assert "Niet voor een ingrijpende gebeurtenis van vandaag." in page
    assert "Alleen in de nachtdienst" in page


def test_every_part_of_a_file_that_a_simple_flow_needs_is_in_the_example() -> None:
    """Who copies the example has a place for each thing; a room, a list and a second output are for later."""
    for part in ("meta", "group", "subject", "timing", "storage"):
        assert f"\n[{part}]\n" in GUIDE
    for part in ("roles", "requirements", "rules", "limits", "phases", "outputs", "themes"):
        assert f"\n[[{part}]]\n" in GUIDE


def test_the_mistake_with_an_unknown_theme_is_told(example: Path) -> None:
    (example.parent / "themes.toml").unlink()
    assert "‘nachtdienst’ staat niet in themes.toml" in check(example)
