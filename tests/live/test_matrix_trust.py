"""Signing the bot's device, and whom it trusts."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.identity import sign_own_device
from bot.demo.person import Person
from bot.demo.seen import UNREADABLE
from bot.domain.ids import PersonRef, RoomRef
from bot.matrix.account import Account
from bot.matrix.client import MatrixClient
from bot.matrix.secret_storage import kept_recovery_text
from bot.matrix.signed_json import SigningKey
from bot.matrix.signing import USAGES, load_seeds
from bot.ports.homeserver import CannotStart, Invited, StartProblem, TextMessage, TryLater
from tests.live.conftest import PersonFactory
from tests.live.matrix_bot import Bot, MemoryBox, new_bot, private_chat, words


@pytest.fixture
async def bot(synapse: EmbeddedSynapse, tmp_path: Path) -> Bot:
    return await new_bot(synapse, tmp_path)


async def _identity(reader: Person, user: str) -> tuple[str, set[str]]:
    """The master key of a user and the devices of theirs, as others see them."""
    answer = await reader.http("POST", "/keys/query", {"device_keys": {user: []}})
    return json.dumps(answer["master_keys"][user]["keys"]), set(answer["device_keys"][user])


async def test_the_first_start_signs_and_a_restart_changes_nothing(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    homeserver = await bot.open()
    assert homeserver.recovery_key is not None
    assert await homeserver.device_is_signed()
    before = await _identity(anna, bot.id)
    await homeserver.close()

    homeserver = await bot.open()
    assert homeserver.recovery_key is None
    assert await homeserver.device_is_signed()
    assert await _identity(anna, bot.id) == before
    await homeserver.close()


async def test_seeds_are_safe_before_the_server_hears_of_them(bot: Bot) -> None:
    class FullDisk(MemoryBox):
        def put(self, name: str, secret: bytes) -> None:
            if name == "matrix.signing-seeds":
                raise OSError("disk full")
            super().put(name, secret)

    with pytest.raises(OSError, match="disk full"):
        await bot.open(box=FullDisk())
    homeserver = await bot.open()
    assert await homeserver.device_is_signed()
    await homeserver.close()


async def test_a_first_start_may_break_off_at_every_request(
    bot: Bot, person: PersonFactory, synapse: EmbeddedSynapse, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each attempt gets one request further than the last; in the end there is one identity, and its recovery
    key was not lost."""
    anna = await person("anna")
    left = attempts = 0
    signed = False
    real_call = MatrixClient.call

    async def call(client: MatrixClient, *arguments: Any, **options: Any) -> Any:
        nonlocal left
        if left == 0:
            raise TryLater(1.0)
        left -= 1
        answer = await real_call(client, *arguments, **options)
        if left == 0:
            raise TryLater(1.0)  # it arrived, but we never hear of it
        return answer

    monkeypatch.setattr(MatrixClient, "call", call)
    while not signed:
        attempts += 1
        left = attempts
        try:
            homeserver = await bot.open()
        except TryLater:
            continue
        left = -1
        signed = await homeserver.device_is_signed()
        await homeserver.close()
    assert attempts > 5
    assert kept_recovery_text(bot.box) is not None
    assert await _has_secret_storage(synapse, bot)
    seeds = load_seeds(bot.box)
    assert seeds is not None
    assert SigningKey(seeds.master).public in (await _identity(anna, bot.id))[0]


async def _has_secret_storage(synapse: EmbeddedSynapse, bot: Bot) -> bool:
    token = json.loads(bot.box.secrets["matrix.device"])["token"]
    path = f"/_matrix/client/v3/user/{bot.id}/account_data/m."
    key_id = (await synapse.call("GET", f"{path}secret_storage.default_key", token=token))["key"]
    kept = [await synapse.call("GET", f"{path}cross_signing.{usage}", token=token) for usage in USAGES]
    return all(key_id in one["encrypted"] for one in kept)


