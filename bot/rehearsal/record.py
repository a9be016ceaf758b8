"""What everybody could read at each moment, and whose words reached whom."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.domain.ids import PersonRef, RoomRef
from bot.rehearsal.network import BOT, Happening

_CLAUSE = re.compile(r"[.!?:,;…\n()]+")


@dataclass(frozen=True, slots=True)
class Record:
    """The timeline of a play, to be asked. `private`: whose chat with the bot a room is."""

    timeline: Sequence[Happening]
    private: Mapping[RoomRef, PersonRef]

    def readable_by(self, person: PersonRef, until: datetime | None = None) -> list[Happening]:
        """Everything this person could read up to and including `until`, what they wrote themselves included. What was
        deleted meanwhile is still here: it could be read."""
        return [
            done
            for done in self.timeline
            if person in done.readers and (until is None or done.at <= until) and done.body
        ]

    def standing_for(self, person: PersonRef, until: datetime | None = None) -> list[Happening]:
        """The same without the messages that were deleted by then."""
        deleted = (done for done in self.timeline if done.what == "redaction")
        gone = {done.event for done in deleted if until is None or done.at <= until}
        return [done for done in self.readable_by(person, until) if done.event not in gone]

    def said_by(self, person: PersonRef) -> list[Happening]:
        return [done for done in self.timeline if done.by == person]

    def readers_of(self, author: PersonRef) -> dict[PersonRef, list[Happening]]:
        """Who else could read words of this author, and in which messages. Recognised by the parts of sentences that
        only this author wrote, whatever became of capitals and punctuation."""
        mine = self.own_clauses().get(author, set())
        found: dict[PersonRef, list[Happening]] = defaultdict(list)
        for done in self.timeline:
            if not mine.isdisjoint(clauses(done.body)):
                for reader in done.readers - {author, BOT}:
                    found[reader].append(done)
        return dict(found)

    def own_clauses(self) -> dict[PersonRef, set[str]]:
        """The clauses of two words or more that only one person wrote, and the bot had not said before."""
        first: dict[str, set[PersonRef]] = defaultdict(set)
        for done in self.timeline:
            for clause in clauses(done.body):
                if done.by != BOT or clause not in first:
                    first[clause].add(done.by)
        own: dict[PersonRef, set[str]] = defaultdict(set)
        for clause, by in first.items():
            if len(by) == 1:
                own[next(iter(by))].add(clause)
        return dict(own)


@lru_cache(maxsize=4096)
def clauses(text: str) -> frozenset[str]:
    """Parts of sentences of two words or more, without capitals and punctuation."""
    parts = (re.findall(r"\w+", part) for part in _CLAUSE.split(text.casefold()))
    return frozenset(" ".join(words) for words in parts if len(words) > 1)
