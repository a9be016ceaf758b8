"""Placeholders are no words: while a text is levelled, one sign stands for each."""

import re

_PLACEHOLDER = re.compile(r"\[[^\[\]\n]*\]")
_FIRST, _LAST = 0xE000, 0xF8FF
"""Signs of nobody: `clean` takes them out of every text, so none can have been there."""
_SIGN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


class Shelter:
    """`text` with signs, and `restored` for what became of it."""

    def __init__(self, text: str) -> None:
        self._kept: list[str] = []
        self.text = _PLACEHOLDER.sub(self._set_aside, _SIGN.sub("", text))

    def _set_aside(self, match: re.Match[str]) -> str:
        if len(self._kept) > _LAST - _FIRST:
            return match.group()
        self._kept.append(match.group())
        return chr(_FIRST + len(self._kept) - 1)

    def restored(self, text: str) -> str:
        return _SIGN.sub(lambda match: self._kept[ord(match.group()) - _FIRST], text)
