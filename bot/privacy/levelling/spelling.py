"""Everybody's spelling: shorthand written out, slips put right from a closed table, small numbers in words."""

import re

from bot.privacy.levelling.shorthand import SHORTHAND
from bot.privacy.levelling.slips import SHORTEST, slips

_LAUGH = re.compile(r"\b(?:(?:a?h[aeio]){2,}h?|lo+l|hihi\w*|lmao|rofl)\b[,.!]*", re.IGNORECASE)
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_SHORT_WORD = re.compile(r"(?<![\w'@./\-\[])(?:'?[\w]+(?:'[\w]+)?|&|t/m|w/o)(?![\w'@\]]|[/.\-]\w)")
_DOTTED = re.compile(
    r"(?<![\w.])(?:[a-z]\.){2,4}(?!\w)|(?<![\w.])(?:bijv|bv|enz|etc|evt|ca)\.(?= [a-z\d])", re.IGNORECASE
)
_WORD = re.compile(rf"(?<![\w'@./\-])([^\W\d_]{{{SHORTEST - 1},}})(?![\w'@]|[/.\-]\w)")
_SENTENCE_END = frozenset(".?!:\"'(\n")

_COUNTED = "|".join(
    """keer maal mensen dagen weken maanden jaar uur minuten kwartier collega's bewoners cliënten dingen punten
    vragen voorbeelden redenen kinderen diensten avonden gesprekken manieren kanten handen personen vrouwen
    mannen bedden kamers plekken artsen begeleiders stagiairs flexwerkers verpleegkundigen afspraken
    momenten groepen teams telefoontjes berichten mails regels ideeën rondes zinnen woorden stappen nachten
    ochtenden middagen""".split()
)
_NUMBER = re.compile(
    rf"(?<![\w,.:/\-+€'])(?<!€ )(?<!afdeling )(?<!groep )(?<!kamer )(?<!vraag )([2-9]|1[0-2])(?= (?:{_COUNTED})(?!\w))"
)
_TIMES = re.compile(r"(?<![\w,.:/\-])([2-9]|1[0-2]) ?x(?!\w)")
_NUMBERS = "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf".split()

_THIRD_PERSON = re.compile(
    r"(?<!\w)(hij|iemand|niemand|iedereen|wie|men|het team|de familie) (vind|word|vraag|houd)(?= (?!ik\b|je\b|jij\b))",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"(?<!\w)gebeurt(?= (?:is|was|zijn|waren)(?!\w))"
    r"|(?<=\bis )gebeurt(?=[,.?]|$)"
)
_HAPPENED_LATER = re.compile(
    r"(?<!\w)(?P<lead>(?:is|was|zijn|waren) (?:(?!(?:dat|die|wat|als|hoe|en|of)\b)\w+ ){1,3})"
    r"gebeurt(?=\s*(?:[,.?]|$))",
    re.IGNORECASE,
)
_TOO_MUCH = re.compile(r"(?<!\w)te(veel|weinig)(?!\w)")
_APART = {
    "opzich": "op zich",
    "inplaats": "in plaats",
    "nogsteeds": "nog steeds",
    "vantevoren": "van tevoren",
    "zowieso": "sowieso",
    "zowiezo": "sowieso",
    "uberhaupt": "überhaupt",
    "perse": "per se",
    "teminste": "tenminste",
    "tenmiste": "tenminste",
    "enigsinds": "enigszins",
    "geinteresseerd": "geïnteresseerd",
    "geirriteerd": "geïrriteerd",
    "ideeen": "ideeën",
    "idee's": "ideeën",
    "collegas": "collega's",
    "fotos": "foto's",
    "patienten": "patiënten",
    "patient": "patiënt",
    "orginele": "originele",
    "onmiddelijk": "onmiddellijk",
    "tesamen": "samen",
    "gezegt": "gezegd",
    "gehoort": "gehoord",
    "veranderdt": "veranderd",
}


def unstretched(text: str) -> str:
    """No laughter and no stretched letters, in any language."""
    return _STRETCHED.sub(r"\1\1", _LAUGH.sub(" ", text))


def written_out(text: str, lang: str) -> str:
    words = SHORTHAND[lang]

    def whole(match: re.Match[str]) -> str:
        return words.get(match.group().lower(), match.group())

    return _SHORT_WORD.sub(whole, _DOTTED.sub(whole, text))


def well_spelt(text: str, lang: str) -> str:
    """Dutch only: for English there is no table."""
    if lang != "nl":
        return text
    table = slips()

    def right(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        meant = _APART.get(low) or table.get(low)
        if meant is None or word == meant:
            return word
        if word != low and (word[1:] != low[1:] or not _begins(text, match.start())):
            return word  # a name, or an abbreviation
        return meant if word == low else meant[0].upper() + meant[1:]

    plain = _WORD.sub(right, text)
    plain = _TOO_MUCH.sub(r"te \1", plain)
    plain = _HAPPENED.sub("gebeurd", plain)
    plain = _HAPPENED_LATER.sub(r"\g<lead>gebeurd", plain)
    plain = _THIRD_PERSON.sub(lambda match: match.group() + "t", plain)
    plain = _TIMES.sub(lambda match: f"{_NUMBERS[int(match.group(1))]} keer", plain)
    return _NUMBER.sub(lambda match: _NUMBERS[int(match.group(1))], plain)


def _begins(text: str, at: int) -> bool:
    before = text[max(at - 3, 0) : at].rstrip(" ")
    return not before or before[-1] in _SENTENCE_END
