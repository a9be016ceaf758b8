"""Eight invented authors with a habit sheet each, and the messages they write. Everything follows from one seed.

Habits differ in strength as they do between people: some write almost as the book says, some are known from one line.
"""

import random
import re
from dataclasses import dataclass
from typing import Final

from tests.threats.attribution.content import CONTENT, SENTENCES, THIRD_PERSONS

NAMES: Final = ("Ankie", "Berend", "Carmen", "Dirk", "Esmee", "Farid", "Greet", "Harm")
"""Who writes; some sign with their name."""
_PET_WORDS: Final = (
    "gewoon", "eigenlijk", "best wel", "zeg maar", "inderdaad", "toch", "echt", "een beetje", "in principe",
    "natuurlijk", "sowieso", "uiteindelijk", "vooral", "even", "denk ik", "nou", "juist", "hoor", "eerlijk gezegd",
)  # fmt: skip
_GREETINGS: Final = ("Hoi allemaal, ", "hoi ", "Hallo, ", "Dag team, ", "hey ", "Goedemorgen, ", "Beste mensen, ")
_SIGN_OFFS: Final = (
    " Groetjes",
    " gr {name}",
    " Groet, {name}",
    " x",
    " Liefs",
    " Fijne dag!",
    " Mvg {name}",
    " Succes!",
)
_EMOJI: Final = ("🙂", "😂", "❤️", "👍", "🙏", "😅", "☀️", "💪", "🤔", ":)", ":-)", ";)", "xD")
_MISSPELT: Final = (
    ("eigenlijk", "eigelijk"), ("vervelend", "vervelent"), ("medicatie", "medikatie"), ("overleg", "overlech"),
    ("gebeurd", "gebeurt"), ("wordt", "word"), ("vindt", "vind"), ("bewoner", "bewooner"), ("iemand", "iemant"),
    ("collega", "colega"), ("dat ", "da "), ("niet", "nie"), ("misschien", "mischien"), ("familie", "famillie"),
    ("duidelijkheid", "duidelykheid"), ("afspraken", "afspaken"), ("bespreken", "bepreken"), ("luisteren", "luistern"),
)  # fmt: skip
_SHORTHAND: Final = (
    ("even", "ff"), ("niet", "nie"), ("misschien", "mss"), ("inderdaad", "idd"), ("gewoon", "gwn"), (" ik ", " k "),
    ("maar", "mr"), ("mijn", "mn"), ("in ieder geval", "iig"), ("waarschijnlijk", "wss"),
)  # fmt: skip
_ENDS: Final = (".", ".", "!", "!!", "...", "", "!!!", "..")
_JOINS: Final = (", ", " en ", "; ", " - ", ", en ", ". ", "... ")
_MARKS: Final = ("- ", "* ", "1) ", "• ")
_LAST: Final = ("hoor", "denk ik", "eerlijk gezegd", "toch", "zeg maar")
_VERB: Final = re.compile(
    r"\b(?:moeten|mogen|zouden|is|blijft|was|vond|merk|zie|valt|hebben|vraagt|vroeg|hoop|zou|kunnen|voelt|lijkt|zei|vertelde"
    r"|wil|bel|vraag|helpt|scheelt|hadden|liep|bleef|ging|kwam|moest|stonden|hielp|viel|zaten|kreeg)"
    r"(?: (?:ik|we|het|er|mij|me|ons)\b)*"
)
_OPENS_ANOTHER: Final = ("wat ", "als ", "wanneer ", "omdat ", "doordat ")
"""Behind one of these the first verb is not yet that of the sentence."""
_CHOICE: Final = re.compile(r"\{([^}]*)\}")
_SLOT: Final = re.compile(r"<(\w+)>")


@dataclass(frozen=True)
class Habits:
    """One author's sheet. Rates are chances per message, or per place where the habit can show."""

    name: str
    lower: float
    no_capital: float
    shouts: float
    greeting: str
    greets: float
    sign_off: str
    signs: float
    emoji: tuple[str, ...]
    pictures: float
    pet_words: tuple[str, ...]
    pets: float
    misspellings: tuple[tuple[str, str], ...]
    misspells: float
    shorthand: tuple[tuple[str, str], ...]
    shortens: float
    end: str
    join: str
    constant: float
    """How often the own end and join are taken; else any."""
    sentences: tuple[int, int]
    list_mark: str
    lists: float
    wording: int
    """Decides which of the ways to say the same this author prefers."""
    keeps_wording: float
    pets_in_place: bool = False
    """Pet words stand where Dutch puts them; else between any two words, where a rule of grammar finds none."""


def habit_sheets(seed: int) -> tuple[Habits, ...]:
    """Eight sheets, none like another in all respects."""
    chance = random.Random(seed)
    return tuple(_sheet(name, random.Random(chance.random())) for name in NAMES)


