"""After release: anybody in the team may ask for a passage of a summary to be taken away (`design.md` 2, Erase).

The facilitator is asked without being told who asked. What happens at *ja* is `bot.service.retract`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.words import Word, plain_word
from bot.domain.ids import TeamId
from bot.domain.messages.leader import TakedownRequest
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import TakedownAnswer, TakedownState
from bot.ports.released import Released
from bot.ports.storage import Person
from bot.service.retract import heading_at, place_of, take_away
from bot.service.speak import say_to_person
from bot.service.without import plain
from bot.service.work import Work

_ASK = re.compile(r"\s*(?:haal weg|weghalen|take away|remove)\s*[:,]?\s+(\S.{3,})", re.IGNORECASE | re.DOTALL)
_SHORTEST = 4


def passage(text: str) -> str | None:
    """For "haal weg: de zin die weg moet": the passage."""
    found = _ASK.fullmatch(text)
    return plain(found.group(1)) if found else None


async def ask(work: Work, person: Person, words: str, teams: Sequence[TeamId]) -> None:
    """Look for the passage in what was released to `teams` (those this person is in), and ask the facilitator."""
    lang = work.tools.habits.lang
    for released in await _latest_first(work, teams):
        at = place_of(released, words) if len(words) >= _SHORTEST else None
        if at is not None and await work.uow.people.get(released.leader) is None:
            await say_to_person(work, person.id, lang, TakedownAnswer(TakedownState.NOBODY))
            return
        if at is not None:
            await work.uow.releases.save(replace(released, asked=(at, words)))
            asked = TakedownRequest(released.head.theme, heading_at(released, at), words)
            await say_to_person(work, released.leader, lang, asked)
            await say_to_person(work, person.id, lang, TakedownAnswer(TakedownState.ASKED))
            return
    await say_to_person(work, person.id, lang, TakedownAnswer(TakedownState.NOT_FOUND))


async def answered(work: Work, leader: Person, text: str) -> bool:
    """The facilitator's yes or no to such a request; False when none waits for this person."""
    waiting = await work.uow.releases.asked_of(leader.id)
    if not waiting:
        return False
    lang, word = work.tools.habits.lang, plain_word(text)
    if word not in (Word.YES, Word.NO):
        await say_to_person(work, leader.id, lang, Refusal(Reason.YES_OR_NO))
        return True
    released = waiting[0]
    if word is Word.YES:
        released = await take_away(work, released)
    await work.uow.releases.save(replace(released, asked=None))
    state = TakedownState.DONE if word is Word.YES else TakedownState.KEPT
    await say_to_person(work, leader.id, lang, TakedownAnswer(state))
    return True


async def _latest_first(work: Work, teams: Sequence[TeamId]) -> list[Released]:
    found: list[Released] = []
    for team in teams:
        found.extend(reversed(await work.uow.releases.of_team(team)))
    return found
