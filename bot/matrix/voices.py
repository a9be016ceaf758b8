"""Who may do what in a room of a round, as Matrix power levels.

In an encrypted room every message is `m.room.encrypted`, whatever it holds, so writing is one level for everything
that has none of its own: also stickers, polls, calls and types nobody thought of. Reactions travel in clear under
a type of their own and need their own level. Deleting is a message too: it is open to all, and the server sees to it
that people delete only what they sent.

What no level can forbid to somebody who is in a room: changing how one is called there, leaving, typing notices and
read receipts.
"""

from collections.abc import Collection
from typing import Any

from bot.domain.ids import PersonRef
from bot.matrix.facts import State, creators_of

VOICE = 10
"""The power to write."""
_EVERYBODY = 0
_NOBODY = 100
"""Only the bot has it."""


def levels(state: State, writers: Collection[PersonRef], *, reactions: bool) -> dict[str, Any]:
    """The power levels of a room with this state when these people may write in it."""
    creators, above_levels = creators_of(state)
    users = {person: VOICE for person in writers if person not in creators}
    if not above_levels:  # in newer rooms a creator who is in the list makes the list invalid
        users |= dict.fromkeys(creators, _NOBODY)
    return {
        "users": users,
        "users_default": _EVERYBODY,
        "events": {"m.reaction": _EVERYBODY if reactions else _NOBODY, "m.room.redaction": _EVERYBODY},
        **_FOR_ALL,
    }


def levels_at_creation() -> dict[str, Any]:
    """The same with nobody writing, as the overriding part of a new room's levels: the server adds its creator."""
    return {"users_default": _EVERYBODY, "events": {"m.reaction": _NOBODY, "m.room.redaction": _EVERYBODY}, **_FOR_ALL}


_FOR_ALL = {
    "events_default": VOICE,
    "state_default": _NOBODY,
    "invite": _NOBODY,
    "kick": _NOBODY,
    "ban": _NOBODY,
    "redact": _NOBODY,
    "notifications": {"room": _NOBODY},
}
