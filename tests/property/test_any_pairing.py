"""Work in pairs and any order of events: two is two, nobody learns another pair, and nothing is kept of it."""

import re
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.duo import Duo, DuoRoom
from bot.domain.effects import Effect, GiveDuoRoom, LeaveDuoRoom, MakeDuoRoom, Say, ToMember
from bot.domain.events import (
    BotShutOut,
    CameIn,
    MemberLeft,
    Order,
    Ordered,
    RoomFailed,
    RoomGiven,
    SeatOfMember,
    Spoke,
    WentOut,
    Wiped,
)
from bot.domain.flow_terms import Partners, PlaceId
from bot.domain.ids import MemberId, MessageRef
from bot.domain.messages.member import Reminder
from bot.domain.messages.pair import AskDuo, AskPartner, DuoNotice, DuoTold, TurnBegins
from bot.domain.round import ENDED, Stage, Standing
from bot.domain.run import Step, of_phase
from tests.flows_in_pairs import flow_in_pairs, in_pairs
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, given_round

SECRET = re.compile(r"woord\d+x")
WORDS = ("1", "2", "3", "ja", "nee", "later", "klaar", "stop", "help", "overslaan", "terug", "erbij", "anna", "99")
PAIRS = of_phase(in_pairs().id)
who = st.integers(0, 6)
ORDERS = st.sampled_from([Order.PAUSE, Order.RESUME, Order.EXTEND, Order.CLOSE, Order.STOP])


