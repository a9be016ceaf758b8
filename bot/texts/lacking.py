"""What a werkvorm needs that this version cannot do yet, and what can be started instead."""

from bot.texts.speech import Speech, listed
from bot.texts.tree import Blocks


def lacking(needs: tuple[str, ...], instead: str | None, speech: Speech) -> Blocks:
    """`needs` as `bot.domain.supported.not_yet` names them; `instead`: the id of a short form that can be started."""
    way_out = speech.say("not-yet-short", short=instead) if instead else speech.say("not-yet-menu")
    return (*listed(tuple(speech.line(f"not-yet-{need}") for need in needs)), way_out)
