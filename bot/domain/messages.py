"""Everything the bot can say. The engine says what; `bot.texts` says it in words.

Texts that come from a flow are already in the language of the round. Words of members are never in a repr.
Each message is one of the marker's types (`design.md` section 4); `bot.texts` knows which.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.findings import Kind
from bot.domain.flow import Flow
from bot.domain.ids import FlowId, PhaseId, QuestionId, RoleId
from bot.domain.round import PromptKind, Topic


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; it can be answered by its number in the row, its label or its id."""

    id: str
    label: str


# --- to a member, in the private chat ---------------------------------------------------------------------------------


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
    receipt: bool = False
    opening: "PhaseOpening | None" = None
    earlier: str | None = field(repr=False, default=None)


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
class Removed:
    """Something taken out of a text, shown to its author only."""

    kind: Kind
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Flagged:
    """Something left in place that could tell who wrote it, with a more general wording if there is one."""

    words: str = field(repr=False)
    proposal: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """One text as it would appear. `number` is the number of its question, as the author uses it in *2: …*."""

    number: int
    question: str
    text: str = field(repr=False)
    removed: tuple[Removed, ...] = field(repr=False, default=())
    flagged: tuple[Flagged, ...] = field(repr=False, default=())
    agreed: bool = False
    masked: bool = False
    """Holds a mask the facilitator asked for."""
    levelled: bool = False
    """Spelling, pet words, sentences or what stands around them were made the same for everybody."""
    long: bool = False
    """So long that its length alone may lead to the author."""
    other_language: bool = False
    """In another language than the round: if nobody else uses it, it is not shown."""


class PreviewWhy(StrEnum):
    FIRST = "first"
    CHANGED = "changed"
    """Something was edited, added or reworded: the old yes no longer holds."""
    CLOSED = "closed"
    """The phase closed; this is the last chance."""
    MASKED = "masked"
    """The facilitator asked to take words out."""
    ASKED = "asked"
    """The member asked to see it."""


@dataclass(frozen=True, slots=True)
class Preview:
    """*Zo kom je in beeld.* `until`: the moment after which it is final, when that is known."""

    voices: tuple[OwnVoice, ...]
    why: PreviewWhy
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class HandBackQuestion:
    """The facilitator's question to the author of a voice; no reply leaves the agreed text as it was."""

    words: str = field(repr=False)
    voice: OwnVoice


class Reminding(StrEnum):
    HALF = "half"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Repeats the open prompt. `repeats` is what was asked."""

    which: Reminding
    closes_at: datetime
    repeats: "Invitation | AskRole | AskRequirement | AskQuestion | Preview"


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
    STOPPED_STAYS = "stopped-stays"
    STOPPED_GONE = "stopped-gone"
    WIPED = "wiped"
    NOT_SURE = "not-sure"
    """*zeker?* was answered with no: all stays as it was."""
    NAMED_YES = "named-yes"
    NAMED_NO = "named-no"
    HAND_BACK_KEPT = "hand-back-kept"
    OUT_BY_REQUIREMENT = "out-by-requirement"
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


@dataclass(frozen=True, slots=True)
class AskLeaving:
    """After `stop`: may what was agreed to stay?"""

    voices: tuple[OwnVoice, ...]


@dataclass(frozen=True, slots=True)
class OfferOwnName:
    """Too few voices: only the author can put the own words there, under the own name."""

    voices: tuple[OwnVoice, ...]
    name: str | None = field(repr=False, default=None)
    until: datetime | None = None


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
    REVIEW_EXPIRED = "review-expired"
    ERASED = "erased"
    """Fixed text without the round: what was said is now loose from who said it."""


@dataclass(frozen=True, slots=True)
class Told:
    notice: Notice
    moment: datetime | None = None
    name: str | None = field(repr=False, default=None)


class Reason(StrEnum):
    """Why something does not happen. Each becomes one kind sentence."""

    # in a private chat
    EMPTY = "empty"
    TOO_LONG = "too-long"
    ONLY_TEXT = "only-text"
    UNREADABLE = "unreadable"
    UNSIGNED = "unsigned"
    NO_ROUND = "no-round"
    NO_COMMANDS_HERE = "no-commands-here"
    CLOSED = "closed"
    RELEASED = "released"
    NOTHING_TO_AGREE = "nothing-to-agree"
    NOTHING_BEFORE = "nothing-before"
    NOTHING_TO_MOVE = "nothing-to-move"
    NO_SUCH_NUMBER = "no-such-number"
    CHOOSE_ONE = "choose-one"
    YES_OR_NO = "yes-or-no"
    CAME_BEFORE = "came-before"
    """The message stood in the chat before the question did; ask to send it again if it is the answer."""
    WHICH_VOICE = "which-voice"
    """Several texts are in the preview: say which number."""
    PREVIEW_NO = "preview-no"
    """*nee* at the preview: change, take back or leave it."""
    ALL_DONE = "all-done"
    """Nothing waits; what can still be changed."""
    # to a facilitator, or about a command
    NOT_FACILITATOR = "not-facilitator"
    UNKNOWN_COMMAND = "unknown-command"
    UNKNOWN_FLOW = "unknown-flow"
    WHICH_FLOW = "which-flow"
    FLOW_NOT_YET = "flow-not-yet"
    BAD_DURATION = "bad-duration"
    DURATION_PAST = "duration-past"
    DURATION_LONG = "duration-long"
    BAD_THRESHOLD = "bad-threshold"
    TOO_FEW_PEOPLE = "too-few-people"
    TOO_MANY_PEOPLE = "too-many-people"
    UNKNOWN_MEMBER = "unknown-member"
    BAD_OPTION = "bad-option"
    BAD_LANGUAGE = "bad-language"
    NO_ROUND_HERE = "no-round-here"
    WHICH_ROUND = "which-round"
    UNKNOWN_ROUND = "unknown-round"
    NOT_NOW = "not-now"
    LEADER_IS_MEMBER = "leader-is-member"
    ALREADY_LEADER = "already-leader"
    NOT_LEADER = "not-leader"
    """Somebody else leads this round; it can be taken over."""
    ALREADY_PAUSED = "already-paused"
    NOT_PAUSED = "not-paused"
    REQUIREMENT_STOPS = "requirement-stops"
    NO_SUCH_VOICE = "no-such-voice"
    MASK_NOT_FOUND = "mask-not-found"
    MASK_TOO_MUCH = "mask-too-much"
    NO_MORE_ACTS = "no-more-acts"
    ACTS_PENDING = "acts-pending"
    REVIEW_WORDS = "review-words"
    """The facilitator wrote something else than a review command."""
    THEME_EMPTY = "theme-empty"
    THEME_LONG = "theme-long"


@dataclass(frozen=True, slots=True)
class Refusal:
    """`names`, `number` and `limit` fill in the sentence where it has places for them; `sentence` is the flow's own.

    `names` never holds a member's words or a person's name: only flow ids and round ids. `needs`: what this version
    lacks, as `bot.domain.supported.not_yet` names it.
    """

    reason: Reason
    names: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    number: int | None = None
    limit: int | None = None
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class MemberHelp:
    """The words that work in the private chat."""

    help_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Safety:
    """The fixed help text at words of acute need; `help_lines` are the team's own."""

    help_lines: tuple[str, ...] = ()


