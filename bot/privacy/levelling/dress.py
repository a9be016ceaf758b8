"""What is around the words: pictures, emphasis, list marks, greetings, sign-offs."""

import re

_EMOTICON = re.compile(r"(?<![\w])(?:[:;=xX8][\-'^o]?[)(DdPpOo/\\|*3\]\[]{1,3}|<3+|\^_?\^|[xX]D+|:'\(|\(:|-_-)(?![\w])")
_PICTURE = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2190-\u21ff\u2300-\u23ff\u25a0-\u25ff\ufe0e\ufe0f\u200d\u20e3]+"
)
_EMPHASIS = re.compile(r"(?<!\w)[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}(?!\w)")
_LINE_MARK = re.compile(r"^[ \t]*(?:[-*+\u2022>]+|\(?\d{1,2}[).](?!\d)|\(?[a-h]\))[ \t]*", re.MULTILINE)
_INLINE_MARK = re.compile(r"(?<=\s)\(?\d{1,2}\)[ \t]+")
_GREETING = re.compile(
    r"^\s*(?:(?:hoi+|hallo+|hey+|hee+|hi+|hai+|dag|goede(?:morgen|middag|navond)|goeie(?:morgen|middag)"
    r"|beste|lieve|yo|moin|ha"
    r"|hello|dear|good (?:morning|afternoon|evening))\b"
    r"(?: (?:allemaal|all(?:en)?|iedereen|team(?:genoten)?|collega'?s|mensen|lieverds|jullie|there|everyone"
    r"|everybody|folks|ik ben het|\[[^\]]*\]))*"
    r"\s*[,.!:\-\n]+\s*)+",
    re.IGNORECASE,
)
_SIGNED = r"(?: (?:van|from))?[\s,.!\-]*(?:\[[^\]]*\]|\b[a-zA-Z]\.?)?[\s.!x]*$"
_SIGN_OFF = re.compile(
    r"(?:(?<=[^\w\s])|(?<=[^\w\s] )|(?<=\n)|^|"
    r"(?P<word>(?<![^\W\d])[^\W\d]+) )[\s,.!\-]*"
    r"(?i:(?:met )?(?:vriendelijke|hartelijke|warme|lieve) groet(?:en|jes)?|groet(?:en|jes)?"
    r"|gr(?:tjes|oetjes)?\.?|liefs|mvg|veel liefs|x{1,4}|cheers|kind regards|best (?:regards|wishes)|regards)"
    rf"(?!\w){_SIGNED}"
)
_WISHES = (
    r"(?i:kus(?:jes)?|tot (?:snel|gauw|morgen|maandag|de volgende keer)|fijne? (?:dag|avond|weekend|dienst)"
    r"(?: (?:allemaal|nog|verder))?|succes(?: allemaal)?|love|take care|see you|best)(?!\w)"
)
_WISH = re.compile(rf"(?:(?:^|[.!?,\n\-]|[^\w\s,]) *| (?=[A-Z])){_WISHES}{_SIGNED}")
"""Words of a sentence too (*ik vond het een fijne dag*): only behind a mark, or with a capital of their own."""
_NOT_SIGNED = frozenset(
    """een de het geen mijn zijn haar hun ons onze die deze veel jullie iedereen je jou elkaar u hem op voor met zonder
    te en of van is was naar als a the my your no with of and""".split()
)
"""*doe hem de groeten*: behind one of these it is no sign-off."""
_BARE_GREETING = re.compile(
    r"^\s*(?:hoi+|hallo|hey+|hee+|hai+)(?: (?:allemaal|iedereen|team|collega's|mensen))? "
    r"(?=\w)(?!zeg|zei|te |roep|en )",
    re.IGNORECASE,
)
"""Without a comma. *Hallo zeggen* greets nobody."""
_LONGEST_SIGN_OFF = 80


def undressed(text: str) -> str:
    """Without pictures, emphasis, list marks, greeting and sign-off."""
    plain = _PICTURE.sub(" ", _EMOTICON.sub(" ", text))
    plain = _EMPHASIS.sub("", plain)
    lines = [_LINE_MARK.sub("", line).strip() for line in plain.splitlines()]
    joined = " ".join(_closed(line) for line in lines[:-1] if line)
    joined = " ".join(part for part in (joined, lines[-1] if lines else "") if part)
    joined = _INLINE_MARK.sub("", joined)
    head, tail = joined[:-_LONGEST_SIGN_OFF], joined[-_LONGEST_SIGN_OFF:]
    unsigned = _WISH.sub("", _SIGN_OFF.sub(_unsigned, tail, count=1), count=1)
    shorter = _GREETING.sub("", head + unsigned, count=1)
    shorter = _BARE_GREETING.sub("", shorter, count=1)
    return shorter if any(map(str.isalpha, shorter)) else joined


def _unsigned(match: re.Match[str]) -> str:
    word = match["word"] or ""
    return match.group() if word.lower() in _NOT_SIGNED else word


def _closed(line: str) -> str:
    return line if not line or line[-1] in ".?!,:;-" else line + "."
