"""A bot that dies again and again while people go on talking to it."""

import random
import signal
from collections import Counter
from collections.abc import Mapping, Sequence

from tests.crash.lives import Death, Lives
from tests.crash.steps import COMMON, RARE

RANDOM_MOMENT = "at any moment"
KINDLY = "(SIGTERM: ends in good order)"
_WORK_S = 1.5
"""How long a life that listens may wait for an armed step; then it ends at that moment, whatever it is doing."""
_STOP_LIMIT_S = 5.0
_LATEST_PASSAGE = 8
_EVERY_KINDLY = 12
_EVERY_RANDOM = 8


class Storm:
    """Ends lives, so that every step gets its turn; `deaths` counts how."""

    def __init__(self, lives: Lives, chance: random.Random) -> None:
        self.deaths: Counter[str] = Counter()
        self._lives = lives
        self._chance = chance

    @property
    def kills(self) -> int:
        return self.deaths.total() - self.deaths[KINDLY]

    async def rages(self, kills: int) -> None:
        """At least so many kills, and every step at least once (or as often as it came in half as many more)."""
        share = max(1, kills // (2 * len(RARE + COMMON)))
        while self.kills < kills or (self.missing() and self.kills < 1.5 * kills):
            number = self.deaths.total() + 1
            rare = {step: 1 for step in RARE if self.deaths[step] < share}
            if number % _EVERY_KINDLY == 0:
                await self._stop_kindly(rare)
            elif number % _EVERY_RANDOM == 0:
                await self._kill_at_any_moment(rare)
            else:
                await self._kill_at_a_step(rare | self._one_common())

    def missing(self) -> Sequence[str]:
        """Steps at which no life ended yet."""
        return [step for step in RARE + COMMON if not self.deaths[step]]

    async def _kill_at_a_step(self, armed: Mapping[str, int]) -> None:
        life = await self._lives.begin(armed)
        if await life.listens():
            await life.ends_by_itself(_WORK_S)
        self._count(await life.end())

    async def _kill_at_any_moment(self, armed: Mapping[str, int]) -> None:
        """Also while it starts."""
        life = await self._lives.begin(armed)
        await life.ends_by_itself(self._chance.uniform(0.0, _WORK_S))
        self._count(await life.end())

    async def _stop_kindly(self, armed: Mapping[str, int]) -> None:
        """Once it listens: what is under way arrives, and it ends in time."""
        life = await self._lives.begin(armed)
        if await life.listens():
            await life.ends_by_itself(self._chance.uniform(0.0, 0.8))
        death = await life.end(signal.SIGTERM)
        if death.step is not None:
            self._count(death)
            return
        assert death.status == 0, death
        assert death.seconds < _STOP_LIMIT_S, death
        self.deaths[KINDLY] += 1

    def _one_common(self) -> dict[str, int]:
        """One of the common steps that had the fewest deaths, at one of its passages."""
        least = min(self.deaths[step] for step in COMMON)
        step = self._chance.choice([step for step in COMMON if self.deaths[step] == least])
        return {step: 1 if step.startswith("start") else self._chance.randint(1, _LATEST_PASSAGE)}

    def _count(self, death: Death) -> None:
        assert death.status == -signal.SIGKILL, f"it ended by itself: {death}"
        self.deaths[death.step or RANDOM_MOMENT] += 1
