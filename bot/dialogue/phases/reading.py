"""Phase kind `read`: the invitation, yes or no, the person's role, and what a role has to promise.

It runs per person: after *ja* the first question follows at once; *ja* stays possible until the first writing phase
closes.
"""

from bot.dialogue import postponing
from bot.dialogue.filling import given_roles
from bot.dialogue.limits import writing_phase
from bot.dialogue.presence import is_known, is_person, words_for
from bot.dialogue.sequence import entrance_of, next_for, reading_of
from bot.dialogue.slots import next_slot
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, number, plain_word, role_named
from bot.domain.flow import Requirement
from bot.domain.flow_terms import IfNo, PhaseKind
from bot.domain.ids import MemberId, RoleId
from bot.domain.messages import Message
from bot.domain.messages.member import AskRequirement, AskRole, Confirmation, Invitation, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import ClosingWhy
from bot.domain.round import Alarm, Member, OpenPrompt, PromptKind, Standing
from bot.domain.run import Step


def invite(turn: Turn) -> None:
    """Everybody who is invited here gets the invitation; those it is about before all others."""
    for member in tuple(turn.round.members.values()):
        here = entrance_of(turn.flow, member) == turn.focus
        here = here and (is_known(turn) or is_person(turn.flow, member))
        if here and member.standing is Standing.INVITED and member.open is None:
            turn.ask_member(member.id, invitation(turn, member), turn.prompt(PromptKind.CONSENT))


def invitation(turn: Turn, member: Member) -> Invitation:
    phase = reading_of(turn.flow, member)
    consent = phase.consent
    assert consent is not None, "people are invited with a question"
    closes = turn.closes_at
    assert closes is not None, "people are invited into something that is open"
    about_you = is_person(turn.flow, member)
    others = (other.name for other in turn.round.members.values() if other.id != member.id)
    return Invitation(
        flow=turn.flow,
        phase=phase.id,
        writing=writing_phase(turn.flow).id,
        theme=turn.charter.theme,
        leader=turn.charter.leader_name,
        invited=len(turn.round.members),
        min_voices=turn.charter.min_voices,
        closes_at=closes,
        leader_takes_part=turn.charter.leader_takes_part,
        consent=words_for(turn, member.id, consent),
        intro=phase.intro.in_(turn.lang_of(member.id)) if phase.intro else "",
        own_text=turn.charter.texts.get(phase.id),
        about_you=about_you,
        with_names=tuple(others) if about_you else (),
    )


def consent_said(turn: Turn, member: MemberId, text: str) -> None:
    """The reply to an invitation: ja, nee or later, or its number."""
    chosen = plain_word(text) or {1: Word.YES, 2: Word.NO, 3: Word.LATER}.get(number(text) or 0)
    if chosen is Word.YES:
        turn.change(member, standing=Standing.IN, open=None)
        go_on(turn, member)
    elif chosen is Word.NO:
        turn.change(member, standing=Standing.DECLINED, open=None)
        turn.tell(member, Confirmation(Receipt.DECLINED))
    elif chosen is Word.LATER:
        if not postponing.postpone(turn, member):
            here = turn.member(member)
            turn.tell(member, invitation(turn, here), here.open)
    else:
        turn.refuse(member, Reason.YES_OR_NO)


def go_on(turn: Turn, member: MemberId) -> None:
    """After *ja*: the role, what that role promises, and then the first question."""
    here = turn.member(member)
    if turn.step is not Step.OPEN:
        turn.refuse(member, Reason.CLOSED)
        return
    roles = open_roles(turn)
    if here.role is None and len(roles) == 1:
        here = turn.change(member, role=roles[0])
    if here.role is None:
        turn.ask_member(member, AskRole(roles, turn.flow), turn.prompt(PromptKind.ROLE))
        return
    promise = next((r for r in turn.flow.requirements_for(here.role) if r.id not in here.confirmed), None)
    if promise is not None:
        prompt = turn.prompt(PromptKind.REQUIREMENT, topic=promise.id)
        turn.ask_member(member, _requirement(turn, member, promise), prompt)
        return
    if here.open is None and next_for(turn, here) is None:
        turn.tell(member, Confirmation(Receipt.JOINED))


