"""How old somebody is, in figures or words. Durations, hours, amounts and experience stay.

The patterns see any number and any word where a person belongs; whether they are, is looked up afterwards. That keeps
the patterns small: written out, the number words and the relatives would take a tenth of a second to compile.
"""

import re
from collections.abc import Iterator

from bot.detect.grammar import KIN, word_set
from bot.detect.marks import Mark
from bot.detect.numbers import CARDINALS, ORDINALS
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_OLDEST = 119
_TENS = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_YEARS = "(?:jaar(?:tjes)?|jaren|jr|years?|yrs?|lentes)"
_N = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_NTH = r"(?P<nth>\d{1,3}(?= ?(?:e|ste|de|st|nd|rd|th)\b)|[a-z]+)(?: ?(?:e|ste|de|st|nd|rd|th)\b)?"
_WHO = r"(?P<who>[a-z]+|\])"
_IS = "(?:ben|bent|is|was|werd|word|wordt|waren|werden|are|were|am|'m|'s|turns|turned|turning|becomes|became)"
_ALMOST = (
    "(?:(?:nu|zelf|net|pas|al|bijna|inmiddels|intussen|ruim|ongeveer|toen|nog|maar|precies|vandaag|gisteren"
    "|morgen|dit jaar"
    "|volgend jaar|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    "|straks|binnenkort|just|now|almost|nearly|about|only|already|over|still|today) )*"
)
_NOT_A_UNIT = (
    r"(?![ \-]?(?:keer|x\b|uur|uren|minuten|min\b|dag|week|weken|maand|euro|eur\b|€|%|procent|km|kilo|kg|mg"
    r"|ml|meter"
    r"|graden|mensen|collega|bewoners|clienten|plekken|plaatsen|bedden|afspraken|gesprekken|vragen|punten"
    r"|stuks|diensten"
    r"|nachten|kinderen|man\b|personen|hours?|minutes?|days?|weeks?|months?|times|people|points|miles|op de"
    r"|van de|out of"
    r"|/\d|:\d|[.,]\d))"
)
_LONG_STANDING = (
    r"(?! ?(?:jaar |years? )?(?:geleden|lang|weg|bezig|in dienst|dienst|samen|getrouwd|clean|nuchter|hier"
    r"|werkzaam|ervaring"
    r"|werkervaring|ago|into|here|sober|away|married|experience|of experience)\b)"
)
_ENDS = (
    r"(?= ?(?:[.,;!?)\n]|(?:en|maar|of|dus|toen|als|geworden|and|but|so|when|or|now|nu|dan|inmiddels|al|pas"
    r"|hoor|zeg)\b|$))"
)
_EVENT = (
    r"(?! (?:dag|keer|week|maand|gesprek|poging|opname|afspraak|dienst|kind|verdieping|plaats|jaar|kans"
    r"|sessie|les|stap"
    r"|bijeenkomst|ronde|baan|team|huis|groep))"
)

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # `56 jaar oud`, `8 maanden oud`, `12 years old`, `34 y/o`
        rf"(?<![\w.,])(?P<age>{_N}(?: ?{_YEARS}| maanden| weken| months| weeks)? ?(?:oud|jong|old|y/?o"
        rf"|of age)\b)",
        # `19-jarige`, `een zestienjarige`, `12-year-old`
        r"(?<![\w.,])(?P<age>(?P<n>\d{1,3}|[a-z]+?)[ \-]?(?:jarigen?|year[- ]olds?))\b"
        r"(?! (?:bestaan|jubileum|huwelijk|dienst|ervaring|traject|samenwerking|pilot|project|plan|contract"
        r"|opleiding|studie))",
        # `een jongen van 19`, `vrouw van 48 jaar`
        rf"\b{_WHO} (?:van|of|aged|age) {_ALMOST}(?P<age>{_N}(?: ?{_YEARS}| maanden"
        rf"| weken)?)\b{_NOT_A_UNIT}{_LONG_STANDING}",
        # `ik ben 56 jaar`, `mijn vader is 26 en`, `ze wordt bijna negentig`
        rf"(?:\b|(?<=\])){_WHO}(?:'s)? ?{_IS} {_ALMOST}(?P<age>{_N} {_YEARS})\b{_LONG_STANDING}",
        rf"(?:\b|(?<=\])){_WHO}(?:'s)? ?{_IS} {_ALMOST}(?P<age>{_N})(?!\w|[:/]\d){_NOT_A_UNIT}{_ENDS}",
        # `toen ik 15 was`, `als je zeventig bent`, `when she was nine`
        r"\b(?:toen|als|wanneer|sinds|nu|since|when|if|until|before|tot|voordat|dat|omdat|want) (?:\w+ )?\w+ "
        rf"{_ALMOST}(?P<age>{_N}(?: ?{_YEARS})?) (?:was|ben|bent|is|werd|wordt|word|waren|werden|geworden)\b",
        # `op mijn veertiende`, `sinds z'n 12e`, `rond haar vijftigste verjaardag`
        r"\b(?:op|sinds|vanaf|rond|tot|na|voor|tegen|over) (?:mijn|mn|m'n|zijn|zn|z'n|haar|hun|je|jouw|d'r"
        r"|ons|onze) "
        rf"(?P<age>{_NTH}){_EVENT}",
        rf"\b(?:my|his|her|their|our|your|mijn|zijn|haar|je) (?P<age>{_NTH})(?= (?:birthday|verjaardag"
        rf"|levensjaar))",
        # `mijn broer (34)`, `my mother, 81,`
        rf"\b{_WHO}(?:,| ?\() ?{_ALMOST}(?P<age>{_N}(?: ?{_YEARS})?)(?=\)|,)",
        # `ben zelf vierenvijftig`, without the `ik`
        rf"(?:^|[.!?;,\n] ?)ben {_ALMOST}(?P<age>{_N})(?!\w|[:/]\d){_NOT_A_UNIT}{_ENDS}",
        # `leeftijd: 44`, `aged 7`, `at the age of twelve`
        rf"\b(?:leeftijd|age|aged|leeftijd van|age of)(?: is | was |: ?| = | )(?P<age>{_N}(?: ?{_YEARS})?)\b",
        rf"\b(?:at|since|by|until) (?P<age>{_N})(?= (?:i|he|she|they|you|we|my|his|her) )",
        # `begin dertig`, `achter in de veertig`, `een zestiger`, `in her fifties`
        rf"\b(?P<age>(?:begin|eind|half|midden|achter)(?: in)?(?: de| haar| zijn| mijn)? (?:{_TENS}"
        rf"|[2-9]0))\b",
        rf"\b(?P<age>(?:in|halverwege) (?:de|haar|zijn) {_TENS})\b",
        rf"\b(?P<age>{_TENS}(?:er|ster)s?)\b(?! jaren)",
        r"\b(?P<age>(?:in|late|early|mid)[ \-](?:my |his |her |their |the )?(?:early |late |mid[ \-]?)?"
        r"(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        # `65-plusser`, `vijftigplusser`
        r"(?<![\w.,])(?P<age>(?P<n>\d{1,3}|[a-z]+?)[ \-]?plussers?)\b",
        # `met zijn 85 jaar`, `72 jaar en nog`
        rf"\b(?:met|with|at) (?:mijn|zijn|haar|m'n|z'n|hun|je|my|his"
        rf"|her) (?P<age>{_N} {_YEARS})\b{_LONG_STANDING}",
        rf"(?<![\w.,])(?P<age>{_N} ?{_YEARS}) en (?:al|nog|nooit|toch)\b",
        # `80 geworden`, `hij werd 40`, `verjaardag: 60`
        rf"\b(?P<age>{_N}) geworden\b",
        rf"\b(?:jarig|verjaardag|birthday|turned|turning|turns|worden|wordt|werd)(?:,| en| :"
        rf"|:)? {_ALMOST}(?P<age>{_N})"
        rf"(?: ?{_YEARS})?{_NOT_A_UNIT}{_ENDS}",
    )
)
_AGES = frozenset(word for word, value in CARDINALS.items() if value > 1)
_NTHS = frozenset(word for word, value in ORDINALS.items() if value > 2)
_PEOPLE = (KIN - word_set("hond kat poes dog cat")) | word_set(
    "ik je jij hij ze zij die we wij u i he she they you ] jongens meisjes meid gast kerel vent dame heer"
    " mevrouw meneer man vrouw"
    " mens persoon iemand puber tiener peuter kleuter baby oma opa tante oom jongere oudere volwassene boy"
    " girl lady gentleman guy"
    " woman person someone somebody teenager toddler kid child grandmother grandfather grandma grandpa gran"
    " aunt uncle men women"
    " jongere jongeren ouderen student leerling vluchteling asielzoeker patiente vrouwen mannen moeders"
    " vaders oude jonge naam"
)
_COMPOUND = ("jarige", "jarigen", "jarig", "plusser", "plussers")
_TRIGGERS = (
    _AGES
    | _NTHS
    | frozenset(age + ending for age in _AGES for ending in _COMPOUND)
    | frozenset(age + ending for age in _AGES if CARDINALS[age] % 10 == 0 for ending in ("er", "ers", "ster"))
    | word_set("twenties thirties forties fifties sixties seventies eighties nineties")
)


def find_ages(reading: Reading) -> Iterator[Mark]:
    """Marks of ages; passes by a text without any number in it."""
    if not reading.has_digits and _TRIGGERS.isdisjoint(reading.vocabulary):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(reading.folded.lower):
            if _is_age(reading, match):
                start, end = match.span("age")
                yield Mark(Kind.AGE, start, end)


def _is_age(reading: Reading, match: re.Match[str]) -> bool:
    found = match.groupdict()
    number, nth, who = found.get("n"), found.get("nth"), found.get("who")
    if number is not None and not _counts(number, _AGES):
        return False
    if nth is not None and not _counts(nth, _NTHS):
        return False
    return who is None or who in _PEOPLE or _is_named(reading, match.start("who"))


def _counts(number: str, number_words: frozenset[str]) -> bool:
    return int(number) <= _OLDEST if number.isdecimal() else number in number_words


def _is_named(reading: Reading, start: int) -> bool:
    """`Dirk (52)`, `Fatma is 34`: a word with a capital may be somebody."""
    return reading.text[start].isupper()
