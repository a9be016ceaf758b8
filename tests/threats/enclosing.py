"""A round that says what a test wants it to say, and what became of the files."""

from collections.abc import Callable, Sequence

from bot.dialogue.turn import Decision
from bot.domain.effects import Effect, Recipient, ToMember
from bot.domain.messages.report import FigureShown
from bot.domain.report import Chart, Counts, Radar, Table, Trend
from bot.service.carry import carry_out
from tests.threats.quiet_network import Done
from tests.threats.quiet_press import QuietPress
from tests.threats.quiet_team import QuietTeam, ref

FILES = ("m.image", "m.file")


async def orders(team: QuietTeam, *effects: Effect) -> None:
    """The round orders this, as if its engine had decided so."""
    async with team.writer.work() as work:
        round_ = await work.uow.rounds.get((await work.uow.rounds.all_ids())[0])
        assert round_ is not None
        await carry_out(work, Decision(round_, effects), None)
    await team.settles()


def figure(content: Chart | Radar | Trend | Counts | Table) -> FigureShown:
    return FigureShown("de week", "Zo staat het", content)


async def to_anna(team: QuietTeam) -> Recipient:
    round_ = await team.round()
    async with team.writer.work() as work:
        for member in round_.members:
            seats = await work.uow.people.by_ref(ref("anna"))
            assert seats is not None
            for _, seat in await work.uow.rounds.seats(seats.id):
                if getattr(seat, "member", None) == member:
                    return ToMember(member)
    raise AssertionError("anna takes part")


def files(team: QuietTeam, done: Sequence[Done] | None = None) -> list[Done]:
    """The files that were sent, anywhere."""
    timeline = team.network.timeline if done is None else done
    return [one for one in timeline if one.content.get("msgtype") in FILES]


def standing(team: QuietTeam) -> list[Done]:
    """What the bot said in the team room and did not delete."""
    gone = {done.event for done in team.in_room() if done.what == "redaction"}
    return [done for done in team.in_room() if done.what == "message" and done.event not in gone]


def press(team: QuietTeam) -> QuietPress:
    assert isinstance(team.tools.press, QuietPress)
    return team.tools.press


def failing(call: str, error: Callable[[], Exception]) -> Callable[[str], None]:
    def fails(name: str) -> None:
        if name == call:
            raise error()

    return fails
