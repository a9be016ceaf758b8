"""Names that were taken apart or glued together: `F e m k e`, `San-ne`, `sannemulder`, `S.M.`, `#teamfemke`."""

import re
from collections.abc import Iterator

from bot.detect.grammar import word_set
from bot.detect.reading import Reading
from bot.detect.roster import RosterIndex
from bot.detect.spelling import unleet

_SPELLED = re.compile(r"(?<![^\W_])[^\W\d_](?:(?P<sep>[ .\-*_~|,/+:]{1,3})[^\W\d_])(?:(?P=sep)[^\W\d_])*(?![^\W_])")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_][.\-] ?){1,4}[^\W\d_]\.?(?![^\W_])")
_SHORTEST_GLUED = 5
_MOST_PARTS = 4
_SHORT_WORDS = word_set(
    "de je we ik in is en of op na om te zo nu er al me ze u ja ga af an ah as at be by do go he hi if it"
    " mi my no oh ok on or so to up us"
    " het een van dat die dan den der dus dag dit doe doen eer eet ene erg gek god had heb hem hen hij hoe"
    " hun hou jij jou kan kon kom"
    " lag laat les lid los man mee men met mij mis nee nog nou ook oma opa pas per pil ras rot rug sta tas"
    " tel ten ter toe tot top uit uur"
    " vak val van ver vol wat wee weg wel wie wij wil win zag zal zat zei zij zin zit zo zus zou was ben"
    " bij bed als are all and any but"
    " can did for get got has her him his how its let may new not now off old one our out own put ran run"
    " saw say see set she sit son the"
    " too top two use via way who why yes yet you aan arm dom geen geld goed hand gaf lot luk pen ven vet"
    " wit lief rij rust som"
)
"""Pieces of up to three letters that stand alone in ordinary text."""


_SIGNED = re.compile(
    r"\b(?i:gr|groet|groeten|groetjes|liefs|mvg|kus|xx+|love|regards|cheers|greetings)[.,!:]?\s{1,3}"
    r"(?P<name>[A-Z][a-z]?\.?(?: ?[A-Z]\.?){0,2})\s*$"
)
_STRICT = r"mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|dr\.?|mr\.?|mrs\.?|ms\.?"
_AFTER_TITLE = re.compile(
    rf"\b(?:(?i:{_STRICT}|dokter|collega|client|cliente|bewoner|zuster|broeder) "
    rf"(?P<name>[A-Z][a-z]?\.(?: ?[A-Z]\.){{0,3}}(?: (?:(?:van|de|den|der|ten|ter|el) ){{0,2}}[A-Z][\w\-]+)?)"
    rf"|(?i:{_STRICT}) (?P<letter>[A-Z])(?= [a-z]))(?!\w)"
)
"""`dr. A. Smit`, `collega Zh.`, `mevrouw K`: initials after a title."""


def disguised(reading: Reading, roster: RosterIndex) -> Iterator[tuple[int, int]]:
    """Stretches of the folded text that are a name once put together or taken apart."""
    yield from _spelled(reading, roster)
    yield from _initials(reading, roster)
    if not reading.shouted:
        for pattern in (_SIGNED, _AFTER_TITLE):
            yield from (match.span(match.lastgroup or 0) for match in pattern.finditer(reading.text))
    yield from _split(reading, roster)
    yield from _glued(reading, roster)


def _spelled(reading: Reading, roster: RosterIndex) -> Iterator[tuple[int, int]]:
    """Letter by letter. Whoever spells a word that is not in the dictionary spells a name."""
    for match in _SPELLED.finditer(reading.text):
        word = "".join(letter for letter in match.group().lower() if letter.isalpha())
        if len(word) < 3:
            continue
        if (
            roster.knows(word)
            or word in roster.glued
            or word in reading.lexicon.given
            or (len(word) >= 4 and word not in reading.lexicon.vocabulary and word not in reading.lexicon.kept)
        ):
            yield match.span()


def _initials(reading: Reading, roster: RosterIndex) -> Iterator[tuple[int, int]]:
    """`S.M.` for Sanne Mulder; `SM` only where capitals mean something and it is no word."""
    for match in _DOTTED.finditer(reading.text):
        letters = "".join(letter for letter in match.group().lower() if letter.isalpha())
        if letters in roster.initials:
            yield match.span()
    if reading.shouted:
        return
    for word in reading.words:
        if word.lower in roster.initials and len(word.lower) > 1:
            shown = reading.text[word.start : word.end]
            if (
                shown.isupper()
                and word.lower not in reading.lexicon.vocabulary
                and word.lower not in reading.lexicon.kept
            ):
                yield word.start, word.end


def _split(reading: Reading, roster: RosterIndex) -> Iterator[tuple[int, int]]:
    """A roster name in pieces. With a mere space between, one of the pieces must be no word of its own."""
    words = reading.words
    for index in range(len(words) - 1):
        joined = words[index].lower
        for last in range(index + 1, min(index + _MOST_PARTS, len(words))):
            if words[last].start - words[last - 1].end > 3:
                break
            joined += words[last].lower
            if len(joined) < 4:
                continue
            if joined not in roster.sure and joined not in roster.glued and joined not in roster.maybe_given:
                continue
            spaced = all(reading.gap(place).isspace() for place in range(index, last))
            if not spaced or not all(_is_word_alone(reading, word.lower) for word in words[index : last + 1]):
                yield words[index].start, words[last].end


def _is_word_alone(reading: Reading, piece: str) -> bool:
    """Short pieces count as words only if they are common ones: nearly every two letters are in some dictionary."""
    if len(piece) < 4:
        return piece in _SHORT_WORDS
    return piece in reading.lexicon.vocabulary


def _glued(reading: Reading, roster: RosterIndex) -> Iterator[tuple[int, int]]:
    """Written as one with another name or word; the certain names of at least five letters only."""
    long_names = tuple(
        name for name in roster.given | roster.surnames if len(name) >= _SHORTEST_GLUED and name in roster.sure
    )
    for word in reading.words:
        if len(word.lower) >= _SHORTEST_GLUED and _is_glued(reading, roster, word.lower, long_names):
            yield word.start, word.end


def _is_glued(reading: Reading, roster: RosterIndex, word: str, long_names: tuple[str, ...]) -> bool:
    plain = word if word.isalpha() else unleet(word)
    bare = word.rstrip("0123456789")
    if word in roster.glued or bare in roster.glued or (bare != word and roster.knows(bare)):
        return True
    holds_name = len(word) > _SHORTEST_GLUED and (plain.startswith(long_names) or plain.endswith(long_names))
    return holds_name and not reading.lexicon.vocabulary.knows(plain)
