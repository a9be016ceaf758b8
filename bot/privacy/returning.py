"""Words that come back in at least three voices: what a team shares, without counting anybody."""

import re
from collections import Counter
from collections.abc import Sequence

LEAST_VOICES = 3
MOST_WORDS = 8

_WORD = re.compile(r"[^\W\d_]{4,}")
_BRACKETS = re.compile(r"\[[^\]]*\]")
COMMON = frozenset(
    """
    aan achter alle alleen allemaal alles als altijd ander andere anders beetje best beter bijna binnen
    bijvoorbeeld daar daarna daarom daardoor daarmee dat deze dezelfde dichter dingen doen doet door doordat
    draait dus echt eens eerst eigen eigenlijk elkaar elke enkele erbij erg ergens even geen gaan gaat gaf
    gedaan gegaan gehad gemaakt gewoon geweest geworden goed goede graag groot hebben hebt heeft heel hele
    helemaal hier hoe hoewel iedere iedereen iemand iets ikzelf inderdaad jezelf jouw jullie kan kijk kijken
    klein komen komt kunnen kunt kwam laat laten later maakt maar maken makkelijk meer meest meestal mensen merk
    merken mijn mijzelf misschien moeten moet moest mogen naar naast niet niets niks niemand nodig nogal omdat
    onder ongeveer onze ooit over overal paar praten precies samen soms staan staat steeds straks tegen teveel
    tijd toch toen tussen uiteindelijk vaak vaker vanaf vanuit veel verder vind vinden vindt volgens voor vooral
    waar waarbij waarom waarin wanneer want waren wat weer weet wel welke weinig werd weten wie willen word
    worden wordt wou zaken zal zeer zeggen zegt zei zelf zelfs zich zichzelf zien ziet zijn zonder zoals zodat
    zoveel zouden

    about after again also always another anything because been before being between both could does doing done
    each enough even every everyone everything feel from gets getting give going good have having here into
    itself just keep know less like make many maybe mean more most much myself need never nothing often once
    only other ourselves over people really same seem should some someone something sometimes still such than
    that their them then there these they thing things think this those through time together very want well
    were what when where which while will with within without would your yourself
    """.split()
)


def returning_words(voices: Sequence[str]) -> tuple[str, ...]:
    """At most eight words that stand in three voices or more, most shared first, then by alphabet.

    Deterministic for the same voices in whatever order; placeholders and everyday words are left out.
    """
    counts: Counter[str] = Counter()
    for voice in voices:
        text = without_placeholders(voice.casefold())
        counts.update({word for word in _WORD.findall(text) if word not in COMMON})
    shared = [(word, number) for word, number in counts.items() if number >= LEAST_VOICES]
    return tuple(word for word, _ in sorted(shared, key=lambda pair: (-pair[1], pair[0]))[:MOST_WORDS])


def without_placeholders(text: str) -> str:
    """The text without what stands in the place of something taken out: `[naam]` is nobody's word."""
    return _BRACKETS.sub(" ", text)
