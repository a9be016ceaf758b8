"""A talk without names and any order of events: nothing in the room without a yes, or that names its author."""

import re
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.effects import Effect, Publish, Say, ToLeader, ToMember
from bot.domain.events import Deleted, Edited, MemberLeft, Order, Ordered, Wiped
from bot.domain.findings import Finding, Kind
from bot.domain.flow_terms import ALL, TEAM, Form, Label, When
from bot.domain.ids import MemberId, MessageRef, RoleId
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.talk import RelayBack, RelayLook, RelayPreview, RelayVoice
from bot.domain.phase import Reuse, Share
from bot.domain.relay import RELAYED
from bot.domain.round import Stage, Topic
from tests.flows_for_tests import LEADER as LEADING
from tests.flows_for_tests import a_talk, flow_with_talk
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round

PEOPLE = 5
SECRET = re.compile(r"(?:woord|kees)\d+x", re.IGNORECASE)
OPTIONS = (Label.NAMED, Label.ALIAS, Label.ROLE)
WORDS = ("ja", "akkoord", "stop", "blijven", "intrekken", "wis alles", "overslaan", "help", "mijn antwoorden", "later")
WAYS = ("met naam", "schuilnaam", "schuilnaam", "schuilnaam", "met mijn rol", "meelezen")
members = st.integers(0, PEOPLE - 1)


