"""Reads flow files and tells everything that is wrong with them, all at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any, Final

from bot.domain.flow import Flow
from bot.domain.ids import FlowId
from bot.flowfile.check import check_values
from bot.flowfile.lines import line_at, lines_of
from bot.flowfile.mistakes import MOST_REPORTED, FlowErrors, Mistake, Path, mistake
from bot.flowfile.reading import read_toml

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


def check_flow(path: FilePath) -> Checked:
    """The flow in this file with its warnings, or everything that is wrong. Never raises for what is in a
    file.
    """
    try:
        raw, source = read_toml(path, path.parent)
    except FlowErrors as refused:
        return Checked(None, refused.mistakes)
    flow, found = check_values(raw)
    told = [*found, *_own_name(flow, path)]
    located = _located(told[:MOST_REPORTED], raw, source, path.name)
    usable = all(m.warning for m in told)
    return Checked(flow if usable else None, located)


def load_flows(*folders: FilePath) -> Loaded:
    """Every flow of these folders (`*.toml`, not of folders inside them).

    A flow of a later folder takes the place of the flow with the same id before it, so that an
    organisation can change the words of a werkvorm. A file with mistakes takes nobody's place.
    """
    flows: dict[FlowId, Flow] = {}
    files: dict[FlowId, str] = {}
    mistakes: list[Mistake] = []
    for folder in folders:
        paths = sorted(folder.glob("*.toml"))
        if len(paths) > MOST_FILES:
            mistakes.append(replace(mistake("F42", "too-many", (), most=MOST_FILES), file=folder.name))
        for path in paths[:MOST_FILES]:
            checked = check_flow(path)
            mistakes += checked.mistakes
            if checked.flow is not None:
                flows[checked.flow.id] = checked.flow
                files[checked.flow.id] = path.name
    mistakes += _between(flows, files)
    return Loaded(flows, tuple(mistakes))


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


def _located(found: Iterable[Mistake], raw: dict[str, Any], source: str, file: str) -> tuple[Mistake, ...]:
    """The mistakes with file, line and readable key, in the order of the file."""
    found = list(found)
    lines = lines_of(source) if found else {}
    told = [
        replace(m, file=file, line=line_at(lines, m.path), key=_readable(m.path, raw)) for m in dict.fromkeys(found)
    ]
    return tuple(sorted(told, key=lambda m: (m.line or 0, m.code)))


def _readable(path: Path, raw: Any) -> str:
    """`phases[card].questions[look].nl`: with the id of an element where it has one."""
    words: list[str] = []
    value = raw
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            value = None
        if isinstance(part, int):
            name = value.get("id") if isinstance(value, dict) else None
            words.append(f"[{name}]" if isinstance(name, str) else f"[{part + 1}]")
        else:
            words.append(f".{part}" if words else part)
    return "".join(words)
