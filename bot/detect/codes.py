"""Numbers and codes that lead to one person: telephone, citizen number, account, file, plate, postcode."""

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban
from stdnum.nl import bsn

from bot.detect.grammar import word_set
from bot.detect.marks import Mark
from bot.detect.numbers import DIGIT_WORDS
from bot.detect.reading import Reading
from bot.domain.findings import Kind

_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ .\-]?\d{2}(?:[ .\-]?[A-Za-z0-9]){10,30}(?![A-Za-z0-9])")
_DUTCH_IBAN = re.compile(r"(?<![a-z0-9])NL[ .\-]?\d{2}[ .\-]?[A-Z]{4}(?:[ .\-]?\d){8,10}", re.IGNORECASE)
_DIGIT_RUN = re.compile(r"(?<![\w,.])(?:\+|\(\+?)? ?[\dOo](?:[ ().\-/]{0,3}\d){5,16}(?![\w%])")
_PUBLIC_NUMBER = re.compile(r"0[89]00(?:[ \-]?\d){4,7}$")
_EXTENSION = re.compile(
    r"\b(?:toestel|tst|doorkies(?:nummer|nr)?|ext(?:ension)?|intern(?: nummer)?)\.? ?:? ?(?P<code>\d{2,6})\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:bel(?:len|t)?|gebeld|tel(?:efoon(?:nummer)?)?|mobiel(?:e)?|nummer|nr|app(?:en|je)?|whatsapp"
    r"|bereik(?:en|baar)|sms(?:en)?"
    r"|call|phone|text me|mobile|number|dial|piep(?:er)?|fax)\b[^\d\n]{0,30}$",
    re.IGNORECASE,
)
_CITIZEN = re.compile(
    r"\b(?:bsn|burgerservice(?:nummer)?|sofi(?:-?nummer)?"
    r"|citizen service number)\b[^\d\n]{0,30}(?P<code>\d(?:[ .\-]?\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_NINE = re.compile(r"(?<![\d,.])\d(?:[ .\-]?\d){7,8}(?![\d%]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AMOUNT_BEFORE = re.compile(r"(?:€|\$|£|eur|euro|bedrag van) ?$", re.IGNORECASE)
_AMOUNT_AFTER = re.compile(
    r" ?(?:€|euro|eur|mg|ml|km|mensen|inwoners|stuks|keer|kcal|gram|people|times)\b", re.IGNORECASE
)
_RECORD_NOUN = (
    r"(?:(?:pati[eë]nt|client|clienten|dossier|zaak|incident|melding(?:s)?|polis|klant|personeels"
    r"|medewerker(?:s)?|registratie|lidmaatschaps?"
    r"|verzekerden?|verzekerings|kamer|bed|case|file|patient|record|policy|ticket|referentie|kenmerk|order"
    r"|big|agb|relatie|nummer|zorg|identiteits"
    r"|paspoort|rijbewijs|student(?:en)?|leerling|deelnemer(?:s)?|document|member|employee|client|room|ward"
    r"|reference|badge|pas)"
    r"[\- ]?(?:nummer|nummertje|nr|no|code|number|id|num|registratie)"
    r"|(?:dossier|polis|zaak|incident|melding|kenmerk|ticket|big|agb|mic|vim|epd|patient|client|case|file"
    r"|record|referentie|reference|registratie|badge|id))"
)
_RECORD = re.compile(
    rf"\b(?P<noun>{_RECORD_NOUN})\b\.?(?: ?(?:is|was|van|met|met nummer|nummer|nr\.?|no\.?|number|:|#|=|\(|nog steeds"
    rf"|heet)){{0,2}} ?[#:(]? ?"
    r"(?P<code>(?=[\w./\-]*\d)[a-z0-9]+(?:[./\-][a-z0-9]+| ?\d{3,})*)",
    re.IGNORECASE,
)
_NUMBERING = ("nummer", "nummertje", "nr", "no", "code", "number", "id", "num", "registratie")
_FEWEST_DIGITS = 3
_LOOSE_CODE = re.compile(
    r"(?<![\w@./\-])(?=[A-Za-z0-9/\-]*\d)(?:[A-Z]{1,5}[\-/ ]?\d{4,}(?:[\-/]\d+)*"
    r"|\d{2,4}[\-/][A-Z]{1,4}[\-/]?\d{3,}"
    r"|[A-Z]{2,6}-\d{2,4}-\d{2,}|\d{6,}|(?:\d{2,4}[.\-]){2,}\d{3,})(?![\w%]|[.,]\d)"
)
_ROOM = re.compile(
    r"\b(?:kamer(?:code)?|room|bed|separeer|isoleer|afdelingskamer|spreekkamer|k\.)(?: ?nr\.?"
    r"| ?nummer)? ?:? ?"
    r"(?P<code>(?:[A-Z][.\-]?\d{1,4}(?:[.\-]\d{1,4})*[a-z]?|\d{1,3}[.\-]\d{1,4}[a-z]?"
    r"|\d{1,4}[A-Za-z]?))\b(?![ .,]?\d| (?:mensen|personen|people|keer|uur))",
    re.IGNORECASE,
)
_SIDE = r"(?:[A-Z]{1,3}|\d{1,3})"
_PLATE = re.compile(rf"(?<![\w\-]){_SIDE}(?P<sep>[\- .]?){_SIDE}(?P=sep){_SIDE}(?![\w\-])")
_PLATE_LOWER = re.compile(r"(?<![\w\-])[a-z\d]{1,3}-[a-z\d]{1,3}-[a-z\d]{1,3}(?![\w\-])", re.IGNORECASE)
_PLATE_CONTEXT = re.compile(
    r"\b(?:kenteken(?:plaat)?|nummerplaat|nummerbord|number ?plate|licen[cs]e plate|plate"
    r"|registration)\b(?: (?:is|was|van|met|nr\.?|nummer)|:|,| \()?"
    r"(?: (?:de|het|zijn|haar|die|een|auto|bus|busje"
    r"|brommer))* ?\(?(?P<code>(?=[\w\- ]{0,10}\d)[a-z0-9]{1,4}(?:[\- .]?[a-z0-9]{1,4}){1,3})\b",
    re.IGNORECASE,
)
_SIDE_SHAPES = frozenset(
    (
        "AA-99-99",
        "99-99-AA",
        "99-AA-99",
        "AA-99-AA",
        "AA-AA-99",
        "99-AA-AA",
        "99-AAA-9",
        "9-AAA-99",
        "AA-999-A",
        "A-999-AA",
        "AAA-99-A",
        "A-99-AAA",
        "9-AA-999",
        "999-AA-9",
        "9-AAA-999",
        "AAA-999",
        "999-AAA",
    )
)
_POSTCODE = re.compile(r"(?<![\w])[1-9]\d{3} ?(?:[A-Z]{2}|[a-z]{2})(?![\w])")
_POSTCODE_CONTEXT = re.compile(
    r"\b(?:postcode(?:gebied)?|post code|postal code"
    r"|zip(?: ?code)?)\b[^\d\n]{0,15}(?P<code>\d{4,5}(?: ?[a-z]{2}\b)?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})",
    re.IGNORECASE,
)
_UK_POSTCODE = re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)")
_NO_POSTCODE = word_set(
    "in is en of op de te na om je we ze ik hi me ja al er zo nu at on to he it an as by or so if up my no"
    " be do go us"
    " mg ml km kg cm mm kb gb mb st pp pm am jr nr eu ff mn wa u"
)
"""Words and units of two letters that follow a number of four digits in ordinary text."""
_SPOKEN_WORDS = frozenset(DIGIT_WORDS) - {"een", "one"}
_SPOKEN = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(DIGIT_WORDS, key=len, reverse=True))}|dubbel|double|plus|\d{{1,4}})[ ,.\-/]*)+",
    re.IGNORECASE,
)
_SPOKEN_WORD = re.compile(r"[a-z\-]+|\d+")


