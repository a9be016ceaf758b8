"""Whose words reached whom, as the record tells it."""

from datetime import UTC, datetime

from bot.domain.ids import PersonRef, RoomRef
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.record import Record

ANNA, BRAM, CARLA = (PersonRef(f"@{name}:stil.example") for name in ("anna", "bram", "carla"))
CHAT, TEAM = RoomRef("!chat:stil.example"), RoomRef("!team:stil.example")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def said(body: str, by: PersonRef, room: RoomRef = TEAM, *readers: PersonRef) -> Happening:
    return Happening(NOW, room, "message", {"body": body}, by=by, readers=frozenset({*readers, by, BOT}))


def readers(*timeline: Happening) -> set[PersonRef]:
    return set(Record(timeline, {CHAT: ANNA}).readers_of(ANNA))


def test_words_are_recognised_whatever_became_of_their_marks() -> None:
    answer = said("Druk!! maar IK red me wel", ANNA, CHAT)
    assert readers(answer) == set()
    assert readers(answer, said("> Druk. Maar ik red me wel.", BOT, TEAM, BRAM)) == {BRAM}


def test_a_part_of_a_sentence_is_enough() -> None:
    answer = said("Ik hou van muziek. Dat zei Bram ook.", ANNA, CHAT)
    assert readers(answer, said("> Ik hou van muziek. Dat zei [naam] ook.", BOT, TEAM, BRAM, CARLA)) == {BRAM, CARLA}


def test_words_of_the_bot_that_somebody_repeats_are_not_theirs() -> None:
    asked = said("1. zonder mijn naam", BOT, CHAT)
    assert readers(asked, said("zonder mijn naam", ANNA, CHAT), said("zonder mijn naam", BOT, TEAM, BRAM)) == set()


def test_words_that_two_people_wrote_point_at_neither() -> None:
    both = (said("meer rust graag", ANNA, CHAT), said("Meer rust graag!", CARLA))
    assert readers(*both, said("> Meer rust graag.", BOT, TEAM, BRAM)) == set()
