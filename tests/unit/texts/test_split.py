"""Long messages in parts: nothing lost, nothing doubled, everything in order."""

from hypothesis import given
from hypothesis import strategies as st

from bot.texts.output import plain
from bot.texts.split import in_parts
from bot.texts.tree import Block, Heading, Items, Ours, Paragraph, Quote, Words

ROOM = 60

LINES = st.lists(
    st.tuples(st.text("abc ", min_size=1, max_size=30).map(Ours), st.text("xyz", max_size=30).map(Words)),
    min_size=1,
    max_size=6,
).map(tuple)
BLOCKS = st.one_of(
    LINES.map(Paragraph),
    LINES.map(lambda lines: Items(lines, first=1)),
    LINES.map(lambda lines: Heading(lines[0])),
    st.text("def \n", min_size=1, max_size=200).map(Quote),
)


def size(block: Block) -> int:
    return len(plain((block,)))


def letters(*blocks: Block) -> str:
    return "".join(sign for sign in plain(blocks) if sign.isalpha())


@given(st.lists(BLOCKS, max_size=8).map(tuple))
def test_every_word_arrives_once_and_in_order(blocks: tuple[Block, ...]) -> None:
    parts = in_parts(blocks, ROOM, size)
    assert letters(*(block for part in parts for block in part)) == letters(*blocks)
    assert all(sum(size(block) for block in part) <= ROOM for part in parts)


def test_what_fits_stays_whole() -> None:
    blocks = (Heading((Ours("kop"),)), Quote("kort"))
    assert in_parts(blocks, ROOM, size) == (blocks,)


def test_a_heading_goes_along_with_what_stands_under_it() -> None:
    first, head, quote = Quote("a" * 30), Heading((Ours("kop"),)), Quote("b" * 40)
    assert in_parts((first, head, quote), ROOM, size) == ((first,), (head, quote))


def test_numbers_go_on_in_the_next_part() -> None:
    names = tuple((Words(f"naam {number}"),) for number in range(1, 13))
    parts = in_parts((Items(names, first=1),), ROOM, size)
    text = "\n".join(plain(part) for part in parts)
    assert text.split("\n") == [f"{number}. naam {number}" for number in range(1, 13)]
