"""A whole bot and a team in one process: real service, texts and detector, a store in memory, a clock moved by hand.

async with quiet_team() as team:
    await team.starts()
    await team.takes_part("anna", "een antwoord", "nog een")
    await team.passes(days=6)
    assert team.in_room("summary")
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.flow import Flow
from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.domain.round import Round
from bot.ports.homeserver import Invited, OtherMessage, Picture, Redaction, TextMessage
from bot.ports.media import MediaRef
from bot.ports.tools import Tools
from bot.rehearsal.network import Room
from bot.rehearsal.stage import HandClock, Stage, tools_of
from tests.flows_for_tests import small_flow
from tests.story import MONDAY_TEN
from tests.threats.quiet_network import BOT, Done, QuietNetwork
from tests.threats.quiet_press import QuietPress

ROOM = RoomRef("!team:stil.example")
LEADER = "lies"
MEMBERS = ("anna", "bram", "cleo", "daan", "emma", "fien", "gijs", "hugo")
SURNAMES = ("Zilverberg", "Oosterwijk", "Wolthuis", "Brandsma", "Terpstra", "Hoekzema", "Kuipers", "Damstra")


def ref(name: str) -> PersonRef:
    """The Matrix id of somebody in the team."""
    return PersonRef(f"@{name}.mx:stil.example")


def display_name(name: str) -> str:
    """A first name and a surname, so that a leak of either is found."""
    if name == LEADER:
        return "Lies Vandermeer"
    return f"{name.capitalize()} {SURNAMES[MEMBERS.index(name)]}"


class QuietTeam(Stage):
    """The stage with a team on it."""

    network: QuietNetwork

    def __init__(self, tools: Tools, network: QuietNetwork, clock: HandClock, names: tuple[str, ...]) -> None:
        super().__init__(tools, network, clock)
        self.names = names

    # -- what people do

    async def command(self, text: str, by: str = LEADER) -> None:
        await self.happens(TextMessage(ROOM, self.network.an_event(), ref(by), text))

    async def says(self, name: str, text: str, *, reply_to: EventRef | None = None) -> EventRef:
        event = self.network.an_event()
        await self.happens(TextMessage(self.chat(name), event, ref(name), text, reply_to=reply_to))
        return event

    async def shows(
        self, name: str, data: bytes, caption: str = "", *, trusted: bool = True, replaces: EventRef | None = None
    ) -> EventRef:
        """A picture in the own chat."""
        event = self.network.an_event()
        place = MediaRef(event.encode())
        self.network.pictures[place] = data
        item = Picture(
            self.chat(name), event, ref(name), place, "image/jpeg", len(data), caption, replaces=replaces,
            trusted=trusted,
        )  # fmt: skip
        await self.happens(item)
        return event

    async def deletes(self, name: str, target: EventRef) -> None:
        await self.happens(Redaction(self.chat(name), self.network.an_event(), ref(name), target))

    async def sends(self, name: str, what: str, room: RoomRef | None = None) -> None:
        """Something that is no text: a picture, a reaction."""
        await self.happens(OtherMessage(room or self.chat(name), self.network.an_event(), ref(name), what))

    async def starts(self, options: str = "") -> None:
        await self.command(f'!ronde start klein "De week" {options}')

    async def takes_part(self, name: str, *answers: str, agrees: bool = True) -> None:
        await self.says(name, "ja")
        for text in answers:
            await self.says(name, text)
        if agrees:
            await self.says(name, "akkoord")

    async def everybody(self, answer: Callable[[str, int], str], questions: int = 2) -> None:
        """Everybody takes part; `answer` makes the text from a name and the number of the question."""
        for name in self.names:
            await self.takes_part(name, *(answer(name, number) for number in range(1, questions + 1)))

    async def in_review(self) -> None:
        """Time passes until the facilitator has the page."""
        for _ in range(14):
            if self.has_chat(LEADER) and self.in_chat(LEADER, "review"):
                return
            await self.passes(hours=12)
        raise AssertionError("there is no review")

    async def is_released(self) -> None:
        """From the last agreement to the summary: the closing, the facilitator's akkoord, the release."""
        await self.in_review()
        await self.says(LEADER, "akkoord")
        await self.passes(days=4)

    # -- what can be seen

    def chat(self, name: str) -> RoomRef:
        chat = self.network.chat_of(ref(name))
        if chat is None:
            raise LookupError("there is no chat yet")
        return chat

    def has_chat(self, name: str) -> bool:
        return self.network.chat_of(ref(name)) is not None

    def in_room(self, kind: str | None = None) -> list[Done]:
        """Everything the bot did in the team room; only its messages of one type of the marker."""
        return [done for done in self.network.of_room(ROOM) if kind is None or done.kind == kind]

    def in_chat(self, name: str, kind: str | None = None) -> list[Done]:
        return [done for done in self.network.of_room(self.chat(name)) if kind is None or done.kind == kind]

    async def round(self) -> Round:
        """The only round there is."""
        async with self.writer.work() as work:
            (only,) = await work.uow.rounds.all_ids()
            round_ = await work.uow.rounds.get(only)
        assert round_ is not None
        return round_


@asynccontextmanager
async def quiet_team(
    *,
    size: int = 8,
    flow: Flow | None = None,
    salt: bytes = b"quiet",
    at: datetime = MONDAY_TEN,
    changes: Mapping[str, Any] | None = None,
) -> AsyncIterator[QuietTeam]:
    """A team with the bot in its room. `changes`: parts of the tools to put something else in place of."""
    clock = HandClock(at.astimezone(UTC))
    network = QuietNetwork(clock.now)
    names = MEMBERS[:size]
    network.names = {ref(name): display_name(name) for name in (*names, LEADER)}
    network.powers = {ref(LEADER): 50}
    network.rooms[ROOM] = Room({ref(name): display_name(name) for name in (LEADER, *names)}, "Team Noord")
    help_lines = ("Bel Vera: 06 00 00 00 00",)
    tools = tools_of(network, clock, flows=(flow or small_flow(),), salt=salt, help_lines=help_lines)
    async with QuietTeam(replace(tools, **{"press": QuietPress(), **(changes or {})}), network, clock, names) as team:
        await team.happens(Invited(ROOM, ref(LEADER), direct=False))
        yield team


__all__ = ["BOT", "LEADER", "MEMBERS", "ROOM", "QuietTeam", "display_name", "quiet_team", "ref"]
