"""`gespreksronde handbook`: a page for facilitators about every werkvorm, made from the flow files."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.exits import Exit
from bot.config.settings import packaged_flows
from bot.flowfile.load import load_flows
from bot.flowfile.themes import load_themes
from bot.texts.catalogue import LANGUAGES
from bot.texts.handbook.book import book


def handbook(
    to: Annotated[Path, typer.Argument(help="Folder for the pages; made when it is not there.", file_okay=False)],
    flows: Annotated[
        Path | None,
        typer.Option(
            help="Folder with flow files; without it those that come with the bot.", exists=True, file_okay=False
        ),
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the pages: nl or en.")] = "nl",
) -> None:
    """Write a page for every flow, and one that leads to them. Exit code 1: some flows have mistakes and no page."""
    if lang not in LANGUAGES:
        raise typer.BadParameter("nl or en", param_hint="--lang")
    ours = packaged_flows()
    loaded = load_flows(flows or ours, known=load_themes(ours).themes)
    pages = book(loaded.flows.values(), lang)
    to.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (to / name).write_text(text, encoding="utf-8")
    typer.echo(f"Wrote {len(pages)} pages to {to}.")
    if any(not mistake.warning for mistake in loaded.mistakes):
        typer.echo("Some flows have mistakes and got no page: see gespreksronde check-flows.")
        raise typer.Exit(Exit.PROBLEMS)
