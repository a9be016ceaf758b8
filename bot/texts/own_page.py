"""The page of what is kept of somebody, for reading. The file beside it is complete; here stands what has a name in
`own.ftl`: everything this person wrote, chose, agreed to or is called, without what only machines need.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from bot.ports.press import Grid, Heading, Page, PageBlock, Quotation, Remark
from bot.texts import times
from bot.texts.neutral import one_line
from bot.texts.speech import SHORT, Speech

_SECTIONS: Final = (
    "known",
    "rounds",
    "agreements",
    "preferences",
    "plans",
    "waiting_messages",
    "unread_messages",
    "led",
)
_CELL: Final = 60
"""Characters that fit in a cell of the page; a longer text gets a quotation."""
_WORDS: Final = frozenset({"text", "agreed", "proposal", "words", "typed", "what", "reworded"})
_MOMENTS: Final = frozenset({"started_at", "until", "came", "asks_at"})
_CODES: Final = frozenset({"stage", "standing", "verdict", "step", "state"})
_TYPED: Final = re.compile(r"`([^`]+)`")
_SKIPPED: Final = frozenset({"questions", "format", "version", "made_at"})


def own_page(told: Mapping[str, Any], speech: Speech) -> Page:
    """`told`: what `bot.service.own.file` gathered."""
    return Page(
        title=speech.label("own-title"),
        lang=speech.lang,
        notice=speech.label("own-only-you"),
        made_on=datetime.fromisoformat(told["made_at"]).date(),
        facts=((speech.label("own-made"), _moment(told["made_at"], speech)),),
        blocks=tuple(_page(told, speech)),
        page_number=speech.label("report-page-number", page="{page}", pages="{pages}"),
        missing_sign=speech.label("report-missing-sign", sign="{sign}"),
    )


def _page(told: Mapping[str, Any], speech: Speech) -> Iterator[PageBlock]:
    others = (key for key in told if key not in (*_SECTIONS, *_SKIPPED))
    for key in (*_SECTIONS, *others):
        yield Heading(2, speech.label(_label(key)) if speech.words.knows(_label(key)) else one_line(key, SHORT))
        blocks = tuple(_thing(told.get(key) or [], {}, speech, 3))
        yield from blocks or (Remark(speech.label("own-nothing")),)
    yield Heading(2, speech.label("own-elsewhere"))
    for sentence in ("own-elsewhere-server", "own-elsewhere-released", "own-elsewhere-keys", "own-elsewhere-stays"):
        yield Remark(_TYPED.sub(r"‘\1’", speech.label(sentence)))
    yield Remark(speech.label("own-complete"))


def _thing(thing: Any, questions: Mapping[str, str], speech: Speech, level: int) -> Iterator[PageBlock]:
    if isinstance(thing, list):
        for each in thing:
            yield from _thing(each, questions, speech, level)
        return
    if not isinstance(thing, Mapping):
        yield Quotation(str(thing))
        return
    asked = thing.get("questions", questions)
    shown = {key: value for key, value in thing.items() if _is_shown(key, value, speech)}
    short = {key: value for key, value in shown.items() if _fits(key, value)}
    if short:
        rows = ((speech.label(_label(key)), _said(key, value, asked, speech)) for key, value in short.items())
        yield Grid((speech.label("own-what"), speech.label("own-value")), tuple(rows))
    for key, value in shown.items():
        if key not in short:
            yield Heading(min(level, 4), speech.label(_label(key)))
            yield from _thing(value, asked, speech, level + 1)


def _is_shown(key: str, value: Any, speech: Speech) -> bool:
    """Whether it has a name for people. A member is shown as such, and not as the random id in an answer."""
    only_an_id = key == "member" and isinstance(value, str)
    return key not in _SKIPPED and not only_an_id and speech.words.knows(_label(key))


def _fits(key: str, value: Any) -> bool:
    return isinstance(value, bool | int | float) or (
        isinstance(value, str) and key not in _WORDS and (key in _CODES or len(value) <= _CELL or key == "question")
    )


def _said(key: str, value: Any, questions: Mapping[str, str], speech: Speech) -> str:
    if isinstance(value, bool):
        return speech.label("own-yes" if value else "own-no")
    if key in _MOMENTS:
        return _moment(value, speech)
    if key == "day":
        return times.full_day(date.fromisoformat(value), speech.lang)
    if key in _CODES:
        return speech.label("own-code", code=value)
    if key == "role" and speech.words.knows(f"role-{value}"):
        return speech.label(f"role-{value}")
    if key == "question":
        return one_line(questions.get(value, value), SHORT)
    return str(value)  # in full and as it is: it rings nobody in a file


def _moment(iso: str, speech: Speech) -> str:
    return speech.label("own-moment", day=times.full_day(datetime.fromisoformat(iso).date(), speech.lang))


def _label(key: str) -> str:
    return f"own-key-{key.replace('_', '-')}"
