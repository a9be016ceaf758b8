"""A released page with its figures and its document: all of it can be taken away, at any moment."""

from dataclasses import replace

from bot.domain.effects import Publish
from bot.domain.ids import QuestionId
from bot.domain.messages.report import FigureShown
from bot.domain.messages.summary import SummaryHead
from bot.domain.report import PlanRow, Quotes, Report, ReportPart, Table
from bot.domain.shown import Against, Outcome, SummarySection, SummaryVoice
from bot.ports.homeserver import Refused, TryLater
from bot.ports.press import Page
from bot.ports.released import Released
from bot.service import takedown
from bot.service.retract import place_of, take_away
from tests.threats.enclosing import failing, figure, files, orders, press, standing
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, quiet_team, ref
from tests.threats.reading import everything
from tests.unit.press.samples import chart, plan, report

PASSAGE = "de deur ging dicht"
VOICES = ("Samen beginnen", f"Toen {PASSAGE}", "Vaker vragen", "Langer kijken")


def a_section() -> SummarySection:
    return SummarySection(QuestionId("q1"), "Wat raakte je?", tuple(map(SummaryVoice, VOICES)))


def a_page(team: QuietTeam, *parts: ReportPart, figures: tuple[FigureShown, ...] = ()) -> Publish:
    flow = next(iter(team.tools.flows.values()))
    section = a_section()
    made = Report(
        flow, "De week", "de week", None, report().made_on, "nl", (ReportPart("Stemmen", Quotes((section,))), *parts)
    )
    head = SummaryHead(flow, "De week", "de week", None, 1)
    return Publish(flow.outputs[0].id, head, (section,), figures, made)


async def _taken_away(team: QuietTeam, words: str = PASSAGE) -> None:
    """Somebody asks, the facilitator says yes."""
    async with team.writer.work() as work:
        anna, leader = [await work.uow.people.by_ref(ref(name)) for name in ("anna", LEADER)]
        here = await work.uow.teams.by_room(ROOM)
        assert anna is not None
        assert leader is not None
        assert here is not None
        await takedown.ask(work, anna, words, [here.id])
        await takedown.answered(work, leader, "ja")
    await team.settles()


async def _finds(team: QuietTeam, words: str) -> bool:
    return place_of(await _kept(team), words) is not None


async def _kept(team: QuietTeam) -> Released:
    async with team.writer.work() as work:
        here = await work.uow.teams.by_room(ROOM)
        assert here is not None
        (released,) = await work.uow.releases.of_team(here.id)
    return released


async def test_a_page_comes_with_its_figures_and_then_its_files() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        shown = (figure(chart("a")), figure(plan("b")))
        await orders(team, a_page(team, figures=shown))
        forms = [(done.kind, done.content["msgtype"]) for done in team.in_room() if done.kind in ("summary", "report")]
        words, picture, file = ("report", "m.text"), ("report", "m.image"), ("report", "m.file")
        assert [kind for kind, _ in forms[:2]] == ["summary", "summary"]
        assert forms[2:] == [words, picture, words, words, file, file]
        assert {done.room for done in files(team)} == {ROOM}
        released = await _kept(team)
        posted = list(released.messages())
        assert all(one.event for one in posted)
        assert len(posted) == len(forms) - 1


async def test_a_passage_is_taken_out_of_the_document_too() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await orders(team, a_page(team, ReportPart("Cijfers", chart("a")), figures=(figure(chart("a")),)))
        old = {done.event for done in files(team) if done.content["msgtype"] == "m.file"}
        await _taken_away(team)
        left = [done for done in standing(team) if done.kind in ("summary", "report")]
        assert not old & {done.event for done in left}
        assert not [done for done in left if PASSAGE in everything(done.content)]
        html, pdf = (team.network.uploads[d.event] for d in left if d.event and d.content["msgtype"] == "m.file")
        assert PASSAGE.encode() not in html.data
        assert all(voice.encode() in html.data for voice in VOICES if PASSAGE not in voice)
        assert pdf.mimetype == "application/pdf"
        assert len(files(team, left)) == 3, "the picture stayed where it was"
        printed = press(team).made[-1]
        assert isinstance(printed, Page)
        assert PASSAGE not in repr(printed.blocks)
        # the room and the document show what is left in one order
        order = sorted((v for v in VOICES if PASSAGE not in v), key=lambda v: html.data.index(v.encode()))
        body = next(done.body for done in left if "Wat raakte je?" in done.body)
        assert order == sorted(order, key=body.index)
        assert await _finds(team, "samen beginnen")
        assert not await _finds(team, PASSAGE)


async def test_below_the_threshold_no_document_comes_back_unless_it_holds_more() -> None:
    for more, files_left in (((), 0), ((ReportPart("Cijfers", chart("a")),), 2)):
        async with quiet_team(size=4) as team:
            await team.starts()
            page = a_page(team, *more)
            few = replace(page.sections[0], voices=page.sections[0].voices[:3])
            assert page.report is not None
            parts = (ReportPart("Stemmen", Quotes((few,))), *more)
            await orders(team, replace(page, sections=(few,), report=replace(page.report, parts=parts)))
            await _taken_away(team)
            left = files(team, standing(team))
            assert len(left) == files_left
            for done in left:
                assert done.event is not None
                assert b"Samen beginnen" not in team.network.uploads[done.event].data


