"""What a play on a real homeserver leaves behind: with the bot, in its files, and with the people."""

from pathlib import Path

from PIL import Image

from bot.config import Config
from bot.demo.attachments import attachment
from bot.domain.flow import Flow
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.play import Play
from tests.live.live_network import LiveNetwork
from tests.live.searching import cells

_LONG = 25
"""Words of so many letters are said by somebody; shorter ones may stand anywhere."""
_OUTLIVE = {
    "people", "teams", "inbox", "released", "released_pictures", "release_messages", "agreements", "journal",
    "settings",
}  # fmt: skip
"""What is kept longer than a round: who the bot knows, what was released, what was agreed, and no words of a round."""


def nothing_of_the_round_is_left(play: Play, config: Config) -> None:
    """No row and no key of it, no word in any file; and where nothing is kept, nothing that was released."""
    tables = cells(config.database_path)
    left = {name for name, rows in tables.items() if rows} - _OUTLIVE - {"alembic_version"}
    assert not left, f"rows stayed in {left}"
    teams = {str(row["id"]) for row in tables["teams"]}
    kept = {path.stem for path in config.keys_folder.glob("*.key")} - {"house"}
    assert kept <= teams, "a key of a round stayed"
    said = {line.body for line in play.timeline if line.by != BOT and len(line.body) >= _LONG}
    for path in config.data_folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(words.encode() in content for words in said), f"words stand in {path.name}"


def released_only_what_the_file_says(play: Play, config: Config, before: int) -> int:
    """How many pages there are now; `before`: how many there were."""
    many = len(cells(config.database_path)["released"])
    flow: Flow = play.flow
    assert bool(flow.outputs) or many == before, "a page was kept of a flow that has none"
    return many


def no_key_came_late(play: Play, network: LiveNetwork) -> None:
    """What somebody could not read when it was said, they cannot read now."""
    for line in play.timeline:
        if line.what == "message":
            assert network.could_read(line) == set(line.readers) - {BOT}


async def files_can_be_opened(play: Play, network: LiveNetwork, folder: Path) -> None:
    """By a reader of each: pictures are pictures, pages hold their headings."""
    once: dict[object, Happening] = {}
    for line in play.timeline:
        if line.by == BOT and "filename" in line.content:
            once.setdefault((line.room in play.record.private, line.content["filename"]), line)
    for line in once.values():
        reader = network.people[next(iter(line.readers - {BOT}))]
        seen = next(seen for seen in reader.seen if seen.event == line.event)
        data = await attachment(reader, seen)
        name = str(line.content["filename"])
        if name.endswith((".png", ".jpg")):
            (folder / name).write_bytes(data)
            with Image.open(folder / name) as shown:
                assert shown.size == (line.content["info"]["w"], line.content["info"]["h"])
            assert line.body != name, "it is described"
        elif name.endswith(".html"):
            titles = [output.title.in_(play.lang) for output in play.flow.outputs]
            assert any(title in data.decode() for title in titles)
        else:
            assert data.startswith(b"%PDF")
