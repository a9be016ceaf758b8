"""`gespreksronde demo`: a whole round on a homeserver of its own, before your eyes."""

import asyncio
from typing import Annotated

import typer

from bot.cli.exits import Exit
from bot.observe.log import configure


def demo(
    keep: Annotated[bool, typer.Option("--keep", help="Leave it running afterwards, so that you can join.")] = False,
) -> None:
    """Play a whole round with simulated people, and show it."""
    from bot.demo.homeserver import SynapseError
    from bot.demo.play import DemoFailed, perform
    from bot.demo.screen import Screen

    configure("error")
    screen = Screen()
    try:
        asyncio.run(perform(screen, keep=keep))
    except KeyboardInterrupt:
        raise typer.Exit(Exit.OK) from None
    except (DemoFailed, SynapseError) as error:
        screen.wrong(str(error))
        raise typer.Exit(Exit.PROBLEMS) from None
