"""What a sync response left out. A server sends at most about 100 events per room at once; the rest is
fetched."""

import time
from collections.abc import Sequence
from enum import Enum
from typing import Any

from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.client import MatrixClient
from bot.matrix.news import News, is_own_join
from bot.matrix.wire import client_path
from bot.ports.homeserver import Refused

Timeline = tuple[RoomRef, Sequence[dict[str, Any]]]

_EVENTS_PER_PAGE = 100
_MOST_PAGES = 500
_RECENT_MS = 6 * 24 * 3600 * 1000
"""Less than the seven days that the ids of handled events are kept: nothing older may be heard a second
time."""


class Catchup(Enum):
    """What of the past is wanted."""

    NOTHING = "nothing"
    """A first start: the rooms' past was not said to this bot."""
    RECENT = "recent"
    """The position is lost: what was said lately, because it may not have been handled."""
    ALL = "all"
    """Everything since the last position."""


class Gaps:
    """Completes timelines, oldest first."""

    def __init__(self, client: MatrixClient) -> None:
        self._client = client

    async def filled(self, news: News, since: str | None, catchup: Catchup) -> list[Timeline]:
        """The timelines of a response with nothing missing, from the bot's own joining on."""
        if catchup is Catchup.NOTHING:
            return []
        timelines: list[Timeline] = []
        for room in news.joined:
            events = news.timeline(room)
            start = news.gap(room)
            if start is not None and _own_join(events, self._me) is None:
                events = await self._before(room, start, since, catchup) + events
            timelines.append((room, _wanted(_unique(events), self._me, catchup)))
        return timelines

    @property
    def _me(self) -> PersonRef:
        return PersonRef(self._client.user_id)

    async def _before(self, room: RoomRef, start: str, since: str | None, catchup: Catchup) -> list[dict[str, Any]]:
        """Page back from `start` to the last position, or to the bot's joining."""
        query = {
            "dir": "b",
            "from": start,
            "limit": str(_EVENTS_PER_PAGE),
            "filter": '{"lazy_load_members":true}',
        }
        if since is not None:
            query["to"] = since
        newest_first: list[dict[str, Any]] = []
        for _page in range(_MOST_PAGES):
            try:
                answer = await self._client.call("GET", client_path("rooms", room, "messages"), query=query)
            except Refused:
                break  # we are out of the room already
            chunk = answer.get("chunk")
            page = [event for event in chunk if isinstance(event, dict)] if isinstance(chunk, list) else []
            newest_first += page
            end = answer.get("end")
            arrived = any(is_own_join(event, self._me) for event in page)
            too_old = catchup is Catchup.RECENT and page and not _is_recent(page[-1])
            if not page or arrived or too_old or not isinstance(end, str) or end == query["from"]:
                break
            query["from"] = end
        return newest_first[::-1]


def _own_join(events: Sequence[dict[str, Any]], me: PersonRef) -> int | None:
    """Where in the timeline the bot came in, the last time."""
    joins = [place for place, event in enumerate(events) if is_own_join(event, me)]
    return joins[-1] if joins else None


def _wanted(events: list[dict[str, Any]], me: PersonRef, catchup: Catchup) -> list[dict[str, Any]]:
    join = _own_join(events, me)
    if join is not None:
        events = events[join:]
    return [event for event in events if _is_recent(event)] if catchup is Catchup.RECENT else events


def _is_recent(event: dict[str, Any]) -> bool:
    sent = event.get("origin_server_ts")
    return isinstance(sent, int) and sent > time.time() * 1000 - _RECENT_MS


def _unique(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each event once; pages may overlap."""
    seen: set[str] = set()
    once = []
    for event in events:
        ref = event.get("event_id")
        if isinstance(ref, str):
            if ref in seen:
                continue
            seen.add(ref)
        once.append(event)
    return once
