"""Round: one run of a flow, with its people, its answers and its moments.

All of it is immutable; the engine hands back a new one that shares what did not change, so that a store can see by
identity which rows to write.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.answer import Answer, Piece
from bot.domain.commitment import NO_NEWS, LastTime
from bot.domain.flow import Flow
from bot.domain.ids import MemberId, PhaseId, PromptId, QuestionId, RoleId, RoundId, RunId
from bot.domain.measured import Measured
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.domain.place import Place
from bot.domain.relay import WaitingText, Way
from bot.domain.run import Runs
from bot.domain.schedule import Schedule, Windows
from bot.domain.setup import Setup


class Stage(StrEnum):
    """Where a round stands. `paused` is a mark beside it; what happens while it is live is told by its runs."""

    PLANNED = "planned"
    """The facilitator still has something to answer before it can start."""
    LIVE = "live"
    RELEASED = "released"
    """Everything is queued; erased once all of it is delivered."""
    STOPPED = "stopped"
    """Nothing (more) will be shown; erased at the next slot."""
    ERASED = "erased"


ENDED = frozenset({Stage.RELEASED, Stage.STOPPED, Stage.ERASED})
TO_ERASE = frozenset({Stage.RELEASED, Stage.STOPPED})
"""Over, and still there: erased as soon as everything is delivered."""


class Standing(StrEnum):
    """How a member stands in the round."""

    INVITED = "invited"
    IN = "in"
    DECLINED = "declined"
    STOPPED = "stopped"
    """Took leave, by `stop` or by leaving the chat; agreed words may have stayed."""
    GONE = "gone"
    """No longer in the team, or wiped."""


class PromptKind(StrEnum):
    """What a prompt asks for; the values stand in the machine-readable marker."""

    CONSENT = "consent"
    REQUIREMENT = "requirement"
    ROLE = "role"
    TEXT = "text"
    CHOICE = "choice"
    CHOICES = "choices"
    SCALE = "scale"
    CARD = "card"
    IMAGE = "image"
    DONE = "done"
    AGREE = "agree"
    ACTION = "action"
    PREVIEW = "preview"
    REVIEW = "review"
    SETUP = "setup"


@dataclass(frozen=True, slots=True)
class OpenPrompt:
    """Something one person was asked and has not answered yet. `topic` tells which decision a `CHOICE` without a
    question is about (see `Topic`), `run` which phase or page it belongs to."""

    id: PromptId
    kind: PromptKind
    since: datetime
    question: QuestionId | None = None
    topic: str | None = None
    run: RunId | None = None


class Topic(StrEnum):
    """Decisions that are not answers to a question of the flow."""

    STOP = "stop"
    WIPE = "wipe"
    LEAVING = "leaving"
    OWN_NAME = "own-name"
    TOO_FEW = "too-few"
    SHORT = "short"
    CLOSE_ROUND = "close-round"
    STOP_ROUND = "stop-round"
    HAND_BACK = "hand-back"
    PAGE = "page"
    """A yes to a page as it will be."""
    LABEL = "label"
    """What stands beside the own words, where the flow leaves that to their author."""
    VOICE = "voice"
    """How somebody speaks in a talk: own name, alias, or reading along."""
    RELAY = "relay"
    """Words for a talk, which the bot says in its room."""
    RELAY_LOOK = "relay-look"
    """Texts for a talk, which the facilitator reads first."""
    TIE = "tie"
    """Which of those with as much support is it?"""
    VOLUNTEER = "volunteer"
    """Who writes a proposal?"""
    DRAFT = "draft"
    """Write it."""
    DRAFT_SURE = "draft-sure"
    """The proposal as others will read it."""
    CHECK = "check"
    """What do you say of the proposal?"""
    WORDS = "words"
    """The words of an addition or objection."""
    WORDS_SURE = "words-sure"
    """Those words as the writer will read them."""
    SCORE = "score"
    """The score you take together."""
    TIMES = "times"
    """Is this an answer, or about when the bot may write?"""
    DESCRIBE = "describe"
    """What is there to see in the picture?"""
    BRING = "bring"
    """The own contribution was chosen: bring it in?"""
    DUO = "duo"
    """Your partner is known: can you begin?"""
    PARTNER = "partner"
    """Whom would you like as a partner?"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question prompt that was sent to a member, so that a reply to it is recognised later."""

    prompt: PromptId
    question: QuestionId


