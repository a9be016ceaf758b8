"""Pet words: what a writer strews in out of habit and nobody would miss, each only where it can be nothing else.

*Ik wil eigenlijk dat we praten* loses its pet word; *ik wil eigenlijk niet*, *ik ben gewoon verpleegkundige*, *een echt
probleem* and *nou en of* keep theirs. Words of degree, of doubt and of contrast (*misschien*, *een beetje*, *toch*,
*juist*, *vooral*, *in principe*, *uiteindelijk*, *denk ik*) are said on purpose and are no pet words.
"""

import re
from collections.abc import Callable

from bot.privacy.levelling.quoting import outside_quotes
from bot.privacy.levelling.words_nl import FINITE, JUDGEMENTS, NEGATIONS, OPENS_CONTENT, SUBORDINATORS

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_NOT = NEGATIONS.replace(" ", "|")
_ADJECTIVE = rf"(?:{'|'.join(JUDGEMENTS.split())})"
_VERB = rf"(?:{'|'.join(sorted(FINITE))})"
_SUBJECT = r"(?:ik|we|wij|hij|ze|zij|het|er|dit|dat|de \w+|het \w+|mijn \w+|onze \w+)"
_END = r"(?=\s*(?:[.?]|$))"
_START = r"(?:(?<=^)|(?<=[.?] ))"
_OPENERS = "|".join(sorted(SUBORDINATORS | OPENS_CONTENT | {"zoals"}))
_SUBORDINATE = re.compile(rf"(?<!\w)(?:{_OPENERS})(?!\w)(?! {_VERB}\b)", re.IGNORECASE)
"""But for *dat vond ik …*, which opens nothing."""


def _within(words: str, *, unless_after: str = "", unless_before: str = "", only_before: str = "") -> _Rule:
    """Inside a clause, bare or between commas. Arguments: patterns of the words that may (not) stand beside it."""
    behind = f"(?!(?:{unless_before})(?!\\w))" if unless_before else ""
    behind += f"(?=(?:{only_before})(?!\\w))" if only_before else ""
    ahead = rf"(?<!\w)(?!(?:{unless_after})[ ,])" if unless_after else r"(?<!\w)"
    pattern = rf"{ahead}(?P<before>[\w'\ue000-\uf8ff]+)(?:, (?:{words}), | (?:{words}) ){behind}(?=[^\s])"
    return re.compile(pattern, re.IGNORECASE), r"\g<before> "


def _at_end(words: str, unless_after: str = "") -> _Rule:
    ahead = rf"(?<!\w)(?!(?:{unless_after})[ ,])" if unless_after else r"(?<!\w)"
    return re.compile(rf"{ahead}(?P<before>[\w'\ue000-\uf8ff]+),? (?:{words}){_END}", re.IGNORECASE), r"\g<before>"


def _turned(words: str, unless: str = "") -> _Rule:
    """*Eigenlijk wil ik …*: the sentence begins with its subject again."""
    behind = f"(?![^,.?]*\\b(?:{unless})\\b)" if unless else ""
    pattern = rf"{_START}(?:{words}),? (?P<verb>{_VERB}) (?P<who>ik|we|wij|hij|het|er)(?= ){behind}(?=[^.?]*(?:[.]|$))"
    return re.compile(pattern, re.IGNORECASE), lambda match: f"{match['who'].capitalize()} {match['verb'].lower()}"


def _opening(words: str) -> _Rule:
    """Before a whole sentence, with a comma: it falls away."""
    return re.compile(rf"{_START}(?:{words}), (?!{_VERB} )(?=\w+ \w+)", re.IGNORECASE), ""


def _opening_bare(words: str) -> _Rule:
    """The same without a comma, where a subject and its verb follow."""
    return re.compile(rf"{_START}(?:{words}) (?={_SUBJECT} {_VERB}\b)", re.IGNORECASE), ""


