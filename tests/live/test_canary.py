"""A whole round with planted words, and then the search for them: in every file, in the process, in every room.

The bot logs at its most verbose level and has a folder for temporary files of its own. `design.md` 3.1 and 7.
"""

import asyncio
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.demo.person import Person
from bot.storage.store import open_store
from bot.vault.keys import open_vault
from tests.live.bot_process import HELP_LINE, PROJECT, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import Talk, Team, gather_team, until, voice_number
from tests.live.searching import Canaries, cells, columns_with, left_behind, people_ids

MAY_HOLD_IDS = {"people.ref", "people.chat", "teams.room"}
"""Where a Matrix id of a person or room may stand in the database."""
IN_THE_SUMMARY = {
    "anna good", "anna hand-back", "bram edited", "bram reworded", "carla reworded", "daan better",
}  # fmt: skip
IN_THE_REVIEW = {*IN_THE_SUMMARY, "anna better", "daan good"}
"""What the facilitator saw before masking one voice and asking about another."""
IN_THE_ROOM = {"lea theme", "carla typo"}
"""Said in front of the team: the theme, and a command with a slip in it."""


@dataclass(slots=True)
class Story:
    """A round in which everything that can hold a word holds one."""

    team: Team
    words: Canaries

    @property
    def everybody(self) -> list[Person]:
        return [talk.person for talk in (self.team.lead, *self.team.members)]

    async def until_all_but_one_agreed(self) -> None:
        word, team = self.words, self.team
        await team.starts(theme=f"Over {word('lea theme')}")
        await asyncio.gather(
            self._plain(team.members[0]),
            self._changes(team.members[1]),
            self._withdraws(team.members[2]),
            self._writes(team.members[3], "daan"),
            self._declines(team.members[4]),
        )

    async def until_review(self) -> None:
        last = self.team.members[3]
        await last.say("akkoord")
        await last.told("receipt")

    async def review(self) -> None:
        """A mask and a hand-back, both answered; then the akkoord."""
        word, lead = self.words, self.team.lead
        page = await lead.asked("review")
        await self.team.just_after_a_slot()
        number = voice_number(page, word("daan good"))
        await lead.say(f"masker {number} {word('daan good')}")
        await lead.told("status")
        number = voice_number(page, word("anna better"))
        await lead.say(f"terug {number} Wat bedoel je met {word('lea hand-back')}?")
        await lead.told("status")
        await asyncio.gather(self._answers_mask(self.team.members[3]), self._answers_hand_back(self.team.members[0]))
        await self.team.approves()

    async def _plain(self, talk: Talk) -> None:
        await self._writes(talk, "anna")
        await talk.say("akkoord")
        await talk.told("receipt")

    async def _writes(self, talk: Talk, who: str) -> dict[str, str]:
        word = self.words
        await talk.consents()
        events = await talk.writes(
            {q: f"Iets met {word(f'{who} {q}')} erin, en de rest van de zin" for q in ("good", "better")}
        )
        await talk.asked("preview")
        return events

    async def _changes(self, talk: Talk) -> None:
        word = self.words
        events = await self._writes(talk, "bram")
        await talk.edit(events["good"], f"Bewerkt met {word('bram edited')} erin")
        await talk.asked("preview")
        await talk.say(f"2: Verwoord met {word('bram reworded')} erin")
        await talk.agrees()
        await self._malformed(talk, events["good"])

    async def _withdraws(self, talk: Talk) -> None:
        word = self.words
        events = await self._writes(talk, "carla")
        await talk.redact(events["better"])
        await talk.told("receipt")
        await talk.say(f"1: En toch {word('carla reworded')} erin")
        await talk.agrees()
        await talk.say(f"!ronde {word('carla command')}")
        await talk.told("refusal")
        await self.team.command(f"!ronde {word('carla typo')}", by=talk.person)
        await talk.told("refusal")

    async def _declines(self, talk: Talk) -> None:
        await talk.asked("consent")
        await talk.say("nee")
        await talk.told("receipt")
        await talk.say(f"Ik heb geen tijd, maar wel {self.words('eva afterwards')}")
        await talk.told("refusal")

    async def _malformed(self, talk: Talk, about: str) -> None:
        """Events no client would send; libraries like to log those with what is in them."""
        word, room = self.words, await talk.room()
        in_clear: list[tuple[str, dict[str, object]]] = [
            ("m.room.message", {"msgtype": "m.text", "body": word("bram in-clear")}),
            (
                "m.room.encrypted",
                {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": word("bram cipher"), "session_id": "x"},
            ),
            ("m.room.encrypted", {"algorithm": word("bram algorithm"), "ciphertext": {word("bram cipher-key"): 1}}),
            (
                "m.reaction",
                {"m.relates_to": {"rel_type": "m.annotation", "event_id": about, "key": word("bram reaction")}},
            ),
            ("nl.onbekend", {"text": word("bram unknown")}),
        ]
        for at, (kind, content) in enumerate(in_clear):
            await talk.person.http("PUT", f"/rooms/{room}/send/{kind}/odd-{at}", content)
        in_cipher: list[dict[str, object]] = [
            {"msgtype": "m.text", "body": {"x": word("bram body")}},
            {"msgtype": ["m.text", word("bram types")], "body": 7},
            {"body": word("bram no-type")},
            {"msgtype": "m.text", "body": word("bram plain"), "formatted_body": {"x": word("bram formatted")}},
            {"msgtype": "m.text", "body": 12, "nl.gespreksronde": {"type": word("bram marker")}},
            {"msgtype": "m.image", "body": word("bram picture"), "url": f"mxc://localhost/{word('bram mxc')}"},
        ]
        for content in in_cipher:
            await talk.person.send_content(room, content)
        await talk.told("refusal")

    async def _answers_mask(self, talk: Talk) -> None:
        preview = await talk.asked("preview")
        assert self.words("daan good") not in preview.body.replace(f"‘{self.words('daan good')}’", "")
        await talk.say("akkoord")
        await talk.told("receipt")

    async def _answers_hand_back(self, talk: Talk) -> None:
        asked = await talk.asked("text")
        assert self.words("lea hand-back") in asked.body
        await talk.say(f"Ik bedoel {self.words('anna hand-back')} ermee")
        await talk.agrees()


@pytest.mark.slow
async def test_planted_words_and_ids_are_found_nowhere(
    own_bot: BotProcess, person: PersonFactory, tmp_path: Path
) -> None:
    words = Canaries()
    story = Story(await gather_team(own_bot, person, size=5), words)
    ids = people_ids(story.everybody)
    backup, keys_then = tmp_path / "backup.db", tmp_path / "keys-then"

    await story.until_all_but_one_agreed()
    assert left_behind(own_bot, [HELP_LINE]) == ["config.toml: " + HELP_LINE], "the search finds what there is"
    assert left_behind(own_bot, words.planted.values()) == []
    _no_ids_but_where_they_may(own_bot, ids)
    await asyncio.to_thread(_back_up, own_bot, backup)
    shutil.copytree(own_bot.data / "keys", keys_then)
    assert all(read == set() for read in _read_of_others(story).values())

    await story.until_review()
    await story.review()
    assert left_behind(own_bot, words.planted.values()) == []
    await story.team.summary(questions=2)
    await until(lambda: "event=round.erased" in own_bot.log())
    await asyncio.sleep(1)

    assert left_behind(own_bot, words.planted.values()) == []
    _no_ids_but_where_they_may(own_bot, ids)
    _only_what_was_agreed_was_read(story)
    await _the_page_is_gone(story)
    _nothing_tells_who_took_part(own_bot, story)
    assert await _rounds_read(backup, keys_then, own_bot, tmp_path / "then") == 1, "with the keys of then it opens"
    assert await _rounds_read(backup, own_bot.data / "keys", own_bot, tmp_path / "now") == 0


def _read_of_others(story: Story) -> dict[str, set[str]]:
    """What each person's client ever showed of the planted words that are not their own, wherever it stood."""
    names = ("lea", "anna", "bram", "carla", "daan", "eva")
    read = {name: story.words.found_in(who.all_text()) for name, who in zip(names, story.everybody, strict=True)}
    return {
        name: {place for place in places if not place.startswith(f"{name} ")} - IN_THE_ROOM
        for name, places in read.items()
    }


def _only_what_was_agreed_was_read(story: Story) -> None:
    read = _read_of_others(story)
    assert read.pop("lea") == IN_THE_REVIEW
    assert read["anna"] == {p for p in IN_THE_SUMMARY if not p.startswith("anna")} | {"lea hand-back"}
    for name in ("bram", "carla", "daan", "eva"):
        assert read[name] == {place for place in IN_THE_SUMMARY if not place.startswith(name)}, name


def _no_ids_but_where_they_may(bot: BotProcess, ids: list[str]) -> None:
    nio_store = set((bot.data / "matrix").iterdir())
    database = {path for path in bot.data.iterdir() if path.name.startswith("gespreksronde.db")}
    assert left_behind(bot, ids, but=nio_store | database) == []
    assert columns_with(bot.data / "gespreksronde.db", ids) <= MAY_HOLD_IDS


async def _the_page_is_gone(story: Story) -> None:
    """The facilitator's pages are deleted: who opens the chat anew finds no voice in it."""
    lead = story.team.lead
    room = await lead.room()
    pages = [seen.event for seen in lead.heard() if seen.prompt.get("kind") == "review"]
    assert len(pages) == 2
    for page in pages:
        found = await lead.person.http("GET", f"/rooms/{room}/event/{page}")
        assert found["content"] == {}


def _nothing_tells_who_took_part(bot: BotProcess, story: Story) -> None:
    """Whoever wrote and whoever declined left the same traces."""
    database = cells(bot.data / "gespreksronde.db")
    for table in ("rounds", "scripts", "seats", "members", "answers", "sent", "parcels"):
        assert database[table] == [], table
    traces = {}
    for talk in story.team.members:
        row = next(row for row in database["people"] if row["ref"] == talk.id)
        own = str(row["id"]).encode()
        mentioned = columns_with(bot.data / "gespreksronde.db", [own.decode()])
        traces[talk.id] = (row["in_chat"], row["chat"] is not None, mentioned)
    assert set(map(repr, traces.values())) == {repr((1, True, {"people.id"}))}
    keys = {path.stem for path in (bot.data / "keys").iterdir()}
    assert keys == {"house", *(str(row["id"]) for row in database["teams"])}


def _back_up(bot: BotProcess, target: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "db", "backup", target, "--config", bot.config], cwd=PROJECT, check=False
    )
    assert done.returncode == 0


async def _rounds_read(backup: Path, keys: Path, bot: BotProcess, folder: Path) -> int:
    """How many rounds of a backup these keys open."""
    await asyncio.to_thread(shutil.copytree, keys, folder / "keys")
    shutil.copy(backup, folder / "gespreksronde.db")
    store = await open_store(folder / "gespreksronde.db", open_vault(folder / "keys", bot.folder / "master.key"))
    try:
        async with store.begin() as uow:
            return len([r for r in await uow.rounds.all_ids() if await uow.rounds.get(r) is not None])
    finally:
        await store.close()
