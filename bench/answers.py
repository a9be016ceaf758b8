"""What members answer: invented, of ordinary length, with names and places for the detector to find."""

from itertools import count

_TEXTS = (
    "Het overleg van dinsdag liep goed, iedereen kwam aan het woord en we waren op tijd klaar.",
    "Ik merkte dat de overdracht soms te kort is. Dan weet ik niet wat er in de nacht is gebeurd.",
    "Samen met Daan Bakker heb ik de map opgeruimd, dat scheelde ons in Utrecht al een halve middag zoeken.",
    "Wat ik een collega zou willen meegeven: vraag eerder om hulp, we staan er niet alleen voor.",
    "De sfeer was rustig. Alleen op vrijdag voelde ik me opgejaagd, omdat er twee mensen ziek waren.",
)
_NUMBER = count(1)


def answer() -> str:
    """Never the same twice: a repeated text could be taken for a mistake."""
    number = next(_NUMBER)
    return f"{_TEXTS[number % len(_TEXTS)]} ({number})"
