"""Any order of events in a choice: one vote each, nobody's pick can be worked out, nobody brings in without a yes."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.dialogue.words import Word, plain_word
from bot.domain.effects import Say
from bot.domain.events import LeaderLost, MemberLeft, Order, TimePassed
from bot.domain.flow_terms import ChooseMethod, IfDeclined, PhaseKind, Tie
from bot.domain.ids import LEADER_SEAT
from bot.domain.messages.choice import ChoiceShown
from bot.domain.round import ENDED, Stage, Topic
from bot.domain.run import Step, of_phase
from bot.privacy.support import best, in_order, numbers, support
from tests.flows_choosing import from_a_list, with_a_bringer, with_a_method
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round, member_id

WORDS = ("1", "2", "3", "1, 2", "2, 3", "1 t/m 3", "ja", "nee", "later", "overslaan", "terug", "klaar", "intrekken",
         "praten", "stop", "wis alles", "iets anders", "akkoord")  # fmt: skip


@given(st.lists(st.sets(st.sampled_from("abcd")), max_size=9))
def test_support_adds_up_and_tells_nobody_apart(votes: list[set[str]]) -> None:
    picks = [tuple(sorted(vote)) for vote in votes if vote]
    counted, voters = support([*picks, ()], "abcd"), len(picks)
    assert sum(counted.values()) == sum(len(vote) for vote in picks)
    groups = in_order(counted, voters)
    assert not groups or {one for group in groups for one in group} == set("abcd")
    assert all(1 < number < voters - 1 for number in numbers(counted, voters).values())
    assert numbers(counted, voters) == {} or voters >= 5
    if groups and max(counted.values()) > 1:
        assert groups[0] == best(counted)


class AnyChoice(RuleBasedStateMachine):
    story: Story

    @initialize(
        people=st.integers(3, 6),
        which=st.sampled_from(["list", "bringer", "method"]),
        tie=st.sampled_from(Tie),
        method=st.sampled_from(ChooseMethod),
        declined=st.sampled_from(IfDeclined),
        leads=st.booleans(),
    )
    def starts(
        self, people: int, which: str, tie: Tie, method: ChooseMethod, declined: IfDeclined, leads: bool
    ) -> None:
        flows = {
            "list": from_a_list(tie, method),
            "bringer": with_a_bringer(tie, declined),
            "method": with_a_method(tie),
        }
        given_ = given_round().with_members(people).with_flow(flows[which])
        if leads:
            given_ = given_.with_leader_taking_part(NAMES[0])
        self.people, self.seen, self.count, self.yes = people, 0, 0, set[str]()
        self.story = given_.starts()
        for name in NAMES[:people]:
            if which == "list":
                self.story.joins(name)
            else:
                self.story.answers(name, f"de casus van {name}")
        self.next_moment()

    def somebody(self, who: int) -> str:
        return NAMES[who % self.people]

    @rule(who=st.integers(0, 5), text=st.sampled_from(WORDS))
    def says(self, who: int, text: str) -> None:
        name = self.somebody(who)
        here = self.story.member(name)
        asked = here.open is not None and here.open.topic == Topic.BRING and here.confirm is None
        if asked and (plain_word(text) is Word.YES or text == "1"):
            self.yes.add(name)
        self.count += 1
        self.story.says(name, text, ref=f"$m{self.count}")

    @rule(who=st.integers(0, 5), yes=st.booleans())
    def goes_along(self, who: int, yes: bool) -> None:
        """What keeps it going: vote, and say yes or no to bringing it in."""
        here = self.story.member(self.somebody(who))
        if here.open is not None and here.open.topic == Topic.BRING:
            self.says(who, "ja" if yes else "nee")
        elif here.open is not None:
            self.says(who, "1" if yes else "2")

    @rule()
    def everybody_votes(self) -> None:
        for who in range(self.people):
            self.goes_along(who, True)
        self.keeps_its_word()
        self.next_moment()

    @rule(text=st.sampled_from((*WORDS, "help")))
    def leader_says(self, text: str) -> None:
        self.story.says(LEADER, text)

    @rule(who=st.integers(0, 5), which=st.integers(1, 30), text=st.sampled_from(WORDS))
    def edits(self, who: int, which: int, text: str) -> None:
        self.story.edits(self.somebody(who), f"$m{which}", text)

    @rule(who=st.integers(0, 5), team=st.booleans())
    def leaves(self, who: int, team: bool) -> None:
        self.story.happens(MemberLeft(member_id(self.somebody(who)), team))

    @rule(order=st.sampled_from(Order))
    def order(self, order: Order) -> None:
        self.story.orders(order, by_leader=order is not Order.TAKE_OVER, by_name="Mo")

    @rule()
    def leader_lost(self) -> None:
        self.story.happens(LeaderLost())

    @rule()
    def next_moment(self) -> None:
        due = self.story.round.due_at
        if due is not None:
            self.story.now = max(self.story.now, due)
            before = self.story.round
            self.story.happens(TimePassed())
            assert before is not self.story.round, "a moment that does nothing comes again and again"

    @invariant()
    def keeps_its_word(self) -> None:
        if not hasattr(self, "story"):
            return
        self._check_runs()
        for _, effect in self.story.effects[self.seen :]:
            if isinstance(effect, Say) and isinstance(effect.message, ChoiceShown):
                self._check_shown(effect.message)
        self.seen = len(self.story.effects)

    def _check_shown(self, shown: ChoiceShown) -> None:
        assert self.story.stage is not Stage.STOPPED, "shown although it was stopped"
        assert shown.bringer is None or shown.bringer in self.yes, "named without a yes"
        voters = self.people + 1
        for group in shown.order:
            assert group.number is None or 2 <= group.number <= voters - 2

    def _check_runs(self) -> None:
        round_ = self.story.round
        assert LEADER_SEAT not in round_.members
        for phase in round_.flow.phases:
            run = round_.course.runs.get(of_phase(phase.id))
            if phase.kind is not PhaseKind.CHOOSE or run is None or run.picking is None:
                continue
            votes = [answer for answer in round_.answers.values() if answer.phase == phase.id]
            offered = {candidate.id for candidate in run.picking.candidates}
            for vote in votes:
                assert set(vote.picked) <= offered, "a vote for what was not offered"
                assert len(set(vote.picked)) == len(vote.picked), "counted double"
            if run.step is Step.DONE:
                assert not votes, "who picked what is still known"
                assert not any(name in everything_in(run.picking) for name in map(member_id, NAMES))
        for member in round_.members.values():
            assert member.role != "bringer" or member.name in self.yes

    def teardown(self) -> None:
        """Left alone, every round ends."""
        if not hasattr(self, "story"):
            return
        for _ in range(200):
            if self.story.round.due_at is None:
                break
            self.next_moment()
            self.keeps_its_word()
            if self.story.stage in ENDED:
                self.story.all_delivered()
        assert self.story.round.course.stage in ENDED


TestAnyChoice = AnyChoice.TestCase
