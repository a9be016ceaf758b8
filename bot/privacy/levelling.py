"""Takes the hand of the writer out of a text: what the members know each other by, but what means nothing.

Spelling of capitals, repeated punctuation, emoji, greetings, sign-offs, list marks, line breaks and chat shorthand
become the same for everybody. The words that carry meaning, their order and the placeholders stay as they are.
"""

import re

_EMOTICON = re.compile(r"(?<![\w])(?:[:;=xX8][\-'^o]?[)(DdPpOo/\\|*3\]\[]{1,3}|<3+|\^_?\^|[xX]D+|:'\(|\(:|-_-)(?![\w])")
_PICTURE = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\u2300-\u23ff\u25a0-\u25ff\ufe0e\ufe0f\u200d\u20e3]+"
)
_EMPHASIS = re.compile(r"(?<!\w)[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}(?!\w)")
_LINE_MARK = re.compile(r"^[ \t]*(?:[-*+\u2022>]+|\(?\d{1,2}[).](?!\d)|\(?[a-h]\))[ \t]*", re.MULTILINE)
_INLINE_MARK = re.compile(r"(?<=\s)\(?\d{1,2}\)[ \t]+")
_SPACES = re.compile(r"[ \t\u00a0]+")
_LAUGH = re.compile(r"\b(?:(?:a?h[aeio]){2,}h?|lo+l|hihi\w*|lmao|rofl)\b[,.!]*", re.IGNORECASE)
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_MANY_MARKS = re.compile(r"[!?]{2,}|(?<=\w)!|!(?!\w)")
_DOTS = re.compile(r"\.{2,}|\u2026")
_GREETING = re.compile(
    r"^\s*(?:(?:hoi+|hallo+|hey+|hee+|hi+|hai+|dag|goede(?:morgen|middag|navond)|goeie(?:morgen|middag)"
    r"|beste|lieve|yo|moin|ha"
    r"|hello|dear|good (?:morning|afternoon|evening))\b"
    r"(?: (?:allemaal|all(?:en)?|iedereen|team(?:genoten)?|collega'?s|mensen|lieverds|jullie|there|everyone"
    r"|everybody|folks|ik ben het|\[[^\]]*\]))*"
    r"\s*[,.!:\-\n]+\s*)+",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"[\s,.!\-]*(?:\b(?:(?:met )?(?:vriendelijke|hartelijke|warme|lieve) groet(?:en|jes)?|groet(?:en|jes)?"
    r"|gr(?:tjes|oetjes)?\.?|liefs|mvg|kus(?:jes)?|veel liefs"
    r"|tot (?:snel|gauw|morgen|maandag|de volgende keer)|fijne? (?:dag|avond|weekend|dienst)(?: (?:allemaal"
    r"|nog|verder))?|succes(?: allemaal)?|x{1,4}"
    r"|cheers|kind regards|best(?: regards| wishes)?|regards|love|take care|see you)"
    r"(?: (?:van|from))?[\s,.!\-]*(?:\[[^\]]*\]|\b[a-z]\.?)?[\s.!x]*)$",
    re.IGNORECASE,
)
_LONGEST_SIGN_OFF = 80
_SENTENCE_START = re.compile(r"(^[\"'(]*|[.?]\s+[\"'(]*)([^\W\d_])")
_SENTENCE_END = frozenset(".?")
_BEFORE_MARK = re.compile(r"\s+([,.?;:])")
_AFTER_MARK = re.compile(r"([,;?])(?=[^\W\d_])")
_DOUBLE_MARK = re.compile(r"([,.?])(?:\s*[,.])+")
_QUOTES = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2013": "-", "\u2014": "-", ";": ","}
)
_SHORTHAND: dict[str, dict[str, str]] = {
    "nl": {
        "ff": "even",
        "effe": "even",
        "effen": "even",
        "mn": "mijn",
        "m'n": "mijn",
        "zn": "zijn",
        "z'n": "zijn",
        "d'r": "haar",
        "gwn": "gewoon",
        "idd": "inderdaad",
        "mss": "misschien",
        "msch": "misschien",
        "nie": "niet",
        "wrm": "waarom",
        "gister": "gisteren",
        "ofzo": "of zo",
        "enzo": "en zo",
        "'t": "het",
        "'n": "een",
        "iig": "in ieder geval",
        "ipv": "in plaats van",
        "ivm": "in verband met",
        "dmv": "door middel van",
        "tov": "ten opzichte van",
        "mbt": "met betrekking tot",
        "zsm": "zo snel mogelijk",
        "btw": "trouwens",
        "omdak": "omdat ik",
        "vd": "van de",
        "jij's": "jij is",
        "echtt": "echt",
        "ok": "oké",
        "oke": "oké",
        "okee": "oké",
        "okay": "oké",
        "nix": "niks",
        "&": "en",
        "bv": "bijvoorbeeld",
        "bijv": "bijvoorbeeld",
        "wss": "waarschijnlijk",
        "eig": "eigenlijk",
        "mr": "maar",
        "ng": "nog",
        "wnr": "wanneer",
        "k": "ik",
        "vnl": "vooral",
        "evt": "eventueel",
        "we'r": "we er",
        "zoo": "zo",
        "jaa": "ja",
    },
    "en": {
        "u": "you",
        "ur": "your",
        "pls": "please",
        "plz": "please",
        "thx": "thanks",
        "tnx": "thanks",
        "gonna": "going to",
        "wanna": "want to",
        "im": "I'm",
        "i'm": "I'm",
        "dont": "don't",
        "cant": "can't",
        "i": "I",
        "i've": "I've",
        "ive": "I've",
        "i'd": "I'd",
        "i'll": "I'll",
        "bc": "because",
        "cuz": "because",
        "tho": "though",
        "btw": "by the way",
        "&": "and",
        "ok": "okay",
        "kinda": "kind of",
        "didnt": "didn't",
    },
}
_SHORT_WORD = re.compile(r"(?<![\w'@./\-\[])(?:'?[\w]+(?:'[\w]+)?|&)(?![\w'@\]]|[/.\-]\w)")


