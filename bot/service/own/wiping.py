"""*wis alles*: asked back once, and then everything a link exists to is gone.

While a round waits for the same question (`bot.dialogue.leaving`), that one is asked. Should the round end before the
answer comes, the answer still counts here.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.dialogue.words import Word, number, plain_word
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember
from bot.domain.ids import PromptId, RoundId
from bot.domain.messages.member import Confirmation, Notice, Receipt, Sure, Told
from bot.domain.round import ENDED, OpenPrompt, PromptKind, Stage, Topic
from bot.ports.storage import Person
from bot.service.own.sorts import SORTS
from bot.service.speak import say_to_person
from bot.service.work import Work

SURE: Final = timedelta(hours=1)
"""How long a *ja* is understood as the answer."""


async def asked(work: Work, person: Person, place: tuple[RoundId, Seat] | None) -> bool:
    """Somebody says *wis alles*. `place`: the round the message would go to. False: the round asks whether they are
    sure."""
    await work.uow.people.save(replace(person, sure_until=work.at + SURE))
    if place is not None and await _round_asks(work, *place):
        return False
    prompt = OpenPrompt(PromptId(work.random_id()), PromptKind.CHOICE, work.at, topic=Topic.WIPE)
    await say_to_person(work, person.id, work.tools.habits.lang, Sure(Topic.WIPE), prompt)
    return True


async def answered(work: Work, person: Person, text: str, place: tuple[RoundId, Seat] | None) -> bool:
    """Whether this was the reply to that question. Any other message takes it back."""
    if person.sure_until is None:
        return False
    await work.uow.people.save(replace(person, sure_until=None))
    if work.at > person.sure_until or (place is not None and await _round_asks(work, *place)):
        return False
    lang = work.tools.habits.lang
    match plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0):
        case Word.YES:
            await say_to_person(work, person.id, lang, Confirmation(Receipt.WIPED))
            await everything(work, person)
        case Word.NO:
            await say_to_person(work, person.id, lang, Confirmation(Receipt.NOT_SURE))
        case _:
            return False
    return True


async def everything(work: Work, person: Person) -> None:
    """Without asking. Whoever leads a round hears what that keeps."""
    for sort in SORTS:
        await sort.wiped(work, person)
    if person.chat is not None:
        work.forget.append(person.chat)
    work.moments = True
    if any(isinstance(seat, SeatOfLeader) for _, seat in await work.uow.rounds.seats(person.id)):
        await say_to_person(work, person.id, work.tools.habits.lang, Told(Notice.STILL_LEADS))


async def lapse(work: Work) -> None:
    """Who did not answer was not sure."""
    for person in await work.uow.people.with_sure():
        if person.sure_until is not None and person.sure_until < work.at:
            await work.uow.people.save(replace(person, sure_until=None))


async def _round_asks(work: Work, round_id: RoundId, seat: Seat) -> bool:
    row = await work.uow.rounds.row(round_id)
    over = {Stage.PLANNED.value, *(stage.value for stage in ENDED)}
    return isinstance(seat, SeatOfMember) and row is not None and row.stage not in over