def _sheet(name: str, chance: random.Random) -> Habits:
    shortest = chance.choice((1, 1, 2, 2, 3))
    return Habits(
        name=name,
        lower=chance.choice((0, 0, 0.2, 0.95)),
        no_capital=chance.choice((0, 0.1, 0.5, 0.9)),
        shouts=chance.choice((0, 0, 0, 0.3)),
        greeting=chance.choice(_GREETINGS),
        greets=chance.choice((0, 0, 0.2, 0.7)),
        sign_off=chance.choice(_SIGN_OFFS),
        signs=chance.choice((0, 0, 0.2, 0.7)),
        emoji=tuple(chance.sample(_EMOJI, 2)),
        pictures=chance.choice((0, 0, 0.3, 0.7)),
        pet_words=tuple(chance.sample(_PET_WORDS, 3)),
        pets=chance.choice((0.05, 0.15, 0.3)),
        misspellings=tuple(chance.sample(_MISSPELT, 6)),
        misspells=chance.choice((0, 0.1, 0.5)),
        shorthand=tuple(chance.sample(_SHORTHAND, 4)),
        shortens=chance.choice((0, 0, 0.6)),
        end=chance.choice(_ENDS),
        join=chance.choice(_JOINS),
        constant=chance.choice((0.5, 0.7, 0.9)),
        sentences=(shortest, shortest + chance.choice((0, 1, 2))),
        list_mark=chance.choice(_MARKS),
        lists=chance.choice((0, 0, 0, 0.3)),
        wording=chance.randrange(2**32),
        keeps_wording=chance.choice((0.2, 0.5)),
    )


def message(habits: Habits, chance: random.Random) -> str:
    """One message in this author's hand, about whatever comes."""
    parts = [_spelt(_sentence(habits, chance), habits, chance) for _ in range(chance.randint(*habits.sentences))]
    if len(parts) > 1 and chance.random() < habits.lists:
        text = "\n".join(f"{habits.list_mark}{_capital(part, habits, chance)}" for part in parts)
    else:
        text = _joined(parts, habits, chance) + _own(habits.end, _ENDS, habits, chance)
    if chance.random() < habits.shouts:
        word = chance.choice(text.split())
        text = text.replace(word, word.upper(), 1)
    if chance.random() < habits.pictures:
        text += f" {chance.choice(habits.emoji)}"
    if chance.random() < habits.greets:
        text = habits.greeting + text
    if chance.random() < habits.signs:
        text += habits.sign_off.format(name=habits.name)
    return text.lower() if chance.random() < habits.lower else text


def _joined(parts: list[str], habits: Habits, chance: random.Random) -> str:
    text = _capital(parts[0], habits, chance)
    for part in parts[1:]:
        join = _own(habits.join, _JOINS, habits, chance)
        text += join + (_capital(part, habits, chance) if join.startswith(".") else part)
    return text


def _own(usual: str, others: tuple[str, ...], habits: Habits, chance: random.Random) -> str:
    return usual if chance.random() < habits.constant else chance.choice(others)


def _capital(text: str, habits: Habits, chance: random.Random) -> str:
    return text if chance.random() < habits.no_capital else text[:1].upper() + text[1:]


def _sentence(habits: Habits, chance: random.Random) -> str:
    pattern = chance.choice(SENTENCES)
    number = SENTENCES.index(pattern)

    def wording(match: re.Match[str]) -> str:
        ways = match.group(1).split("|")
        if chance.random() < habits.keeps_wording:
            own: str = ways[random.Random(habits.wording + number * 101 + match.start()).randrange(len(ways))]
            return own
        return str(chance.choice(ways))

    text = _SLOT.sub(lambda match: chance.choice(CONTENT[match.group(1)]), _CHOICE.sub(wording, pattern))
    if chance.random() < 0.08:
        text += f", zei {chance.choice(THIRD_PERSONS)}"
    if chance.random() < habits.pets:
        words = text.split()
        words.insert(chance.randrange(1, len(words)), pet := chance.choice(habits.pet_words))
        text = _put(pet, text) if habits.pets_in_place else " ".join(words)
    return " ".join(text.split())


def _put(pet: str, text: str) -> str:
    """*nou* in front, *hoor* and its like at the end, the others behind the verb of the sentence."""
    if pet == "nou":
        return f"nou, {text}"
    verbs = list(_VERB.finditer(text))
    if pet in _LAST or not verbs:
        return f"{text} {pet}"
    behind = verbs[-1 if text.startswith(_OPENS_ANOTHER) else 0].end()
    return f"{text[:behind]} {pet}{text[behind:]}"


def _spelt(text: str, habits: Habits, chance: random.Random) -> str:
    for right, wrong in habits.misspellings:
        if right in text and chance.random() < habits.misspells:
            text = text.replace(right, wrong)
    for long, short in habits.shorthand:
        if chance.random() < habits.shortens:
            text = text.replace(long, short)
    if chance.random() < habits.misspells / 2:
        at = chance.randrange(1, len(text) - 1)
        text = text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
    return text
