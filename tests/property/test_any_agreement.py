"""Any order of events while a text is made together: agreed is what everybody who answered said yes to; what others say
of a version is read by its writer only; and it always ends."""

import re

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.dialogue.stances import stance
from bot.domain.agreement import Agreement, Stance, Stand
from bot.domain.effects import Publish, Say, ToMember
from bot.domain.events import LeaderLost, MemberLeft, Order, TimePassed
from bot.domain.flow_terms import VOLUNTEER, Label, NoAgreement
from bot.domain.ids import LEADER_SEAT, MemberId, RoleId
from bot.domain.messages.agreeing import AgreedShown, AskDraft, SureOfDraft, SureOfWords
from bot.domain.messages.member import Reminder
from bot.domain.messages.review import ReviewPage
from bot.domain.round import ENDED, Alarm, Round, Stage, Standing, Topic
from tests.flows_agreeing import CLIENT, agree_phase, score_phases, with_agreement
from tests.flows_choosing import WAYS
from tests.flows_for_tests import LEADER as FACILITATOR
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round, member_id

WORDS = ("akkoord", "ja", "1", "2", "3", "nee", "later", "overslaan", "terug", "intrekken", "bezwaar", "stop",
         "wis alles", "help", "mijn antwoorden", "klaar")  # fmt: skip
PATTERNS = ("{}", "bezwaar: {}", "ja, maar: {}", "3: {}", "{} en meer")
SECRET = re.compile(r"geheim\d+x")
SHOWN = (AgreedShown, ReviewPage)


