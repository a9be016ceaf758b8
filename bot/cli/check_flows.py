"""`gespreksronde check-flows`: is every werkvorm well made? Tells all mistakes at once, with what to write
instead.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.flow_mistakes import needs, told
from bot.config.settings import packaged_flows
from bot.domain.supported import not_yet
from bot.flowfile.load import Loaded, check_flow, load_flows
from bot.flowfile.themes import THEMES_FILE, load_themes
from bot.texts.catalogue import LANGUAGES, Catalogue, catalogue


def check_flows(
    places: Annotated[
        list[Path] | None,
        typer.Argument(help="Files or folders to check; without them the flows that come with the bot.", exists=True),
    ] = None,
    lang: Annotated[str, typer.Option(help="Language of the messages: nl or en.")] = "nl",
) -> None:
    """Check flow files. Exit code 0: all can be used; 1: at least one cannot; 2: the command was not
    understood.
    """
    if lang not in LANGUAGES:
        raise typer.BadParameter("nl or en", param_hint="--lang")
    words = catalogue(lang)
    loaded = _look_at(places or [packaged_flows()])
    for mistake in loaded.mistakes:
        typer.echo(told(mistake, words) + "\n")
    for line in _closing(loaded, words):
        typer.echo(line)
    if any(not mistake.warning for mistake in loaded.mistakes) or not loaded.flows:
        raise typer.Exit(1)


def _look_at(places: Iterable[Path]) -> Loaded:
    places = list(places)
    ours = load_themes(packaged_flows()).themes
    found = load_flows(*(place for place in places if place.is_dir()), known=ours)
    flows, mistakes = dict(found.flows), list(found.mistakes)
    for file in (place for place in places if not place.is_dir()):
        theirs = load_themes(file.parent)
        if file.name == THEMES_FILE:
            mistakes += theirs.mistakes
            continue
        checked = check_flow(file, {**ours, **theirs.themes})
        mistakes += checked.mistakes
        if checked.flow is not None:
            flows[checked.flow.id] = checked.flow
    return Loaded(flows, tuple(mistakes))


def _closing(loaded: Loaded, words: Catalogue) -> Iterable[str]:
    """What can be used, what can be started, and what the bot still has to learn for the rest."""
    if not loaded.flows:
        yield words.text("check-flows-none")
    else:
        yield words.text("check-flows-good", count=len(loaded.flows))
    yield words.text("check-flows-mistakes", count=sum(not m.warning for m in loaded.mistakes))
    ready = sorted(flow.id for flow in loaded.flows.values() if not not_yet(flow))
    if ready:
        yield words.text("check-flows-runnable", flows=", ".join(ready))
    for flow in sorted(loaded.flows.values(), key=lambda flow: flow.id):
        if not_yet(flow):
            yield needs(flow, words)