async def test_a_lost_store_makes_a_new_device_signed_with_the_kept_seeds(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = bot.remember(await private_chat(ear, anna))
        await ear.homeserver.send(room, words("van het oude apparaat"), "txn-1")
        old = ear.homeserver.device
    master, _devices = await _identity(anna, bot.id)
    bot.lose_store()

    async with bot.awake() as ear:
        assert ear.homeserver.device != old
        assert await ear.homeserver.device_is_signed()
        assert await _identity(anna, bot.id) == (master, {ear.homeserver.device})
        sent = await ear.homeserver.send(room, words("van het nieuwe apparaat"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "van het nieuwe apparaat"
        answer = await anna.send(room, "gelezen")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).trusted


async def test_a_lost_store_with_only_a_token_is_said_clearly(bot: Bot, synapse: EmbeddedSynapse) -> None:
    await (await bot.open()).close()
    token = json.loads(bot.box.secrets["matrix.device"])["token"]
    bot.account = Account(synapse.url, bot.id, token=token)
    await (await bot.open()).close()
    bot.lose_store()
    with pytest.raises(CannotStart) as caught:
        await bot.open()
    assert caught.value.problem is StartProblem.STORE_LOST
    bot.box.secrets.clear()
    with pytest.raises(CannotStart) as caught:
        await bot.open()
    assert caught.value.problem is StartProblem.STORE_LOST


async def test_a_foreign_identity_is_never_overwritten(bot: Bot, person: PersonFactory) -> None:
    anna = await person("anna")
    await (await bot.open()).close()
    before = await _identity(anna, bot.id)
    del bot.box.secrets["matrix.signing-seeds"]
    with pytest.raises(CannotStart) as caught:
        await bot.open()
    assert caught.value.problem is StartProblem.OTHER_IDENTITY
    assert await _identity(anna, bot.id) == before


async def test_wrong_credentials_are_said_clearly(bot: Bot, synapse: EmbeddedSynapse, person: PersonFactory) -> None:
    for account in (
        Account(synapse.url, bot.id, password="verkeerd"),
        Account(synapse.url, bot.id, token="verkeerd"),
        Account(synapse.url, bot.id),
    ):
        bot.account = account
        with pytest.raises(CannotStart) as caught:
            await bot.open()
        assert caught.value.problem is StartProblem.LOGIN_REFUSED
    other = await synapse.login(await synapse.register("ander"))
    bot.account = Account(synapse.url, bot.id, token=other.access_token)
    with pytest.raises(CannotStart) as caught:
        await bot.open()
    assert caught.value.problem is StartProblem.OTHER_ACCOUNT


async def test_a_withdrawn_token_is_renewed_on_the_same_device(bot: Bot, synapse: EmbeddedSynapse) -> None:
    homeserver = await bot.open()
    device = homeserver.device
    await homeserver.close()
    kept = json.loads(bot.box.secrets["matrix.device"])
    bot.box.secrets["matrix.device"] = json.dumps(kept | {"token": "ingetrokken"}).encode()
    homeserver = await bot.open()
    assert homeserver.device == device
    assert await homeserver.device_is_signed()
    await homeserver.close()


async def test_an_unsigned_device_gets_no_key_and_is_not_believed(bot: Bot, person: PersonFactory) -> None:
    los = await person("los", signed=False)
    async with bot.awake() as ear:
        room = await private_chat(ear, los)
        assert not await ear.homeserver.reachable(PersonRef(los.id))
        sent = await ear.homeserver.send(room, words("alleen voor ondertekende apparaten"), "txn-1")
        assert (await los.wait_for(lambda seen: seen.event == sent)).type == UNREADABLE
        answer = await los.send(room, "van een los apparaat")
        assert not (await ear.until(TextMessage, lambda text: text.event == answer)).trusted


async def test_the_operator_may_trust_all_devices(bot: Bot, person: PersonFactory) -> None:
    los = await person("los", signed=False)
    async with bot.awake(trust_all_devices=True) as ear:
        room = bot.remember(await private_chat(ear, los))
        sent = await ear.homeserver.send(room, words("voor iedereen"), "txn-1")
        assert (await los.wait_for(lambda seen: seen.event == sent)).body == "voor iedereen"
        answer = await los.send(room, "van een los apparaat")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).trusted
    async with bot.awake(trust_all_devices=False) as ear:
        sent = await ear.homeserver.send(room, words("niet meer"), "txn-2")
        assert (await los.wait_for(lambda seen: seen.event == sent)).type == UNREADABLE


async def test_a_device_that_gets_signed_is_trusted_from_then_on(
    bot: Bot, person: PersonFactory, synapse: EmbeddedSynapse
) -> None:
    anna = await person("anna", signed=False)
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        sent = await ear.homeserver.send(room, words("nog niet"), "txn-1")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).type == UNREADABLE
        news = asyncio.create_task(ear.next_batch())
        await sign_own_device(synapse, anna._session)
        await news
        sent = await ear.homeserver.send(room, words("nu wel"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "nu wel"
        answer = await anna.send(room, "ondertekend")
        assert (await ear.until(TextMessage, lambda text: text.event == answer)).trusted


async def test_a_silent_server_of_one_member_holds_up_nobody_else(
    bot: Bot, person: PersonFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the devices of Bram cannot be asked about, Anna reads on; afterwards Bram does too."""
    anna, bram = await person("anna"), await person("bram")
    room = RoomRef(await anna.create_room("Team", [bot.id, bram.id]))
    async with bot.awake() as ear:
        await ear.until(Invited)
        await ear.homeserver.join(room)
        sent = await ear.homeserver.send(room, words("voor allebei"), "txn-1")
        assert (await bram.wait_for(lambda seen: seen.event == sent)).body == "voor allebei"
        trust = ear.homeserver._trust
        real_query = trust._query

        async def query(people: list[PersonRef]) -> Any:
            answer = await real_query(people)
            answer["device_keys"].pop(bram.id, None)
            return answer

        monkeypatch.setattr(trust, "_query", query)
        trust.changed([PersonRef(bram.id)])
        ear.homeserver._client.keys.drop_outbound(room)
        sent = await ear.homeserver.send(room, words("Bram is even weg"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "Bram is even weg"
        assert (await bram.wait_for(lambda seen: seen.event == sent)).type == UNREADABLE
        monkeypatch.setattr(trust, "_query", real_query)
        trust.changed([PersonRef(bram.id)])
        sent = await ear.homeserver.send(room, words("weer samen"), "txn-3")
        assert (await bram.wait_for(lambda seen: seen.event == sent)).body == "weer samen"


async def test_a_device_that_was_missing_for_a_moment_comes_back(
    bot: Bot, person: PersonFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = await person("anna")
    async with bot.awake() as ear:
        room = await private_chat(ear, anna)
        trust = ear.homeserver._trust
        real_query = trust._query

        async def query(people: list[PersonRef]) -> Any:
            answer = await real_query(people)
            answer["device_keys"][anna.id] = {}
            return answer

        await ear.homeserver.send(room, words("eerst"), "txn-1")
        monkeypatch.setattr(trust, "_query", query)
        trust.changed([PersonRef(anna.id)])
        assert not await ear.homeserver.reachable(PersonRef(anna.id))
        monkeypatch.setattr(trust, "_query", real_query)
        trust.changed([PersonRef(anna.id)])
        assert await ear.homeserver.reachable(PersonRef(anna.id))
        sent = await ear.homeserver.send(room, words("weer bereikbaar"), "txn-2")
        assert (await anna.wait_for(lambda seen: seen.event == sent)).body == "weer bereikbaar"
