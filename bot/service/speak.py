"""From a message of the engine to parcels in the outbox: rendered, addressed, in order."""

from bot.dialogue.limits import writing_phase
from bot.domain.effects import Recipient, Say, ToLeader, ToMember, ToPlace
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember
from bot.domain.flow import Flow
from bot.domain.ids import EffectId, PersonId, PhaseId, RunId, TeamId
from bot.domain.messages import Message
from bot.domain.round import Round
from bot.domain.run import of_page
from bot.ports.storage import Destination, Parcel, Team
from bot.ports.texts import Context, Voice
from bot.service import floor
from bot.service.work import Work


async def say(work: Work, round_: Round, effect: Say, by: PersonId | None) -> None:
    """Queue what a round says. `by` is the person whose own message this answers: that never waits for the floor."""
    if isinstance(effect.to, ToPlace):
        place = await work.uow.places.find(round_.id, effect.to.place)
        if place is not None:
            await _queue(work, place.id, _contents(work, round_, effect), round_, effect)
        return
    team = await _team_of(work, round_)
    seat = _seat(effect.to)
    if seat is None:
        await _queue(work, team.id, _contents(work, round_, effect), round_, effect)
        return
    person = await work.uow.rounds.person(round_.id, seat)
    if person is None:
        return
    held = person != by and await floor.taken(work, person, round_.id)
    named = await floor.shares_chat(work, person, round_.id)
    here = await work.uow.people.get(person)
    contents = work.tools.texts.render(
        effect.message,
        voice_of(round_),
        _context(round_, effect, names_round=named),
        mention=here.ref if here else None,
    )
    await _queue(work, person, contents, round_, effect, seat=seat, held=held)


async def say_in_team(work: Work, team: Team, message: Message) -> None:
    """An answer in the team room that belongs to no round."""
    voice = Voice(team.lang, work.tools.habits.schedule.zone)
    for content in work.tools.texts.render(message, voice, Context()):
        await queue_parcel(work, Parcel(work.effect_id(), team.id, content, first_tried=work.at))


async def say_to_person(work: Work, person: PersonId, lang: str, message: Message) -> None:
    """Something in a private chat that belongs to no round."""
    here = await work.uow.people.get(person)
    voice = Voice(lang, work.tools.habits.schedule.zone)
    contents = work.tools.texts.render(message, voice, Context(), mention=here.ref if here else None)
    for content in contents:
        await queue_parcel(work, Parcel(work.effect_id(), person, content, first_tried=work.at))


async def queue_for_team(work: Work, round_: Round, team: TeamId, message: Message) -> tuple[EffectId, ...]:
    """A message in the team room that outlives its round; the ids of its parts."""
    contents = work.tools.texts.render(message, voice_of(round_), _context(round_, None))
    ids = []
    for content in contents:
        parcel = Parcel(work.effect_id(), team, content, round=round_.id, first_tried=work.at)
        await queue_parcel(work, parcel)
        ids.append(parcel.id)
    return tuple(ids)


def voice_of(round_: Round) -> Voice:
    return Voice(round_.charter.lang, round_.charter.schedule.zone)


def _contents(work: Work, round_: Round, effect: Say) -> tuple[dict[str, object], ...]:
    return work.tools.texts.render(effect.message, voice_of(round_), _context(round_, effect))


def _context(round_: Round, effect: Say | None, *, names_round: bool = False) -> Context:
    return Context(
        round=round_.short,
        flow=round_.flow.id,
        phase=_phase(round_.flow, effect.run if effect else None),
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


async def _queue(
    work: Work,
    to: Destination,
    contents: tuple[dict[str, object], ...],
    round_: Round,
    effect: Say,
    *,
    seat: Seat | None = None,
    held: bool = False,
) -> None:
    for content in contents:
        await queue_parcel(
            work,
            Parcel(
                work.effect_id(),
                to,
                content,
                round=round_.id,
                seat=seat,
                prompt=effect.prompt.id if effect.prompt else None,
                tag=effect.tag,
                held=held,
                first_tried=work.at,
            ),
        )


async def queue_parcel(work: Work, parcel: Parcel) -> None:
    """Into the outbox, and wake whoever delivers."""
    await work.uow.outbox.put(parcel)
    work.queued = True


def _seat(to: Recipient) -> Seat | None:
    match to:
        case ToMember(member):
            return SeatOfMember(member)
        case ToLeader():
            return SeatOfLeader()
        case _:
            return None


async def _team_of(work: Work, round_: Round) -> Team:
    row = await work.uow.rounds.row(round_.id)
    assert row is not None, "a round that speaks is stored"
    team = await work.uow.teams.get(row.team)
    assert team is not None
    return team
