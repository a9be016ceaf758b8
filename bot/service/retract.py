"""Taking a passage away from what was released: the messages that hold it are deleted, and what is left of them is
posted anew, in a new order; or not at all below the threshold. The same for its figures and its document."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.ids import EventRef, TeamId
from bot.domain.messages import Message
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.summary import SummaryPart
from bot.domain.report import ReportPart
from bot.domain.shown import SummaryGroup, SummarySection, SummaryVoice, pictures_in
from bot.ports.released import Posted, Released, ReleasedFigure, ReleasedReport, ReleasedSection
from bot.ports.storage import Kind, Parcel
from bot.ports.texts import Voice
from bot.privacy.grouping import grouped
from bot.privacy.mixing import Chance
from bot.privacy.returning import returning_words
from bot.privacy.threshold import FLOOR
from bot.service import speak
from bot.service.without import (
    Holds,
    content_without,
    figure_without,
    holder,
    in_content,
    in_section,
    is_empty,
    voice_holds,
)
from bot.service.work import Work


def place_of(released: Released, words: str) -> int | None:
    """Where the passage stands first: the number of its section, or behind those of its figure."""
    holds = holder(words)
    found = [in_section(one.section, holds) for one in released.sections]
    found += [in_content(one.figure.content, holds) for one in released.figures]
    return found.index(True) if True in found else None


def heading_at(released: Released, at: int) -> str:
    """What stands above that place."""
    sections = len(released.sections)
    if at < sections:
        return released.sections[at].section.question
    return released.figures[at - sections].figure.heading


async def take_away(work: Work, released: Released) -> Released:
    """Delete what holds the passage that was asked about, and post what is left of it."""
    assert released.asked is not None
    return await _Retraction(work, released, *released.asked).done()


async def note_arrival(work: Work, parcel: Parcel, event: EventRef) -> None:
    """A part of what was released has its place in the team room now: it can be taken away later, or at once if that
    was asked while it was on its way."""
    team = await work.uow.teams.get(TeamId(parcel.to))
    released = await work.uow.releases.find_by_message(parcel.id) if team is not None else None
    if released is None:
        return
    if any(posted.message == parcel.id for posted in released.unwanted):
        await _redact(work, released, event)
        left = tuple(posted for posted in released.unwanted if posted.message != parcel.id)
        await work.uow.releases.save(replace(released, unwanted=left))
    else:
        await work.uow.releases.save(released.arrived(parcel.id, event))


class _Retraction:
    """One passage, taken away."""

    def __init__(self, work: Work, released: Released, at: int, words: str) -> None:
        self._work = work
        self._released = released
        self._at = at
        self._holds: Holds = holder(words)
        self._remade: dict[SummarySection, SummarySection] = {}
        self._unwanted: list[Posted] = []
        self._lang = work.tools.habits.lang

    async def done(self) -> Released:
        team = await self._work.uow.teams.get(self._released.team)
        self._lang = team.lang if team else self._lang
        sections = list(self._released.sections)
        if self._at < len(sections):
            sections[self._at] = await self._section(sections[self._at])
        figures = [await self._figure(figure) for figure in self._released.figures]
        report = await self._report()
        await self._forget_pictures(one.section for one in sections)
        return replace(
            self._released,
            sections=tuple(sections),
            figures=tuple(figures),
            report=report,
            unwanted=(*self._released.unwanted, *self._unwanted),
        )

    async def _forget_pictures(self, left: Iterable[SummarySection]) -> None:
        """What no message shows any more is kept no longer."""
        stays = {picture.id for picture in pictures_in(left)}
        for picture in pictures_in(one.section for one in self._released.sections):
            if picture.id not in stays:
                await self._work.uow.pictures.let_go(self._released.team, self._released.id, picture.id)

    async def _section(self, before: ReleasedSection) -> ReleasedSection:
        await self._take(before.posted)
        remade = self._left(before.section)
        part = SummaryPart(self._released.head.theme, remade, changed=True)
        return ReleasedSection(remade, await self._post(part) if remade.shows else ())

    async def _figure(self, before: ReleasedFigure) -> ReleasedFigure:
        content = before.figure.content
        if not in_content(content, self._holds):
            return before
        await self._take(before.posted)
        left = figure_without(content, self._holds)
        figure = FigureShown(before.figure.theme, before.figure.heading, left)
        return ReleasedFigure(figure, () if is_empty(left) else await self._post(figure))

    async def _report(self) -> ReleasedReport | None:
        before = self._released.report
        if before is None or not any(in_content(part.content, self._holds) for part in before.report.parts):
            return before
        await self._take(before.posted)
        parts = tuple(
            ReportPart(part.heading, content_without(part.content, self._holds, self._left))
            for part in before.report.parts
        )
        report = replace(before.report, parts=parts)
        if all(is_empty(part.content) for part in parts):
            return ReleasedReport(report)
        return ReleasedReport(report, await self._post(ReportSent(report)))

    def _left(self, before: SummarySection) -> SummarySection:
        """A question without the passage, with words that return and headings found anew: one made of the passage must
        not live on. The document gets the same order as the room."""
        if before not in self._remade:
            self._remade[before] = self._made_anew(before)
        return self._remade[before]

    def _made_anew(self, before: SummarySection) -> SummarySection:
        tools = self._work.tools
        mixed = _numbered_anew(Chance(tools.chance()).shuffled(self._voices_left(before)))
        unnamed = tuple(voice.text for voice in mixed if voice.name is None)
        texts = tuple(voice.text for voice in mixed)
        groups = grouped(texts, lambda word: tools.stem(word, self._lang)) if mixed else ()
        actions = tuple(line for line in before.actions if not self._holds(line.what))
        return replace(
            before,
            voices=mixed,
            returning=returning_words(unnamed),
            too_few=not (mixed or actions or before.counts),
            actions=actions,
            groups=tuple(SummaryGroup(g.heading, g.places) for g in groups) if len(groups) > 1 else (),
            against=tuple(one for one in before.against if not self._holds(one.text)) if mixed else (),
        )

    def _voices_left(self, before: SummarySection) -> tuple[SummaryVoice, ...]:
        """The voices without the passage; below the threshold none without a name. A text that was made together is
        one."""
        left = tuple(voice for voice in before.voices if not voice_holds(voice, self._holds))
        unnamed = [voice for voice in left if voice.name is None]
        if before.outcome is not None or len(unnamed) >= max(self._released.min_voices, FLOOR):
            return left
        return tuple(voice for voice in left if voice.name is not None)

    async def _take(self, posted: tuple[Posted, ...]) -> None:
        """Delete what stands there; what waits is not sent, and what is on its way is deleted when it arrives."""
        for one in posted:
            if one.event is not None:
                await _redact(self._work, self._released, one.event)
            else:
                await self._work.uow.outbox.drop(one.message)
                self._unwanted.append(one)

    async def _post(self, message: Message) -> tuple[Posted, ...]:
        voice = Voice(self._lang, self._work.tools.habits.schedule.zone)
        head = self._released.head
        ids = await speak.queue_anew(self._work, self._released.team, message, voice, head.flow.id)
        return tuple(Posted(each) for each in ids)


def _numbered_anew(voices: tuple[SummaryVoice, ...]) -> tuple[SummaryVoice, ...]:
    """The numbers of the pictures that are left follow the new order."""
    numbers = iter(sorted(voice.picture.number for voice in voices if voice.picture is not None))
    return tuple(
        voice if voice.picture is None else replace(voice, picture=replace(voice.picture, number=next(numbers)))
        for voice in voices
    )


async def _redact(work: Work, released: Released, event: EventRef) -> None:
    parcel = Parcel(work.effect_id(), released.team, {"event": event}, kind=Kind.REDACTION, first_tried=work.at)
    await work.uow.outbox.put(parcel)
    work.queued = True
