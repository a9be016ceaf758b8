"""The ground the live tests stand on: a real homeserver, real people and a strict client that is strict."""

import asyncio
import os
import signal
import stat
import sys
from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.demo.seen import UNREADABLE
from tests.live.conftest import PersonFactory, StrictFactory

_STARTER = """
import asyncio, sys
from bot.demo.homeserver import EmbeddedSynapse

async def main():
    async with EmbeddedSynapse() as server:
        print(server.pid, server.folder, flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


async def test_a_restarted_homeserver_still_knows_its_users(tmp_path: Path) -> None:
    async with EmbeddedSynapse(tmp_path / "server") as server:
        anna = await server.register("anna")
        await server.kill()
        await server.start()
        session = await server.login(anna, device_id="TELEFOON")
        assert session.device_id == "TELEFOON"
        secret_files = [*server.folder.glob("*.secret"), server.folder / "homeserver.yaml"]
        assert {stat.S_IMODE(path.stat().st_mode) for path in secret_files} == {0o600}


async def test_the_homeserver_ends_with_its_starter() -> None:
    starter = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _STARTER, stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert starter.stdout is not None
    pid, folder = (await starter.stdout.readline()).decode().split()
    starter.send_signal(signal.SIGKILL)
    await starter.wait()
    async with asyncio.timeout(10):
        while _lives(int(pid)):
            await asyncio.sleep(0.05)
    _remove(Path(folder))


async def test_people_talk_in_an_encrypted_room(person: PersonFactory) -> None:
    anna, bram = await person("anna"), await person("bram")
    room = await anna.create_room("Team", [bram.id])
    await _until_joined(anna, bram.id)

    question = await anna.send(room, "Hoe gaat het?")
    heard = await bram.wait_for(lambda seen: seen.event == question)
    assert (heard.body, heard.encrypted, heard.sender) == ("Hoe gaat het?", True, anna.id)

    answer = await bram.reply(room, question, "Goed")
    assert (await anna.wait_for(lambda seen: seen.reply_to == question)).body == "Goed"
    await bram.edit(room, answer, "Heel goed")
    assert (await anna.wait_for(lambda seen: seen.replaces == answer)).body == "Heel goed"
    await bram.redact(room, answer)
    await anna.wait_for(lambda seen: seen.redacts == answer)
    assert await _server_knows_nothing_of(anna, room, "Hoe gaat het?")


@pytest.mark.js
async def test_the_strict_client_shuts_out_unsigned_devices(person: PersonFactory, strict: StrictFactory) -> None:
    julia, anna, los = await strict("julia"), await person("anna"), await person("los", signed=False)
    room = await anna.create_room("Team", [julia.id, los.id])
    await _until_joined(anna, julia.id)
    await _until_joined(anna, los.id)

    signed = await anna.send(room, "van een ondertekend apparaat")
    shown = await julia.read(signed)
    assert (shown.seen.body, shown.shield) == ("van een ondertekend apparaat", "NONE")

    unsigned = await los.send(room, "van een los apparaat")
    shown = await julia.wait_for(lambda seen: seen.event == unsigned)
    assert (shown.readable, shown.failure) == (False, "UNSIGNED_SENDER_DEVICE")

    secret = await julia.send(room, "alleen voor ondertekende apparaten")
    assert (await anna.wait_for(lambda seen: seen.event == secret)).encrypted
    assert (await los.wait_for(lambda seen: seen.event == secret)).type == UNREADABLE


async def _until_joined(watcher: Person, user: str) -> None:
    await watcher.wait_for(lambda seen: seen.state_key == user and seen.content["membership"] == "join", since=0)


async def _server_knows_nothing_of(reader: Person, room: str, words: str) -> bool:
    answer = await reader.http("GET", f"/rooms/{room}/messages?dir=b&limit=100")
    return bool(answer["chunk"]) and words not in repr(answer)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _remove(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
