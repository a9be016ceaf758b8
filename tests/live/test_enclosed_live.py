"""Pictures and documents through the real server, drawn by the real press: readers open them, and can no longer when
they are taken away. The effects are made by hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from secrets import token_bytes
from typing import Any, cast
from urllib.parse import quote

import pytest
from PIL import Image
from pypdf import PdfReader

from bot.demo.attachments import attachment, download
from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.demo.seen import Seen
from bot.dialogue.turn import Decision
from bot.domain.effects import Effect, Publish, Say, ToMember
from bot.domain.ids import QuestionId, RoomRef
from bot.domain.messages.report import FigureShown
from bot.domain.messages.summary import SummaryHead
from bot.domain.report import Quotes, Report, ReportPart
from bot.domain.round import Round
from bot.domain.schedule import Schedule, Windows
from bot.domain.shown import SummarySection, SummaryVoice
from bot.drawing import open_press
from bot.pictures.clean import cleaned
from bot.ports import storage
from bot.ports.detector import Detector
from bot.ports.homeserver import Invited, MembershipChanged
from bot.ports.tools import Habits, Tools
from bot.press.calendar_file import write_calendar
from bot.service import takedown
from bot.service.carry import carry_out
from bot.service.deliver import Deliverer
from bot.service.work import Writer
from bot.storage import open_store
from bot.texts.render import Renderer
from bot.vault.memory import MemoryVault
from tests.builders import a_person, a_round, a_team
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, private_chat
from tests.unit.press.samples import chart

PASSAGE = "de kanarie vloog weg"
VOICES = ("Samen beginnen", f"Toen {PASSAGE}", "Vaker vragen", "Langer kijken")


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


@dataclass(frozen=True)
class Stage:
    """A round of one member in a team room, in a bot that only speaks."""

    writer: Writer
    round: Round
    team: storage.Team
    anna: storage.Person
    lead: storage.Person

    async def orders(self, *effects: Effect) -> None:
        async with self.writer.work() as work:
            await carry_out(work, Decision(self.round, effects), None)

    async def passage_goes(self) -> None:
        async with self.writer.work() as work:
            await takedown.ask(work, self.anna, PASSAGE, [self.team.id])
            await takedown.answered(work, self.lead, "ja")


@asynccontextmanager
async def a_stage(ear: Ear, folder: Path, room: RoomRef, anna: Person, lea: Person) -> AsyncIterator[Stage]:
    member, lead = [a_person(one.id, chat=await private_chat(ear, one), in_chat=True) for one in (anna, lea)]
    team, round_ = a_team(room=room), a_round(1)
    vault = MemoryVault()
    store = await open_store(folder / "gespreksronde.db", vault)
    vault.create(round_.id)
    press = open_press(folder / "press")
    tools = Tools(
        store=store,
        vault=vault,
        homeserver=ear.homeserver,
        detector=cast("Detector", None),  # nobody says anything
        texts=Renderer(),
        press=press,
        clean=cleaned,
        flows={},
        habits=Habits(Schedule(), Windows(), "nl", lambda _room: (), lambda _who: False),
        now=lambda: datetime.now(UTC),
        steady=lambda: 0.0,
        chance=lambda: token_bytes(32),
        urgent=lambda _text: False,
        stem=lambda word, _lang: word,
        write_calendar=write_calendar,
    )
    writer = Writer(tools)
    async with writer.work() as work:
        for one in (member, lead):
            await work.uow.people.add(one)
        await work.uow.teams.add(team)
        seat = {next(iter(round_.members)): member.id}
        await work.uow.rounds.add(round_, team=team.id, leader=lead.id, people=seat, roster=())
    deliverer = Deliverer(tools, writer, "DEVICE")
    delivering = asyncio.create_task(deliverer.run())
    try:
        yield Stage(writer, round_, team, member, lead)
    finally:
        await deliverer.stop()
        await delivering
        press.close()
        await store.close()


async def a_room(ear: Ear, bot: Bot, lea: Person, anna: Person, *, encrypted: bool = True) -> RoomRef:
    """A team room with everybody in it."""
    room = RoomRef(await lea.create_room("Team Noord", [anna.id, bot.id], encrypted=encrypted))
    await ear.until(Invited, lambda asked: asked.room == room)
    await ear.homeserver.join(room)
    await ear.until(MembershipChanged, lambda change: (change.room, change.person) == (room, bot.id))
    await anna._until_in(room)
    return room


def a_page(round_: Round) -> Publish:
    section = SummarySection(QuestionId("q1"), "Wat raakte je?", tuple(map(SummaryVoice, VOICES)))
    output = round_.flow.outputs[0]
    made = Report(
        round_.flow, "De week", "de week", "Van dit moment.", datetime.now(UTC).date(), "nl",
        (ReportPart("Stemmen", Quotes((section,))), ReportPart("Cijfers", chart("Samen"))),
    )  # fmt: skip
    head = SummaryHead(round_.flow, "De week", "de week", None, 1)
    return Publish(output.id, head, (section,), (FigureShown("de week", "Cijfers", chart("Samen")),), made)


async def test_readers_open_what_was_sent_and_not_what_was_taken_away(
    bot: Bot, person: PersonFactory, tmp_path: Path
) -> None:
    anna, lea = await person("anna"), await person("lea")
    async with bot.awake() as ear:
        room = await a_room(ear, bot, lea, anna)
        async with a_stage(ear, tmp_path, room, anna, lea) as stage:
            member = next(iter(stage.round.members))
            await stage.orders(Say(ToMember(member), FigureShown("de week", "Cijfers", chart("Samen"))))
            picture = await _file(anna, stage.anna.chat, "figuur.png")
            assert picture.encrypted
            await _is_picture(anna, picture)

            await stage.orders(a_page(stage.round))
            await _is_picture(lea, await _file(lea, room, "figuur.png"))
            html, pdf = [await _file(lea, room, f"verslag.{form}") for form in ("html", "pdf")]
            shown = (await attachment(lea, html)).decode()
            assert all(voice in shown for voice in VOICES)
            assert PASSAGE in _read(await attachment(lea, pdf))
            assert b"%PDF" not in (await download(lea, pdf.content["file"]["url"]))[:20]
            # each once, and nobody else
            assert [s.content["filename"] for s in _files(lea)] == ["figuur.png", "verslag.html", "verslag.pdf"]
            assert [s.room for s in _files(anna)] == [stage.anna.chat, room, room, room]

            before = lea.mark()
            await stage.passage_goes()
            anew = await _file(lea, room, "verslag.pdf", since=before)
            left = _read(await attachment(lea, anew))
            assert PASSAGE not in left
            assert "Langer kijken" in left
            for gone in (html, pdf):
                await _deleted(lea, gone)
                assert (await _raw(lea, room, gone.event))["content"] == {}
    assert not _on_disk(tmp_path, PASSAGE)


async def test_a_team_room_without_encryption_gets_them_too(bot: Bot, person: PersonFactory, tmp_path: Path) -> None:
    anna, lea = await person("anna"), await person("lea")
    async with bot.awake() as ear:
        room = await a_room(ear, bot, lea, anna, encrypted=False)
        async with a_stage(ear, tmp_path, room, anna, lea) as stage:
            await stage.orders(a_page(stage.round))
            pdf = await _file(anna, room, "verslag.pdf")
            assert not pdf.encrypted
            assert PASSAGE in _read(await download(anna, pdf.content["url"]))


async def _file(one: Person, room: str | None, name: str, since: int = 0) -> Seen:
    return await one.wait_for(
        lambda seen: seen.room == room and seen.content.get("filename") == name, since=since, timeout=60
    )


async def _deleted(one: Person, gone: Seen) -> None:
    await one.wait_for(lambda seen: seen.redacts == gone.event)


def _on_disk(folder: Path, words: str) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and words.encode() in file.read_bytes()]


def _files(one: Person) -> list[Seen]:
    return [seen for seen in one.seen if "filename" in seen.content]


async def _is_picture(one: Person, seen: Seen) -> None:
    data = await attachment(one, seen)
    assert seen.marker["type"] == "report"
    assert seen.body != seen.content["filename"], "it is described"
    with Image.open(BytesIO(data)) as shown:
        assert (shown.format, shown.size) == ("PNG", (seen.content["info"]["w"], seen.content["info"]["h"]))
        assert shown.width == 900


def _read(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


async def _raw(one: Person, room: str, event: str) -> dict[str, Any]:
    return await one.http("GET", f"/rooms/{quote(room)}/event/{quote(event)}")
