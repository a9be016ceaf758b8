"""One rhythm: what are two sentences in everything but the mark between them becomes two sentences.

Dutch tells by the place of the verb: *… en we hebben te weinig tijd* is a sentence of its own, *… en we te weinig tijd
hebben* goes on with the one before. A cut is made only where what stands left is whole by itself and what stands right
begins with a subject and its verb, or with a known opening and the two turned round. Conditions and reasons keep what
hangs on them.
"""

import re

from bot.privacy.levelling.words_nl import (
    CONDITIONS,
    FINITE,
    OPENS_CONTENT,
    PLURAL_VERBS,
    SINGULAR_VERBS,
    SUBORDINATORS,
)

_ONE = "|".join(SINGULAR_VERBS)
_MANY = "|".join(PLURAL_VERBS)
_VERB = "|".join(sorted(FINITE))
_SIGN = "[\ue000-\uf8ff]"
_SUBJECT = rf"(?:ik|we|wij|hij|ze|zij|er|het|dit|dat|de|een|mijn|onze|ons|iemand|niemand|iedereen|mensen|{_SIGN})"
_OPENING = (
    r"volgens mij|wat mij betreft|misschien|soms|vaak|daarom|daarna|daardoor|toen|nu|vorige \w+|afgelopen \w+|laatst|"
    r"pas|gisteren|vandaag|morgen|gelukkig|helaas|ook|hier|daar|dat|dit|eerst|later|uiteindelijk|toch|verder|zo|"
    r"(?:aan het|in het) begin(?: van (?:de|het) \w+)?|(?:in|op|bij|na|voor|met|tijdens) (?:de|het|mijn|ons|onze) \w+"
)
_OF_A_NOUN = r"(?: (?:van|op|in|uit|bij) (?:de|het) \w+| die \w+ \w+)?"
_PRONOUN = (
    rf"(?:ik|hij|het|er|je|u|iemand|niemand|iedereen) (?:{_ONE})|er (?:{_MANY})|(?:we|ze) (?:{_MANY})|wij (?:{_MANY})"
    r"|(?:dat|dit) (?:is|was|vind|vond|blijft|bleef|voelt|voelde|maakt|maakte|geeft|gaf|helpt|hielp|lijkt|leek|kost)"
)
_TURNED = rf"(?:{_OPENING}) (?:{_VERB}) {_SUBJECT}"
_NOUN = rf"(?:(?:de|het|een|mijn|onze|deze|dit|iemand) (?:\w+ )?\w+{_OF_A_NOUN}|{_SIGN}) (?:{_VERB})"
_WHAT = rf"wat (?:\w+ ){{1,3}}(?:{_VERB}),? is"
_IF = (
    r"(?:als|wanneer|toen|omdat|hoewel|zodra) (?:[^\s,.?]+ ){2,9}?[^\s,.?]+,? "
    rf"(?:dan )?(?:{_VERB}) (?:ik|we|hij|er|het)"
)

_CUT = re.compile(
    rf"(?P<mark>,| -)?(?: (?P<link>en|maar|want|dus))? (?=(?:(?P<pronoun>{_PRONOUN})|(?P<turned>{_TURNED})"
    rf"|(?P<noun>{_NOUN})|(?P<what>{_WHAT})|(?P<if>{_IF}))(?: \w|,? {_SIGN}))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?]+[.?]*\s*")
