"""Organisations that place somebody: the own one, wards, teams and sites by name, schools, clubs, churches.

Type words (`de afdeling`, `het wijkteam`) and national bodies stay.
"""

import re
from collections.abc import Iterator

from bot.detect.addresses import STREET_ENDINGS
from bot.detect.grammar import ACTS, DETERMINERS, KIN, MONTHS, STATES, THING_ENDINGS, TITLES, word_set
from bot.detect.marks import Mark
from bot.detect.name_words import NameWords
from bot.detect.reading import Reading
from bot.detect.roster import RosterIndex
from bot.domain.findings import Kind

_NAMED_BY = word_set(
    "afdeling afd unit ward team locatie vestiging woonvorm woongroep leefgroep groep huis huize stichting"
    " zorggroep zorgcentrum basisschool school college lyceum"
    " gymnasium mavo kliniek polikliniek centrum kerk moskee synagoge tempel vereniging voetbalclub"
    " voetbalvereniging vv sv rksv svv fc hockeyclub club korfbalclub"
    " tennisclub koor buurthuis inloop inloophuis dagbesteding dagcentrum activiteitencentrum"
    " verzorgingshuis verzorgingstehuis verpleeghuis verpleegtehuis bejaardenhuis"
    " ziekenhuis hospice praktijk huisartsenpraktijk apotheek winkel cafe kroeg restaurant eetcafe"
    " supermarkt bakkerij sportschool bedrijf firma hotel wijkteam buurtteam"
    " gebiedsteam kinderdagverblijf kdv peuterspeelzaal bso parochie gemeente boerderij zorgboerderij"
    " manege camping dierenasiel garage drukkerij fabriek organisatie"
    " instelling ggz hic fact factteam fact-team hospital clinic church mosque foundation trust university"
    " hogeschool universiteit academie scouting zwemclub atletiekvereniging"
    " kapper slager bibliotheek museum theater buurtcentrum wijkcentrum zorghotel woonproject"
    " woonzorgcentrum appartementencomplex villa landgoed gebouw paviljoen lodge"
    " voetbalt voetbalde werkt stage stagebedrijf werkgever zorginstelling zorgaanbieder opvang nachtopvang"
    " hostel sociowoning tussenvoorziening restaurantje koffiehuis"
)
_WITHOUT_ARTICLE = word_set(
    "afdeling afd locatie woonvorm huize basisschool stichting woongroep vestiging zorgcentrum"
    " zorgboerderij inloophuis paviljoen unit ward leefgroep vv sv villa wijkteam buurtteam verpleeghuis"
)
_ARTICLES = frozenset(("de", "het", "t", "ten", "ter", "the"))
_WITH = word_set("bij op in naar vanuit binnen van at from van")
_HEADS = word_set(
    "hof huis huize villa kasteel landgoed hoeve poort tuin zorg stichting haven park zicht kroon tuinen"
    " hart huys hofje oord bosch stede"
)
_ENDINGS = (
    "zorg",
    "zorggroep",
    "kliniek",
    "college",
    "lyceum",
    "hoeve",
    "stichting",
    "ziekenhuis",
    "gasthuis",
    "care",
    "school",
    "staete",
    "borgh",
    "heem",
    "veste",
    "gaarde",
    "ggz",
    "academie",
)
_WARD_CODE = re.compile(
    r"\b(?:afdeling|afd\.?|unit|ward|team|locatie|gang|woning|woongroep|leefgroep|paviljoen|gebouw|vleugel"
    r"|etage|fact|fact-?team|hic|wijkteam|building|wing|house) "
    r"(?P<code>[A-Z]{0,2}\d{1,3}[A-Za-z]?|[A-Z](?:\d{1,2})?|[IVX]{1,4})(?![\w'%]|[.,:]\d| (?:mensen|keer"
    r"|jaar|uur|dagen|weken|euro|ben|heb))",
    re.IGNORECASE,
)
_SECOND_HALVES = word_set(
    "zorggroep zorg ggz groep stichting care house home hospital centre center clinic lodge court trust huis hof"
    " ziekenhuis kliniek centrum"
)
_COMPASS = word_set("noord oost zuid west midden centrum noordwest zuidoost noordoost zuidwest north south east")


