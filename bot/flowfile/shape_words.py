"""Which code belongs to which slip of shape, and what may stand in for a value that is missing or odd."""

from typing import Any, Final

from bot.flowfile.mistakes import Path

_WORDS: Final = {"nl": "…", "en": "…"}

STAND_INS: Final[dict[str, Any]] = {
    "schema": 1,
    "meta": {}, "group": {}, "subject": {}, "timing": {}, "storage": {},
    "id": "stand-in", "version": 1, "source": "-", "sources": ["-"],
    "nl": "…", "en": "…",
    "title": _WORDS, "purpose": _WORDS, "ask": _WORDS, "refusal": _WORDS, "heading": _WORDS,
    "aim": "insight", "maturity": "ready", "about_person": "nobody", "raw": "until_output",
    "group.min": 1, "group.max": 1000,
    "kind": "ask", "answer": "text", "duration": "3d", "who": ["all"], "to": ["all"], "members": ["all"],
    "confirm_by": ["all"],
    "questions": [{"id": "stand-in", "nl": "…", "en": "…", "answer": "none", "source": "-"}],
    "as": "words", "rooms.as": "room", "label": "named", "when": "phase_end",
    "if_no": "warn", "agree.if_no": "open", "otherwise": "skip",
    "choose.method": "one", "tie": "again", "on": "text", "rounds": 1, "turn": "20m", "partners": "rotate",
    "bot_present": False, "fields": ["what", "who", "when"],
    "keep": "1y", "phases.keep": None, "requirements.kind": None,
    "send_between": "09:00-19:00", "weekdays_only": True,
}  # fmt: skip

_TEXTS: Final = ("nl", "en", "title", "purpose", "ask", "refusal", "heading")

_OF_VALUE: Final = {
    "schema": ("F00", "version"),
    "aim": ("F05", "aim"), "about_person": ("F05", "about-person"), "raw": ("F05", "raw"),
    "maturity": ("F05", "maturity"),
    "if_no": ("F05", "if-no"), "agree.if_no": ("F32", "if-no"), "otherwise": ("F05", "otherwise"),
    "as": ("F05", "share"), "label": ("F05", "share"), "when": ("F05", "share"),
    "label_for": ("F05", "share"), "parts.as": ("F05", "form"), "rooms.as": ("F05", "room"),
    "label_options": ("F05", "label-options"),
    "turns": ("F05", "turns"), "expects": ("F05", "expects"), "method": ("F05", "method"),
    "tie": ("F05", "tie"), "if_declined": ("F05", "if-declined"), "on": ("F05", "on"),
    "partners": ("F05", "partners"),
    "fields": ("F34", "fields"), "keep": ("F15", "keep"), "phases.keep": ("F05", "keep"),
    "phases.kind": ("F14", "kind"), "requirements.kind": ("F05", "requirement-kind"),
    "answer": ("F14", "answer"),
    "duration": ("F15", "duration"), "delay": ("F15", "duration"), "pace": ("F15", "duration"),
    "turn": ("F15", "duration"), "check_after": ("F15", "duration"), "repeat": ("F15", "repeat"),
    "remind": ("F15", "remind"), "send_between": ("F15", "send-between"), "batches": ("F15", "batches"),
    "agree.rounds": ("F15", "rounds"),
    "nl": ("F02", "text"), "en": ("F02", "text"), "id": ("F03", "id"),
    "source": ("F09", "missing"), "sources": ("F09", "missing"),
}  # fmt: skip

_OF_MISSING: Final = {
    "schema": ("F00", "version"), "phases": ("F08", "phases"), "questions": ("F08", "questions"),
    "who": ("F08", "who"), "source": ("F09", "missing"), "sources": ("F09", "missing"),
    "agree.if_no": ("F32", "if-no"), "plan.fields": ("F34", "fields"),
    "about_person": ("F05", "about-person"),
    "aim": ("F05", "aim"), "otherwise": ("F05", "otherwise"), "duration": ("F15", "duration"),
}  # fmt: skip


def code_of_missing(path: Path) -> tuple[str, str]:
    """The code and the sentence for a key that has to be there."""
    owner, key = _names(path)
    if key in _TEXTS:
        return "F02", "text"
    return _OF_MISSING.get(f"{owner}.{key}", _OF_MISSING.get(key, ("F01", "missing")))


def code_of_empty(path: Path) -> tuple[str, str]:
    """The code and the sentence for a list with nothing in it."""
    _, key = _names(path)
    return _OF_MISSING.get(key, ("F01", "empty"))


def code_of_value(path: Path, values: dict[str, Any]) -> tuple[str, str]:
    """The code and the sentence for a value of the wrong kind, or not among the choices."""
    owner, key = _names(path)
    if key == "answer" and _is_nameless_voice(path, values):
        return "F25", "voice"
    if key in _TEXTS:
        return "F02", "text"
    if owner == "label_for":
        return _OF_VALUE[owner]
    return _OF_VALUE.get(f"{owner}.{key}", _OF_VALUE.get(key, ("F01", "value")))


def _names(path: Path) -> tuple[str, str]:
    """The innermost key of `path` and the key of the table it stands in."""
    keys = ["", "", *(part for part in path if isinstance(part, str))]
    return keys[-2], keys[-1]


def _is_nameless_voice(path: Path, values: dict[str, Any]) -> bool:
    """A recording as an answer that is shown without a name. `path` leads to an `answer` in `values`."""
    if path[0] != "phases" or len(path) != 5:
        return False
    phase: Any = values["phases"][path[1]]
    share = phase.get("share")
    voice: bool = phase["questions"][path[3]]["answer"] == "voice"
    return voice and isinstance(share, dict) and share.get("label") != "named"
