"""The composition root: a checked configuration in, a running bot out. The only file that knows every room."""

import asyncio
import contextlib
import fcntl
import logging
import os
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.cleaning import open_cleaner
from bot.clock.real import now, steady
from bot.clock.scheduler import Waker as Clockwork
from bot.config import Config
from bot.config.settings import Settings
from bot.detect.engine import DutchDetector
from bot.detect.stemming import stem
from bot.detect.urgency import urgent
from bot.dialogue.seasons.holidays import public_holidays
from bot.domain.flow import Flow
from bot.domain.ids import FlowId, RoundId
from bot.domain.schedule import Schedule
from bot.drawing import open_press
from bot.flowfile.load import load_flows
from bot.matrix.account import Account, open_homeserver
from bot.matrix.homeserver import MatrixHomeserver
from bot.ports.homeserver import HomeserverError
from bot.ports.press import Press
from bot.ports.secrets import SecretBox
from bot.ports.storage import Store
from bot.ports.tools import Habits, Planning, Tools
from bot.ports.vault import Vault
from bot.press.calendar_file import write_calendar
from bot.service import places, put_back
from bot.service.clock_trust import ClockTrust
from bot.service.deliver import Deliverer
from bot.service.erase import Eraser
from bot.service.marking import Marker
from bot.service.receive import Receiver
from bot.service.spare_keys import SpareKeeper
from bot.service.wake import Waker
from bot.service.work import Work, Writer, patiently
from bot.storage.store import open_store
from bot.texts.checking import check_sentences
from bot.texts.render import Renderer
from bot.vault.keys import open_vault
from bot.vault.second_place import SecondPlace, open_second_place
from bot.vault.secret_box import open_secret_box

log = logging.getLogger(__name__)

_SWEEP = timedelta(seconds=20)
_YEARS_AHEAD = 5
"""For which the bot knows the public holidays; it is started anew more often than that."""
_CLOCK_LOOK = timedelta(minutes=10)
_CLOCK_RETRY = timedelta(seconds=5)
_PICKLE_KEY = "matrix.pickle"


