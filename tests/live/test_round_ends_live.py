"""How a round ends when it is not simply everybody's yes: too few voices, masks and questions back."""

import asyncio

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Team, gather_team, voice_number, words


async def _closed_with_two_voices(bot: BotProcess, person: PersonFactory) -> Team:
    """Two of three wrote; the facilitator closed by hand and has to choose."""
    team = await gather_team(bot, person)
    await team.starts()
    await asyncio.gather(
        team.members[2].consents(),
        *(m.takes_part(words(a)) for m, a in zip(team.members[:2], AUTHORS, strict=False)),
    )
    await team.command("!ronde sluit")
    await team.lead.hear(lambda s: s.prompt.get("kind") == "choice")
    await team.lead.say("ja")
    await team.lead.told("status", "verlengen")
    await asyncio.gather(*(m.told("status", "Niemand krijgt ze te zien") for m in team.members[:2]))
    return team


def _nothing_was_shown(team: Team) -> bool:
    return not any(words(a)["good"] in team.lead.person.all_text() for a in AUTHORS)


async def test_too_few_voices_and_a_stop(bot: BotProcess, person: PersonFactory) -> None:
    team = await _closed_with_two_voices(bot, person)
    await team.lead.say("stoppen")
    await team.lead.told("status")
    await team.members[0].told("status")
    assert _nothing_was_shown(team)
    assert not any(seen.marker.get("type") in ("summary", "review") for seen in team.posted())


async def test_too_few_voices_and_more_time(bot: BotProcess, person: PersonFactory) -> None:
    team = await _closed_with_two_voices(bot, person)
    await team.lead.say("verlengen")
    await team.lead.told("status")
    third = team.members[2]
    if not any(seen.prompt.get("question") == "good" for seen in third.since()):
        third.place = 0
    await third.asked("text", "good")
    await third.say(words(AUTHORS[2])["good"])
    await third.asked("text", "better")
    await third.say(words(AUTHORS[2])["better"])
    await third.agrees()
    await team.approves()
    parts = await team.summary(questions=2)
    assert all(words(a)["good"] in parts[1].body for a in AUTHORS[:3])


async def test_too_few_voices_and_an_own_name(bot: BotProcess, person: PersonFactory) -> None:
    """Only the author puts the own words there, under the own name; the other's stay unseen."""
    team = await _closed_with_two_voices(bot, person)
    await team.lead.say("vragen")
    await asyncio.gather(*(m.hear(lambda s: s.prompt.get("kind") == "choice") for m in team.members[:2]))
    await team.members[0].say("ja")
    await team.members[1].say("nee")
    page = await team.approves()
    parts = await team.summary(questions=2)
    for shown in (page.body, parts[1].body):
        assert words(AUTHORS[0])["good"] in shown
        assert "Anna Jansen" in shown
        assert words(AUTHORS[1])["good"] not in shown
        assert "Bram" not in shown


async def test_masks_and_questions_back(slow_bot: BotProcess, person: PersonFactory) -> None:
    """They reach the unknown authors together; a mask needs a new yes; after one window comes the one second look."""
    team = await gather_team(slow_bot, person, size=5)
    await team.starts()
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(team.members, AUTHORS, strict=False)))
    lead = team.lead
    page = await lead.asked("review")
    number = {a: voice_number(page, words(a)["good"]) for a in AUTHORS[:5]}
    for refused in (
        f"masker {number['zacht']} {words('zacht')['good']}",
        "masker 9.9 rust",
        f"terug {number['luid']}",
        "weg ermee",
    ):
        await lead.say(refused)
        await lead.told("refusal")
    await team.just_after_a_slot()
    for act in (
        f"masker {number['zacht']} rust",
        f"masker {number['luid']} aandacht",
        f"terug {number['vlot']} Kun je een voorbeeld geven?",
        f"terug {number['traag']} Klopt dit zo?",
    ):
        await lead.say(act)
        await lead.told("status")
    zacht, luid, vlot, traag, _ = team.members
    masked = await zacht.asked("preview")
    assert "rust en" not in masked.body
    await zacht.say("akkoord")
    await luid.asked("preview")  # no yes: this voice stays out
    asked = await vlot.asked("text")
    assert "Kun je een voorbeeld geven?" in asked.body
    await vlot.say("Bijvoorbeeld bij het ontbijt")
    await vlot.agrees()
    await traag.asked("text")  # no reply: the agreed text stays as it was
    second = await lead.asked("review")
    assert "Bijvoorbeeld bij het ontbijt" in second.body
    assert words("luid")["good"] not in second.body
    await lead.say(f"masker {voice_number(second, 'ontbijt')} ontbijt")
    await lead.told("refusal")
    await lead.say("akkoord")
    good = (await team.summary(questions=2))[1].body
    for shown in (
        "Bijvoorbeeld bij het ontbijt",
        words("traag")["good"],
        words("kort")["good"],
        "en de aandacht hier, zeg ik zacht",
    ):
        assert shown in good
    for gone in (words("zacht")["good"], words("luid")["good"], words("vlot")["good"], "ik luid"):
        assert gone not in good