class AnyRelay(RuleBasedStateMachine):
    @initialize(
        label=st.sampled_from([Label.OWN_CHOICE, Label.ALIAS, Label.ROLE, Label.NONE]),
        ways=st.lists(st.sampled_from(WAYS), min_size=PEOPLE, max_size=PEOPLE),
        reused=st.booleans(),
        looked=st.booleans(),
    )
    def begins(self, label: Label, ways: list[str], reused: bool, looked: bool) -> None:
        options = OPTIONS if label is Label.OWN_CHOICE else ()
        share = Share((ALL,), Form.WORDS, label, When.AT_ONCE, preview=True, min_voices=3, label_options=options)
        share = replace(share, review_by=(LEADING,)) if looked else share
        reuse = Reuse((TEAM,), Form.SUMMARY, Label.NONE) if reused else None
        talk = replace(a_talk(who=(RoleId("member"),)), share=share, reuse=reuse)
        flow = flow_with_talk(talk, on_page=reused)
        self.story: Story = given_round().with_members(PEOPLE).with_flow(flow).starts()
        self.reused, self.looked = reused, looked
        self.page: tuple[str, ...] = ()
        self.fine: set[str] = set()
        self.author: dict[str, MemberId] = {}
        self.previews: dict[MemberId, list[str]] = {}
        self.yes: set[tuple[MemberId, str]] = set()
        self.refs: list[tuple[MemberId, str]] = []
        self.seen = 0
        for name in NAMES[:PEOPLE]:
            self.story.says(name, "ja")
        for _ in range(2):
            self.next_moment()
        for name, way in zip(NAMES, ways, strict=False):
            if label is Label.OWN_CHOICE:
                self.story.says(name, way)
        for _ in range(3):
            self.next_moment()

    @rule(who=members, agrees=st.booleans())
    def writes(self, who: int, agrees: bool) -> None:
        text, ref = self._text(who)
        at = text.index("kees")
        found = (Finding(Kind.NAME, at, len(text) - 1),)
        self.story.says(NAMES[who], text, ref=ref, findings=found)
        if agrees:
            self.says(who, "akkoord")

    @rule(who=members, text=st.sampled_from(WORDS))
    def says(self, who: int, text: str) -> None:
        self.nothing_without_a_yes()  # learn what was shown until now
        member = self._member(who)
        previews = self.previews.get(member)
        if text in ("ja", "akkoord") and previews:
            self.yes.add((member, previews[-1]))
        self.story.says(NAMES[who], text)

    @rule(text=st.sampled_from(("akkoord", "terug 1.1 Kun je dit anders zeggen?", "masker 1.1 tegen")))
    def the_facilitator_says(self, text: str) -> None:
        self.nothing_without_a_yes()
        open_ = self.story.open_prompt(LEADER)
        if text == "akkoord" and open_ is not None and open_.topic == Topic.RELAY_LOOK:
            self.fine |= set(self.page)
        self.story.says(LEADER, text)

    @rule(which=st.integers(0, 30))
    def edits(self, which: int) -> None:
        if self.refs:
            member, ref = self.refs[which % len(self.refs)]
            text, _ = self._text(list(self.story.round.members).index(member))
            at = text.index("kees")
            found = (Finding(Kind.NAME, at, len(text) - 1),)
            self.story.happens(Edited(member, MessageRef(ref), text, found))

    @rule(which=st.integers(0, 30))
    def deletes(self, which: int) -> None:
        if self.refs:
            member, ref = self.refs[which % len(self.refs)]
            self.story.happens(Deleted(member, MessageRef(ref)))
            left = [piece.ref for text in self.story.round.members[member].waiting for piece in text.pieces]
            assert ref not in left

    @rule(who=members, wiped=st.booleans())
    def leaves(self, who: int, wiped: bool) -> None:
        if self.story.count % 5 == 0:
            member = self._member(who)
            self.story.happens(Wiped(member) if wiped else MemberLeft(member, from_team=False))
            assert self.story.stage is not Stage.LIVE or not self.story.round.members[member].waiting

    @rule(order=st.sampled_from([Order.PAUSE, Order.RESUME, Order.CLOSE]), sure=st.booleans())
    def orders(self, order: Order, sure: bool) -> None:
        if self.story.count % 5 == 0:
            self.story.happens(Ordered(order, by_leader=True, by_name="Lies"))
            if sure:
                self.story.says(LEADER, "ja")

    @rule()
    def next_moment(self) -> None:
        due = self.story.round.due_at
        if due is not None:
            self.story.until(due)

    @invariant()
    def nothing_without_a_yes(self) -> None:
        for _, effect in self.story.effects[self.seen :]:
            self._look_at(effect)
        self.seen = len(self.story.effects)

    def _look_at(self, effect: Effect) -> None:
        if isinstance(effect, Say) and isinstance(effect.to, ToMember):
            said = {word.casefold() for word in SECRET.findall(everything_in(effect.message))}
            assert all(self.author[word] == effect.to.member for word in said), "somebody else's words"
            if isinstance(effect.message, RelayPreview | RelayBack):
                self.previews.setdefault(effect.to.member, []).append(effect.message.voice.text)
        elif isinstance(effect, Say) and isinstance(effect.message, RelayVoice):
            self._posted(effect)
        elif isinstance(effect, Say) and isinstance(effect.message, RelayLook):
            assert self.looked
            self.page = effect.message.texts
            assert all(any(text == said for _, said in self.yes) for text in self.page), "read before its author's yes"
            self._names_nobody(effect)
        elif isinstance(effect, Publish) or (isinstance(effect, Say) and isinstance(effect.to, ToLeader)):
            message = effect.message if isinstance(effect, Say) else effect
            assert not SECRET.search(everything_in(message)) or (
                self.reused and isinstance(message, Publish | ReviewPage)
            )
        else:
            assert not SECRET.search(everything_in(effect))

    def _posted(self, effect: Say) -> None:
        assert isinstance(effect.message, RelayVoice)
        text = effect.message.text
        words = {word.casefold() for word in SECRET.findall(text)}
        assert not any(word.startswith("kees") for word in words), "a name that was taken out"
        authors = {self.author[word] for word in words} or {member for member, _ in self.yes}
        assert any((author, text) in self.yes for author in authors), "without a yes to exactly this"
        assert len(authors) == 1 or not words
        assert not self.looked or text in self.fine, "in the room before somebody had read it"
        self._names_nobody(effect)

    def _names_nobody(self, effect: Say) -> None:
        told = everything_in(effect)
        for member in self.story.round.members.values():
            assert member.id not in told
            assert member.name not in told

    @invariant()
    def an_alias_is_never_alone(self) -> None:
        runs = [run for run in self.story.round.course.runs.values() if run.aliases]
        for run in runs:
            assert len(run.aliases) >= 3, "too few to hide among"
            numbers = [alias.number for alias in run.aliases if alias.number is not None]
            assert len(numbers) == len(set(numbers))
        for member in self.story.round.members.values():
            assert not member.waiting or any(way in RELAYED for _, way in member.ways) or not member.ways

    @invariant()
    def no_words_in_a_repr(self) -> None:
        assert not SECRET.search(repr(self.story.round))

    def teardown(self) -> None:
        if not hasattr(self, "story"):
            return
        for _ in range(300):
            if self.story.stage is Stage.ERASED:
                break
            self.story.all_delivered()
            self.next_moment()
        assert self.story.stage is Stage.ERASED, f"stuck in {self.story.stage}"
        self.nothing_without_a_yes()

    def _text(self, who: int) -> tuple[str, str]:
        count = self.story.count
        word, name = f"woord{count}x", f"kees{count}x"
        self.author |= {word: self._member(who), name: self._member(who)}
        ref = f"$private{count}"
        self.refs.append((self._member(who), ref))
        return f"Ik zeg {word} tegen {name}.", ref

    def _member(self, who: int) -> MemberId:
        return list(self.story.round.members)[who]


TestAnyRelay = AnyRelay.TestCase
