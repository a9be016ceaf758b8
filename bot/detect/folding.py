"""Reads disguised text as a person would, and remembers where every letter came from.

Compatibility forms, accents, zero-width signs, look-alike letters, entities, percent-encoding and bare mark-up are
taken away; `Folded.span` leads back to the text as it was written. Emphasis signs stay: they part words, and the
finders that need it join the parts again.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html.entities import html5
from urllib.parse import unquote

_LOOK_ALIKES = {
    **dict(zip("аеорсухкмтнвіјѕԁһԛԝьгп", "aeopcyxkmthbijsdhqwbrn", strict=True)),
    **dict(zip("АВЕКМНОРСТУХІЈЅԌԚԜ", "ABEKMHOPCTYXIJSGQW", strict=True)),
    **dict(zip("αεοριυκντγηωχ", "aeopiukvtynwx", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("ɑɡɩᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢꜰ", "agiabcdeghijklmnoprstuvwyzf", strict=True)),
    "ł": "l",
    "Ł": "L",
    "ı": "i",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ß": "ss",
    "ð": "d",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "þ": "th",
    "ĳ": "ij",
    "ə": "e",
    "ǝ": "e",
    "Ə": "E",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "′": "'",
    "`": "'",
    "´": "'",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "﹘": "-",
    "⁃": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "⁄": "/",
    "∕": "/",
}
_REGIONAL_A = 0x1F1E6
_SQUARED = ((0x1F130, 26), (0x1F150, 26), (0x1F170, 26), (_REGIONAL_A, 26))
_MOST_LETTERS = 6
_DROPPED = frozenset(("Cf", "Mn", "Me", "Cc", "Cs", "Co", "Cn"))
_SPACE_LIKE = frozenset("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_CHUNK = re.compile(
    r"(?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,9} ?/?>)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});)"
    r"|(?P<percent>(?:%[0-9a-fA-F]{2}){1,16})"
)
_BREAKING = frozenset(("br", "p", "div", "li", "ul", "ol", "td", "tr", "hr", "blockquote"))


@dataclass(frozen=True, slots=True)
class Folded:
    """The text as it reads. `starts[i]`, `ends[i]`: where the letter `text[i]` stands in the text as written."""

    text: str = field(repr=False)
    lower: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as written for `text[start:end]`, which must not be empty."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def fold_letter(letter: str) -> str:
    """What one written sign reads as: nothing, one letter or a few. Letters that are not Latin are kept."""
    if letter in _SPACE_LIKE:
        return "\n" if letter not in "\t\x1f" else " "
    code = ord(letter)
    for first, count in _SQUARED:
        if first <= code < first + count:
            return chr(ord("A") + code - first)
    read: list[str] = []
    for part in unicodedata.normalize("NFKC", letter):
        for piece in unicodedata.normalize("NFKD", _LOOK_ALIKES.get(part, part)):
            if unicodedata.category(piece) in _DROPPED:
                continue
            shown = _LOOK_ALIKES.get(piece, piece)
            read.append(" " if shown.isspace() else shown)
    return "".join(read) if len(read) <= _MOST_LETTERS else letter  # the ligature of a whole sentence stays a sign


def fold(text: str) -> Folded:
    """Folds any string; linear in its length, never fails."""
    if text.isascii() and text.isprintable() and not _CHUNK.search(text):
        plain = text.replace("`", "'")
        return Folded(plain, plain.lower(), range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for match in _CHUNK.finditer(text):
        _fold_run(text, position, match.start(), pieces, starts, ends)
        read = _read_chunk(match)
        if read is None:
            _fold_run(text, match.start(), match.end(), pieces, starts, ends)
        else:
            _add("".join(map(fold_letter, read)), match.start(), match.end(), pieces, starts, ends)
        position = match.end()
    _fold_run(text, position, len(text), pieces, starts, ends)
    folded = "".join(pieces)
    return Folded(folded, _lower(folded), starts, ends)


def _fold_run(text: str, first: int, last: int, pieces: list[str], starts: list[int], ends: list[int]) -> None:
    for position in range(first, last):
        letter = text[position]
        if letter.isascii() and letter.isprintable() and letter != "`":
            pieces.append(letter)
            starts.append(position)
            ends.append(position + 1)
        else:
            _add(fold_letter(letter), position, position + 1, pieces, starts, ends)


def _add(read: str, start: int, end: int, pieces: list[str], starts: list[int], ends: list[int]) -> None:
    if not read:
        if ends and ends[-1] == start:  # a mark that was taken away belongs to the letter before it
            ends[-1] = end
        return
    pieces.append(read)
    starts.extend([start] * len(read))
    ends.extend([end] * len(read))


def _read_chunk(match: re.Match[str]) -> str | None:
    """What a tag, entity or percent-encoded run reads as; None if it is just what it looks like."""
    found = match.group()
    if match.lastgroup == "tag":
        return "\n" if found.strip("</ >").lower() in _BREAKING else ""
    if match.lastgroup == "entity":
        return _read_entity(found)
    decoded = unquote(found, errors="replace")
    return None if "\ufffd" in decoded else decoded


def _read_entity(entity: str) -> str | None:
    name = entity[1:]
    if not name.startswith("#"):
        return html5.get(name)
    digits = name[1:-1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _lower(folded: str) -> str:
    """Lower case of the same length: the few letters that grow when lowered stay as they are."""
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in folded)
