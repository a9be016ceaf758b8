"""How a round begins: what is missing is asked in private, and who is invited is fixed from there."""

import asyncio

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, gather_team, words


async def test_what_is_missing_is_asked_in_private(bot: BotProcess, person: PersonFactory) -> None:
    """No theme, and nine people for a campfire of eight: one question at a time, and then it starts."""
    team = await gather_team(bot, person, size=9)
    lead = team.lead
    everybody = ",".join(member.id for member in team.members)
    await team.command(f'!ronde start kampvuur-vragen "Te veel" deelnemers={everybody}')
    assert "8" in (await lead.told("refusal")).body
    await team.command("!ronde start kampvuur-vragen")
    await lead.asked("setup")
    await lead.say("   ")
    await lead.told("refusal")
    await lead.say("Hoe het hier is")
    who = await lead.asked("setup")
    names = [line for line in who.body.splitlines() if "Jansen" in line]
    assert len(names) == 9
    await lead.say("1 t/m 9")
    await lead.told("refusal")
    shown_as = await lead.person.members(team.room)
    left_out = next(member for member in team.members if shown_as[member.id] == _name(names[8]))
    await lead.say("1 t/m 8")
    await lead.asked("requirement")
    await lead.say("misschien")
    await lead.told("refusal")
    await lead.say("nee")
    started = await lead.told("status")
    announced = (await team.hear("announcement")).body
    assert "Hoe het hier is" in announced
    assert "Hoe het hier is" in started.body
    assert _name(names[8]) not in announced
    await asyncio.gather(*(m.asked("consent") for m in team.members if m is not left_out))
    assert not left_out.person.invitations.keys() - {team.room}


async def test_a_facilitator_chooses_a_form_and_a_theme(bot: BotProcess, person: PersonFactory) -> None:
    """The menu narrowed, how a form goes, and a start without a theme: one of the ready ones by its number."""
    team = await gather_team(bot, person, size=4)
    await team.command("!ronde werkvormen inzicht 4 niet over iemand")
    menu = (await team.hear("help")).body
    assert "‘kampvuur-vragen’" in menu
    assert "moreel-beraad" not in menu
    await team.command("!ronde werkvormen spoed")
    assert "112" in (await team.hear("help")).body
    await team.command("!ronde uitleg kampvuur vragen")
    assert "Dit is geen kampvuurgesprek." in (await team.hear("help")).body
    await team.command("!ronde start kampvuur-vragen")
    asked = await team.lead.asked("setup")
    ready = asked.marker["prompt"]["options"]
    assert f"2. {ready[1]['label']}" in asked.body
    await team.lead.say("2")
    await team.lead.asked("requirement")
    await team.lead.say("ja")
    assert ready[1]["label"] in (await team.hear("announcement")).body


def _name(line: str) -> str:
    return line.partition(".")[2].strip()


async def test_a_start_can_be_dropped(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.command("!ronde start proef")
    await team.lead.asked("setup")
    await team.lead.say("stop")
    await team.lead.told("status")
    await team.lead.say("Toch een thema")
    await team.lead.told("refusal")
    await team.starts()


async def test_a_facilitator_who_takes_part(bot: BotProcess, person: PersonFactory) -> None:
    """Members are told before they say yes; the facilitator's voice counts for no threshold."""
    team = await gather_team(bot, person)
    await team.starts(options="meedoen")
    for member in team.members:
        assert "Lea Vos schrijft zelf ook mee" in (await member.asked("consent")).body
    lead_writes = asyncio.create_task(team.lead.takes_part(words("eigen")))
    for member, author in zip(team.members, AUTHORS, strict=False):
        await member.say("ja")
        good = author != AUTHORS[2]
        await member.asked("text", "good")
        await member.say(words(author)["good"] if good else "overslaan")
        await member.asked("text", "better")
        await member.say(words(author)["better"])
        await member.agrees()
    await lead_writes
    page = await team.approves()
    assert words(AUTHORS[0])["good"] not in page.body
    shown = "".join(part.body for part in await team.summary(questions=2))
    assert words("eigen")["better"] in shown
    assert words("eigen")["good"] not in shown
