"""Takes the hand of the writer out of a text: what the members know each other by, but what means nothing.

First the dress (`dress`: pictures, greetings, lists), then the words (`spelling`, `fillers`, `doublets`), then the
sentences (`sentences`) and the marks (`marks`). What is said stays, and so does every word that says no, how much,
how often or how sure; the placeholders are set aside before anything else is touched (`shelter`).
A proposal: the author sees it in the preview and may choose the own style.
"""

from bot.privacy.language import differs
from bot.privacy.levelling.doublets import one_word_for_each
from bot.privacy.levelling.dress import undressed
from bot.privacy.levelling.fillers import without_fillers
from bot.privacy.levelling.marks import cased, lowered, plain_quotes, punctuated
from bot.privacy.levelling.sentences import one_rhythm
from bot.privacy.levelling.shelter import Shelter
from bot.privacy.levelling.spelling import unstretched, well_spelt, written_out

__all__ = ["level"]

_MOST_ROUNDS = 8
"""What one round leaves can be work for the next (a dropped word uncovers another); two are usual."""


def level(text: str, lang: str) -> str:
    """The text in everybody's spelling; `lang` is `nl` or `en`. Never empty unless the text held no words.

    Levelling a levelled text changes nothing. A text clearly in another language keeps its words."""
    levelled = text
    for _ in range(_MOST_ROUNDS):
        before, levelled = levelled, _once(levelled, "en" if lang == "en" else "nl")
        if levelled == before:
            break
    return levelled if any(map(str.isalnum, levelled)) else text.strip()


def _once(text: str, lang: str) -> str:
    shelter = Shelter(undressed(plain_quotes(lowered(text))))
    plain = unstretched(shelter.text)
    if not differs(text, lang):
        plain = punctuated(well_spelt(written_out(plain, lang), lang))
        plain = one_word_for_each(without_fillers(plain, lang), lang)
        plain = one_rhythm(plain, lang)
    return shelter.restored(cased(punctuated(plain)))
