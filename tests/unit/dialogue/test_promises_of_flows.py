"""What single flows of the house promise, played with the files as they are."""

import pytest

from bot.domain.effects import SetVoices
from bot.domain.flow_terms import AgreeOn
from bot.domain.ids import RoleId
from bot.domain.messages.leader import AskSeat
from bot.domain.messages.member import AskRequirement, Invitation
from bot.domain.messages.refusal import Refusal
from bot.domain.messages.talk import RelayBegins, TalkBegins
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.round import Alarm, Stage
from tests.builders import a_flow
from tests.story import LEADER, Story, given_round, member_id

TWO_AUDITORS = "De monitor vraagt twee auditoren."


# --- mie: two auditors


def monitor() -> Story:
    return given_round().with_flow(a_flow("mie")).with_members(4).starts()


def test_a_single_auditor_is_refused() -> None:
    """Whoever starts it says that there is no second one: it does not start, and nobody else heard of it."""
    story = monitor()
    story.says(LEADER, "1")
    assert story.heard(LEADER, AskRequirement)
    story.says(LEADER, "nee")
    assert story.stage is Stage.STOPPED
    assert (story.last(LEADER, Refusal).sentence or "").startswith(TWO_AUDITORS)
    assert not list(story.says_to("team"))
    assert not story.heard("anna", Invitation)


@pytest.mark.parametrize("said", ["0", "1 2", "geen", "nee"])
def test_without_a_second_auditor_nothing_starts(said: str) -> None:
    story = monitor()
    assert story.last(LEADER, AskSeat).role == "auditor_notes"
    story.says(LEADER, said)
    assert story.stage is Stage.PLANNED
    story.passes(days=2)
    assert story.stage in (Stage.STOPPED, Stage.ERASED)
    assert not list(story.says_to("team"))


def test_a_second_auditor_who_is_none_ends_it() -> None:
    story = monitor()
    story.says(LEADER, "1")
    story.says(LEADER, "ja")
    story.says("anna", "ja")
    story.says("anna", "nee")
    story.passes(days=1)
    assert story.stage is Stage.ERASED
    closing = story.last("team", Closing)
    assert closing.why is ClosingWhy.REQUIREMENT
    assert (closing.sentence or "").startswith(TWO_AUDITORS)


def test_the_scores_of_the_monitor_are_taken_together_and_drawn() -> None:
    """In the file: nothing else feeds the radar than what the two auditors agree on."""
    flow = a_flow("mie")
    drawn = [part for output in flow.outputs for part in output.parts if part.form in ("radar", "trend", "chart")]
    assert [part.form for part in drawn] == ["radar", "trend"]
    for part in drawn:
        agree = flow.phase(part.from_phase).agree
        assert agree is not None
        assert agree.on is AgreeOn.SCORE


# --- spiegel: the outer ring


def test_the_outer_ring_has_no_voice_and_no_reactions_while_it_listens() -> None:
    """What the server does with that: `test_the_outer_ring_can_neither_write_nor_react_while_it_listens`, live."""
    story = given_round().with_flow(a_flow("spiegel")).with_members(7).starts()
    story.says(LEADER, "ja")
    inner, outer = ("anna", "bram", "cleo", "daan"), ("emma", "fien", "gijs")
    roles = {role: number for number, role in enumerate(story.round.flow.choosable_roles(), 1)}
    for name in (*inner, *outer):
        story.says(name, "ja")
        story.says(name, str(roles[RoleId("client" if name in inner else "professional")]))
        if story.heard(name, AskRequirement):
            story.says(name, "ja")
    story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)
    for name in inner:
        story.says(name, "met mijn naam")
    story.until_alarm(Alarm.BEGIN).passes(minutes=1)
    open_ = [effect.place for _, effect in story.effects if isinstance(effect, SetVoices) and effect.place.writers]
    assert open_
    for place in open_:
        assert set(place.writers) == {member_id(name) for name in inner}
        assert {member_id(name) for name in outer} <= set(place.members), "they read along"
        assert not place.leader_writes
        assert not place.reactions
    for name in outer:
        assert not story.heard(name, TalkBegins)
        assert not story.heard(name, RelayBegins)
        before = story.round.answers
        story.speaks(name, "Mag ik iets zeggen?", place=open_[0].id)
        assert story.round.answers == before
