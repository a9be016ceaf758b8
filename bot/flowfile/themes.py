"""Reads `themes.toml`, the ready-made themes beside the flows, and looks up those that a flow names."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Final

from pydantic import ValidationError

from bot.domain.flow import Flow
from bot.domain.flow_terms import Text
from bot.domain.theme import Theme, ThemeId
from bot.flowfile.locating import located
from bot.flowfile.mistakes import FlowErrors, Mistake, mistake
from bot.flowfile.reading import read_toml
from bot.flowfile.schema import ThemesShape
from bot.flowfile.shape import tell_slips

THEMES_FILE: Final = "themes.toml"


@dataclass(frozen=True, slots=True)
class Themes:
    """The themes of one or more folders, and everything that is wrong with their files."""

    themes: Mapping[ThemeId, Theme]
    mistakes: tuple[Mistake, ...]


def load_themes(*folders: FilePath) -> Themes:
    """The themes of these folders. One of a later folder takes the place of the one with the same id before it; a file
    with mistakes adds none.
    """
    themes: dict[ThemeId, Theme] = {}
    mistakes: list[Mistake] = []
    for folder in folders:
        path = folder / THEMES_FILE
        if path.exists() or path.is_symlink():
            found = _of_file(path)
            mistakes += found.mistakes
            themes |= found.themes
    return Themes(themes, tuple(mistakes))


def with_themes(flow: Flow, known: Mapping[ThemeId, Theme]) -> tuple[Flow, tuple[Mistake, ...]]:
    """The flow with the themes it names (F46 for a name that is not among the `known`)."""
    named = tuple(ThemeId(name) for name in flow.meta.themes)
    found = tuple(known[name] for name in dict.fromkeys(named) if name in known)
    unknown = tuple(_unknown(at, name, known) for at, name in enumerate(named) if name not in known)
    return replace(flow, themes=found), unknown


def _unknown(at: int, name: ThemeId, known: Mapping[ThemeId, Theme]) -> Mistake:
    where = ("meta", "themes", at)
    close = difflib.get_close_matches(name, known, n=1)
    if close:
        return mistake("F46", "theme-close", where, theme=name, close=close[0])
    return mistake("F46", "theme", where, theme=name)


def _of_file(path: FilePath) -> Themes:
    try:
        raw, source = read_toml(path, path.parent)
    except FlowErrors as refused:
        return Themes({}, refused.mistakes)
    try:
        shape = ThemesShape.model_validate(raw)
    except ValidationError as error:
        return Themes({}, located(tell_slips(error, raw), raw, source, path.name))
    if doubles := tuple(_doubles(shape)):
        return Themes({}, located(doubles, raw, source, path.name))
    listed = (Theme(ThemeId(theme.id), Text(theme.nl, theme.en), theme.source) for theme in shape.themes)
    return Themes({theme.id: theme for theme in listed}, ())


def _doubles(shape: ThemesShape) -> Iterator[Mistake]:
    seen: set[str] = set()
    for at, theme in enumerate(shape.themes):
        if theme.id in seen:
            yield mistake("F03", "double", ("themes", at, "id"), name=theme.id)
        seen.add(theme.id)