class AnyAgreement(RuleBasedStateMachine):
    story: Story

    @initialize(
        people=st.integers(2, 4),
        by=st.sampled_from([(VOLUNTEER,), (FACILITATOR,), (CLIENT, FACILITATOR), (CLIENT,)]),
        if_no=st.sampled_from(NoAgreement),
        must=st.booleans(),
        rounds=st.integers(1, 3),
        items=st.booleans(),
        named=st.booleans(),
        leads=st.booleans(),
    )
    def starts(
        self,
        people: int,
        by: tuple[RoleId, ...],
        if_no: NoAgreement,
        must: bool,
        rounds: int,
        items: bool,
        named: bool,
        leads: bool,
    ) -> None:
        phase = agree_phase(
            by=by,
            if_no=if_no,
            must=(CLIENT,) if must else (),
            rounds=rounds,
            for_each=WAYS.id if items else None,
            label=Label.NAMED if named else Label.NONE,
        )
        begun = given_round().with_members(people).with_flow(with_agreement(phase, roles=("client",)))
        self.people, self.count, self.seen, self.must = people, 0, 0, must
        self.author: dict[str, str] = {}
        self.yes: set[tuple[MemberId, str]] = set()
        self.story = (begun.with_leader_taking_part(NAMES[0]) if leads else begun).starts()
        for at, name in enumerate(NAMES[:people]):
            self.story.says(name, "ja")
            self.story.says(name, "client" if at == 1 else "member")
            self.story.says(name, f"wat {name} vindt")
            self.story.says(name, "akkoord")
        while not any(run.agreements for run in self.story.round.course.runs.values()):
            self.next_moment()

    def somebody(self, who: int) -> str:
        return LEADER if who == 5 else NAMES[who % self.people]

    def _says(self, name: str, text: str) -> None:
        before = self.story.round
        self.count += 1
        for secret in SECRET.findall(text):
            self.author[secret] = name
        seat = before.course.leader.seat if name == LEADER else self.story.member(name)
        version = self._version(before)
        typed = stance(text)
        if seat is not None and version is not None and typed is not None and typed.stance is Stance.YES:
            self.yes.add((seat.id, version.text))
        self.story.says(name, text, ref=f"$m{self.count}")
        self._check_settled(before)

    @staticmethod
    def _version(round_: Round) -> Agreement | None:
        run = next((run for run in round_.course.runs.values() if run.agreements), None)
        return next((one for one in run.agreements if one.stand is Stand.CHECKING), None) if run else None

    @rule(who=st.integers(0, 5), text=st.sampled_from(WORDS))
    def says_a_word(self, who: int, text: str) -> None:
        self._says(self.somebody(who), text)

    @rule(who=st.integers(0, 5), pattern=st.sampled_from(PATTERNS))
    def says_something(self, who: int, pattern: str) -> None:
        self._says(self.somebody(who), pattern.format(f"geheim{self.count}x"))

    @rule(yes=st.booleans(), who=st.integers(0, 5))
    def goes_along(self, yes: bool, who: int) -> None:
        """What keeps it going: write when asked to, say yes to the own words, agree or object."""
        name = self.somebody(who)
        seat = self.story.round.course.leader.seat if name == LEADER else self.story.member(name)
        if seat is None or seat.open is None:
            return
        if seat.open.topic in (Topic.DRAFT, Topic.WORDS):
            self._says(name, f"geheim{self.count}x")
        elif seat.open.topic == Topic.CHECK and not yes:
            self._says(name, f"bezwaar: geheim{self.count}x")
        else:
            self._says(name, "akkoord" if seat.open.topic != Topic.VOLUNTEER else "ja")

    @rule(but=st.integers(0, 9))
    def everybody_goes_along(self, but: int) -> None:
        """Somebody may object; then the next moment comes."""
        for who in (*range(self.people), 5, *range(self.people)):
            self.goes_along(who != but, who)
            self.words_go_to_the_writer_only()
        self.next_moment()

    @rule(who=st.integers(0, 4), which=st.integers(1, 40), pattern=st.sampled_from((*PATTERNS, *WORDS)))
    def edits(self, who: int, which: int, pattern: str) -> None:
        name, before = self.somebody(who), self.story.round
        text = pattern.format(f"geheim{self.count}y{which}x".replace("y", "0"))
        for secret in SECRET.findall(text):
            self.author[secret] = name
        version, typed = self._version(before), stance(text)
        if version is not None and typed is not None and typed.stance is Stance.YES:
            self.yes.add((member_id(name), version.text))
        self.story.edits(name, f"$m{which}", text)
        self._check_settled(before)

    @rule(who=st.integers(0, 4), which=st.integers(1, 40))
    def deletes(self, who: int, which: int) -> None:
        self.story.deletes(self.somebody(who), f"$m{which}")

    @rule(who=st.integers(0, 4), team=st.booleans())
    def leaves(self, who: int, team: bool) -> None:
        before = self.story.round
        self.story.happens(MemberLeft(member_id(self.somebody(who)), team))
        self._check_settled(before)

    @rule(order=st.sampled_from([Order.CLOSE, Order.EXTEND, Order.PAUSE, Order.RESUME, Order.TAKE_OVER]))
    def order(self, order: Order) -> None:
        self.story.orders(order, by_leader=order is not Order.TAKE_OVER, by_name="Mo")

    @rule()
    def leader_lost(self) -> None:
        self.story.happens(LeaderLost())

    @rule()
    def next_moment(self) -> None:
        due = self.story.round.due_at
        if due is None:
            return
        self.story.now = max(self.story.now, due)
        before = self.story.round
        self.story.happens(TimePassed())
        assert before is not self.story.round, "a moment that does nothing comes again and again"
        self._check_settled(before)

    # -- what must always hold

    def _check_settled(self, before: Round) -> None:
        """What is called agreed now had, in its last version, a yes of everybody who said something of it."""
        was = {(id_, at): one for id_, run in before.course.runs.items() for at, one in enumerate(run.agreements)}
        for id_, run in self.story.round.course.runs.items():
            for at, one in enumerate(run.agreements):
                old = was.get((id_, at))
                if one.stand is Stand.AGREED and (old is None or old.stand is not Stand.AGREED):
                    self._check_agreed(one, old)

    def _check_agreed(self, one: Agreement, old: Agreement | None) -> None:
        assert old is not None
        assert old.text == one.text
        members = self.story.round.members
        here = {id_ for id_, member in members.items() if member.standing is Standing.IN} | {LEADER_SEAT}
        said = [reaction.member for reaction in old.reactions if reaction.member in here]
        assert said, "silence of everybody is no agreement"
        if old.stand is Stand.CHECKING:
            for member in said:
                assert (member, one.text) in self.yes, "agreed without a yes to exactly this text"
        clients = [id_ for id_ in here if id_ in members and members[id_].role == CLIENT]
        if self.must:
            assert clients
            assert all((id_, one.text) in self.yes or id_ == old.writer for id_ in clients)

    @invariant()
    def words_go_to_the_writer_only(self) -> None:
        if not hasattr(self, "story"):
            return
        for _, effect in self.story.effects[self.seen :]:
            if isinstance(effect, Say):
                self._check_said(effect)
            elif isinstance(effect, Publish):
                assert self.story.stage is not Stage.STOPPED
        self.seen = len(self.story.effects)
        assert not SECRET.search(repr(self.story.round)), "words in a repr"
        assert LEADER_SEAT not in self.story.round.members

    def _check_said(self, say: Say) -> None:
        message = say.message.repeats if isinstance(say.message, Reminder) else say.message
        to = say.to.member if isinstance(say.to, ToMember) else MemberId(LEADER)
        if isinstance(message, AgreedShown):
            assert self.story.stage is not Stage.STOPPED, "shown although it was stopped"
        if isinstance(message, SHOWN):
            return
        for secret in SECRET.findall(everything_in(message)):
            author = self.author.get(secret)
            mine = author is not None and (to == MemberId(LEADER) if author == LEADER else to == member_id(author))
            if isinstance(message, SureOfDraft | SureOfWords):
                assert mine, "somebody's unread words in another chat"
            elif not mine and not isinstance(message, AskDraft):
                assert secret in self._texts_before_everybody(message), "words of another in this chat"

    def _texts_before_everybody(self, message: object) -> str:
        return getattr(message, "text", "") if type(message).__name__ == "AskAgree" else ""

    def teardown(self) -> None:
        """Left alone, every round ends."""
        if not hasattr(self, "story"):
            return
        for _ in range(300):
            if self.story.round.due_at is None:
                break
            self.next_moment()
            self.words_go_to_the_writer_only()
            if self.story.stage in ENDED:
                self.story.all_delivered()
        assert self.story.stage in ENDED


