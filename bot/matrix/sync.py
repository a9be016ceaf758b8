"""The loop that listens. Its position is the caller's: asking for the next batch is what acknowledges this
one."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from random import randrange, uniform
from typing import TypeVar

from bot.domain.ids import PersonRef
from bot.matrix.client import MatrixClient
from bot.matrix.gaps import Catchup, Gaps
from bot.matrix.housekeeping import Housekeeping
from bot.matrix.membership import Membership
from bot.matrix.news import News
from bot.matrix.reading import Reader
from bot.matrix.trust import Trust
from bot.matrix.wire import Json, client_path
from bot.ports.homeserver import Batch, Refused, TryLater

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_SERVER_WAITS_MS = 10_000
_PATIENCE_SECONDS = 25.0
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0
_BAD_TOKEN = ("M_UNKNOWN", "M_INVALID_PARAM", "M_UNKNOWN_POS", "M_BAD_JSON", "HTTP_400")
_NONE = {"not_types": ["*"]}
_FILTER = json.dumps(
    {
        "presence": _NONE,
        "account_data": _NONE,
        "room": {
            "ephemeral": _NONE,
            "account_data": _NONE,
            # no lazy loading of members: we read none here, and for it the server looks up the state of every room
            "timeline": {"limit": 100},
            "state": {"types": ["m.room.encryption"]},
        },
    },
    separators=(",", ":"),
)


class Sync:
    """Listens for one account."""

    def __init__(
        self,
        client: MatrixClient,
        membership: Membership,
        trust: Trust,
        reader: Reader,
        housekeeping: Housekeeping,
    ) -> None:
        self._client = client
        self._trust = trust
        self._membership = membership
        self._reader = reader
        self._housekeeping = housekeeping
        self._gaps = Gaps(client)
        self._tidying: asyncio.Task[None] | None = None

    async def batches(self, since: str | None) -> AsyncIterator[Batch]:
        """See `bot.ports.homeserver.Homeserver.batches`."""
        catchup = Catchup.NOTHING if since is None else Catchup.ALL
        wait_ms = 0
        try:
            while True:
                try:
                    response = await _patiently(partial(self._ask, since, wait_ms))
                except Refused:
                    # the server no longer knows where we were: begin anew, and hear again what may have been
                    # missed
                    _log.warning("matrix.sync_position_lost")
                    since, catchup, wait_ms = None, Catchup.RECENT, 0
                    continue
                batch = await self._take(response, since, catchup)
                yield batch
                since, catchup, wait_ms = batch.token, Catchup.ALL, _SERVER_WAITS_MS
                self._tidy()
        finally:
            await self._stop_tidying()

    async def _ask(self, since: str | None, wait_ms: int) -> Json:
        query = {"filter": _FILTER, "timeout": str(wait_ms), "set_presence": "offline"}
        if since is None:
            # Synapse repeats its answer to the same question for two minutes; a start without position must
            # be new
            query["timeout"] = str(randrange(1, 1000))
        else:
            query["since"] = since
        try:
            response = await self._client.call("GET", client_path("sync"), query=query, patience=_PATIENCE_SECONDS)
        except Refused as error:
            if since is not None and error.code in _BAD_TOKEN:
                raise
            raise TryLater(_FIRST_PAUSE) from None
        if not isinstance(response.get("next_batch"), str):
            raise TryLater(_FIRST_PAUSE)
        return response

    async def _take(self, response: Json, since: str | None, catchup: Catchup) -> Batch:
        """All of one response, stored where it must be before the caller can acknowledge it."""
        news = News(response, PersonRef(self._client.user_id))
        keys_arrived = self._store_keys(news, complete=since is None)
        timelines = await _patiently(partial(self._gaps.filled, news, since, catchup))
        keys = self._client.keys
        with keys.store.database.atomic():
            known = (*news.joined, *(one.room for one in news.invited()))
            gone = {room for room in known if keys.store.is_given_up(room)}  # not ours, whoever brings us back
            timelines = [(room, events) for room, events in timelines if room not in gone]
            letters = [self._reader.open(keys, room, event) for room, events in timelines for event in events]
        await _patiently(partial(self._reader.get_to_know, letters))
        read = (self._reader.read(letter) for letter in letters)
        items = (
            *news.encrypted_rooms(),
            *(item for item in read if item is not None),
            *news.left(),
            *(one for one in news.invited() if one.room not in gone),
        )
        return Batch(response["next_batch"], items, keys_arrived)

    def _store_keys(self, news: News, *, complete: bool) -> bool:
        """One transaction: a used-up one-time key and the room key it brought are stored together or not at
        all."""
        keys = self._client.keys
        with keys.store.database.atomic():
            arrived = [keys.take_to_device(event) for event in news.to_device()]
            if complete:
                self._trust.all_changed()
            else:
                self._trust.changed(news.people_with_changed_devices())
            for room in news.joined:
                if news.is_encryption_on(room):
                    self._membership.know(room, encrypted=True)
                if news.members_changed(room):
                    self._membership.changed(room)
        for room in news.rooms_left:
            self._membership.forget(room)
        self._housekeeping.counted(news.response)
        return any(arrived)

    async def _stop_tidying(self) -> None:
        if self._tidying is not None:
            self._tidying.cancel()
            await asyncio.wait([self._tidying])
            self._tidying = None

    def _tidy(self) -> None:
        """Beside the next long poll, one at a time."""
        if self._tidying is not None:
            if not self._tidying.done():
                return
            self._tidying.result()
        self._tidying = asyncio.create_task(self._housekeeping.tidy())


async def _patiently(request: Callable[[], Awaitable[_T]]) -> _T:
    """Repeat a request until it succeeds: 1 to 60 s apart, longer each time, never all bots at once."""
    pause = _FIRST_PAUSE
    while True:
        try:
            return await request()
        except TryLater as error:
            wait = min(max(pause, error.seconds), _LONGEST_PAUSE) * uniform(1.0, 1.25)
            _log.info("matrix.waiting", extra={"seconds": round(wait, 1)})
            await asyncio.sleep(wait)
            pause = min(pause * 2, _LONGEST_PAUSE)
