"""What people see on a phone: a real web client, with the screen of a phone, reads all that the bot can say.

The pictures stay in `build/screenshots`, for whoever wants to look.
"""

import asyncio
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from bot.demo.seen import Seen
from bot.ports.texts import Context, Voice
from bot.texts.marker import MARKER
from bot.texts.render import Renderer
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory, StrictFactory, WebFactory
from tests.live.round_play import AUTHORS, ERASED, gather_team, joined
from tests.live.round_play import words as words_of
from tests.live.strict_client import StrictClient
from tests.live.web_client import OnScreen, WebClient, words
from tests.unit.texts.samples import flow, messages, prompt

pytestmark = pytest.mark.web

Content = Mapping[str, Any]


class Phone:
    """A member who reads and writes in the browser only. The other client knows what there should be to see."""

    def __init__(self, web: WebClient, home: StrictClient, bot: str) -> None:
        self._web = web
        self._home = home
        self._bot = bot

    async def enters(self, room: str) -> None:
        await self._web.enter(room)

    async def enters_chat(self) -> None:
        await self._web.enter(await self._home.wait_for_room(lambda _room, by: by == self._bot))

    async def sees(self, name: str, **wanted: str) -> Seen:
        """The next message of the bot whose marker or prompt says so: complete on the screen, and within it."""
        shown = await self._home.wait_for(
            lambda s: s.sender == self._bot and wanted.items() <= {**s.prompt, **s.marker}.items()
        )
        await self.finds(shown.seen, name)
        return shown.seen

    async def hears(self, kind: str, said: str, name: str) -> None:
        """The next message of this type with these words."""
        shown = await self._home.wait_for(
            lambda s: s.sender == self._bot and s.marker.get("type") == kind and said in s.body
        )
        await self.finds(shown.seen, name)

    async def types(self, body: str) -> None:
        await self._web.say(body)

    async def finds(self, seen: Seen, name: str) -> None:
        """This message in the open room; kept as a picture under `name`."""
        on_screen = await self._web.hear(seen.event)
        fits(on_screen, seen.body)
        assert await self._web.screen_sticks_out() == 0
        await self._web.look(name, seen.event)


def fits(on_screen: OnScreen, body: str) -> None:
    """The screen tells what the plain text tells: no word more, none less, none out of sight, no mark-up to be seen."""
    assert words(on_screen.text) == words(body)
    assert on_screen.sticks_out == 0
    assert not any(mark in on_screen.text for mark in ("**", "</", "&nbsp;", "&amp;", "&#"))


async def test_a_whole_round_on_a_phone(
    bot: BotProcess, person: PersonFactory, strict: StrictFactory, web: WebFactory
) -> None:
    team, home = await asyncio.gather(gather_team(bot, person, size=2), strict("julia", auto_join=False))
    phone = Phone(await web(home), home, bot.id)
    await team.lead.person.invite(team.room, home.id)
    await phone.enters(team.room)
    await team.lead.person.wait_for(joined(team.room, home.id), since=0)
    await team.starts()
    await phone.enters_chat()
    await phone.sees("1-invitation", kind="consent")
    await phone.types("ja")
    for number, (question, answer) in enumerate(words_of("rustig").items(), 2):
        await phone.sees(f"{number}-question", kind="text", question=question)
        await phone.types(answer)
    preview = await phone.sees("4-preview", kind="preview")
    assert all(answer in preview.body for answer in words_of("rustig").values())
    await phone.types("akkoord")
    await phone.sees("5-agreed", type="receipt")
    await asyncio.gather(
        *(member.takes_part(words_of(author)) for member, author in zip(team.members, AUTHORS, strict=False))
    )
    await team.approves()
    parts = await team.summary(questions=2)
    await phone.hears("status", ERASED, "6-unlinked")
    await phone.enters(team.room)
    for number, part in enumerate(parts, 7):
        await phone.finds(part, f"{number}-summary")


def _everything(lang: str) -> Iterator[Content]:
    """Every message the bot has, as it is sent."""
    renderer, voice = Renderer(), Voice(lang, "Europe/Amsterdam")
    context = Context("k7f3", flow().id, flow().phases[1].id, prompt())
    for message in messages(lang):
        yield from renderer.render(message, voice, context)


def _shape(content: Content) -> str:
    """The mark-up without its words. What a screen makes of a message depends on it, and on how long the words are."""
    return re.sub(r"[^<>]+(?=<|$)", "", content["formatted_body"])


async def test_every_shape_of_message_fits_a_phone(
    person: PersonFactory, strict: StrictFactory, web: WebFactory
) -> None:
    speaker, home = await asyncio.gather(person("gesprek"), strict("julia", auto_join=False))
    phone = await web(home)
    everything = [*_everything("nl"), *_everything("en")]
    longest = {(_shape(c), _name(c)): c for c in sorted(everything, key=lambda content: len(content["body"]))}
    looked_at: set[str] = set()
    for roomful in _parts(list(longest.values()), 100):  # a longer conversation only makes the browser slow
        room = await speaker.create_room("Alles", [home.id], encrypted=False)
        await phone.enter(room)
        for contents in _parts(roomful, 10):  # more at once, and it stops to be asked for what came between
            events = await asyncio.gather(*(speaker.send_content(room, content) for content in contents))
            for event, content in zip(events, contents, strict=True):
                fits(await phone.hear(event), content["body"])
                if (name := _name(content)) not in looked_at:
                    looked_at.add(name)
                    await phone.look(name, event)


def _name(content: Content) -> str:
    """One name for each kind of message the marker knows: of each a picture is kept."""
    marker = content[MARKER]
    return "-".join(filter(None, (marker["type"], marker.get("prompt", {}).get("kind"))))


def _parts(contents: list[Content], size: int) -> Iterator[list[Content]]:
    return (contents[at : at + size] for at in range(0, len(contents), size))
