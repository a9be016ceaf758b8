"""A round about somebody who is there: asked first, in every room, and free to stop. Played with the real flows."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.effects import OpenPlace, SetVoices, WipeEverywhere
from bot.domain.events import Order
from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL
from bot.domain.ids import MemberId, PhaseId
from bot.domain.messages.agreeing import AskAgree, AskDraft
from bot.domain.messages.leader import LeaderNotice, LeaderTold, Started
from bot.domain.messages.member import AskQuestion, Invitation, Notice, Told
from bot.domain.messages.preview import AskApproval
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.summary import SummaryHead
from bot.domain.messages.talk import RoomWaitsForYou
from bot.domain.messages.team import Announcement, Closing, Halfway
from bot.domain.phase import Gate
from bot.domain.round import Alarm, Stage, Standing
from tests.builders import a_flow
from tests.property.words import everything_in
from tests.story import AMSTERDAM, LEADER, Story, given_round, member_id

POD = a_flow("pod-netwerkronde")
ROOM = POD.rooms[0].id
CLIENT = "Anna"
OTHERS = ("Bram", "Cleo", "Daan")


def set_up(flow: Flow = POD, members: int = 4, at: datetime | None = None) -> Story:
    """Anna is the client, Bram leads with Lies; everything else is answered with yes."""
    given = given_round().with_flow(flow).with_members(members)
    story = (given.but(at=at) if at is not None else given).starts()
    story.says(LEADER, "1")
    story.says(LEADER, "2")
    while story.stage is Stage.PLANNED:
        story.says(LEADER, "ja")
    return story


def says_yes(story: Story) -> Story:
    """The client wants the round, and wants to be in it."""
    story.says(CLIENT, "ja")
    story.says(CLIENT, "ja")
    return story


def network_joins(story: Story) -> Story:
    story.says(CLIENT, "overslaan")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    story.says("Bram", "ja")
    story.says("Bram", "ja")
    story.says("Bram", "ja")
    story.says("Bram", "ja")
    for name in ("Cleo", "Daan"):
        story.says(name, "ja")
        story.says(name, "1")
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def in_the_room() -> Story:
    """The first talk is open, and the client has come in."""
    story = network_joins(says_yes(set_up()))
    story.comes_in(CLIENT, ROOM)
    return story


def until_heard(story: Story, chat: str, kind: type[AskQuestion | AskApproval | AskDraft | AskAgree]) -> None:
    """Moment after moment, until something like this was said there."""
    while not story.heard(chat, kind):
        due = story.round.due_at
        assert due is not None, f"{kind.__name__} never comes"
        story.until(due)


def writers(story: Story) -> set[MemberId]:
    (place,) = story.round.course.places
    return set(place.writers)


def everybody_but_the_client_heard(story: Story) -> list[str]:
    """Chats in which anything was said so far, beside those of the client and the facilitator."""
    return [chat for chat in (*OTHERS, "team") if list(story.says_to(chat))]


# --- asked first


def test_the_client_is_asked_first_and_sees_whom_else_the_bot_would_ask() -> None:
    story = set_up()
    invited = story.last(CLIENT, Invitation)
    assert invited.about_you
    assert invited.with_names == OTHERS
    assert everybody_but_the_client_heard(story) == []
    started = story.last(LEADER, Started)
    assert (started.invited, started.persons_first) == (1, True)


def test_after_the_yes_the_team_hears_of_it_without_a_name() -> None:
    story = set_up()
    story.says(CLIENT, "ja")
    assert everybody_but_the_client_heard(story) == [], "what the client promises is not there yet"
    story.says(CLIENT, "ja")
    assert story.last("team", Announcement).invited == ()
    assert CLIENT not in everything_in(story.last("team", Announcement).invited)


def test_where_all_are_invited_together_the_others_get_as_much_time_after_the_yes() -> None:
    story = set_up(a_flow("anticipatie"), members=5)
    story.passes(days=3)
    assert everybody_but_the_client_heard(story) == []
    says_yes(story)
    assert all(story.heard(name, Invitation) for name in OTHERS)
    assert not story.last("Cleo", Invitation).about_you
    assert story.run.closes_at is not None
    assert story.run.closes_at - story.now >= timedelta(days=7)


def test_a_yes_at_night_is_told_in_the_morning() -> None:
    story = set_up(a_flow("anticipatie"), members=5)
    story.until(datetime(2026, 11, 23, 23, 30, tzinfo=AMSTERDAM))
    says_yes(story)
    assert everybody_but_the_client_heard(story) == []
    story.until(datetime(2026, 11, 24, 9, 30, tzinfo=AMSTERDAM))
    assert story.heard("Cleo", Invitation)
    assert story.heard("team", Announcement)


def test_everybody_it_is_about_has_to_say_yes() -> None:
    story = given_round().with_flow(a_flow("anticipatie")).with_members(6).starts()
    story.says(LEADER, "1 3")
    story.says(LEADER, "2")
    while story.stage is Stage.PLANNED:
        story.says(LEADER, "ja")
    says_yes(story)
    assert not story.heard("Bram", Invitation)
    assert not story.heard("team", Announcement)
    story.says("Cleo", "ja")
    story.says("Cleo", "ja")
    assert story.heard("Bram", Invitation)


# --- a quiet no


NOS = {"no": ("nee",), "no to the promise": ("ja", "nee"), "yes and stop": ("stop", "ja"), "silence": ()}


@pytest.mark.parametrize("said", NOS.values(), ids=NOS)
@pytest.mark.parametrize("name", ["pod-netwerkronde", "anticipatie"])
def test_a_clients_no_is_quiet(name: str, said: tuple[str, ...]) -> None:
    """Whatever it was, or nothing at all: the same words, at the same moment, to the facilitator alone."""
    ends = {}
    for words in ((), said):
        story = set_up(a_flow(name), members=5)
        story.passes(hours=1)
        for word in words:
            story.says(CLIENT, word)
        heard = len(list(story.says_to(LEADER)))
        story.passes(days=14)
        assert story.stage is Stage.ERASED
        assert everybody_but_the_client_heard(story) == []
        told = [(say.message, say.prompt) for say in list(story.says_to(LEADER))[heard:]]
        at = [when for when, effect in story.effects if getattr(effect, "message", None) in [m for m, _ in told]]
        ends[words] = (told, at)
    assert ends[()] == ends[said]
    assert [m.notice for m, _ in ends[()][0] if isinstance(m, LeaderTold)] == [LeaderNotice.NOT_BEGUN]


def test_a_no_can_become_a_yes() -> None:
    story = set_up()
    story.says(CLIENT, "nee")
    says_yes(story)
    assert story.heard("team", Announcement)


@pytest.mark.parametrize("order", [Order.CLOSE, Order.STOP])
def test_by_hand_it_ends_as_quietly(order: Order) -> None:
    story = set_up()
    story.orders(order)
    story.says(LEADER, "ja")
    assert story.stage is Stage.STOPPED
    assert everybody_but_the_client_heard(story) == []


@pytest.mark.parametrize("words", ["ja", "stop", "mijn antwoorden", "help", "later", "hallo"])
def test_whoever_asks_before_that_hears_of_no_round(words: str) -> None:
    story = set_up()
    story.says("Cleo", words)
    assert story.refusals("Cleo") == ["no-round"]
    assert len(list(story.says_to("Cleo"))) == 1


def test_to_have_everything_wiped_somebody_need_not_know_of_it() -> None:
    story = set_up()
    story.says("Cleo", "wis alles")
    story.says("Cleo", "ja")
    assert story.receipts("Cleo") == ["wiped"]
    assert any(isinstance(effect, WipeEverywhere) for _, effect in story.effects)
    says_yes(story)
    assert not story.heard("Cleo", Invitation)


def test_halfway_and_reminders_say_nothing_to_others() -> None:
    story = set_up(a_flow("anticipatie"), members=5)
    story.passes(days=6)
    assert everybody_but_the_client_heard(story) == []
    assert not story.heard("team", Halfway)


# --- in every room


def test_no_room_without_the_client() -> None:
    """Whatever the order of phases: as long as the client has not said yes no room is opened."""
    talk = replace(next(p for p in POD.phases if p.id == "opening"), after=(PhaseId("welcome"),), gate=None)
    flow = replace(POD, phases=(POD.phases[0], talk))
    story = set_up(replace(flow, outputs=()))
    story.passes(days=10)
    assert not any(isinstance(effect, OpenPlace) for _, effect in story.effects)


def test_the_client_is_in_every_room_of_the_round() -> None:
    story = network_joins(says_yes(set_up()))
    opened = [effect.place for _, effect in story.effects if isinstance(effect, OpenPlace)]
    assert opened
    assert all(member_id(CLIENT) in place.members for place in opened)


def test_nobody_can_write_before_the_client_has_come_in() -> None:
    story = network_joins(says_yes(set_up()))
    assert story.heard(CLIENT, RoomWaitsForYou)
    assert not story.heard("Cleo", RoomWaitsForYou)
    for other in OTHERS:
        story.comes_in(other, ROOM)
    assert writers(story) == set()
    (place,) = story.round.course.places
    assert not place.leader_writes
    assert not place.reactions
    story.comes_in(CLIENT, ROOM)
    assert writers(story) == {member_id(name) for name in (CLIENT, *OTHERS)}


def test_told_twice_that_somebody_came_in_changes_nothing() -> None:
    story = in_the_room()
    before = story.round
    assert story.comes_in(CLIENT, ROOM) == ()
    assert story.round == before


@pytest.mark.parametrize("how", ["out of the room", "stop", "out of the team"])
def test_when_the_client_leaves_every_room_closes_and_nothing_is_kept(how: str) -> None:
    story = in_the_room()
    story.speaks("Cleo", "Ik hoop op rust", place=ROOM)
    assert story.answer("Cleo", "use") is not None
    if how == "stop":
        story.says(CLIENT, "stop")
        story.says(CLIENT, "ja")
    else:
        story.goes_out(CLIENT)
    assert story.stage is Stage.STOPPED
    last = [effect for _, effect in story.effects if isinstance(effect, SetVoices)][-1]
    assert (last.place.writers, last.place.leader_writes, last.place.reactions) == ((), False, False)
    assert story.round.answers == {}
    assert story.last("Cleo", Told).notice is Notice.STOPPED
    closing = story.last("team", Closing)
    assert CLIENT not in everything_in(closing)


def test_when_somebody_else_leaves_the_round_goes_on() -> None:
    story = in_the_room()
    story.goes_out("Cleo")
    assert story.stage is Stage.LIVE
    assert writers(story) == {member_id(name) for name in (CLIENT, "Bram", "Daan")}


# --- what is said to them


def test_questions_and_rules_are_put_to_the_client() -> None:
    story = says_yes(set_up())
    opening = story.last(CLIENT, AskQuestion).opening
    assert opening is not None
    assert opening.rules[0].startswith("Over jou praten we")
    story = in_the_room()
    until_heard(story, CLIENT, AskDraft)
    assert "Zonder jouw ja" in story.last(CLIENT, AskDraft).questions[0]
    story.says(CLIENT, "We spreken elkaar over een week.")
    story.says(CLIENT, "akkoord")
    until_heard(story, "Cleo", AskAgree)
    assert "Zonder ja van de cliënt" in story.last("Cleo", AskAgree).questions[0]


def test_the_facilitator_reads_no_page_before_the_client() -> None:
    page = replace(POD.outputs[0], approve=(ALL,))
    story = set_up(replace(POD, outputs=(page,)))
    assert page.approve == (ALL,)
    network_joins(says_yes(story)).comes_in(CLIENT, ROOM)
    for name in (CLIENT, "Cleo"):
        story.speaks(name, "rust helpt mij", place=ROOM)
    story.passes(days=26)
    assert not story.heard(LEADER, ReviewPage)
    assert story.stage is Stage.ERASED


@pytest.mark.parametrize("agrees", [True, False])
def test_without_the_yes_of_the_client_there_is_no_page(agrees: bool) -> None:
    story = in_the_room()
    story.until_alarm(Alarm.CLOSE)
    until_heard(story, "Cleo", AskQuestion)
    story.says("Cleo", "Rust is ook iets doen")
    if story.open_prompt("Cleo") is not None:
        story.says("Cleo", "akkoord")
    until_heard(story, CLIENT, AskApproval)
    if agrees:
        story.says(CLIENT, "akkoord")
    story.passes(days=3)
    assert bool(story.heard("Cleo", SummaryHead)) is agrees
    notices = [told.notice for told in story.heard(LEADER, LeaderTold)]
    assert (LeaderNotice.NO_PAGE in notices) is not agrees


def test_a_gate_does_not_open_for_a_client_who_only_said_half_a_yes() -> None:
    """*Ja* to the invitation, and no answer to what it asks beforehand."""
    story = set_up()
    story.says(CLIENT, "ja")
    assert story.member(CLIENT).standing is Standing.IN
    assert isinstance(POD.phases[1].gate, Gate)
    story.passes(days=10)
    assert story.stage is Stage.ERASED
    assert everybody_but_the_client_heard(story) == []
