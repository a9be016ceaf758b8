"""After release: anybody in the team may ask for a passage of a summary to be taken away (`design.md` 2, Erase).

The facilitator is asked without being told who asked. At *ja* that question's message is deleted and posted anew
without the passage, in a new order, or not at all below the threshold.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.words import Word, plain_word
from bot.domain.ids import EventRef, TeamId
from bot.domain.messages.leader import TakedownRequest
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.summary import SummaryPart
from bot.domain.messages.team import TakedownAnswer, TakedownState
from bot.domain.shown import SummaryGroup, SummarySection, SummaryVoice
from bot.ports.storage import Kind, Parcel, Person, Posted, Released, ReleasedSection
from bot.ports.texts import Context, Voice
from bot.privacy.grouping import grouped
from bot.privacy.mixing import Chance
from bot.privacy.returning import returning_words
from bot.privacy.threshold import FLOOR
from bot.service.speak import say_to_person
from bot.service.work import Work

_ASK = re.compile(r"\s*(?:haal weg|weghalen|take away|remove)\s*[:,]?\s+(\S.{3,})", re.IGNORECASE | re.DOTALL)
_SHORTEST = 4


def passage(text: str) -> str | None:
    """For "haal weg: de zin die weg moet": the passage."""
    found = _ASK.fullmatch(text)
    return _plain(found.group(1)) if found else None


async def ask(work: Work, person: Person, words: str, teams: Sequence[TeamId]) -> None:
    """Look for the passage in what was released to `teams` (those this person is in), and ask the facilitator."""
    lang = work.tools.habits.lang
    for released in await _latest_first(work, teams):
        for at, section in enumerate(released.sections):
            if len(words) >= _SHORTEST and any(words in text for text in _texts(section.section)):
                await work.uow.releases.save(replace(released, asked=(at, words)))
                asked = TakedownRequest(released.head.theme, section.section.question, words)
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
        released = await _take_away(work, released)
    await work.uow.releases.save(replace(released, asked=None))
    state = TakedownState.DONE if word is Word.YES else TakedownState.KEPT
    await say_to_person(work, leader.id, lang, TakedownAnswer(state))
    return True


async def _latest_first(work: Work, teams: Sequence[TeamId]) -> list[Released]:
    found: list[Released] = []
    for team in teams:
        found.extend(reversed(await work.uow.releases.of_team(team)))
    return found


async def _take_away(work: Work, released: Released) -> Released:
    """Delete the question's message, and post what is left of it in a new order."""
    assert released.asked is not None
    at, words = released.asked
    section = released.sections[at]
    for posted in section.posted:
        if posted.event is not None:
            await _redact(work, released, posted.event)
    mixed = Chance(work.tools.chance()).shuffled(_left(released, section.section, words))
    against = tuple(a for a in section.section.against if words not in _plain(a.text)) if mixed else ()
    actions = tuple(line for line in section.section.actions if words not in _plain(line.what))
    rest = replace(section.section, against=against, actions=actions)
    remade = _section(work, rest, mixed, await _lang(work, released))
    anew = await _post(work, released, remade) if mixed or actions else ()
    sections = list(released.sections)
    sections[at] = ReleasedSection(remade, anew)
    return replace(released, sections=tuple(sections))


def _texts(section: SummarySection) -> tuple[str, ...]:
    """Every text that stands there."""
    texts = (
        *(voice.text for voice in section.voices),
        *(one.text for one in section.against),
        *(line.what for line in section.actions),
    )
    return tuple(_plain(text) for text in texts)


def _left(released: Released, section: SummarySection, words: str) -> tuple[SummaryVoice, ...]:
    """The voices without the passage; below the threshold none without a name. A text that was made together is one."""
    left = tuple(v for v in section.voices if words not in _plain(v.text))
    unnamed = [v for v in left if v.name is None]
    if section.outcome is not None or len(unnamed) >= max(released.min_voices, FLOOR):
        return left
    return tuple(v for v in left if v.name is not None)


def _section(work: Work, before: SummarySection, voices: tuple[SummaryVoice, ...], lang: str) -> SummarySection:
    """What is left, with words that return and headings found anew: one made of the passage must not live on."""
    unnamed = tuple(v.text for v in voices if v.name is None)
    groups = grouped(tuple(v.text for v in voices), lambda word: work.tools.stem(word, lang)) if voices else ()
    return replace(
        before,
        voices=voices,
        returning=returning_words(unnamed),
        too_few=not voices and not before.actions,
        groups=tuple(SummaryGroup(g.heading, g.places) for g in groups) if len(groups) > 1 else (),
    )


async def _redact(work: Work, released: Released, event: EventRef) -> None:
    parcel = Parcel(work.effect_id(), released.team, {"event": event}, kind=Kind.REDACTION, first_tried=work.at)
    await work.uow.outbox.put(parcel)
    work.queued = True


async def _lang(work: Work, released: Released) -> str:
    team = await work.uow.teams.get(released.team)
    return team.lang if team else work.tools.habits.lang


async def _post(work: Work, released: Released, section: SummarySection) -> tuple[Posted, ...]:
    voice = Voice(await _lang(work, released), work.tools.habits.schedule.zone)
    part = SummaryPart(released.head.theme, section, changed=True)
    posted = []
    for content in work.tools.texts.render(part, voice, Context(flow=released.head.flow.id)):
        parcel = Parcel(work.effect_id(), released.team, content, first_tried=work.at)
        await work.uow.outbox.put(parcel)
        posted.append(Posted(parcel.id))
    work.queued = True
    return tuple(posted)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" \"'“”‘’.")