_WORD = re.compile(r"[^\W\d_]+")
_OWN_VIEW = re.compile(
    r"(?:ik|we) (?:vind|hoop|denk|merk|zou|zie|wil|weet|vond|willen|vinden|hopen|denken|merken|zien)\b", re.IGNORECASE
)
_ANSWERED = re.compile(rf"(?:, (?:dan )?(?:{_VERB}) \w|(?:{_VERB}) (?:ik|we|hij|er|het)\b)", re.IGNORECASE)
"""*Als …, bel ik …*: what was opened in front has got its end."""
_HOPED = frozenset(
    """hoop hopen hoopte denk denken dacht vind vinden vond zei zeg zegt zeggen vertel vertelde vertelt wil willen
    wou zou zouden geloof voel voelt weet bang lijkt wens merk zie""".split()
)
"""With *dat*: what follows may be hoped or said too, not so."""
_THAT_IS = re.compile(r"(?:dat|dit) ", re.IGNORECASE)
_LINKS = frozenset(("en", "maar", "want", "dus"))
_STARTS_WITH_AND = re.compile(rf"^En (?=(?:{_PRONOUN}|{_TURNED})\b)", re.IGNORECASE)
_COMMA_AND = re.compile(r"^([^,]+), en (?=[^,]+$)")
_DASH = re.compile(r"(?<!\d) - (?!\d)")
_FRONTED = re.compile(
    rf"^(?P<first>(?:als|wanneer|toen|omdat|hoewel|zodra) [^,.?]+?) (?=(?:{_VERB}) (?:ik|we|hij|er)\b)", re.IGNORECASE
)
_LONGEST = 400
"""Characters; who writes longer without a stop is not to be understood by rule."""
_UNTOUCHED = frozenset('":()')


def one_rhythm(text: str, lang: str) -> str:
    """Dutch only."""
    if lang != "nl":
        return text
    return "".join(_cut(match.group()) for match in _SENTENCE.finditer(text))


def _cut(sentence: str) -> str:
    if not _UNTOUCHED.isdisjoint(sentence):
        return sentence
    body = sentence.rstrip()
    after = sentence[len(body) :] or ""
    lead = body[: len(body) - len(body.lstrip())]
    plain = _STARTS_WITH_AND.sub("", body.lstrip())
    pieces: list[str] = []
    start = 0
    if not plain.endswith("?"):
        for match in _CUT.finditer(plain):
            left = plain[start : match.start()]
            if len(left) < _LONGEST and _is_whole(left) and _may_stand_alone(left, match):
                pieces.append(left)
                start = match.end() if match["link"] in (None, "en", "En") else match.start("link")
    pieces.append(plain[start:])
    return lead + ". ".join(_capital(_smoothed(piece)) for piece in pieces) + after


def _is_whole(left: str) -> bool:
    """It has a verb of its own and waits for nothing: no *als …* in front that still needs its end."""
    words = [word.lower() for word in _WORD.findall(left)]
    while words and words[0] in _LINKS:
        words.pop(0)
    if len(words) < 2 or (words[0] in SUBORDINATORS and not _ANSWERED.search(left)):
        return False
    if len(words) <= 3 and words[-1] in FINITE:
        return False  # *ik vind, we moeten …*
    verbs = sum(word in FINITE for word in words)
    return verbs >= (2 if words[0] in OPENS_CONTENT - {"dat", "die"} else 1)


def _may_stand_alone(left: str, match: re.Match[str]) -> bool:
    """Whether what stands right can do without what stands left: a condition, a reason or a hope may reach over it."""
    link, mark, before = match["link"], match["mark"], {word.lower() for word in _WORD.findall(left)}
    own_view = bool(match["pronoun"] and _OWN_VIEW.match(match["pronoun"]))
    if link is None:
        opened = next(iter(_WORD.findall(left))).lower() in SUBORDINATORS
        return mark is not None and (not opened or own_view or match["pronoun"] is None)
    if link.lower() != "en":
        return mark is not None or match["pronoun"] is not None
    if match["turned"] or match["what"] or match["if"]:
        return True
    if before & CONDITIONS:
        return False
    if match["noun"] is None and _THAT_IS.match(match["pronoun"]):
        return True
    if "dat" in before and before & _HOPED and not own_view:
        return False
    if match["noun"] is None:
        return True
    words = match["noun"].lower().split()
    return words[-1] in SINGULAR_VERBS and (before.isdisjoint(OPENS_CONTENT) or len(words) == 3)


def _smoothed(piece: str) -> str:
    """Marks inside what stays one sentence."""
    plain = _COMMA_AND.sub(r"\1 en ", _DASH.sub(", ", piece))
    return _FRONTED.sub(r"\g<first>, ", plain) if "," not in plain else plain


def _capital(piece: str) -> str:
    return piece[:1].upper() + piece[1:]