def find_codes(reading: Reading) -> Iterator[Mark]:
    """Marks of numbers and codes; passes by a text without any."""
    text = reading.text
    if not _SPOKEN_WORDS.isdisjoint(reading.vocabulary):
        yield from _spoken_numbers(text)
    if not reading.has_digits:
        return
    yield from _accounts(text)
    yield from _citizen_numbers(text)
    yield from _phones(text)
    yield from _records(text)
    yield from _plates(text)
    yield from _postcodes(text)


def _accounts(text: str) -> Iterator[Mark]:
    for match in _IBAN.finditer(text):
        found = match.group()
        for end in range(len(found), 14, -1):  # the words after it may have been taken along
            if found[end - 1].isalnum() and iban.is_valid(found[:end].replace(".", ""), check_country=False):
                yield Mark(Kind.IBAN, match.start(), match.start() + end)
                break
    for match in _DUTCH_IBAN.finditer(text):
        yield Mark(Kind.IBAN, match.start(), match.end())


def _citizen_numbers(text: str) -> Iterator[Mark]:
    for match in _CITIZEN.finditer(text):
        yield Mark(Kind.BSN, match.start("code"), match.end("code"))
    for match in _NINE.finditer(text):
        if bsn.is_valid(match.group()) and not _is_amount(text, match):
            yield Mark(Kind.BSN, match.start(), match.end())


