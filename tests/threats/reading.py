"""Reading an event as somebody would who wants to find out who said what: all of its JSON, not only the text shown."""

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

MATRIX_ID = re.compile(r"(?<![\w.])[@!#$][\w.=/+-]+:[\w.-]+")


def everything(content: Mapping[str, Any], *, but_mentions: bool = False) -> str:
    """The whole event as JSON, readable; without whom it rings for."""
    shown = {key: value for key, value in content.items() if not (but_mentions and key == "m.mentions")}
    return json.dumps(shown, ensure_ascii=False)


def matrix_ids(content: Mapping[str, Any]) -> list[str]:
    """User, room and event ids anywhere in an event, whom it rings for apart."""
    return MATRIX_ID.findall(everything(content, but_mentions=True))


def keys(content: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """Every key with the way to it; places in lists are left out."""
    for key, value in content.items():
        here = f"{path}.{key}" if path else key
        yield here
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Mapping):
                yield from keys(part, here)


class Tags(HTMLParser):
    """The tags and attributes of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.add("comment")
