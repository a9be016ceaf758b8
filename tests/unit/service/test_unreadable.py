"""A message whose key is not here: held, its sender told once and kindly, read when the key comes, or given up."""

from datetime import timedelta
from unittest import mock

from bot.domain.ids import EventRef
from bot.ports.homeserver import Batch, Incoming, TextMessage, Undecryptable
from bot.service.wake import HELD_KEPT, PATIENCE
from tests.threats.quiet_team import QuietTeam, quiet_team, ref

RAW = b"sealed"


async def _says_unreadably(team: QuietTeam, name: str) -> EventRef:
    event = team.network.an_event()
    await team.happens(Undecryptable(team.chat(name), event, ref(name), RAW))
    return event


async def _waits(team: QuietTeam, long: timedelta) -> None:
    team.clock.at += long
    await team.waker.sweep()
    await team.settles()


async def _key_comes(team: QuietTeam, name: str, event: EventRef, text: str) -> None:
    async def readable(_raw: bytes) -> Incoming | None:
        return TextMessage(team.chat(name), event, ref(name), text)

    with mock.patch.object(team.network, "retry", readable):
        await team.receiver.receive(Batch("key", (), keys_arrived=True))
    await team.settles()


async def _held(team: QuietTeam) -> int:
    async with team.writer.work() as work:
        return len(await work.uow.inbox.held())


async def test_its_sender_is_told_after_a_while_and_once() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        await team.says("anna", "ja")
        before = len(team.in_chat("anna", "refusal"))
        await _says_unreadably(team, "anna")
        await _waits(team, PATIENCE / 2)
        assert len(team.in_chat("anna", "refusal")) == before
        await _waits(team, PATIENCE)
        await _waits(team, PATIENCE)
        assert len(team.in_chat("anna", "refusal")) == before + 1
        assert await _held(team) == 1


async def test_it_answers_the_question_that_stood_open_when_it_came() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        await team.says("anna", "ja")
        event = await _says_unreadably(team, "anna")
        await _key_comes(team, "anna", event, "Dit was het eerste antwoord")
        await team.says("anna", "en dit het tweede")
        answers = [tuple(p.text for p in a.pieces) for a in (await team.round()).answers.values()]
        assert answers == [("Dit was het eerste antwoord",), ("en dit het tweede",)]
        assert await _held(team) == 0


async def test_it_adds_when_that_question_has_been_answered_since() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        await team.says("anna", "ja")
        event = await _says_unreadably(team, "anna")
        await team.says("anna", "Opnieuw gestuurd")
        await team.says("anna", "Het tweede antwoord")
        await _key_comes(team, "anna", event, "Wat eerst niet te lezen was")
        first, second = (await team.round()).answers.values()
        assert {piece.text for piece in first.pieces} == {"Opnieuw gestuurd", "Wat eerst niet te lezen was"}
        assert [piece.text for piece in second.pieces] == ["Het tweede antwoord"]


async def test_it_is_given_up_in_the_end() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        await team.says("anna", "ja")
        await _says_unreadably(team, "anna")
        await _waits(team, HELD_KEPT)
        assert await _held(team) == 0


async def test_one_that_comes_twice_is_held_once() -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        await team.says("anna", "ja")
        event = team.network.an_event()
        await team.happens(*[Undecryptable(team.chat("anna"), event, ref("anna"), RAW)] * 2)
        assert await _held(team) == 1