def level(text: str, lang: str) -> str:
    """The text in everybody's spelling; `lang` is `nl` or `en`. Never empty unless the text held no words."""
    plain = _without_dress(text.translate(_QUOTES))
    plain = _one_spelling(plain, "en" if lang == "en" else "nl")
    levelled = _cased(_punctuated(plain))
    return levelled if any(map(str.isalnum, levelled)) else text.strip()


def _without_dress(text: str) -> str:
    """Without pictures, emphasis, list marks, greeting and sign-off."""
    plain = _PICTURE.sub(" ", _EMOTICON.sub(" ", text))
    plain = _EMPHASIS.sub("", plain)
    lines = [_LINE_MARK.sub("", line).strip() for line in plain.splitlines()]
    joined = " ".join(_closed(line) for line in lines[:-1] if line)
    joined = " ".join(part for part in (joined, lines[-1] if lines else "") if part)
    joined = _INLINE_MARK.sub("", joined)
    head, tail = joined[:-_LONGEST_SIGN_OFF], joined[-_LONGEST_SIGN_OFF:]
    shorter = _GREETING.sub("", head + _SIGN_OFF.sub("", tail, count=1), count=1)
    return shorter if any(map(str.isalpha, shorter)) else joined


def _closed(line: str) -> str:
    return line if not line or line[-1] in ".?!,:;-" else line + "."


def _one_spelling(text: str, lang: str) -> str:
    words = _SHORTHAND[lang]
    plain = _STRETCHED.sub(r"\1\1", _LAUGH.sub(" ", text))

    def written_out(match: re.Match[str]) -> str:
        return words.get(match.group().lower(), match.group())

    return _SHORT_WORD.sub(written_out, plain)


def _punctuated(text: str) -> str:
    """One kind of stop, one space, nothing doubled, an end to the last sentence."""

    def one_stop(match: re.Match[str]) -> str:
        return "?" if "?" in match.group() else "."

    plain = _MANY_MARKS.sub(one_stop, _DOTS.sub(".", text))
    plain = _SPACES.sub(" ", plain.replace("\n", " "))
    plain = _DOUBLE_MARK.sub(r"\1", _BEFORE_MARK.sub(r"\1", plain))
    plain = _AFTER_MARK.sub(r"\1 ", plain).strip(" ,.-:")
    if plain and plain[-1] not in _SENTENCE_END:
        plain += "."
    return plain


def _cased(text: str) -> str:
    """Sentences begin with a capital; a shouted text is lowered first."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) > 6 and sum(map(str.isupper, letters)) > 0.6 * len(letters):
        text = text.lower()

    def capital(match: re.Match[str]) -> str:
        return match.group(1) + match.group(2).upper()

    return _SENTENCE_START.sub(capital, text)
