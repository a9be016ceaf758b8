"""What rings, whom it calls, and what the marker calls it: the table of `design.md` section 4, spelled out."""

from typing import Any

import pytest

from bot.domain.action import ActionLine
from bot.domain.agreement import Stance
from bot.domain.flow_terms import PlanField
from bot.domain.ids import PersonRef, QuestionId
from bot.domain.messages import Message
from bot.domain.messages.agreeing import (
    AboutProposal,
    AgreedShown,
    AskAgree,
    AskDraft,
    AskJointScore,
    AskVolunteer,
    AskWords,
    Heard,
    SureOfDraft,
)
from bot.domain.messages.choice import AskBring, AskTie, ChoiceShown, VoteAgain
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpNotice, FollowUpTold
from bot.domain.messages.guide import AskAim, AskFlow, AskWhen, AskWho, StartWaits
from bot.domain.messages.leader import (
    AskMembers,
    AskText,
    AskTheme,
    LeaderNotice,
    LeaderTold,
    TakedownRequest,
    TooFewYet,
)
from bot.domain.messages.member import (
    Confirmation,
    MemberHelp,
    Notice,
    Receipt,
    Reminder,
    Reminding,
    Safety,
    Sure,
    Told,
)
from bot.domain.messages.plan import (
    ActionPreview,
    AskAccept,
    AskActionPart,
    AskMoreActions,
    AskReturned,
    PlanNotice,
    PlanTold,
)
from bot.domain.messages.preview import AskLeaving, HandBackQuestion, OfferOwnName, Preview, PreviewWhy
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.scale import Scale
from bot.domain.messages.summary import SummaryPart
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.round import PromptKind, Topic
from bot.domain.shown import SummarySection
from bot.ports.texts import Context, Voice
from bot.texts.marker import MARKER
from bot.texts.render import Renderer
from tests.unit.texts.samples import AT, flow, invitation, prompt, question, voice

PERSON = PersonRef("@ans:example.org")
RINGS_AND_CALLS, RINGS, QUIET = "rings and calls", "rings", "quiet"

TABLE: list[tuple[Message, str, str]] = [
    (invitation("nl"), "invitation", RINGS_AND_CALLS),
    (question("nl"), "prompt", RINGS_AND_CALLS),
    (question("nl", receipt=True), "prompt", RINGS),
    (Preview((voice("x"),), PreviewWhy.FIRST), "prompt", RINGS),
    (Preview((voice("x"),), PreviewWhy.CLOSED), "prompt", RINGS_AND_CALLS),
    (Preview((voice("x"),), PreviewWhy.MASKED), "prompt", RINGS_AND_CALLS),
    (HandBackQuestion("x", voice("x")), "prompt", RINGS_AND_CALLS),
    (Reminder(Reminding.HALF, AT, question("nl")), "reminder", RINGS_AND_CALLS),
    (AskLeaving((voice("x"),)), "prompt", RINGS),
    (OfferOwnName((voice("x"),)), "prompt", RINGS_AND_CALLS),
    (Sure(Topic.WIPE), "prompt", RINGS),
    (Sure(Topic.CLOSE_ROUND), "status", RINGS),
    (TooFewYet("k7f3", "x", True, AT), "status", RINGS_AND_CALLS),
    (TakedownRequest("x", "x", "x"), "status", RINGS_AND_CALLS),
    (AskTie("k7f3", "x", (), AT, nobody=False, of_members=False), "status", RINGS_AND_CALLS),
    (AskBring("x", AT), "prompt", RINGS_AND_CALLS),
    (VoteAgain(), "status", QUIET),
    (ChoiceShown("x", "x", ("x",)), "summary", RINGS),
    (AskVolunteer("x", (), AT), "prompt", RINGS_AND_CALLS),
    (AskDraft("x", QuestionId("q"), (), (), 1, 2), "prompt", RINGS_AND_CALLS),
    (SureOfDraft("x", False), "prompt", RINGS),
    (AskAgree("x", QuestionId("q"), (), "x", 1, 2, AT, False), "prompt", RINGS_AND_CALLS),
    (AskJointScore("x", QuestionId("q"), (), Scale(1, 5, "a", "b"), (), False, False, AT), "prompt", RINGS_AND_CALLS),
    (AskWords(Stance.OBJECTION), "prompt", RINGS),
    (AboutProposal(Heard.YES), "receipt", QUIET),
    (AgreedShown("x", "x", ()), "summary", RINGS),
    (AskActionPart(PlanField.WHAT), "prompt", RINGS),
    (ActionPreview(ActionLine("x", "Bo")), "prompt", RINGS),
    (AskMoreActions((), "x"), "prompt", RINGS),
    (AskAccept(ActionLine("x", "Bo"), "Anna", "x"), "prompt", RINGS_AND_CALLS),
    (AskReturned(ActionLine("x", ""), ("Anna",)), "prompt", RINGS_AND_CALLS),
    (PlanTold(PlanNotice.FINISHED), "receipt", QUIET),
    (PlanTold(PlanNotice.NOT_IN_LIST), "receipt", RINGS),
    (AskFollowUp(ActionLine("x", "Bo")), "followup", RINGS_AND_CALLS),
    (AskNewDay(), "followup", RINGS),
    (FollowUpTold(FollowUpNotice.DONE), "receipt", QUIET),
    (AskAim(), "prompt", RINGS),
    (AskFlow((flow(),), None, more=False), "prompt", RINGS),
    (AskWho(("a",), 1, 2), "prompt", RINGS),
    (AskWhen(AT), "prompt", RINGS),
    (StartWaits("x", AT), "status", RINGS),
    (AskTheme(flow()), "prompt", RINGS),
    (AskMembers(flow(), ("a",)), "prompt", RINGS),
    (AskText("Lezen"), "prompt", RINGS),
    (ReviewPage("k7f3", "x", ()), "review", RINGS_AND_CALLS),
    (Confirmation(Receipt.EDITED), "receipt", QUIET),
    (Told(Notice.PAUSED), "status", QUIET),
    (Told(Notice.ERASED), "status", QUIET),
    (Told(Notice.NEW_LEADER, name="Bo"), "status", RINGS),
    (LeaderTold(LeaderNotice.APPROVED, "k7f3", AT), "status", QUIET),
    (LeaderTold(LeaderNotice.REVIEW_EXPIRED, "k7f3"), "status", RINGS),
    (Refusal(Reason.EMPTY), "refusal", QUIET),
    (Refusal(Reason.UNSIGNED), "refusal", RINGS),
    (Refusal(Reason.NOT_FACILITATOR), "refusal", RINGS),
    (MemberHelp(), "help", QUIET),
    (Safety(), "help", RINGS),
]


