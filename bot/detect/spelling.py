"""How a name may be written by somebody who does not know, or does not want to show, how it is spelled."""

import re

from rapidfuzz.distance import OSA

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sch", "sg"),
        (r"[cg]h|g", "g"),
        (r"ph|v", "f"),
        (r"ck|q|c(?![eiy])", "k"),
        (r"c|z", "s"),
        (r"x", "ks"),
        (r"th|dt", "t"),
        (r"d$", "t"),
        (r"oe|ou|oo|uu|w$", "u"),
        (r"ij|ei|ey|ai|ay|y|ie|ii|j", "i"),
        (r"ae|aa", "a"),
        (r"ee", "e"),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
)
_LEET = str.maketrans("013457@$!€", "oieastasie")


def sound(word: str) -> str:
    """A rough key: words that are pronounced alike in Dutch get the same one (`Youssef`, `Joesef`)."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


def unleet(word: str) -> str:
    """`s4nn3` -> `sanne`."""
    return word.translate(_LEET)


def resembles(word: str, name: str) -> bool:
    """One slip of the keyboard away from a name of 4 to 7 letters, two from a longer one."""
    if abs(len(word) - len(name)) > 2 or min(len(word), len(name)) < 4:
        return False
    allowed = 1 if len(name) < 8 else 2
    distance = OSA.distance(word, name, score_cutoff=allowed)
    return distance <= allowed and (word[0] == name[0] or (len(name) >= 6 and distance == 1))


def pet_forms(name: str) -> frozenset[str]:
    """Possessives, diminutives and short forms people make of a first name, by rule."""
    forms = {
        name + ending
        for ending in (
            "s",
            "je",
            "tje",
            "pje",
            "ke",
            "ie",
            "ies",
            "jes",
            "tjes",
            "y",
            "se",
            "tie",
            "sie",
            "etje",
            "iepie",
            "lief",
        )
    }
    if name[-1] in "aeiouy":
        stem = name.rstrip("aeiouy")
        if len(stem) >= 3:
            forms |= {stem + ending for ending in ("je", "tje", "ie", "y", "ke", "pje", "i", "ies")}
    else:
        forms |= {name + name[-1] + ending for ending in ("ie", "y", "ies", "etje")}
    return frozenset(forms)
