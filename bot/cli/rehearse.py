"""`gespreksronde rehearse`: a flow with invented people, from the first line to the erasure, without a homeserver."""

import asyncio
import difflib
import signal
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.cli.exits import Exit
from bot.cli.flow_mistakes import needs, told
from bot.cli.screen import say, say_problems
from bot.clock.real import now
from bot.config.settings import packaged_flows
from bot.domain.flow import Flow
from bot.domain.ids import FlowId, RoleId
from bot.domain.supported import not_yet
from bot.flowfile.load import check_flow, load_flows
from bot.observe.log import configure
from bot.texts.catalogue import LANGUAGES, Catalogue, catalogue
from bot.texts.speech import Speech

_ZONE = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What was asked for on the command line."""

    lang: str
    people: int | None
    seed: int
    role: RoleId | None
    own: RoleId | None
    """The role that is played by typing."""
    slow: bool
    everything: bool


def rehearse(
    flow: Annotated[str, typer.Argument(help="The id of a flow, or the path of a flow file.")],
    lang: Annotated[str, typer.Option(help="Language of the rehearsal: nl or en.")] = "nl",
    role: Annotated[str | None, typer.Option(help="Show only what somebody in this role can read.")] = None,
    own: Annotated[str | None, typer.Option("--as", help="Play one person in this role yourself, by typing.")] = None,
    people: Annotated[int | None, typer.Option(min=1, help="How many take part; else as many as are needed.")] = None,
    seed: Annotated[int, typer.Option(help="Another number: other people, other answers.")] = 1,
    slow: Annotated[bool, typer.Option("--slow", help="Wait for Enter after each message.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show every chat, also where it is the same.")] = False,
) -> None:
    """Rehearse a flow with invented people. Nothing is sent and nothing is kept. Exit code 0: it came to its end;
    1: the flow cannot be played; 2: the command was not understood.
    """
    if lang not in LANGUAGES:
        raise typer.BadParameter("nl or en", param_hint="--lang")
    words = catalogue(lang)
    chosen = _flow(flow, words)
    if not_yet(chosen):
        say_problems([needs(chosen, words)])
        raise typer.Exit(Exit.PROBLEMS)
    configure("error")
    wishes = _Wishes(
        lang=lang,
        people=people,
        seed=seed,
        role=_role(chosen, role, words, "--role"),
        own=_role(chosen, own, words, "--as"),
        slow=slow and sys.stdin.isatty(),
        everything=everything,
    )
    _play(chosen, words, wishes)


def _flow(name: str, words: Catalogue) -> Flow:
    """A file, or a flow that comes with the bot. What is wrong with a file is told as `check-flows` tells it."""
    path = Path(name)
    if path.suffix != ".toml" and not path.is_file():
        return _packaged(name, words)
    checked = check_flow(path)
    for mistake in checked.mistakes:
        say(told(mistake, words) + "\n")
    if checked.flow is None or any(not mistake.warning for mistake in checked.mistakes):
        raise typer.Exit(Exit.PROBLEMS)
    return checked.flow


def _packaged(name: str, words: Catalogue) -> Flow:
    flows = load_flows(packaged_flows()).flows
    known = flows.get(FlowId(name.casefold()))
    if known is None:
        ids = sorted(str(flow) for flow in flows)
        near = difflib.get_close_matches(name.casefold(), ids, n=1, cutoff=0.5)
        problem = words.text("rehearse-unknown-flow", near=", ".join(near or ids))
        raise typer.BadParameter(problem, param_hint="FLOW")
    return known


def _role(flow: Flow, name: str | None, words: Catalogue, option: str) -> RoleId | None:
    ids = [str(role.id) for role in flow.roles]
    if name is None:
        return None
    if name.casefold() not in ids:
        raise typer.BadParameter(words.text("rehearse-unknown-role", roles=", ".join(ids)), param_hint=option)
    return RoleId(name.casefold())


def _play(flow: Flow, words: Catalogue, wishes: _Wishes) -> None:
    from bot.rehearsal.casting import CastingError
    from bot.rehearsal.play import StageError, UnknownPrompt

    try:
        asyncio.run(_watch(flow, words, wishes))
    except CastingError as error:
        problem = words.text("rehearse-people", least=error.least, most=error.most)
        raise typer.BadParameter(problem, param_hint="--people") from None
    except UnknownPrompt as error:
        say_problems([words.text("rehearse-unknown-prompt", kind=error.kind)])
        raise typer.Exit(Exit.PROBLEMS) from None
    except StageError as error:
        say_problems([words.text("rehearse-stuck"), str(error)])
        raise typer.Exit(Exit.PROBLEMS) from None
    except KeyboardInterrupt:
        raise typer.Exit(Exit.OK) from None


async def _watch(flow: Flow, words: Catalogue, wishes: _Wishes) -> None:
    from bot.cli.rehearsal_screen import Teller
    from bot.demo.screen import Screen
    from bot.rehearsal.casting import Part
    from bot.rehearsal.play import Typed, rehearsal
    from bot.rehearsal.watching import Watcher

    signal.signal(signal.SIGINT, signal.default_int_handler)  # Ctrl-C also where we wait for somebody to type

    def typed(part: Part) -> str:
        typer.echo(words.text("rehearse-your-turn", name=part.name))
        return sys.stdin.readline().strip()

    def pause() -> None:
        if wishes.slow:
            sys.stdin.readline()

    mine = Typed(wishes.own, typed) if wishes.own is not None else None
    async with rehearsal(
        flow, people=wishes.people, seed=wishes.seed, lang=wishes.lang, at=_next_monday(), typed=mine
    ) as play:
        own = play.first_in(wishes.own) if wishes.own is not None else None
        watcher = Watcher(play, wishes.role, own.ref if own else None, wishes.everything)
        teller = Teller(Screen(), Speech(words, wishes.lang, _ZONE), play, pause)
        teller.begins()
        if wishes.slow:
            typer.echo("\n" + words.text("rehearse-enter"))
        shown = 0
        going = True
        while going:
            news, shown = play.timeline[shown:], len(play.timeline)
            for sight in watcher.sees(news):
                teller.tells(sight)
            going = await play.step()
        teller.who_read_what(watcher.hidden, wishes.role)


def _next_monday() -> datetime:
    """At ten, so that the days read as they would in a round that starts soon."""
    today = now().astimezone(ZoneInfo(_ZONE)).replace(hour=10, minute=0, second=0, microsecond=0)
    return today + timedelta(days=7 - today.weekday())
