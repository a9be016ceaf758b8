"""A picture betrays nobody: nothing of the phone leaves, nothing stands in the log, and nothing is left of it."""

import io
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

import pytest
from PIL import Image

from bot.dialogue.pictures_kept import in_use
from bot.domain.ids import EventRef
from bot.domain.picture import PictureId
from bot.ports.homeserver import TryLater
from bot.rehearsal.drawing import PLACE, drawing
from tests.builders import a_flow
from tests.flows_drawing import with_pictures
from tests.threats.enclosing import failing, files, standing
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, MEMBERS, ROOM, QuietTeam, quiet_team, ref
from tests.unit.pictures.albums import PHONES, SECRETS, phone_jpeg, saved
from tests.verbose_log import verbose_log

WORD = "Zeebaarsgeheim"
DRAWS = dict(zip(MEMBERS, ("appels", "boten", "citroenen", "druiven", "eieren"), strict=False))
"""What each draws: by that word the author is known to the test, and to nobody else."""


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    with verbose_log() as stream:
        yield stream


def photo(number: int) -> bytes:
    """Another drawing for each, as a phone sends it."""
    data = phone_jpeg()
    ends = data.rindex(b"\xff\xd9")
    assert ends > 0
    sheet = Image.new("RGB", (80 + 40 * number, 60), (40 * number, 90, 200 - 40 * number))
    noted = Image.open(io.BytesIO(data)).getexif()
    return saved(sheet, "JPEG", exif=noted.tobytes(), comment="Kazernestraat")


def shown_to(team: QuietTeam, name: str) -> list[Done]:
    return [done for done in team.in_chat(name) if done.content.get("msgtype") == "m.image"]


def sent(team: QuietTeam, event: EventRef | None) -> bytes:
    assert event is not None
    return team.network.uploads[event].data


async def asked_for_a_picture(team: QuietTeam, *names: str) -> None:
    await team.starts()
    for name in names:
        await team.says(name, "ja")
        await team.says(name, f"tekst van {name}")


async def everybody_draws(team: QuietTeam) -> None:
    await asked_for_a_picture(team, *team.names)
    for number, name in enumerate(team.names):
        await team.shows(name, photo(number), f"Een tekening van {DRAWS[name]}.")
        await team.says(name, "akkoord")


def drawing_team(size: int = 4, salt: bytes = b"quiet") -> AbstractAsyncContextManager[QuietTeam]:
    return quiet_team(size=size, flow=with_pictures(), salt=salt)


async def kept(team: QuietTeam) -> list[PictureId]:
    """The pictures that lie in the store, of those that were ever named."""
    round_ = await team.round()
    async with team.writer.work() as work:
        return [p for p in sorted(in_use(round_)) if await work.uow.pictures.get(round_.id, p) is not None]


# --- what leaves


async def test_nothing_of_the_phone_ever_leaves_and_the_name_of_the_file_tells_nothing() -> None:
    async with drawing_team() as team:
        await everybody_draws(team)
        await team.is_released()
        released = files(team, team.in_room())
        pictures = [done for done in released if done.content["msgtype"] == "m.image"]
        assert len(pictures) == 4
        for upload in team.network.uploads.values():
            for secret in SECRETS:
                assert secret.encode() not in upload.data
            if upload.mimetype == "image/jpeg":
                assert upload.name == "beeld.jpg"
                with Image.open(io.BytesIO(upload.data)) as picture:
                    assert not picture.getexif()
                    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


async def test_each_released_picture_has_words_and_a_number_that_follows_the_drawn_order() -> None:
    async with drawing_team() as team:
        await everybody_draws(team)
        await team.is_released()
        pictures = [done for done in team.in_room() if done.content.get("msgtype") == "m.image"]
        assert [done.body.split(":")[0] for done in pictures] == ["Beeld 1", "Beeld 2", "Beeld 3", "Beeld 4"]
        for done in pictures:
            author = next(name for name in team.names if DRAWS[name] in done.body)
            width = Image.open(io.BytesIO(sent(team, done.event))).width
            assert width == 80 + 40 * team.names.index(author), "the words stand with another picture"
            assert "prompt" not in done.marker


async def test_the_order_is_not_that_of_the_members_nor_of_sending() -> None:
    orders = set()
    for salt in (b"a", b"b", b"c", b"d", b"e"):
        async with drawing_team(salt=salt) as team:
            await everybody_draws(team)
            await team.is_released()
            pictures = [done for done in team.in_room() if done.content.get("msgtype") == "m.image"]
            orders.add(tuple(next(n for n in team.names if DRAWS[n] in done.body) for done in pictures))
    assert len(orders) > 2