class AlreadyRunning(Exception):
    """Another process works in this data folder."""


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Hold the data folder for this process alone. Raises `AlreadyRunning`."""
    handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning from None
        yield
    finally:
        os.close(handle)


@dataclass(slots=True)
class Bot:
    """Everything together. `run` works until `stop` is called or something fails for good."""

    tools: Tools
    homeserver: MatrixHomeserver = field(repr=False)
    writer: Writer = field(repr=False)
    receiver: Receiver = field(repr=False)
    deliverer: Deliverer = field(repr=False)
    waker: Waker = field(repr=False)
    eraser: Eraser = field(repr=False)
    spares: SpareKeeper = field(repr=False)
    clock: ClockTrust = field(repr=False)
    lost: Sequence[RoundId] = ()
    """Rounds without a key, to be ended kindly."""
    sweep_every: timedelta = _SWEEP
    heard: Callable[[], None] = field(default=lambda: None, repr=False)
    """Called whenever the homeserver has answered what is new, at least twice a minute."""
    _caught_up: asyncio.Event = field(default_factory=asyncio.Event)
    """What was said while we were away has been handled."""

    @property
    def recovery_key(self) -> str | None:
        """To show the operator, once: only set at the start that made it."""
        return self.homeserver.recovery_key

    async def run(self, stopping: asyncio.Event) -> None:
        """Work until `stopping` is set. Raises `SignedOut` and what else cannot be waited out."""
        await self.eraser.resume(self.lost)
        await put_back.tell(self.writer)
        await places.know(self.tools, self.writer)
        clockwork = Clockwork(self.waker.due)
        self.writer.listen(lambda work: self._moments(work, clockwork))
        parts = {
            "listen": asyncio.create_task(self._listen()),
            "deliver": asyncio.create_task(self.deliverer.run()),
            "erase": asyncio.create_task(self.eraser.run()),
            "spares": asyncio.create_task(self.spares.run()),
            "sweep": asyncio.create_task(self._sweep()),
            "clock": asyncio.create_task(self._keep_time(clockwork)),
        }
        waiting = asyncio.create_task(stopping.wait())
        log.info("bot.started")
        try:
            done, _ = await asyncio.wait({*parts.values(), waiting}, return_when=asyncio.FIRST_COMPLETED)
            for task in done - {waiting}:
                task.result()
        finally:
            await clockwork.stop()
            parts["listen"].cancel()
            await self.deliverer.stop()
            await end_all((*parts.values(), waiting))
            log.info("bot.stopped")

    async def _listen(self) -> None:
        async with self.writer.work() as work:
            token = await work.uow.inbox.token()
        async for batch in self.homeserver.batches(token):
            await patiently(partial(self.receiver.receive, batch))
            self._caught_up.set()
            self.heard()
            await self.eraser.erase_ready()

    async def _sweep(self) -> None:
        while True:
            await patiently(self.waker.sweep)
            await asyncio.sleep(self.sweep_every.total_seconds())

    async def _keep_time(self, clockwork: Clockwork) -> None:
        """Moments come after what was said before them: an answer that waited for us on the server is in time. And
        none comes before the clock was looked at."""
        await self._caught_up.wait()
        await self._look_at_clock()
        await clockwork.start()
        await self._set_alarm(clockwork)
        while True:
            await self._until_next_look()
            await self._look_at_clock()

    async def _until_next_look(self) -> None:
        """Ten minutes; at once when the clock jumped, and then every few seconds until the homeserver was asked."""
        if self.clock.doubt.is_set():
            await asyncio.sleep(_CLOCK_RETRY.total_seconds())
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.clock.doubt.wait(), _CLOCK_LOOK.total_seconds())

    async def _look_at_clock(self) -> None:
        try:
            theirs = await self.homeserver.server_time()
        except HomeserverError as error:
            log.info("clock.unknown", extra={"error": type(error).__name__})
            return
        if theirs is not None:
            self.clock.measured(now() - theirs)

    def _moments(self, work: Work, clockwork: Clockwork) -> None:
        if work.moments:
            task = asyncio.get_running_loop().create_task(self._set_alarm(clockwork))
            _keep(task)

    async def _set_alarm(self, clockwork: Clockwork) -> None:
        async with self.writer.work() as work:
            uow = work.uow
            moments = (await uow.rounds.next_due(), await uow.agreements.next_due(), await uow.seasons.next_due())
        moment = min((moment for moment in moments if moment is not None), default=None)
        clockwork.wake_at(moment)


_tasks: set[asyncio.Task[None]] = set()


def _keep(task: asyncio.Task[None]) -> None:
    """A task nobody else holds must not be collected before it is done."""
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)


@asynccontextmanager
async def open_bot(config: Config) -> AsyncIterator[Bot]:
    """A bot that is signed in and has its store open, and only waits to `run`. Closes all of it afterwards."""
    with only_one(config.lock_path):  # before anything else: a second one must not even tidy up
        check_sentences(config.data_folder / "sentences.checked")
        vault = open_vault(config.keys_folder, config.vault.master_key_file)
        box = open_secret_box(config.secrets_folder, config.vault.master_key_file)
        store = await open_store(config.database_path, vault)
        try:
            lost = await _match_keys(store)
            homeserver = await _sign_in(config, store, box)
            press = open_press(config.press_folder)
            try:
                yield _assemble(config, store, vault, homeserver, press, lost)
            finally:
                press.close()
                await homeserver.close()
        finally:
            await store.close()


async def _match_keys(store: Store) -> Sequence[RoundId]:
    """Left-over keys go; the rounds that have lost theirs."""
    unreadable = await store.match_keys()
    if unreadable:
        log.error("rounds.unreadable", extra={"rounds": len(unreadable)})
    return unreadable


async def _sign_in(config: Config, store: Store, box: SecretBox) -> MatrixHomeserver:
    async with store.begin() as uow:
        rooms = [(team.room, team.encrypted) for team in await uow.teams.all()]
        chats = [(p.chat, p.ref) for p in await uow.people.with_chats() if p.chat is not None]
    password, token = config.secrets.password, config.secrets.access_token
    account = Account(
        homeserver=config.matrix.homeserver,
        user=config.matrix.user,
        password=password.get_secret_value() if password else None,
        token=token.get_secret_value() if token else None,
        device_name=config.matrix.device_name,
    )
    return await open_homeserver(
        account,
        store_folder=config.matrix_folder,
        pickle_key=_pickle_key(box),
        box=box,
        trust_all_devices=config.matrix.trust_all_devices,
        known_rooms=rooms,
        private_chats=chats,
    )


def second_place(config: Settings) -> SecondPlace | None:
    """Where keys of open rounds lie once more, when the operator asked for it. Raises `VaultRefused`."""
    folder = config.vault.second_place
    if folder is None:
        return None
    return open_second_place(folder, config.data_folder, config.keys_folder, config.vault.master_key_file)


def _pickle_key(box: SecretBox) -> bytes:
    kept = box.get(_PICKLE_KEY)
    if kept is None:
        kept = secrets.token_bytes(32)
        box.put(_PICKLE_KEY, kept)
    return kept


def read_flows(config: Config) -> Mapping[FlowId, Flow]:
    """Every usable flow; a later folder overrules an earlier one. What is wrong with the others `check-flows` tells."""
    loaded = load_flows(*config.flow_folders)
    broken = sum(1 for mistake in loaded.mistakes if not mistake.warning)
    if broken:
        log.error("flows.broken", extra={"count": broken})
    return loaded.flows


def _schedule(config: Config) -> Schedule:
    """The team's schedule, with the public holidays of years to come. Teams that work at all hours work on those."""
    years = range(now().year, now().year + _YEARS_AHEAD)
    known = config.team.free_on_holidays and not config.team.all_hours
    return replace(config.team.schedule(), holidays=public_holidays(years) if known else ())


