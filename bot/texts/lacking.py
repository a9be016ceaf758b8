"""What this version cannot do yet, in words."""

from bot.texts.speech import Speech
from bot.texts.tree import Words


def lacking(needs: tuple[str, ...], speech: Speech) -> Words:
    """`needs` as `bot.domain.supported.not_yet` names them, in a row: *samen kiezen en werken in tweetallen*."""
    return speech.roll(tuple(speech.label(f"not-yet-{need}") for need in needs))
