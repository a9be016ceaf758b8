"""Channels 28 and 29: whatever fails, and however much is logged, no word and no id is in the log, the room or a trace.

Every way out of the service is made to fail in turn, with the words themselves in the exception.
"""

import io
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any
from unittest import mock

import pytest

from bot.domain.findings import Finding, RosterEntry
from bot.domain.ids import PersonRef
from bot.domain.messages import Message
from bot.domain.messages.preview import Preview
from bot.domain.messages.summary import SummaryPart
from bot.domain.round import Round
from bot.ports.homeserver import Refused, TryLater
from bot.ports.storage import UnitOfWork
from bot.ports.texts import Context, Enclosed, Voice
from bot.rehearsal.stage import detector, renderer
from bot.storage.memory import MemoryStore
from bot.vault.memory import MemoryVault
from tests.threats.quiet_team import LEADER, MEMBERS, QuietTeam, display_name, quiet_team, ref
from tests.threats.reading import everything
from tests.verbose_log import verbose_log

WORD = "zeebaarsgeheim"
THEME = "regenboogtrui"


class Breaks(Exception):
    """Carries what an error must not: words and ids."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{where}: {WORD} {ref('anna')} {display_name('anna')} {THEME}")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    with verbose_log() as stream:
        yield stream


def nothing_in(log: io.StringIO, team: QuietTeam) -> str:
    """The log, which holds no word, name or id; nor does anything said in the room but what was agreed to."""
    text = log.getvalue()
    people = [part for name in (*MEMBERS, LEADER) for part in (ref(name), display_name(name), name)]
    rooms = [*team.network.rooms, *(done.event or "" for done in team.network.timeline)]
    for secret in filter(None, (WORD, THEME, *people, *rooms)):
        assert secret.casefold() not in text.casefold()
    for done in team.in_room():
        if done.kind != "summary":
            assert WORD not in everything(done.content)
    return text


class BreakingDetector:
    """Implements `bot.ports.detector.Detector`, and fails on a text with the word."""

    def find(self, text: str, roster: Sequence[RosterEntry], lang: str) -> tuple[Finding, ...]:
        if WORD in text:
            raise Breaks(text)
        return detector().find(text, roster, lang)


class BreakingTexts:
    """Implements `bot.ports.texts.Texts`, and fails on these messages."""

    def __init__(self, *kinds: type) -> None:
        self._kinds = kinds

    def render(
        self, message: Message, voice: Voice, context: Context, *, mention: PersonRef | None = None
    ) -> tuple[dict[str, Any], ...]:
        if isinstance(message, self._kinds):
            raise Breaks(repr(message))
        return renderer().render(message, voice, context, mention=mention)

    def enclosed(self, message: Message, voice: Voice, context: Context) -> tuple[Enclosed, ...]:
        return renderer().enclosed(message, voice, context)

    def chat_name(self, voice: Voice) -> str:
        return renderer().chat_name(voice)

    def chat_topic(self, voice: Voice) -> str:
        return renderer().chat_topic(voice)


class BreakingStore:
    """Implements `bot.ports.storage.Store`; `save` of a round fails once somebody has said the word."""

    def __init__(self, vault: MemoryVault) -> None:
        self._kept = MemoryStore(vault)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        async with self._kept.begin() as uow:
            save = uow.rounds.save

            async def broken(round_: Round) -> None:
                if any(WORD in piece.text for answer in round_.answers.values() for piece in answer.pieces):
                    raise Breaks(str([piece.text for answer in round_.answers.values() for piece in answer.pieces]))
                await save(round_)

            with mock.patch.object(uow.rounds, "save", broken):
                yield uow

    async def scrub(self) -> None:
        raise Breaks("scrub")

    async def match_keys(self) -> Sequence[Any]:
        return ()

    async def close(self) -> None:
        await self._kept.close()


def breaking(name: str) -> Callable[..., Any]:
    def call(*words: object) -> Any:
        if any(WORD in str(word) for word in words):
            raise Breaks(f"{name} {words}")
        return False if name == "urgent" else str(words[0])

    return call


def _changes(port: str) -> Mapping[str, object]:
    vault = MemoryVault()
    vault.create("house")
    made: dict[str, Mapping[str, object]] = {
        "detector": {"detector": BreakingDetector()},
        "preview text": {"texts": BreakingTexts(Preview)},
        "summary text": {"texts": BreakingTexts(SummaryPart)},
        "urgency": {"urgent": breaking("urgent")},
        "stemming": {"stem": breaking("stem")},
        "store": {"store": BreakingStore(vault), "vault": vault},
    }
    return made.get(port, {})


PORTS = ("detector", "preview text", "summary text", "urgency", "stemming", "store")
CALLS = ("send", "create_private_chat", "redact", "facts", "forget_words")


async def _week(team: QuietTeam) -> None:
    await team.command(f'!ronde start klein "{THEME}"')
    for name in team.names:
        await team.takes_part(name, f"{WORD} en {name}", "nog iets gewoons")
    await team.passes(days=3)
    if team.has_chat(LEADER):
        await team.says(LEADER, "akkoord")
    await team.passes(days=9)


@pytest.mark.parametrize("port", PORTS)
async def test_t28_a_port_that_fails_with_the_words_in_its_mouth(port: str, log: io.StringIO) -> None:
    async with quiet_team(size=7, changes=_changes(port)) as team:
        with suppress(Breaks):
            await _week(team)
        logging.getLogger("bot.cli.run").critical("process.crashed", exc_info=Breaks(port))
        text = nothing_in(log, team)
        assert "Breaks" in text, "the type of the error is what remains of it"


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "error", [Breaks("network"), Refused("M_FORBIDDEN"), TryLater(0.01)], ids=["any", "no", "later"]
)
async def test_t28_a_network_that_fails(call: str, error: Exception, log: io.StringIO) -> None:
    """Once each call; the bot goes on with the rest or gives up, and says no more than the kind of error."""
    async with quiet_team(size=4) as team:
        failed: list[str] = []

        def fails(name: str) -> None:
            if name == call and not failed:
                failed.append(name)
                raise error

        team.network.fails = fails
        with suppress(Breaks, Refused, TryLater, LookupError):
            await _week(team)
        assert failed
        nothing_in(log, team)


async def test_t29_a_whole_round_at_the_most_verbose_level(log: io.StringIO) -> None:
    async with quiet_team() as team:
        await _week(team)
        assert team.in_room("summary")
        await team.says("anna", f"haal weg: {WORD} en iets")
        await team.command(f"!ronde {WORD}", by="anna")
        text = nothing_in(log, team)
        assert "round.erased" in text, "something was logged"


def test_t29_a_library_that_quotes_what_it_read(log: io.StringIO) -> None:
    logging.getLogger("nio.rooms").warning("malformed event %s from %s", {"body": WORD}, ref("anna"))
    logging.getLogger("sqlalchemy.engine").debug("parameters [%r]", (WORD,))
    logging.getLogger("asyncio").error("task %r was lost", WORD, exc_info=Breaks("task"))
    assert WORD not in log.getvalue()
    assert ref("anna") not in log.getvalue()
