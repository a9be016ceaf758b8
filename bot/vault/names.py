"""What a key may be called: a random id of ours, `house` or `plans`, so that no Matrix id becomes a file name."""

import re
from typing import Final

HOUSE: Final = "house"
PLANS: Final = "plans"
"""Made of the master key, so it has no file: what is planned can be read wherever the master key is."""
_NAME: Final = re.compile(r"house|[0-9a-f]{16,64}")


def checked(name: str) -> str:
    """The name itself. Raises ValueError, without repeating it, for anything else."""
    if not _NAME.fullmatch(name):
        raise ValueError("a key is named by 16 to 64 hex digits, or `house`")
    return name
