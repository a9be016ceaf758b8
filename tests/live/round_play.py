"""Playing a round: a team with its room, and everybody's private chat with the bot, read in order.

People take part the way any program would: through the marker in the bot's messages, not by its Dutch. The few
sentences a test has to recognise stand here.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

from bot.demo.person import Person, Predicate
from bot.demo.seen import Seen
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory

ERASED = "nu losgemaakt"
AGREED = "Dank je"
NAMES = ("anna", "bram", "carla", "daan", "eva", "fenna", "gijs", "hanna", "ivo")
THEME = "Hoe het hier gaat"

Fits = Callable[[Seen], bool]


class Talk:
    """One person's private chat with the bot. What is heard is heard once: each search goes on after the last."""

    def __init__(self, person: Person, bot: str) -> None:
        self.person = person
        self.place = 0
        self._bot = bot
        self._room: str | None = None

    @property
    def id(self) -> str:
        return self.person.id

    async def room(self) -> str:
        """The chat, once the bot has made it."""
        if self._room is None:
            self._room = await self.person.wait_for_room(lambda _room, by: by == self._bot)
        return self._room

    async def hear(self, fits: Fits = lambda _seen: True, *, timeout: float = 20.0) -> Seen:
        """The next message of the bot in this chat that fits; those before it are passed over."""
        room = await self.room()
        seen = await self.person.wait_for(
            lambda s: s.room == room and s.sender == self._bot and s.is_message and fits(s),
            since=self.place,
            timeout=timeout,
        )
        self.place = seen.position + 1
        return seen

    async def asked(self, kind: str, question: str | None = None, *, short: str | None = None) -> Seen:
        """The next prompt of this kind (for this question, of this round)."""
        return await self.hear(
            lambda s: (
                s.prompt.get("kind") == kind
                and question in (None, s.prompt.get("question"))
                and short in (None, s.marker.get("round"))
            )
        )

    async def told(self, kind: str, words: str = "", *, timeout: float = 20.0) -> Seen:
        """The next message of this type of the marker that holds these words."""
        return await self.hear(lambda s: s.marker.get("type") == kind and words in s.body, timeout=timeout)

    async def say(self, body: str, **more: Any) -> str:
        """Write in the chat; the event id."""
        return await self.person.send(await self.room(), body, **more)

    async def reply(self, to: str, body: str) -> str:
        return await self.person.reply(await self.room(), to, body)

    async def edit(self, event: str, body: str) -> str:
        return await self.person.edit(await self.room(), event, body)

    async def redact(self, event: str) -> None:
        await self.person.redact(await self.room(), event)

    def heard(self) -> list[Seen]:
        """Every message of the bot in this chat so far."""
        return [s for s in self.person.read_in(self._room) if s.sender == self._bot] if self._room else []

    def since(self) -> list[Seen]:
        """What the bot said here since the last thing that was heard."""
        return [s for s in self.heard() if s.position >= self.place]

    async def consents(self, short: str | None = None) -> None:
        """Yes to the invitation, and whatever role and promise come before the first question."""
        await self.asked("consent", short=short)
        await self.say("ja")

    async def writes(self, answers: Mapping[str, str], *, short: str | None = None) -> dict[str, str]:
        """Answer these questions as they come; question to event id."""
        events = {}
        for _ in answers:
            prompt = await self.asked("text", short=short)
            question = prompt.prompt["question"]
            events[question] = await self.say(answers[question])
        return events

    async def agrees(self) -> Seen:
        """Yes to the preview that comes; the preview."""
        preview = await self.asked("preview")
        await self.say("akkoord")
        await self.told("receipt")
        return preview

    async def takes_part(self, answers: Mapping[str, str], *, short: str | None = None) -> dict[str, str]:
        """A member without worries: yes, every answer, akkoord."""
        await self.consents(short)
        events = await self.writes(answers, short=short)
        await self.agrees()
        return events

    async def takes_part_in_any(self, answer: Callable[[str], str]) -> None:
        """The same in a flow that may ask for a role and a promise; `answer` makes a text of a question's id."""
        await self.consents()
        while True:
            prompt = (await self.hear(lambda s: bool(s.prompt))).prompt
            match prompt["kind"]:
                case "role":
                    await self.say("1")
                case "requirement":
                    await self.say("ja")
                case "text":
                    await self.say(answer(prompt["question"]))
                case "preview":
                    await self.say("akkoord")
                    await self.told("receipt")
                    return


