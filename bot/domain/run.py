"""Run: how one phase of a flow, or one page it makes, goes in a round.

A round is a row of runs: phases one after the other or side by side, and pages once the phases they are made of are
over. What waits has no run yet.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.action import Action
from bot.domain.agreement import Agreement
from bot.domain.duo import Duos
from bot.domain.flow_terms import OutputId
from bot.domain.ids import MemberId, PhaseId, QuestionId, RunId
from bot.domain.picking import Picking
from bot.domain.relay import Alias, ShownFirst


class Step(StrEnum):
    """How far a run is."""

    WAITING = "waiting"
    """Its moment has not come: it begins after a while, or with the next sending hours."""
    OPEN = "open"
    """A phase: people are asked."""
    SETTLING = "settling"
    """Closed for answers; who wrote may still decide on the preview."""
    SHORT = "short"
    """Too few voices for every question: the facilitator chooses how it ends."""
    DECIDING = "deciding"
    """Closed for votes; what came of it waits for the word of one person."""
    REVIEW = "review"
    APPROVAL = "approval"
    """A page waits for the yes of those it is about."""
    APPROVED = "approved"
    """The facilitator agreed; what is to be shown waits for its slot."""
    DONE = "done"
    SKIPPED = "skipped"
    """It does not take place in this round."""


OVER = frozenset({Step.DONE, Step.SKIPPED})


class Look(StrEnum):
    """How far the facilitator's review is."""

    FIRST = "first"
    WITH_AUTHORS = "with-authors"
    """Masks and hand-backs were sent; the second look waits for its window."""
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class ReviewAct:
    """Something the facilitator asked of the author of one voice: to take out `words`, or to answer them."""

    member: MemberId
    question: QuestionId
    masks: bool
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReviewedGroup:
    """Voices under one heading; None: what fits under no other. Headings are called a, b, c in the order they stand."""

    heading: str | None = field(repr=False)
    members: tuple[MemberId, ...]
    by_hand: bool = False
    """The facilitator chose the heading; otherwise it is a word of the voices, and goes when the voices with it go."""


@dataclass(frozen=True, slots=True)
class ReviewedQuestion:
    """The voices of one question in the mixed order the facilitator saw; the number shown is the place, from 1. With
    many voices also the headings they stand under."""

    question: QuestionId
    order: tuple[MemberId, ...]
    groups: tuple[ReviewedGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    look: Look = Look.FIRST
    questions: tuple[ReviewedQuestion, ...] = ()
    acts: tuple[ReviewAct, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """`opened_at` and `closes_at`: from when until when people can write, by the round's own clock. `waited`: how often
    it got more time. `enough`: the status of the day, taken at its first slot, the same for everybody who asks.
    `all_had_turn`: in a talk where everybody speaks once it was said that everybody has."""

    id: RunId
    step: Step = Step.OPEN
    opened_at: datetime | None = None
    closes_at: datetime | None = None
    waited: int = 0
    review: Review | None = None
    enough: bool = False
    waits_for: tuple[MemberId, ...] = ()
    """Who still has to say something of a page, and `approved`: who said yes to it."""
    approved: tuple[MemberId, ...] = ()
    all_had_turn: bool = False
    asked_voices: int = 0
    """How often people were asked how they want to speak in the talk."""
    aliases: tuple[Alias, ...] = ()
    first: tuple[ShownFirst, ...] = ()
    """Texts for a talk that lie before whoever reads them first."""
    picking: Picking | None = None
    agreements: tuple[Agreement, ...] = ()
    actions: tuple[Action, ...] = ()
    """What people want to do, in a plan."""
    duos: Duos | None = None
    """Who is with whom, while people work in pairs; gone when that is over."""


Runs = dict[RunId, Run]
"""Never changed in place, like everything of a round."""


def without_acts(run: Run, member: MemberId, question: QuestionId) -> Run:
    """The run without the words of what the facilitator asked about this voice; the same run when there are none."""
    if run.review is None or not any((a.member, a.question) == (member, question) for a in run.review.acts):
        return run
    acts = (replace(a, words="") if (a.member, a.question) == (member, question) else a for a in run.review.acts)
    return replace(run, review=replace(run.review, acts=tuple(acts)))


def of_phase(phase: PhaseId) -> RunId:
    """The run of a phase."""
    return RunId(phase)


def of_page(output: OutputId) -> RunId:
    """The run of a page. A phase may carry the same id as a page, and no id holds a colon."""
    return RunId(f"page:{output}")
