"""Everything the people in the room may be called, worked out once per team.

Roster names are known for certain, so every form of them counts: pieces of the Matrix id, initials, nicknames,
diminutives, names written together or taken apart.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.detect.folding import fold
from bot.detect.grammar import MONTHS, PARTICLES, TITLES, word_set
from bot.detect.lexicon import Lexicon
from bot.detect.nicknames import nicknames
from bot.detect.spelling import pet_forms, sound
from bot.domain.findings import RosterEntry

_PIECE = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"[(\[{|/,].*| - .*")
_WITHIN = re.compile(r"[(\"']([A-Z]\w+)[)\"'](?= \w)")
"""`J. (Hans) Bakker`: no remark, for the name goes on after it."""
_NO_NAME = word_set("bot team zorg info admin kamer afdeling planning ggz fact room group user test groep")
_SHORTEST_FORM = 3
_LONGEST_INITIALS = 3
_SHORTEST_SOUNDING = 5


@dataclass(slots=True)
class RosterIndex:
    """Look-up tables of one team; all lower case. Forms that are ordinary words too are in `maybe_*`."""

    sure: set[str] = field(default_factory=set, repr=False)
    """Words that are a name wherever they stand."""
    maybe_given: set[str] = field(default_factory=set, repr=False)
    maybe_surname: set[str] = field(default_factory=set, repr=False)
    surnames: set[str] = field(default_factory=set, repr=False)
    """Last words of full names, sure or not: they count when they follow a first name or a particle."""
    given: set[str] = field(default_factory=set, repr=False)
    phrases: set[tuple[str, ...]] = field(default_factory=set, repr=False)
    """Names of several words that are sure together: `van dijk`, `vera zomer`."""
    glued: set[str] = field(default_factory=set, repr=False)
    """Full names without spaces, and pieces of Matrix ids."""
    initials: set[str] = field(default_factory=set, repr=False)
    """`sm`, `jdh`: only when written in capitals or with dots."""
    sounds: set[str] = field(default_factory=set, repr=False)
    """What the longer names sound like, for those who write by ear."""
    servers: set[str] = field(default_factory=set, repr=False)
    """Names of the homeservers: the team's own organisation as often as not."""

    def knows(self, word: str) -> bool:
        """A form of a roster name, sure or not."""
        return word in self.sure or word in self.maybe_given or word in self.maybe_surname


def index_roster(roster: Sequence[RosterEntry], lexicon: Lexicon) -> RosterIndex:
    """Works out all forms; a few hundred microseconds for a team of ten."""
    index = RosterIndex()
    for entry in roster:
        for number, name in enumerate((entry.display_name, *entry.aliases)):
            _add_name(index, _pieces(name), lexicon, alias=number > 0)
        _add_id(index, entry.mxid, lexicon)
    index.sounds = {sound(name) for name in index.given | index.surnames if len(name) >= _SHORTEST_SOUNDING}
    index.maybe_given -= index.sure
    index.maybe_surname -= index.sure
    return index


def _pieces(name: str) -> list[str]:
    """Words of a display name: `Sanne (verpleegkundige)` -> sanne; `Heleen v.d. Berg` -> heleen v d berg."""
    folded = _WITHIN.sub(r" \1 ", _in_order(fold(name).text)).lower().replace("v/d", "vd")
    shown = _PIECE.findall(_ASIDE.sub("", folded)) or _PIECE.findall(folded)
    begun = [place for place, piece in enumerate(shown) if piece not in TITLES]
    return shown[begun[0] :] if begun else shown  # a title further on is a surname: `Piet Pastoor`


def _initials(given: Sequence[str], surnames: Sequence[str]) -> Iterator[str]:
    """`Henk-Jan Hoff` -> hj, hjh."""
    first = "".join(piece[0] for piece in given)
    yield first
    yield first + "".join(piece[0] for piece in surnames)


def _in_order(name: str) -> str:
    """`Vries, Jelte de` -> `Jelte de Vries`; what follows a comma in small letters is a role."""
    surname, comma, rest = name.partition(",")
    given = rest.strip()
    if not comma or not given[:1].isupper() or len(_PIECE.findall(surname)) != 1 or "," in given:
        return name
    return f"{given} {surname.strip()}"


def _add_name(index: RosterIndex, pieces: list[str], lexicon: Lexicon, alias: bool) -> None:
    core = [piece for piece in pieces if piece not in PARTICLES and piece not in _NO_NAME]
    if not core:
        return
    if len(pieces) > 1:
        index.phrases.update(_phrases(pieces, core))
        index.glued.update(_glued(pieces, core))
        letters = "".join(piece[0] for piece in pieces)
        index.initials.update({letters, core[0][0] + core[-1][0]})
    is_reversed = (
        len(core) > 1 and core[0] in lexicon.surnames and core[0] not in lexicon.given and core[1] in lexicon.given
    )
    given = [core[1]] if is_reversed else core[:1]
    if len(core) > 2 or (len(core) == 2 and core[1] in lexicon.given and core[1] not in lexicon.surnames):
        given += [piece for piece in core[1:-1] or core[1:] if len(piece) > 1]
    surnames = [piece for piece in core if piece not in given]
    if len(given) > 1:
        index.initials.update(_initials(given, surnames))
    elif alias and len(core[0]) <= _LONGEST_INITIALS:
        index.initials.add(core[0])
    for piece in given:
        _add_given(index, piece, lexicon, sure=alias and piece not in lexicon.vocabulary)
    for piece in surnames:
        _add_surname(index, piece, lexicon)
    if len(given) > 1:
        index.glued.add("".join(given))


