"""The flows of the project: valid, complete in both languages, and unchanged by a trip through JSON."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, Label
from bot.domain.ids import FlowId, RoleId
from bot.flowfile.lines import line_at, lines_of
from bot.flowfile.load import load_flow, load_flows
from bot.flowfile.themes import load_themes
from bot.texts.catalogue import LANGUAGES, catalogue
from tests.flow_changes import FLOWS, PROJECT
from tests.unit.flowfile.test_broken_files import told

TEXTS = PROJECT / "bot" / "texts"
LOADED = load_flows(FLOWS)
FLOW_IDS = sorted(LOADED.flows)


def test_all_28_flows_are_there_without_a_mistake_or_warning() -> None:
    assert LOADED.mistakes == ()
    assert len(FLOW_IDS) == 28


@pytest.mark.parametrize("name", FLOW_IDS)
def test_every_flow_says_what_it_cannot_do(name: FlowId) -> None:
    assert 2 <= len(LOADED.flows[name].limits) <= 5


@pytest.mark.parametrize("name", FLOW_IDS)
def test_a_flow_survives_json(name: FlowId) -> None:
    """A running round keeps its flow as it was."""
    adapter = TypeAdapter(Flow)
    flow = LOADED.flows[name]
    assert adapter.validate_json(adapter.dump_json(flow)) == flow
    assert hash(flow) == hash(adapter.validate_json(adapter.dump_json(flow)))


@pytest.mark.parametrize("name", FLOW_IDS)
def test_every_role_has_a_title_in_both_languages(name: FlowId) -> None:
    for role in LOADED.flows[name].roles:
        for lang in LANGUAGES:
            assert role.title or catalogue(lang).text(f"role-{role.id}")


@pytest.mark.parametrize("name", FLOW_IDS)
def test_the_lines_of_a_real_file_are_found(name: FlowId) -> None:
    source = (FLOWS / f"{name}.toml").read_text(encoding="utf-8")
    lines, raw = lines_of(source), tomllib.loads(source)
    for index, phase in enumerate(raw["phases"]):
        for number, question in enumerate(phase["questions"]):
            line = line_at(lines, ("phases", index, "questions", number, "nl"))
            assert line is not None
            assert question["nl"][:12] in source.split("\n")[line - 1]


def test_a_flow_of_the_organisation_takes_the_place_of_ours(tmp_path: Path) -> None:
    source = (FLOWS / "kampvuur-vragen.toml").read_text(encoding="utf-8")
    (tmp_path / "kampvuur-vragen.toml").write_text(source.replace("version = 1", "version = 7", 1))
    (tmp_path / "spiegel.toml").write_text("kapot")
    loaded = load_flows(FLOWS, tmp_path)
    assert loaded.flows[FlowId("kampvuur-vragen")].meta.version == 7
    assert loaded.flows[FlowId("spiegel")].meta.version == 1
    assert [m.file for m in loaded.mistakes] == ["spiegel.toml"]


def test_a_flow_that_is_pointed_at_but_missing_is_told(tmp_path: Path) -> None:
    for name in ("kampvuur-vragen", "socratisch"):
        (tmp_path / f"{name}.toml").write_text((FLOWS / f"{name}.toml").read_text(encoding="utf-8"))
    loaded = load_flows(tmp_path, known=load_themes(FLOWS).themes)
    assert {m.about for m in loaded.mistakes} == {"parent", "suggested"}
    assert len(loaded.flows) == 2
    for mistake in loaded.mistakes:
        told(mistake)


def test_a_role_is_expanded_once_and_in_the_order_of_the_file() -> None:
    flow = load_flow(FLOWS / "spiegel.toml")
    assert flow.expand((TEAM, ALL, RoleId("expert"))) == (*(role.id for role in flow.roles), TEAM)
    assert flow.expand((RoleId("nobody"),)) == ()
    assert flow.leading_roles() == ("facilitator",)
    with pytest.raises(KeyError):
        flow.role(RoleId("nobody"))


def test_defaults_of_the_language_are_filled_in() -> None:
    """Flow language, 5: preview, review and the choice between name and alias."""
    flow = load_flow(FLOWS / "spiegel.toml")
    share = {phase.id: phase.share for phase in flow.phases if phase.share is not None}
    by_id = {str(name): value for name, value in share.items()}
    assert by_id["tips"].review_by == ("facilitator",)
    assert by_id["experiences"].review_by == ()  # at once: the author's own look is the only check
    assert by_id["heard"].preview is False
    assert by_id["steps"].preview is True  # named, but it goes on to the team room
    assert by_id["clarify"].label_options == (Label.NAMED, Label.ALIAS)


def test_no_sentence_for_makers_is_never_said_and_none_is_missing() -> None:
    """The two languages have the same ids, and each sentence has its way out."""
    files = {lang: (TEXTS / lang / "flowfile.ftl").read_text(encoding="utf-8") for lang in LANGUAGES}
    ids = {lang: set(re.findall(r"^(flow-f\S+) =", file, re.MULTILINE)) for lang, file in files.items()}
    assert ids["nl"] == ids["en"]
    says = {name for name in ids["nl"] if not name.endswith("-fix")}
    assert {f"{name}-fix" for name in says} == ids["nl"] - says


_PLAIN = st.recursive(
    st.one_of(st.booleans(), st.integers(-5, 5), st.sampled_from(["a", "x y", 'q"q', "[1]", "{b = 2}", "# c", "'"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["a", "b", "c d", "e.f"]), inner, max_size=3),
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["k", "l", "m n", "o.p"]), _PLAIN, max_size=4), st.booleans())
def test_the_scanner_finds_every_key_of_any_file(values: dict[str, object], spaced: bool) -> None:
    """Whatever TOML says there is, the scanner has a line for, and the line is the right one."""
    lines = ["# begin", ""]
    at = {}
    for key, value in values.items():
        at[key] = len(lines) + 1
        lines.append(f'"{key}" = {_toml(value)}' + ("  # klaar" if spaced else ""))
        lines.append("")
    source = "\n".join(lines)
    assert tomllib.loads(source) == values
    found = lines_of(source)
    for key, value in values.items():
        for path in _paths(value, (key,)):
            assert found[path] == at[key]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace('"', '\\"') + '"'
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {_toml(inner)}' for key, inner in value.items()) + "}"
    return str(value)


def _paths(value: object, path: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    found = [path]
    if isinstance(value, list):
        for index, inner in enumerate(value):
            found += _paths(inner, (*path, index))
    elif isinstance(value, dict):
        for key, inner in value.items():
            found += _paths(inner, (*path, key))
    return found
