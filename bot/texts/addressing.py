"""From *je* to *u*: the Dutch sentences are written once, and said in the form a team chose.

What has to be known about a sentence stands in word lists; a test reads every sentence of the bot in both forms, so
that one that would come out wrong is seen when it is written.
"""

import re
from typing import Final

_VERBS: Final = {
    verb: said
    for said, verbs in {
        "{}t": "begin bedoel bel ben bewaar bedenk doe heb herken hoef hoor kies kijk kom krijg kun lees mis noem pas "
        "leid neem regel schrijf speel spreek stop stuur typ verwijder vind vraag vul werk wil wissel word zeg zie",
        "{}at": "ga",
    }.items()
    for verb in verbs.split()
}
"""Verbs that end without -t when *je* follows: *kun je*, but *kunt u*."""
_OWNED: Final = frozenset(
    """aanvulling acties afspraken agenda antwoord antwoorden beeld bericht berichten bezwaar eerdere eigen
    handschrift iphone keuze laatste lijst maatje maatjes matrix naam naaste nieuwe opdracht planning plek
    privégesprek rol ronde rondes stijl tekening tekst teksten tijden toestel verhaal voorstel vraag vrije
    wijziging woorden""".split()
)
"""What follows *je* where it says whose something is: *uw naam*."""
_WHOLE: Final = {
    "bedenk je je": "bedenkt u zich",
    "lees alleen jij": "leest alleen u",
    "jezelf": "uzelf",
    "na je akkoord": "na uw akkoord",
    "je akkoord terugnemen": "uw akkoord terugnemen",
}
_YOU: Final = re.compile(
    rf"\b(?:(?P<whole>{'|'.join(_WHOLE)})|(?P<ik>[Ii]k\s)?(?P<verb>{'|'.join(_VERBS)})?(?P<space>(?<=[a-zë])\s)?"
    r"(?<!aanspreken )(?<!‘)\b(?P<you>jij|jouw|jou|je)\b(?=(?P<next>\s+(?P<word>[a-zà-ÿ]+))?))",
    re.IGNORECASE,
)


def formal(text: str) -> str:
    """The same with *u*. Works on the text of a sentence, whatever stands around it; the word itself between quotation
    marks, and as it is typed in a command, stays."""
    return _YOU.sub(_said_formally, text)


def _said_formally(found: "re.Match[str]") -> str:
    if (whole := found["whole"]) is not None:
        return _like(whole, _WHOLE[whole.casefold()])
    you, verb = found["you"], found["verb"] or ""
    before = f"{found['ik'] or ''}{verb}{found['space'] or ''}"
    if you.casefold() == "jouw" or (you.casefold() == "je" and (found["word"] or "").casefold() in _OWNED):
        return before + _like(you, "uw")
    if verb and found["ik"] is None:  # "ik stuur je": there somebody else is the one who does it
        before = _VERBS[verb.casefold()].format(verb) + (found["space"] or "")
    return before + _like(you, "u")


def _like(pattern: str, word: str) -> str:
    """With a capital where there was one."""
    return word.capitalize() if pattern[0].isupper() else word
