"""What somebody who watches a rehearsal wants to see: each message once per role, and not the same chat six times."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.domain.ids import PersonRef, RoleId, RoomRef
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.play import Play

_SHOWN: Final = frozenset({"message", "image", "redaction"})


@dataclass(frozen=True, slots=True)
class Sight:
    """Something to show. `again`: exactly this was shown before, in the chat of somebody in another role."""

    done: Happening
    again: bool = False


@dataclass(slots=True)
class Watcher:
    """Of each role one person's chat is seen whole; of the others what nobody in that role was told before, with the
    words it answers. `role`: only what somebody in that role can read, `person`: only what this one can. `everything`:
    every chat is seen whole."""

    play: Play
    role: RoleId | None = None
    person: PersonRef | None = None
    everything: bool = False
    hidden: int = 0
    """Messages of the bot that were left out because another in that role got the same."""
    _known: set[tuple[object, ...]] = field(default_factory=set)
    _bodies: set[str] = field(default_factory=set)
    _before: dict[RoomRef, Happening] = field(default_factory=dict)
    """The last words of somebody whose chat is not seen whole."""

    def sees(self, news: Iterable[Happening]) -> Iterator[Sight]:
        """What is to be shown of what happened, in order."""
        for done in self._chosen(news):
            again = done.by == BOT and done.room in self.play.record.private and done.body in self._bodies
            self._bodies.add(done.body)
            yield Sight(done, again=again and bool(done.body) and not self.everything)

    def _chosen(self, news: Iterable[Happening]) -> Iterator[Happening]:
        for done in news:
            if done.what not in _SHOWN or not self._may_read(done):
                continue
            owner = self.play.record.private.get(done.room)
            new = done.by == BOT and owner is not None and self._is_new(owner, done)
            if owner is None or self.everything or self._is_face(owner):
                yield done
            elif done.by != BOT:
                self._before[done.room] = done
            elif new:
                before = self._before.pop(done.room, None)
                yield from (before, done) if before else (done,)
            else:
                self.hidden += 1

    def _may_read(self, done: Happening) -> bool:
        if self.person is not None:
            return self.person in done.readers
        if self.role is None:
            return True
        return any((part := self.play.part(reader)) and part.role == self.role for reader in done.readers)

    def _is_face(self, person: PersonRef) -> bool:
        """The first in each role, whose chat is seen whole."""
        part = self.play.part(person)
        return part is not None and part is self.play.first_in(part.role)

    def _is_new(self, owner: PersonRef, done: Happening) -> bool:
        part = self.play.part(owner)
        key = (part.role if part else None, *_sort_of(done))
        known = key in self._known
        self._known.add(key)
        return not known


def _sort_of(done: Happening) -> tuple[object, ...]:
    """What makes two messages the same for who watches: the same kind, about the same, with the same first line."""
    prompt = done.marker.get("prompt", {})
    opening = re.sub(r"\d+", "#", done.body.partition("\n")[0])
    return done.what, done.kind, done.marker.get("phase"), prompt.get("kind"), prompt.get("question"), opening
