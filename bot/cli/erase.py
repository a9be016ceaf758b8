"""`gespreksronde erase`: a person, a round, a team, or everything past its date. Asks first.

It does the work of the running bot (room keys, chats, files), so the bot must be stopped, and the homeserver reachable.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Final

import typer

from bot.cli.advice import ACCOUNT, DATABASE, SIGNED_OUT
from bot.cli.exits import Exit
from bot.cli.options import DEFAULT_CONFIG, ConfigPath
from bot.cli.screen import say, say_mistakes, say_problems
from bot.compose import AlreadyRunning, Bot, open_bot
from bot.config import Config, ConfigError, load_config
from bot.domain.ids import PersonRef, RoomRef
from bot.observe.hardening import forbid_core_dumps
from bot.observe.log import configure
from bot.ports.homeserver import CannotStart, HomeserverError, SignedOut
from bot.ports.storage import StoreTrouble
from bot.service.by_operator import ByOperator, LeadsRounds, SpareKeyLeft, Unfinished
from bot.service.spare_keys import tried
from bot.vault.files import VaultRefused

RUNNING: Final = (
    "The bot is running, and while it runs nothing can be erased from outside. "
    "Stop it (systemctl stop gespreksronde), run this again, and start it again."
)
UNREACHABLE: Final = (
    "The homeserver cannot be used now, and erasing needs it: the bot moves its room keys and leaves rooms. "
    "Run this again later; what was begun is finished then, or when the bot starts."
)

SECOND_PLACE: Final = (
    "The second place of keys cannot be reached, and may still hold a key of what was erased. The bot tries again "
    "until it can; look with: gespreksronde doctor"
)

app = typer.Typer(
    help="Erase a person, a round, a team, or everything past its date.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
_Work = Callable[[Config, Bot, ByOperator], Awaitable[Exit]]


@app.command()
def person(
    matrix_id: Annotated[str, typer.Argument(help="The Matrix id, such as @anna:zorg.example.")],
    yes: Yes = False,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """Everything of one person: answers and agreements in all rounds, the private chat, and that the bot knows them."""

    async def work(settings: Config, _bot: Bot, operator: ByOperator) -> Exit:
        found = await operator.person(PersonRef(matrix_id))
        if found is None:
            return _nothing("The bot does not know this person.")
        if not _sure("Erase everything of this person? It cannot be undone.", yes=yes):
            return Exit.OK
        try:
            left = await operator.erase_person(found)
        except LeadsRounds as leads:
            shorts = ", ".join(leads.rounds)
            return _nothing(
                f"This person leads {shorts}. Let somebody take over in the team room, "
                "or end it first: gespreksronde erase round"
            )
        say("Erased. The bot has left the private chat and no longer knows this Matrix id.")
        say("What is in a released text stays: nobody can tell which words were theirs.")
        if left.rounds:
            say(f"In {', '.join(left.rounds)} the name from the team room is still known, until each is erased.")
        if left.led:
            say(f"They led {left.led} released summaries; nobody is asked any more to take a passage out of those.")
        say("The chat server keeps its own copy of the chat; that is for its administrator.")
        _tell_of_copies(settings)
        return Exit.OK

    raise typer.Exit(_carry_out(config, work))


@app.command(name="round")
def round_(
    short: Annotated[str, typer.Argument(help="The four signs of the round, as people see them.")],
    yes: Yes = False,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """One round, whatever its state: answers, previews, who took part, and its key. What was released stays."""

    async def work(_config: Config, _bot: Bot, operator: ByOperator) -> Exit:
        found = await operator.rounds(short)
        if not found:
            return _nothing("There is no such round; it may be erased already.")
        if len(found) > 1:
            ids = ", ".join(row.id for row in found)
            return _nothing(f"More teams have a round {short}. Give one of these instead: {ids}")
        if not _sure(f"Erase round {short} ({found[0].stage})? It cannot be undone.", yes=yes):
            return Exit.OK
        await operator.erase_round(found[0])
        say("Erased. The team and whoever took part hear it when the bot starts again.")
        return Exit.OK

    raise typer.Exit(_carry_out(config, work))


@app.command()
def team(
    room: Annotated[str, typer.Argument(help="The id of the team room, such as !abc:zorg.example.")],
    yes: Yes = False,
    config: ConfigPath = DEFAULT_CONFIG,
) -> None:
    """A team: its rounds, released texts, agreements and key. The bot leaves the room."""

    async def work(_config: Config, _bot: Bot, operator: ByOperator) -> Exit:
        found = await operator.team(RoomRef(room))
        if found is None:
            return _nothing("The bot knows no such team. The id of a room stands in its settings, under Advanced.")
        if not _sure("Erase everything of this team? It cannot be undone.", yes=yes):
            return Exit.OK
        await operator.erase_team(found)
        say("Erased. The bot has left the room. What it posted there stays on the chat server.")
        return Exit.OK

    raise typer.Exit(_carry_out(config, work))


@app.command()
def past(yes: Yes = False, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Everything past its date: released texts, agreements, the journal. The bot does the same while it runs."""

    async def work(_config: Config, bot: Bot, operator: ByOperator) -> Exit:
        if not _sure("Erase everything that is past its date?", yes=yes):
            return Exit.OK
        gone = await operator.erase_old(bot.tools.habits.journal_kept)
        say(f"Erased {gone} released texts and agreements that were past their date.")
        return Exit.OK

    raise typer.Exit(_carry_out(config, work))


def _carry_out(path: Path, work: _Work) -> Exit:
    try:
        config = load_config(path)
    except ConfigError as error:
        say_mistakes(error)
        return Exit.CONFIG
    os.umask(0o077)
    forbid_core_dumps()
    configure(config.log.level, json_lines=config.log.json_lines)
    if not config.database_path.exists():
        return _nothing(f"{config.database_path} is not there yet: nothing is kept.")
    try:
        return asyncio.run(_with_bot(config, work))
    except AlreadyRunning:
        say_problems([RUNNING])
        return Exit.RUNNING_ALREADY
    except CannotStart as error:
        say_problems([ACCOUNT[error.problem]])
    except SignedOut:
        say_problems([SIGNED_OUT])
        return Exit.SIGNED_OUT
    except SpareKeyLeft:
        return _nothing(SECOND_PLACE)
    except (HomeserverError, Unfinished):
        return _nothing(UNREACHABLE)
    except StoreTrouble as trouble:
        say_problems([DATABASE[trouble.trouble]])
    except VaultRefused as refused:
        say_problems([f"The keys cannot be used: {refused}."])
    return Exit.CANNOT_START


async def _with_bot(config: Config, work: _Work) -> Exit:
    async with open_bot(config) as bot:
        await bot.eraser.resume(bot.lost)
        done = await work(config, bot, ByOperator(bot.tools, bot.writer, bot.eraser))
        if not await tried(bot.spares):
            say(SECOND_PLACE)
        return done


def _tell_of_copies(config: Config) -> None:
    """Copies that an upgrade or a restore has left hold the ids of people, and rows sealed with keys that are there."""
    database = config.database_path
    copies = sorted(path.name for path in database.parent.glob(f"{database.name}.before-*"))
    if copies:
        say(f"Older copies of the database still hold it: {', '.join(copies)}. Remove them, and your backups, in time.")


def _sure(question: str, *, yes: bool) -> bool:
    """What is typed is read while nothing else goes on."""
    if yes or typer.confirm(question):
        return True
    say("Nothing was erased.")
    return False


def _nothing(problem: str) -> Exit:
    say_problems([problem])
    return Exit.PROBLEMS
