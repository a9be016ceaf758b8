"""`gespreksronde run` as a service manager meets it: a process that starts, reports, and ends in good order."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.cli.exits import Exit
from bot.cli.init import prepare
from bot.demo.homeserver import Account, EmbeddedSynapse

PROJECT = Path(__file__).parents[2]
_PATIENCE_S = 60
"""For a machine that is busy with other tests."""


async def test_a_bot_starts_reports_and_stops(synapse: EmbeddedSynapse, tmp_path: Path) -> None:
    port = _free_port()
    config = _configured(
        tmp_path,
        synapse.url,
        await synapse.register("dienst"),
        f"[monitor]\nhealth = true\nmetrics = true\nport = {port}\n",
    )
    async with _running(config) as bot:
        await _until_started(bot)
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/health") as response:
                assert (await response.json())["parts"].keys() == {"work", "homeserver"}
            async with session.get(f"http://127.0.0.1:{port}/metrics") as response:
                assert 'gespreksronde_events_total{event="bot.started"' in await response.text()
        second = await _end_of("run", config)
        assert second[0] == Exit.RUNNING_ALREADY
        seen = await _end_of("doctor", config)
        assert seen[0] == Exit.OK, seen[1]
        assert "running" in seen[1]
        bot.terminate()
        async with asyncio.timeout(5):
            assert await bot.wait() == Exit.OK
    shown = await _end_of("recovery-key", config)
    assert (shown[0], len(shown[1].split())) == (Exit.OK, 12)


async def test_a_wrong_password_ends_with_advice(synapse: EmbeddedSynapse, tmp_path: Path) -> None:
    registered = await synapse.register("vergeten")
    code, text = await _end_of("run", _configured(tmp_path, synapse.url, Account(registered.user_id, "mis"), ""))
    assert code == Exit.CANNOT_START
    assert "The server refuses the password or access token. Correct it under [matrix]" in text
    assert registered.user_id not in text


async def test_a_homeserver_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    server = EmbeddedSynapse(tmp_path / "server")
    await server.start()
    registered = await server.register("geduld")
    await server.stop()
    try:
        async with _running(_configured(tmp_path, server.url, registered, "")) as bot:
            await _until(bot, "event=start.waiting")
            await server.start()
            await _until_started(bot)
            bot.terminate()
            assert await bot.wait() == Exit.OK
    finally:
        await server.close()


async def _end_of(command: str, config: Path) -> tuple[int, str]:
    async with asyncio.timeout(_PATIENCE_S):
        process = await _start(command, config)
        output, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, output.decode()


@asynccontextmanager
async def _running(config: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    bot = await _start("run", config)
    try:
        yield bot
    finally:
        if bot.returncode is None:
            bot.kill()
            await bot.wait()


async def _start(command: str, config: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        command,
        "--config",
        config,
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def _until_started(bot: asyncio.subprocess.Process) -> None:
    await _until(bot, "event=bot.started")


async def _until(bot: asyncio.subprocess.Process, words: str) -> None:
    assert bot.stdout is not None
    lines = []
    async with asyncio.timeout(_PATIENCE_S):
        async for line in bot.stdout:
            lines.append(line.decode())
            if words in lines[-1]:
                return
    raise AssertionError("".join(lines))


def _configured(folder: Path, homeserver: str, account: Account, more: str) -> Path:
    path = folder / "config.toml"
    path.write_text(
        f'data_folder = "data"\n[matrix]\nhomeserver = "{homeserver}"\nuser = "{account.user_id}"\n'
        f'password_file = "password"\n[vault]\nmaster_key_file = "master.key"\n{more}'
    )
    (folder / "password").touch(mode=0o600)
    (folder / "password").write_text(account.password)
    assert prepare(path) == Exit.OK
    return path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
