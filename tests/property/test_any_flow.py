"""Flows of several phases, people who do anything at any moment: nobody reads what the writers were not told."""

import random
import re
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.effects import Effect, Publish, Say, ToLeader, ToMember
from bot.domain.flow import Flow, Output, Role
from bot.domain.flow_terms import ALL, TEAM, Form
from bot.domain.ids import MemberId, PhaseId, RoleId
from bot.domain.messages.review import ReviewPage
from bot.domain.phase import Phase
from bot.domain.round import PromptKind, Stage, Standing, Topic
from bot.privacy.audience import may_read
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import (
    CHOSEN,
    IN_SUMMARY,
    LOOKED_AT,
    MEMBER,
    NAMED,
    NOBODY,
    ONLY_LATER,
    UNNAMED,
    asks,
    flow_of,
    page,
)
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round

EXPERT = RoleId("expert")
SECRET = re.compile(r"woord\d+x", re.IGNORECASE)
SHARES = (UNNAMED, NAMED, CHOSEN, LOOKED_AT, NOBODY, ONLY_LATER)
ROLES = (Role(MEMBER, 0, 8), Role(EXPERT, 0, 8), Role(LEADING, 1, 1, leads=True))
PEOPLE = 6
MOST_EVENTS = 400

whose_turn = st.sampled_from([(MEMBER,), (EXPERT,), (MEMBER, EXPERT)])


@st.composite
def phases(draw: st.DrawFn, number: int) -> Phase:
    share = draw(st.sampled_from(SHARES))
    if share.to:
        share = replace(share, to=draw(st.sampled_from([(ALL,), (MEMBER,), (MEMBER, EXPERT)])))
    reuse = IN_SUMMARY if share is ONLY_LATER or (share is not NOBODY and draw(st.booleans())) else None
    if reuse is not None:
        share = replace(share, preview=True)
    return asks(f"p{number}", share, who=draw(whose_turn), reuse=reuse)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    made = tuple(draw(phases(number)) for number in range(1, draw(st.integers(2, 4))))
    reused = tuple(phase.id for phase in made if phase.reuse is not None)
    approve = draw(st.sampled_from([(LEADING,), (MEMBER,), (LEADING, EXPERT), ()]))
    outputs: tuple[Output, ...] = (replace(page(*reused), approve=approve),) if reused else ()
    return flow_of(*made, outputs=outputs, roles=ROLES)


@dataclass
class Watch:
    """An outsider who knows whose every word is, and in which phase it was written."""

    story: Story
    chance: random.Random
    written: dict[str, tuple[MemberId, PhaseId]] = field(default_factory=dict)
    seen: int = 0

    def word(self, member: MemberId) -> str:
        here = self.story.round.members[member]
        word = f"woord{len(self.written)}x"
        self.written[word] = (member, here.phase or PhaseId(""))
        return word

    def look(self) -> None:
        for _, effect in self.story.effects[self.seen :]:
            self._check(effect)
        self.seen = len(self.story.effects)

    def _check(self, effect: Effect) -> None:
        if isinstance(effect, Publish):
            self._all_may_be_read(everything_in(effect), {TEAM})
        elif isinstance(effect, Say):
            text = everything_in(effect.message)
            match effect.to:
                case ToMember(member):
                    self._for_member(text, member)
                case ToLeader():
                    reviews = isinstance(effect.message, ReviewPage)
                    self._all_may_be_read(text, {LEADING, TEAM}, reviews=reviews)
                case _:
                    self._all_may_be_read(text, {TEAM})

    def _for_member(self, text: str, reader: MemberId) -> None:
        own = {word for word, (author, _) in self.written.items() if author == reader}
        role = self.story.round.members[reader].role
        others = " ".join(word for word in SECRET.findall(text) if word.casefold() not in own)
        self._all_may_be_read(others, {role, TEAM} if role else {TEAM})

    def _all_may_be_read(self, text: str, readers: set[RoleId], *, reviews: bool = False) -> None:
        flow = self.story.round.flow
        for word in {found.casefold() for found in SECRET.findall(text)}:
            author, where = self.written[word]
            phase = flow.phase(where)
            told = any(may_read(flow, phase, reader, Form.SUMMARY) for reader in readers)
            looks_first = reviews and LEADING in flow.reviewing_roles(phase)
            assert told or looks_first, f"{readers} read a word of {where}"
            assert self._agreed(author, word), f"a word of {where} without a yes"

    def _agreed(self, author: MemberId, word: str) -> bool:
        """Whoever left may have had the words wiped after they were shown; else a yes stands beside them."""
        mine = [a for (who, _), a in self.story.round.answers.items() if who == author]
        return any(a.agreed and word in a.agreed.casefold() for a in mine) or self.story.stage is not Stage.LIVE


def act(watch: Watch, name: str) -> None:
    """Somebody does what is asked, or something else altogether."""
    story, chance = watch.story, watch.chance
    if name == LEADER:
        if story.open_prompt(LEADER) is not None:
            said = ["akkoord", "akkoord", "akkoord", "doorgaan", "vragen", "verlengen", "ja", "masker 1.1 zin"]
            story.says(LEADER, chance.choice(said))
        return
    member = story.member(name)
    if chance.random() < 0.03:
        said = ["intrekken", "stop", "terug", "overslaan", "klaar", "mijn antwoorden", "later", "nee", "wis alles", "1"]
        story.says(name, chance.choice(said))
    elif member.open is None:
        return
    elif member.open.kind is PromptKind.TEXT:
        story.says(name, f"{watch.word(member.id)} is een zin")
    elif member.open.kind is PromptKind.PREVIEW and chance.random() < 0.2 and member.open.topic != Topic.PAGE:
        story.says(name, f"1: {watch.word(member.id)} is nieuw")
    else:
        story.says(name, chance.choice(["ja", "akkoord", "1", "2", "1", "akkoord"]))


@settings(max_examples=60, deadline=None)
@given(flow=flows(), seed=st.integers(0, 2**32))
def test_nobody_reads_what_the_writers_were_not_told(flow: Flow, seed: int) -> None:
    chance = random.Random(seed)
    story = given_round().with_flow(flow).with_members(PEOPLE).starts()
    watch = Watch(story, chance)
    watch.look()
    people = [*(name.casefold() for name in NAMES[:PEOPLE]), LEADER]
    for _ in range(MOST_EVENTS):
        if story.stage is Stage.ERASED:
            return
        if chance.random() < 0.06:
            due = story.round.due_at
            story.until(due) if due is not None else story.all_delivered()
        else:
            act(watch, chance.choice(people))
        watch.look()
        assert all(len(m.been) == len(set(m.been)) for m in story.round.members.values()), "asked the same phase twice"
    story.passes(days=120)
    watch.look()
    assert story.stage is Stage.ERASED, [m.standing for m in story.round.members.values()] or Standing.IN
