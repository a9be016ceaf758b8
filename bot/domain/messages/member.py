"""What a member reads in the private chat: invitation, questions, reminders, receipts, notices."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.flow import Flow
from bot.domain.ids import PhaseId, QuestionId, RoleId
from bot.domain.messages.agreeing import (
    AskAgree,
    AskDraft,
    AskJointScore,
    AskVolunteer,
    AskWords,
    SureOfDraft,
    SureOfWords,
)
from bot.domain.messages.pair import AskDuo, AskPartner
from bot.domain.messages.plan import PlanAsks
from bot.domain.messages.preview import AskApproval, AskLabel, Preview
from bot.domain.messages.scale import Scale
from bot.domain.round import PromptKind, Topic


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; it can be answered by its number in the row, its label or its id."""

    id: str
    label: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Invitation:
    """The first message of a round: who asks, what for, who reads, what is kept and how long; then yes, no or later.

    `consent` is the question of the flow's `read` phase. `flow` and `phase` are there for the promise lines, which are
    made from the fields of the first writing phase. `leader_takes_part`: members are told before they say yes.
    """

    flow: Flow
    phase: PhaseId
    writing: PhaseId
    theme: str
    leader: str = field(repr=False)
    invited: int
    min_voices: int
    closes_at: datetime
    leader_takes_part: bool
    consent: str
    intro: str
    own_text: str | None = field(repr=False, default=None)
    """What the facilitator gave people to read."""
    about_you: bool = False
    """The round is about this member, who is asked first and sees whom else the facilitator wants to ask."""
    with_names: tuple[str, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class AskRole:
    roles: tuple[RoleId, ...]
    flow: Flow
    full: bool = False
    """The role that was picked has no place left."""


@dataclass(frozen=True, slots=True)
class AskRequirement:
    """A yes-or-no question of the flow to one person, before they can go on."""

    requirement: str
    ask: str


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """One question. `receipt`: the answer before it was kept, say so. `opening`: the first of its phase, so the
    privacy lines, rules and ways out go with it. `earlier`: what the member wrote here before (after *terug*)."""

    question: QuestionId
    text: str
    index: int
    of: int
    kind: PromptKind
    options: tuple[Option, ...] = ()
    scale: Scale | None = None
    receipt: bool = False
    opening: "PhaseOpening | None" = None
    earlier: str | None = field(repr=False, default=None)
    words: bool = True
    """Where a picture is asked: whether words in place of it are taken."""
    of_members: bool = False
    """The options are words of members: the marker names them by their numbers only."""


@dataclass(frozen=True, slots=True)
class PhaseOpening:
    """What a member reads at the start of a phase."""

    flow: Flow
    phase: PhaseId
    min_voices: int
    title: str
    rules: tuple[str, ...]
    help_lines: tuple[str, ...]
    why: str | None = None


@dataclass(frozen=True, slots=True)
class AskDescription:
    """The picture is kept; what is there to see, for who cannot see it?"""

    question: QuestionId


class Reminding(StrEnum):
    HALF = "half"
    LAST = "last"


Repeated = (
    Invitation
    | AskRole
    | AskRequirement
    | AskQuestion
    | AskDescription
    | Preview
    | AskLabel
    | AskApproval
    | AskVolunteer
    | AskDraft
    | SureOfDraft
    | AskAgree
    | AskWords
    | SureOfWords
    | AskJointScore
    | AskDuo
    | AskPartner
    | PlanAsks
)
"""What can stand open when a phase or page reminds people of it."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """Repeats the open prompt. `repeats` is what was asked."""

    which: Reminding
    closes_at: datetime
    repeats: Repeated


class Receipt(StrEnum):
    """Short confirmations in the private chat. `values` of `Confirmation` fill in what is named here."""

    EDITED = "edited"
    DELETED = "deleted"
    ADDED = "added"
    MOVED = "moved"
    """*erbij*: the last message now belongs to the question before."""
    AGREED = "agreed"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    LATER = "later"
    """With the moment the bot will ask again."""
    LATER_ASKED = "later-asked"
    """The same, at a moment that was asked for."""
    STOPPED_STAYS = "stopped-stays"
    STOPPED_GONE = "stopped-gone"
    WIPED = "wiped"
    NOT_SURE = "not-sure"
    """*zeker?* was answered with no: all stays as it was."""
    NAMED_YES = "named-yes"
    NAMED_NO = "named-no"
    HAND_BACK_KEPT = "hand-back-kept"
    OUT_BY_REQUIREMENT = "out-by-requirement"
    JOINED = "joined"
    """Everything is known that has to be; the next part begins later."""
    PAGE_AGREED = "page-agreed"
    PAGE_NO = "page-no"
    """The own words stay off the page."""
    MORE_LATER = "more-later"
    """Kept; the next question comes at the moment given."""
    BRINGS = "brings"
    """The author of what was chosen brings it in."""
    BRINGS_NOT = "brings-not"
    THANKS = "thanks"
    """Everything is answered; there is nothing to look at first, because nobody reads the words."""
    VOICE_CHOSEN = "voice-chosen"
    """How somebody speaks in a talk is known."""
    RELAY_QUEUED = "relay-queued"
    """The text goes to the room at the moment given."""
    RELAY_DONE = "relay-done"
    RELAY_UNREAD = "relay-unread"
    """The talk closed before somebody had read the text first: it is not there."""
    PICTURE_REPLACED = "picture-replaced"
    """The new picture stands in place of the one before."""
    NOTHING_WRITTEN = "nothing-written"
    """Everything was skipped: nothing to preview, and that is fine."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    receipt: Receipt
    moment: datetime | None = None
    sentence: str | None = None
    """A sentence of the flow that goes with it (the refusal text of a requirement)."""


@dataclass(frozen=True, slots=True)
class MyAnswers:
    """What the member wrote so far, in full, to the member only."""

    answers: tuple[tuple[str, str], ...] = field(repr=False)
    agreed: tuple[str, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Sure:
    """*Zeker?* before something that others notice or that cannot be undone."""

    topic: Topic


class Notice(StrEnum):
    """Things a member is told that ask for nothing."""

    CLOSED = "closed"
    """The phase closed; what was agreed goes to the facilitator without a name."""
    CLOSED_TOO_FEW = "closed-too-few"
    """Too few voices: nobody sees them, the facilitator neither."""
    STOPPED = "stopped"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    NEW_LEADER = "new-leader"
    """Somebody else will read the unnamed words; with that person's name."""
    SECOND_LEADER = "second-leader"
    """Somebody else reads the unnamed words as well; with that person's name."""
    REVIEW_EXPIRED = "review-expired"
    LEADER_AWAY = "leader-away"
    """The facilitator was gone, nobody took over: it ends with nothing shown."""
    ERASED = "erased"
    """Fixed text without the round: what was said is now loose from who said it."""
    STILL_LEADS = "still-leads"
    """Everything is wiped, but this person leads a round and is known as such until it is over."""
    ERASED_BUT_AGREEMENTS = "erased-but-agreements"
    """The same, for somebody of whom agreements are kept."""
    ERASED_BUT_KEY = "erased-but-key"
    """Its answers are gone, and one copy of its key is still to be thrown away."""
    ERASED_BUT_KEY_AND_AGREEMENTS = "erased-but-key-and-agreements"
    """The same, for somebody of whom agreements are kept."""
    RESTORED = "restored"
    """A backup was put back: what was written since is gone, and the question that was open then comes again."""


@dataclass(frozen=True, slots=True)
class Told:
    notice: Notice
    moment: datetime | None = None
    name: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class MemberHelp:
    """The words that work in the private chat."""

    help_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Safety:
    """The fixed help text at words of acute need; `help_lines` are the team's own."""

    help_lines: tuple[str, ...] = ()
