"""What a person types in the private chat about being written to: when, and in which language."""

from typing import Final

from bot.dialogue import unsure
from bot.dialogue.times_patterns import Unfit
from bot.dialogue.times_words import Asks, Heard, heard
from bot.dialogue.turn import Turn
from bot.dialogue.words import language_wish
from bot.domain.events import Now, Seat, SeatOfMember
from bot.domain.ids import PersonId, PromptId, RoundId
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.own_times import OwnTimes, Preferences
from bot.domain.round import ENDED, PromptKind
from bot.ports.storage import Person
from bot.service import preferences
from bot.service.carry import tell_rounds
from bot.service.marking import Marked
from bot.service.speak import say_to_person
from bot.service.work import Work

_ANYBODY: Final = OwnTimes(night=True)
"""Enough to see whether a message is about times at all, before looking what this person said earlier."""
_UNFIT: Final = {
    Unfit.PAST: Reason.TIMES_PAST,
    Unfit.NO_SUCH_DAY: Reason.TIMES_NO_SUCH_DAY,
    Unfit.UNTIL_WHEN: Reason.TIMES_UNTIL_WHEN,
    Unfit.NO_SUCH_HOUR: Reason.TIMES_NO_SUCH_HOUR,
    Unfit.UNCLEAR: Reason.TIMES_UNCLEAR,
}

Place = tuple[RoundId, Seat]


async def said(work: Work, person: Person, marked: Marked, place: Place | None, about: PromptId | None) -> bool:
    """Deal with a message about own times or language. False: it is about something else, or could be an answer."""
    if (lang := language_wish(marked.text)) is not None:
        await tell_rounds(work, person.id, await preferences.keep_language(work, person.id, lang))
        return True
    if heard(marked.text, _ANYBODY, preferences.today(work)) is None:
        return False
    before = await preferences.kept(work, person.id)
    found = heard(marked.text, before.times, preferences.today(work))
    if found is None or (found.plain and await _may_be_answer(work, place, about)):
        return False
    new = await _done(work, person.id, found)
    if new is not None:
        await tell_rounds(work, person.id, new)
    return True


async def _done(work: Work, person: PersonId, found: Heard) -> Preferences | None:
    """What holds from now on; None when nothing changes."""
    if found.unfit is not None:
        await say_to_person(work, person, work.tools.habits.lang, Refusal(_UNFIT[found.unfit]))
        return None
    match found.asks:
        case Asks.FORGET:
            return await preferences.forget_times(work, person)
        case Asks.SHOW:
            await preferences.show_times(work, person)
            return None
        case Asks.KEEP:
            return await preferences.keep_times(work, person, found.times)


async def _may_be_answer(work: Work, place: Place | None, about: PromptId | None) -> bool:
    """Whether a round waits for words of this person: then the round finds out what is meant."""
    round_ = await work.uow.rounds.get(place[0]) if place is not None else None
    if place is None or round_ is None or round_.course.stage in ENDED:
        return False
    if not isinstance(place[1], SeatOfMember):
        opened = round_.course.leader.open
        return opened is not None and opened.kind not in (PromptKind.REVIEW, PromptKind.CHOICE)
    return unsure.could_be_answer(Turn(round_, Now(work.at, b"")), place[1].member, about)
