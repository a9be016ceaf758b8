"""The bot as an operator runs it: a process of its own, with a configuration, a data folder and a log.

Everything it may write stands in one folder, its temporary files included, so that a test can search all of it.
"""

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from bot.cli.exits import Exit
from bot.cli.init import prepare
from bot.demo.homeserver import Account, EmbeddedSynapse

PROJECT = Path(__file__).parents[2]
FLOWS = Path(__file__).with_name("flows")
HELP_LINE = "Achterwacht: 010 0000000"
WINDOWS = {"preview": "2s", "after_talk": "2s", "review_again": "3s", "decide": "6s", "silence": "12h"}

_LAUNCHER = Path(__file__).with_name("moved_clock.py")
_START_LIMIT_S = 30.0
_STOP_LIMIT_S = 10.0
_STARTED = "event=bot.started"


class BotProcess:
    """One bot account with its folder; may be started, stopped and killed as often as a test likes.

    Bound to no event loop. Make it with `BotProcess.install`.
    """

    def __init__(self, folder: Path, account: Account, config: Path, slot_every: int) -> None:
        self.slot_every = slot_every
        self.folder = folder
        self.account = account
        self.config = config
        self.data = folder / "data"
        self.log_path = folder / "bot.log"
        self.temporary = folder / "tmp"
        self.temporary.mkdir(mode=0o700)
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    async def install(
        cls,
        synapse: EmbeddedSynapse,
        folder: Path,
        *,
        slot_every: int = 1,
        windows: Mapping[str, str] = WINDOWS,
        name: str = "gespreksronde",
        at_all_hours: Sequence[str] = (),
    ) -> "BotProcess":
        """Register an account, write the configuration, make the master key. Does not start it. `at_all_hours`: flows
        of the house that may speak at night and in the weekend here, with all their questions at once."""
        account = await synapse.register(f"{name}-{uuid4().hex[:6]}", display_name="Gespreksronde")
        config = write_config(synapse.url, account, folder, slot_every, windows, _flows(folder, at_all_hours))
        return cls(folder, account, config, slot_every)

    @property
    def id(self) -> str:
        """Its Matrix user id."""
        return self.account.user_id

    @property
    def pid(self) -> int:
        assert self._process is not None, "it runs"
        return self._process.pid

    async def start(self, *, days_ahead: float = 0) -> None:
        """Start it and wait until it listens. `days_ahead`: its clock and the homeserver's, as it sees them."""
        assert self._process is None, "one process per data folder"
        self._begin(days_ahead)
        await self._until_started()

    async def stop(self) -> int:
        """SIGTERM, as a service manager does; the exit code."""
        return await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        """The end a power cut would give it."""
        await self._end(signal.SIGKILL)

    async def restart(self, *, days_ahead: float = 0) -> None:
        await self.stop()
        await self.start(days_ahead=days_ahead)

    def close(self) -> None:
        """End it by force if it still runs."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def lose_matrix_store(self) -> None:
        """Somebody cleaned up too well: the encryption keys of its device are gone."""
        shutil.rmtree(self.data / "matrix")

    def log(self) -> str:
        """Everything it logged and printed so far."""
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""

    def files(self) -> Iterator[Path]:
        """Every file it may have written."""
        return (path for path in self.folder.rglob("*") if path.is_file())

    def _begin(self, days_ahead: float) -> None:
        environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
        environment["TMPDIR"] = str(self.temporary)
        program = [str(_LAUNCHER), str(days_ahead)] if days_ahead else ["-m", "bot"]
        with self.log_path.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, *program, "run", "--config", str(self.config)],
                cwd=PROJECT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    async def _until_started(self) -> None:
        before = self.log().count(_STARTED)
        limit = time.monotonic() + _START_LIMIT_S
        while self.log().count(_STARTED) == before:
            assert self._process is not None
            if self._process.poll() is not None or time.monotonic() > limit:
                raise AssertionError(f"the bot did not start:\n{self.log()[-2000:]}")
            await asyncio.sleep(0.05)

    async def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        assert process is not None, "it runs"
        process.send_signal(how)
        try:
            return await asyncio.to_thread(process.wait, _STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            await asyncio.to_thread(process.wait)
            raise AssertionError(f"the bot did not stop in time: {self.log()[-2000:]}") from None


def _flows(folder: Path, at_all_hours: Sequence[str]) -> Path:
    """The flows of these tests; with some of the house a folder of their own."""
    if not at_all_hours:
        return FLOWS
    flows = folder / "flows"
    shutil.copytree(FLOWS, flows)
    for name in at_all_hours:
        text = (PROJECT / "flows" / f"{name}.toml").read_text()
        text = re.sub(r"^send_between = .*$", 'send_between = "00:00-23:59"', text, flags=re.MULTILINE)
        text = re.sub(r"^weekdays_only = .*$", "weekdays_only = false", text, flags=re.MULTILINE)
        text = re.sub(r"^pace = .*\n", "", text, flags=re.MULTILINE)
        (flows / f"{name}.toml").write_text(text)
    return flows


def write_config(
    homeserver: str,
    account: Account,
    folder: Path,
    slot_every: int | None,
    windows: Mapping[str, str],
    flows: Path = FLOWS,
) -> Path:
    """The configuration with its secrets, and the master key; the path of the file. `slot_every` None: the hours of
    a team, as they are without a word about them."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    config = folder / "config.toml"
    lasting = "\n".join(f'{key} = "{value}"' for key, value in windows.items())
    hours = "" if slot_every is None else f"slot_every = {slot_every}\nall_hours = true"
    config.write_text(
        f"""
data_folder = "data"
flows_dir = "{flows}"
[matrix]
homeserver = "{homeserver}"
user = "{account.user_id}"
password_file = "password"
[vault]
master_key_file = "master.key"
[team]
{hours}
[windows]
{lasting}
[help]
lines = ["{HELP_LINE}"]
[log]
level = "debug"
"""
    )
    password = folder / "password"
    password.touch(mode=0o600)
    password.write_text(account.password)
    assert prepare(config) is Exit.OK
    return config