async def test_the_size_that_a_server_sees_ties_no_two_chats_together() -> None:
    async with drawing_team() as team:
        await everybody_draws(team)
        await team.is_released()
        sizes = {len(upload.data) for upload in team.network.uploads.values() if upload.mimetype == "image/jpeg"}
        assert len(sizes) == 1


async def test_the_author_sees_exactly_what_others_will_before_saying_yes() -> None:
    async with drawing_team() as team:
        await everybody_draws(team)
        own = {name: sent(team, shown_to(team, name)[-1].event) for name in team.names}
        await team.is_released()
        for done in (done for done in team.in_room() if done.content.get("msgtype") == "m.image"):
            author = next(name for name in team.names if DRAWS[name] in done.body)
            assert sent(team, done.event) == own[author]


async def test_the_picture_stands_there_before_the_words_that_ask_for_a_yes() -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        await team.shows("anna", photo(1), "Een boom.")
        picture, preview = team.in_chat("anna")[-2:]
        assert picture.content["msgtype"] == "m.image"
        assert "prompt" not in picture.marker
        assert preview.marker["prompt"]["kind"] == "preview"
        assert "Kijk zelf" in preview.body


async def test_nobody_sees_a_picture_below_the_threshold() -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, *team.names)
        for number, name in enumerate(team.names):
            if number < 2:
                await team.shows(name, photo(number), f"Een tekening van {DRAWS[name]}.")
            else:
                await team.says(name, "overslaan")
            await team.says(name, "akkoord")
        await team.is_released()
        pictures = [done for done in files(team) if done.content["msgtype"] == "m.image"]
        assert {done.room for done in pictures} == {team.chat("anna"), team.chat("bram")}
        assert not [done for done in team.in_room() if done.content.get("msgtype") == "m.image"]


async def test_the_facilitator_sees_them_without_author_and_they_are_deleted_there_afterwards() -> None:
    async with drawing_team() as team:
        await everybody_draws(team)
        await team.in_review()
        pages = shown_to(team, LEADER)
        assert len(pages) == 4
        assert all(done.body.startswith("Stem 2.") for done in pages)
        await team.says(LEADER, "akkoord")
        await team.passes(days=4)
        gone = {done.event for done in team.in_chat(LEADER) if done.what == "redaction"}
        assert {done.event for done in pages} <= gone


# --- what is sent to the bot


async def test_what_cannot_be_taken_gets_its_own_kind_sentence_and_nothing_is_kept() -> None:
    bad = {
        b"dit is geen beeld": "JPEG of PNG",
        b"\0\0\0\x18ftypheic" + bytes(60): "iPhone",
        photo(1)[:200]: "beschadigd",
        b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\0;": "te groot",
    }
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        for data, words in bad.items():
            await team.shows("anna", data, "Een boom.")
            assert words in team.in_chat("anna", "refusal")[-1].body
        assert await kept(team) == []
        await team.shows("anna", photo(1), "Een boom.")
        assert len(await kept(team)) == 1, "the question is still open"


@pytest.mark.parametrize("phone", PHONES)
async def test_pictures_of_every_phone_are_taken_whatever_they_say_they_are(phone: str) -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        await team.shows("anna", PHONES[phone](), "Een boom.")
        shown = sent(team, shown_to(team, "anna")[-1].event)
        assert not any(secret.encode() in shown for secret in SECRETS)


async def test_a_picture_of_an_unsigned_device_is_not_looked_at() -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        team.network.fails = failing("picture", AssertionError)
        await team.shows("anna", photo(1), "Een boom.", trusted=False)
        assert await kept(team) == []


async def test_where_no_question_asks_one_no_picture_is_fetched() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "ja")
        team.network.fails = failing("picture", AssertionError)
        await team.shows("anna", photo(1), "Een boom.")
        assert "alleen tekst" in team.in_chat("anna", "refusal")[-1].body


async def test_one_that_cannot_be_fetched_now_waits_like_a_message_that_cannot_be_read() -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        team.network.fails = failing("picture", lambda: TryLater(0.01))
        await team.shows("anna", photo(1), "Een boom.")
        assert not shown_to(team, "anna")
        team.clock.at += timedelta(minutes=2)
        await team.waker.sweep()
        await team.settles()
        assert "nog niet lezen" in team.in_chat("anna", "refusal")[-1].body
        team.network.fails = lambda call: None
        await team.says("bram", "ja")  # the next batch
        assert len(shown_to(team, "anna")) == 1
        async with team.writer.work() as work:
            assert await work.uow.inbox.held() == []


async def test_another_picture_takes_the_place_of_the_first_in_the_store_too() -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        event = await team.shows("anna", photo(1), "Een boom.")
        (first,) = await kept(team)
        await team.shows("anna", photo(2), "Een brug.")
        (second,) = await kept(team)
        await team.shows("anna", photo(3), "Een deur.", replaces=event)
        assert first != second
        round_ = await team.round()
        async with team.writer.work() as work:
            assert await work.uow.pictures.get(round_.id, first) is None


