"""Names: each once, each role one that exists, each own role with a title (F02, F03, F04)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, STANDARD_ROLES, TEAM, VOLUNTEER
from bot.domain.ids import RoleId
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, Path, mistake


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    yield from _double_names(flow)
    yield from _titles(flow)
    for path, roles, also in _mentions(flow):
        known = {role.id for role in flow.roles} | set(also)
        for role in dict.fromkeys(roles):
            if role not in known:
                yield mistake("F04", "role", path, role=role, known=", ".join(sorted(known)))


def _double_names(flow: Flow) -> Iterator[Mistake]:
    tables: tuple[tuple[str, Sequence[_Named]], ...] = (
        ("roles", flow.roles),
        ("rooms", flow.rooms),
        ("lists", flow.lists),
        ("requirements", flow.requirements),
        ("phases", flow.phases),
        ("outputs", flow.outputs),
    )
    for key, things in tables:
        yield from _doubles(things, (key,))
    for index, phase in enumerate(flow.phases):
        yield from _doubles(phase.questions, ("phases", index, "questions"))
    for index, items in enumerate(flow.lists):
        yield from _doubles(items.items, ("lists", index, "items"))
        for number, other in enumerate(items.alternatives):
            yield from _doubles(other.items, ("lists", index, "alternatives", number, "items"))
    for index, role in enumerate(flow.roles):
        if role.id in (ALL, TEAM, VOLUNTEER):
            yield mistake("F03", "reserved", ("roles", index, "id"), name=role.id)


def _doubles(things: Sequence[_Named], path: Path) -> Iterator[Mistake]:
    seen: set[str] = set()
    for index, thing in enumerate(things):
        if thing.id in seen:
            yield mistake("F03", "double", (*path, index, "id"), name=thing.id)
        seen.add(thing.id)


def _titles(flow: Flow) -> Iterator[Mistake]:
    for index, role in enumerate(flow.roles):
        if role.title is None and role.id not in STANDARD_ROLES:
            yield mistake("F02", "role-title", ("roles", index), role=role.id)


def _mentions(flow: Flow) -> Iterator[tuple[Path, Iterable[RoleId], tuple[RoleId, ...]]]:
    """Every place that names roles: where, which, and which words may stand there beside the roles."""
    if flow.subject.person_role is not None:
        yield ("subject", "person_role"), (flow.subject.person_role,), ()
    yield ("timing", "repeat_by"), flow.timing.repeat_by, (ALL,)
    for index, role in enumerate(flow.roles):
        yield ("roles", index, "invited_by"), role.invited_by, (ALL,)
    for index, room in enumerate(flow.rooms):
        yield ("rooms", index, "members"), room.members, (ALL,)
    for index, requirement in enumerate(flow.requirements):
        yield ("requirements", index, "confirm_by"), requirement.confirm_by, (ALL,)
    for index, output in enumerate(flow.outputs):
        yield ("outputs", index, "to"), output.to, (ALL, TEAM)
        yield ("outputs", index, "approve"), output.approve, (ALL,)
    for index, phase in enumerate(flow.phases):
        yield from _mentions_in(phase, ("phases", index))


def _mentions_in(phase: Phase, path: Path) -> Iterator[tuple[Path, Iterable[RoleId], tuple[RoleId, ...]]]:
    yield (*path, "who"), phase.who, (ALL,)
    yield (*path, "expects_from"), phase.expects_from, (ALL,)
    if phase.text_by is not None:
        yield (*path, "text_by"), (phase.text_by,), ()
    if phase.gate is not None:
        yield (*path, "gate", "roles"), phase.gate.roles, ()
    if phase.share is not None:
        yield (*path, "share", "to"), phase.share.to, (ALL, TEAM)
        yield (*path, "share", "review_by"), phase.share.review_by, ()
        yield (*path, "share", "label_for"), [other.role for other in phase.share.label_for], ()
    if phase.reuse is not None:
        yield (*path, "reuse", "to"), phase.reuse.to, (ALL, TEAM)
    if phase.agree is not None:
        yield (*path, "agree", "draft_by"), phase.agree.draft_by, (ALL, VOLUNTEER)
        yield (*path, "agree", "must_include"), phase.agree.must_include, (ALL,)
    if phase.choose is not None and phase.choose.winner_becomes is not None:
        yield (*path, "choose", "winner_becomes"), (phase.choose.winner_becomes,), ()
    for number, question in enumerate(phase.questions):
        yield (*path, "questions", number, "for"), question.for_roles, (ALL,)
