"""Listening and speaking in encrypted rooms, as the bot does it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.domain.ids import EventRef, PersonRef
from bot.ports.homeserver import Echo, MembershipChanged, Redaction, TextMessage
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot

BotFactory = Callable[[], Awaitable[Bot]]


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path, request: pytest.FixtureRequest) -> Bot:
    registered = await synapse.register(f"bot-{abs(hash(request.node.name)) % 10**9}")
    return Bot(synapse, registered, tmp_path / "keys")


async def test_a_private_chat_is_heard_and_answered(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        assert ear.homeserver.recovery_key
        room = await ear.homeserver.create_private_chat(
            PersonRef(anna.id), alias="chat-1", name="Gespreksronde", topic="privé"
        )
        await ear.until(
            MembershipChanged, lambda change: change.person == anna.id and change.membership == "join"
        )
        asked = await ear.homeserver.send(room, {"msgtype": "m.text", "body": "Hoe gaat het?"}, "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == asked)).body == "Hoe gaat het?"
        assert (await ear.until(Echo, lambda echo: echo.event == asked)).txn == "txn-1"

        answer = await anna.reply(room, asked, "Goed hoor")
        heard = await ear.until(TextMessage, lambda text: text.event == answer)
        assert (heard.body, heard.reply_to, heard.encrypted, heard.trusted) == (
            "Goed hoor",
            asked,
            True,
            True,
        )

        edit = await anna.edit(room, answer, "Heel goed")
        heard = await ear.until(TextMessage, lambda text: text.event == edit)
        assert (heard.body, heard.replaces) == ("Heel goed", answer)

        await anna.redact(room, answer)
        assert (await ear.until(Redaction)).target == answer

        assert (
            await ear.homeserver.send(room, {"msgtype": "m.text", "body": "Hoe gaat het?"}, "txn-1") == asked
        )
        assert await ear.homeserver.find_sent(room, "txn-1") == asked
        assert await ear.homeserver.find_sent(room, "txn-2") is None
        await ear.homeserver.redact(room, EventRef(asked), "txn-3")
        await anna.wait_for(lambda seen: seen.redacts == asked)
