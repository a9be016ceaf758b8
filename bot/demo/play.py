"""The demo: a whole round, played by simulated people with real encrypted clients, shown as it happens."""

import asyncio
import sqlite3
from dataclasses import dataclass, field

from bot.demo.cast import Cast, Role, load_cast
from bot.demo.person import Person, PersonError, Predicate
from bot.demo.screen import Screen
from bot.demo.seen import Seen
from bot.demo.stage import Stage

_PATIENCE_S = 60.0
_LEA = "Het privégesprek van Lea met de bot"
_ANNA = "Het privégesprek van Anna met de bot"


class DemoFailed(Exception):
    """The round did not come to its end; the text says at which point."""


@dataclass(slots=True)
class Play:
    """One performance. `room` is the team room once it is there."""

    stage: Stage
    screen: Screen
    room: str = ""
    _answered: set[str] = field(default_factory=set)

    @property
    def cast(self) -> Cast:
        return self.stage.cast

    @property
    def lea(self) -> Person:
        return self.stage.people[self.cast.facilitator.id]

    async def perform(self) -> None:
        """From an empty team room to an erased round."""
        await self._gather()
        await self._start_round()
        await self._answer()
        await self._review()
        await self._summary()
        await self._erasure()

    async def _gather(self) -> None:
        self.screen.note(
            "Een chatserver start op deze computer. Zeven mensen melden zich aan, elk met een eigen toestel."
        )
        await asyncio.gather(*(self.stage.enter(role) for role in self.cast.people))
        self.stage.start_bot()
        invited = [self.stage.people[role.id].id for role in self.cast.members]
        self.room = await self.lea.create_room(name=self.cast.team, invite=[*invited, self.stage.bot_id])
        self.screen.scene(f"De teamkamer: {self.cast.team}", "Hier leest het hele team. De kamer is versleuteld.")
        await self._room_message(self.lea, "help")

    async def _start_round(self) -> None:
        line = f'!ronde start {self.cast.flow} "{self.cast.theme}"'
        self.screen.said(self.cast.facilitator.name, line, own=True)
        await self.lea.send(self.room, line)
        asked = await self._prompt(self.lea, "requirement")
        self.screen.scene(_LEA, "Dit leest alleen Lea, de gespreksleider.")
        self.screen.said("Gespreksronde", asked.body)
        await self._reply(self.cast.facilitator, asked, "ja", shown=True)
        started = await self._message(self.lea, "status")
        self.screen.said("Gespreksronde", started.body)
        self.screen.scene(f"De teamkamer: {self.cast.team}", "Hier leest het hele team.")
        await self._room_message(self.lea, "announcement")

    async def _answer(self) -> None:
        shown = next(role for role in self.cast.members if role.shown)
        others = [role for role in self.cast.members if not role.shown]
        working = [asyncio.create_task(self._take_part(role)) for role in others]
        self.screen.scene(
            _ANNA,
            "Dit leest alleen Anna. De anderen antwoorden ondertussen in hun eigen gesprek.",
        )
        await self._take_part(shown, shown=True)
        for task in working:
            await task
        self.screen.note("Bram, Carla, Daan en Eva hebben geantwoord en hun eigen tekst goedgekeurd. Fenna zei nee.")
        self.screen.note("Wie ja of nee zei, hoort niemand. Het schrijven sluit op het volgende vaste moment.")

    async def _take_part(self, role: Role, *, shown: bool = False) -> None:
        """Answer every prompt until the own texts are agreed to."""
        person = self.stage.people[role.id]
        reword = role.reword
        while True:
            asked = await self._prompt(person)
            kind = asked.prompt.get("kind")
            if shown:
                self.screen.said("Gespreksronde", asked.body)
            if kind == "consent" and role.declines:
                await self._reply(role, asked, "nee", shown=shown)
                return
            if kind == "preview" and reword is None:
                await self._reply(role, asked, "akkoord", shown=shown)
                await self._settled(person, asked, shown=shown)
                return
            if kind == "preview" and reword is not None:
                await self._reply(role, asked, f"{reword[0]}: {reword[1]}", shown=shown)
                reword = None
            else:
                await self._reply(role, asked, _answer_to(role, asked), shown=shown)

    async def _settled(self, person: Person, asked: Seen, *, shown: bool) -> None:
        receipt = await self._message(person, "receipt", since=asked.position)
        if shown:
            self.screen.said("Gespreksronde", receipt.body)

    async def _review(self) -> None:
        page = await self._prompt(self.lea, "review")
        self.screen.scene(
            "Het privégesprek van Lea met de bot", "Lea leest de stemmen zonder namen, in een geschudde volgorde."
        )
        self.screen.said("Gespreksronde", page.body)
        number = _number_of(page.body, self.cast.mask)
        await self._reply(self.cast.facilitator, page, f"masker {number} {self.cast.mask}", shown=True)
        noted = await self._message(self.lea, "status", since=page.position)
        self.screen.said("Gespreksronde", noted.body)
        author = next(role for role in self.cast.members if role.shown)
        proposal = await self._prompt(self.stage.people[author.id], "preview")
        self.screen.scene(
            "Het privégesprek van Anna met de bot", "Een ander woord is een nieuwe tekst. Die vraagt een nieuw ja."
        )
        self.screen.said("Gespreksronde", proposal.body)
        await self._reply(author, proposal, "akkoord", shown=True)
        second = await self._prompt(self.lea, "review")
        self.screen.scene(_LEA, "Eén tweede keer kijken, en dan ja of nee.")
        self.screen.said("Gespreksronde", _first_lines(second.body))
        await self._reply(self.cast.facilitator, second, "akkoord", shown=True)

    async def _summary(self) -> None:
        self.screen.scene(
            f"De teamkamer: {self.cast.team}", "De samenvatting. Niemand kan zien wiens woorden het zijn."
        )
        reader = self.stage.people[self.cast.members[-1].id]
        head = await self._message(reader, "summary", room=self.room)
        self.screen.said("Gespreksronde", head.body)
        at = head.position
        for _ in range(len(self.cast.members[0].answers)):
            part = await self._message(reader, "summary", room=self.room, since=at + 1)
            self.screen.said("Gespreksronde", part.body)
            at = part.position

    async def _erasure(self) -> None:
        anna = self.stage.people[self.cast.members[0].id]
        told = await self._wait(anna, lambda seen: "losgemaakt" in seen.body and seen.marker.get("type") == "status", 0)
        self.screen.scene(
            "Het privégesprek van Anna met de bot",
            "Alles is bezorgd. Nu gaat de band tussen mens en woorden weg.",
        )
        self.screen.said("Gespreksronde", told.body)
        self.screen.scene("Wat er over is bij de bot", "Gekeken in de bestanden zelf.")
        for text, true in await self._what_is_left():
            if not true:
                raise DemoFailed(text)
            self.screen.fact(text)

    async def _what_is_left(self) -> list[tuple[str, bool]]:
        """Looks at the files until the erasure has come through, for a few seconds at most."""
        rows = keys = -1
        for _ in range(100):
            rows, keys = self._rows_and_keys()
            if rows == 0 and keys == 2:
                break
            await asyncio.sleep(0.1)
        words = self._readable_words()
        return [
            ("Geen antwoorden, deelnemers of rondes meer in de database.", rows == 0),
            ("De sleutel van de ronde is vernietigd.", keys == 2),
            ("Geen enkel antwoord is te vinden in een bestand van de bot.", not words),
            ("In het logboek staat geen woord en geen naam van iemand.", not self._named_in_log()),
        ]

    def _rows_and_keys(self) -> tuple[int, int]:
        with sqlite3.connect(f"file:{self.stage.data / 'gespreksronde.db'}?mode=ro", uri=True) as database:
            tables = ("rounds", "members", "answers", "seats")
            rows = sum(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)  # noqa: S608
        return rows, len(list((self.stage.data / "keys").glob("*.key")))

    def _readable_words(self) -> list[str]:
        said = [text.encode() for role in self.cast.members for text in role.answers.values()]
        files = [path.read_bytes() for path in self.stage.data.rglob("*") if path.is_file()]
        return [text.decode() for text in said if any(text in content for content in files)]

    def _named_in_log(self) -> bool:
        log = (self.stage.folder / "bot.log").read_text(errors="replace").casefold()
        names = [role.name.casefold() for role in self.cast.people] + [f"@{role.id}:" for role in self.cast.people]
        return any(name in log for name in names)

    # -- waiting and replying

    async def _room_message(self, person: Person, kind: str) -> None:
        seen = await self._message(person, kind, room=self.room)
        self.screen.said("Gespreksronde", seen.body)

    async def _message(self, person: Person, kind: str, *, room: str | None = None, since: int = 0) -> Seen:
        def fits(seen: Seen) -> bool:
            return (
                seen.sender == self.stage.bot_id
                and seen.marker.get("type") == kind
                and (room is None or seen.room == room)
            )

        return await self._wait(person, fits, since)

    async def _prompt(self, person: Person, kind: str | None = None) -> Seen:
        """The next prompt this person has not replied to."""

        def fits(seen: Seen) -> bool:
            prompt = seen.prompt.get("id")
            wanted = kind is None or seen.prompt.get("kind") == kind
            return seen.sender == self.stage.bot_id and prompt is not None and wanted and prompt not in self._answered

        return await self._wait(person, fits, 0)

    async def _wait(self, person: Person, fits: Predicate, since: int) -> Seen:
        try:
            return await person.wait_for(fits, timeout=_PATIENCE_S, since=since)
        except PersonError:
            if not self.stage.bot_runs():
                raise DemoFailed(f"De bot is gestopt. Het einde van het logboek:\n{self.stage.last_words()}") from None
            raise DemoFailed(f"Er kwam geen bericht waarop werd gewacht.\n{self.stage.last_words()}") from None

    async def _reply(self, role: Role, asked: Seen, text: str, *, shown: bool) -> None:
        self._answered.add(asked.prompt["id"])
        if shown:
            self.screen.said(role.name, text, own=True)
        await self.stage.people[role.id].send(asked.room, text)


