"""Two words for one thing: of each pair everybody gets the plainer one. Only pairs that mean the same where they stand.

What says how much, how often or how sure stays that much, that often and that sure.
"""

import re

from bot.privacy.levelling.quoting import outside_quotes
from bot.privacy.levelling.words_nl import FINITE, JUDGEMENTS

_Rule = tuple[re.Pattern[str], str]

_ADJECTIVE = "|".join(JUDGEMENTS.split())
_VERB = "|".join(sorted(FINITE))
_AFTER_VERB = (
    "helpt|hielp|geeft|gaf|lijkt|leek|doet|deed|scheelt|raakt|raakte|kost|kostte|stoort|maakt|maakte|valt|viel|verbaast|"
    "vraagt|vroeg|vragen|laat|liet|laten|vertelt|vertelde|belt|belde|ziet|zag|hoort|irriteert|spreekt|sprak|bevalt|steunt"
)
_ASKS_WHEN = re.compile(
    r"\b(?:we(?:et|ten)|wist|wisten|vr(?:aag|agen|aagt|oeg)|afvra?ag\w*|zeg\w*|zei|hoor\w*|horen|duidelijk\w*|onduidelijk\w*"
    r"|bepa\w+|besp\w+|besl\w+|afspr\w+|zie\w*|snap\w*|vertel\w*|benieuwd|uitle\w+|merk\w*|begr\w+|onthou\w+|bekend"
    r"|informatie|over|van|tot|sinds|vanaf|en|of|is|nieuwsgierig|leren|leer|kiezen|aangeven|plannen)\b"
)
_WHEN = re.compile(
    r"(?<!\w)(wanneer) "
    r"(?=(?:ik|je|jij|we|wij|hij|ze|zij|het|er|de|een|iemand|niemand|iedereen|mensen)\b|[\ue000-\uf8ff])",
    re.IGNORECASE,
)
_FARTHEST = 160
_SENTENCE = re.compile(r"[^.?]+[.?]*")

_PLAIN = {
    "wellicht": "misschien",
    "tevens": "ook",
    "eveneens": "ook",
    "reeds": "al",
    "thans": "nu",
    "indien": "als",
    "aangezien": "omdat",
    "doordat": "omdat",
    "alhoewel": "hoewel",
    "ofschoon": "hoewel",
    "telkens": "steeds",
    "gaarne": "graag",
    "omtrent": "over",
    "nogmaals": "nog een keer",
    "af en toe": "soms",
    "zo nu en dan": "soms",
    "nu en dan": "soms",
    "opeens": "ineens",
    "plots": "ineens",
    "plotseling": "ineens",
    "onmiddellijk": "meteen",
    "momenteel": "op dit moment",
    "best wel": "best",
    "heel erg veel": "heel veel",
    "geregeld": "regelmatig",
    "enkel en alleen": "alleen",
    "met z'n allen": "met zijn allen",
}
_RULES: tuple[_Rule, ...] = (
    (re.compile(rf"(?<!\w)(?:erg|zeer|heel erg) (?=(?:{_ADJECTIVE})e?(?!\w))"), "heel "),
    (re.compile(r"(?<!\w)(?:erg|zeer|heel erg) (?=(?:veel|weinig|vaak)(?!\w))"), "heel "),
    (
        re.compile(rf"(?<!\w)(?P<verb>{_AFTER_VERB}) mij(?= (?!zelf\b|en\b|niet\b|of\b|ook\b|alleen\b|wel\b))"),
        r"\g<verb> me",
    ),
    (re.compile(rf"^(?P<first>(?:Als|als|Wanneer|wanneer) [^,.?]{{4,80}}), dan (?=(?:{_VERB})(?!\w))"), r"\g<first>, "),
)
_ANY = re.compile(
    rf"(?<![\w\-])(?:{'|'.join(re.escape(word) for word in sorted(_PLAIN, key=len, reverse=True))})(?![\w\-])",
    re.IGNORECASE,
)


def one_word_for_each(text: str, lang: str) -> str:
    """Dutch only."""
    if lang != "nl":
        return text
    return _SENTENCE.sub(lambda match: outside_quotes(_plainer, match.group()), text)


def _plainer(sentence: str) -> str:
    plain = _ANY.sub(_as_written, sentence)
    plain = _if_for_when(plain)
    lead = plain[: len(plain) - len(plain.lstrip())]
    plain = plain.lstrip()
    for pattern, instead in _RULES:
        plain = pattern.sub(instead, plain)
    return lead + plain


def _as_written(match: re.Match[str]) -> str:
    word = match.group()
    plain = _PLAIN[word.lower()]
    return plain[0].upper() + plain[1:] if word[0].isupper() else plain


def _if_for_when(sentence: str) -> str:
    """*wanneer* as a condition; where it asks for a moment it stays."""
    if sentence.endswith("?"):
        return sentence

    def whether(match: re.Match[str]) -> str:
        if _ASKS_WHEN.search(sentence, max(match.start() - _FARTHEST, 0), match.start()):
            return match.group()
        return ("Als" if match.group()[0].isupper() else "als") + match.group()[7:]

    return _WHEN.sub(whether, sentence)
