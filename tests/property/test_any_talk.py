"""A round with talks and any order of events: the rooms keep to what was promised, and nothing is kept for nothing."""

import re
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.answer import Verdict
from bot.domain.effects import Effect, OpenPlace, Publish, Say, SetVoices, ToLeader, ToMember, ToPlace
from bot.domain.events import BotShutOut, Deleted, Edited, MemberLeft, Order, Ordered, Wiped
from bot.domain.flow_terms import ALL, TEAM, Form, Label, Turns
from bot.domain.ids import MemberId, MessageRef, RoleId
from bot.domain.messages.review import ReviewPage
from bot.domain.phase import Reuse
from bot.domain.round import ENDED, Stage, Standing
from bot.domain.run import Step, of_phase
from tests.flows_for_tests import CIRCLE, a_talk, flow_with_talk
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round

PEOPLE = 5
FURTHER = Reuse((TEAM,), Form.SUMMARY, Label.NONE)
SECRET = re.compile(r"woord\d+x")
WORDS = (
    "ja",
    "akkoord",
    "stop",
    "blijven",
    "weg",
    "intrekken",
    "wis alles",
    "klaar",
    "help",
    "mijn antwoorden",
    "1",
    "nee",
)
members = st.integers(0, PEOPLE - 1)


class AnyTalk(RuleBasedStateMachine):
    @initialize(
        reused=st.booleans(),
        once=st.booleans(),
        ring=st.booleans(),
        second=st.booleans(),
        question=st.booleans(),
    )
    def begins(self, reused: bool, once: bool, ring: bool, second: bool, question: bool) -> None:
        self.reused = reused
        talk = a_talk(
            turns=Turns.EACH_ONCE if once else Turns.FREE,
            who=(RoleId("client"),) if ring else (ALL,),
            reuse=FURTHER if reused else None,
            expects_question=question,
            expects_from=(RoleId("client"),) if question else (),
            reactions=not ring,
        )
        talks = (talk, a_talk("later")) if second else (talk,)
        flow = flow_with_talk(*talks, on_page=reused, roles={"client": 8, "professional": 8})
        self.story: Story = given_round().with_members(PEOPLE).with_flow(flow).starts()
        self.author: dict[str, MemberId] = {}
        self.consented: set[str] = set()
        self.seen = 0
        self.refs: list[tuple[MemberId, str]] = []
        for at, name in enumerate(NAMES[:PEOPLE]):
            self.story.says(name, "ja")
            self.story.says(name, "1" if at < PEOPLE - 1 else "2")
        for _ in range(20):
            if self.story.stands(Step.OPEN) and self.story.round.course.places:
                break
            self.next_moment()

    # -- what people do

    @rule(who=members, urgent=st.booleans())
    def speaks(self, who: int, urgent: bool) -> None:
        word = f"woord{self.story.count}x"
        member = self._member(who)
        self.author[word] = member
        ref = f"$room{self.story.count}"
        self.refs.append((member, ref))
        self.story.speaks(NAMES[who], f"Ik zeg {word} tegen jullie", ref=ref, urgent=urgent)

    @rule()
    def the_facilitator_speaks(self) -> None:
        self.story.speaks(LEADER, "Ik zeg ook iets")

    @rule(who=members, text=st.sampled_from(WORDS))
    def says(self, who: int, text: str) -> None:
        before = self.story.round
        self.story.says(NAMES[who], text)
        if text in ("ja", "akkoord"):
            for key, answer in self.story.round.answers.items():
                old = before.answers.get(key)
                if answer.verdict is Verdict.AGREED and (old is None or old.verdict is not Verdict.AGREED):
                    self.consented.add(answer.agreed or "")

    @rule(which=st.integers(0, 30))
    def edits(self, which: int) -> None:
        if self.refs:
            member, ref = self.refs[which % len(self.refs)]
            word = f"woord{self.story.count}x"
            self.author[word] = member
            self.story.happens(Edited(member, MessageRef(ref), f"Anders: {word}"))

    @rule(which=st.integers(0, 30))
    def deletes(self, which: int) -> None:
        if self.refs:
            member, ref = self.refs[which % len(self.refs)]
            self.story.happens(Deleted(member, MessageRef(ref)))
            if self.story.stage not in ENDED:
                pieces = [p.ref for a in self.story.round.answers.values() for p in a.pieces]
                assert ref not in pieces, "deleted, and kept"

    @rule(who=members, wiped=st.booleans())
    def leaves(self, who: int, wiped: bool) -> None:
        if self.story.count % 4 == 0:
            member = self._member(who)
            self.story.happens(Wiped(member) if wiped else MemberLeft(member, from_team=False))

    @rule(order=st.sampled_from([Order.PAUSE, Order.RESUME, Order.EXTEND, Order.CLOSE, Order.STOP]), sure=st.booleans())
    def orders(self, order: Order, sure: bool) -> None:
        if self.story.count % 5 == 0:
            self.story.happens(Ordered(order, by_leader=True, by_name="Lies", longer=timedelta(days=1)))
            if sure:
                self.story.says(LEADER, "ja")

    @rule(back=st.booleans())
    def shut_out(self, back: bool) -> None:
        if self.story.count % 6 == 0:
            self.story.happens(BotShutOut(back))

    @rule()
    def the_facilitator_agrees(self) -> None:
        self.story.says(LEADER, "akkoord")

    @rule()
    def next_moment(self) -> None:
        due = self.story.round.due_at
        if due is not None:
            self.story.until(due)

    # -- what must hold

    @invariant()
    def nobody_reads_what_was_not_promised(self) -> None:
        for _, effect in self.story.effects[self.seen :]:
            self._look_at(effect)
        self.seen = len(self.story.effects)

    def _look_at(self, effect: Effect) -> None:
        said = everything_in(effect.message) if isinstance(effect, Say) else everything_in(effect)
        words = set(SECRET.findall(said.casefold()))
        if not words:
            return
        if isinstance(effect, Say) and isinstance(effect.to, ToMember):
            assert all(self.author[word] == effect.to.member for word in words), "somebody else's words"
        elif isinstance(effect, Say) and isinstance(effect.to, ToLeader):
            assert isinstance(effect.message, ReviewPage)
            self._only_agreed(words)
        elif isinstance(effect, Publish):
            self._only_agreed(words)
        else:
            assert not words, "the bot repeats what was said"

    def _only_agreed(self, words: set[str]) -> None:
        assert self.reused
        agreed = set(SECRET.findall(" ".join(self.consented).casefold()))
        assert words <= agreed, "without a yes"

    @invariant()
    def nothing_is_kept_for_nothing(self) -> None:
        if not self.reused:
            assert self.story.round.answers == {}
            assert not SECRET.search(everything_in(self.story.round))

    @invariant()
    def only_who_has_a_turn_may_write(self) -> None:
        story = self.story
        opened = [e.place for _, e in story.effects if isinstance(e, OpenPlace)]
        assert len(opened) <= 1, "one room"
        voices = [e.place for _, e in story.effects if isinstance(e, SetVoices)]
        if not voices:
            return
        now = voices[-1]
        assert now.members == opened[0].members, "who is in it is fixed"
        talks = [p for p in story.round.flow.phases if p.room == CIRCLE.id]
        runs = (story.round.course.runs.get(of_phase(talk.id)) for talk in talks)
        if story.stage is not Stage.LIVE or not any(run is not None and run.step is Step.OPEN for run in runs):
            assert not now.writers
            assert not now.leader_writes
            assert not now.reactions
        for writer in now.writers:
            assert story.round.members[writer].standing is Standing.IN

    @invariant()
    def the_room_hears_no_names(self) -> None:
        for _, effect in self.story.effects:
            if isinstance(effect, Say) and isinstance(effect.to, ToPlace):
                text = everything_in(effect.message)
                assert not any(member in text for member in self.story.round.members)

    def teardown(self) -> None:
        if not hasattr(self, "story"):
            return
        for _ in range(200):
            if self.story.stage is Stage.ERASED:
                break
            self.story.all_delivered()
            self.next_moment()
        assert self.story.stage is Stage.ERASED, f"stuck in {self.story.stage}"
        self.nobody_reads_what_was_not_promised()

    def _member(self, who: int) -> MemberId:
        return list(self.story.round.members)[who]


TestAnyTalk = AnyTalk.TestCase
