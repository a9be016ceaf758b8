"""Whole rounds, played by real clients against the bot as a process: what `design.md` 2 tells, step by step."""

import asyncio

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, about_each, everybody_takes_part, gather_team, words


async def test_from_start_to_erasure(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.starts()
    await everybody_takes_part(team)
    page = await team.approves()
    _, good, better = await team.summary(questions=2)
    for author in AUTHORS[:3]:
        assert words(author)["good"] in good.body
        assert words(author)["good"] in page.body
        assert words(author)["better"] in better.body
    await team.erased()


async def test_a_team_room_without_encryption(bot: BotProcess, person: PersonFactory) -> None:
    """A flow that comes with the bot, as a process; in an encrypted room `test_flows_live.py` plays them all."""
    team = await gather_team(bot, person, size=5, encrypted=False)
    await team.command('!ronde start kaart-destigmatisering-kort "De casus van maandag"')
    await team.lead.asked("requirement")
    await team.lead.say("ja")
    assert not (await team.hear("announcement")).encrypted
    await asyncio.gather(
        *(
            member.takes_part_in_any(about_each("Over {question} denk ik {author} na", author))
            for member, author in zip(team.members, AUTHORS, strict=False)
        )
    )
    await team.approves()
    parts = await team.summary(questions=7)
    for part in parts[1:]:
        assert all(f"denk ik {author} na" in part.body for author in AUTHORS[:5])
    await team.erased()
    assert all(seen.encrypted for talk in (team.lead, *team.members) for seen in talk.heard())


async def test_several_teams_at_once(bot: BotProcess, person: PersonFactory) -> None:
    north, south = await asyncio.gather(gather_team(bot, person), gather_team(bot, person, size=4))
    await asyncio.gather(north.starts(theme="Noord"), south.starts(theme="Zuid"))
    await asyncio.gather(
        *(m.takes_part({"good": "Noord is mooi", "better": "Noord kan mooier"}) for m in north.members),
        *(m.takes_part({"good": "Zuid is mooi", "better": "Zuid kan mooier"}) for m in south.members),
    )
    await asyncio.gather(north.approves(), south.approves())
    for team, own, other in ((north, "Noord", "Zuid"), (south, "Zuid", "Noord")):
        parts = await team.summary(questions=2)
        assert all(own in part.body and other not in part.body for part in parts)
        assert not any(other in seen.body for talk in (team.lead, *team.members) for seen in talk.heard())


async def test_one_person_in_two_rounds_at_once(bot: BotProcess, person: PersonFactory) -> None:
    """Prompts queue, the next round names itself, and nothing is mixed up."""
    first = await gather_team(bot, person)
    shared = first.members[0]
    second = await gather_team(bot, person, known=[shared])
    one = await first.starts(theme="De eerste")
    await shared.consents(one)
    await shared.asked("text", "good", short=one)
    two = await second.starts(theme="De tweede")
    await asyncio.gather(
        *(m.takes_part(words(a), short=two) for m, a in zip(second.members[1:], AUTHORS, strict=False))
    )
    assert not any(seen.marker.get("round") == two for seen in shared.heard()), "the floor is taken"
    await shared.say("Eén gaat goed")
    await shared.asked("text", "better", short=one)
    await shared.say("Eén kan beter")
    await shared.agrees()
    invitation = await shared.asked("consent", short=two)
    assert "De tweede" in invitation.body
    await shared.say("ja")
    await shared.writes({"good": "Twee gaat goed", "better": "Twee kan beter"}, short=two)
    await shared.agrees()
    await asyncio.gather(
        *(m.takes_part(words(a), short=one) for m, a in zip(first.members[1:], AUTHORS[2:], strict=False))
    )
    for team, own, other in ((first, "Eén", "Twee"), (second, "Twee", "Eén")):
        page = await team.approves()
        assert f"{own} gaat goed" in page.body
        parts = await team.summary(questions=2)
        assert [f"{own} gaat goed" in parts[1].body, f"{own} kan beter" in parts[2].body] == [True, True]
        assert not any(other in part.body for part in parts)


async def test_taking_over(bot: BotProcess, person: PersonFactory) -> None:
    """A colleague with the power, not a member, takes over; members hear who will read, before anything is shown."""
    team = await gather_team(bot, person)
    mila = await person("mila", display_name="Mila Bos")
    await team.lead.person.invite(team.room, mila.id)
    await team.starts(options="deelnemers=" + ",".join(m.id for m in team.members))
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(team.members, AUTHORS, strict=False)))
    await team.lead.asked("review")
    colleague = Talk(mila, bot.id)
    await team.command("!ronde overnemen", by=mila)
    await colleague.told("refusal")
    await team.lead.person.set_power(team.room, mila.id, 50)
    await team.command("!ronde overnemen", by=mila)
    await colleague.told("status", "Jij leidt")
    await asyncio.gather(*(m.told("status", "Mila Bos") for m in team.members))
    page = await colleague.asked("review")
    assert words(AUTHORS[0])["good"] in page.body
    await team.lead.say("akkoord")
    await team.lead.told("refusal")
    await colleague.say("akkoord")
    await team.summary(questions=2)
