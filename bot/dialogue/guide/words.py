"""What a facilitator types in a guided set-up: an option by its number, its id or its label, in both languages."""

from typing import Final

from bot.dialogue.words import Word, number, plain_word

AGREE: Final = "agree"
WHO, WHEN, LENGTH, THEME, FLOW = "who", "when", "length", "theme", "flow"
MORE: Final = "more"
SOON, NOW, USUAL, UNDO = "soon", "now", "usual", "undo"
UNKNOWN: Final = "unknown"

_SAID: Final[dict[str, str]] = {
    **dict.fromkeys(("wie", "wie doet er mee", "who"), WHO),
    **dict.fromkeys(("wanneer", "when"), WHEN),
    **dict.fromkeys(("hoe lang", "hoelang", "lengte", "duur", "how long", "length", "duration"), LENGTH),
    **dict.fromkeys(("thema", "theme"), THEME),
    **dict.fromkeys(("werkvorm", "andere werkvorm", "method", "another method", "flow"), FLOW),
    **dict.fromkeys(("meer", "andere", "more", "others"), MORE),
    **dict.fromkeys(("zo gauw het kan", "zo snel mogelijk", "gauw", "soon", "as soon as it can be"), SOON),
    **dict.fromkeys(("nu", "meteen", "direct", "now", "at once"), NOW),
    **dict.fromkeys(("gewoon", "zoals gewoon", "usual", "as usual"), USUAL),
    **dict.fromkeys(("ongedaan", "ongedaan maken", "undo"), UNDO),
}
EVERYBODY: Final = frozenset({"iedereen", "allemaal", "everybody", "everyone", "all"})


def bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!,;:?\"'‘’“”`*_")


def option(text: str, offered: tuple[str, ...]) -> str | None:
    """Which of the options is meant; None when none is, or another number."""
    chosen = number(text)
    if chosen is not None:
        return offered[chosen - 1] if 1 <= chosen <= len(offered) else None
    said = bare(text)
    if said in offered:
        return said
    meant = _SAID.get(said)
    return meant if meant in offered else None


def agrees(text: str) -> bool:
    return plain_word(text) in (Word.AGREE, Word.YES)
