"""A guided set-up as a story: the facilitator types `!ronde start`, and a team of invented people waits."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.dialogue.engine import decide
from bot.dialogue.guide.beginning import begin
from bot.dialogue.planning import Invitee
from bot.dialogue.turn import Decision
from bot.domain.effects import Effect
from bot.domain.events import Event, Now
from bot.domain.flow import Flow
from bot.domain.ids import FlowId
from bot.domain.messages.refusal import Refusal
from bot.domain.round import OpenPrompt
from bot.domain.setup import SetupStep
from bot.flowfile.load import load_flows
from tests.builders import FLOWS
from tests.story import LEADER, MONDAY_TEN, NAMES, Story, given_round, member_id

READY = load_flows(FLOWS).flows


class GuidedStory(Story):
    """The same, with werkvormen to choose from."""

    flows: dict[FlowId, Flow]

    def happens(self, event: Event) -> tuple[Effect, ...]:
        self.count += 1
        seed = hashlib.sha256(self.salt + self.count.to_bytes(4, "big")).digest()
        return self.deliver(decide(self.round, event, Now(self.now, seed, flows=self.flows)))

    @property
    def step(self) -> SetupStep | None:
        """The question that is open; None once the set-up is over."""
        setup = self.round.course.setup
        return setup.steps[0] if setup is not None else None

    def asked(self) -> OpenPrompt:
        prompt = self.open_prompt(LEADER)
        assert prompt is not None
        return prompt

    def types(self, *texts: str) -> "GuidedStory":
        """The facilitator, one message after the other."""
        for text in texts:
            self.says(LEADER, text)
        return self

    @property
    def invited(self) -> list[str]:
        return sorted(member.name for member in self.round.members.values())


def guided(
    people: int = 6,
    *,
    flows: Iterable[Flow] = READY.values(),
    at: datetime = MONDAY_TEN,
    lang: str = "nl",
    theme: str | None = None,
    duration: timedelta | None = None,
    named: int | None = None,
    voices: int | None = None,
    takes_part: str | None = None,
) -> GuidedStory:
    """`named`: so many were named with the command; the others are in the room."""
    begun = tried(people, flows=flows, at=at, lang=lang, theme=theme, duration=duration, named=named, voices=voices,
                  takes_part=takes_part)  # fmt: skip
    assert isinstance(begun, GuidedStory), begun
    return begun


def tried(
    people: int = 6,
    *,
    flows: Iterable[Flow] = READY.values(),
    at: datetime = MONDAY_TEN,
    lang: str = "nl",
    theme: str | None = None,
    duration: timedelta | None = None,
    named: int | None = None,
    voices: int | None = None,
    takes_part: str | None = None,
) -> GuidedStory | Refusal:
    known = {flow.id: flow for flow in flows}
    given = given_round().but(
        names=NAMES[: people if named is None else named], theme=theme, duration=duration, at=at, lang=lang,
        min_voices=voices, takes_part=takes_part,
    )  # fmt: skip
    others = tuple(Invitee(member_id(name), name) for name in NAMES[:people] if name not in given.names)
    now = Now(at, hashlib.sha256(given.salt).digest(), flows=known)
    begun = begin(given.request(), others, now)
    if isinstance(begun, Refusal):
        return begun
    assert isinstance(begun, Decision)
    story = GuidedStory(begun.round, at)
    story.flows = known
    story.deliver(begun)
    return story
