"""Answer kind `choice`: which option a message names."""

from bot.dialogue.turn import Turn
from bot.dialogue.voices import options_of
from bot.dialogue.words import number
from bot.domain.phase import Question


def picked_option(turn: Turn, question: Question, text: str) -> str | None:
    """The id of the option a message names: by number, by id or by label."""
    options = options_of(turn.flow, question, turn.lang)
    picked = number(text)
    if picked is not None:
        return options[picked - 1].id if 1 <= picked <= len(options) else None
    said = " ".join(text.casefold().split()).strip(" .!")
    return next((o.id for o in options if said in (o.id.casefold(), o.label.casefold().strip(" .!"))), None)
