"""*mijn gegevens*: what is kept of whoever asks, in words, and as files."""

from typing import Final

from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.messages.own import OwnData, OwnRound
from bot.domain.own_times import NO_PREFERENCES
from bot.domain.round import Round
from bot.domain.run import Step
from bot.ports.press import Enclosure, Form, OwnFile
from bot.ports.storage import Kind, Parcel, Person
from bot.privacy.share import share_of
from bot.service import season_members
from bot.service.own.rounds import told_of
from bot.service.own.sorts import is_own_file
from bot.service.speak import queue_parcels, say_to_person, say_to_person_of
from bot.service.work import Work

_FORMS: Final = (Form.HTML, Form.JSON)


async def tell(work: Work, person: Person) -> None:
    """In words now, a message for each round sealed with its key; and two files, made when they are sent."""
    lang = work.tools.habits.lang
    seats = await told_of(work, person)
    agreed = await work.uow.agreements.of_person(person.id)
    unread = [held for held in await work.uow.inbox.held() if held.person == person.id]
    led = await work.uow.releases.led_by(person.id)
    told = OwnData(
        rounds=len({round_id for round_id, _ in seats}),
        agreements=tuple((one.line, one.until) for one in agreed),
        unread=len(unread),
        led=len(led),
        preferred=await work.uow.preferences.get(person.id) != NO_PREFERENCES,
        plans=len(await season_members.of_person(work, person.id)),
    )
    await say_to_person(work, person.id, lang, told)
    for round_id, seat in seats:
        round_ = await work.uow.rounds.get(round_id)
        if round_ is not None:
            await say_to_person_of(work, round_, seat, person.id, _round(round_, seat))
    await _enclose(work, person, lang)


def _round(round_: Round, seat: Seat) -> OwnRound:
    share = share_of(round_, seat)
    member = share.member if isinstance(seat, SeatOfMember) else None
    ends = [run.closes_at for run in round_.course.runs.values() if run.step is Step.OPEN and run.closes_at]
    return OwnRound(
        flow=round_.flow,
        theme=round_.charter.theme,
        leads=isinstance(seat, SeatOfLeader | SeatOfSecond),
        stage=round_.course.stage,
        standing=member.standing if member is not None else None,
        written=sum(not answer.empty for answer in share.answers),
        agreed=sum(answer.agreed is not None for answer in share.answers),
        writing_until=min(ends, default=None),
    )


async def _enclose(work: Work, person: Person, lang: str) -> None:
    """Not again while the last ones are still on their way."""
    waiting = await work.uow.outbox.of_person(person.id)
    if any(is_own_file(parcel.enclosed and parcel.enclosed.made_of) for parcel in waiting):
        return
    name = work.tools.texts.own_file_name(lang)
    for form in _FORMS:
        file = Enclosure(form, OwnFile(person.id, lang), f"{name}.{form}")
        content = work.tools.texts.own_file_content()
        parcel = Parcel(work.effect_id(), person.id, content, kind=Kind.FILE, enclosed=file, first_tried=work.at)
        await queue_parcels(work, parcel)
