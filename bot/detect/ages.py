"""How old somebody is, in figures or words. Durations, hours, amounts and experience stay."""

import re
from collections.abc import Iterator

from bot.detect.grammar import KIN, word_set
from bot.detect.marks import Mark
from bot.detect.numbers import CARDINALS, ORDINALS
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_AGE_WORDS = "|".join(sorted((word for word, value in CARDINALS.items() if value > 1), key=len, reverse=True))
_N = rf"(?:1[01]\d|[1-9]?\d|{_AGE_WORDS})"
_ORDINAL = "|".join(sorted((word for word, value in ORDINALS.items() if value > 2), key=len, reverse=True))
_NTH = rf"(?:\d{{1,3}} ?(?:e|ste|de|st|nd|rd|th)|{_ORDINAL})"
_YEARS = r"(?:jaar(?:tjes)?|jaren|jr\.?|years?|yrs?|lentes)"
_NOT_A_UNIT = (
    r"(?![ \-]?(?:keer|x\b|uur|uren|minuten|min\b|dagen|dag\b|weken|week|maand|euro|eur\b|€|%|procent|km|kilo|kg|mg|ml|meter|graden|mensen|collega|bewoners|clienten|plekken|plaatsen"
    r"|bedden|afspraken|gesprekken|vragen|punten|stuks|diensten|nachten|kinderen|man\b|personen|hours?|minutes?|days?|weeks?|months?|times|people|points|miles|op de|van de|out of|/\d|:\d|[.,]\d))"
)
_PERSON = (
    r"(?:"
    + "|".join(sorted(KIN - {"hond", "kat", "poes", "dog", "cat"}, key=len, reverse=True))
    + r"|jongens?|meisjes?|meid|gast|kerel|vent|dame|heer|mevrouw|meneer|man|vrouw|mens|persoon|iemand|puber|tiener|peuter|kleuter|baby|oma|opa|tante|oom|jongere|oudere|volwassene"
    r"|boy|girl|lady|gentleman|guy|woman|person|someone|somebody|teenager|toddler|kid|child|baby|grandmother|grandfather|grandma|grandpa|gran|aunt|uncle)"
)
_IS = r"(?:ben|bent|is|was|werd|word|wordt|waren|werden|are|were|am|'m|'s|turns|turned|turning|becomes|became)"
_WHO = rf"(?:ik|je|jij|hij|ze|zij|die|we|wij|u|i|he|she|they|you|\]|{_PERSON}|[A-Z][a-z]+)"
_ALMOST = r"(?:(?:nu|net|pas|al|bijna|inmiddels|intussen|ruim|ongeveer|toen|nog|maar|precies|vandaag|gisteren|morgen|dit jaar|volgend jaar|just|now|almost|nearly|about|only|already|over|still|today) )*"

