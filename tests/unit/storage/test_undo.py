"""Every change in memory can be taken back, in any mixture."""

from hypothesis import given
from hypothesis import strategies as st

from bot.storage.undo import Shelf, Undo

changes = st.lists(st.tuples(st.sampled_from("abc"), st.one_of(st.none(), st.integers(0, 9))))


def apply(shelf: Shelf[str, int], made: list[tuple[str, int | None]]) -> None:
    for key, value in made:
        if value is None:
            shelf.drop(key)
        else:
            shelf.put(key, value)


@given(kept=changes, part=changes, whole=changes)
def test_going_back_gives_what_was(
    kept: list[tuple[str, int | None]], part: list[tuple[str, int | None]], whole: list[tuple[str, int | None]]
) -> None:
    undo = Undo()
    shelf: Shelf[str, int] = Shelf(undo)
    apply(shelf, kept)
    undo.forget()
    before = dict(shelf)
    apply(shelf, whole)
    inside, mark = dict(shelf), undo.mark()
    apply(shelf, part)
    undo.back_to(mark)
    assert dict(shelf) == inside
    undo.back_to(0)
    assert dict(shelf) == before
