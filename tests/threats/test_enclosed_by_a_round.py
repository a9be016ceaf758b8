"""A whole round of numbers: the page of the team comes with its picture and its document, once; what roles get in their
own chats as well, and nobody else."""

from dataclasses import replace

import pytest

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, AnswerKind, Form, Label, When
from bot.domain.ids import RoleId
from bot.domain.phase import Reuse, Share
from tests.flows_for_tests import both
from tests.longer_flows import asks, flow_of, page, question
from tests.threats.enclosing import files, press
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, quiet_team

KEPT = Share((), Form.CHART, Label.NONE, When.NEVER, preview=False)
TOLD = Share((ALL,), Form.CHART, Label.NONE, When.PHASE_END, preview=False)
PICTURE, DOCUMENT = ["m.text", "m.image"], ["m.text", "m.file", "m.file"]


def scale(share: Share, to: tuple[RoleId, ...]) -> Flow:
    asked = question("one", AnswerKind.SCALE, min=1, max=5, low=both("niet"), high=both("wel"))
    outcome = replace(page("one", form=Form.CHART, to=to), approve=())
    return flow_of(asks("one", share, questions=(asked,), reuse=Reuse(to, Form.CHART, Label.NONE)), outputs=(outcome,))


async def _comes_to_its_end(team: QuietTeam) -> None:
    await team.starts()
    for name in team.names:
        await team.takes_part(name, "4", agrees=False)
    await team.passes(days=9)


def _kinds(done: list[Done]) -> list[str]:
    return [one.content["msgtype"] for one in done if one.what == "message" and one.kind == "report"]


async def test_the_picture_of_the_team_follows_its_words_once() -> None:
    async with quiet_team(size=6, flow=scale(KEPT, (ALL, TEAM))) as team:
        await _comes_to_its_end(team)
        assert _kinds(team.in_room()) == PICTURE + DOCUMENT
        assert {done.room for done in files(team)} == {ROOM}
        assert len(press(team).made) == 1 + 2, "the picture, and the document in two forms"
        async with team.writer.work() as work:
            here = await work.uow.teams.by_room(ROOM)
            assert here is not None
            (released,) = await work.uow.releases.of_team(here.id)
        assert (len(released.figures), released.report is not None) == (1, True)
        assert all(one.event for one in released.messages())


@pytest.mark.parametrize(("share", "shown"), [(KEPT, 1), (TOLD, 2)])
async def test_everybody_in_the_role_gets_the_picture_in_the_own_chat(share: Share, shown: int) -> None:
    async with quiet_team(size=6, flow=scale(share, (ALL,))) as team:
        await _comes_to_its_end(team)
        for name in (*team.names, LEADER):
            assert _kinds(team.in_chat(name)) == PICTURE * shown + DOCUMENT
        assert not [done for done in files(team) if done.room == ROOM]