def find_organisations(reading: Reading, roster: RosterIndex, names: NameWords) -> Iterator[Mark]:
    """Names of organisations; the type word before the name stays."""
    for match in _WARD_CODE.finditer(reading.text):
        if not match["code"].isalpha() or match["code"].isupper():
            yield Mark(Kind.ORG, match.start("code"), match.end("code"))
    for index, word in enumerate(reading.words):
        length = reading.listed(index, reading.lexicon.organisations)
        if length and _is_listed_here(reading, index, length):
            yield Mark(Kind.ORG, word.start, reading.words[index + length - 1].end)
        if _is_own(reading, roster, index):
            yield _own(reading, index)
        elif word.lower in _NAMED_BY:
            yield from _after_type_word(reading, index, names)
        elif word.capital:
            yield from _by_its_own_look(reading, index)


def _is_listed_here(reading: Reading, index: int, length: int) -> bool:
    word = reading.words[index]
    if length > 1 or word.lower in reading.lexicon.organisations.sure:
        return True
    before = reading.before(index)
    return before in ("bij", "at") or (word.capital and (before in _WITH or not reading.starts_sentence(index)))


def _is_own(reading: Reading, roster: RosterIndex, index: int) -> bool:
    """The name of the team's homeserver; if that is an ordinary word, only where it is used as a name."""
    word = reading.words[index]
    name = next((server for server in roster.servers if _same_name(server, word.lower)), None)
    if name is None:
        return False
    if word.lower not in reading.lexicon.vocabulary:
        return True
    before, after = reading.before(index), reading.after(index)
    if word.capital:
        return (
            not reading.starts_sentence(index)
            or after in STATES
            or after in ACTS
            or after in ("zorggroep", "zorg", "ggz", "groep")
        )
    if before in ("de", "het"):
        before = reading.before(index - 1)
    return before in ("bij", "binnen", "at") or after in ("zorggroep", "zorg", "ggz")


def _same_name(server: str, word: str) -> bool:
    return (
        word == server
        or (
            len(word) >= 5
            and server.startswith(word)
            and server[len(word) :] in ("zorg", "ggz", "groep", "zorggroep", "care")
        )
        or (
            len(server) >= 5
            and word.startswith(server)
            and word[len(server) :] in ("zorg", "ggz", "groep", "zorggroep", "care", "s")
        )
    )


def _own(reading: Reading, index: int) -> Mark:
    last = index
    while reading.after(last) in _SECOND_HALVES and reading.words[last + 1].capital:
        last += 1
    return Mark(Kind.ORG, reading.words[index].start, reading.words[last].end)


def _after_type_word(reading: Reading, index: int, names: NameWords) -> Iterator[Mark]:
    """`afdeling De Beuk`, `de school (De Regenboog)`, `op afdeling de linde`."""
    place = index + 1
    if place >= len(reading.words) or reading.gap(index).strip() not in ("", "(", ":", '"', "'", '("', "-", ","):
        return
    bracketed = "(" in reading.gap(index)
    if "," in reading.gap(index) and not reading.words[place].capital:
        return
    while (
        place < min(len(reading.words) - 1, index + 4)
        and reading.lower(place) in _ARTICLES
        and not reading.gap(place).strip(" '")
    ):
        place += 1
    start = index + 1
    word = reading.words[place]
    bare = reading.lower(index) in _WITHOUT_ARTICLE and reading.before(index) not in DETERMINERS
    if _is_proper(reading, place) or (bracketed and word.capital) or (word.capital and word.lower in _COMPASS):
        yield Mark(Kind.ORG, reading.words[start].start, _end_of_name(reading, place))
    elif bare and len(word.lower) > 2 and not names.is_function_word(word.lower) and start < place:
        yield Mark(Kind.ORG, reading.words[start].start, word.end)


