"""A round about somebody: nothing about me without me (F10, F11, F12)."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import TEAM, AboutPerson, Form, IfNo, PlaceKind
from bot.domain.ids import RoleId
from bot.domain.phase import Phase
from bot.flowfile.mistakes import Mistake, Path, mistake


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    about = flow.subject.about_person
    consents = [r for r in flow.requirements if r.subject_consent]
    if about is AboutPerson.INFORMED and all(r.if_no is not IfNo.STOP for r in consents):
        yield mistake("F12", "informed", ("requirements",))
    if about is not AboutPerson.PRESENT:
        yield from _spoken_to_nobody(flow)
        return
    person = flow.subject.person_role
    role = next((r for r in flow.roles if r.id == person), None)
    if role is None or role.min < 1 or not role.stop_if_leaves:
        yield mistake("F10", "present", ("subject", "person_role"))
    if person is None:
        return
    if not any(r.if_no is IfNo.STOP and person in flow.expand(r.confirm_by) for r in consents):
        yield mistake("F12", "present", ("requirements",))
    yield from _is_asked_first(flow, person)
    yield from _rooms(flow, person)
    yield from _outputs(flow, person)
    for index, phase in enumerate(flow.phases):
        yield from _phase(flow, phase, ("phases", index), person)


def _is_asked_first(flow: Flow, person: RoleId) -> Iterator[Mistake]:
    """Nobody else is asked before the person it is about has said yes."""
    first = next(((at, phase) for at, phase in enumerate(flow.phases) if phase.consent is not None), None)
    if first is not None and person not in flow.answering_roles(first[1]):
        yield mistake("F11", "first", ("phases", first[0], "who"), phase=first[1].id, role=person)


def _spoken_to_nobody(flow: Flow) -> Iterator[Mistake]:
    """Words for somebody the round is about, in a round that is about nobody who is there."""
    for index, phase in enumerate(flow.phases):
        for number, question in enumerate(phase.questions):
            if question.to_person is not None:
                where: Path = ("phases", index, "questions", number, "to_person")
                yield mistake("F11", "to-person", where, name=question.id)
    for number, rule in enumerate(flow.rules):
        if rule.to_person is not None:
            yield mistake("F11", "to-person", ("rules", number, "to_person"), name=f"rules {number + 1}")


def _rooms(flow: Flow, person: RoleId) -> Iterator[Mistake]:
    for index, room in enumerate(flow.rooms):
        if person not in flow.expand(room.members):
            yield mistake("F11", "room", ("rooms", index, "members"), room=room.id, role=person)
        if room.kind is PlaceKind.THREAD:
            yield mistake("F11", "thread", ("rooms", index, "as"), room=room.id)


def _outputs(flow: Flow, person: RoleId) -> Iterator[Mistake]:
    for index, output in enumerate(flow.outputs):
        readers = flow.expand(output.to)
        if person not in readers or TEAM in readers:
            yield mistake("F11", "output", ("outputs", index, "to"), output=output.id, role=person)
        for number, part in enumerate(output.parts):
            if part.form is Form.SUMMARY:
                where = ("outputs", index, "parts", number, "as")
                yield mistake("F11", "summary", where, name=output.id)


def _phase(flow: Flow, phase: Phase, path: Path, person: RoleId) -> Iterator[Mistake]:
    if phase.share is not None:
        if person not in flow.readers(phase):
            yield mistake("F11", "phase", (*path, "share", "to"), phase=phase.id, role=person)
        if phase.share.review_by:
            yield mistake("F11", "review", (*path, "share", "review_by"), phase=phase.id)
        if phase.share.form is Form.SUMMARY:
            yield mistake("F11", "summary", (*path, "share", "as"), name=phase.id)
    if phase.reuse is not None:
        if phase.reuse.form is Form.SUMMARY:
            yield mistake("F11", "summary", (*path, "reuse", "as"), name=phase.id)
        if TEAM in phase.reuse.to:
            yield mistake("F11", "team", (*path, "reuse", "to"), phase=phase.id)
    if phase.agree is not None and person not in flow.expand(phase.agree.must_include):
        yield mistake("F11", "decides", (*path, "agree", "must_include"), phase=phase.id, role=person)
