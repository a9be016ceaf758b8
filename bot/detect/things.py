"""Where a word that is also a name is plainly the thing, the month or the verb: `speel bas`, `linde en beuk`."""

from collections.abc import Callable

from bot.detect.grammar import MONTHS, WITH_PERSON, word_set
from bot.detect.reading import Reading

_MUSIC = word_set(
    "bas gitaar gitaren drum drums drummer piano viool cello trompet trombone toetsen saxofoon sax orgel fluit"
    " klarinet harp zang tenor sopraan alt bariton percussie basgitaar keyboard synth contrabas accordeon ukelele"
    " bass guitar violin flute organ vocals"
)
_FIELDS = (
    _MUSIC,
    word_set(
        "roos tulp narcis iris lelie viool madelief madeliefje zonnebloem anjer krokus jasmijn hyacint lavendel"
        " klaproos gerbera dahlia pioen fresia orchidee margriet vergeetmijnietje rozen tulpen irissen"
        " rose tulip daffodil lily daisy heather ivy poppy violet jasmine roses tulips"
    ),
    word_set(
        "linde eik beuk berk els es den spar wilg kastanje populier hazelaar hulst taxus esdoorn iep olm acacia ceder"
        " lindes eiken beuken berken oak ash beech birch willow hazel holly elm maple"
    ),
    frozenset(MONTHS) - word_set("jan mar may"),
    word_set("lente voorjaar zomer herfst najaar winter spring summer autumn"),
    word_set("storm regen wind zon sneeuw hagel onweer mist hitte kou vorst bliksem donder rain thunder snow sun"),
    word_set("jade amber robijn goud zilver brons parel koper diamant smaragd hars gold silver ruby pearl crystal"),
    word_set(
        "hoop geloof liefde vertrouwen rust vrede moed geduld vreugde wil kracht reinheid regelmaat ruimte aandacht"
        " warmte tijd veiligheid stilte hope faith love grace joy trust mercy peace patience charity kindness"
    ),
    word_set("merel mees spreeuw koolmees mus valk raaf kraai duif ekster lijster vink merels mussen robin wren"),
    word_set("beer wolf vos haas konijn egel hert bear fox hare"),
    word_set("mark marken gulden guldens euro frank franken dollar pond cent lire"),
    word_set("pen pennen papier potlood marker markers stift stiften schrift gum krijt paper pencil"),
)
"""Things of one sort, which people name in one breath; each field holds words that are names as well."""
_JOINTS = word_set("of en noch or and nor")
_PLAYING = word_set("speel speelt speelde speelden spelen gespeeld spelend play plays played playing")
_QUANTITY = word_set("genoeg veel weinig zat volop voldoende meer minder enough plenty")
_DURING = word_set("in vanaf tot eind begin half medio rond during until till early late since mid")
_PLURAL_VERBS = word_set(
    "doen gaan komen hebben kunnen moeten zien staan blijven worden helpen praten zeggen weten geven nemen"
    " leren horen laten zitten eten slapen werken meedoen proberen"
)


def is_thing(reading: Reading, index: int, is_somebody: Callable[[str], bool]) -> bool:
    """Whether word `index` is surely not a person here. `is_somebody`: a name of the room, sure or not."""
    word = reading.words[index]
    if word.capital and not reading.starts_sentence(index):
        return False
    return (
        _is_in_a_row(reading, index, is_somebody)
        or (word.lower in _MUSIC and _is_played(reading, index))
        or (word.lower in MONTHS and _is_time(reading, index))
        or (reading.after(index) == "is" and _is_there_enough(reading, index))
        or (word.lower == "wil" and not word.capital and reading.after(index) in _PLURAL_VERBS)
    )


def _is_in_a_row(reading: Reading, index: int, is_somebody: Callable[[str], bool]) -> bool:
    """`linde en beuk`, `bas, gitaar`: beside another thing of its sort that is nobody's name."""
    word = reading.lower(index)
    fields = [field for field in _FIELDS if word in field]
    if not fields:
        return False
    for step in (1, -1):
        other = index + step
        if not 0 <= other < len(reading.words):
            continue
        if reading.lower(other) in _JOINTS and _is_close(reading, min(index, other)):
            other += step
        elif reading.gap(min(index, other)).strip() not in (",", "/", "&"):
            continue
        if not 0 <= other < len(reading.words) or not _is_close(reading, min(other, other - step)):
            continue
        beside = reading.words[other]
        if any(beside.lower in field for field in fields) and not (beside.capital or is_somebody(beside.lower)):
            return True
    return False


def _is_close(reading: Reading, index: int) -> bool:
    return reading.gap(index).strip() in ("", ",", "/", "&")


def _is_played(reading: Reading, index: int) -> bool:
    """`speel bas`, `speelde hij bas`, `bas kan spelen`; who plays something else is somebody: `bas speelt piano`."""
    before = reading.before(index)
    if before not in WITH_PERSON and any(
        reading.lower(place) in _PLAYING and not reading.starts_sentence(place + 1)
        for place in range(max(0, index - 3), index)
    ):
        return True
    after = reading.after(index), reading.after(index + 1) if reading.after(index) else ""
    return any(word in ("spelen", "gespeeld", "spelend") for word in after)


def _is_time(reading: Reading, index: int) -> bool:
    before = reading.before(index)
    return before in _DURING or (
        before == "met" and reading.before(index - 1) == "en" and reading.lower(index - 3) == "tot"
    )


def _is_there_enough(reading: Reading, index: int) -> bool:
    """`wil is er genoeg`: of people one does not say so."""
    return reading.lower(index + 2) == "er" and reading.lower(index + 3) in _QUANTITY
