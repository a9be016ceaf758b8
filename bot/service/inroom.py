"""What comes from a room of a round: words, changes, and people who go. Whoever has no seat in the round is ignored."""

from bot.dialogue.commands import is_command
from bot.dialogue.presence import about_somebody
from bot.domain.events import CameIn, Deleted, Edited, MemberLeft, Seat, SeatOfMember, SeatOfSecond, Spoke
from bot.domain.ids import MessageRef, PersonRef
from bot.domain.messages.refusal import Reason, Refusal
from bot.ports.homeserver import MembershipChanged, OtherMessage, Picture, Redaction, TextMessage, Undecryptable
from bot.ports.storage import HeldMessage, Person, RoundPlace
from bot.ports.tools import Tools
from bot.service.carry import happen
from bot.service.marking import Marked
from bot.service.speak import say_to_person
from bot.service.work import Work, Writer

_NOTHING_SAID = frozenset({"reaction", "poll-response", "notice"})


async def text(work: Work, place: RoundPlace, message: TextMessage, marked: Marked) -> None:
    """Something readable; of somebody without a seat in the round it is nobody's business."""
    sender = await _sender(work, place, message.sender)
    if sender is None:
        return
    person, seat = sender
    if not message.trusted:
        await _refuse(work, person, Reason.UNSIGNED)
    elif message.replaces is not None:
        if isinstance(seat, SeatOfMember):
            ref = MessageRef(message.replaces)
            change = Edited(seat.member, ref, marked.text, marked.findings, urgent=marked.urgent)
            await happen(work, place.round, change, person.id)
    elif is_command(marked.text):
        await _refuse(work, person, Reason.NO_COMMANDS_HERE)
    else:
        ref = MessageRef(message.event)
        spoken = Spoke(seat, place.place, ref, marked.text, marked.findings, urgent=marked.urgent)
        await happen(work, place.round, spoken, person.id)


async def other(work: Work, place: RoundPlace, message: OtherMessage | Picture) -> None:
    """A picture or a voice message is fine here, and is not looked at: somebody had a turn."""
    if message.replaces is not None or (isinstance(message, OtherMessage) and message.what in _NOTHING_SAID):
        return
    sender = await _sender(work, place, message.sender)
    if sender is not None:
        await happen(work, place.round, Spoke(sender[1], place.place, MessageRef(message.event), ""), sender[0].id)


async def redacted(work: Work, place: RoundPlace, redaction: Redaction) -> None:
    sender = await _sender(work, place, redaction.sender)
    if sender is not None and isinstance(sender[1], SeatOfMember):
        deleted = Deleted(sender[1].member, MessageRef(redaction.target))
        await happen(work, place.round, deleted, sender[0].id)


async def membership(work: Work, place: RoundPlace, item: MembershipChanged) -> None:
    """Whoever leaves a room of the round, or does not want to come in, leaves the round."""
    sender = await _sender(work, place, item.person)
    if item.membership == "join" and sender is not None and isinstance(sender[1], SeatOfMember):
        await happen(work, place.round, CameIn(sender[1].member, place.place))
    elif item.membership in ("leave", "ban") and sender is not None and isinstance(sender[1], SeatOfMember):
        await happen(work, place.round, MemberLeft(sender[1].member, from_team=False), sender[0].id)


async def look_who_is_in(tools: Tools, writer: Writer, place: RoundPlace) -> None:
    """Whoever came in before the bot knew which room it was is not heard of in any other way. Only a round about
    somebody waits for that. Raises `TryLater`, `Refused`."""
    async with writer.work() as work:
        round_ = await work.uow.rounds.get(place.round)
        made = await work.uow.places.get(place.id)
    if round_ is None or made is None or made.room is None or not about_somebody(round_.flow):
        return
    facts = await tools.homeserver.facts(made.room)
    async with writer.work() as work:
        for joined in facts.joined:
            sender = await _sender(work, place, joined.person)
            if sender is not None and isinstance(sender[1], SeatOfMember):
                await happen(work, place.round, CameIn(sender[1].member, place.place))


async def _sender(work: Work, place: RoundPlace, ref: PersonRef) -> tuple[Person, Seat] | None:
    """Who it is in this round. Somebody who leads and takes part speaks as a member."""
    person = await work.uow.people.by_ref(ref)
    if person is None:
        return None
    here = (seat for round_id, seat in await work.uow.rounds.seats(person.id) if round_id == place.round)
    seats = [seat for seat in here if not isinstance(seat, SeatOfSecond)]  # who leads it as well has no place here
    seat = next((seat for seat in seats if isinstance(seat, SeatOfMember)), seats[0] if seats else None)
    return None if seat is None else (person, seat)


async def _refuse(work: Work, person: Person, reason: Reason) -> None:
    await say_to_person(work, person.id, work.tools.habits.lang, Refusal(reason))


async def unreadable(work: Work, place: RoundPlace, message: Undecryptable) -> bool:
    """Kept, and tried again whenever new keys come. False: nobody of this round sent it."""
    sender = await _sender(work, place, message.sender)
    if sender is None:
        return False
    await work.uow.inbox.hold(HeldMessage(message.event, sender[0].id, message.raw, work.at, round=place.round))
    return True
