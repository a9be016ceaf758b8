"""The fixed choices a flow file can make, and the words that come in two languages.

Every enum value is written in a flow file exactly as it stands here; `flows/README.md` explains each to a
facilitator.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from bot.domain.ids import RoleId

ListId = NewType("ListId", str)
"""A list of themes, cards, statements or methods inside a flow."""
ItemId = NewType("ItemId", str)
"""One item of such a list."""
PlaceId = NewType("PlaceId", str)
"""A room of the flow (`[[rooms]]`); not a Matrix room, which is a `RoomRef`."""
OutputId = NewType("OutputId", str)
RequirementId = NewType("RequirementId", str)

ALL: Final = RoleId("all")
"""Every role of the round, the leading ones included."""
TEAM: Final = RoleId("team")
"""The team room, with people who are not in the round. Only a reader, never somebody whose turn it is."""
VOLUNTEER: Final = RoleId("volunteer")
"""Who drafts a text when no role is named for it."""

STANDARD_ROLES: Final = (
    "client",
    "relative",
    "network",
    "expert",
    "professional",
    "manager",
    "director",
    "policy",
    "member",
    "bringer",
    "facilitator",
)
"""Roles whose title is in the texts (`role-client` …); any other role has a title of its own."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the flow's maker in both languages; never a member's words."""

    nl: str
    en: str

    def in_(self, lang: str) -> str:
        """The words in `lang`: English for "en", otherwise Dutch."""
        return self.en if lang == "en" else self.nl


class Aim(StrEnum):
    """What a flow is for; fills the menu and switches rules on (no plan in `OPEN`, a notice in `MEASURE`)."""

    OPEN = "open"
    INSIGHT = "insight"
    DECISION = "decision"
    CHANGE = "change"
    MEASURE = "measure"


class Maturity(StrEnum):
    """How far the written form of the method has proved itself."""

    READY = "ready"
    CAREFUL = "careful"
    EXPERIMENTAL = "experimental"


class AboutPerson(StrEnum):
    """Whom the round is about. With `PRESENT` nothing happens without that person reading along."""

    NOBODY = "nobody"
    UNRECOGNISABLE = "unrecognisable"
    INFORMED = "informed"
    PRESENT = "present"


class IfNo(StrEnum):
    """What a "no" to a requirement means. `LEAVE`: only this person stays out, and nobody is told."""

    STOP = "stop"
    LEAVE = "leave"
    WARN = "warn"
    SUGGEST = "suggest"


class PhaseKind(StrEnum):
    READ = "read"
    ASK = "ask"
    TALK = "talk"
    CHOOSE = "choose"
    AGREE = "agree"
    PAIR = "pair"
    PLAN = "plan"


class AnswerKind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    CARD = "card"
    IMAGE = "image"
    ACTION = "action"
    CONSENT = "consent"
    DONE = "done"
    NONE = "none"


class Form(StrEnum):
    """How words or scores are shown. A phase shares in one of the first four; an output may use them all."""

    WORDS = "words"
    SUMMARY = "summary"
    COUNTS = "counts"
    CHART = "chart"
    RADAR = "radar"
    TREND = "trend"
    TABLE = "table"
    IMAGE = "image"


class Label(StrEnum):
    """What stands beside a voice. `OWN_CHOICE`: the author picks from the share's `label_options`."""

    NAMED = "named"
    ROLE = "role"
    ALIAS = "alias"
    NONE = "none"
    OWN_CHOICE = "own_choice"


class When(StrEnum):
    """When readers get to see it. `NEVER`: it only feeds what `reuse` allows."""

    AT_ONCE = "at_once"
    ALL_IN = "all_in"
    PHASE_END = "phase_end"
    NEVER = "never"


class Otherwise(StrEnum):
    """What happens when a gate's condition is not met."""

    WAIT = "wait"
    EXTEND = "extend"
    STOP = "stop"
    SKIP = "skip"


class Turns(StrEnum):
    """`EACH_ONCE`: everybody once before anyone replies."""

    FREE = "free"
    EACH_ONCE = "each_once"


class PlaceKind(StrEnum):
    """A room of its own, or a thread in the team room (then the whole team reads along)."""

    ROOM = "room"
    THREAD = "thread"


class ChooseMethod(StrEnum):
    ONE = "one"
    SEVERAL = "several"
    NO_OBJECTION = "no_objection"


class Tie(StrEnum):
    AGAIN = "again"
    FACILITATOR = "facilitator"
    KEEP_ALL = "keep_all"


class IfDeclined(StrEnum):
    """What happens when the person whose contribution was chosen does not want the role."""

    NEXT = "next"
    STOP = "stop"


class AgreeOn(StrEnum):
    TEXT = "text"
    IMAGE = "image"
    SCORE = "score"


class NoAgreement(StrEnum):
    """How an `agree` phase ends without everybody's yes. There is no majority."""

    KEEP_BOTH = "keep_both"
    OPEN = "open"
    STOP = "stop"


class Partners(StrEnum):
    ROTATE = "rotate"
    FREE = "free"


class PlanField(StrEnum):
    WHAT = "what"
    WHO = "who"
    WHEN = "when"
    WITH = "with"


class RawKept(StrEnum):
    """How long single answers exist."""

    NONE = "none"
    UNTIL_OUTPUT = "until_output"
    UNTIL_CLOSED = "until_closed"
