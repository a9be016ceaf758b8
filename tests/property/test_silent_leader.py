"""A facilitator who never says anything again: every round of every werkvorm ends, within a stated number of days, with
nothing shown to the team that needed an akkoord (`design.md` 2)."""

from datetime import datetime, timedelta

import pytest

from bot.dialogue.planning import runnable
from bot.dialogue.sequence import lasts
from bot.domain.flow import Flow
from bot.domain.flow_terms import Form
from bot.domain.unrolling import unrolled
from bot.ports.homeserver import PowerChanged
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.play import TEAM_ROOM, Play, rehearsal
from tests.guided_story import READY

WAITED = timedelta(days=14)
"""After the longest that the werkvorm takes by itself (`docs/voor-gespreksleiders.md`)."""
FLOWS = sorted((flow for flow in READY.values() if runnable(flow)), key=lambda flow: flow.id)
AFTERWARDS = ("followup", "receipt")
"""What is asked weeks later about agreements, by a bot that knows nothing of the round any more."""
AFTER = (0, 12, 40, 90)
"""After so many steps of the play it is silent."""


def longest(flow: Flow) -> timedelta:
    """A round without its facilitator is over and erased by then."""
    return lasts(unrolled(flow), None) + WAITED


def needs_akkoord(flow: Flow) -> bool:
    """Whether whoever leads looks at every page with words that goes to the team."""
    leading = set(flow.leading_roles())
    pages = [page for page in flow.outputs if any(part.form in (Form.SUMMARY, Form.WORDS) for part in page.parts)]
    return bool(pages) and all(leading & set(flow.expand(page.approve)) for page in pages)


def agreed_to(play: Play) -> bool:
    """Whether the facilitator had said akkoord to a page before falling silent."""
    leading = {part.ref for part in play.parts if part.leads}
    pages = [done for done in play.timeline if done.kind == "review"]
    return bool(pages) and any(done.by in leading and done.body == "akkoord" for done in play.timeline)


def in_team(play: Play, *kinds: str) -> list[Happening]:
    return [done for done in play.timeline if done.room == TEAM_ROOM and done.kind in kinds]


def over_at(play: Play) -> datetime:
    """When the bot last said something of the round."""
    return max(done.at for done in play.timeline if done.by == BOT and done.kind and done.kind not in AFTERWARDS)


@pytest.mark.parametrize("steps", AFTER)
@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.id)
async def test_it_ends_with_nothing_shown_that_needed_an_akkoord(flow: Flow, steps: int) -> None:
    async with rehearsal(flow, seed=steps + 1) as play:
        while not in_team(play, "announcement"):
            assert await play.step()
        for _ in range(steps):
            await play.step()
        agreed = agreed_to(play)
        for part in play.parts:
            if part.leads:
                play.falls_silent(part)
        await play.to_the_end()
    begun = in_team(play, "announcement")[0].at
    last = over_at(play)
    assert last - begun <= longest(flow), "within the stated number of days"
    if needs_akkoord(flow) and not agreed:
        assert not in_team(play, "summary"), "words without a look"


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.id)
async def test_it_ends_too_when_the_facilitator_loses_the_power_on_the_way(flow: Flow) -> None:
    """Nobody takes over: a week, and what was written is erased."""
    async with rehearsal(flow, seed=3) as play:
        while not in_team(play, "announcement"):
            assert await play.step()
        for _ in range(30):
            await play.step()
        leading = next(part for part in play.parts if part.leads)
        play.stage.network.powers[leading.ref] = 0
        await play.stage.happens(PowerChanged(TEAM_ROOM, play.stage.network.an_event()))
        lost = play.stage.now
        play.falls_silent(leading)
        await play.to_the_end()
    last = over_at(play)
    assert last - lost <= timedelta(days=14)
    waited = [done for done in in_team(play, "status") if "overnemen" in done.body]
    assert len(waited) == 2
