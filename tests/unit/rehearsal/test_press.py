"""Pictures and documents in a rehearsal: everybody in the role gets them, and nothing is drawn."""

from bot.ports.press import ChartDrawing, Page
from bot.rehearsal.play import rehearsal
from bot.rehearsal.press import BlankPress
from tests.unit.rehearsal.flows import FLOWS


async def test_who_reads_a_page_of_numbers_gets_its_files() -> None:
    async with rehearsal(FLOWS["teammonitor"]) as play:
        await play.to_the_end()
        press = play.stage.tools.press
        assert isinstance(press, BlankPress)
        assert {type(thing) for thing in press.asked} == {ChartDrawing, Page}
        came = [done for done in play.timeline if done.event in play.stage.network.uploads]
        assert len(came) == len(press.asked)
        documents = [done for done in came if done.content["msgtype"] == "m.file"]
        names = {play.stage.network.uploads[done.event].name for done in documents if done.event}
        assert names == {"verslag.html", "verslag.pdf"}
        assert all(done.room in play.record.private for done in came), "this page is not for the team room"
