"""`python -m tests.u_form` writes every Dutch sentence that changes with *u*, for whoever changed one to read aloud."""

import re
from pathlib import Path
from typing import Final

from bot.texts.addressing import formal

READ_ALOUD: Final = Path(__file__).parent / "data" / "u-form.txt"
_FOLDER: Final = Path(__file__).parents[1] / "bot" / "texts" / "nl"
_NOT_IN_A_CHAT: Final = frozenset({"check_flows", "flowfile", "handbook", "rehearse", "not_yet"})
"""Read on a screen or on paper, by whoever makes or leads a round: written with *je* always."""


def u_forms() -> str:
    lines = []
    for file in sorted(_FOLDER.glob("*.ftl")):
        if file.stem in _NOT_IN_A_CHAT:
            continue
        for line in file.read_text(encoding="utf-8").split("\n"):
            said = formal(line)
            if said != line and not line.startswith("#"):
                lines.append(re.sub(r"^[\w-]+ = ", "", said).strip())
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    READ_ALOUD.write_text(u_forms(), encoding="utf-8")