@dataclass(frozen=True, slots=True)
class HandBack:
    """A question of the facilitator to the unknown author of a voice."""

    question: QuestionId
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unsure:
    """A message that may be the answer to the prompt `about`, or say when the bot may write. Kept until its author has
    said which."""

    piece: Piece = field(repr=False)
    about: PromptId | None
    replied: bool
    urgent: bool


@dataclass(frozen=True, slots=True)
class Member:
    """A person in this round. `name` is what the team room showed at the start; no Matrix id ever comes here.

    `open` is the prompt that waits; `confirm` a *zeker?* in front of it. `phase` is where the member is now: `position`
    counts its questions that are answered, skipped or passed, `finished` says that there are no more. `been` are the
    phases before it that the member came to the end of. `hand_backs` are asked one by one; the first may be open.
    """

    id: MemberId
    name: str = field(repr=False, default="")
    standing: Standing = Standing.INVITED
    role: RoleId | None = None
    phase: PhaseId | None = None
    been: tuple[PhaseId, ...] = ()
    position: int = 0
    open: OpenPrompt | None = None
    confirm: OpenPrompt | None = None
    asked: tuple[Asked, ...] = ()
    skipped: tuple[QuestionId, ...] = ()
    confirmed: tuple[str, ...] = ()
    later_until: datetime | None = None
    last_said: datetime | None = None
    reminders: int = 0
    finished: bool = False
    """Everything of the current phase is answered, skipped or passed by `klaar`."""
    hand_backs: tuple[HandBack, ...] = ()
    revisits: QuestionId | None = None
    """The question `terug` went back to; the next text replaces that answer."""
    spoken: tuple[PhaseId, ...] = ()
    """The talks in which this member said something; not what."""
    hinted: tuple[PhaseId, ...] = ()
    """The talks in which this member was told that a question is what is asked for here: once in each."""
    ways: tuple[tuple[PhaseId, Way], ...] = ()
    """How this member chose to speak in a talk."""
    waiting: tuple[WaitingText, ...] = field(repr=False, default=())
    """What this member wrote for a talk and does not stand in its room yet."""
    preferences: Preferences = NO_PREFERENCES
    """What the person said about being written to, as this round knows it."""
    unsure: Unsure | None = None
    """A message of which it is asked whether it is an answer."""
    behind: bool = False
    """A backup was put back, and the member has not heard yet which question is the open one again."""


@dataclass(frozen=True, slots=True)
class Charter:
    """What is fixed when the round starts and shown to everybody."""

    theme: str = field(repr=False)
    lang: str
    min_voices: int
    leader_name: str = field(repr=False)
    team_name: str = field(repr=False)
    schedule: Schedule
    windows: Windows = field(default_factory=Windows)
    duration: timedelta | None = None
    """Overrules the duration of each writing phase."""
    leader_takes_part: bool = False
    leader_member: MemberId | None = None
    """The seat of the facilitator who started it and answers too; never counted as a voice."""
    help_lines: tuple[str, ...] = ()
    formal: bool = False
    """People are addressed with *u*."""
    past: tuple[Measured, ...] = ()
    """The numbers of earlier rounds with this flow in this team, oldest first."""
    texts: dict[PhaseId, str] = field(repr=False, default_factory=dict)
    """What the facilitator gave people to read, by phase."""
    before: LastTime = NO_NEWS
    """What became of the agreements of earlier rounds: told to the team with the announcement."""


class Alarm(StrEnum):
    """What happens at a moment; in this order when several are due at once."""

    START = "start"
    """A round that was planned, or set up beforehand, begins."""
    SETUP_END = "setup-end"
    RESTORED = "restored"
    """A backup was put back outside the sending hours: now everybody hears where the round stands."""
    INVITE = "invite"
    BEGIN = "begin"
    """A phase that waited for its moment opens."""
    PROMISE_REFUSED = "promise-refused"
    """Somebody does not promise what the flow cannot do without; the round stops, at a slot so that the moment does
    not say who."""
    LATER = "later"
    PACE = "pace"
    """The next of the questions that come one at a time."""
    ACTIONS = "actions"
    """Whoever is named in an action is asked, and what came back goes to its writer: at a slot, not at night."""
    SNAPSHOT = "snapshot"
    HALFWAY = "halfway"
    REMIND = "remind"
    LAST_REMIND = "last-remind"
    BATCH = "batch"
    """What people wrote for a talk goes to its room."""
    TURN_END = "turn-end"
    """The turn of one in a pair is over: they change, or are done. The only moment besides an answer that keeps to no
    slot: the two began it themselves."""
    SESSION_END = "session-end"
    """Pairs that have not met by now do not meet in this session."""
    PAIRS = "pairs"
    """Whoever has no partner gets one, or the next session begins."""
    CLOSE = "close"
    DECIDE_END = "decide-end"
    SETTLED_CLOSE = "settled-close"
    PREVIEW_END = "preview-end"
    PROPOSAL = "proposal"
    """A proposal that was ready outside the sending hours goes round."""
    SHORT_END = "short-end"
    WORD_END = "word-end"
    """Who was asked for a word without which a choice is not made has not given it."""
    REVIEW = "review"
    REVIEW_REMIND = "review-remind"
    ACTS = "acts"
    SECOND_LOOK = "second-look"
    REVIEW_END = "review-end"
    APPROVAL_END = "approval-end"
    RELEASE = "release"
    ERASE = "erase"
    AWAY = "away"
    """The facilitator is gone, and nobody took over: the room hears it once more."""
    PAUSE_END = "pause-end"
    """A pause nobody ended."""


