"""Somebody is away: nothing comes, also after a restart and in the next round; the others go on; and back is back."""

import asyncio
from datetime import UTC, datetime, timedelta

from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, gather_team, until, words


async def test_leave_is_kept_over_rounds_and_restarts_until_it_is_taken_back(
    own_bot: BotProcess, person: PersonFactory
) -> None:
    team = await gather_team(own_bot, person, size=4)
    await team.starts(options="duur=1d")
    away, *others = team.members
    await away.asked("consent")
    back = datetime.now(UTC).date() + timedelta(days=5)
    await away.say(f"ik ben vrij tot {back.day}-{back.month}")
    told = await away.told("receipt", "Ik stuur je dus niets tot")
    assert "vergeet mijn tijden" in told.body
    await away.told("status", "voordat je er weer bent")
    await away.asked("consent")
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(others, AUTHORS, strict=False)))
    page = await team.approves()
    assert "wie weg is" not in page.body
    await team.summary(questions=2)
    await team.erased(others)

    await own_bot.restart()
    heard = len(away.heard())
    short = await team.starts(options="duur=1d")
    await asyncio.gather(*(m.consents(short) for m in others))
    await asyncio.gather(*(m.asked("text", "good") for m in others))
    await away.say("tijden")  # an answer comes at any hour, and what was begun before it would stand above it
    await away.told("receipt", "Dit weet ik over je tijden")
    assert len(away.heard()) == heard + 1, "nothing was begun"

    await away.say("vergeet mijn tijden")
    await away.told("receipt", "Gewist")
    await away.asked("consent", short=short)
    await until(lambda: "event.failed" not in own_bot.log())


async def test_a_sentence_that_could_be_an_answer_is_asked_about(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person, size=4)
    await team.starts()
    anna, bram, *_ = team.members
    for talk in (anna, bram):
        await talk.consents()
        await talk.asked("text", "good")
        await talk.say("ik heb nachtdienst tot vrijdag")
        asked = await talk.hear(lambda s: bool(s.prompt))
        assert [option["id"] for option in asked.prompt["options"]] == ["answer", "times"]
    await anna.say("1")
    await anna.asked("text", "better")
    await bram.say("2")
    await bram.told("receipt", "zodat je overdag kunt slapen")
    await bram.asked("text", "good")
