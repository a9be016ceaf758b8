"""A member's phone: a web client (Hydrogen) in a headless browser, as a Python object; see `web/browser.mjs`.

The member has another, signed client, as people have at home: it vouches for this one, so that both are sent keys.
"""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from bot.demo.homeserver import EmbeddedSynapse
from tests.live import strict_client
from tests.live.node_program import NodeProgram, missing
from tests.live.strict_client import NODE, StrictClient

WEB = Path(__file__).with_name("web")
SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
BROWSER_VARIABLE = "GESPREKSRONDE_BROWSER"
"""Environment variable that names another Chromium."""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser() -> str | None:
    """Where Chromium is, or None."""
    names = (os.environ.get(BROWSER_VARIABLE), *_BROWSERS)
    return next((found for name in names if name and (found := shutil.which(name))), None)


def why_not() -> str | None:
    """Why the web client cannot run here, or None."""
    if browser() is None:
        return f"Chromium is not installed; install it, or name it in {BROWSER_VARIABLE}"
    return missing(WEB, WEB / "node_modules" / "hydrogen-view-sdk") or strict_client.why_not()


@dataclass(frozen=True, slots=True)
class OnScreen:
    """A message as its reader sees it. `sticks_out` is how many pixels of it are beyond the edge of the screen."""

    event: str | None
    text: str
    sticks_out: int


class WebClient:
    """One member's browser. Make it with `WebClient.arrive`, end it with `close`."""

    def __init__(self, program: NodeProgram) -> None:
        self._program = program

    @classmethod
    async def arrive(cls, server: EmbeddedSynapse, owner: StrictClient) -> Self:
        """Open the browser, log in as `owner`, and be vouched for."""
        found = browser()
        assert found is not None, "a browser; see why_not()"
        program = await NodeProgram.start(NODE, WEB / "browser.mjs", server.url, found, name="web client")
        client = cls(program)
        try:
            account = owner.account
            told = await program.tell("login", user=account.localpart, password=account.password)
            await owner.sign_device(told["device"])
        except BaseException:
            await client.close()
            raise
        return client

    async def close(self) -> None:
        await self._program.close()

    async def enter(self, room: str) -> None:
        """Open a room, accepting its invitation if there is one."""
        await self._program.tell("enter", room=room)

    async def say(self, body: str) -> None:
        """Write in the open room."""
        await self._program.tell("say", body=body)

    async def hear(self, event: str) -> OnScreen:
        """This message of the open room, once it can be read."""
        return _on_screen(await self._program.tell("hear", event=event))

    async def screen_sticks_out(self) -> int:
        """How many pixels of the screen as a whole are beyond its edge."""
        return int((await self._program.tell("screen"))["sticksOut"])

    async def look(self, name: str, event: str) -> None:
        """Keep a picture of this message of the open room."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        await self._program.tell("look", file=str(SCREENSHOTS / f"{name}.png"), event=event)

    async def complaints(self) -> list[str]:
        """What went wrong in the page, in its own words."""
        found: list[str] = (await self._program.tell("complaints"))["complaints"]
        return found


def words(text: str) -> list[str]:
    """The words of a text, without what a list puts before its lines: the same for a `body` and for a screen."""
    return re.findall(r"\w+", re.sub(r"(?m)^\s*(?:\d+\.|[-•*>])\s+", "", text))


def _on_screen(told: dict[str, Any]) -> OnScreen:
    return OnScreen(told["event"], told["text"], told["sticksOut"])