def open_roles(turn: Turn) -> tuple[RoleId, ...]:
    """Roles a member can pick: those that have a turn in more than the reading, or read along in a room."""
    phases = [phase for phase in turn.flow.phases if phase.kind is not PhaseKind.READ]
    active = {role for phase in phases for role in turn.flow.answering_roles(phase)}
    active |= {role for room in turn.flow.rooms for role in turn.flow.expand(room.members)}
    given = given_roles(turn.flow)
    return tuple(role for role in turn.flow.choosable_roles() if role in active and role not in given)


def role_said(turn: Turn, member: MemberId, text: str) -> None:
    roles = open_roles(turn)
    picked = number(text)
    if picked is not None and 1 <= picked <= len(roles):
        role = roles[picked - 1]
    else:
        role = next((r for r in roles if _names_role(turn, text, r)), RoleId(""))
    if not role:
        turn.refuse(member, Reason.CHOOSE_ONE, limit=len(roles))
        return
    taken = sum(1 for m in turn.round.members.values() if m.role == role and m.standing is Standing.IN)
    if taken >= turn.flow.role(role).max:
        turn.ask_member(member, AskRole(roles, turn.flow, full=True), turn.prompt(PromptKind.ROLE))
        return
    turn.change(member, role=role, open=None)
    go_on(turn, member)


def requirement_said(turn: Turn, member: MemberId, prompt: OpenPrompt, text: str) -> None:
    """The reply to what a role has to promise."""
    promise = next(r for r in turn.flow.requirements if r.id == prompt.topic)
    chosen = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    here = turn.member(member)
    if chosen is Word.YES or (chosen is Word.NO and promise.if_no in (IfNo.WARN, IfNo.SUGGEST)):
        turn.sleep(Alarm.PROMISE_REFUSED, member)
        turn.change(member, confirmed=(*here.confirmed, promise.id), open=None)
        go_on(turn, member)
    elif chosen is Word.NO:
        turn.change(member, standing=Standing.DECLINED, open=None)
        turn.tell(member, Confirmation(Receipt.OUT_BY_REQUIREMENT, sentence=promise.refusal.in_(turn.lang_of(member))))
        if promise.if_no is IfNo.STOP and is_known(turn):
            turn.wake(Alarm.PROMISE_REFUSED, next_slot(turn.charter.schedule, turn.at), member)
    else:
        turn.refuse(member, Reason.YES_OR_NO)


def promise_refused(turn: Turn, member: MemberId | None) -> None:
    """Somebody did not promise what the flow cannot do without, and has not come back on it: the round stops."""
    here = turn.round.members.get(member) if member is not None else None
    if here is None or here.role is None:
        return
    missing = next(r for r in turn.flow.requirements_for(here.role) if r.id not in here.confirmed)
    stop_round(turn, ClosingWhy.REQUIREMENT, missing.refusal.in_(turn.lang))


def message_again(turn: Turn, member: Member, prompt: OpenPrompt) -> Message:
    """What an open prompt of this phase kind said, for a reminder or after *later*."""
    if prompt.kind is PromptKind.ROLE:
        return AskRole(open_roles(turn), turn.flow)
    if prompt.kind is PromptKind.REQUIREMENT:
        return _requirement(turn, member.id, next(r for r in turn.flow.requirements if r.id == prompt.topic))
    return invitation(turn, member)


def _requirement(turn: Turn, member: MemberId, promise: Requirement) -> AskRequirement:
    return AskRequirement(promise.id, promise.ask.in_(turn.lang_of(member)))


def _names_role(turn: Turn, text: str, role: RoleId) -> bool:
    title = turn.flow.role(role).title
    own = {title.nl.casefold(), title.en.casefold()} if title else set()
    return role_named(text, role) or " ".join(text.casefold().split()).strip(" .!") in own
