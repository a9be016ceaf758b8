"""Commands of the team room (`design.md` 5): `!ronde …`, `!round …`, or a mention of the bot.

Parsing only: who may give them is for the service to find out.
"""

import difflib
import re
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum


class Verb(StrEnum):
    HELP = "help"
    FLOWS = "flows"
    EXPLAIN = "explain"
    START = "start"
    STATUS = "status"
    CLOSE = "close"
    EXTEND = "extend"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    TAKE_OVER = "take-over"
    TOGETHER = "together"
    HAND_OVER = "hand-over"
    LANGUAGE = "language"
    AGREEMENTS = "agreements"
    PLAN = "plan"
    PLANNING = "planning"
    ADDRESS = "address"


_VERBS: dict[str, Verb] = {
    "help": Verb.HELP,
    "hulp": Verb.HELP,
    "werkvormen": Verb.FLOWS,
    "flows": Verb.FLOWS,
    "methods": Verb.FLOWS,
    "uitleg": Verb.EXPLAIN,
    "explain": Verb.EXPLAIN,
    "start": Verb.START,
    "begin": Verb.START,
    "status": Verb.STATUS,
    "sluit": Verb.CLOSE,
    "close": Verb.CLOSE,
    "verleng": Verb.EXTEND,
    "extend": Verb.EXTEND,
    "pauze": Verb.PAUSE,
    "pause": Verb.PAUSE,
    "hervat": Verb.RESUME,
    "resume": Verb.RESUME,
    "stop": Verb.STOP,
    "overnemen": Verb.TAKE_OVER,
    "takeover": Verb.TAKE_OVER,
    "samen": Verb.TOGETHER,
    "together": Verb.TOGETHER,
    "overdragen": Verb.HAND_OVER,
    "handover": Verb.HAND_OVER,
    "taal": Verb.LANGUAGE,
    "language": Verb.LANGUAGE,
    "aanspreken": Verb.ADDRESS,
    "address": Verb.ADDRESS,
    "afspraken": Verb.AGREEMENTS,
    "agreements": Verb.AGREEMENTS,
    "plan": Verb.PLAN,
    "planning": Verb.PLANNING,
    "schedule": Verb.PLANNING,
}
_SHOWN = ("help", "werkvormen", "uitleg", "start", "status", "sluit", "verleng", "pauze", "hervat", "stop", "overnemen",
          "samen", "overdragen", "taal", "aanspreken", "afspraken", "plan", "planning")  # fmt: skip