OF_ROUND = frozenset(
    {
        Alarm.START, Alarm.SETUP_END, Alarm.RESTORED, Alarm.INVITE, Alarm.PROMISE_REFUSED, Alarm.LATER, Alarm.SNAPSHOT,
        Alarm.HALFWAY, Alarm.ERASE, Alarm.AWAY, Alarm.PAUSE_END,
    }
)  # fmt: skip
"""Moments of the whole round; the others belong to one phase or page."""


IN_PAUSE = frozenset({Alarm.AWAY, Alarm.PAUSE_END})
"""The only moments that come while a round stands still."""


@dataclass(frozen=True, slots=True)
class Timer:
    """A moment of the round, a UTC instant; `run`: of which phase or page."""

    alarm: Alarm
    at: datetime
    member: MemberId | None = None
    run: RunId | None = None


@dataclass(frozen=True, slots=True)
class Leader:
    """The facilitator's side of the round. `present`: still has the power and is in the team room."""

    open: OpenPrompt | None = None
    confirm: OpenPrompt | None = None
    present: bool = True
    last_said: datetime | None = None
    reminded: int = 0
    """Reminders of the open review sent before."""
    spoken: tuple[PhaseId, ...] = ()
    """The talks in which the facilitator said something."""
    second: str | None = field(repr=False, default=None)
    """The name of whoever leads it as well."""
    seat: Member | None = None
    """Where the facilitator has a turn in a phase, as one of those who answer."""
    preferences: Preferences = NO_PREFERENCES
    """What the facilitator said about being written to: of that only a leave counts here."""
    inherited: tuple[PhaseId, ...] | None = None
    """Phases that were over when this facilitator took over: what the seat holds of them is somebody else's. None for
    who has led from the start."""


@dataclass(frozen=True, slots=True)
class Course:
    """All that moves while a round runs, except members and answers."""

    stage: Stage = Stage.PLANNED
    runs: Runs = field(default_factory=dict)
    """What has begun, in the order it began."""
    paused_at: datetime | None = None
    started_at: datetime | None = None
    timers: tuple[Timer, ...] = ()
    leader: Leader = Leader()
    setup: Setup | None = None
    announced: bool = False
    """The team room heard that it begins."""
    told_closed: bool = False
    """The team room heard that the writing has ended: said once, also when a round is given more time afterwards."""
    shut_out: bool = False
    """It stands still because the bot cannot speak in the team room."""
    places: tuple[Place, ...] = ()
    """The rooms of the round that have been opened and not been left."""


@dataclass(frozen=True, slots=True)
class Round:
    """One run of a flow. `short` is the four-sign id people see."""

    id: RoundId
    short: str
    flow: Flow
    charter: Charter
    course: Course
    members: Mapping[MemberId, Member]
    answers: Mapping[tuple[MemberId, QuestionId], Answer] = field(repr=False, default_factory=dict)

    @property
    def seats(self) -> frozenset[MemberId]:
        """Everybody who has a place in it, or who may still get one while it is being set up."""
        guided = self.course.setup.guided if self.course.setup is not None else None
        return frozenset(self.members) | {other.id for other in (guided.aside if guided is not None else ())}

    @property
    def due_at(self) -> datetime | None:
        """The next moment something happens by itself; while paused only what belongs to the pause."""
        paused = self.course.paused_at is not None
        moments = (t.at for t in self.course.timers if not paused or t.alarm in IN_PAUSE)
        return min(moments, default=None)
