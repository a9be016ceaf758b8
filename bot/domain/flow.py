"""A werkvorm as data: what a file in `flows/` says, read and checked, and frozen into a round when it starts.

Everything here survives a trip through JSON, because a running round keeps its flow as it was. The phases are
in `bot.domain.phase`, the choices a file can make and the bilingual `Text` in `bot.domain.flow_terms`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Protocol, TypeVar

from bot.domain.flow_terms import (
    ALL,
    TEAM,
    AboutPerson,
    Aim,
    Form,
    IfNo,
    ItemId,
    ListId,
    Maturity,
    OutputId,
    PlaceId,
    PlaceKind,
    RawKept,
    RequirementId,
    Text,
)
from bot.domain.ids import FlowId, PhaseId, QuestionId, RoleId
from bot.domain.phase import Phase, Question
from bot.domain.theme import Theme


@dataclass(frozen=True, slots=True)
class Meta:
    """What the menu shows. `variant_of`: the full form of which this is a short one. `themes`: names only; what they
    say is in `Flow.themes`.
    """

    id: FlowId
    version: int
    title: Text
    purpose: Text
    sources: tuple[str, ...]
    aim: Aim
    maturity: Maturity
    themes: tuple[str, ...] = ()
    variant_of: FlowId | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """How many people, those who lead not counted. Fewer different roles than `min_roles` is only a
    warning.
    """

    min: int
    max: int
    min_roles: int = 1


@dataclass(frozen=True, slots=True)
class Subject:
    about_person: AboutPerson
    person_role: RoleId | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """`title` is None for a standard role. `from_phase`: filled on the way, by the winner of that phase."""

    id: RoleId
    min: int
    max: int
    title: Text | None = None
    leads: bool = False
    invited_by: tuple[RoleId, ...] = ()
    from_phase: PhaseId | None = None
    stop_if_leaves: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    id: PlaceId
    members: tuple[RoleId, ...]
    title: Text | None = None
    kind: PlaceKind = PlaceKind.ROOM


@dataclass(frozen=True, slots=True)
class Item:
    id: ItemId
    text: Text
    source: str
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another ready list that the team may use instead."""

    id: ListId
    items: tuple[Item, ...]
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """`pick_min` and `pick_max`: how many items of its own the team picks at the start; both 0: none."""

    id: ListId
    items: tuple[Item, ...]
    title: Text | None = None
    pick_min: int = 0
    pick_max: int = 0
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """Asked before the start of everybody in `confirm_by`. `suggest`: the flow to try instead, if_no
    SUGGEST.
    """

    id: RequirementId
    ask: Text
    refusal: Text
    confirm_by: tuple[RoleId, ...]
    if_no: IfNo
    source: str
    suggest: FlowId | None = None
    subject_consent: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A conversation rule. `to_person`: as it is put to somebody the round is about."""

    text: Text
    source: str
    to_person: Text | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """What this form cannot do, or what it is not meant for; read by whoever chooses a form."""

    text: Text
    source: str


@dataclass(frozen=True, slots=True)
class OutputPart:
    heading: Text
    from_phase: PhaseId
    form: Form


@dataclass(frozen=True, slots=True)
class Output:
    """A page made of agreed words. `keep` None: until the round is closed. `notice` stands on every page."""

    id: OutputId
    title: Text
    to: tuple[RoleId, ...]
    parts: tuple[OutputPart, ...]
    keep: timedelta | None
    approve: tuple[RoleId, ...] = ()
    notice: Text | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """`before_end` None: halfway the phase."""

    before_end: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """Wall-clock times of the team. `batches`: when unnamed words of a talk are let out, mixed."""

    send_from: time
    send_until: time
    weekdays_only: bool
    remind: tuple[Reminder, ...] = ()
    batches: tuple[time, ...] = ()
    repeat_every: timedelta | None = None
    repeat_on_request: bool = False
    repeat_by: tuple[RoleId, ...] = ()
    compare: bool = False


@dataclass(frozen=True, slots=True)
class Storage:
    raw: RawKept


@dataclass(frozen=True, slots=True)
class Flow:
    """One werkvorm, valid: made by `bot.flowfile.load` only, which refuses what could break a promise.

    `themes`: ready-made ones that fit, in the file's order.
    """

    meta: Meta
    group: Group
    subject: Subject
    roles: tuple[Role, ...]
    phases: tuple[Phase, ...]
    timing: Timing
    storage: Storage
    rooms: tuple[Room, ...] = ()
    lists: tuple[ItemList, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    rules: tuple[Rule, ...] = ()
    limits: tuple[Limit, ...] = ()
    outputs: tuple[Output, ...] = ()
    themes: tuple[Theme, ...] = ()

    @property
    def id(self) -> FlowId:
        return self.meta.id

    def phase(self, phase: PhaseId) -> Phase:
        """The phase with this id; KeyError when there is none."""
        return _by_id(self.phases, phase)

    def phase_of(self, question: QuestionId) -> Phase:
        """The phase that asks this; KeyError when there is none. In a running flow no two share a question id."""
        found = next((phase for phase in self.phases if any(q.id == question for q in phase.questions)), None)
        if found is None:
            raise KeyError(question)
        return found

    def question(self, question: QuestionId) -> Question:
        """The question with this id; KeyError when there is none."""
        return self.phase_of(question).question(question)

    def role(self, role: RoleId) -> Role:
        """The role with this id; KeyError when there is none."""
        return _by_id(self.roles, role)

    def room(self, place: PlaceId) -> Room:
        """The room with this id; KeyError when there is none."""
        return _by_id(self.rooms, place)

    def room_title(self, place: PlaceId) -> Text:
        """What the room is called: its own title, else that of the flow."""
        return self.room(place).title or self.meta.title

    def item_list(self, list_id: ListId) -> ItemList:
        """The list with this id; KeyError when there is none."""
        return _by_id(self.lists, list_id)

    def leading_roles(self) -> tuple[RoleId, ...]:
        """Roles that lead the round. They are not counted as people of the group, nor as voices."""
        return tuple(role.id for role in self.roles if role.leads)

    def choosable_roles(self) -> tuple[RoleId, ...]:
        """Roles somebody can pick after saying yes: not the leading ones, not those filled on the way."""
        return tuple(role.id for role in self.roles if not role.leads and role.from_phase is None)

    def expand(self, roles: Iterable[RoleId]) -> tuple[RoleId, ...]:
        """`ALL` written out as the roles of this flow, each once, in the file's order. `TEAM` stays, last."""
        wanted = set(roles)
        known = tuple(role.id for role in self.roles if role.id in wanted or ALL in wanted)
        return (*known, TEAM) if TEAM in wanted else known

    def answering_roles(self, phase: Phase) -> tuple[RoleId, ...]:
        """Whose turn it is in `phase`; the leading roles too when the file names them or says `ALL`."""
        return self.expand(phase.who)

    def readers(self, phase: Phase) -> tuple[RoleId, ...]:
        """Who reads the words of `phase` while the round runs, the writers included where they are."""
        return self.expand(phase.share.to) if phase.share else ()

    def later_readers(self, phase: Phase) -> tuple[RoleId, ...]:
        """Who may read something of `phase` in an output."""
        return self.expand(phase.reuse.to) if phase.reuse else ()

    def min_voices(self, phase: Phase) -> int:
        """Agreed voices needed per question before words without a name appear; 0: names are shown here.

        A floor: the facilitator may set it higher before the start, never lower.
        """
        return phase.share.min_voices if phase.share else 0

    def reviewing_roles(self, phase: Phase) -> tuple[RoleId, ...]:
        """Who looks at the agreed words of `phase` before anybody else reads them."""
        return self.expand(phase.share.review_by) if phase.share else ()

    def put_to(self, role: RoleId | None, asked: Question | Rule) -> Text:
        """How a question or rule is put to somebody in `role`: in the second person to those the round is about."""
        about = role is not None and role == self.subject.person_role
        return asked.to_person if about and asked.to_person is not None else asked.text

    def requirements_for(self, role: RoleId) -> tuple[Requirement, ...]:
        """What somebody in `role` is asked to confirm before the start."""
        return tuple(r for r in self.requirements if role in self.expand(r.confirm_by))

    def outputs_from(self, phase: PhaseId) -> tuple[Output, ...]:
        """The pages that show something of `phase`."""
        return tuple(o for o in self.outputs if any(part.from_phase == phase for part in o.parts))


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_WithId)


def _by_id(things: Iterable[_Thing], wanted: str) -> _Thing:
    found = next((thing for thing in things if thing.id == wanted), None)
    if found is None:
        raise KeyError(wanted)
    return found
