"""Days that can be looked up in a diary or a file: a day with its month in any notation, feast days, years of a life.

Weekdays, clock times, months on their own and durations stay: they place nobody.
"""

import re
from collections.abc import Iterator

from bot.detect.grammar import MONTHS
from bot.detect.marks import Mark
from bot.detect.numbers import NUMBER_WORDS_PATTERN, ORDINALS
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_MONTH_WORDS = frozenset(MONTHS)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ORDINAL = "|".join(sorted((word for word, value in ORDINALS.items() if value <= 31), key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d|'\d\d"
_DAY = rf"(?:[0-3]?\d(?: ?(?:e|de|ste|st|nd|rd|th)\b)?|(?:{_ORDINAL})|(?:{NUMBER_WORDS_PATTERN}))"
_DAY_MONTH = re.compile(
    rf"(?<![\w.,])(?:{_DAY}(?:(?: ?(?:en|t/m|tot|tot en met|-|/|&|and|to) ?){_DAY})?)[ \-]?(?: ?(?:van|of"
    rf"|dag in) )?(?:{_MONTH})\b\.?(?:,? ?(?:{_YEAR})(?!\d))?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb"
    rf"|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.? "
    rf"(?:the )?(?:[0-3]?\d(?:st|nd|rd|th)?|(?:{_ORDINAL}))\b(?! ?(?:people|times|mensen|%"
    rf"|uur))(?:,? ?(?:19|20)\d\d(?!\d))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\w.,/\-])(?:[0-3]?\d)(?P<sep>[\-/.] ?)(?:[01]?\d)(?P=sep)(?:(?:19|20|')?\d\d)(?![\w/\-]|[.,]\d)"
)
_NUMERIC_YEAR_FIRST = re.compile(
    r"(?<![\w.,/\-])(?:19|20)\d\d(?P<sep>[\-/.])(?:0?[1-9]|1[0-2])(?P=sep)(?:0?[1-9]|[12]\d|3[01])(?![\w/\-])"
)
_DAY_AND_MONTH_NUMBERS = re.compile(
    r"\b(?:op|van|sinds|vanaf|tot|datum|d\.d\.?|dd|per|tussen|on|since|from|until|maandag|dinsdag|woensdag"
    r"|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
    r"\.?,? (?P<date>(?:0?[1-9]|[12]\d|3[01])[\-/](?:0?[1-9]|1[0-2]))(?![\w/\-]|[.,]\d)",
    re.IGNORECASE,
)
_NO_FRACTION = re.compile(
    r"(?<![\w.,/\-])(?P<day>[12]?\d|3[01])/(?P<month>[1-9]|1[0-2])"
    r"(?= (?:was|is|wordt|werd|ging|kwam|begon|overleed)\b)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?<![\w\-])(?:{_MONTH})\.? (?:van )?(?:{_YEAR})(?!\d)|(?<![\w/\-])(?:0[1-9]|1[0-2])[\-/](?:19"
    rf"|20)\d\d(?![\w/\-])",
    re.IGNORECASE,
)
_FEASTS = (
    r"(?:(?:eerste|tweede|1e|2e|1ste|2de) )?(?:kerstdag|paasdag|pinksterdag)(?:en)?|kerst(?:avond|nacht"
    r"|mis)?|pasen|paas(?:zondag|maandag)|pinksteren"
    r"|koningsdag|koninginnedag|koningsnacht|bevrijdingsdag|dodenherdenking|hemelvaart(?:sdag)?"
    r"|sinterklaas(?:avond)?|pakjesavond|sint[- ]maarten|sint[- ]nicolaas"
    r"|oud(?:ejaars?(?:avond|dag|nacht)?| en nieuw)|oudjaar|nieuwjaar(?:sdag|snacht)?|driekoningen"
    r"|goede vrijdag|palmzondag|witte donderdag|aswoensdag|carnaval|vastenavond"
    r"|suikerfeest|offerfeest|ramadan|eid(?: al[- ]?(?:fitr|adha))?|ashura|mawlid|newroz|nowruz|holi|phagwa"
    r"|divali|diwali|keti ?koti|chinees nieuwjaar|jom kippoer|yom kippur"
    r"|chanoeka|hanukkah|pesach|rosj hasjana|loofhuttenfeest|soekot|poerim|wigilia|dia di (?:rincon"
    r"|bandera)|moederdag|vaderdag|valentijnsdag|dierendag|prinsjesdag|allerheiligen|allerzielen"
    r"|halloween|leidens ontzet|sint[- ]jan|vierdaagse(?:week)?|elfstedentocht|christmas(?: (?:eve|day))?"
    r"|boxing day|easter(?: (?:sunday|monday))?|whitsun|pentecost|ascension day"
    r"|good friday|new year'?s (?:eve|day)|king'?s day|liberation day|mother'?s day|father'?s day"
    r"|valentine'?s day|thanksgiving|bonfire night|st\.? patrick'?s day|remembrance day|all saints"
)
_FEAST = re.compile(
    rf"\b(?P<day>(?:{_FEASTS})(?:dag)?(?:(?: (?:van|in))? (?:{_YEAR})(?!\d))?)(?![\w\-])", re.IGNORECASE
)
_SEASON = re.compile(r"(?:kerst|christmas)", re.IGNORECASE)
_AS_SEASON = re.compile(r"\b(?:de|voor|rond|richting|tot|before|until|by|elke|iedere|every|each) $", re.IGNORECASE)
"""`voor de kerst` is a time of year for everybody; `met kerst` and `tweede kerstdag` are days in a diary."""
_LIFE_YEAR = re.compile(
    r"\b(?:in|sinds|vanaf|uit|van|tot|anno|rond|eind|begin|voorjaar|najaar|zomer|winter|herfst|lente|since"
    r"|from|until|around|late|early|of|summer|spring|autumn)"
    r" (?:het jaar |the year )?(?P<year>(?:19[3-9]\d|20[0-4]\d)|'\d\d)(?![\w%]|[.,:]\d| ?(?:euro|uur|keer"
    r"|mensen|mg))",
    re.IGNORECASE,
)
_LOOSE_YEAR = re.compile(
    r"(?<![\w.,:/\-€])(?P<year>19[3-9]\d|20[0-4]\d)(?![\w%]|[.,:/\-]\d| ?(?:euro|uur|keer|mensen|mg|ml"
    r"|stuks))"
)
_BORN = re.compile(
    r"\b(?:geboren|geboortejaar|overleden|bouwjaar|getrouwd|gescheiden|opgenomen|gediagnosticeerd|diagnose"
    r"|afgestudeerd|born|died|married|divorced|diagnosed|graduated)\b[^.!?\n]{0,20}$",
    re.IGNORECASE,
)


def find_dates(reading: Reading, lang: str) -> Iterator[Mark]:
    """Marks of days. A bare year is flagged with a vaguer wording, next to words of birth and death it is masked."""
    text = reading.text
    if not _MONTH_WORDS.isdisjoint(reading.vocabulary):
        yield from _all(_DAY_MONTH, text)
    yield from _feasts(text)
    if not reading.has_digits:
        return
    for pattern in (_MONTH_DAY, _NUMERIC, _NUMERIC_YEAR_FIRST, _MONTH_YEAR):
        yield from _all(pattern, text)
    for match in _DAY_AND_MONTH_NUMBERS.finditer(text):
        yield Mark(Kind.DATE, match.start("date"), match.end("date"))
    for match in _NO_FRACTION.finditer(text):
        if int(match["day"]) > int(match["month"]) and match.group() != "24/7":  # `14/2 was`; `1/2 was` is a half
            yield Mark(Kind.DATE, match.start(), match.end())
    yield from _years(text, lang)


def _all(pattern: re.Pattern[str], text: str) -> Iterator[Mark]:
    for match in pattern.finditer(text):
        yield Mark(Kind.DATE, match.start(), match.end())


def _feasts(text: str) -> Iterator[Mark]:
    for match in _FEAST.finditer(text):
        as_season = _AS_SEASON.search(text, max(0, match.start() - 12), match.start())
        if not (as_season and _SEASON.fullmatch(match.group())):
            yield Mark(Kind.DATE, match.start(), match.end())


def _years(text: str, lang: str) -> Iterator[Mark]:
    for pattern in (_LIFE_YEAR, _LOOSE_YEAR):
        for match in pattern.finditer(text):
            start, end = match.span("year")
            if _BORN.search(text, max(0, match.start() - 45), start):
                yield Mark(Kind.DATE, start, end)
            else:
                yield Mark(
                    Kind.DATE,
                    match.start(),
                    end,
                    "some years ago" if lang == "en" else "een paar jaar geleden",
                    flag=True,
                )