async def test_a_picture_taken_back_while_it_waits_is_not_sent() -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, "anna")
        team.network.fails = failing("upload", lambda: TryLater(60))
        await team.shows("anna", photo(1), "Een boom.")
        await team.says("anna", "intrekken")
        team.network.fails = lambda call: None
        await team.passes(hours=1)
        assert not shown_to(team, "anna")
        assert await kept(team) == []


# --- the log


async def test_nothing_of_a_picture_stands_in_the_log(log: io.StringIO) -> None:
    async with drawing_team() as team:
        await asked_for_a_picture(team, *team.names)
        for number, name in enumerate(team.names):
            await team.shows(name, photo(number), f"{WORD} van {name}")
            await team.says(name, "akkoord")
        await team.shows("anna", b"geen beeld " + WORD.encode(), WORD)
        team.network.fails = failing("picture", lambda: TryLater(0.01))
        await team.shows("bram", photo(2), WORD)
        team.network.fails = lambda call: None
        await team.is_released()
        said = log.getvalue()
        assert "picture.refused" in said
        people = [part for name in (*MEMBERS, LEADER) for part in (ref(name), name)]
        for secret in (WORD, "beeld.jpg", *SECRETS, *people, *(done.event or "" for done in team.network.timeline)):
            assert not secret or secret.casefold() not in said.casefold()


# --- the end


async def test_nothing_is_left_when_the_round_is_erased() -> None:
    async with drawing_team() as team:
        await everybody_draws(team)
        round_ = await team.round()
        names = in_use(round_)
        own = {done.event: name for name in team.names for done in shown_to(team, name)}
        await team.is_released()
        await team.passes(days=3)
        async with team.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []
            assert [p for p in names if await work.uow.pictures.get(round_.id, p)] == []
        gone = {done.event for done in team.network.timeline if done.what == "redaction"}
        assert set(own) <= gone, "somebody's own picture still stands in the own chat"
        assert len([done for done in standing(team) if done.content.get("msgtype") == "m.image"]) == 4


@pytest.mark.parametrize("asked", ["haal weg: beeld 2", "haal weg: een tekening van appels"])
async def test_one_picture_can_be_taken_away_afterwards_and_nothing_keeps_it(asked: str) -> None:
    async with drawing_team(size=5) as team:
        await everybody_draws(team)
        await team.is_released()
        await team.passes(days=3)
        before = [done for done in standing(team) if done.content.get("msgtype") == "m.image"]
        meant = "appels" if "appels" in asked else "Beeld 2:"
        gone = next(done for done in before if meant in done.body)
        await team.says("bram", asked)
        await team.says(LEADER, "ja")
        left = [done for done in standing(team) if done.content.get("msgtype") == "m.image"]
        assert len(left) == 4
        assert gone.body.split(": ", 1)[1] not in {done.body.split(": ", 1)[1] for done in left}
        assert sent(team, gone.event) not in {sent(team, done.event) for done in left}
        async with team.writer.work() as work:
            here = await work.uow.teams.by_room(ROOM)
            assert here is not None
            (released,) = await work.uow.releases.of_team(here.id)
            named = [v.picture.id for s in released.sections for v in s.section.voices if v.picture is not None]
            assert [bool(await work.uow.pictures.kept(here.id, released.id, one)) for one in named] == [True] * 4


async def test_too_few_pictures_left_none_is_shown_any_more() -> None:
    async with drawing_team(size=3) as team:
        await everybody_draws(team)
        await team.is_released()
        await team.passes(days=3)
        await team.says("bram", "haal weg: beeld 1")
        await team.says(LEADER, "ja")
        assert not [done for done in standing(team) if done.content.get("msgtype") == "m.image"]


# --- invented people, and the campfire


def test_what_invented_people_send_holds_a_place_too() -> None:
    assert all(PLACE in drawing(number) for number in range(9))
    assert len({drawing(number) for number in range(9)}) == 9


async def test_a_ninth_person_is_refused_at_the_campfire() -> None:
    async with quiet_team(size=8, flow=a_flow("kampvuur")) as team:
        team.network.rooms[ROOM].people[ref("joep")] = "Joep Achternaam"
        await team.command('!ronde start kampvuur "De week"')
        said = team.in_chat(LEADER)[-1].body
        assert "8" in said
        async with team.writer.work() as work:
            rounds = [await work.uow.rounds.get(each) for each in await work.uow.rounds.all_ids()]
        assert not any(team.has_chat(name) for name in MEMBERS), "somebody was invited"
        assert all(round_ is not None and round_.course.stage.value == "planned" for round_ in rounds)
