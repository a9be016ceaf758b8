"""Pictures and documents: each entitled reader once, nobody else, in their place, and nothing lost when one fails.

The effects are made by hand: what the engine says is its own matter, where it goes is ours.
"""

import pytest

from bot.domain.effects import Say, ToLeader, ToTeam
from bot.domain.messages.report import ReportSent
from bot.domain.report import Chart, Counts, Radar, Table, Trend
from bot.ports.homeserver import Refused, TryLater
from bot.service.enclose import TRIES
from tests.threats.enclosing import failing, figure, files, orders, press, to_anna
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team, ref
from tests.threats.reading import everything
from tests.unit.press.samples import chart, counts, plan, radar, report, trend


@pytest.mark.parametrize("content", [chart("a"), radar("a"), trend("a")])
async def test_a_figure_is_words_and_then_a_picture_for_its_reader_alone(content: Chart | Radar | Trend) -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        before = len(team.network.timeline)
        await orders(team, Say(await to_anna(team), figure(content)), Say(ToLeader(), figure(chart("b"))))
        for name, shown in (("anna", content), (LEADER, chart("b"))):
            words, picture = team.in_chat(name, "report")
            assert words.content["msgtype"] == "m.text"
            assert picture.content["msgtype"] == "m.image"
            assert picture.body == team.tools.texts.figure(shown, "nl").alt
            assert picture.content["filename"] == "figuur.png"
            assert picture.content["info"] == {"mimetype": "image/png", "w": 900, "h": 700}
        new = team.network.timeline[before:]
        assert {done.room for done in new} == {team.chat("anna"), team.chat(LEADER)}
        assert len(files(team)) == 2


@pytest.mark.parametrize("content", [counts("a"), plan("a"), Chart(())])
async def test_what_has_no_picture_is_words_only(content: Counts | Table | Chart) -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await orders(team, Say(ToTeam(), figure(content)))
        assert [done.content["msgtype"] for done in team.in_room("report")] == ["m.text"]
        assert press(team).made == []


async def test_a_report_is_a_sentence_and_two_files_in_order() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        sent, after = ReportSent(report("Samen")), figure(counts("a"))
        await orders(team, Say(await to_anna(team), sent), Say(await to_anna(team), after))
        shown = [done for done in team.in_chat("anna") if done.kind == "report"]
        assert [done.content["msgtype"] for done in shown] == ["m.text", "m.file", "m.file", "m.text"]
        html, pdf = (team.network.uploads[done.event] for done in files(team) if done.event)
        assert (html.name, html.mimetype) == ("verslag.html", "text/html")
        assert (pdf.name, pdf.mimetype, pdf.data[:5]) == ("verslag.pdf", "application/pdf", b"%PDF-")
        assert b"Samen" in html.data
        for done in files(team):
            assert "Samen" not in everything(done.content)


# --- when it does not work


async def test_a_press_that_fails_now_and_then_is_asked_again() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        press(team).fails = TRIES - 1
        await orders(team, Say(await to_anna(team), figure(chart("a"))))
        for _ in range(TRIES):
            await team.passes(minutes=5)
            await team.settles()
        assert len(files(team)) == 1
        assert _complaints(team) == []


async def test_what_never_can_be_made_holds_up_nobody_and_the_facilitator_hears_it_once() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        press(team).fails = 10 * TRIES
        to = await to_anna(team)
        await orders(team, Say(to, figure(chart("a"))), Say(to, figure(radar("b"))), Say(to, figure(counts("c"))))
        for _ in range(3 * TRIES):
            await team.passes(minutes=5)
            await team.settles()
        assert [done.content["msgtype"] for done in team.in_chat("anna", "report")] == ["m.text"] * 3
        assert len(_complaints(team)) == 1
        assert ref("anna") not in everything(_complaints(team)[0].content, but_mentions=True)


async def test_what_the_server_finds_too_large_is_left_out_and_told_once() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        team.network.fails = failing("upload", lambda: Refused("M_TOO_LARGE"))
        await orders(team, Say(ToTeam(), ReportSent(report("Samen"))), Say(ToTeam(), figure(counts("a"))))
        assert [done.content["msgtype"] for done in team.in_room("report")] == ["m.text", "m.text"]
        assert len(_complaints(team)) == 1
        assert (await team.round()).short in _complaints(team)[0].body


async def test_a_lost_answer_gives_no_second_file() -> None:
    """The server took the upload and the message, and its answer got lost: the same transaction, the same event."""
    async with quiet_team(size=4) as team:
        await team.starts()
        lost = iter([True, True])

        def lose(call: str) -> None:
            if call == "upload" and next(lost, False):
                raise TryLater(0.0)

        team.network.answers = lose
        await orders(team, Say(await to_anna(team), figure(chart("a"))))
        await team.passes(minutes=1)
        await team.settles()
        await team.passes(minutes=1)
        await team.settles()
        assert len(files(team)) == 1


def _complaints(team: QuietTeam) -> list[Done]:
    return [done for done in team.in_chat(LEADER) if "kon niet worden verstuurd" in done.body]
