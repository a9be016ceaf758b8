"""What must hold after any number of crashes: nothing lost, nothing doubled, nothing in a wrong place, nothing left."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.demo.seen import Seen
from bot.matrix.outbound import TXN_KEY
from tests.crash.players import QUESTIONS, Company, Line, PlayedRound, Player, line
from tests.live.bot_process import BotProcess
from tests.live.searching import cells

_LINKS = ("rounds", "seats", "answers", "parcels", "sent")
"""Tables that hold nothing of a round that is erased."""


@dataclass(frozen=True, slots=True)
class Calm:
    """How one round reads when nothing goes wrong: for the leader, a member, and in the team room."""

    lead: list[Line]
    member: list[Line]
    team: list[Line]

    @classmethod
    def of(cls, company: Company) -> "Calm":
        company.sort_out()
        played = company.rounds[0]
        return cls(
            company.lead.lines(played.short),
            company.members[0].lines(played.short),
            [line(seen) for seen in played.posted],
        )


def reckon(companies: Sequence[Company], calm: Calm) -> None:
    """Every round of every company reads as in calm, and every answer stands where it belongs, once."""
    for company in companies:
        company.sort_out()
        for played in company.rounds:
            assert [line(seen) for seen in played.posted] == calm.team
            assert company.lead.lines(played.short) == calm.lead, company.lead.name
            for member in company.members:
                assert member.lines(played.short) == calm.member, member.name
                _own_answers_once(member, played.short)
            _agreed_voices_once(company, played)
        assert [line(seen)[0] for seen in company.posted()].count("help") == 1, "one welcome"
    for player in {player for company in companies for player in (company.lead, *company.members)}:
        _chat_in_order(player, companies)


async def all_erased(bot: BotProcess) -> None:
    """Wait until the last erasure is through, to its last step."""
    async with asyncio.timeout(30):
        while _rows_left(bot) or _keys_left(bot):
            await asyncio.sleep(0.1)


def nothing_left(bot: BotProcess, players: Sequence[Player]) -> None:
    """No word of any round in any file, no key of a round, no row."""
    words = {word for player in players for word in player.said.values()}
    assert words
    hits = [f"{path.name}: {len(found)} words" for path in bot.files() if (found := _found(path, words))]
    assert not hits, hits
    assert not _rows_left(bot)
    assert not _keys_left(bot)


def _rows_left(bot: BotProcess) -> dict[str, int]:
    database = cells(bot.data / "gespreksronde.db")
    return {table: len(database[table]) for table in _LINKS if database[table]}


def _keys_left(bot: BotProcess) -> set[str]:
    """Keys of rounds."""
    teams = {str(row["id"]) for row in cells(bot.data / "gespreksronde.db")["teams"]}
    return {path.stem for path in (bot.data / "keys").iterdir()} - teams - {"house"}


def _own_answers_once(member: Player, short: str) -> None:
    (preview,) = member.previews(short)
    for number, question in enumerate(QUESTIONS, 1):
        word = member.said[short, question]
        assert preview.body.count(word) == 1, f"an answer is in the preview once:\n{preview.body}"
        assert word in _voice(preview, number), "an answer stands at its own question"


def _voice(preview: Seen, number: int) -> str:
    """The part of a preview that is about this question."""
    found = re.search(rf"^Vraag {number}\..*?(?=^Vraag {number + 1}\.|\Z)", preview.body, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found.group()


def _agreed_voices_once(company: Company, played: PlayedRound) -> None:
    _head, *sections = played.summary
    for section, question in zip(sections, QUESTIONS, strict=True):
        own = [member.said[played.short, question] for member in company.members]
        assert [section.body.count(word) for word in own] == [1] * len(own)
        assert section.body.count("kanarie") == len(own), "and nothing else"


def _chat_in_order(player: Player, companies: Sequence[Company]) -> None:
    """One chat, every message readable and once, told of every erasure once."""
    assert len(player.chats()) == 1, player.name
    assert not player.never_readable(), player.name
    sent = [seen.content[TXN_KEY] for seen in player.heard() if TXN_KEY in seen.content]
    assert len(sent) == len(set(sent)), player.name
    erased = sum(len(company.rounds) for company in companies if player in company.members)
    assert player.told_of_erasure() == erased, player.name


def _found(path: Path, words: set[str]) -> set[str]:
    content = path.read_bytes()
    return {word for word in words if word.encode() in content or word.encode("utf-16-le") in content}