_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), group)
    for pattern, group in (
        # `56 jaar oud`, `8 maanden oud`, `12 years old`, `34 y/o`
        (
            rf"(?<![\w.,])({_N}(?: ?{_YEARS}| maanden| weken| months| weeks)? ?(?:oud\b|jong\b|old\b|y/?o\b|of age\b|years of age))",
            1,
        ),
        # `19-jarige`, `een zestienjarige`, `12-year-old`
        (
            rf"(?<![\w.,])({_N}[ \-]?(?:jarigen?|year[- ]olds?))\b(?! (?:bestaan|jubileum|huwelijk|dienstverband|ervaring|traject|samenwerking))",
            1,
        ),
        # `een jongen van 19`, `vrouw van 48 jaar`, `mijn moeder van in de tachtig`
        (rf"\b{_PERSON} (?:van|of|aged|age) {_ALMOST}({_N}(?: ?{_YEARS}| maanden| weken)?)\b{_NOT_A_UNIT}", 1),
        # `ik ben 56 jaar`, `mijn vader is 26 en`, `ze wordt bijna negentig`
        (
            rf"(?:\b|(?<=\])){_WHO}(?:'s)? ?(?:{_IS}) {_ALMOST}({_N}(?: ?{_YEARS})?)(?!\w|[:/]\d| ?{_YEARS}? (?:geleden|lang|weg|bezig|in dienst|samen|getrouwd|clean|nuchter|hier|werkzaam|ago|in|into|here|sober|away|married|ervaring))\b{_NOT_A_UNIT}(?= ?(?:{_YEARS}|[.,;!?)\n]|en\b|maar\b|of\b|dus\b|toen\b|als\b|geworden|and\b|but\b|so\b|when\b|or\b|now\b|nu\b|dan\b|inmiddels|al\b|pas\b|hoor\b|$))",
            1,
        ),
        # `toen ik 15 was`, `als je zeventig bent`, `when she was nine`
        (
            rf"\b(?:toen|als|wanneer|sinds|nu|since|when|if|until|before|tot|voordat|dat|omdat|want) (?:{_WHO}|\w+ \w+|\w+) {_ALMOST}({_N}(?: ?{_YEARS})?) (?:was|ben|bent|is|werd|wordt|word|waren|werden|geworden)\b",
            1,
        ),
        # `op mijn veertiende`, `sinds z'n 12e`, `rond haar vijftigste verjaardag`
        (
            rf"\b(?:op|sinds|vanaf|rond|tot|na|voor|tegen|over) (?:mijn|mn|m'n|zijn|zn|z'n|haar|hun|je|jouw|d'r|d r|de|ons|onze) ({_NTH})\b(?! (?:dag|keer|week|maand|gesprek|poging|opname|afspraak|dienst|kind|verdieping|plaats|jaar|kans|sessie|bijeenkomst|ronde|les|stap))",
            1,
        ),
        (rf"\b(?:my|his|her|their|our|your|mijn|zijn|haar|je) ({_NTH})(?= (?:birthday|verjaardag|levensjaar))", 1),
        # `mijn broer (34)`, `my mother, 81,`, `Dirk (52)`
        (rf"\b(?:{_PERSON}|[A-Z][a-z]+)(?:,| ?\()(?:{_ALMOST}| )?({_N}(?: ?{_YEARS})?)(?=\)|,| jaar)", 1),
        # `leeftijd: 44`, `aged 7`, `at the age of twelve`, `M/46`
        (rf"\b(?:leeftijd|age|aged|leeftijd van|age of|at the age of)(?: is|:| =)? ?({_N}(?: ?{_YEARS})?)\b", 1),
        (rf"\b(?:at|from|since|by|until) ({_N})(?= (?:i|he|she|they|you|we|my|his|her) )", 1),
        # `begin dertig`, `half in de veertig`, `in haar vijftiger jaren`, `een zestiger`
        (
            r"\b((?:begin|eind|half|midden|achter)(?: in)?(?: de)? (?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|[2-9]0))\b",
            1,
        ),
        (
            r"\b((?:in|achter in|halverwege|begin|eind) de (?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))\b",
            1,
        ),
        (r"\b((?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)(?:er|ster)s?)\b(?! jaren)", 1),
        (
            r"\b((?:(?:in|late|early|mid)[ \-](?:my |his |her |their |the )?(?:early |late |mid[ \-]?)?)(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
            1,
        ),
        # `vijftigplusser`, `65-plusser`, `80+`
        (rf"(?<![\w.,])({_N}[ \-]?plus(?:ser|sers)?)\b", 1),
        # `16 jaar en al`, `hij met zijn 85 jaar`, `pas 15`
        (rf"\bmet (?:mijn|zijn|haar|m'n|z'n|hun|je) ({_N} {_YEARS})\b(?! ervaring)", 1),
        (rf"\b(?:with|at) (?:my|his|her) ({_N} {_YEARS})\b(?! of experience)", 1),
        (rf"(?<![\w.,])({_N} ?{_YEARS}) en (?:al|nog|nooit|toch)\b", 1),
        (
            rf"\b(?:geworden|jarig|verjaardag|birthday|turned|turning|turns|worden|wordt|werd)(?:,| en| :|:)? {_ALMOST}({_N})(?= ?(?:{_YEARS}|[.,;!?)\n]|$|en\b|and\b|geworden))",
            1,
        ),
    )
)
_TELLS_NUMBERS = frozenset(
    {word for word, value in CARDINALS.items() if value > 1}
    | {word for word, value in ORDINALS.items() if value > 2}
    | {f"{unit}{ending}" for unit, value in CARDINALS.items() if value > 1 for ending in ("jarige", "jarigen", "jarig", "plusser", "plussers")}
    | {f"{ten}{ending}" for ten, value in CARDINALS.items() if value > 9 for ending in ("er", "ers", "ster", "plus")}
    | word_set("twenties thirties forties fifties sixties seventies eighties nineties")
)
_LONG_STANDING = re.compile(
    r" ?(?:geleden|lang|ervaring|dienst|in dienst|werkervaring|ago|experience|of experience)\b", re.IGNORECASE
)


def find_ages(reading: Reading) -> Iterator[Mark]:
    """Marks of ages; passes by a text without any number in it."""
    text = reading.text
    if _TELLS_NUMBERS.isdisjoint(reading.vocabulary) and not reading.has_digits:
        return
    for pattern, group in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span(group)
            while end > start and text[end - 1] in " .":
                end -= 1
            if not _LONG_STANDING.match(text, end):
                yield Mark(Kind.AGE, start, end)
