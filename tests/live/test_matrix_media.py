"""Pictures in and files out, through the real server."""

import asyncio
import json
import logging
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from nio.crypto.attachments import encrypt_attachment

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.domain.ids import EventRef, RoomRef
from bot.matrix.attachments import pack, unpack
from bot.ports.homeserver import Echo, Invited, MembershipChanged, Picture, Refused, SignedOut
from bot.ports.media import MOST_PICTURE_BYTES, MediaTrouble, MediaUnusable, Upload
from tests.live.attachments import download, opened
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, private_chat

DRAWING = b"\x89PNG een tekening van thuis " * 4000
PAGE = Upload(b"<h1>Wat ons raakte</h1>", "text/html", "verslag.html")
CHART = Upload(DRAWING, "image/png", "rad.png", "Een rad met vijf spaken.")
MARKER = {"nl.gespreksronde": {"v": 1, "type": "summary"}, "m.mentions": {}}


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_a_drawing_is_fetched_and_opened(bot: Bot, person: PersonFactory, tmp_path: Path) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        event = await _send(anna, room, DRAWING, body="zo voelt de dienst")
        heard = await ear.until(Picture, lambda one: one.event == event)
        assert (heard.caption, heard.trusted, heard.mimetype, heard.size) == (
            "zo voelt de dienst", True, "image/png", len(DRAWING),
        )  # fmt: skip
        assert await ear.homeserver.picture(heard.ref) == DRAWING
    async with bot.awake() as ear:  # a kept reference is good after a restart
        assert await ear.homeserver.picture(heard.ref) == DRAWING
    assert not _on_disk(tmp_path, DRAWING[:40])