@pytest.mark.parametrize(("message", "kind", "sound"), TABLE)
def test_in_a_private_chat(message: Message, kind: str, sound: str) -> None:
    content = render(message)
    assert content[MARKER]["type"] == kind
    assert content["msgtype"] == ("m.notice" if sound == QUIET else "m.text")
    assert content["m.mentions"] == ({"user_ids": [PERSON]} if sound == RINGS_AND_CALLS else {})


def test_in_the_team_room_nobody_is_called_and_a_refusal_is_quiet() -> None:
    part = SummaryPart("x", SummarySection(question("nl").question, "x", ()))
    for message, sound in ((part, "m.text"), (Closing("x", ClosingWhy.ENOUGH), "m.text")):
        assert render(message, None)["msgtype"] == sound
    refused = render(Refusal(Reason.UNKNOWN_FLOW), None)
    assert refused["msgtype"] == "m.notice"
    assert refused["m.mentions"] == {}


def render(message: Message, mention: PersonRef | None = PERSON) -> dict[str, Any]:
    context = Context("k7f3", prompt=prompt(PromptKind.CHOICE))
    (content,) = Renderer().render(message, Voice("nl", "Europe/Amsterdam"), context, mention=mention)
    return content


def test_the_marker_of_a_question() -> None:
    asked = Context("k7f3", "kampvuur-vragen", "fire", prompt(PromptKind.TEXT, "wish"))
    voice_ = Voice("nl", "Europe/Amsterdam")
    (content,) = Renderer().render(question("nl", index=2, of=3), voice_, asked, mention=PERSON)
    assert content[MARKER] == {
        "v": 1,
        "type": "prompt",
        "round": "k7f3",
        "flow": "kampvuur-vragen",
        "phase": "fire",
        "prompt": {"id": "0f3a", "kind": "text", "question": "wish", "index": 2, "of": 3, "optional": True},
    }


def test_the_marker_of_an_invitation() -> None:
    (content,) = Renderer().render(
        invitation("nl"), Voice("nl", "Europe/Amsterdam"), Context(prompt=prompt(PromptKind.CONSENT)), mention=PERSON
    )
    assert content[MARKER] == {
        "v": 1,
        "type": "invitation",
        "prompt": {
            "id": "0f3a",
            "kind": "consent",
            "options": [
                {"id": "yes", "label": "ja"},
                {"id": "no", "label": "nee"},
                {"id": "later", "label": "later"},
            ],
        },
    }


def test_a_reminder_carries_the_marker_of_what_it_repeats() -> None:
    once, again = question("nl", index=2), Reminder(Reminding.LAST, AT, question("nl", index=2))
    assert render(again)[MARKER]["prompt"] == render(once)[MARKER]["prompt"]


def test_words_outside_a_round_carry_no_round() -> None:
    """What is said after erasure points at nothing."""
    (content,) = Renderer().render(Told(Notice.ERASED), Voice("nl", "Europe/Amsterdam"), Context())
    assert content[MARKER] == {"v": 1, "type": "status"}