SCORES = st.lists(st.sampled_from(["1", "2", "3", "weet ik niet", ""]), min_size=3, max_size=3)


@given(st.lists(SCORES, min_size=2, max_size=2))
def test_a_joint_score_is_a_number_that_everybody_who_answered_typed(typed: list[list[str]]) -> None:
    story = given_round().with_members(3).with_flow(with_agreement(*score_phases())).starts()
    for name in NAMES[:3]:
        story.says(name, "ja")
        story.says(name, "wat ik vind")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    for name in NAMES[:3]:
        story.says(name, "5")
        story.says(name, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    score = None
    for scores in typed:
        if story.heard("Anna", AgreedShown):
            break
        for name, number in zip(NAMES, scores, strict=False):
            if number:
                story.says(name, number)
        story.until_alarm(Alarm.SETTLED_CLOSE if all(scores) else Alarm.CLOSE)
        answered = [number for number in scores if number]
        same = len(answered) >= 2 and len(set(answered)) == 1 and answered[0] != "weet ik niet"
        score = answered[0] if same else None
    shown = story.heard("Anna", AgreedShown)
    assert shown, "it ends, with a score or without"
    assert [voice.text for voice in shown[0].sections[0].voices] == ([score] if score else [])


TestAnyAgreement = AnyAgreement.TestCase
