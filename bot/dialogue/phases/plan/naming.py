"""Who is meant by *ik*, a number or a name."""

from bot.dialogue.turn import Turn
from bot.dialogue.words import number
from bot.domain.ids import LEADER_SEAT, MemberId
from bot.domain.messages.plan import Again

_ME = frozenset(
    {"ik", "ikzelf", "ik zelf", "zelf", "mij", "mijzelf", "ik doe het", "i", "me", "myself", "i do", "i will"}
)


def listed(turn: Turn, reader: MemberId) -> tuple[MemberId, ...]:
    """Who can be named: the reader first, then everybody who was invited. Who said no stands here too: nobody can tell
    from the list. Whoever leads can write here where the flow says so, and does nothing."""
    own = () if reader == LEADER_SEAT else (reader,)
    return (*own, *(member for member in turn.round.members if member != reader))


def names(turn: Turn, reader: MemberId) -> tuple[str, ...]:
    return tuple(turn.member(member).name for member in listed(turn, reader))


def who_is(turn: Turn, writer: MemberId, text: str) -> MemberId | Again:
    """The one member a text names, or why it names none."""
    said = _plain(text)
    if said in _ME:
        return Again.IS_LEADER if writer == LEADER_SEAT else writer
    picked = number(text)
    if picked is not None:
        people = listed(turn, writer)
        return people[picked - 1] if 1 <= picked <= len(people) else Again.UNKNOWN_NAME
    found = _named(turn, said)
    if len(found) == 1:
        return found[0]
    if found:
        return Again.SAME_NAME
    leader = _plain(turn.charter.leader_name)
    known = bool(leader) and said in (leader, leader.split()[0])
    return Again.IS_LEADER if known else Again.UNKNOWN_NAME


def _named(turn: Turn, said: str) -> tuple[MemberId, ...]:
    """Everybody with exactly this name; else everybody whose first name it is."""
    people = {member.id: _plain(member.name) for member in turn.round.members.values()}
    exact = tuple(id_ for id_, name in people.items() if name and name == said)
    return exact or tuple(id_ for id_, name in people.items() if name and name.split()[0] == said)


def words_of(name: str) -> frozenset[str]:
    """The words of a name, to recognise it in a text."""
    return frozenset(_plain(name).replace("-", " ").split())


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .,;:!@\"'")
