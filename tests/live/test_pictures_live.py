"""A whole round with pictures on a real homeserver: from a phone with a place in it to the erasure."""

import asyncio
from io import BytesIO

from PIL import Image

from bot.demo.attachments import attachment, send_picture
from bot.demo.seen import Seen
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, Team, gather_team, until, words
from tests.unit.pictures.albums import SECRETS, exif, saved


def photo(number: int) -> bytes:
    """As a phone takes it, with where and whose; another one for each."""
    sheet = Image.new("RGB", (120 + 40 * number, 90), (40 * number, 90, 200 - 40 * number))
    return saved(sheet, "JPEG", exif=exif(), comment="Kazernestraat")


async def takes_part(talk: Talk, number: int) -> bytes:
    """Draws, looks at the preview, says yes; what the preview showed."""
    await talk.consents()
    await talk.asked("text", "good")
    await talk.say(words(AUTHORS[number])["good"])
    await talk.asked("image", "drawing")
    caption = f"Een tekening, zegt {AUTHORS[number]}"
    await send_picture(talk.person, await talk.room(), photo(number), mimetype="image/jpeg", caption=caption)
    shown = await talk.hear(lambda seen: seen.content.get("msgtype") == "m.image")
    await talk.asked("preview")
    await talk.say("akkoord")
    await talk.told("receipt")
    return await attachment(talk.person, shown)


def is_bare(data: bytes) -> bool:
    with Image.open(BytesIO(data)) as picture:
        return not picture.getexif() and not any(secret.encode() in data for secret in SECRETS)


async def released(team: Team) -> list[tuple[str, bytes]]:
    """What the team reads with each picture, and the picture as it is downloaded."""
    lead = team.lead.person
    await until(lambda: len(pictures_in(team)) == len(team.members))
    return [(seen.body, await attachment(lead, seen)) for seen in pictures_in(team)]


def pictures_in(team: Team) -> list[Seen]:
    return [seen for seen in team.posted() if seen.content.get("msgtype") == "m.image"]


async def test_a_round_with_pictures_from_phone_to_erasure(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.starts("beeld")
    previews = await asyncio.gather(*(takes_part(member, number) for number, member in enumerate(team.members)))
    assert all(map(is_bare, previews))
    await team.approves()
    await team.summary(questions=2)
    shown = await released(team)
    assert [body.split(":")[0] for body, _ in shown] == ["Beeld 1", "Beeld 2", "Beeld 3"]
    assert all(is_bare(data) for _, data in shown)
    assert sorted(data for _, data in shown) == sorted(previews), "exactly what each said yes to"
    for body, data in shown:
        number = next(at for at, author in enumerate(AUTHORS) if author in body)
        assert Image.open(BytesIO(data)).width == 120 + 40 * number, "the words stand with another picture"
    assert {seen.content["filename"] for seen in pictures_in(team)} == {"beeld.jpg"}
    assert all("file" in seen.content and "url" not in seen.content for seen in pictures_in(team))
    await team.erased()
    log = bot.log()
    assert not any(secret in log for secret in (*SECRETS, "beeld.jpg", "Een tekening"))
    for file in bot.files():
        content = file.read_bytes()
        assert not any(data[:200] in content for data in previews)
        assert b"Kazernestraat" not in content


async def test_a_picture_that_is_none_is_asked_again_and_words_do_as_well(
    bot: BotProcess, person: PersonFactory
) -> None:
    team = await gather_team(bot, person)
    await team.starts("beeld")
    anna = team.members[0]
    await anna.consents()
    await anna.asked("text", "good")
    await anna.say(words("zacht")["good"])
    await anna.asked("image", "drawing")
    await send_picture(anna.person, await anna.room(), b"geen beeld, maar een tekst", mimetype="image/png")
    await anna.told("refusal", "JPEG of PNG")
    await anna.say("Er zou een open deur op staan")
    preview = await anna.asked("preview")
    assert "open deur" in preview.body


async def test_a_ninth_person_is_refused_at_the_campfire(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person, size=9)
    await team.command('!ronde start kampvuur "De week"')
    asked = await team.lead.asked("setup")
    assert asked.prompt["max"] == 8
    await team.lead.say("1, 2, 3, 4, 5, 6, 7, 8, 9")
    await team.lead.told("refusal", "8")
    assert not any(seen.marker.get("type") == "announcement" for seen in team.posted())
