"""The openers of spare keys: renewed in the transaction of what must not be undone, and gone with their round."""

from bot.domain.ids import RoundId
from tests.builders import an_id
from tests.contract.house import House


async def test_they_are_kept_renewed_and_dropped(house: House) -> None:
    first, second = RoundId(an_id()), RoundId(an_id())
    async with house.store.begin() as unit:
        assert await unit.openers.all() == {}
        await unit.openers.renew(first, b"a" * 32)
        await unit.openers.renew(second, b"b" * 32)
        await unit.openers.renew(first, b"c" * 32)
        await unit.inbox.set_token("s1")
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.openers.all() == {first: b"c" * 32, second: b"b" * 32}
        await unit.openers.drop([first, RoundId(an_id())])
        assert await unit.openers.all() == {second: b"b" * 32}
        assert await unit.inbox.token() == "s1"


async def test_what_is_rolled_back_renews_nothing(house: House) -> None:
    round_id = RoundId(an_id())
    async with house.store.begin() as unit:
        await unit.openers.renew(round_id, b"a" * 32)
    try:
        async with house.store.begin() as unit:
            await unit.openers.renew(round_id, b"b" * 32)
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    async with house.store.begin() as unit:
        assert await unit.openers.all() == {round_id: b"a" * 32}


async def test_nothing_was_put_back(house: House) -> None:
    async with house.store.begin() as unit:
        assert await unit.put_back.pending() is None
        await unit.put_back.done()
