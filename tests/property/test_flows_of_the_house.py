"""Every flow of the house that can be started, with people who do anything at any moment: nobody reads what its writers
were not told, and nobody is talked about where they are not."""

import random
import re
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue import presence
from bot.dialogue.turn import Turn
from bot.domain.effects import Effect, OpenPlace, Publish, Say, ToLeader, ToMember, ToPlace, ToTeam
from bot.domain.events import Now
from bot.domain.flow import Flow
from bot.domain.flow_terms import TEAM, AboutPerson, Form
from bot.domain.ids import MemberId, PhaseId, RoleId
from bot.domain.messages.member import Confirmation, Sure
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.talk import RelayLook
from bot.domain.round import Member, PromptKind, Stage, Standing
from bot.domain.run import Step, of_phase
from bot.domain.supported import not_yet
from bot.flowfile.load import load_flows
from bot.privacy.audience import may_read
from tests.builders import FLOWS
from tests.property.words import everything_in
from tests.story import LEADER, NAMES, Story, given_round

HOUSE = {str(name): flow for name, flow in load_flows(FLOWS).flows.items() if not not_yet(flow)}
SECRET = re.compile(r"woord\d+x", re.IGNORECASE)
MOST_EVENTS = 500
AMONG_OTHERS = ("overslaan", "klaar", "later", "terug", "intrekken", "nee", "stop", "mijn antwoorden")
USUAL = ("ja", "akkoord", "1", "1", "2", "3", "1 2", "met mijn naam", "schuilnaam")


@dataclass
class Watch:
    """An outsider who knows whose every word is, and where it was written."""

    story: Story
    chance: random.Random
    written: dict[str, tuple[MemberId, PhaseId]] = field(default_factory=dict)
    seen: int = 0

    @property
    def flow(self) -> Flow:
        return self.story.round.flow

    def word(self, member: MemberId, phase: PhaseId) -> str:
        word = f"woord{len(self.written)}x"
        self.written[word] = (member, phase)
        return word

    def look(self) -> None:
        for _, effect in self.story.effects[self.seen :]:
            self._read(effect)
            if self.flow.subject.about_person is AboutPerson.PRESENT:
                self._present(effect)
        self.seen = len(self.story.effects)

    # -- who reads what

    def _read(self, effect: Effect) -> None:
        if isinstance(effect, Publish):
            self._may_be_read(everything_in(effect), {TEAM})
        elif isinstance(effect, Say):
            text = everything_in(effect.message)
            if isinstance(effect.to, ToMember):
                own = {word for word, (author, _) in self.written.items() if author == effect.to.member}
                role = self.story.round.members[effect.to.member].role
                others = " ".join(w for w in SECRET.findall(text) if w.casefold() not in own)
                self._may_be_read(others, {role, TEAM} if role else {TEAM})
            elif isinstance(effect.to, ToLeader):
                first = isinstance(effect.message, ReviewPage | RelayLook)
                self._may_be_read(text, {*self.flow.leading_roles(), TEAM}, first=first)
            elif isinstance(effect.to, ToPlace):
                for role in self.flow.expand(self.flow.room(effect.to.place).members):
                    self._may_be_read(text, {role, TEAM})
            else:
                self._may_be_read(text, {TEAM})

    def _may_be_read(self, text: str, readers: set[RoleId], *, first: bool = False) -> None:
        for word in {found.casefold() for found in SECRET.findall(text)}:
            _author, where = self.written[word]
            phase = self.flow.phase(where)
            told = any(may_read(self.flow, phase, reader, Form.SUMMARY) for reader in readers)
            reviews = first and bool(readers & set(self.flow.reviewing_roles(phase)))
            assert told or reviews, f"{readers} read a word of {where}"

    # -- a round about somebody

    def _present(self, effect: Effect) -> None:
        turn = Turn(self.story.round, Now(self.story.now, b""))
        persons = {person.id for person in presence.persons(turn)}
        if isinstance(effect, OpenPlace):
            assert persons <= set(effect.place.members), "a room without the person it is about"
        if isinstance(effect, Say) and not presence.is_known(turn):
            others = isinstance(effect.to, ToTeam | ToPlace)
            others |= isinstance(effect.to, ToMember) and effect.to.member not in persons
            assert not others or _names_no_round(effect.message), "somebody else hears of it first"

    def check_rooms(self) -> None:
        round_ = self.story.round
        if self.flow.subject.about_person is not AboutPerson.PRESENT:
            return
        turn = Turn(round_, Now(self.story.now, b""))
        for place in round_.course.places:
            if place.writers or place.leader_writes or place.reactions:
                persons = presence.persons(turn)
                assert persons, "about nobody"
                assert all(p.id in place.came and p.standing is Standing.IN for p in persons), "talked about elsewhere"
        left = [p for p in presence.persons(turn) if p.standing in (Standing.STOPPED, Standing.GONE)]
        assert not (left and round_.course.announced and round_.course.stage is Stage.LIVE), "it goes on without them"


