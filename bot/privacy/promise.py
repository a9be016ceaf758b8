"""The line people read before they answer: who reads this, how, when and with which name.

Made from the phase's own fields, so that a flow cannot promise one thing and do another. No sentences
here: each clause names one in `bot/texts/*/promise.ftl` (`promise-` and its kind) and carries what that
sentence has to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, AgreeOn, Form, Label, PhaseKind, Text, When
from bot.domain.ids import RoleId
from bot.domain.phase import Phase, Share
from bot.privacy.audience import threshold_label


class ClauseKind(StrEnum):
    """Which sentence. The comments name the fields it uses beside `kind`."""

    PAIR = "pair"
    PAIR_KNOWN = "pair-known"  # what the bot has to know as long as the phase lasts
    ONLY_YOU_NOTHING_KEPT = "only-you-nothing-kept"
    ONLY_YOU = "only-you"
    NOT_AS_WRITTEN = "not-as-written"  # nobody else reads the answer itself; a LATER clause says what is read
    READ_BY = "read-by"  # scope, readers, form, label, when
    OWN_CHOICE = "own-choice"  # options
    ROOM_SHOWS_WHO = "room-shows-who"
    IN_BATCHES = "in-batches"
    ALIAS_TIES = "alias-ties"
    PREVIEW = "preview"
    ROLE_FLOOR = "role-floor"
    ALIAS_FLOOR = "alias-floor"  # min_voices
    FLOOR = "floor"  # min_voices
    # phase; scope and readers of what is made of it, beyond those who read this (nobody: scope is None)
    ONE_TEXT = "one-text"
    ONE_IMAGE = "one-image"
    ONE_SCORE = "one-score"
    LATER = "later"  # scope, readers, form, label: wider than those who read it now
    ONLY_LATER = "only-later"  # the same, where nobody reads it now
    AS_AGREED = "as-agreed"
    REVIEW = "review"  # readers (the reviewers)


_JOINT = {
    AgreeOn.TEXT: ClauseKind.ONE_TEXT,
    AgreeOn.IMAGE: ClauseKind.ONE_IMAGE,
    AgreeOn.SCORE: ClauseKind.ONE_SCORE,
}


class Scope(StrEnum):
    """The readers in one word. `ROLES`: see `Clause.readers`."""

    EVERYONE = "everyone"
    TEAM = "team"
    EVERYONE_AND_TEAM = "everyone-and-team"
    ROLES = "roles"
    ROLES_AND_TEAM = "roles-and-team"


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of the line. Fields a kind does not use keep their default."""

    kind: ClauseKind
    scope: Scope | None = None
    readers: tuple[RoleId, ...] = ()
    form: Form | None = None
    label: Label | None = None
    when: When | None = None
    options: tuple[Label, ...] = ()
    min_voices: int = 0
    phase: Text | None = None

    @property
    def text_id(self) -> str:
        """The id of its sentence; where the form makes another sentence of it, the form is in the id."""
        return f"promise-{self.kind}" + (f"-{self.form}" if self.form is not None else "")


def promise(flow: Flow, phase: Phase, role: RoleId | None = None, min_voices: int | None = None) -> tuple[Clause, ...]:
    """What somebody in `role` (None: not chosen yet) has to know before answering in `phase`, in the order
    it is said.

    `min_voices` is the round's own threshold, where it is not the flow's. Empty where nothing is written
    that anybody could read (an explanation with a yes or no).
    """
    if phase.kind is PhaseKind.PAIR:
        return (Clause(ClauseKind.PAIR), Clause(ClauseKind.PAIR_KNOWN))
    if phase.keep_nothing:
        return (Clause(ClauseKind.ONLY_YOU_NOTHING_KEPT),)
    if phase.share is None:
        return ()
    label = phase.share.label if role is None else phase.share.label_of(role)
    return tuple(_clauses(flow, phase, phase.share, label, min_voices or phase.share.min_voices))


def _clauses(flow: Flow, phase: Phase, share: Share, label: Label, min_voices: int) -> Iterator[Clause]:
    yield _reads_now(flow, phase, share, label)
    if label is Label.OWN_CHOICE:
        yield Clause(ClauseKind.OWN_CHOICE, options=share.label_options)
    if share.preview:
        yield Clause(ClauseKind.PREVIEW)
    yield from _relayed(phase, label)
    yield from _floors(share, label, min_voices)
    yield from _joint_texts(flow, phase)
    yield from _later(flow, phase)
    if share.review_by:
        yield Clause(ClauseKind.REVIEW, readers=flow.reviewing_roles(phase))


def _reads_now(flow: Flow, phase: Phase, share: Share, label: Label) -> Clause:
    readers = flow.readers(phase)
    if not readers or share.when is When.NEVER:
        return Clause(ClauseKind.ONLY_YOU if phase.reuse is None else ClauseKind.NOT_AS_WRITTEN)
    scope, named = _scope(flow, readers)
    return Clause(ClauseKind.READ_BY, scope=scope, readers=named, form=share.form, label=label, when=share.when)


def _scope(flow: Flow, readers: tuple[RoleId, ...]) -> tuple[Scope, tuple[RoleId, ...]]:
    roles = tuple(role for role in readers if role != TEAM)
    if not roles:
        return Scope.TEAM, ()
    if roles == flow.expand((ALL,)):
        return (Scope.EVERYONE_AND_TEAM if TEAM in readers else Scope.EVERYONE), ()
    return (Scope.ROLES_AND_TEAM if TEAM in readers else Scope.ROLES), roles


def _relayed(phase: Phase, label: Label) -> Iterator[Clause]:
    """In a talk the bot speaks for whoever does not use the own name; what that hides and does not hide."""
    if phase.kind is not PhaseKind.TALK or label is Label.NAMED:
        return
    yield Clause(ClauseKind.ROOM_SHOWS_WHO)
    yield Clause(ClauseKind.IN_BATCHES)
    if label is not Label.NONE:
        yield Clause(ClauseKind.ALIAS_TIES)


def _floors(share: Share, label: Label, min_voices: int) -> Iterator[Clause]:
    if label is Label.ROLE or Label.ROLE in share.label_options:
        yield Clause(ClauseKind.ROLE_FLOOR)
    if share.min_voices and threshold_label(label):
        chosen = label is Label.OWN_CHOICE
        yield Clause(ClauseKind.ALIAS_FLOOR if chosen else ClauseKind.FLOOR, min_voices=min_voices)


def _joint_texts(flow: Flow, phase: Phase) -> Iterator[Clause]:
    for later in flow.phases:
        agree = later.agree
        if agree is None or phase.id not in agree.from_phases:
            continue
        now = flow.readers(phase)
        further = tuple(r for r in flow.expand((*flow.readers(later), *flow.later_readers(later))) if r not in now)
        scope, readers = _scope(flow, further) if further else (None, ())
        yield Clause(_JOINT[agree.on], scope=scope, readers=readers, phase=later.title)


def _later(flow: Flow, phase: Phase) -> Iterator[Clause]:
    if phase.reuse is None:
        return
    scope, readers = _scope(flow, flow.later_readers(phase))
    only = not flow.readers(phase)
    kind = ClauseKind.ONLY_LATER if only else ClauseKind.LATER
    yield Clause(kind, scope=scope, readers=readers, form=phase.reuse.form, label=phase.reuse.label)
    if phase.share is not None and phase.share.preview and phase.reuse.form in (Form.WORDS, Form.SUMMARY):
        yield Clause(ClauseKind.AS_AGREED)
