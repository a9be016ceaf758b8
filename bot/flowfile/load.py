"""Reads flow files and tells everything that is wrong with them, all at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Final

from bot.domain.flow import Flow
from bot.domain.ids import FlowId
from bot.domain.theme import Theme, ThemeId
from bot.flowfile.check import check_values
from bot.flowfile.locating import located
from bot.flowfile.mistakes import MOST_REPORTED, FlowErrors, Mistake, mistake
from bot.flowfile.reading import read_toml
from bot.flowfile.themes import THEMES_FILE, load_themes, with_themes

MOST_FILES: Final = 500
"""More files than this in a flows folder is an accident."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a file turned out to be. `flow` is None when there is a mistake that is more than a warning."""

    flow: Flow | None
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The usable flows of a folder, and everything that is wrong with it, warnings included."""

    flows: Mapping[FlowId, Flow]
    mistakes: tuple[Mistake, ...]


def load_flow(path: FilePath) -> Flow:
    """The flow in this file. Raises FlowErrors with every mistake; warnings alone do not raise."""
    checked = check_flow(path)
    if checked.flow is None:
        raise FlowErrors(checked.mistakes)
    return checked.flow


def check_flow(path: FilePath, themes: Mapping[ThemeId, Theme] | None = None) -> Checked:
    """The flow in this file with its warnings, or everything that is wrong. Never raises for what is in a
    file.

    `themes`: those a flow may name; None: those of the file's own folder.
    """
    try:
        raw, source = read_toml(path, path.parent)
    except FlowErrors as refused:
        return Checked(None, refused.mistakes)
    flow, found = check_values(raw)
    told = [*found, *_own_name(flow, path)]
    if flow is not None:
        flow, unknown = with_themes(flow, load_themes(path.parent).themes if themes is None else themes)
        told += unknown
    usable = all(m.warning for m in told)
    return Checked(flow if usable else None, located(told[:MOST_REPORTED], raw, source, path.name))


def load_flows(*folders: FilePath, known: Mapping[ThemeId, Theme] | None = None) -> Loaded:
    """Every flow of these folders (`*.toml`, not of folders inside them). `known`: themes beside those of the folders.

    A flow of a later folder takes the place of the flow with the same id before it, so that an
    organisation can change the words of a werkvorm. A file with mistakes takes nobody's place.
    """
    flows: dict[FlowId, Flow] = {}
    files: dict[FlowId, str] = {}
    ready = load_themes(*folders)
    themes = {**(known or {}), **ready.themes}
    mistakes: list[Mistake] = [*ready.mistakes]
    for folder in folders:
        paths = flow_files(folder)
        if len(paths) > MOST_FILES:
            mistakes.append(replace(mistake("F42", "too-many", (), most=MOST_FILES), file=folder.name))
        for path in paths[:MOST_FILES]:
            checked = check_flow(path, themes)
            mistakes += checked.mistakes
            if checked.flow is not None:
                flows[checked.flow.id] = checked.flow
                files[checked.flow.id] = path.name
    mistakes += _between(flows, files)
    return Loaded(flows, tuple(mistakes))


def flow_files(folder: FilePath) -> list[FilePath]:
    """The files of a folder that hold a flow each."""
    return sorted(path for path in folder.glob("*.toml") if path.name != THEMES_FILE)


def _own_name(flow: Flow | None, path: FilePath) -> Iterable[Mistake]:
    """A file is called after its flow, so that no two files can hold the same one."""
    if flow is not None and flow.id != path.stem and not flow.id.startswith("stand-in"):
        return [mistake("F44", "file-name", ("meta", "id"), id=flow.id, name=path.stem)]
    return []


def _between(flows: Mapping[FlowId, Flow], files: Mapping[FlowId, str]) -> Iterator[Mistake]:
    """Flows that point at a flow which is not there."""
    for flow_id, flow in flows.items():
        parent = flow.meta.variant_of
        if parent is not None and parent not in flows:
            found = mistake("F45", "parent", ("meta", "variant_of"), target=parent)
            yield replace(found, file=files[flow_id], key="meta.variant_of", warning=True)
        for requirement in flow.requirements:
            if requirement.suggest is not None and requirement.suggest not in flows:
                found = mistake("F45", "suggested", ("requirements",), target=requirement.suggest)
                key = f"requirements[{requirement.id}].if_no"
                yield replace(found, file=files[flow_id], key=key, warning=True)
