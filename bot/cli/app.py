"""The command line. A command is imported only when it is called, so that `--help` and mistakes answer at once.

Each command is one file, named after it, with a function (or, for a command with commands of its own, an `app`)
that holds its options.
"""

from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

_COMMANDS: Final = {
    "run": "Run the bot until it is told to stop.",
    "init": "Make the data folder and the master key, once, before the first start.",
    "second-place": "Begin to keep the keys of open rounds in a second place too.",
    "check-config": "Tell everything that is wrong with the configuration, and what to do about it.",
    "check-flows": "Tell everything that is wrong with flow files, with place and remedy.",
    "rehearse": "Play a flow here with invented people, in minutes instead of weeks; needs no homeserver.",
    "handbook": "Write a page for facilitators about every flow.",
    "demo": "Watch a whole round being played, on a homeserver of its own.",
    "doctor": "Look on one screen at all the bot needs: server, account, device, folders, database, flows, clock.",
    "health": "Ask the running bot whether all its parts are alive.",
    "recovery-key": "Show the key with which the bot's account can be brought back.",
    "anonymise": "Take out of answers what could identify somebody.",
    "export": "Write the journal and the released texts as lines of JSON; never answers, never people.",
    "erase": "Erase a person, a round, a team, or everything past its date.",
    "db": "Bring the database up to date, make a backup of it, or put one back.",
}


class _LazyGroup(TyperGroup):
    """Knows the names and one line of help of all commands, and fetches the one that is called."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = {name: TyperCommand(name, help=line) for name, line in _COMMANDS.items()}

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, found, rest = super().resolve_command(ctx, args)
        return name, found and _fetched(str(name)), rest


def _fetched(name: str) -> Any:
    own_name = name.replace("-", "_")
    module = import_module(f"bot.cli.{own_name}")
    commands = getattr(module, "app", None)
    if commands is None:
        commands = _new_app()
        commands.command(name)(getattr(module, own_name))
    return typer.main.get_command(commands)


def _new_app(**options: Any) -> typer.Typer:
    # The values of local variables may be words of members, or keys: a traceback must never show them.
    return typer.Typer(add_completion=False, pretty_exceptions_enable=False, **options)


app = _new_app(
    name="gespreksronde",
    help="A Matrix bot that guides confidential dialogue rounds for care teams.",
    cls=_LazyGroup,
    no_args_is_help=True,
)


@app.callback()
def _all_commands() -> None:
    """Typer makes a group of commands only where there is something to say of all of them."""


def main() -> None:
    """The console command `gespreksronde`."""
    app(prog_name="gespreksronde")