class AnyPairing(RuleBasedStateMachine):
    @initialize(
        people=st.integers(2, 7),
        sessions=st.integers(1, 3),
        partners=st.sampled_from(Partners),
        writes=st.booleans(),
        salt=st.binary(min_size=4, max_size=4),
    )
    def starts(self, people: int, sessions: int, partners: Partners, writes: bool, salt: bytes) -> None:
        flow = flow_in_pairs(in_pairs(sessions, partners), writes=writes)
        self.story = given_round().with_members(people).with_flow(flow).but(salt=salt).starts()
        self.story.joins(*NAMES[:people])
        self.people = people
        self.writes = writes
        self.seen = 0
        self.places: dict[PlaceId, Duo] = {}
        self.given: set[PlaceId] = set()
        self.left: set[PlaceId] = set()
        if not writes:
            due = self.story.round.due_at
            assert due is not None
            self.story.until(due).passes(hours=4)

    # -- what happens

    @rule(one=who, text=st.sampled_from(WORDS))
    def says(self, one: int, text: str) -> None:
        self.story.says(self._name(one), text)

    @rule(one=who)
    def says_something_of_their_own(self, one: int) -> None:
        if not self.writes:  # where people also write, words have a place of their own
            self.story.says(self._name(one), f"woord{self.story.count}x")

    @rule(one=who, place=who)
    def comes_in(self, one: int, place: int) -> None:
        if duo := self._duo(place):
            self.story.happens(CameIn(self._member(one), duo.place))

    @rule(place=who)
    def both_come_in(self, place: int) -> None:
        if duo := self._duo(place):
            for member in duo.members:
                self.story.happens(CameIn(member, duo.place))

    @rule(one=who, place=who)
    def goes_out(self, one: int, place: int) -> None:
        if duo := self._duo(place):
            self.story.happens(WentOut(self._member(one), duo.place))

    @rule(place=who)
    def room_is_given(self, place: int) -> None:
        ordered = [e.place for _, e in self.story.effects if isinstance(e, GiveDuoRoom)]
        waits = [each for each in ordered if each not in self.given]
        if waits:
            chosen = waits[place % len(waits)]
            self.given.add(chosen)
            self.story.happens(RoomGiven(chosen))

    @rule(place=who)
    def room_fails(self, place: int) -> None:
        if self.story.count % 3 == 0 and (duo := self._duo(place)):
            self.story.happens(RoomFailed(duo.place))

    @rule(place=who)
    def both_are_there(self, place: int) -> None:
        if duo := self._duo(place):
            for member in duo.members:
                self.story.says(self.story.round.members[member].name, "1")

    @rule(one=who, place=who)
    def speaks_where_nobody_listens(self, one: int, place: int) -> None:
        if duo := self._duo(place):
            said = f"woord{self.story.count}x"
            before = self.story.round
            self.story.happens(Spoke(SeatOfMember(self._member(one)), duo.place, MessageRef("$x"), said))
            assert self.story.round == before

    @rule(one=who, wiped=st.booleans(), from_team=st.booleans())
    def leaves(self, one: int, wiped: bool, from_team: bool) -> None:
        if self.story.count % 4 == 0:
            member = self._member(one)
            self.story.happens(Wiped(member) if wiped else MemberLeft(member, from_team=from_team))

    @rule(order=ORDERS, sure=st.booleans())
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
    def next_moment(self) -> None:
        due = self.story.round.due_at
        if due is not None:
            self.story.until(due)

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        self.story.passes(minutes=minutes)

    # -- what must hold

    @invariant()
    def nobody_learns_another_pair_and_nobody_is_in_two(self) -> None:
        self._learn()
        members = [member for duo in self._duos() for member in duo.members]
        assert len(set(members)) == len(members), "in two pairs at once, or with oneself"
        assert all(self.story.round.members[m].standing is Standing.IN for m in members), "paired with who is not there"

    def _learn(self) -> None:
        for duo in self._duos():
            self.places.setdefault(duo.place, duo)
        for _, effect in self.story.effects[self.seen :]:
            self._look_at(effect)
        self.seen = len(self.story.effects)

    def _look_at(self, effect: Effect) -> None:
        match effect:
            case MakeDuoRoom():
                assert len(set(effect.members)) == 2, "two is two"
                self.places.setdefault(effect.place, Duo(effect.place, effect.members))
            case GiveDuoRoom():
                assert effect.members == self.places[effect.place].members
            case LeaveDuoRoom():
                assert effect.place not in self.left, "left twice"
                self.left.add(effect.place)
            case Say():
                self._look_at_words(effect)

    def _look_at_words(self, effect: Say) -> None:
        message = effect.message.repeats if isinstance(effect.message, Reminder) else effect.message
        said = everything_in(effect.message)
        assert not SECRET.search(said), "the bot repeats what was said"
        assert not any(place in said for place in self.places), "which room it is, is nobody's business"
        if isinstance(message, AskDuo | AskPartner | TurnBegins | DuoTold):
            assert isinstance(effect.to, ToMember), "said to one person only"
        if isinstance(message, AskDuo):
            assert isinstance(effect.to, ToMember)
            mine = {duo.other(effect.to.member) for duo in self.places.values() if effect.to.member in duo.members}
            assert message.partner in {self.story.round.members[member].name for member in mine}

    @invariant()
    def nothing_is_kept(self) -> None:
        self._learn()
        assert not SECRET.search(everything_in(self.story.round))
        assert not [answer for answer in self.story.round.answers.values() if of_phase(answer.phase) == PAIRS]
        run = self.story.round.course.runs.get(PAIRS)
        if run is None or run.step is not Step.OPEN or self.story.stage in ENDED:
            kept = everything_in(self.story.round)
            assert not any(place in kept for place in self.places), "known after its time"

    @invariant()
    def no_room_is_forgotten(self) -> None:
        """Every room is with its two, given to them, or left; and none is left that was given."""
        self._learn()
        now = {duo.place: duo for duo in self._duos()}
        for place in self.places:
            if place in now:
                assert (place in self.left) is (now[place].room is DuoRoom.FAILED)
            else:
                assert place in self.left or place in self.given

    @invariant()
    def who_has_a_session_is_not_asked_anything(self) -> None:
        for duo in self._duos():
            for member in duo.members if duo.turning is not None else ():
                assert self.story.round.members[member].open is None

    @invariant()
    def nobody_hears_who_was_the_reason(self) -> None:
        for _, effect in self.story.effects:
            if isinstance(effect, Say) and isinstance(effect.message, DuoTold):
                assert everything_in(effect.message) == "", "no name, nothing but which sentence"
                assert isinstance(effect.message.notice, DuoNotice)

    def teardown(self) -> None:
        if not hasattr(self, "story"):
            return
        for _ in range(300):
            if self.story.stage is Stage.ERASED:
                break
            self.story.all_delivered()
            self.next_moment()
        assert self.story.stage is Stage.ERASED, f"stuck in {self.story.stage}"
        self.nobody_learns_another_pair_and_nobody_is_in_two()
        self.nothing_is_kept()
        self.no_room_is_forgotten()

    def _duos(self) -> tuple[Duo, ...]:
        run = self.story.round.course.runs.get(PAIRS)
        return run.duos.duos if run is not None and run.duos is not None else ()

    def _duo(self, at: int) -> Duo | None:
        duos = self._duos()
        return duos[at % len(duos)] if duos else None

    def _name(self, one: int) -> str:
        return NAMES[one % self.people]

    def _member(self, one: int) -> MemberId:
        return list(self.story.round.members)[one % self.people]


TestAnyPairing = AnyPairing.TestCase
