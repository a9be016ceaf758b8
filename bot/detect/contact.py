"""Ways to reach somebody: Matrix ids and links, e-mail and web addresses, handles."""

import re
from collections.abc import Iterator

from bot.detect.marks import Mark
from bot.domain.findings import Kind

_LINK_END = r"[^\s<>\"'()\[\]{}|\\^]"
_MATRIX_LINK = re.compile(rf"(?:https?://)?(?:www\.)?matrix\.to/{_LINK_END}*|matrix:[ur]/{_LINK_END}+", re.IGNORECASE)
_MATRIX_ID = re.compile(r"[@!#$][\w.=/+\-]{1,255}:(?:\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9.\-]*)(?::\d{2,5})?", re.IGNORECASE)
_PILL = re.compile(
    r"\[(?P<shown>[^\[\]\n]{1,120})\]\(<?(?:https?://)?(?:www\.)?matrix\.to/#/|\[(?P<named>[^\[\]\n]{1,120})\]\(<?matrix:[ur]/"
    r"|<a\s[^<>\n]{0,400}?(?:matrix\.to/#/|matrix:[ur]/)[^<>\n]{0,400}>"
    r"(?P<inside>\w+(?:[ '\-.]{1,2}(?:(?:van|de|der|den|el|ten|ter) ){0,2}(?-i:[A-Z])\w*){0,4})",
    re.IGNORECASE,
)
"""A mention as clients write it: the name in brackets before the link, or inside it; the end tag was folded away."""
_TLD = "nl|com|org|net|be|de|eu|info|io|me|care|health|example|test|uk"
_DOT = r"(?:\.| ?[(\[{](?:dot|punt|\.)[)\]}] ?| dot | punt )"
_EMAIL = re.compile(
    rf"[\w.+\-%]{{1,64}} ?(?:@|[(\[{{](?:at|apenstaartje|@)[)\]}}]| apenstaartje | apestaartje ) ?"
    rf"[a-z0-9](?:[a-z0-9\-]{{0,62}}{_DOT}){{1,6}}[a-z]{{2,24}}\b"
    rf"|[\w.+\-%]{{1,64}} at [a-z0-9](?:[a-z0-9\-]{{0,62}}{_DOT}){{1,6}}(?:{_TLD})\b",
    re.IGNORECASE,
)
_BARE_EMAIL = re.compile(r"[\w.+\-%]{1,64}@[a-z0-9][a-z0-9.\-]{0,250}", re.IGNORECASE)
_WEB = re.compile(rf"(?:(?:https?|ftp)://|hxxps?://|www\.){_LINK_END}+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![\w@.\-])(?:[a-z0-9][a-z0-9\-]{0,62}\.)+"
    r"(?:nl|com|org|net|be|de|eu|info|io|me|amsterdam|frl|care|health|nu|tv|app|dev|co|uk|gg|ly|example"
    r"|test|invalid)"
    rf"(?![\w\-])(?:/{_LINK_END}*)?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@/])@ ?(?=[\w.\-]*[a-z])[\w][\w.\-]{0,63}", re.IGNORECASE)
_NAMED_ACCOUNT = re.compile(
    r"\b(?:insta(?:gram)?|twitter|tiktok|tik tok|snap(?:chat)?|facebook|fb|linkedin|discord|telegram"
    r"|youtube|signal|skype"
    r"|mastodon|threads|bluesky|x)(?:[- ]?(?:account|naam|handle|profiel|name|user))?(?: is| heet| onder"
    r"| als|:| ->)? ?[:=]? ?"
    r"(?P<account>(?=[\w.\-]*(?:\d|_|[a-z]\.[a-z]))[\w][\w.\-]{2,63})",
    re.IGNORECASE,
)
_PUBLIC_SITE = re.compile(
    r"(?:https?://)?(?:www\.)?(?:113|thuisarts|trimbos|movisie|zorginstituutnederland|igj|rijksoverheid|mindplatform)\.nl/?",
    re.IGNORECASE,
)
"""Sites of everybody, as long as nothing stands behind the name."""
_ROOM_WIDE = frozenset(("room", "here", "all", "everyone", "iedereen", "allen", "team", "kamer", "channel"))
_TRAILING = ".,;:!?'\")-"


def find_contact(text: str) -> Iterator[Mark]:
    """`text`: folded. Trailing punctuation of the sentence is not part of an address."""
    if ":" in text:
        yield from _all(Kind.MXID, _MATRIX_ID, text)
    if "matrix" in text.lower():
        yield from _all(Kind.MXID, _MATRIX_LINK, text)
        yield from _pills(text)
    if "@" in text or "at" in text.lower() or "staartje" in text.lower():
        yield from _all(Kind.EMAIL, _EMAIL, text)
    if "@" in text:
        yield from _all(Kind.EMAIL, _BARE_EMAIL, text)
        yield from (
            mark
            for mark in _all(Kind.HANDLE, _HANDLE, text)
            if text[mark.start + 1 : mark.end].strip().lower() not in _ROOM_WIDE
        )
    if "." in text or ":" in text:
        yield from _web(text)
    for match in _NAMED_ACCOUNT.finditer(text):
        yield Mark(Kind.HANDLE, match.start("account"), _trimmed_end(text, match.start("account"), match.end()))


def _pills(text: str) -> Iterator[Mark]:
    for match in _PILL.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        yield Mark(Kind.NAME, start, end)


def _web(text: str) -> Iterator[Mark]:
    for pattern in (_WEB, _DOMAIN):
        for mark in _all(Kind.URL, pattern, text):
            if not _PUBLIC_SITE.fullmatch(text, mark.start, mark.end):
                yield mark


def _all(kind: Kind, pattern: re.Pattern[str], text: str) -> Iterator[Mark]:
    for match in pattern.finditer(text):
        yield Mark(kind, match.start(), _trimmed_end(text, match.start(), match.end()))


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1] in _TRAILING:
        end -= 1
    return end
