"""The last prompt that stands in somebody's chat, remembered so that an answer costs no question to the database.

Only what is known for certain is remembered; whoever finds nothing here asks the database.
"""

from typing import Final

from bot.domain.ids import EffectId, PersonId, PromptId, RoundId
from bot.ports.storage import Parcel
from bot.storage.undo import Shelf, Undo

Prompt = tuple[RoundId, PromptId]

_MOST: Final = 4096
"""Prompts sent and not seen yet; echoes come within seconds, so more than this were missed."""


class LastPrompts:
    def __init__(self, undo: Undo) -> None:
        self._last: Shelf[PersonId, Prompt] = Shelf(undo)
        self._unseen: Shelf[EffectId, tuple[PersonId, Prompt]] = Shelf(undo)
        self._seen_early: Shelf[EffectId, None] = Shelf(undo)

    def of(self, person: PersonId) -> Prompt | None:
        return self._last.get(person)

    def learn(self, person: PersonId, prompt: Prompt) -> None:
        """The database told."""
        self._last.put(person, prompt)

    def forget(self, person: PersonId) -> None:
        """It may have become another one."""
        self._last.drop(person)

    def sent(self, parcel: Parcel) -> None:
        """On its way; its echo is to come, unless it came before this."""
        if parcel.id in self._seen_early:
            self._seen_early.drop(parcel.id)
        elif parcel.round is not None and parcel.prompt is not None:
            if len(self._unseen) >= _MOST:
                self._unseen.drop(next(iter(self._unseen)))
            self._unseen.put(parcel.id, (PersonId(parcel.to), (parcel.round, parcel.prompt)))

    def seen(self, parcel: EffectId) -> None:
        """Its echo came. One that is not known here makes everything uncertain."""
        unseen = self._unseen.get(parcel)
        if unseen is None:
            for person in list(self._last):
                self._last.drop(person)
        else:
            self._unseen.drop(parcel)
            self._last.put(*unseen)

    def seen_early(self, parcel: Parcel) -> None:
        """Its echo came before we knew that it was sent. Only the first echo counts."""
        if parcel.id in self._seen_early or parcel.round is None or parcel.prompt is None:
            return
        self._seen_early.put(parcel.id, None)
        self._last.put(PersonId(parcel.to), (parcel.round, parcel.prompt))