_DEGREE = rf"(?:(?:heel|erg|zo|best|ontzettend) )?{_ADJECTIVE}"
_MORE = r"te \w+|meer|minder|vaker|beter|eerder|sneller"
_HONEST = "(?:heel |even )?eerlijk gezegd|om (?:heel )?eerlijk te zijn|als ik (?:heel )?eerlijk ben"
_AN_OPINION = "vind|vinden|denk|denken|hoop|hopen|merk|merken|zie|zien|weet|weten|voel|voelen|wil|willen|snap|begrijp"

_RULES: dict[str, tuple[_Rule, ...]] = {
    "nl": (
        (re.compile(r"(?<!\w)(?:uh+m*|eh+m*|euh+m*|hm+|pff+|tss+)(?!\w)[,.]*\s*", re.IGNORECASE), ""),
        _opening(f"nou ja|nou|tja|ach|och|oh|goh|trouwens|overigens|inderdaad|joh|{_HONEST}"),
        _opening_bare("(?:kijk|luister|zeg|weet je|ik bedoel|nou kijk),"),
        _opening_bare("nou ja|nou|tja|ach|och|goh|kijk|trouwens|overigens|inderdaad"),
        _turned("eigenlijk", _NOT),
        _turned(f"natuurlijk|inderdaad|trouwens|overigens|{_HONEST}"),
        _within(
            "zeg maar",
            unless_after="ik|je|u|en|of|dus|gewoon|dan|kan|kun|mag",
            unless_before="niks|niets|wat|dat|ja|nee|hoe|waar|wanneer|of|als|dag|gerust|eerlijk|gewoon|tegen|aan|je|u|ik|we",
        ),
        _at_end("zeg maar|om het zo te zeggen|als het ware", "ik|je|u|dat|dit|het"),
        _within("om het zo te zeggen|bij wijze van spreken"),
        (
            re.compile(
                r"(?<=\w), (?:moet ik zeggen|zal ik maar zeggen|laten we zeggen|snap je|weet je), ", re.IGNORECASE
            ),
            " ",
        ),
        _within(_HONEST, unless_before="tegen|over|naar|en|in|met|als|voor"),
        _at_end(f"{_HONEST}|joh|trouwens|overigens"),
        (
            re.compile(
                r"(?<=[\w\ue000-\uf8ff])(?:,? h[eè]|, (?:snap je|snapt u|begrijp je|weet je|weet je wel"
                r"|moet ik zeggen|zal ik maar zeggen))"
                r"\s*(?:[.?]|$)",
                re.IGNORECASE,
            ),
            ".",
        ),
        _within("trouwens|overigens"),
        _within(
            "eigenlijk",
            unless_after=f"of|meer|wat|{_NOT}",
            unless_before=rf"{_NOT}|wel|al|alleen|bedoeld|(?:helemaal|ook|nog|al|bijna|zo|best) (?:{_NOT})|of|maar|en",
        ),
        _at_end("eigenlijk", f"of|{_NOT}|wel|ja|nee"),
        _within(
            "inderdaad",
            unless_after=f"of|zoals|als|{_NOT}|en|ja|nee",
            unless_before="of|zo|waar|en|maar",
        ),
        _at_end("inderdaad", f"of|zoals|als|{_NOT}|en|ja|nee|wel|waar"),
        _within(
            "natuurlijk",
            unless_after=f"of|{_NOT}|en|een|de|heel|erg|zo|meer|op|als|hoe|dit|deze|die",
            only_before=rf"een|de|het|dat|we|ik|er|ook|veel|weinig|altijd|vaak|soms|heel|te|{_NOT}|{_ADJECTIVE}|voor|in|op|met",
        ),
        _within(
            "gewoon",
            unless_after=f"{_NOT}|heel|zo|een|de|weer|en|of|doe|doen|als|dan|ook|blijf|blijft|erg",
            only_before=rf"{_NOT}|{_MORE}|{_DEGREE}|heel (?:veel|weinig|vaak)|zo (?:veel|weinig|vaak)",
        ),
        (
            re.compile(rf"(?<!\w)(?P<before>{_AN_OPINION}) gewoon (?=dat (?!soort\b|is\b)\w)", re.IGNORECASE),
            r"\g<before> ",
        ),
        _within(
            "echt",
            unless_after=f"{_NOT}|een|de|of|en|zo|heel|als|wat|meer|zijn|mijn|haar|ons|onze|die|deze|dit",
            only_before=rf"{_NOT}|heel \w+|erg {_ADJECTIVE}|te \w+",
        ),
        (
            re.compile(
                r"(?<!\w)(?P<before>wil|wilde|wou|willen|moet|moest|zou) even (?=(?:\w+ ){0,3}?"
                r"(?:zeggen|kwijt|melden|delen|noemen|toevoegen|aangeven|benoemen|laten weten|opmerken)\b)",
                re.IGNORECASE,
            ),
            r"\g<before> ",
        ),
        (re.compile(r"(?<!\w)(?P<before>(?!dus\b)\w+),? dus" + r"(?=\s*(?:[.]|$))", re.IGNORECASE), r"\g<before>"),
    ),
    "en": (
        (re.compile(r"(?<!\w)(?:uh+m*|um+|er+m|hm+|pff+)(?!\w)[,.]*\s*", re.IGNORECASE), ""),
        _opening("well|so|anyway|honestly|to be honest|basically|actually|you know|i mean|look|listen|oh|ah"),
        _within("basically|to be honest|you know|i mean", unless_after="do|did|that|what|if|as|i|we|they|let|to"),
        _at_end("to be honest|you know|basically", "do|did|that|what|if|as|i|we|they|let|to"),
    ),
}

