"""Whatever is levelled stays levelled; no word that says no, how much or how sure is lost, nor a placeholder."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.anonymise import clean
from bot.privacy.levelling import level

_WORDS = """ik we het dat en maar want als omdat wanneer hoor gewoon eigenlijk nou natuurlijk echt even dus zeg best wel
inderdaad eerlijk gezegd of zo niet geen nooit niemand soms misschien vaak veel weinig een beetje heel erg te
druk moe is was vind hoop zei moeten hebben de arts team tijd mij volgens helpt mischien nie k ff , . ? ! ... -
; ( ) " 't 2 keer 12 mensen wellicht af toe ook trouwens kijk, hè? x hey ipv i.p.v. NIET Ik We [naam] [datum]""".split()
_PHRASES = ("[naam 1]", "[naam 2]", "\n", "\n- ", "zeg maar", "best wel")
_pieces = st.one_of(st.sampled_from(_WORDS), st.sampled_from(_PHRASES))
dutch = st.lists(_pieces, max_size=30).map(" ".join)
anything = st.one_of(st.text(max_size=200), dutch)

SAID_ON_PURPOSE = "niet geen nooit niemand soms misschien vaak veel weinig beetje te volgens".split()
PLACEHOLDER = re.compile(r"\[[^\]]+\]")


@given(anything, st.sampled_from(("nl", "en")))
def test_levelling_twice_changes_nothing(text: str, lang: str) -> None:
    once = level(clean(text), lang)
    assert level(once, lang) == once


@given(dutch)
def test_what_says_no_how_much_or_how_sure_is_never_lost(text: str) -> None:
    before, after = (Counter(re.findall(r"\w+", each.lower())) for each in (text, level(text, "nl")))
    for word in SAID_ON_PURPOSE:
        assert after[word] >= before[word], word


@given(dutch)
def test_placeholders_survive_in_their_order(text: str) -> None:
    """But for those in a greeting or a sign-off; so the text begins and ends with words."""
    whole = f"Gisteren {text} zeggen"
    assert PLACEHOLDER.findall(level(whole, "nl")) == PLACEHOLDER.findall(whole)
