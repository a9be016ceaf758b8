"""The command line. Only what a command needs is imported, and only when it is called: `--help` must be quick."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="gespreksronde",
    help="A Matrix bot that guides confidential dialogue rounds for care teams.",
    no_args_is_help=True,
    add_completion=False,
    # Values of local variables may be words of members or keys: never show them.
    pretty_exceptions_enable=False,
)

ConfigPath = Annotated[Path, typer.Option("--config", "-c", help="The configuration file.")]
_CONFIG = Path("config.toml")


@app.command("init")
def init(config: ConfigPath = _CONFIG) -> None:
    """Make the data folder and the master key, once, before the first start."""
    from bot.cli.init import init as run

    raise typer.Exit(run(config))


@app.command("check-config")
def check_config(config: ConfigPath = _CONFIG) -> None:
    """Tell everything that is wrong with the configuration, and what to do about it."""
    from bot.cli.check_config import check_config as run

    raise typer.Exit(run(config))


@app.command("doctor")
def doctor(config: ConfigPath = _CONFIG) -> None:
    """Look at everything the bot needs, on one screen: server, account, device, folders, database, flows, clock."""
    from bot.cli.doctor import doctor as run

    raise typer.Exit(run(config))


def main() -> None:
    """The console command `gespreksronde`."""
    app()
