"""*je* or *u* per team: chosen in the team room, and said so by everything in the next round."""

import re

from bot.ports.texts import Voice
from bot.texts.render import Renderer
from tests.flows_for_tests import small_flow
from tests.threats.quiet_team import LEADER, quiet_team

JE = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)


async def test_a_team_chooses_and_the_next_round_says_so() -> None:
    async with quiet_team(size=4, flow=small_flow(1)) as team:
        await team.command("!ronde aanspreken u")
        assert "‘u’" in team.in_chat(LEADER)[-1].body
        await team.starts()
        await team.says("anna", "ja")
        bodies = [done.body for done in team.in_chat("anna") if done.body]
        assert "Er is een uitnodiging voor u." in bodies[0]
        assert "Er staat een vraag voor u klaar." in bodies[1]
        # what the flow asks is said as its maker wrote it
        assert [line for body in bodies for line in body.split("\n") if JE.search(line)] == ["Doe je mee?"]
        await team.command("!ronde aanspreken je")
        await team.says("anna", "een antwoord")
        assert "Zo komt u in beeld" in team.in_chat("anna")[-1].body, "a round stays as it began"


async def test_anything_else_is_asked_back() -> None:
    async with quiet_team(size=4) as team:
        await team.command("!ronde aanspreken gij")
        assert "!ronde aanspreken je" in team.in_chat(LEADER)[-1].body


def test_the_private_chat_itself_speaks_so_too() -> None:
    assert "uw toestel" in Renderer().chat_topic(Voice("nl", "Europe/Amsterdam", formal=True))
