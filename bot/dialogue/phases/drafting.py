"""Who writes a proposal, with what before them, and their own yes to it before anybody else reads it."""

from datetime import datetime
from typing import Any, Final

from bot.dialogue.agreements import change, current, questions, terms, those_asked
from bot.dialogue.leading import sit
from bot.dialogue.phases import outside
from bot.dialogue.phases.agreed import sections_of
from bot.dialogue.phases.answering import unfit
from bot.dialogue.phases.sections import sections
from bot.dialogue.presence import words_for
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, number, plain_word
from bot.domain.agreement import Agreement, Reaction, Stand
from bot.domain.events import Edited, Said, Showed
from bot.domain.findings import Finding
from bot.domain.flow_terms import VOLUNTEER, AgreeOn, PhaseKind
from bot.domain.ids import LEADER_SEAT, MemberId, MessageRef, PhaseId, RoleId
from bot.domain.messages.agreeing import AboutProposal, AskDraft, AskVolunteer, Heard, Remark, SureOfDraft
from bot.domain.messages.refusal import Reason
from bot.domain.picture import PictureId
from bot.domain.round import Asked, Member, OpenPrompt, PromptKind, Standing, Topic
from bot.domain.run import of_phase
from bot.domain.shown import SummarySection, with_numbers
from bot.privacy.anonymise import excerpt

NO_PROPOSAL: Final[dict[str, Any]] = {"proposal": "", "proposal_ref": None, "proposed_picture": None}


def appoint(turn: Turn) -> None:
    """The first of those the flow names who is there; where it names nobody, or a volunteer, everybody is asked."""
    if terms(turn).draft_by in ((), (VOLUNTEER,)):
        change(turn, stand=Stand.SEEKING, writer=None)
    else:
        appoint_another(turn)


def appoint_another(turn: Turn) -> bool:
    """The first the flow names who is there and has not passed, else the facilitator. False: nobody is left."""
    now = current(turn)
    found = (_in_role(turn, now, role) for role in terms(turn).draft_by if role != VOLUNTEER)
    writer = next((one for one in found if one is not None), None)
    if writer is not None:
        change(turn, stand=Stand.DRAFTING, writer=writer)
    elif LEADER_SEAT not in now.passed:
        leader_writes(turn)
    else:
        return False
    return True


def _in_role(turn: Turn, agreement: Agreement, role: RoleId) -> MemberId | None:
    if role in turn.flow.leading_roles():
        sit(turn, role)
        return None if LEADER_SEAT in agreement.passed else LEADER_SEAT
    members = turn.round.members.values()
    have = [m.id for m in members if m.role == role and m.standing is Standing.IN and m.id not in agreement.passed]
    return turn.chance.shuffled(have)[0] if have else None


def leader_writes(turn: Turn) -> None:
    """Nobody else does."""
    sit(turn, turn.flow.leading_roles()[0])
    change(turn, stand=Stand.DRAFTING, writer=LEADER_SEAT, **NO_PROPOSAL)


# -- a volunteer


def ask_volunteers(turn: Turn) -> None:
    for member in those_asked(turn):
        if not _busy(member) and member.id not in current(turn).passed:
            prompt = turn.prompt(PromptKind.CHOICE, topic=Topic.VOLUNTEER)
            turn.ask_member(member.id, volunteer_question(turn, member.id), prompt)


def volunteer_question(turn: Turn, member: MemberId) -> AskVolunteer:
    return AskVolunteer(turn.phase.title.in_(turn.lang), _asked(turn, member), _until(turn), is_drawn(turn))


def volunteer_said(turn: Turn, member: MemberId, text: str) -> None:
    """The first yes gets it; nobody else hears whose it was."""
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO, Word.SKIP):
        turn.refuse(member, Reason.YES_OR_NO)
        return
    turn.change(member, open=None)
    if word is not Word.YES:
        change(turn, passed=(*current(turn).passed, member))
        turn.tell(member, AboutProposal(Heard.PASSED))
        return
    stop_seeking(turn)
    change(turn, stand=Stand.DRAFTING, writer=member)


def stop_seeking(turn: Turn) -> None:
    """Somebody else writes; whoever still had the question need not answer it."""
    for member in turn.people:
        if member.open is not None and member.open.topic == Topic.VOLUNTEER and member.open.run == turn.focus:
            turn.close_prompt(member.id)
            turn.tell(member.id, AboutProposal(Heard.WRITER_OTHER))


# -- writing


def ask_writer(turn: Turn) -> None:
    """The writer is asked for a text, or for a yes to the text that is there."""
    writer = turn.seat(current(turn).writer)
    if writer is None or _busy(writer):
        return
    if current(turn).proposed:
        prompt = turn.prompt(PromptKind.AGREE, topic=Topic.DRAFT_SURE)
        turn.ask_member(writer.id, sure_question(turn), prompt)
        return
    message = draft_question(turn)
    prompt = turn.prompt(PromptKind.IMAGE if message.drawn else PromptKind.TEXT, message.question, Topic.DRAFT)
    turn.change(writer.id, asked=(*writer.asked, Asked(prompt.id, message.question)))
    turn.ask_member(writer.id, message, prompt)