# --- to the facilitator, in the private chat --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AskTheme:
    flow: Flow


@dataclass(frozen=True, slots=True)
class AskMembers:
    """Who takes part? Answered with numbers."""

    flow: Flow
    names: tuple[str, ...] = field(repr=False)
    least: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Started:
    """The round has started; the promise that people get, in the facilitator's own chat."""

    short: str
    flow: Flow
    theme: str
    invited: int
    min_voices: int
    closes_at: datetime
    warnings: tuple[str, ...] = ()
    invitations_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TooFewYet:
    """The deadline passed with too few voices: wait, go on or stop."""

    short: str
    theme: str
    may_wait: bool
    until: datetime


@dataclass(frozen=True, slots=True)
class TooFewAtEnd:
    """Closed with too few voices for every question: extend, ask each author for the own name, or stop."""

    short: str
    theme: str
    may_extend: bool
    until: datetime


@dataclass(frozen=True, slots=True)
class ReviewVoice:
    number: str
    """Like 2.3: question 2, third voice."""
    text: str = field(repr=False)
    flagged: tuple[Flagged, ...] = field(repr=False, default=())
    name: str | None = field(repr=False, default=None)
    """Only where the author chose the own name."""


@dataclass(frozen=True, slots=True)
class ReviewQuestion:
    """`groups`: with many voices the headings they stand under, as places in `voices`."""

    number: int
    question: str
    voices: tuple[ReviewVoice, ...] = field(repr=False)
    groups: "tuple[SummaryGroup, ...]" = ()


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The voices without authors. `hidden`: questions with too few voices, by their text."""

    short: str
    theme: str
    questions: tuple[ReviewQuestion, ...]
    hidden: tuple[str, ...] = ()
    second: bool = False
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    short: str
    theme: str
    until: datetime


class LeaderNotice(StrEnum):
    ACT_NOTED = "act-noted"
    """A mask or hand-back is noted; it goes to the author at the moment given."""
    HEADING_CHANGED = "heading-changed"
    """A heading was renamed or a voice moved to another one."""
    APPROVED = "approved"
    """The summary will be posted at the moment given."""
    REVIEW_EXPIRED = "review-expired"
    STOPPED = "stopped"
    CLOSED = "closed"
    EXTENDED = "extended"
    PAUSED = "paused"
    RESUMED = "resumed"
    NOT_ALL_REACHED = "not-all-reached"
    TAKEN_OVER = "taken-over"
    YOU_LEAD = "you-lead"
    WAITING = "waiting"
    GOING_ON = "going-on"
    NOTHING_LEFT = "nothing-left"
    """After the review too few voices were left everywhere."""
    SETUP_GONE = "setup-gone"
    OWN_NAMES_ASKED = "own-names-asked"
    NOT_SURE = "not-sure"


@dataclass(frozen=True, slots=True)
class LeaderTold:
    notice: LeaderNotice
    short: str
    moment: datetime | None = None


# --- in the team room -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Announcement:
    flow: Flow
    writing: PhaseId
    theme: str
    leader: str = field(repr=False)
    invited: tuple[str, ...] = field(repr=False)
    min_voices: int
    closes_at: datetime
    leader_takes_part: bool


class StatusWord(StrEnum):
    """The only words on how a round stands while people write; the same for everybody, fixed per day."""

    NOT_STARTED = "not-started"
    TOO_FEW = "too-few"
    ENOUGH = "enough"
    CLOSED = "closed"
    IN_REVIEW = "in-review"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Halfway:
    theme: str
    word: StatusWord
    closes_at: datetime


class ClosingWhy(StrEnum):
    ENOUGH = "enough"
    TOO_FEW = "too-few"
    STOPPED = "stopped"
    REVIEW_EXPIRED = "review-expired"
    REQUIREMENT = "requirement"


@dataclass(frozen=True, slots=True)
class Closing:
    """The writing has ended, or the round has. `sentence`: the flow's own words where it has some."""

    theme: str
    why: ClosingWhy
    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class SummaryVoice:
    text: str = field(repr=False)
    name: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """Voices that share a word. `heading` None: what fits under no other."""

    heading: str | None = field(repr=False)
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SummarySection:
    """One question with every agreed voice, in an order drawn for this question alone.

    `returning`: words that come back in at least three voices. `too_few`: there were voices, too few to show.
    `groups`: with many voices, headings with the places of their voices; every voice stands in exactly one."""

    question_id: QuestionId
    question: str
    voices: tuple[SummaryVoice, ...] = field(repr=False)
    returning: tuple[str, ...] = ()
    too_few: bool = False
    groups: "tuple[SummaryGroup, ...]" = ()


