"""People who keep playing rounds, whatever happens to the bot meanwhile, and remember what they said and heard.

They answer by the marker in the bot's messages alone. They never repeat anything: what the bot does not take in is
lost.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Self

from bot.demo.person import Person
from bot.demo.seen import UNREADABLE, Seen
from tests.live.round_play import joined
from tests.live.searching import Canaries

QUESTIONS = ("good", "better")
PATIENCE_S = 120.0
_AN_HOUR_S = 3600.0
ERASED = "nu losgemaakt"
_FLOW = "proef"

Line = tuple[str, str, str]
"""A message of the bot by its marker: its type, and what it asks about which question."""


class Player:
    """One person's private chat with the bot. Answers every question once; the last answer of all in two tries."""

    def __init__(self, person: Person, bot: str, words: Canaries) -> None:
        self.person = person
        self.said: dict[tuple[str, str], str] = {}
        """Round and question to the one word that only this answer holds."""
        self._bot = bot
        self._words = words
        self._room: str | None = None

    @property
    def name(self) -> str:
        return self.person.account.localpart

    async def plays(self) -> None:
        """Until cancelled: read on, answer what is asked."""
        self._room = await self.person.wait_for_room(lambda _room, by: by == self._bot, timeout=_AN_HOUR_S)
        place = 0
        while True:
            seen = await self.person.wait_for(self._is_prompt, since=place, timeout=_AN_HOUR_S)
            place = seen.position + 1
            await self._answer(seen)

    async def _answer(self, seen: Seen) -> None:
        short, kind = str(seen.marker.get("round")), seen.prompt["kind"]
        if kind == "consent":
            await self._say("ja")
        elif kind == "text":
            await self._write(short, str(seen.prompt["question"]))
        elif kind in ("preview", "review"):
            await self._say("akkoord")

    async def _write(self, short: str, question: str) -> None:
        """To the last question with a slip of the pen, put right at once in the message itself."""
        text = f"Ik denk hierbij aan {self._word(short, question)} en aan de rust"
        if question != QUESTIONS[-1]:
            await self._say(text)
            return
        first = self.said[short, QUESTIONS[0]]
        assert self._room is not None
        event = next(s.event for s in self.person.read_in(self._room) if s.sender == self.person.id and first in s.body)
        await self.person.edit(self._room, event, f"Ik denk hierbij vooral aan {first} en aan de rust")
        await self._say(text)

    def _word(self, short: str, question: str) -> str:
        self.said[short, question] = self._words(f"{self.name} {short} {question}")
        return self.said[short, question]

    async def _say(self, body: str) -> None:
        assert self._room is not None
        await self.person.send(self._room, body)

    def _is_prompt(self, seen: Seen) -> bool:
        return seen.room == self._room and seen.sender == self._bot and seen.is_message and bool(seen.prompt)

    # --- what was heard ------------------------------------------------------------------------------------

    def heard(self) -> list[Seen]:
        return [s for s in self.person.read_in(self._room) if s.sender == self._bot] if self._room else []

    def lines(self, short: str) -> list[Line]:
        """What the bot said in this chat about this round."""
        return [line(seen) for seen in self.heard() if seen.marker.get("round") == short]

    def previews(self, short: str) -> list[Seen]:
        return [s for s in self.heard() if s.marker.get("round") == short and s.prompt.get("kind") == "preview"]

    def told_of_erasure(self) -> int:
        return sum(ERASED in seen.body for seen in self.heard())

    def never_readable(self) -> set[str]:
        """Messages of the bot whose key never came."""
        readable = {seen.event for seen in self.person.seen if seen.type != UNREADABLE}
        closed = {s.event for s in self.person.seen if s.type == UNREADABLE and s.sender == self._bot}
        return closed - readable

    def chats(self) -> list[str]:
        """Rooms the bot made for this person."""
        return [room for room, by in self.person.invitations.items() if by == self._bot]


@dataclass(slots=True)
class PlayedRound:
    """What the team room shows of a round."""

    short: str
    posted: list[Seen] = field(default_factory=list, repr=False)

    @property
    def summary(self) -> list[Seen]:
        return [seen for seen in self.posted if seen.marker.get("type") == "summary"]


class Company:
    """A team that plays one round after the other, in a room with the bot."""

    def __init__(self, lead: Player, members: Sequence[Player], room: str, bot: str) -> None:
        self.lead = lead
        self.members = tuple(members)
        self.rounds: list[PlayedRound] = []
        self._room = room
        self._bot = bot
        self._place = 0

    @classmethod
    async def gather(cls, lead: Player, members: Sequence[Player], bot: str) -> Self:
        """A new encrypted room to which everybody, the bot too, is invited."""
        invited = [*(member.person.id for member in members), bot]
        room = await lead.person.create_room("Team Noord", invited)
        company = cls(lead, members, room, bot)
        for user in invited[:-1]:
            await lead.person.wait_for(joined(room, user), since=0)
        return company

    async def plays_one(self) -> None:
        """A round from its announcement until everybody knows that it is erased."""
        if not self.rounds:
            await self._hears("help")
        erased = [member.told_of_erasure() for member in self.members]
        await self.lead.person.send(self._room, f'!ronde start {_FLOW} "Hoe het hier gaat"')
        announced = await self._hears("announcement")
        self.rounds.append(PlayedRound(str(announced.marker["round"])))
        for _ in range(len(QUESTIONS) + 1):
            await self._hears("summary")
        await _until(lambda: all(m.told_of_erasure() > n for m, n in zip(self.members, erased, strict=True)))

    async def plays_until(self, over: asyncio.Event) -> None:
        """One round after the other, until it is over and the last one is whole."""
        while not over.is_set():
            await self.plays_one()

    def posted(self) -> list[Seen]:
        """Everything the bot said in the team room."""
        return [seen for seen in self.lead.person.read_in(self._room) if seen.sender == self._bot]

    def sort_out(self) -> None:
        """Give every message in the team room to its round."""
        for played in self.rounds:
            played.posted = [seen for seen in self.posted() if seen.marker.get("round") == played.short]

    async def _hears(self, kind: str) -> Seen:
        seen = await self.lead.person.wait_for(
            lambda s: (s.room, s.sender, s.marker.get("type")) == (self._room, self._bot, kind),
            since=self._place,
            timeout=PATIENCE_S,
        )
        self._place = seen.position + 1
        return seen


def line(seen: Seen) -> Line:
    return (
        str(seen.marker.get("type")),
        str(seen.prompt.get("kind", "")),
        str(seen.prompt.get("question", "")),
    )


async def _until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not happened():
            await asyncio.sleep(0.1)
