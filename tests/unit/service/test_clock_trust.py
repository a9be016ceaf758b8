"""A clock that differs or jumps is not acted on until the homeserver's time was compared."""

from datetime import UTC, datetime, timedelta

from bot.service.clock_trust import MOST, ClockTrust

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def _looks(trust: ClockTrust, *looks: tuple[float, float]) -> list[bool]:
    return [trust.looked(START + timedelta(seconds=wall), steady) for wall, steady in looks]


async def test_time_that_passes_is_believed() -> None:
    assert _looks(ClockTrust(), (0, 100), (60, 160), (3600, 3700)) == [True, True, True]


async def test_a_small_correction_is_believed() -> None:
    most = MOST.total_seconds()
    assert _looks(ClockTrust(), (0, 0), (60 + most, 60), (120, 120)) == [True, True, True]


async def test_a_jump_forward_or_back_is_not() -> None:
    for jump in (86_400, -3600, -365 * 86_400):
        trust = ClockTrust()
        assert _looks(trust, (0, 0), (60 + jump, 60)) == [True, False]
        assert trust.doubt.is_set()


async def test_the_homeserver_settles_it() -> None:
    trust = ClockTrust()
    _looks(trust, (0, 0), (86_460, 60))
    trust.measured(timedelta(days=1))
    assert not trust.trusted
    assert not trust.doubt.is_set()
    trust.measured(timedelta(seconds=3))
    assert _looks(trust, (86_520, 120)) == [True]
