"""Planned rounds in a whole bot: planned in words, begun by themselves, once, on the right days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.domain.flow import Flow
from bot.domain.season import Break, Season, SeasonState
from bot.ports.homeserver import MembershipChanged, PowerChanged, Removed
from bot.ports.tools import Planning
from bot.service.season_waking import attend
from tests.flows_for_tests import small_flow
from tests.threats.quiet_team import BOT, LEADER, ROOM, QuietTeam, quiet_team, ref

ZONE = ZoneInfo("Europe/Amsterdam")


def wall(*when: int) -> datetime:
    return datetime(*when, tzinfo=ZONE).astimezone(UTC)  # type: ignore


async def main() -> None:
    async with quiet_team(size=4, at=wall(2026, 11, 24, 10)) as team:
        await team.command('!ronde plan klein "De week" elke 2 weken maandag 09:00')
        print(team.in_chat(LEADER)[-1].body)
        await team.says(LEADER, "akkoord")
        print(team.in_chat(LEADER)[-1].body)
        await team.command('!ronde planning')
        print(team.in_chat(LEADER)[-1].body)
        await team.command('!ronde status')
        print(team.in_room()[-1].body)
        await team.command('!ronde planning pauze 20 december tot 10 januari')
        print(team.in_chat(LEADER)[-1].body)
        await team.command('!ronde planning agenda')
        print([ (d.what, str(d.content)[:300]) for d in team.in_chat(LEADER)[-2:]])
        for _ in range(8):
            await team.passes(days=7)
            print(team.now, [d.body.split("\n")[0] for d in team.in_room("announcement")])
        for d in team.in_chat(LEADER)[-8:]: print("  >", d.kind, d.body[:200].replace("\n"," / "))
import asyncio
if __name__ == "__main__": asyncio.run(main())
