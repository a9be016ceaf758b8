"""Ready-made themes: a title for a round that somebody can pick instead of thinking one up."""

from dataclasses import dataclass
from typing import NewType

from bot.domain.flow_terms import Text

ThemeId = NewType("ThemeId", str)
"""The name of a theme in `themes.toml`; a flow names it in `meta.themes`."""


@dataclass(frozen=True, slots=True)
class Theme:
    id: ThemeId
    text: Text
    source: str
