"""Agreeing on one picture: somebody draws, everybody says something of it, and drawing again is the change."""

from typing import Any

from bot.dialogue.pictures_kept import in_use
from bot.domain.agreement import Agreement, Stand
from bot.domain.ids import PhaseId
from bot.domain.messages.agreeing import AgreedShown, AskAgree, AskDraft, AskVolunteer, SureOfDraft
from bot.domain.messages.preview import AskApproval
from bot.domain.messages.review import ReviewPage
from bot.domain.round import Alarm, PromptKind
from bot.domain.run import of_phase
from bot.domain.shown import Outcome, pictures_in
from tests.flows_drawing import drawn_together
from tests.flows_for_tests import LEADER as FACILITATOR
from tests.story import LEADER, NAMES, Story, given_round


def begun(**fields: Any) -> Story:
    story = given_round().with_members(3).with_flow(drawn_together(**fields)).starts()
    for name in NAMES[:3]:
        story.says(name, "ja")
        story.says(name, f"wat {name[0]} vindt")
        story.says(name, "akkoord")
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def drawn(picture: str = "schets-1", words: str = "Een boom met mensen.") -> Story:
    """Anna volunteered, drew, and said yes to it."""
    story = begun()
    story.says("anna", "ja")
    story.shows("anna", picture, words)
    story.says("anna", "akkoord")
    return story


def at_hand(story: Story) -> Agreement:
    return story.round.course.runs[of_phase(PhaseId("core"))].agreements[0]


def test_a_volunteer_is_asked_for_a_picture_and_sees_it_as_others_will() -> None:
    story = begun()
    assert story.last("anna", AskVolunteer).drawn
    story.says("anna", "ja")
    asked, open_ = story.last("anna", AskDraft), story.open_prompt("anna")
    assert asked.drawn
    assert open_ is not None
    assert open_.kind is PromptKind.IMAGE
    story.shows("anna", "schets-1", "Een boom.")
    sure = story.last("anna", SureOfDraft)
    assert (sure.picture, sure.text) == ("schets-1", "Een boom.")
    assert not story.heard("bram", AskAgree), "nobody sees it before its maker's yes"


def test_a_text_is_no_drawing_and_after_a_drawing_it_is_its_description() -> None:
    story = begun()
    story.says("anna", "ja")
    story.says("anna", "Ik kan niet tekenen")
    assert story.refusals("anna") == ["picture-asked"]
    story.shows("anna", "schets-1")
    story.says("anna", "Een boom met Kees", names=("Kees",))
    sure = story.last("anna", SureOfDraft)
    assert sure.picture == "schets-1"
    assert "Kees" not in sure.text
    assert sure.changed


def test_another_drawing_takes_its_place_and_needs_a_new_yes() -> None:
    story = begun()
    story.says("anna", "ja")
    story.shows("anna", "schets-1", "Een.")
    story.shows("anna", "schets-2", "Twee.")
    assert in_use(story.round) == {"schets-2"}
    assert story.last("anna", SureOfDraft).picture == "schets-2"


def test_a_deleted_or_changed_drawing_changes_the_proposal() -> None:
    story = begun()
    story.says("anna", "ja")
    story.shows("anna", "schets-1", "Een.", ref="$schets")
    story.edits("anna", "$schets", "Twee.", picture="schets-2")
    assert story.last("anna", SureOfDraft).picture == "schets-2"
    story.deletes("anna", "$schets")
    assert not in_use(story.round)
    assert at_hand(story).stand is Stand.DRAFTING


def test_everybody_sees_it_and_all_yes_is_agreed() -> None:
    story = drawn()
    for name in ("bram", "cleo"):
        asked = story.last(name, AskAgree)
        assert (asked.picture, asked.text) == ("schets-1", "Een boom met mensen.")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    (section,) = story.last("cleo", AgreedShown).sections
    assert section.outcome is Outcome.AGREED
    assert [picture.id for picture in pictures_in([section])] == ["schets-1"]


def test_an_objection_is_drawn_again_with_the_drawing_before_at_hand() -> None:
    story = drawn()
    story.says("bram", "akkoord")
    story.says("cleo", "bezwaar: ik zie mezelf er niet in")
    story.says("cleo", "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    again = story.last("anna", AskDraft)
    assert (again.attempt, again.picture_before, again.before) == (2, "schets-1", "Een boom met mensen.")
    story.shows("anna", "schets-2", "Met een bank erbij.")
    assert in_use(story.round) == {"schets-1", "schets-2"}
    story.says("anna", "akkoord")
    assert in_use(story.round) == {"schets-2"}, "the version before is needed no longer"
    assert story.last("cleo", AskAgree).picture == "schets-2"


def test_nobody_volunteers_and_the_facilitator_draws() -> None:
    story = begun()
    for name in NAMES[:3]:
        story.says(name, "nee")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.last(LEADER, AskDraft).drawn
    story.shows(LEADER, "schets-1", "Een boom.")
    story.says(LEADER, "akkoord")
    assert story.last("anna", AskAgree).picture == "schets-1"


def test_no_agreement_keeps_no_picture_where_none_is_kept() -> None:
    story = drawn()
    story.until_alarm(Alarm.CLOSE)
    for _ in range(6):
        if at_hand(story).stand is Stand.OPEN:
            break
        story.passes(days=3)
    assert at_hand(story).stand is Stand.OPEN
    assert not in_use(story.round)


def test_it_stands_on_its_page_after_the_facilitators_look() -> None:
    story = begun(by=(FACILITATOR,))
    story.shows(LEADER, "schets-1", "Een boom.")
    story.says(LEADER, "akkoord")
    for name in NAMES[:3]:
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    page = story.last(LEADER, ReviewPage)
    assert [picture.id for picture in pictures_in(page.made_together)] == ["schets-1"]
    story.says(LEADER, "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert [picture.id for picture in pictures_in(story.published[0].sections)] == ["schets-1"]
    assert story.published[0].report is not None, "it is there as a document too"
    assert not story.heard("anna", AskApproval)
