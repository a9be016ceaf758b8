"""Fixed expressions with a name in them that is nobody's."""

import re

_SAYINGS = re.compile(
    r"\bjoost mag (?:(?:het|t|'t) )?weten\b|\bjan en alleman\b|\bjan met de pet\b|\bjan modaal\b"
    r"|\bjan rap en (?:zijn|z'n) maat\b"
    r"|\bjan klaassen\b|\bjan lul\b|\bjantje van leiden\b|\bjantje secuur\b|\bboven jan\b"
    r"|\bjan zonder naam\b|\bjan(?:tje)? pier(?:tje)?\b"
    r"|\bpietje precies\b|\bpiet snot\b|\bpiet lut\b|\bjan piet en klaas\b|\bjan, piet en klaas\b"
    r"|\bvoor piet snot\b|\bzwarte piet(?:en)?\b"
    r"|\bbrave hendrik\b|\bmalle pietje\b|\bbarbertje moet hangen\b|\bmooie? praatjesmaker\b"
    r"|\bkeulen en aken\b|\bvan gogh\b"
    r"|\bsint nicolaas\b|\bmurphy'?s law\b|\bwet van murphy\b|\bmaslow\b|\bhans worst\b|\bhans en grietje\b"
    r"|\bdom(?:me)? gans\b"
    r"|\bfor pete'?s sake\b|\btom,? dick and harry\b|\bjohn doe\b|\bjack of all trades\b"
    r"|\bbob is your uncle\b|\bbob's your uncle\b"
    r"|\bjob van de\b|\bhet nieuwe jan\b|\ben masse\b|\bde bob\b|\bwil(?:len)? is kunnen\b"
    r"|\bbert en ernie\b|\bpim pam pet\b|\bjip en janneke\w*|\bjut en jul\b|\bsuske en wiske\b|\btom en jerry\b"
    r"|\bkees knip\b|\bwolf in schaapskleren\b|\bapril doet wat (?:hij|ie|i) wil\b"
    r"|\bgekke henkie\b|\bpietje bell\b|\bjoris goedbloed\b"
    r"|\bjet ?lag\b|\bjob ?(?:coach\w*|carving|hunt\w*)|\bad (?:hoc|rem|interim|random)\b|\becht (?:waar|niet|wel)\b"
    r"|\bluna ?park\b"
    r"|\bmark (?:(?:my|his|her) words|(?:the|your) (?:date|spot|place|calendars?|diary)|it (?:on|down|in|as))\b"
    r"|\bquestion marks?\b|\bbert and ernie\b"
    r"|\b(?:christmas) carols?\b|\bgene therapy\b|\bart (?:therap\w+|rooms?|class\w*|group\w*)\b|\bmiles to go\b"
    r"|\bamber (?:light|alert)\b|\bsky is (?:the limit|blue|gr[ae]y)\b|\bby chance\b|\bin the nick of\b"
    r"|\bwaar een wil is\b|\bhoop doet leven\b"
)


def in_saying(lower: str) -> list[tuple[int, int]]:
    """Stretches of the lower-case text that are such an expression."""
    return [match.span() for match in _SAYINGS.finditer(lower)]
