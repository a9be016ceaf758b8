"""What all tests share: chance that can be had again."""

import random

import pytest
from hypothesis import settings

# No time limit per example: the machine may be busy, and a slow example is not a wrong one.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Hypothesis draws from a seed we know; worker processes are handed the same one."""
    if getattr(config.option, "hypothesis_seed", None) is None:
        config.option.hypothesis_seed = str(random.SystemRandom().randrange(10**9))


def pytest_report_header(config: pytest.Config) -> str:
    seed = config.option.hypothesis_seed
    return f"random seed: {seed} (the same again: --hypothesis-seed={seed})"