_OR_SO = re.compile(r"(?<=[\w\ue000-\uf8ff]),? of zo(?:iets)?(?=\s*(?:[.]|$))", re.IGNORECASE)
_A_NUMBER = re.compile(
    r"\d|\b(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|keer|uur|uren|dag|dagen|week|weken|maand|maanden|jaar"
    r"|minuten|kwartier|half|halve|procent|zo|zus)\b",
    re.IGNORECASE,
)
_HEAR = re.compile(r"(?<=[\w\ue000-\uf8ff]),? hoor(?=\s*(?:[.?,]|$))", re.IGNORECASE)
_I_HEAR = re.compile(r"\b(?:ik|je|jij|te|en)$", re.IGNORECASE)
_I = re.compile(r"\b(?:ik|je|jij)\b", re.IGNORECASE)
_FARTHEST = 200
"""How far a rule looks back for the beginning of a clause."""


def without_fillers(text: str, lang: str) -> str:
    return outside_quotes(lambda part: _dropped(part, lang), text)


def _dropped(text: str, lang: str) -> str:
    plain = text
    for pattern, instead in _RULES[lang]:
        plain = pattern.sub(instead, plain)
    if lang == "nl":
        plain = _OR_SO.sub(_said_exactly, _HEAR.sub(_not_heard, plain))
    return plain


def _clause_before(match: re.Match[str]) -> str:
    near = match.string[max(match.start() - _FARTHEST, 0) : match.start()]
    return re.split(r"[,.?:(]", near)[-1]


def _said_exactly(match: re.Match[str]) -> str:
    """*of zo* at the end; beside a number it says *about*, and stays."""
    return match.group() if _A_NUMBER.search(_clause_before(match)) else ""


def _not_heard(match: re.Match[str]) -> str:
    """*hoor* at the end of a clause, where nobody hears anything (*wat ik vaak hoor*)."""
    clause = _clause_before(match)
    opened = [place.end() for place in _SUBORDINATE.finditer(clause)]
    if _I_HEAR.search(clause):
        return match.group()
    if opened and (who := list(_I.finditer(clause, opened[0]))):
        said = clause[who[-1].end() :].lower().split()
        return "" if not FINITE.isdisjoint(said) else match.group()
    return ""