def draft_question(turn: Turn) -> AskDraft:
    agreement = current(turn)
    return AskDraft(
        title=turn.phase.title.in_(turn.lang),
        question=questions(turn.phase, agreement)[0].id,
        questions=_asked(turn, agreement.writer),
        material=material(turn, (*terms(turn).from_phases, *turn.phase.show), agreement, agreement.writer),
        attempt=agreement.attempt,
        of=terms(turn).rounds,
        before=agreement.text or None,
        remarks=tuple(_remark(turn, reaction) for reaction in agreement.remarks if reaction.words),
        until=_until(turn),
        drawn=is_drawn(turn),
        picture_before=agreement.picture,
    )


def is_drawn(turn: Turn) -> bool:
    """Whether a picture is made together, and not a text."""
    return terms(turn).on is AgreeOn.IMAGE


def sure_question(turn: Turn, changed: bool = False) -> SureOfDraft:
    return SureOfDraft(current(turn).proposal, changed, current(turn).proposed_picture)


def draft_said(turn: Turn, member: MemberId, event: Said) -> None:
    """A text, or *overslaan*: then somebody else writes."""
    if plain_word(event.text) in (Word.SKIP, Word.NO):
        turn.change(member, open=None)
        turn.tell(member, AboutProposal(Heard.PASSED))
        change(turn, passed=(*current(turn).passed, member), writer=None, **NO_PROPOSAL)
    else:
        take_text(turn, member, event.text, event.findings, event.ref)


def takes_picture(turn: Turn, open_: OpenPrompt) -> bool:
    """Whether a picture answers what is open here: a proposal that is drawn, or another one in its place."""
    if open_.run is None or open_.topic not in (Topic.DRAFT, Topic.DRAFT_SURE):
        return False
    turn.look_at(open_.run)
    return is_drawn(turn)


def take_picture(turn: Turn, member: MemberId, event: Showed) -> None:
    """The picture as others would see it, with what was written with it, for the writer to say yes to."""
    if event.text.strip() and (why := unfit(event.text)) is not None:
        turn.tell(member, why)
    else:
        _propose(turn, member, event.text, event.findings, event.ref, event.picture)


def take_text(turn: Turn, member: MemberId, text: str, findings: tuple[Finding, ...], ref: MessageRef) -> None:
    """The text as others would read it, for the writer to say yes to; of a picture it tells what there is to see."""
    picture = current(turn).proposed_picture
    if is_drawn(turn) and picture is None:
        turn.refuse(member, Reason.PICTURE_ASKED)
    elif (why := unfit(text)) is not None:
        turn.tell(member, why)
    else:
        _propose(turn, member, text, findings, ref, picture)


def _propose(
    turn: Turn,
    member: MemberId,
    text: str,
    findings: tuple[Finding, ...],
    ref: MessageRef,
    picture: PictureId | None,
) -> None:
    proposal = excerpt(text, findings, turn.lang).strip()
    change(turn, proposal=proposal, proposal_ref=ref, proposed_picture=picture)
    prompt = turn.prompt(PromptKind.AGREE, topic=Topic.DRAFT_SURE)
    turn.ask_member(member, sure_question(turn, proposal != text.strip()), prompt)


def edited(turn: Turn, event: Edited) -> None:
    """The message with the proposal says or shows something else."""
    if event.picture is None:
        take_text(turn, event.member, event.text, event.findings, event.ref)
    elif is_drawn(turn):
        _propose(turn, event.member, event.text, event.findings, event.ref, event.picture)
    else:
        turn.refuse(event.member, Reason.NO_PICTURE_HERE)


def drop_text(turn: Turn, member: MemberId) -> None:
    """The message with the proposal was deleted before anybody read it: the question comes again."""
    change(turn, **NO_PROPOSAL)
    turn.close_prompt(member)


# -- with what before them


def material(
    turn: Turn, phases: tuple[PhaseId, ...], agreement: Agreement, reader: MemberId | None
) -> tuple[SummarySection, ...]:
    """What was shown of those phases, if this person may read it; about this item only, where it is about items."""
    writer = turn.seat(reader)
    here, found = turn.focus, list[SummarySection]()
    for phase in (turn.flow.phase(id_) for id_ in dict.fromkeys(phases)):
        if writer is not None and (heard := outside.section_for(turn, phase, writer.role)) is not None:
            found.append(heard)
        if writer is None or writer.role not in turn.flow.readers(phase):
            continue
        turn.look_at(of_phase(phase.id))
        shown = sections_of(turn, phase) if phase.kind is PhaseKind.AGREE else sections(turn)
        items = {question.id: question.item for question in phase.questions}
        found += [one for one in shown if agreement.item is None or items[one.question_id] in (None, agreement.item)]
    turn.look_at(here)
    return with_numbers(found)


def _remark(turn: Turn, reaction: Reaction) -> Remark:
    here = turn.seat(reaction.member)
    return Remark(reaction.stance, reaction.words, here.name if here is not None and turn.phase.named else None)


def _asked(turn: Turn, member: MemberId | None) -> tuple[str, ...]:
    return tuple(words_for(turn, member, question) for question in questions(turn.phase, current(turn)))


def _busy(member: Member) -> bool:
    return member.open is not None or member.confirm is not None


def _until(turn: Turn) -> datetime | None:
    closes = turn.closes_at
    return closes + turn.stood if closes is not None else None
