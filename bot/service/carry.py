"""Let the engine decide, store the outcome, and put its effects in the outbox: all in the transaction at hand."""

from bot.dialogue.engine import decide
from bot.dialogue.pictures_kept import in_use
from bot.dialogue.turn import Decision
from bot.dialogue.turning_back import may_be_undone
from bot.domain.effects import (
    ChangeLeader,
    DropSecond,
    Effect,
    EraseRound,
    ForgetPrompts,
    ForgetTraces,
    GiveDuoRoom,
    KeepAgreements,
    KeepTimes,
    LeaveDuoRoom,
    LetGo,
    LookBack,
    MakeDuoRoom,
    OpenPlace,
    PromoteSecond,
    Publish,
    Say,
    SetVoices,
    ToLeader,
    Unsay,
    Whom,
    WipeEverywhere,
    Withdraw,
)
from bot.domain.events import (
    Event,
    LookedBack,
    Now,
    PreferencesChanged,
    SeatOfLeader,
    SeatOfMember,
    SeatOfSecond,
)
from bot.domain.ids import LEADER_SEAT, MemberId, PersonId, RoundId
from bot.domain.messages import Message
from bot.domain.messages.report import ReportSent
from bot.domain.messages.summary import SummaryPart
from bot.domain.messages.team import Announcement, Halfway
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.domain.round import TO_ERASE, Round
from bot.domain.shown import pictures_in
from bot.ports.released import Posted, Released, ReleasedFigure, ReleasedReport, ReleasedSection
from bot.ports.storage import Kind, Parcel
from bot.service import agreements, duo_orders, floor, gallery, looking_back, places, preferences, reach, speak
from bot.service.work import Work


async def happen(work: Work, round_id: RoundId, event: Event, by: PersonId | None = None) -> Round | None:
    """The event happens to the round. `by`: the person whose own message it is. None when the round is gone."""
    round_ = await work.uow.rounds.get(round_id)
    if round_ is None:
        return None
    decision = decide(round_, event, _now(work, round_.charter.lang))
    if decision.round is round_ and not decision.effects:
        return round_
    if work.tools.spare is not None and not may_be_undone(round_, decision.round, decision.effects):
        await _forbid_going_back(work, round_id)
    await carry_out(work, decision, by)
    await gallery.tidy(work, decision.round, *in_use(round_))
    if decision.round.seats != round_.seats:
        await work.uow.rounds.remove_people(round_id, tuple(decision.round.seats))
    if decision.round.course.stage is not round_.course.stage:
        row = await work.uow.rounds.row(round_id)
        team = row.team if row is not None else None
        await work.uow.journal.note(decision.round.course.stage.value, round_id, work.at, team)
    if decision.round.due_at != round_.due_at:
        work.moments = True
    return decision.round


async def _forbid_going_back(work: Work, round_id: RoundId) -> None:
    """No backup from before this may let the round go on from there."""
    await work.uow.openers.renew(round_id, work.tools.chance())
    work.keys = True


def _now(work: Work, lang: str) -> Now:
    return Now(work.at, work.tools.chance(), lambda word: work.tools.stem(word, lang), work.tools.flows)


async def carry_out(work: Work, decision: Decision, by: PersonId | None) -> None:
    """Save the round and do what it orders, in that order."""
    await work.uow.rounds.save(decision.round)
    for effect in decision.effects:
        await _do(work, decision.round, effect, by)
    if decision.round.course.stage in TO_ERASE:
        work.ending.add(decision.round.id)
    if by is not None:
        await floor.free(work, by)


async def _do(  # noqa: C901  one case per effect, nothing else
    work: Work, round_: Round, effect: Effect, by: PersonId | None
) -> None:
    match effect:
        case Say():
            await _say(work, round_, effect, by)
        case OpenPlace():
            await places.open_place(work, round_, effect.place)
        case SetVoices():
            await places.set_voices(work, round_, effect.place)
        case MakeDuoRoom():
            await duo_orders.make(work, round_, effect)
        case GiveDuoRoom():
            await duo_orders.give(work, round_, effect)
        case LeaveDuoRoom():
            await duo_orders.leave(work, round_, effect)
        case ForgetTraces():
            work.scrub = True
        case Unsay():
            await _unsay(work, round_, effect)
        case Publish():
            await _publish(work, round_, effect)
        case KeepAgreements():
            await agreements.keep(work, round_, effect)
        case LookBack():
            await _look_back(work, round_)
        case EraseRound():
            await work.uow.rounds.begin_deleting(round_.id)
            work.erase.append(round_.id)
        case ChangeLeader():
            assert by is not None, "somebody takes over"
            await _change_leader(work, round_, by)
        case DropSecond():
            await _drop_second(work, round_, effect, by)
        case PromoteSecond():
            await _promote_second(work, round_)
        case ForgetPrompts():
            await work.uow.outbox.drop_prompts(round_.id, effect.prompts)
        case Withdraw():
            await work.uow.outbox.drop_for(round_.id, SeatOfMember(effect.member))
        case LetGo():
            await floor.let_go(work, round_.id, SeatOfMember(effect.member))
        case KeepTimes():
            await _keep_times(work, round_, effect)
        case WipeEverywhere():
            wiped = await work.uow.rounds.person(round_.id, SeatOfMember(effect.member))
            work.wipe.extend((wiped,) if wiped is not None else ())