def _names_no_round(message: object) -> bool:
    """What somebody hears who writes in the chat and knows of no round: that there is none, or that all is wiped."""
    if isinstance(message, Refusal):
        return message.reason in (Reason.NO_ROUND, Reason.YES_OR_NO)
    return isinstance(message, Sure | Confirmation)


def set_up(watch: Watch) -> None:
    """Whatever is asked before the start gets an answer that will do."""
    story = watch.story
    for _ in range(60):
        if story.stage is not Stage.PLANNED:
            return
        asked = story.open_prompt(LEADER)
        promises = asked is not None and asked.kind is PromptKind.REQUIREMENT
        story.says(LEADER, "ja" if promises else watch.chance.choice(("1", "2", "ja", "1 2", "1 2 3", "4", "3")))
        watch.look()


def act(watch: Watch, name: str) -> None:
    story, chance = watch.story, watch.chance
    if name == LEADER:
        if story.open_prompt(LEADER) is not None or chance.random() < 0.2:
            story.says(
                LEADER, chance.choice((*USUAL, "akkoord", "akkoord", "doorgaan", "masker 1.1 zin", "terug 1.1 Hoe?"))
            )
        return
    member = story.member(name)
    if chance.random() < 0.15:
        _in_rooms(watch, member)
    elif chance.random() < 0.02:
        story.says(name, chance.choice(AMONG_OTHERS))
    elif member.open is None:
        return
    elif member.open.kind in (PromptKind.CONSENT, PromptKind.REQUIREMENT) and chance.random() < 0.97:
        story.says(name, "ja")
    elif member.open.kind is PromptKind.TEXT and member.open.topic is None and member.open.question is not None:
        where = watch.flow.phase_of(member.open.question).id
        story.says(name, f"{watch.word(member.id, where)} is een zin")
    else:
        story.says(name, chance.choice(USUAL))


def _in_rooms(watch: Watch, member: Member) -> None:
    """Comes in, says something, or goes out again."""
    story, chance = watch.story, watch.chance
    for place in story.round.course.places:
        if member.id not in place.members:
            continue
        if chance.random() < 0.02:
            story.goes_out(member.name)
        elif member.id in place.writers:
            runs = (phase for phase in watch.flow.phases if phase.room == place.id)
            talk = next(
                (p for p in runs if (run := story.round.course.runs.get(of_phase(p.id))) and run.step is Step.OPEN),
                None,
            )
            if talk is not None:
                story.speaks(member.name, f"{watch.word(member.id, talk.id)} is een zin", place=place.id)
        else:
            story.comes_in(member.name, place.id)


@pytest.mark.parametrize("name", HOUSE)
@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_nobody_reads_what_is_not_for_them(name: str, seed: int) -> None:
    flow = HOUSE[name]
    chance = random.Random(seed)
    people = min(max(flow.group.min, 7), flow.group.max, len(NAMES))
    story = given_round().with_flow(flow).with_members(people).starts()
    watch = Watch(story, chance)
    set_up(watch)
    actors = [*NAMES[:people], LEADER]
    for _ in range(MOST_EVENTS):
        if story.stage is Stage.ERASED:
            break
        if chance.random() < 0.08:
            due = story.round.due_at
            story.until(due) if due is not None else story.all_delivered()
        else:
            act(watch, chance.choice(actors))
        watch.look()
        watch.check_rooms()
    story.passes(days=400)
    watch.look()
    assert story.stage in (Stage.ERASED, Stage.STOPPED), "it comes to an end"
