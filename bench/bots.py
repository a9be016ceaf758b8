"""The bots that are compared: how each is set up and started."""

import asyncio
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bench.process import Program
from bot.config import Config, load_config, load_settings
from bot.demo.homeserver import Account, Session
from bot.vault.files import private_folder
from bot.vault.master import create_master

_PROGRAMS = Path(__file__).with_name("programs")
STARTED = "event=bot.started"
_PATIENCE_S = 90.0


@dataclass(frozen=True, slots=True)
class OurBot:
    """A folder with configuration and master key; its store can be seeded before it starts."""

    folder: Path
    config: Config = field(repr=False)
    encrypted: bool

    def program(self) -> Program:
        """The bot as a process; ready when its output holds `STARTED`."""
        start = ["-m", "bot"] if self.encrypted else [str(_PROGRAMS / "plain_bot.py")]
        return Program([*start, "run", "--config", str(self.folder / "config.toml")], self.folder / "bot.log")

    async def first_start(self) -> None:
        """It signs in, makes its device, sends what waits, and gets a position in what the homeserver tells: that first
        sync, of all rooms, takes long. Then it is stopped."""
        async with self.program() as program:
            await program.until(STARTED)
            async with asyncio.timeout(_PATIENCE_S):
                while not self._has_position():  # noqa: ASYNC110  another process writes it
                    await asyncio.sleep(0.1)

    def _has_position(self) -> bool:
        with closing(sqlite3.connect(f"file:{self.config.database_path}?mode=ro", uri=True)) as database:
            return database.execute("SELECT 1 FROM settings WHERE name = 'token'").fetchone() is not None


def our_bot(folder: Path, homeserver: str, account: Account, *, encrypted: bool) -> OurBot:
    """What an operator would write. No slot comes near while something is measured."""
    folder.mkdir(mode=0o700)
    password = folder / "password"
    password.touch(mode=0o600)
    password.write_text(account.password, encoding="utf-8")
    path = folder / "config.toml"
    path.write_text(
        f"""data_folder = "data"
[matrix]
homeserver = {json.dumps(homeserver)}
user = {json.dumps(account.user_id)}
password_file = "password"
[vault]
master_key_file = "master.key"
[team]
all_hours = true
""",
        encoding="utf-8",
    )
    settings = load_settings(path)
    private_folder(settings.data_folder)
    create_master(settings.vault.master_key_file, (settings.keys_folder, settings.secrets_folder))
    return OurBot(folder, load_config(path), encrypted)


def echo_bot(folder: Path, homeserver: str, session: Session, *, encrypted: bool = False) -> Program:
    """The bare echo bot; ready when its output holds `ready`."""
    folder.mkdir(mode=0o700)
    store = folder / "store"
    store.mkdir()
    facts = {
        "homeserver": homeserver,
        "user": session.user_id,
        "device": session.device_id,
        "token": session.access_token,
        "store": str(store) if encrypted else None,
    }
    path = folder / "facts.json"
    path.touch(mode=0o600)
    path.write_text(json.dumps(facts), encoding="utf-8")
    return Program([str(_PROGRAMS / "echo_bot.py"), str(path)], folder / "echo.log")