async def _drop_second(work: Work, round_: Round, effect: DropSecond, by: PersonId | None) -> None:
    await work.uow.outbox.drop_for(round_.id, SeatOfSecond())
    if effect.told is not None:
        await speak.say(work, round_, Say(ToLeader(Whom.SECOND), effect.told), by)
    await _forget_what_was_read(work, await work.uow.rounds.person(round_.id, SeatOfSecond()))
    await work.uow.rounds.set_second(round_.id, None)


async def _promote_second(work: Work, round_: Round) -> None:
    second = await work.uow.rounds.person(round_.id, SeatOfSecond())
    assert second is not None, "somebody leads it as well"
    await work.uow.rounds.set_second(round_.id, None)
    await _change_leader(work, round_, second)


async def _change_leader(work: Work, round_: Round, person: PersonId) -> None:
    before = await work.uow.rounds.person(round_.id, SeatOfLeader())
    await work.uow.rounds.set_leader(round_.id, person)
    await places.change_leader(work, round_, before)
    await _forget_what_was_read(work, before)
    await leads_from_here(work, round_.id, person)


async def leads_from_here(work: Work, round_id: RoundId, person: PersonId) -> None:
    """The round hears what the facilitator said before about being written to."""
    kept = await preferences.kept(work, person)
    if kept != NO_PREFERENCES:
        await happen(work, round_id, PreferencesChanged(LEADER_SEAT, kept), person)


async def _forget_what_was_read(work: Work, person: PersonId | None) -> None:
    """Whoever leads no longer has a chat in which others' words stood: its keys move now, for at the erasure it is not
    known any more who that was."""
    known = await work.uow.people.get(person) if person is not None else None
    if known is not None and known.chat is not None:
        work.forget.append(known.chat)


async def _look_back(work: Work, round_: Round) -> None:
    row = await work.uow.rounds.row(round_.id)
    team = await work.uow.teams.get(row.team) if row is not None else None
    assert team is not None, "a round that begins is stored"
    past, before = await looking_back.on(work, team, round_.flow)
    await happen(work, round_.id, LookedBack(past, before, heard=team.present))


async def _say(work: Work, round_: Round, effect: Say, by: PersonId | None) -> None:
    await speak.say(work, round_, effect, by)
    if isinstance(effect.message, Halfway):
        await reach.tell_leader(work, round_)
    elif isinstance(effect.message, Announcement):
        await agreements.announced(work, round_)


async def _unsay(work: Work, round_: Round, effect: Unsay) -> None:
    """Delete the messages with this tag where they were sent."""
    for destination, event in await work.uow.sent.tagged(round_.id, effect.tag):
        await work.uow.outbox.put(
            Parcel(
                work.effect_id(),
                destination,
                {"event": event},
                kind=Kind.REDACTION,
                round=round_.id,
                first_tried=work.at,
            )
        )
        work.queued = True


async def _publish(work: Work, round_: Round, effect: Publish) -> None:
    """Queue the summary, one message per question, its figures and its document; and keep it for as long as the flow
    says: without any link."""
    row = await work.uow.rounds.row(round_.id)
    leader = await work.uow.rounds.person(round_.id, SeatOfLeader())
    assert row is not None
    assert leader is not None

    async def post(message: Message) -> tuple[Posted, ...]:
        return tuple(Posted(each) for each in await speak.queue_for_team(work, round_, row.team, message))

    await post(effect.head)
    sections = [ReleasedSection(s, await post(SummaryPart(round_.charter.theme, s))) for s in effect.sections]
    figures = [ReleasedFigure(figure, await post(figure)) for figure in effect.figures]
    report = None if effect.report is None else ReleasedReport(effect.report, await post(ReportSent(effect.report)))
    keep = next(output.keep for output in round_.flow.outputs if output.id == effect.page)
    if keep is not None:
        released = Released(
            id=work.random_id(),
            team=row.team,
            leader=leader,
            head=effect.head,
            min_voices=round_.charter.min_voices,
            sections=tuple(sections),
            until=work.at + keep,
            measured=effect.measured,
            figures=tuple(figures),
            report=report,
            day=work.at.date(),
        )
        await work.uow.releases.keep(released)
        await _keep_pictures(work, round_, released)


async def _keep_pictures(work: Work, round_: Round, released: Released) -> None:
    """The round's own pictures go with the round."""
    for picture in pictures_in(section.section for section in released.sections):
        clean = await work.uow.pictures.get(round_.id, picture.id)
        if clean is not None:
            await work.uow.pictures.keep(released.team, released.id, picture.id, clean)


async def _keep_times(work: Work, round_: Round, effect: KeepTimes) -> None:
    person = await work.uow.rounds.person(round_.id, SeatOfMember(effect.member))
    if person is None:
        return
    new = await preferences.keep_times(work, person, effect.times)
    await tell_rounds(work, person, new or await preferences.kept(work, person), again=(round_.id, effect.member))


async def tell_rounds(
    work: Work, person: PersonId, new: Preferences, *, again: tuple[RoundId, MemberId] | None = None
) -> None:
    """Every round of this person hears what they prefer. `again`: whose open question is to stand last in the chat."""
    for round_id, seat in await work.uow.rounds.seats(person):
        if isinstance(seat, SeatOfMember):
            changed = PreferencesChanged(seat.member, new, again=again == (round_id, seat.member))
            await happen(work, round_id, changed, person)
        elif isinstance(seat, SeatOfLeader):
            await happen(work, round_id, PreferencesChanged(LEADER_SEAT, new), person)