_PREFIX = re.compile(r"\s*!(ronde|round)\b\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Command:
    """A command as typed. `words` are what follows the verb, quotes taken off; `options` are `key=value`."""

    verb: Verb
    words: tuple[str, ...] = field(repr=False, default=())
    options: tuple[tuple[str, str], ...] = field(repr=False, default=())
    quoted: tuple[str, ...] = field(repr=False, default=())
    """The words that stood in quotes: a theme."""


@dataclass(frozen=True, slots=True)
class Typo:
    """No such command. `suggestion` is the nearest one as it is typed, or None."""

    suggestion: str | None


def is_command(text: str) -> bool:
    return _PREFIX.match(text) is not None


def parse(text: str) -> Command | Typo:
    """The command in `text`, with or without the prefix; an empty one is `help`."""
    prefix = _PREFIX.match(text)
    rest = text[prefix.end() :] if prefix else text
    tokens = _tokens(rest)
    if not tokens:
        return Command(Verb.HELP)
    head, *others = tokens
    verb = _VERBS.get(head.text.casefold().strip(".!?,:"))
    if verb is None:
        near = difflib.get_close_matches(head.text.casefold(), _VERBS, n=1, cutoff=0.6)
        return Typo(_as_shown(near[0]) if near else None)
    options = tuple((t.key, t.text) for t in others if t.key is not None)
    plain = [t for t in others if t.key is None]
    return Command(verb, tuple(t.text for t in plain), options, tuple(t.text for t in plain if t.quoted))


def without_mention(text: str) -> str:
    """A message that mentions the bot ("gespreksronde: status"), from its verb on; the whole when there is none."""
    words = list(re.finditer(r"\S+", text))
    for word in words[:4]:
        if word.group().casefold().strip(".!?,:") in _VERBS:
            return text[word.start() :]
    return text


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    quoted: bool
    key: str | None = None


_TOKEN = re.compile(
    r"""(?:(?P<key>[a-zà-ÿ_]+)\s?=\s?)?(?:"(?P<a>[^"]*)"|“(?P<b>[^”]*)”|„(?P<c>[^”“]*)[”“]|«(?P<d>[^»]*)»|(?P<w>\S+))""",
    re.IGNORECASE,
)  # fmt: skip


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        quoted = next((match[g] for g in "abcd" if match[g] is not None), None)
        key = match["key"].casefold() if match["key"] else None
        if quoted is not None:
            found.append(_Token(" ".join(quoted.split()), True, key))
        else:
            found.append(_Token(match["w"], False, key))
    return found


def _as_shown(near: str) -> str:
    verb = _VERBS[near]
    return next((word for word in _SHOWN if _VERBS[word] is verb), near)


class OptionName(StrEnum):
    DURATION = "duration"
    MEMBERS = "members"
    THRESHOLD = "threshold"


_OPTIONS = {
    "duur": OptionName.DURATION,
    "duration": OptionName.DURATION,
    "deelnemers": OptionName.MEMBERS,
    "members": OptionName.MEMBERS,
    "participants": OptionName.MEMBERS,
    "anoniem": OptionName.THRESHOLD,
    "anonymous": OptionName.THRESHOLD,
}
takes_part_words = frozenset({"meedoen", "join"})


@dataclass(frozen=True, slots=True)
class StartOptions:
    """What came with a start. `bad` names an option that is not known, or a value that makes no sense."""

    flow: str | None
    theme: str | None = field(repr=False, default=None)
    duration: timedelta | None = None
    members: tuple[str, ...] = field(repr=False, default=())
    threshold: int | None = None
    takes_part: bool = False
    bad: str | None = None
    bad_duration: bool = False


def start_options(command: Command) -> StartOptions:
    """Read what follows `start`: werkvorm, theme (in quotes, or the rest of the line), options."""
    bare = [w for w in command.words if w in command.quoted or not w.startswith("@")]  # a mention of the bot is no form
    words = [w for w in bare if w.casefold() not in takes_part_words or w in command.quoted]
    takes_part = any(w.casefold() in takes_part_words for w in command.words if w not in command.quoted)
    flow = words[0] if words and words[0] not in command.quoted else None
    rest = words[1:] if flow is not None else words
    theme = command.quoted[0] if command.quoted else (" ".join(rest) or None)
    options = StartOptions(flow.casefold() if flow else None, theme, takes_part=takes_part)
    return _with_options(options, command.options)


def _with_options(options: StartOptions, given: tuple[tuple[str, str], ...]) -> StartOptions:
    duration, threshold = options.duration, options.threshold
    members: tuple[str, ...] = ()
    bad, bad_duration = None, False
    for key, value in given:
        match _OPTIONS.get(key):
            case OptionName.DURATION:
                duration = parse_duration(value)
                bad_duration = bad_duration or duration is None
            case OptionName.MEMBERS:
                members = tuple(part for part in re.split(r"[,\s]+", value) if part)
            case OptionName.THRESHOLD:
                threshold = int(value) if value.isdecimal() and len(value) < 4 else None
                bad = bad if threshold is not None else key
            case None:
                bad = bad or key
    return StartOptions(
        options.flow, options.theme, duration, members, threshold, options.takes_part, bad, bad_duration
    )


_UNITS = {
    "m": "minutes", "min": "minutes", "minuten": "minutes", "minuut": "minutes", "minutes": "minutes",
    "u": "hours", "uur": "hours", "h": "hours", "hours": "hours", "hour": "hours",
    "d": "days", "dag": "days", "dagen": "days", "day": "days", "days": "days",
    "w": "weeks", "week": "weeks", "weken": "weeks", "weeks": "weeks",
}  # fmt: skip


def parse_duration(text: str) -> timedelta | None:
    """`3d`, `36u`, `2w`, `90m`, "2 dagen"; also negative and zero, which the caller refuses. None: unclear."""
    found = re.fullmatch(r"\s*(-?\d{1,5})\s*([a-z]+)\s*", text.casefold())
    if found is None or found.group(2) not in _UNITS:
        return None
    return timedelta(**{_UNITS[found.group(2)]: int(found.group(1))})


def extension(command: Command) -> tuple[timedelta | None, str | None]:
    """For `verleng 2d [k7f3]` or `verleng k7f3 2 dagen`: how long, and the short id."""
    words = list(command.words)
    for at in range(len(words)):
        for size in (2, 1):
            longer = parse_duration(" ".join(words[at : at + size]))
            if longer is not None:
                rest = words[:at] + words[at + size :]
                return longer, rest[0].casefold() if rest else None
    return None, words[0].casefold() if words else None


def short_id(command: Command) -> str | None:
    """The short id after a steering verb, if one was typed."""
    return command.words[0].casefold() if command.words else None