def _by_its_own_look(reading: Reading, index: int) -> Iterator[Mark]:
    """`Hof van Eelde`, `De Regenboog`, `Lindezorg`, `Vaart Zorggroep`, `bij de Plantage`."""
    word = reading.words[index]
    if word.lower in _HEADS and reading.after(index) in ("van", "de", "der", "aan", "op", "ter"):
        far = index + 2 if reading.lower(index + 2) not in ("de", "het", "den", "der") else index + 3
        if far < len(reading.words) and reading.words[far].capital:
            yield Mark(Kind.ORG, word.start, reading.words[far].end)
            return
    if (
        reading.after(index)
        in (
            "zorggroep",
            "college",
            "lyceum",
            "kliniek",
            "ziekenhuis",
            "school",
            "stichting",
            "hospital",
            "clinic",
            "trust",
            "hogeschool",
        )
        and reading.words[index + 1].capital
    ):
        yield Mark(Kind.ORG, word.start, reading.words[index + 1].end)
        return
    if (
        word.lower.endswith(_ENDINGS)
        and len(word.lower) > 6
        and word.lower not in reading.lexicon.kept
        and word.lower not in reading.lexicon.vocabulary
    ):
        if not reading.starts_sentence(index) or reading.after(index) in STATES:
            yield Mark(Kind.ORG, word.start, word.end)
        return
    if word.lower in reading.lexicon.places or word.lower.endswith(STREET_ENDINGS):
        return
    if _has_article_of_its_own(reading, index) and _is_proper(reading, index):
        yield Mark(Kind.ORG, reading.words[index - 1].start, _end_of_name(reading, index))


def _has_article_of_its_own(reading: Reading, index: int) -> bool:
    """`De Brug`, `'t Anker`, or `bij de Brug`: an article, and a capital on the noun."""
    if index == 0 or reading.gap(index - 1) != " ":
        return False
    article = reading.words[index - 1]
    if article.lower not in ("de", "het", "t") or reading.before(index - 1) in TITLES:
        return False
    if article.capital and not reading.starts_sentence(index - 1):
        return True
    if article.capital:
        return reading.after(index) in STATES and not reading.words[index].lower.endswith(THING_ENDINGS)
    return article.lower == "t" or reading.before(index - 1) in ("bij", "op", "naar", "in", "vanuit", "binnen")


def _is_proper(reading: Reading, index: int) -> bool:
    """Written with a capital in the middle of a sentence, and no word that people like to write so."""
    word = reading.words[index]
    shown = reading.text[word.start : word.end]
    if not word.capital:
        return False
    if reading.starts_sentence(index) and reading.gap(index - 1).strip() not in ("", "(", '"', ":"):
        return False
    if len(shown) > 1 and shown.isupper() and len(shown) <= 5:
        return False
    return not (
        word.lower in reading.lexicon.kept
        or word.lower in TITLES
        or word.lower in KIN
        or word.lower in MONTHS
        or word.lower in DETERMINERS
        or word.lower in _NAMED_BY
        or word.lower in ("ik", "i", "we", "wij", "je")
    )


def _end_of_name(reading: Reading, index: int) -> int:
    last = index
    while last + 1 < len(reading.words) and reading.gap(last) in (" ", "-", " & ", "'"):
        word = reading.words[last + 1]
        if word.capital and word.lower not in DETERMINERS:
            last += 1
        elif (
            word.lower in ("van", "de", "der", "den", "en", "aan", "op", "het")
            and last + 2 < len(reading.words)
            and reading.words[last + 2].capital
            and reading.gap(last + 1) == " "
            and word.lower != "en"
        ):
            last += 2
        else:
            break
    return reading.words[last].end
