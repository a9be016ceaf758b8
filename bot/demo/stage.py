"""The stage of the demo: a homeserver, its people, and the bot as a process of its own, all for a while."""

import asyncio
import contextlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.demo.cast import Cast, Role
from bot.demo.homeserver import Account, EmbeddedSynapse
from bot.demo.person import Person

_STOP_LIMIT_S = 10.0


class Stage:
    """`async with Stage(cast) as stage`. Everything it makes is in one temporary folder that goes with it."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.server = EmbeddedSynapse()
        self.folder = Path(tempfile.mkdtemp(prefix="gespreksronde-demo-"))
        self.people: dict[str, Person] = {}
        self.bot: Account | None = None
        self._process: subprocess.Popen[bytes] | None = None

    async def __aenter__(self) -> Self:
        try:
            await self.server.start()
            self.bot = await self.server.register("gespreksronde", display_name="Gespreksronde")
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def bot_id(self) -> str:
        assert self.bot is not None, "the stage is set"
        return self.bot.user_id

    @property
    def data(self) -> Path:
        """The bot's data folder, for looking at what it keeps."""
        return self.folder / "data"

    async def enter(self, role: Role) -> Person:
        """One of the cast arrives, with an encrypted client on a device of their own."""
        person = await Person.arrive(self.server, role.id, display_name=role.name)
        self.people[role.id] = person
        return person

    def start_bot(self) -> None:
        """Start the bot as a real process: `gespreksronde init`, then `run`."""
        config = self._write_config()
        command = (sys.executable, "-m", "bot")
        subprocess.run((*command, "init", "--config", config), check=True, stdout=subprocess.DEVNULL)
        with (self.folder / "bot.log").open("ab") as output:
            self._process = subprocess.Popen(
                (*command, "run", "--config", config), stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )

    def bot_runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def last_words(self) -> str:
        """The end of the bot's log, for when something goes wrong. It never holds anybody's words."""
        log = self.folder / "bot.log"
        return log.read_text(errors="replace")[-3000:] if log.exists() else ""

    async def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                await asyncio.to_thread(process.wait, _STOP_LIMIT_S)
            except subprocess.TimeoutExpired:
                process.kill()
                await asyncio.to_thread(process.wait)
        for person in self.people.values():
            with contextlib.suppress(Exception):
                await person.close()
        await self.server.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write_config(self) -> Path:
        assert self.bot is not None
        password = self.folder / "password"
        password.write_text(self.bot.password, encoding="utf-8")
        password.chmod(0o600)
        config = self.folder / "config.toml"
        # slots a second apart, at every hour of every day: a round of two weeks in half a minute
        config.write_text(
            f"""data_folder = "data"
[matrix]
homeserver = {json.dumps(self.server.url)}
user = {json.dumps(self.bot.user_id)}
password_file = "password"
[vault]
master_key_file = "master.key"
[team]
slot_every = 1
all_hours = true
[windows]
preview = "2s"
review_again = "3s"
[help]
lines = ["Bereikbaarheidsdienst van het team: 010-1234567"]
""",
            encoding="utf-8",
        )
        config.chmod(0o600)
        return config
