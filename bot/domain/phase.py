"""A phase of a flow: who does what, with which questions, and who reads what comes of it."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.flow_terms import (
    AgreeOn,
    AnswerKind,
    ChooseMethod,
    Form,
    IfDeclined,
    ItemId,
    Label,
    ListId,
    NoAgreement,
    Otherwise,
    Partners,
    PhaseKind,
    PlaceId,
    PlanField,
    Text,
    Tie,
    Turns,
    When,
)
from bot.domain.ids import PhaseId, QuestionId, RoleId


@dataclass(frozen=True, slots=True)
class Question:
    """One question (or instruction). Everybody may skip it, unless `required`, which only consent can be.

    `for_roles` empty: for everybody whose turn it is. `min` and `max` are the ends of a scale.
    """

    id: QuestionId
    text: Text
    answer: AnswerKind
    source: str
    required: bool = False
    for_roles: tuple[RoleId, ...] = ()
    for_pair: str | None = None
    list_id: ListId | None = None
    min: int | None = None
    max: int | None = None
    low: Text | None = None
    high: Text | None = None
    words: bool = True
    """Where a picture is asked: whether words in place of it are taken."""
    item: ItemId | None = None
    """The list item this question is about, in a flow whose repeated questions are written out."""
    to_person: Text | None = None
    """The same question as it is put to somebody the round is about."""


@dataclass(frozen=True, slots=True)
class LabelFor:
    """Another label for one role than the share gives to the rest."""

    role: RoleId
    label: Label


@dataclass(frozen=True, slots=True)
class Share:
    """Who reads the answers of this phase now. `to` empty: only the writer.

    `preview`: the author sees the de-identified text first and decides. `review_by`: roles that look at it
    after that and before anybody else. Both hold their default already, filled in when the file was read.
    `min_voices`: agreed voices per question below which nothing appears without a name; 0 where names are
    shown.
    """

    to: tuple[RoleId, ...]
    form: Form
    label: Label
    when: When
    preview: bool
    review_by: tuple[RoleId, ...] = ()
    min_voices: int = 0
    label_for: tuple[LabelFor, ...] = ()
    label_options: tuple[Label, ...] = ()
    why: Text | None = None

    def label_of(self, role: RoleId) -> Label:
        """The label that words of `role` get."""
        return next((other.label for other in self.label_for if other.role == role), self.label)

    def labels(self) -> tuple[Label, ...]:
        """Every label that may occur in this share, once each."""
        return tuple(dict.fromkeys((self.label, *(other.label for other in self.label_for))))


@dataclass(frozen=True, slots=True)
class Reuse:
    """Who reads it later, outside the circle: the most an output may show of this phase."""

    to: tuple[RoleId, ...]
    form: Form
    label: Label


@dataclass(frozen=True, slots=True)
class Gate:
    """What must be so before the phase opens; `otherwise` says what happens when it is not."""

    otherwise: Otherwise
    min_people: int = 0
    roles: tuple[RoleId, ...] = ()
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """The phase runs only when one of `picked` was chosen in `phase`."""

    phase: PhaseId
    picked: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """Picks from the answers of an earlier phase or from a list: exactly one of the two is set."""

    method: ChooseMethod
    tie: Tie
    from_phase: PhaseId | None = None
    from_list: ListId | None = None
    winner_becomes: RoleId | None = None
    if_declined: IfDeclined | None = None


@dataclass(frozen=True, slots=True)
class Agree:
    """A draft that everybody in `who` says yes to, in at most `rounds` attempts."""

    on: AgreeOn
    rounds: int
    if_no: NoAgreement
    draft_by: tuple[RoleId, ...] = ()
    from_phases: tuple[PhaseId, ...] = ()
    must_include: tuple[RoleId, ...] = ()


@dataclass(frozen=True, slots=True)
class PairRole:
    id: str
    title: Text


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people in a room without the bot, each in turn for `turn`."""

    rounds: int
    turn: timedelta
    partners: Partners
    roles: tuple[PairRole, ...]
    bot_present: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Actions with who and when, asked about again after `check_after` (None: never)."""

    from_phases: tuple[PhaseId, ...]
    fields: tuple[PlanField, ...]
    check_after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a flow. Keys that do not belong to its kind keep their default.

    `who` is as written in the file (may hold `ALL`); `Flow.answering_roles` expands it. `after` empty: starts
    when the phase before it in the file has ended. `keep_nothing`: no answer is stored, nothing may refer to
    it.
    """

    id: PhaseId
    kind: PhaseKind
    title: Text
    source: str
    duration: timedelta
    who: tuple[RoleId, ...]
    questions: tuple[Question, ...]
    intro: Text | None = None
    share: Share | None = None
    reuse: Reuse | None = None
    after: tuple[PhaseId, ...] = ()
    delay: timedelta | None = None
    only_if: OnlyIf | None = None
    only_first: bool = False
    for_each: ListId | None = None
    pace: timedelta | None = None
    pause: bool = False
    show: tuple[PhaseId, ...] = ()
    gate: Gate | None = None
    keep_nothing: bool = False
    text_by: RoleId | None = None
    room: PlaceId | None = None
    turns: Turns = Turns.FREE
    expects_question: bool = False
    expects_from: tuple[RoleId, ...] = ()
    reactions: bool = True
    choose: Choose | None = None
    agree: Agree | None = None
    pair: Pair | None = None
    plan: Plan | None = None

    def question(self, question: QuestionId) -> Question:
        """The question with this id; KeyError when there is none."""
        found = next((q for q in self.questions if q.id == question), None)
        if found is None:
            raise KeyError(question)
        return found

    def questions_for(self, role: RoleId) -> tuple[Question, ...]:
        """What somebody in `role` is asked here, in order, after the yes."""
        return tuple(q for q in self.asked if not q.for_roles or role in q.for_roles)

    @property
    def asked(self) -> tuple[Question, ...]:
        """What is asked here of anybody, once they take part."""
        return tuple(q for q in self.questions if q.answer is not AnswerKind.CONSENT)

    @property
    def consent(self) -> Question | None:
        """The question whether somebody takes part, in a phase that invites."""
        return next((q for q in self.questions if q.answer is AnswerKind.CONSENT), None)

    @property
    def named(self) -> bool:
        """Every word shown in this phase stands under a name (or nothing is shown at all)."""
        return self.share is None or all(label is Label.NAMED for label in self.share.labels())
