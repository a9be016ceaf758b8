"""From a message of the engine to parcels in the outbox: rendered, addressed, in order."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.dialogue.guide.unchosen import is_chosen
from bot.dialogue.limits import writing_phase
from bot.dialogue.own_times import may_reach
from bot.domain.effects import Recipient, Say, Tag, ToLeader, ToMember, ToPlace, Whom
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.flow import Flow
from bot.domain.ids import EffectId, FlowId, PersonId, PersonRef, PhaseId, RunId, TeamId
from bot.domain.messages import OWN_PICTURES, Message
from bot.domain.messages.pair import DuoTold, TurnBegins
from bot.domain.round import OpenPrompt, Round
from bot.domain.run import of_page
from bot.ports.storage import Destination, Kind, Parcel, Team
from bot.ports.texts import Context, Voice
from bot.service import floor
from bot.service.work import Work

_CANNOT_WAIT: Final = (TurnBegins, DuoTold)
"""Said to two people at the same moment: one must not hear it later because another round has the floor."""


async def say(work: Work, round_: Round, effect: Say, by: PersonId | None) -> None:
    """Queue what a round says. `by` is the person whose own message this answers: that never waits for the floor."""
    if isinstance(effect.to, ToPlace):
        place = await work.uow.places.find(round_.id, effect.to.place)
        if place is not None:
            written = _written(work, place.id, effect.message, voice_of(round_), _context(round_, effect))
            await queue_parcels(work, *(_of_round(parcel, round_, effect) for parcel in written))
        return
    team = await _team_of(work, round_)
    seats = _seats(effect.to)
    if not seats:
        written = _written(work, team.id, effect.message, voice_of(round_), _context(round_, effect))
        await queue_parcels(work, *(_of_round(parcel, round_, effect) for parcel in written))
        return
    for seat in seats:
        await _say_in_chat(work, round_, effect, seat, by)


async def _say_in_chat(work: Work, round_: Round, effect: Say, seat: Seat, by: PersonId | None) -> None:
    """To whoever sits there; nobody may."""
    person = await work.uow.rounds.person(round_.id, seat)
    if person is None:
        return
    if person != by and not effect.waits:
        await floor.free(work, person)  # what was kept for later comes first
    may_wait = person != by and not isinstance(effect.message, _CANNOT_WAIT)
    held = may_wait and (effect.waits or await floor.taken(work, person, round_.id))
    context = _context(round_, effect, names_round=await floor.shares_chat(work, person, round_.id))
    here = await work.uow.people.get(person)
    voice = voice_for(round_, seat)
    written = _written(work, person, effect.message, voice, context, here.ref if here else None)
    await queue_parcels(work, *(_of_round(parcel, round_, effect, seat=seat, held=held) for parcel in written))


def is_formal(work: Work, team: Team) -> bool:
    """Whether people are addressed with *u* there."""
    return work.tools.habits.formal if team.address is None else team.address == "u"


async def say_in_team(work: Work, team: Team, message: Message) -> None:
    """An answer in the team room that belongs to no round."""
    voice = Voice(team.lang, work.tools.habits.schedule.zone, is_formal(work, team))
    await queue_parcels(work, *_written(work, team.id, message, voice, Context()))


async def say_to_person(
    work: Work,
    person: PersonId,
    lang: str,
    message: Message,
    prompt: OpenPrompt | None = None,
    *,
    by_itself: bool = False,
    of: Team | None = None,
) -> None:
    """Something in a private chat that belongs to no round, in the person's own language, else in `lang`.
    `prompt`: what it asks. `by_itself`: it answers nothing they said, so it keeps to their own times. `of`: the team it
    is about, whose form of address holds."""
    here = await work.uow.people.get(person)
    wished = await work.uow.preferences.get(person)
    formal = work.tools.habits.formal if of is None else is_formal(work, of)
    voice = Voice(wished.lang or lang, work.tools.habits.schedule.zone, formal)
    held = by_itself and not may_reach(wished.times, work.tools.habits.schedule, work.at)
    written = _written(work, person, message, voice, Context(prompt=prompt), here.ref if here else None)
    await queue_parcels(work, *(replace(parcel, held=held) for parcel in written))


async def say_to_person_of(work: Work, round_: Round, seat: Seat, person: PersonId, message: Message) -> None:
    """Something of a round that its person asked for: sealed with its key, in front of no question."""
    here = await work.uow.people.get(person)
    context = Context(round=round_.short, flow=round_.flow.id)
    written = _written(work, person, message, voice_for(round_, seat), context, here.ref if here else None)
    await queue_parcels(work, *(replace(parcel, round=round_.id, seat=seat) for parcel in written))


async def queue_for_team(work: Work, round_: Round, team: TeamId, message: Message) -> tuple[EffectId, ...]:
    """A message in the team room that outlives its round, with its files; the ids of its parts."""
    written = _written(work, team, message, voice_of(round_), _context(round_, None))
    await queue_parcels(work, *(replace(parcel, round=round_.id) for parcel in written))
    return tuple(parcel.id for parcel in written)


async def queue_anew(work: Work, team: TeamId, message: Message, voice: Voice, flow: FlowId) -> tuple[EffectId, ...]:
    """The same when its round is no longer there."""
    written = _written(work, team, message, voice, Context(flow=flow))
    await queue_parcels(work, *written)
    return tuple(parcel.id for parcel in written)


def voice_for(round_: Round, seat: Seat) -> Voice:
    """As this person wants to be written to; the words of a round that others see too stay in its own language."""
    member = round_.members.get(seat.member) if isinstance(seat, SeatOfMember) else None
    voice = voice_of(round_)
    return voice if member is None or member.preferences.lang is None else replace(voice, lang=member.preferences.lang)


def voice_of(round_: Round) -> Voice:
    return Voice(round_.charter.lang, round_.charter.schedule.zone, round_.charter.formal)


def _context(round_: Round, effect: Say | None, *, names_round: bool = False) -> Context:
    return Context(
        round=round_.short,
        flow=round_.flow.id if is_chosen(round_.flow) else None,
        phase=_phase(round_.flow, effect.run if effect else None) if is_chosen(round_.flow) else None,
        prompt=effect.prompt if effect else None,
        names_round=names_round,
        theme=round_.charter.theme,
    )


def _phase(flow: Flow, run: RunId | None) -> PhaseId:
    """The phase a message belongs to: of a page the first it is made of, and of the round itself its first writing."""
    page = next((output for output in flow.outputs if of_page(output.id) == run), None)
    if page is not None:
        return page.parts[0].from_phase
    return PhaseId(run) if run is not None else writing_phase(flow).id


def _written(
    work: Work,
    to: Destination,
    message: Message,
    voice: Voice,
    context: Context,
    mention: PersonRef | None = None,
) -> list[Parcel]:
    """A message as parcels: its words and what goes with them."""
    texts = work.tools.texts
    words = [
        Parcel(work.effect_id(), to, content, first_tried=work.at)
        for content in texts.render(message, voice, context, mention=mention)
    ]
    files = [
        Parcel(work.effect_id(), to, content, kind=Kind.FILE, enclosed=enclosure, first_tried=work.at)
        for content, enclosure in texts.enclosed(message, voice, context)
    ]
    return files + words if context.prompt is not None else words + files


def _of_round(parcel: Parcel, round_: Round, effect: Say, *, seat: Seat | None = None, held: bool = False) -> Parcel:
    """A picture comes before the words that ask something about it, and asks nothing itself: only who could see all of
    it can reply."""
    is_file = parcel.kind is Kind.FILE
    prompt = effect.prompt.id if effect.prompt and not is_file else None
    tag = Tag.OWN_PICTURE if is_file and isinstance(effect.message, OWN_PICTURES) else effect.tag
    return replace(parcel, round=round_.id, seat=seat, prompt=prompt, tag=tag, held=held)


async def queue_parcels(work: Work, *parcels: Parcel) -> None:
    """Into the outbox, and wake whoever delivers."""
    for parcel in parcels:
        await work.uow.outbox.put(parcel)
        work.queued = True


def _seats(to: Recipient) -> tuple[Seat, ...]:
    """Whose chats; none: it is for the team room."""
    match to:
        case ToMember(member):
            return (SeatOfMember(member),)
        case ToLeader(whom):
            return _LEADING[whom]
        case _:
            return ()


_LEADING: Mapping[Whom, tuple[Seat, ...]] = {
    Whom.BOTH: (SeatOfLeader(), SeatOfSecond()),
    Whom.FIRST: (SeatOfLeader(),),
    Whom.SECOND: (SeatOfSecond(),),
}


async def _team_of(work: Work, round_: Round) -> Team:
    row = await work.uow.rounds.row(round_.id)
    assert row is not None, "a round that speaks is stored"
    team = await work.uow.teams.get(row.team)
    assert team is not None
    return team
