"""What was said in a room, shown later to people who were not there: agreed words, no more name than was told."""

from dataclasses import replace

import pytest

from bot.domain.effects import Say
from bot.domain.flow import Flow, Room
from bot.domain.flow_terms import TEAM, Form, Label, PhaseKind, PlaceId, When
from bot.domain.ids import PhaseId, RoleId
from bot.domain.messages.agreeing import AskDraft
from bot.domain.messages.member import AskQuestion, AskRole
from bot.domain.messages.preview import Preview
from bot.domain.messages.summary import PhaseShown
from bot.domain.messages.talk import TalkOpening
from bot.domain.phase import Phase, Reuse, Share
from bot.domain.round import Alarm
from bot.domain.supported import not_yet
from tests.flows_agreeing import agree_phase
from tests.flows_for_tests import CIRCLE, LEADER, a_talk, both, flow_with_talk
from tests.longer_flows import NAMED, asks
from tests.story import Story, given_round

CLIENT, WORKER = RoleId("client"), RoleId("worker")
INSIDE = ("anna", "bram", "cleo")
OUTSIDE = "daan"
OWN_ROOM = Room(PlaceId("own"), (CLIENT,), both("Onder elkaar"))
WITHOUT = Reuse((WORKER,), Form.WORDS, Label.NONE)
WITH = Reuse((WORKER,), Form.WORDS, Label.NAMED)
LATER_ROOM = Room(PlaceId("later"), (CLIENT, WORKER), both("Samen"))


def inner(reuse: Reuse | None = WITHOUT) -> Phase:
    share = Share((CLIENT,), Form.WORDS, Label.NAMED, When.AT_ONCE, preview=True)
    return a_talk(room=OWN_ROOM.id, who=(CLIENT,), share=share, reuse=reuse)


def writing(**changes: object) -> Phase:
    return asks("after", NAMED, who=(WORKER,), show=(PhaseId("talk"),), **changes)


def flow(*later: Phase, talk: Phase | None = None) -> Flow:
    base = flow_with_talk(talk or inner(), *later, roles={"client": 6, "worker": 6})
    return replace(base, rooms=(CIRCLE, OWN_ROOM, LATER_ROOM))


def talked(here: Flow, *said: str, agree: bool = True) -> Story:
    """Clients say these things among themselves and say yes to them afterwards; then the next part begins."""
    story = given_round().with_members(4).with_flow(here).starts()
    for name in (*INSIDE, OUTSIDE):
        story.says(name, "ja")
        assert story.heard(name, AskRole)
        story.says(name, "2" if name == OUTSIDE else "1")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name, words in zip(INSIDE, said, strict=False):
        story.speaks(name, words, place=OWN_ROOM.id)
    story.until_alarm(Alarm.CLOSE)
    for name in INSIDE[: len(said)]:
        assert story.heard(name, Preview), "each sees the own words before they go further"
        if agree:
            story.says(name, "akkoord")
    return story.passes(days=3)


def texts(story: Story) -> list[tuple[str, str | None]]:
    return [(v.text, v.name) for m in story.heard(OUTSIDE, PhaseShown) for s in m.sections for v in s.voices]


def test_it_can_be_started() -> None:
    assert not_yet(flow(writing())) == ()


def test_without_a_name_those_who_were_not_there_read_what_was_agreed() -> None:
    story = talked(flow(writing()), "meer rust", "vaker buiten", "samen eten")
    assert texts(story) == [("Meer rust.", None), ("Samen eten.", None), ("Vaker buiten.", None)]
    shown = next(i for i, say in enumerate(story.says_to(OUTSIDE)) if isinstance(say.message, PhaseShown))
    asked = next(i for i, say in enumerate(story.says_to(OUTSIDE)) if isinstance(say.message, AskQuestion))
    assert shown < asked, "before the question that is about it"
    assert not any(story.heard(name, PhaseShown) for name in INSIDE), "they were there"


def test_with_too_few_voices_nobody_reads_anything() -> None:
    assert texts(talked(flow(writing()), "meer rust", "vaker buiten")) == []


@pytest.mark.parametrize("reuse", [WITHOUT, WITH])
def test_without_a_yes_it_stays_in_the_room(reuse: Reuse) -> None:
    here = flow(writing(), talk=inner(reuse))
    assert texts(talked(here, "meer rust", "vaker buiten", "samen eten", agree=False)) == []


def test_with_names_where_that_was_told() -> None:
    assert texts(talked(flow(writing(), talk=inner(WITH)), "meer rust")) == [("meer rust", "Anna")]


@pytest.mark.parametrize("reuse", [None, Reuse((TEAM,), Form.WORDS, Label.NONE)])
def test_to_nobody_who_was_not_told_of(reuse: Reuse | None) -> None:
    """The check of flow files refuses this one; the engine shows nothing either."""
    here = flow(writing(), talk=inner(reuse))
    story = given_round().with_members(4).with_flow(here).starts()
    for name in (*INSIDE, OUTSIDE):
        story.says(name, "ja")
        story.says(name, "2" if name == OUTSIDE else "1")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name in INSIDE:
        story.speaks(name, "meer rust", place=OWN_ROOM.id)
    story.passes(days=9)
    for name in INSIDE:
        story.says(name, "akkoord")
    story.passes(days=3)
    assert texts(story) == []


def test_in_another_room_it_stands_at_the_start() -> None:
    share = Share((CLIENT, WORKER), Form.WORDS, Label.NAMED, When.AT_ONCE, preview=False)
    later = a_talk("later", room=LATER_ROOM.id, who=(WORKER,), share=share, show=(PhaseId("talk"),))
    story = talked(flow(later), "meer rust", "vaker buiten", "samen eten")
    says = (effect for _, effect in story.effects if isinstance(effect, Say))
    openings = (say.message for say in says if isinstance(say.message, TalkOpening))
    opening = next(message for message in openings if message.phase == "later")
    (material,) = opening.material
    assert [voice.text for voice in material.sections[0].voices] == ["Meer rust.", "Samen eten.", "Vaker buiten."]


def test_whoever_writes_a_text_of_it_has_it_before_them() -> None:
    later = replace(agree_phase("core", (WORKER,), (WORKER,), from_phases=("talk",)), kind=PhaseKind.AGREE)
    story = talked(flow(later), "meer rust", "vaker buiten", "samen eten")
    material = story.last(OUTSIDE, AskDraft).material
    assert sorted(voice.text for section in material for voice in section.voices) == [
        "Meer rust.", "Samen eten.", "Vaker buiten.",
    ]  # fmt: skip


def test_what_somebody_is_to_look_at_first_cannot_yet() -> None:
    talk = inner()
    assert talk.share is not None
    looked_at = replace(talk, share=replace(talk.share, review_by=(LEADER,)))
    assert not_yet(flow(writing(), talk=looked_at)) == ("talk-shown",)
