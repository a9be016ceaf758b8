"""Let the engine decide, store the outcome, and put its effects in the outbox: all in the transaction at hand."""

from bot.dialogue.engine import decide
from bot.dialogue.turn import Decision
from bot.domain.effects import (
    ChangeLeader,
    Effect,
    EraseRound,
    ForgetPrompts,
    KeepAgreements,
    KeepTimes,
    LetGo,
    OpenPlace,
    Publish,
    Say,
    SetVoices,
    Unsay,
    WipeEverywhere,
    Withdraw,
)
from bot.domain.events import Event, Now, PreferencesChanged, SeatOfLeader, SeatOfMember, Wiped
from bot.domain.ids import MemberId, PersonId, RoundId
from bot.domain.messages import Message
from bot.domain.messages.report import ReportSent
from bot.domain.messages.summary import SummaryPart
from bot.domain.messages.team import Announcement, Halfway
from bot.domain.own_times import Preferences
from bot.domain.round import TO_ERASE, Round
from bot.ports.released import Posted, Released, ReleasedFigure, ReleasedReport, ReleasedSection
from bot.ports.storage import Kind, Parcel
from bot.service import agreements, floor, places, preferences, reach, season_members, speak
from bot.service.work import Work


async def happen(work: Work, round_id: RoundId, event: Event, by: PersonId | None = None) -> Round | None:
    """The event happens to the round. `by`: the person whose own message it is. None when the round is gone."""
    round_ = await work.uow.rounds.get(round_id)
    if round_ is None:
        return None
    decision = decide(round_, event, _now(work, round_.charter.lang))
    if decision.round is round_ and not decision.effects:
        return round_
    await carry_out(work, decision, by)
    if decision.round.members.keys() != round_.members.keys():
        await work.uow.rounds.remove_people(round_id, tuple(decision.round.members))
    if decision.round.course.stage is not round_.course.stage:
        await work.uow.journal.note(decision.round.course.stage.value, round_id, work.at)
    if decision.round.due_at != round_.due_at:
        work.moments = True
    return decision.round


def _now(work: Work, lang: str) -> Now:
    return Now(work.at, work.tools.chance(), lambda word: work.tools.stem(word, lang))


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
        case Unsay():
            await _unsay(work, round_, effect)
        case Publish():
            await _publish(work, round_, effect)
        case KeepAgreements():
            await agreements.keep(work, round_, effect)
        case EraseRound():
            await work.uow.rounds.begin_deleting(round_.id)
            work.erase.append(round_.id)
        case ChangeLeader():
            assert by is not None, "somebody takes over"
            await work.uow.rounds.set_leader(round_.id, by)
        case ForgetPrompts():
            await work.uow.outbox.drop_prompts(round_.id, effect.prompts)
        case Withdraw():
            await work.uow.outbox.drop_for(round_.id, SeatOfMember(effect.member))
        case LetGo():
            await floor.let_go(work, round_.id, SeatOfMember(effect.member))
        case KeepTimes():
            await _keep_times(work, round_, effect)
        case WipeEverywhere():
            await _wipe_elsewhere(work, round_, effect)


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
        )
        await work.uow.releases.keep(released)


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


async def _wipe_elsewhere(work: Work, round_: Round, effect: WipeEverywhere) -> None:
    person = await work.uow.rounds.person(round_.id, SeatOfMember(effect.member))
    if person is None:
        return
    await work.uow.agreements.forget(person)
    await season_members.forget_everywhere(work, person)
    await preferences.forget(work, person)
    for other, seat in await work.uow.rounds.seats(person):
        if other != round_.id and isinstance(seat, SeatOfMember):
            await happen(work, other, Wiped(seat.member))