@dataclass(frozen=True, slots=True)
class SummaryHead:
    """The first part of a summary. `sections` counts questions, never voices. `named`: at least one author chose to
    appear under the own name."""

    flow: Flow
    title: str
    theme: str
    notice: str | None
    sections: int
    named: bool = False


@dataclass(frozen=True, slots=True)
class SummaryPart:
    """One question of a summary, a message of its own so that it can be taken away by itself."""

    theme: str
    section: SummarySection
    changed: bool = False
    """Posted anew, after a passage was taken away."""


@dataclass(frozen=True, slots=True)
class LeaderAway:
    """The facilitator left or lost the power: the round pauses, somebody else may take over."""

    theme: str
    short: str


@dataclass(frozen=True, slots=True)
class RoundLost:
    """A round whose key is gone (a restored backup): it cannot go on, and nothing of it can be read any more."""

    short: str


@dataclass(frozen=True, slots=True)
class RoundStatus:
    short: str
    theme: str
    word: StatusWord
    closes_at: datetime | None


@dataclass(frozen=True, slots=True)
class TeamStatus:
    rounds: tuple[RoundStatus, ...]


@dataclass(frozen=True, slots=True)
class CommandHelp:
    facilitator: bool


@dataclass(frozen=True, slots=True)
class FlowMenu:
    """`later`: flows that this version knows but cannot run yet."""

    flows: tuple[Flow, ...]
    later: tuple[Flow, ...] = ()


@dataclass(frozen=True, slots=True)
class FlowExplained:
    """`instead`: a short form that can be started, where `flow` itself cannot be yet."""

    flow: Flow
    runnable: bool
    instead: FlowId | None = None


@dataclass(frozen=True, slots=True)
class CommandHint:
    """A typo: one suggestion, no wall of help. `suggestion` is the word after `!ronde`."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class LanguageSet:
    lang: str


class TakedownState(StrEnum):
    ASKED = "asked"
    NOT_FOUND = "not-found"
    DONE = "done"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class TakedownAnswer:
    """To the person who asked for a passage of a released summary to be taken away."""

    state: TakedownState


@dataclass(frozen=True, slots=True)
class TakedownRequest:
    """To the facilitator; never says who asked."""

    theme: str
    question: str
    passage: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Welcome:
    """The bot has joined a team room and says what it does and how to start."""

    encrypted: bool


Message = (
    Invitation
    | AskRole
    | AskRequirement
    | AskQuestion
    | Preview
    | HandBackQuestion
    | Reminder
    | Confirmation
    | MyAnswers
    | Sure
    | AskLeaving
    | OfferOwnName
    | Told
    | Refusal
    | MemberHelp
    | Safety
    | AskTheme
    | AskMembers
    | Started
    | TooFewYet
    | TooFewAtEnd
    | ReviewPage
    | ReviewReminder
    | LeaderTold
    | Announcement
    | Halfway
    | Closing
    | SummaryHead
    | SummaryPart
    | LeaderAway
    | RoundLost
    | TeamStatus
    | CommandHelp
    | FlowMenu
    | FlowExplained
    | CommandHint
    | LanguageSet
    | TakedownAnswer
    | TakedownRequest
    | Welcome
)