def _add_given(index: RosterIndex, name: str, lexicon: Lexicon, sure: bool = False) -> None:
    index.given.add(name)
    if len(name) < 2:
        return
    if sure or _is_sure(name, lexicon):
        index.sure.add(name)
    else:
        index.maybe_given.add(name)
    forms = pet_forms(name) if len(name) >= _SHORTEST_FORM else frozenset()
    for form in forms | nicknames(name) | {name[::-1]}:
        if len(form) < _SHORTEST_FORM or form in MONTHS:
            continue
        if form in lexicon.vocabulary and form not in lexicon.given.sure:
            if form != name[::-1]:
                index.maybe_given.add(form)
        else:
            index.sure.add(form)


def _add_surname(index: RosterIndex, name: str, lexicon: Lexicon) -> None:
    index.surnames.add(name)
    if len(name) < 2:
        return
    if name in lexicon.vocabulary or len(name) < _SHORTEST_FORM:
        index.maybe_surname.add(name)
    else:
        index.sure.update((name, name + "s"))


def _add_id(index: RosterIndex, mxid: str, lexicon: Lexicon) -> None:
    local, _, server = fold(mxid).lower.partition(":")
    local = local.lstrip("@")
    pieces = [piece for piece in _PIECE.findall(local) if piece not in PARTICLES and piece not in _NO_NAME]
    for piece in pieces:
        if len(piece) < _SHORTEST_FORM or index.knows(piece):
            continue
        if piece in lexicon.vocabulary and _follows_particle(local, piece):
            index.maybe_surname.add(piece)
            index.phrases.update((particle, piece) for particle in ("van", "vd"))
        elif _is_sure(piece, lexicon):
            index.sure.add(piece)
        elif piece in lexicon.given:
            index.maybe_given.add(piece)
    if len(local) > 4 and local not in lexicon.vocabulary:
        index.glued.add(re.sub(r"[\W_]", "", local))
    index.servers.update(_server_names(server))


def _follows_particle(local: str, piece: str) -> bool:
    """`adriaan.v.dongen`: a surname, although `dongen` is a word too."""
    before = _PIECE.findall(local[: local.find(piece)])
    return bool(before) and before[-1] in PARTICLES


def _server_names(server: str) -> Iterator[str]:
    labels = server.split(":")[0].split(".")[:-1]
    for label in labels:
        if label not in (
            "matrix",
            "chat",
            "www",
            "synapse",
            "im",
            "co",
            "com",
            "org",
            "example",
            "server",
            "localhost",
            "element",
        ):
            yield label.replace("-", "")


def _is_sure(name: str, lexicon: Lexicon) -> bool:
    if name in lexicon.given.sure:
        return True
    return name not in lexicon.given.maybe and name not in lexicon.vocabulary and len(name) >= _SHORTEST_FORM


def _phrases(pieces: list[str], core: list[str]) -> Iterable[tuple[str, ...]]:
    """`heleen v d berg`, `v d berg`, `heleen berg`; particles also as they are usually shortened or written out."""
    first = next(position for position, piece in enumerate(pieces) if piece == core[0])
    whole = tuple(pieces[first:])
    yield whole
    if len(core) > 1:
        yield (core[0], core[-1])
        yield (core[-1], core[0])
        yield (core[0][0], core[-1])
        yield (core[0], core[-1][0])
    tail = whole[1:]
    if tail and tail[0] in PARTICLES:
        for particles in _particle_forms(tail[:-1]):
            yield (*particles, tail[-1])
            yield (core[0], *particles, tail[-1])


_VAN_DER = (
    ("van", "der"),
    ("van", "den"),
    ("van", "de"),
    ("v", "d"),
    ("vd",),
    ("vander",),
    ("vanden",),
    ("vande",),
    ("v", "der"),
    ("van", "d"),
)


def _particle_forms(particles: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    yield particles
    if particles in _VAN_DER:
        yield from _VAN_DER
    elif particles == ("van",):
        yield ("v",)


def _glued(pieces: list[str], core: list[str]) -> Iterable[str]:
    yield "".join(pieces)
    yield "".join(core)
    if len(core) > 1 and len(core[-1]) > 2:
        yield core[0][0] + core[-1]
        yield core[0] + core[-1][0]
        yield core[-1] + core[0]
        yield "".join(pieces[1:]) if pieces[1] in PARTICLES else core[-1] + core[0][0]
