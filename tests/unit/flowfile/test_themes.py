"""`themes.toml`: ready-made themes beside the flows. What a flow names has to be there."""

from pathlib import Path

import pytest

from bot.dialogue.limits import bad_theme
from bot.domain.theme import ThemeId
from bot.flowfile.load import check_flow, load_flow, load_flows
from bot.flowfile.themes import load_themes
from tests.flow_changes import FLOW_FILES, FLOWS
from tests.unit.flowfile.test_broken_files import told

OURS = load_themes(FLOWS)
OWN = 'schema = 1\n\n[[themes]]\nid = "nachtdienst"\nnl = "Alleen in de nacht"\nen = "Alone at night"\nsource = "own"\n'


def a_flow(folder: Path, themes: str) -> Path:
    source = (FLOWS / "kampvuur-vragen.toml").read_text(encoding="utf-8")
    path = folder / "kampvuur-vragen.toml"
    named = 'themes = ["kbs-6", "kerntaak-2", "visie-ervaringskennis"]'
    assert named in source
    path.write_text(source.replace(named, themes), encoding="utf-8")
    return path


def test_every_theme_of_ours_is_in_order_and_can_be_chosen() -> None:
    assert OURS.mistakes == ()
    assert len(OURS.themes) > 60
    for theme in OURS.themes.values():
        assert bad_theme(theme.text.nl) is None
        assert bad_theme(theme.text.en) is None


def test_every_theme_of_ours_goes_with_some_flow() -> None:
    named = {theme.id for path in FLOW_FILES for theme in load_flow(path).themes}
    assert named == set(OURS.themes)


@pytest.mark.parametrize("path", FLOW_FILES, ids=lambda path: path.stem)
def test_a_flow_carries_its_themes_in_its_own_order(path: Path) -> None:
    flow = load_flow(path)
    assert flow.themes
    assert tuple(theme.id for theme in flow.themes) == flow.meta.themes


def test_an_organisation_adds_its_own_and_changes_ours(tmp_path: Path) -> None:
    changed = OWN.replace("nachtdienst", "kbs-6")
    (tmp_path / "themes.toml").write_text(OWN + changed.partition("\n\n")[2], encoding="utf-8")
    a_flow(tmp_path, 'themes = ["nachtdienst", "kbs-6", "kbs-5"]')
    loaded = load_flows(FLOWS, tmp_path)
    assert loaded.mistakes == ()
    mine = next(flow for flow in loaded.flows.values() if flow.id == "kampvuur-vragen")
    assert [theme.text.nl for theme in mine.themes[:2]] == ["Alleen in de nacht"] * 2
    assert mine.themes[2] == OURS.themes[ThemeId("kbs-5")]


@pytest.mark.parametrize(
    ("themes", "about"), [('themes = ["kbs-66"]', "theme-close"), ('themes = ["zzz", "kbs-6"]', "theme")]
)
def test_a_theme_that_is_not_there_is_a_mistake_on_its_line(themes: str, about: str, tmp_path: Path) -> None:
    path = a_flow(tmp_path, themes)
    checked = check_flow(path, OURS.themes)
    (mistake,) = checked.mistakes
    assert (mistake.code, mistake.about, mistake.warning) == ("F46", about, False)
    assert checked.flow is None
    assert mistake.line is not None
    assert "themes = " in path.read_text(encoding="utf-8").split("\n")[mistake.line - 1]
    told(mistake)


def test_without_themes_beside_it_a_flow_names_none(tmp_path: Path) -> None:
    assert {mistake.code for mistake in check_flow(a_flow(tmp_path, 'themes = ["kbs-6"]')).mistakes} == {"F46"}
    assert check_flow(a_flow(tmp_path, "")).mistakes == ()


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("schema = 2\nthemes = []\n", {"F00"}),
        (OWN.replace('en = "Alone at night"\n', ""), {"F02"}),
        (OWN.replace("Alone at night", "a" * 101), {"F02"}),
        (OWN.replace("Alleen in de nacht", "…"), {"F02"}),
        (OWN.replace("source", "bron"), {"F01", "F09"}),
        (OWN + OWN.partition("\n\n")[2], {"F03"}),
        ("schema = ", {"F42"}),
    ],
)
def test_a_mistake_in_the_file_is_told_and_adds_no_theme(written: str, codes: set[str], tmp_path: Path) -> None:
    (tmp_path / "themes.toml").write_text(written, encoding="utf-8")
    found = load_themes(tmp_path)
    assert not found.themes
    assert {mistake.code for mistake in found.mistakes} == codes
    for mistake in found.mistakes:
        assert mistake.file == "themes.toml"
        told(mistake)


def test_a_link_to_themes_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "themes.toml").symlink_to(FLOWS / "themes.toml")
    assert [mistake.about for mistake in load_themes(tmp_path).mistakes] == ["outside"]
