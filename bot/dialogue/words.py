"""The plain words people may type in the private chat. They count only as the whole message (`design.md` 2).

Dutch and English both always work, whatever the language of the round: nobody has to know which is set.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Word(StrEnum):
    YES = "yes"
    NO = "no"
    LATER = "later"
    SKIP = "skip"
    BACK = "back"
    DONE = "done"
    STOP = "stop"
    WIPE = "wipe"
    HELP = "help"
    MINE = "mine"
    AGREE = "agree"
    WITHDRAW = "withdraw"
    ADD = "add"
    OWN_STYLE = "own-style"
    MY_DATA = "my-data"
    """Answered outside every round: `bot.service.own`."""


_WORDS: dict[str, Word] = {
    **dict.fromkeys(
        (
            "ja",
            "j",
            "yes",
            "y",
            "ja graag",
            "ja hoor",
            "jazeker",
            "zeker",
            "oké",
            "oke",
            "ok",
            "okay",
            "jawel",
        ),
        Word.YES,
    ),
    **dict.fromkeys(("nee", "n", "no", "nee dank je", "nee dankjewel", "nee bedankt", "liever niet"), Word.NO),
    **dict.fromkeys(("later", "straks", "nu niet", "not now"), Word.LATER),
    **dict.fromkeys(("overslaan", "sla over", "skip", "volgende", "pas"), Word.SKIP),
    **dict.fromkeys(("terug", "vorige", "back"), Word.BACK),
    **dict.fromkeys(("klaar", "ik ben klaar", "done"), Word.DONE),
    **dict.fromkeys(("stop", "stoppen", "ik stop"), Word.STOP),
    **dict.fromkeys(("wis alles", "alles wissen", "erase everything", "erase all"), Word.WIPE),
    **dict.fromkeys(("help", "hulp", "?", "uitleg"), Word.HELP),
    **dict.fromkeys(("mijn antwoorden", "my answers"), Word.MINE),
    **dict.fromkeys(("mijn gegevens", "my data"), Word.MY_DATA),
    **dict.fromkeys(("akkoord", "agree", "i agree", "ik ga akkoord"), Word.AGREE),
    **dict.fromkeys(("intrekken", "withdraw"), Word.WITHDRAW),
    **dict.fromkeys(("eigen stijl", "mijn stijl", "own style", "my style"), Word.OWN_STYLE),
    **dict.fromkeys(("erbij", "add", "hoort erbij"), Word.ADD),
}


def bare(text: str) -> str:
    """Small letters, one space between words, nothing around them."""
    return " ".join(text.casefold().split()).strip(" .!,;:'\"`*_")


def plain_word(text: str) -> Word | None:
    """The word a whole message is, whatever its capitals and closing punctuation; None for anything longer."""
    if len(text) > 40:
        return None
    return _WORDS.get(bare(text))


def number(text: str) -> int | None:
    """The whole number a message is ("2", "2.", "nr 2"), or None."""
    found = re.fullmatch(r"\s*(?:nr\.?|nummer|no\.?|number|optie|option)?\s*(\d{1,3})\s*[.):]?\s*", text.casefold())
    return int(found.group(1)) if found else None


def numbers(text: str) -> tuple[int, ...]:
    """Every number in a list like "1, 2 en 5" or "1 t/m 4"; empty when there is anything else in it."""
    flat = re.sub(r"\s*(?:t/m|tot en met|to|-|–)\s*", "~", text.casefold().strip(" ."))
    parts = [p for p in re.split(r"[\s,;+&]+|\ben\b|\band\b", flat) if p]
    found: list[int] = []
    for part in parts:
        match = re.fullmatch(r"(\d{1,3})(?:~(\d{1,3}))?", part)
        if match is None:
            return ()
        first = int(match.group(1))
        last = int(match.group(2) or first)
        found.extend(range(first, min(last, first + 200) + 1))
    return tuple(dict.fromkeys(found))


_UNKNOWN = frozenset(
    {
        "weet ik niet",
        "weet niet",
        "ik weet het niet",
        "geen idee",
        "unknown",
        "i don't know",
        "don't know",
        "i do not know",
    }
)

_NUMBERED = re.compile(r"\s*(\d{1,3})\s*[:.)\-–]\s*(?=\S)")


def is_unknown(text: str) -> bool:
    """*weet ik niet*: a full answer on a scale, which counts as no number."""
    return " ".join(text.casefold().split()).strip(" .!") in _UNKNOWN


def numbered(text: str) -> tuple[int, int] | None:
    """For "2: nieuwe tekst": the number and where the text begins; None when the message is not of that form."""
    found = _NUMBERED.match(text)
    return (int(found.group(1)), found.end()) if found else None


_WITHDRAW = re.compile(r"\s*(?:intrekken|trek in|withdraw)\s+(?:nr\.?\s*)?(\d{1,3})\s*[.!]?\s*", re.IGNORECASE)


def withdraw_number(text: str) -> int | None:
    """For "intrekken 2": 2."""
    found = _WITHDRAW.fullmatch(text)
    return int(found.group(1)) if found else None


_LANGUAGES: dict[str, str] = {
    **dict.fromkeys(("nl", "nederlands", "dutch"), "nl"),
    **dict.fromkeys(("en", "engels", "english"), "en"),
}
_LANGUAGE = re.compile(r"\s*(?:taal|language)\s*[:=]?\s*([a-z]+)\s*[.!]?\s*", re.IGNORECASE)


def language_named(name: str) -> str | None:
    """The language somebody means: *nl*, *engels*."""
    return _LANGUAGES.get(name.casefold())


def language_wish(text: str) -> str | None:
    """For "taal en": en."""
    found = _LANGUAGE.fullmatch(text)
    return language_named(found.group(1)) if found else None


_REVIEW = re.compile(
    r"\s*(masker|mask|terug|vraag|back|ask)\s+(\d{1,3})\s*[.,]\s*(\d{1,3})\s*[:,]?\s+(\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_MASKS = frozenset({"masker", "mask"})


def review_act(text: str) -> tuple[bool, int, int, str] | None:
    """For "masker 2.3 woord" and "terug 2.3 vraag": (is a mask, question, voice, words)."""
    found = _REVIEW.fullmatch(text)
    if found is None:
        return None
    words = " ".join(found.group(4).split()).strip("\"'“”‘’<>«»")
    return found.group(1).casefold() in _MASKS, int(found.group(2)), int(found.group(3)), words


@dataclass(frozen=True, slots=True)
class HeadingAct:
    """Rename heading `letter` of a question to `words`, or move `voice` under it."""

    question: int
    letter: str
    voice: int | None = None
    words: str = field(repr=False, default="")


_RENAME = re.compile(r"\s*(?:kop|heading)\s+(\d{1,3})\s*([a-z])\b\s*[:,]?\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_MOVE = re.compile(
    r"\s*(?:plaats|verplaats|move)\s+(\d{1,3})\s*[.,]\s*(\d{1,3})\s+(?:naar\s+|to\s+)?([a-z])\s*", re.IGNORECASE
)


def heading_act(text: str) -> HeadingAct | None:
    """For "kop 2b rust en tijd" and "plaats 2.3 b"."""
    if (found := _RENAME.fullmatch(text)) is not None:
        words = " ".join(found.group(3).split()).strip("\"'“”‘’")
        return HeadingAct(int(found.group(1)), found.group(2).casefold(), words=words)
    if (found := _MOVE.fullmatch(text)) is not None:
        return HeadingAct(int(found.group(1)), found.group(3).casefold(), voice=int(found.group(2)))
    return None


_ROLES: dict[str, tuple[str, ...]] = {
    "client": ("cliënt", "client", "patiënt", "patient"),
    "relative": ("naaste", "familie", "familielid", "relative", "family"),
    "network": ("netwerk", "iemand uit het netwerk", "network", "person from the network"),
    "expert": ("ervaringsdeskundige", "expert by experience", "expert", "peer worker"),
    "professional": ("hulpverlener", "professional", "medewerker", "zorgverlener"),
    "manager": ("manager", "leidinggevende", "teamleider"),
    "director": ("bestuurder", "directeur", "director"),
    "policy": ("beleidsmedewerker", "beleid", "policy maker", "policy adviser", "policy"),
    "member": ("deelnemer", "teamlid", "lid", "member", "participant"),
    "bringer": ("inbrenger", "bringer"),
    "facilitator": ("gespreksleider", "facilitator"),
}


def role_named(text: str, role: str) -> bool:
    """Whether the message is the id or a usual name of a standard role."""
    said = " ".join(text.casefold().split()).strip(" .!")
    return said == role.casefold() or said in _ROLES.get(role, ())


def says_something(text: str) -> bool:
    """At least one letter or digit: not empty, not only spaces, signs or emoji."""
    return any(sign.isalnum() for sign in text)
