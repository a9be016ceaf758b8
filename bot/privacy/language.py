"""Which language a text is in, well enough to keep the one English answer among eight Dutch ones from pointing at its
author (`threats.md` 15). Counts the commonest small words; short or mixed texts are `None`: they point at nobody."""

import re
import unicodedata

_SMALL: dict[str, frozenset[str]] = {
    "nl": frozenset(
        """aan al alle als bij dan dat de der deze die dit doen door dus een en er ge geen goed haar had heb hebben
        heeft hem het hier hij hoe hun iets ik is ja je jij jullie kan maar me meer met mij mijn moet na
        naar nee niet nog nu of om omdat ons onze ook op over te tot u uit van veel voor waar wat we
        weer wel werd wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou""".split()
    ),
    "en": frozenset(
        """a about all also an and any are as at be because been but by can could did do does for from get had has
        have he her his how i if in into it its just me more my no not now of on one or our out she so
        some than that the their them there they this to too up us very was we were what when which who
        will with would you your""".split()
    ),
    "de": frozenset(
        """aber als am auch auf aus bei das dass dem den der des die doch ein eine einen er es für haben hat ich
        ihr im ist ja kann mit nach nicht noch nur oder schon sehr sich sie sind so über um und uns von
        war was wenn wie wir wird zu zum""".split()
    ),
    "fr": frozenset(
        """au aux avec ce ces dans de des du elle en est et eux il ils je la le les leur lui ma mais mes moi mon ne
        nos nous on ou où par pas pour qu que qui sa sans se ses son sur te tu un une vous""".split()
    ),
    "fy": frozenset(
        """dêr dy dat de en fan foar hat hawwe in ik is it jo mei mar moat net nei oan om op se sil sy te wat wer
        wie wy wurde yn""".split()
    ),
    "tr": frozenset(
        "bir bu çok da daha de değil en gibi her için ile ise kadar ki mi ne o ona olan olarak ve veya".split()
    ),
    "pl": frozenset(
        "a ale bo by być co czy dla do i ich jak jest już na nie o od po się są tak tego to w z za że".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 5
_LEAST_HITS = 2
_CLEARLY = 1.5


def language(text: str) -> str | None:
    """`nl`, `en`, `de`, `fr`, `fy`, `tr`, `pl`, or `script:NAME` for another script; None when that is not clear."""
    words = [word.casefold() for word in _WORD.findall(text)]
    script = _other_script(text)
    if script is not None:
        return script
    if len(words) < _LEAST_WORDS:
        return None
    hits = {lang: sum(word in small for word in words) for lang, small in _SMALL.items()}
    first, second = sorted(hits.values(), reverse=True)[:2]
    best = max(hits, key=lambda lang: hits[lang])
    return best if first >= _LEAST_HITS and first >= _CLEARLY * max(second, 1) else None


def _other_script(text: str) -> str | None:
    letters = [sign for sign in text if sign.isalpha()]
    if not letters:
        return None
    scripts = [unicodedata.name(sign, "?").split()[0] for sign in letters]
    foreign = [script for script in scripts if script != "LATIN"]
    if len(foreign) * 2 <= len(letters):
        return None
    return f"script:{max(set(foreign), key=foreign.count)}"


def differs(text: str, common: str) -> bool:
    """Clearly in another language than the round's."""
    found = language(text)
    return found is not None and found != common