async def test_a_passage_in_a_table_goes_from_the_room_and_from_the_document() -> None:
    table = Table((PlanRow("Samen eten", "Ans", "maandag"), PlanRow("De gele map opruimen", "Bas", "morgen")))
    async with quiet_team(size=4) as team:
        await team.starts()
        await orders(team, a_page(team, ReportPart("Afspraken", table), figures=(figure(table),)))
        await _taken_away(team, "de gele map")
        left = [done for done in standing(team) if done.kind in ("summary", "report")]
        assert not [done for done in left if "gele map" in done.body.lower()]
        assert any("Samen eten" in done.body for done in left)
        html = next(team.network.uploads[d.event] for d in left if d.event and d.content["msgtype"] == "m.file")
        assert b"gele map" not in html.data
        assert PASSAGE.encode() in html.data, "only what was asked"


async def test_what_was_on_its_way_when_it_was_taken_away_does_not_stay() -> None:
    """The summary stands there, its files wait for a busy server; the passage goes, and then the server comes back."""
    async with quiet_team(size=4) as team:
        await team.starts()
        team.network.fails = failing("upload", lambda: TryLater(60.0))
        await orders(team, a_page(team))
        assert files(team) == []
        await _taken_away(team)
        team.network.fails = lambda call: None
        for _ in range(3):
            await team.passes(minutes=10)
            await team.settles()
        shown = files(team, standing(team))
        assert len(shown) == 2
        for done in files(team):
            assert done.event is not None
            assert PASSAGE.encode() not in team.network.uploads[done.event].data
        assert (await _kept(team)).report is not None


async def test_a_file_that_arrives_after_it_was_taken_away_is_deleted() -> None:
    """It was being sent at that very moment."""
    async with quiet_team(size=4) as team:
        await team.starts()
        during = [True]

        async def taken_away() -> None:
            if during:
                during.clear()
                released = await _kept(team)
                async with team.writer.work() as work:
                    asked = replace(released, asked=(0, PASSAGE))
                    await work.uow.releases.save(replace(await take_away(work, asked), asked=None))

        team.network.before_file = taken_away
        await orders(team, a_page(team))
        await team.settles()
        stale = [d for d in files(team) if d.event and PASSAGE.encode() in team.network.uploads[d.event].data]
        assert len(stale) == 1
        assert not [done for done in standing(team) if done in stale]
        assert len(files(team, standing(team))) == 2
        assert (await _kept(team)).unwanted != ()


async def test_a_document_that_cannot_be_posted_anew_is_told_to_the_facilitator_once() -> None:
    """The round itself may be gone by then: nothing is said of it."""
    async with quiet_team(size=4) as team:
        await team.starts()
        await orders(team, a_page(team))
        team.network.fails = failing("upload", lambda: Refused("M_TOO_LARGE"))
        await _taken_away(team)
        assert files(team, standing(team)) == []
        told = [done for done in team.in_chat(LEADER) if "kon niet worden verstuurd" in done.body]
        assert len(told) == 1
        assert (await team.round()).short not in told[0].body


async def test_what_was_left_against_a_text_goes_and_the_text_stays() -> None:
    """A text that was made together is one voice, and needs no others beside it."""
    against = (Against(f"Toen {PASSAGE}", objects=True), Against("Er mist een dag", objects=False))
    made = replace(a_section(), voices=(SummaryVoice("Wij letten op elkaar"),), outcome=Outcome.BOTH, against=against)
    async with quiet_team(size=4) as team:
        await team.starts()
        page = a_page(team)
        assert page.report is not None
        document = replace(page.report, parts=(ReportPart("Stemmen", Quotes((made,))),))
        await orders(team, replace(page, sections=(made,), report=document))
        await _taken_away(team)
        left = [done for done in standing(team) if done.kind in ("summary", "report")]
        assert not [done for done in left if PASSAGE in everything(done.content)]
        assert any("Wij letten op elkaar" in done.body and "Er mist een dag" in done.body for done in left)
        html = next(team.network.uploads[d.event] for d in left if d.event and d.content["msgtype"] == "m.file")
        assert PASSAGE.encode() not in html.data
        assert b"Wij letten op elkaar" in html.data
        assert b"Er mist een dag" in html.data


async def test_a_text_that_was_made_together_goes_with_all_that_stood_against_it() -> None:
    against = (Against("Er mist een dag", objects=False),)
    made = replace(a_section(), voices=(SummaryVoice(f"Toen {PASSAGE}"),), outcome=Outcome.BOTH, against=against)
    async with quiet_team(size=4) as team:
        await team.starts()
        await orders(team, replace(a_page(team), sections=(made,), report=None))
        await _taken_away(team)
        assert not [done for done in standing(team) if "Er mist een dag" in done.body or PASSAGE in done.body]
        assert not await _finds(team, "er mist een dag")
