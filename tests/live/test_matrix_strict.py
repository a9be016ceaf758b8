"""What a strict client sees of the bot, and the bot of a strict client."""

from pathlib import Path

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.domain.ids import PersonRef, RoomRef
from bot.ports.homeserver import MembershipChanged, Redaction, TextMessage
from tests.live.conftest import StrictFactory
from tests.live.matrix_bot import Bot, Ear, new_bot, words
from tests.live.strict_client import StrictClient

pytestmark = pytest.mark.js


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def test_both_read_each_other_without_a_shield_also_after_a_restart_and_a_lost_store(
    bot: Bot, strict: StrictFactory
) -> None:
    julia = await strict("julia")
    async with bot.awake() as ear:
        room = bot.remember(
            await ear.homeserver.create_private_chat(
                PersonRef(julia.id), alias=f"strict-{bot.id[1:]}".partition(":")[0], name="Gespreksronde", topic="privé"
            )
        )
        await ear.until(MembershipChanged, lambda change: (change.person, change.membership) == (julia.id, "join"))
        await _talk(ear, julia, room, "eerst")
        answer = await julia.send(room, "een antwoord")
        edit = await julia.edit(room, answer, "een beter antwoord")
        heard = await ear.until(TextMessage, lambda text: text.event == edit)
        assert (heard.body, heard.replaces) == ("een beter antwoord", answer)
        await julia.redact(room, answer)
        assert (await ear.until(Redaction)).target == answer
    async with bot.awake() as ear:
        await _talk(ear, julia, room, "na een herstart")
    bot.lose_store()
    async with bot.awake() as ear:
        await _talk(ear, julia, room, "na een verloren sleutelbos")
        await ear.homeserver.forget_words(room)
        await _talk(ear, julia, room, "na vergeten")
    assert await julia.signed_devices(bot.id) == {ear.homeserver.device: True}


async def _talk(ear: Ear, julia: StrictClient, room: str, subject: str) -> None:
    """A question and a reply, each read and trusted on the other side."""
    sent = await ear.homeserver.send(RoomRef(room), words(f"vraag {subject}"), f"txn-{subject}")
    shown = await julia.read(sent)
    assert (shown.seen.body, shown.shield) == (f"vraag {subject}", "NONE")
    answer = await julia.reply(room, sent, f"antwoord {subject}")
    heard = await ear.until(TextMessage, lambda text: text.event == answer)
    assert (heard.body, heard.trusted, heard.reply_to) == (f"antwoord {subject}", True, sent)