async def test_what_is_not_what_was_sent_is_not_taken(
    bot: Bot, person: PersonFactory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        cases = {
            await _send(anna, room, DRAWING, exchanged=b"iets anders"): MediaTrouble.DAMAGED,
            await _send(anna, room, DRAWING, url="mxc://localhost/bestaatniet"): MediaTrouble.GONE,
            await _send(anna, room, DRAWING, url="mxc://elders.example/abc"): MediaTrouble.GONE,
            await _send(anna, room, DRAWING, size=MOST_PICTURE_BYTES + 1): MediaTrouble.TOO_LARGE,
            await _send(anna, room, bytes(MOST_PICTURE_BYTES + 1), size=10): MediaTrouble.TOO_LARGE,
        }
        for event, trouble in cases.items():
            assert await _trouble(ear, event) is trouble
        just = await _send(anna, room, bytes(MOST_PICTURE_BYTES))
        assert len(await ear.homeserver.picture((await _picture(ear, just)).ref)) == MOST_PICTURE_BYTES
        ref = (await _picture(ear, just)).ref
        media = unpack(ref).media
    assert media not in caplog.text
    assert "bestaatniet" not in caplog.text


async def test_an_open_file_in_an_encrypted_chat_is_not_believed(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        content = {"msgtype": "m.image", "body": "foto.png", "url": await _upload(anna, DRAWING)}
        inside = await anna.send_content(room, content)
        assert not (await _picture(ear, inside)).trusted
        answer = await anna.http("PUT", f"/rooms/{quote(room)}/send/m.room.message/open", content)
        assert not (await _picture(ear, answer["event_id"])).trusted


async def test_a_picture_in_a_plain_chat(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    room = RoomRef(await anna.create_room("Open", [bot.id], encrypted=False))
    async with bot.awake() as ear:
        await ear.until(Invited)
        await ear.homeserver.join(room)
        await ear.until(MembershipChanged, lambda change: change.person == bot.id)
        content = {"msgtype": "m.image", "body": "foto.png", "url": await _upload(anna, DRAWING)}
        heard = await _picture(ear, await anna.send_content(room, content))
        assert heard.trusted
        assert await ear.homeserver.picture(heard.ref) == DRAWING
        sent = await ear.homeserver.send_picture(room, CHART, width=4, height=3, extra=MARKER, txn="txn-1")
        shown = await anna.wait_for(lambda seen: seen.event == sent)
        assert not shown.encrypted
        assert await download(anna, shown.content["url"]) == DRAWING


async def test_a_picture_and_a_file_arrive_once_also_after_a_restart(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        sent = await ear.homeserver.send_picture(room, CHART, width=640, height=480, extra=MARKER, txn="txn-1")
        assert await ear.homeserver.send_picture(room, CHART, width=640, height=480, extra=MARKER, txn="txn-1") == sent
        assert (await ear.until(Echo, lambda echo: echo.event == sent)).txn == "txn-1"
    async with bot.awake() as ear:
        assert await ear.homeserver.send_picture(room, CHART, width=640, height=480, extra=MARKER, txn="txn-1") == sent
        assert await ear.homeserver.find_sent(room, "txn-1") == sent
        page = await ear.homeserver.send_file(room, PAGE, extra=MARKER, txn="txn-2")
        last = await anna.wait_for(lambda seen: seen.event == page)
        first = next(seen for seen in anna.seen if seen.event == sent)
        assert [seen.content["msgtype"] for seen in anna.read_in(room)] == ["m.image", "m.file"]
        assert (first.body, first.content["filename"], first.encrypted) == (CHART.text, "rad.png", True)
        assert first.content["info"] == {"mimetype": "image/png", "size": len(DRAWING), "w": 640, "h": 480}
        assert first.marker == MARKER["nl.gespreksronde"]
        assert (last.body, last.content["info"]["mimetype"]) == ("verslag.html", "text/html")
        assert await opened(anna, first) == DRAWING
        assert await opened(anna, last) == PAGE.data
        # nothing of it is on the server in clear
        assert DRAWING[:40] not in await download(anna, first.content["file"]["url"])
        await ear.homeserver.redact(room, EventRef(sent), "txn-3")
        await anna.wait_for(lambda seen: seen.redacts == sent)
        raw = await anna.http("GET", f"/rooms/{quote(room)}/event/{quote(sent)}")
        assert raw["content"] == {}  # and with it the only key; the ciphertext stays


async def test_a_file_the_server_does_not_take_is_refused(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        huge = Upload(bytes(60_000_000), "application/pdf", "te-groot.pdf")
        with pytest.raises(Refused) as caught:
            await ear.homeserver.send_file(room, huge, extra={}, txn="txn-1")
        assert caught.value.code == "M_TOO_LARGE"


async def test_a_withdrawn_token_is_not_mistaken_for_a_lost_picture(
    bot: Bot, person: PersonFactory, synapse: EmbeddedSynapse
) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        heard = await _picture(ear, await _send(anna, room, DRAWING))
    homeserver = await bot.open()
    token = json.loads(bot.box.secrets["matrix.device"])["token"]
    await synapse.call("POST", "/_matrix/client/v3/logout", {}, token=token)
    with pytest.raises(SignedOut):
        await homeserver.picture(pack(unpack(heard.ref)))
    await homeserver.close()


# --- how a member's client does it ---------------------------------------------------------------------------------


async def _send(
    anna: Person, room: RoomRef, data: bytes, *, exchanged: bytes | None = None, url: str | None = None, **more: Any
) -> str:
    """`exchanged`: what the server holds in its place."""
    sealed, opens = await asyncio.to_thread(encrypt_attachment, data)
    address = url or await _upload(anna, sealed if exchanged is None else exchanged)
    size = more.pop("size", len(data))
    content = {
        "msgtype": "m.image",
        "body": "tekening.png",
        "filename": "tekening.png",
        "info": {"mimetype": "image/png", "size": size},
        "file": {**opens, "url": address},
    }
    return await anna.send_content(room, {**content, **more})


def _on_disk(folder: Path, piece: bytes) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and piece in file.read_bytes()]


async def _upload(anna: Person, data: bytes) -> str:
    client: Any = anna._client
    headers = {"Authorization": f"Bearer {client.access_token}", "Content-Type": "application/octet-stream"}
    async with await client.send("POST", "/_matrix/media/v3/upload", BytesIO(data), headers) as response:
        return str((await response.json())["content_uri"])


async def _picture(ear: Ear, event: str) -> Picture:
    return await ear.until(Picture, lambda one: one.event == event)


async def _trouble(ear: Ear, event: str) -> MediaTrouble:
    with pytest.raises(MediaUnusable) as caught:
        await ear.homeserver.picture((await _picture(ear, event)).ref)
    return caught.value.trouble
