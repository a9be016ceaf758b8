"""A bot and its people, who play flow after flow on a real homeserver: arriving costs more than playing."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from bot.compose import open_bot
from bot.config import Config, load_config
from bot.demo.homeserver import EmbeddedSynapse
from bot.domain.flow import Flow
from bot.domain.ids import PersonRef
from bot.rehearsal.casting import Part, cast, fewest
from bot.rehearsal.play import MONDAY_TEN
from bot.rehearsal.stage import HandClock
from tests.live.bot_process import write_config
from tests.live.live_network import Onlooker
from tests.live.live_play import LivePlay, LiveStage
from tests.live.live_traces import (
    files_can_be_opened,
    no_key_came_late,
    nothing_of_the_round_is_left,
    released_only_what_the_file_says,
)

_FIRST = MONDAY_TEN.astimezone(UTC)
_LANG = "nl"
_SOON = timedelta(minutes=5)
"""Each looks so long after the one before: the slowest holds up all, and some phases have no time for that."""


@dataclass(slots=True)
class Company:
    """A bot and the people who play with it, flow after flow."""

    synapse: EmbeddedSynapse
    stage: LiveStage
    config: Config
    folder: Path
    """For what is looked at."""
    _released: int = 0
    _arrived: dict[str, Onlooker] = field(default_factory=dict)
    """By the name they have in the plays."""
    _monday: datetime = _FIRST

    async def play(self, flow: Flow) -> LivePlay:
        """The flow has just been started, in a team room of its own, on the next Monday morning."""
        parts = await self._with_clients(cast(flow, fewest(flow), 1, _LANG))
        network, clock = self.stage.network, self.stage.clock
        network.begins_anew()
        while clock.at >= self._monday:
            self._monday += timedelta(weeks=1)
        clock.at = self._monday
        play = LivePlay(flow, _LANG, self.stage, parts)
        await play.begins()
        return play

    async def _with_clients(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        new = [part.name for part in parts if part.name not in self._arrived]
        self._arrived |= zip(new, await asyncio.gather(*map(self._arrive, new)), strict=True)
        refs = [PersonRef(self._arrived[part.name].id) for part in parts]
        playing = tuple(
            replace(part, ref=ref, waits=place * _SOON)
            for place, (part, ref) in enumerate(zip(parts, refs, strict=True), 1)
        )
        network = self.stage.network
        network.people |= {PersonRef(one.id): one for one in self._arrived.values()}
        network.names |= {PersonRef(one.id): name for name, one in self._arrived.items()}
        return playing

    async def _arrive(self, name: str) -> Onlooker:
        localpart = f"{name.split()[0].casefold()}-{uuid4().hex[:6]}"
        return await Onlooker.arrive(self.synapse, localpart, display_name=name)

    async def looks_back(self, play: LivePlay) -> None:
        """After the end: what is left of it with the bot, on its disk and with the people."""
        network = self.stage.network
        await play.rings.all_are_closed()
        nothing_of_the_round_is_left(play, self.config)
        self._released = released_only_what_the_file_says(play, self.config, self._released)
        no_key_came_late(play, network)
        await files_can_be_opened(play, network, self.folder)

    async def goes_home(self) -> None:
        await asyncio.gather(*(person.close() for person in self._arrived.values()))


@asynccontextmanager
async def company(synapse: EmbeddedSynapse, folder: Path) -> AsyncIterator[Company]:
    """A new bot on this server, and nobody else yet."""
    account = await synapse.register(f"gespreksronde-{uuid4().hex[:6]}", display_name="Gespreksronde")
    config = load_config(write_config(synapse.url, account, folder, None, {}))
    clock = HandClock(_FIRST)
    async with open_bot(config) as bot, LiveStage(bot, clock) as stage:
        playing = Company(synapse, stage, config, folder)
        try:
            yield playing
        finally:
            await playing.goes_home()


class Theatre:
    """A company for one play after the other. One whose play went wrong is sent home: its round would still be there
    in the next play."""

    def __init__(self, synapse: EmbeddedSynapse, folder: Callable[[], Path]) -> None:
        self._synapse = synapse
        self._folder = folder
        self._engaged = AsyncExitStack()
        self._company: Company | None = None

    async def plays_to_the_end(self, flow: Flow, watched: Callable[[LivePlay], None]) -> None:
        """From the first line to the erasure; then `watched` judges it, and then what it left is looked at."""
        if self._company is None:
            self._company = await self._engaged.enter_async_context(company(self._synapse, self._folder()))
        try:
            play = await self._company.play(flow)
            await play.to_the_end()
            watched(play)
            await self._company.looks_back(play)
        except BaseException:
            await self.closes()
            raise

    async def closes(self) -> None:
        self._company = None
        await self._engaged.aclose()