class Team:
    """A team room with the bot in it. `lead` and `members` are everybody's private chats with the bot."""

    def __init__(self, bot: BotProcess, lead: Talk, members: Sequence[Talk], room: str) -> None:
        self.bot = bot
        self.lead = lead
        self.members = tuple(members)
        self.room = room
        self.place = 0

    async def command(self, text: str, by: Person | None = None) -> str:
        """Type something in the team room."""
        return await (by or self.lead.person).send(self.room, text)

    async def hear(self, kind: str, words: str = "", *, timeout: float = 20.0) -> Seen:
        """The next message of the bot of this type in the team room, as the facilitator sees it."""
        seen = await self.lead.person.wait_for(
            lambda s: (s.room, s.sender, s.marker.get("type")) == (self.room, self.bot.id, kind) and words in s.body,
            since=self.place,
            timeout=timeout,
        )
        self.place = seen.position + 1
        return seen

    def posted(self, person: Person | None = None) -> list[Seen]:
        """Every message of the bot in the team room so far."""
        return [s for s in (person or self.lead.person).read_in(self.room) if s.sender == self.bot.id]

    async def starts(self, flow: str = "proef", *, theme: str = THEME, options: str = "") -> str:
        """A round that starts at once; its short id."""
        await self.command(f'!ronde start {flow} "{theme}" {options}')
        return str((await self.hear("announcement")).marker["round"])

    async def each_plays(self, *plays: Callable[[Talk], Awaitable[None]]) -> None:
        """Everybody at the same time, each a play of their own."""
        await asyncio.gather(*(play(member) for play, member in zip(plays, self.members, strict=True)))

    async def approves(self) -> Seen:
        """The facilitator's akkoord to the page; the page."""
        page = await self.lead.asked("review")
        await self.lead.say("akkoord")
        return page

    async def just_after_a_slot(self) -> None:
        """From here on there is nearly a whole slot of time in which the bot does nothing of its own accord."""
        await asyncio.sleep(self.bot.slot_every - time.time() % self.bot.slot_every + 0.05)

    async def summary(self, *, questions: int, timeout: float = 20.0) -> list[Seen]:
        """The head and one message for each of the questions shown."""
        return [await self.hear("summary", timeout=timeout) for _ in range(questions + 1)]

    async def erased(self, among: Iterable[Talk] | None = None) -> None:
        """Wait until these members were told that the round is gone, and until it is."""
        await asyncio.gather(*(talk.told("status", ERASED) for talk in (among or self.members)))
        await until(lambda: self.bot.log().count("event=round.erased") > 0)


async def gather_team(
    bot: BotProcess, person: PersonFactory, *, size: int = 3, encrypted: bool = True, known: Sequence[Talk] = ()
) -> Team:
    """A fresh team: a facilitator and `size` members (the `known` ones first), all of them and the bot in one room."""
    new = [person("lea", display_name="Lea Vos")]
    new += [person(name, display_name=f"{name.capitalize()} Jansen") for name in NAMES[len(known) : size]]
    lead, *others = await asyncio.gather(*new)
    members = [*known, *(Talk(other, bot.id) for other in others)]
    invited = [*(talk.id for talk in members), bot.id]
    room = await lead.create_room("Team Noord", invited, encrypted=encrypted)
    team = Team(bot, Talk(lead, bot.id), members, room)
    await team.hear("help")
    for user in invited:
        await lead.wait_for(joined(room, user), since=0)
    return team


def joined(room: str, user: str) -> Predicate:
    """Tells of an event whether it lets `user` into `room`."""
    return lambda seen: (seen.room, seen.state_key) == (room, user) and seen.content.get("membership") == "join"


def about_each(sentence: str, author: str) -> Callable[[str], str]:
    """Makes an answer of a question's id; `sentence` has places for `question` and `author`."""
    return lambda question: sentence.format(question=question, author=author)


def words(author: str) -> dict[str, str]:
    """Two answers for the short flow, different for every author and free of anything to take out."""
    return {
        "good": f"Ik ben blij met de rust en de aandacht hier, zeg ik {author}",
        "better": f"Er mag meer tijd zijn om samen te eten, zeg ik {author}",
    }


AUTHORS = ("zacht", "luid", "vlot", "traag", "kort", "lang", "warm", "koel")
"""Ordinary words that tell the texts of members apart without being anybody's name."""


async def everybody_takes_part(team: Team, short: str | None = None) -> None:
    await asyncio.gather(
        *(m.takes_part(words(author), short=short) for m, author in zip(team.members, AUTHORS, strict=False))
    )


async def until(happened: Callable[[], bool], *, timeout: float = 20.0) -> None:
    """Wait for something that no Matrix event tells of."""
    async with asyncio.timeout(timeout):
        while not happened():
            await asyncio.sleep(0.05)


def voice_number(page: Seen, text: str) -> str:
    """The number, like 1.2, under which the facilitator's page shows the voice with this text."""
    found = re.search(r"(\d+\.\d+)(?:(?!\d+\.\d+)[\s\S])*?" + re.escape(text), page.body)
    assert found is not None, "the page shows it"
    return found.group(1)