def _assemble(
    config: Config, store: Store, vault: Vault, homeserver: MatrixHomeserver, press: Press, lost: Sequence[RoundId]
) -> Bot:
    texts = Renderer()
    texts.preload("nl", "en")
    tools = Tools(
        store=store,
        vault=vault,
        homeserver=homeserver,
        detector=DutchDetector(),
        texts=texts,
        press=press,
        clean=open_cleaner(),
        flows=read_flows(config),
        habits=Habits(
            schedule=_schedule(config),
            windows=config.windows.windows(),
            lang=config.team.language,
            help_lines=lambda room: config.help.lines_for(str(room)),
            may_invite=lambda who: config.matrix.may_invite(str(who)),
            planning=Planning(
                holidays=config.team.free_on_holidays,
                breaks=config.planning.breaks_of_all(),
                most=config.planning.most,
            ),
            formal=config.team.address == "u",
            journal_kept=config.keep.journal,
        ),
        now=now,
        steady=steady,
        chance=lambda: secrets.token_bytes(32),
        urgent=urgent,
        stem=stem,
        write_calendar=write_calendar,
        spare=second_place(config),
    )
    writer = Writer(tools)
    marker = Marker(tools)
    spares = SpareKeeper(tools, writer)
    clock = ClockTrust()
    quick = config.team.slot_every is not None
    return Bot(
        tools=tools,
        homeserver=homeserver,
        writer=writer,
        receiver=Receiver(tools, writer, marker),
        deliverer=Deliverer(tools, writer, homeserver.device),
        waker=Waker(tools, writer, clock),
        eraser=Eraser(tools, writer, marker, spares),
        spares=spares,
        clock=clock,
        lost=lost,
        sweep_every=timedelta(seconds=1) if quick else _SWEEP,
    )


async def end_all(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Cancel them until each has ended: a library can lose a cancellation, as `asyncio.wait_for` of Python 3.11 does
    when it comes together with what is waited for. What they ended with is for whoever looked before."""
    left = set(tasks)
    while left:
        for task in left:
            task.cancel()
        done, left = await asyncio.wait(left, timeout=1)
        for task in done:
            if not task.cancelled():
                task.exception()


def stop_on_signals(stopping: asyncio.Event) -> None:
    """SIGTERM and SIGINT let what is under way arrive, and stop."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)


__all__ = ["AlreadyRunning", "Bot", "end_all", "open_bot", "read_flows", "stop_on_signals"]