def _phones(text: str) -> Iterator[Mark]:
    for match in _DIGIT_RUN.finditer(text):
        found = match.group().replace("O", "0").replace("o", "0")
        digits = "".join(letter for letter in found if letter.isdecimal())
        if _PUBLIC_NUMBER.match(digits) or _is_amount(text, match):
            continue
        called = _CALL.search(text, max(0, match.start() - 50), match.start()) is not None
        if _is_phone(found, digits, called):
            yield Mark(Kind.PHONE, match.start(), match.end())
    for match in _EXTENSION.finditer(text):
        yield Mark(Kind.PHONE, match.start("code"), match.end("code"))


def _is_phone(found: str, digits: str, called: bool) -> bool:
    if digits.startswith("00") or found.lstrip("( ").startswith("+"):
        return len(digits) >= 8
    if digits.startswith("0") and 9 <= len(digits) <= 11:
        return True
    if digits.startswith("31") and len(digits) == 11:
        return True
    return (
        called
        and any(
            phonenumbers.is_possible_number(phonenumbers.PhoneNumber(code, int(digits))) for code in (31, 32, 49, 44)
        )
    ) or (called and 6 <= len(digits) <= 8)


def _spoken_numbers(text: str) -> Iterator[Mark]:
    """Telephone numbers read aloud: `nul zes, vijf een zeven ...`."""
    for match in _SPOKEN.finditer(text):
        parts = list(_SPOKEN_WORD.finditer(match.group().lower()))
        spoken = [part.group() for part in parts if not part.group().isdecimal()]
        digits = "".join(
            DIGIT_WORDS.get(part.group(), part.group() if part.group().isdecimal() else "") for part in parts
        )
        if len(spoken) >= 2 and len(parts) >= 4 and 7 <= len(digits) <= 14:
            last = parts[-1].end()
            yield Mark(Kind.PHONE, match.start(), match.start() + last)


def _records(text: str) -> Iterator[Mark]:
    for pattern in (_RECORD, _ROOM):
        for match in pattern.finditer(text):
            if pattern is _ROOM or _is_record(match["noun"], match["code"]):
                yield Mark(Kind.RECORD, match.start("code"), match.end("code"))
    for match in _LOOSE_CODE.finditer(text):
        digits = "".join(letter for letter in match.group() if letter.isdecimal())
        if not _PUBLIC_NUMBER.match(digits) and not _is_amount(text, match):
            yield Mark(Kind.RECORD, match.start(), match.end())


def _is_record(noun: str, code: str) -> bool:
    """`dossier 2019` is a year and `client 3 keer` an amount, but `dossiernummer 3` is a file."""
    if _YEAR.fullmatch(code):
        return False
    return noun.lower().endswith(_NUMBERING) or sum(map(str.isdecimal, code)) >= _FEWEST_DIGITS


def _plates(text: str) -> Iterator[Mark]:
    for pattern in (_PLATE, _PLATE_LOWER):
        for match in pattern.finditer(text):
            if _side_shape(match.group()) in _SIDE_SHAPES:
                yield Mark(Kind.PLATE, match.start(), match.end())
    for match in _PLATE_CONTEXT.finditer(text):
        if any(letter.isdecimal() for letter in match.group("code")):
            yield Mark(Kind.PLATE, match.start("code"), match.end("code"))


def _side_shape(found: str) -> str:
    """`TR-918-K` -> `AA-999-A`; a plate written without dashes gets them where letters and digits meet."""
    shape = "".join("9" if letter.isdecimal() else "A" if letter.isalpha() else "-" for letter in found)
    if "-" in shape:
        return shape
    return re.sub(r"(?<=A)(?=9)|(?<=9)(?=A)", "-", shape)


def _postcodes(text: str) -> Iterator[Mark]:
    for match in _POSTCODE.finditer(text):
        letters = match.group()[-2:]
        if (
            (letters.isupper() and letters not in ("SA", "SD", "SS"))
            or (letters.lower() not in _NO_POSTCODE and " " not in match.group())
        ) or (letters.lower() not in _NO_POSTCODE and not match.group().startswith(("19", "20"))):
            yield Mark(Kind.POSTCODE, match.start(), match.end())
    for match in _POSTCODE_CONTEXT.finditer(text):
        yield Mark(Kind.POSTCODE, match.start("code"), match.end("code"))
    for match in _UK_POSTCODE.finditer(text):
        yield Mark(Kind.POSTCODE, match.start(), match.end())


def _is_amount(text: str, match: re.Match[str]) -> bool:
    return bool(
        _AMOUNT_BEFORE.search(text, max(0, match.start() - 12), match.start()) or _AMOUNT_AFTER.match(text, match.end())
    )