def _answer_to(role: Role, asked: Seen) -> str:
    match asked.prompt.get("kind"):
        case "consent" | "requirement":
            return "ja"
        case "role":
            return "1"
        case _:
            return role.answers.get(str(asked.prompt.get("question")), "overslaan")


def _number_of(page: str, word: str) -> str:
    """The number of the voice that holds the word, as the page shows it."""
    number = ""
    for line in page.splitlines():
        if line.startswith(("Stem ", "Voice ")):
            number = line.split()[1]
        elif word in line:
            return number
    raise DemoFailed("Het woord staat niet in de stemmen.")


def _first_lines(text: str, number: int = 6) -> str:
    return "\n".join([*text.splitlines()[:number], "…"])


async def perform(screen: Screen, *, keep: bool) -> None:
    """Play it. With `keep` everything stays up afterwards, until Ctrl-C. Raises `DemoFailed`."""
    async with Stage(load_cast()) as stage:
        play = Play(stage, screen)
        await play.perform()
        if keep:
            await _leave_open(play)


async def _leave_open(play: Play) -> None:
    stage, screen = play.stage, play.screen
    screen.scene("Zelf meedoen", "Alles blijft draaien tot je op Ctrl-C drukt.")
    screen.note(f"Adres van de chatserver: {stage.server.url}")
    screen.note(f"Teamkamer: {stage.cast.team} ({play.room})")
    for role in stage.cast.people:
        person = stage.people[role.id]
        what = "gespreksleider" if role.facilitator else "deelnemer"
        screen.note(f"{role.name}, {what}: gebruiker {person.id}, wachtwoord {person.account.password}")
        await person.close()
    await asyncio.Event().wait()
