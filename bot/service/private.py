"""A private chat: whose message it is, which prompt it belongs to, and the event that follows for the engine."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.commands import is_command
from bot.dialogue.pictures_kept import takes_pictures
from bot.dialogue.words import Word, plain_word
from bot.domain.events import Deleted, Edited, NotText, Said, Seat, SeatOfLeader, SeatOfMember, Showed
from bot.domain.ids import EventRef, MessageRef, PersonId, PromptId, RoundId, TeamId
from bot.domain.messages import Message
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.picture import PictureId
from bot.domain.round import Round
from bot.ports.homeserver import OtherMessage, Picture, Redaction, TextMessage, Undecryptable
from bot.ports.pictures import CleanPicture
from bot.ports.storage import HeldMessage, Person
from bot.service import agreements, floor, gallery, own_times, seasons, takedown
from bot.service.carry import happen
from bot.service.marking import Marked
from bot.service.own import telling, wiping
from bot.service.speak import say_to_person
from bot.service.work import Work

About = tuple[RoundId, PromptId]
"""A prompt, and the round it belongs to."""


async def text(work: Work, person: Person, message: TextMessage, marked: Marked, teams: Sequence[TeamId]) -> None:
    """An ordinary message of the person whose chat it is. `teams`: the team rooms they are in, where that matters."""
    if not message.trusted:
        await _reply(work, person, Refusal(Reason.UNSIGNED))
    elif message.replaces is not None:
        await _edited(work, person, message, marked)
    elif is_command(marked.text):
        await _reply(work, person, Refusal(Reason.NO_COMMANDS_HERE))
    elif (asked := takedown.passage(marked.text)) is not None:
        await takedown.ask(work, person, asked, teams)
    else:
        about = await _about(work, person.id, message.reply_to)
        await said(work, person, message.event, marked, about, replied=message.reply_to is not None)


async def said(
    work: Work,
    person: Person,
    event: EventRef,
    marked: Marked,
    about: tuple[RoundId, PromptId] | None,
    *,
    replied: bool,
) -> None:
    """Hand the message to the round it belongs to; without one, say so."""
    place = await _place(work, person.id, about)
    if await _of_own_data(work, person, marked.text, place):
        return
    chosen = replied and about is not None  # a reply to what a round asked
    if await own_times.said(work, person, marked, place, about[1] if about is not None else None):
        return
    if not chosen and await seasons.answered(work, person, marked, place[0] if place is not None else None):
        return
    if await agreements.answered(work, person, marked, place[0] if place is not None else None):
        return
    if place is None:
        if await takedown.answered(work, person, marked.text):
            return
        word = plain_word(marked.text)
        if word is not Word.YES:  # a late "ok, bedankt" needs no reply
            await _reply(work, person, Refusal(Reason.NO_ROUND))
        return
    round_id, seat = place
    prompt = about[1] if about is not None and about[0] == round_id else None
    spoken = Said(
        seat,
        MessageRef(event),
        marked.text,
        marked.findings,
        about=prompt,
        replied=replied,
        urgent=marked.urgent,
    )
    await happen(work, round_id, spoken, person.id)
    if person.id in work.wipe:
        work.wipe.remove(person.id)
        await wiping.everything(work, person)


async def _of_own_data(work: Work, person: Person, text: str, place: tuple[RoundId, Seat] | None) -> bool:
    """What everybody can ask of the bot itself, in a round or not: what is kept of me, and wipe it."""
    match plain_word(text):
        case Word.WIPE:
            return await wiping.asked(work, person, place)
        case Word.MY_DATA:
            await telling.tell(work, person)
            return True
        case _:
            return await wiping.answered(work, person, text, place)


async def other(work: Work, person: Person, message: OtherMessage | Picture) -> None:
    """A picture, a voice message, a sticker: not downloaded, and told kindly. A reaction says nothing."""
    silent = isinstance(message, OtherMessage) and message.what in ("reaction", "poll-response", "notice")
    if silent or message.replaces is not None:
        return
    place = await _place(work, person.id, await work.uow.sent.last_shown(person.id))
    if place is None:
        await _reply(work, person, Refusal(Reason.ONLY_TEXT))
    else:
        await happen(work, place[0], NotText(place[1]), person.id)


async def picture(
    work: Work, person: Person, item: Picture, seen: gallery.Seen, marked: Marked, about: About | None
) -> None:
    """A picture that may be an answer. `seen`: as it was made clean, or why it cannot be taken. `about`: of one that
    came before it could be fetched."""
    if not item.trusted:
        await _reply(work, person, Refusal(Reason.UNSIGNED))
        return
    if item.replaces is not None:
        if not isinstance(seen, Reason):
            await _edited_picture(work, person, item.replaces, seen, marked)
        return
    about = about or await _about(work, person.id, item.reply_to)
    place = await _place(work, person.id, about)
    round_ = await work.uow.rounds.get(place[0]) if place is not None else None
    if place is None or round_ is None:
        await _reply(work, person, Refusal(Reason.NO_ROUND))
    elif isinstance(seen, Reason):
        await happen(work, round_.id, NotText(place[1], seen), person.id)
    else:
        kept = await gallery.put(work, round_, seen)
        prompt = about[1] if about is not None and about[0] == round_.id else None
        ref = MessageRef(item.event)
        shown = Showed(place[1], ref, kept, marked.text, marked.findings, about=prompt, urgent=marked.urgent)
        await _tidied(work, round_.id, shown, person, kept)


async def _edited_picture(work: Work, person: Person, target: EventRef, seen: CleanPicture, marked: Marked) -> None:
    """Another picture, or other words, in a message that was sent before."""
    for round_id, seat in await work.uow.rounds.seats(person.id):
        round_ = await work.uow.rounds.get(round_id)
        if isinstance(seat, SeatOfMember) and round_ is not None and takes_pictures(round_.flow):
            kept = await gallery.put(work, round_, seen)
            ref = MessageRef(target)
            change = Edited(seat.member, ref, marked.text, marked.findings, urgent=marked.urgent, picture=kept)
            await _tidied(work, round_id, change, person, kept)


async def _tidied(work: Work, round_id: RoundId, event: Showed | Edited, person: Person, picture: PictureId) -> None:
    """It happens, and the picture stays only when the round took it."""
    after = await happen(work, round_id, event, person.id)
    if after is not None:
        await gallery.tidy(work, after, picture)


async def unfetched(work: Work, person: Person, item: Picture) -> None:
    """Kept, with the prompt that stands open now, and tried again until it can be had."""
    about = await _about(work, person.id, item.reply_to)
    held = HeldMessage(item.event, person.id, b"", work.at, picture=item)
    await work.uow.inbox.hold(held if about is None else replace(held, round=about[0], about=about[1]))


async def redacted(work: Work, person: Person, redaction: Redaction) -> None:
    """A message was deleted in the chat; only an answer of this very person can be meant."""
    for round_id, seat in await work.uow.rounds.seats(person.id):
        if isinstance(seat, SeatOfMember):
            await happen(work, round_id, Deleted(seat.member, MessageRef(redaction.target)), person.id)


async def unreadable(work: Work, person: Person, message: Undecryptable) -> None:
    """Kept, with the prompt that stands open now, and tried again whenever new keys come."""
    about = await work.uow.sent.last_shown(person.id)
    await work.uow.inbox.hold(
        HeldMessage(
            message.event,
            person.id,
            message.raw,
            work.at,
            about=about[1] if about else None,
            round=about[0] if about else None,
        )
    )


async def _edited(work: Work, person: Person, message: TextMessage, marked: Marked) -> None:
    assert message.replaces is not None
    for round_id, seat in await work.uow.rounds.seats(person.id):
        if isinstance(seat, SeatOfMember):
            change = Edited(
                seat.member, MessageRef(message.replaces), marked.text, marked.findings, urgent=marked.urgent
            )
            await happen(work, round_id, change, person.id)


async def _about(work: Work, person: PersonId, reply_to: EventRef | None) -> tuple[RoundId, PromptId] | None:
    """The prompt a message belongs to: the one it replies to, else the last one that stands in the chat."""
    if reply_to is not None:
        chosen = await work.uow.sent.prompt_at(person, reply_to)
        if chosen is not None:
            return chosen
    return await work.uow.sent.last_shown(person)


async def _place(work: Work, person: PersonId, about: tuple[RoundId, PromptId] | None) -> tuple[RoundId, Seat] | None:
    """The round and the seat a message is for."""
    seats = await work.uow.rounds.seats(person)
    if about is not None:
        round_ = await work.uow.rounds.get(about[0])
        mine = [seat for round_id, seat in seats if round_id == about[0]]
        if round_ is not None and mine:
            return about[0], _seat_of_prompt(round_, mine, about[1])
    live = await floor.known_seats(work, person)
    return live[-1] if live else None


def _seat_of_prompt(round_: Round, seats: list[Seat], prompt: PromptId) -> Seat:
    """With *meedoen* one person has two seats in a round: the prompt tells which one is meant."""
    leader = round_.course.leader
    if any(p is not None and p.id == prompt for p in (leader.open, leader.confirm)):
        return next((s for s in seats if isinstance(s, SeatOfLeader)), seats[0])
    return next((s for s in seats if isinstance(s, SeatOfMember)), seats[0])


async def _reply(work: Work, person: Person, message: Message) -> None:
    await say_to_person(work, person.id, work.tools.habits.lang, message)
