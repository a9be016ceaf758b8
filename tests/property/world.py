"""What a watchful outsider keeps beside the engine: who was shown what, who said yes to what, whose words are whose."""

import re
from dataclasses import dataclass, field

from bot.dialogue.words import Word, plain_word
from bot.domain.answer import Answer, Verdict
from bot.domain.effects import Effect, Publish, Say, ToMember, ToTeam
from bot.domain.events import Said, SeatOfMember
from bot.domain.ids import MemberId, MessageRef, PromptId, QuestionId
from bot.domain.messages import Message
from bot.domain.messages.member import Reminder
from bot.domain.messages.preview import Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import LeaderAway
from bot.domain.round import PromptKind, Round, Stage
from bot.privacy.threshold import FLOOR
from tests.property.words import everything_in
from tests.story import Story

SECRET = re.compile(r"(?:woord|kees)\d+x", re.IGNORECASE)
SECRET_WORD = re.compile(r"woord\d+x", re.IGNORECASE)
"""The part of a text that is shown when its author agrees."""


def secret_words(text: str) -> set[str]:
    return {word.casefold() for word in SECRET_WORD.findall(text)}


@dataclass
class World:
    story: Story
    previews: dict[PromptId, dict[QuestionId, str]] = field(default_factory=dict)
    """What each preview showed: the text per question."""
    consented: set[tuple[MemberId, QuestionId, str]] = field(default_factory=set)
    wrote: dict[MessageRef, str] = field(default_factory=dict)
    """The text of each message as it is now."""
    author: dict[str, MemberId] = field(default_factory=dict)
    """Every invented word, and whose it is."""
    said_prompts: set[PromptId] = field(default_factory=set)
    team_messages: int = 0
    seen: int = 0

    def learn(self) -> None:
        """Take in what the engine has ordered since the last time."""
        for _, effect in self.story.effects[self.seen :]:
            self._look_at(effect)
        self.seen = len(self.story.effects)

    def heard(self, before: Round, event: object) -> None:
        """A member spoke: was it a yes to the preview that was open?"""
        if not (isinstance(event, Said) and isinstance(event.seat, SeatOfMember)):
            return
        member = before.members[event.seat.member]
        if plain_word(event.text) not in (Word.AGREE, Word.YES) or member.open is None:
            return
        if member.open.kind is PromptKind.PREVIEW and event.about == member.open.id:
            for question, text in self.previews[member.open.id].items():
                self.consented.add((member.id, question, text))

    def _look_at(self, effect: Effect) -> None:
        if isinstance(effect, Say):
            if effect.prompt is not None:
                self.said_prompts.add(effect.prompt.id)
            if isinstance(effect.to, ToTeam) and not isinstance(effect.message, LeaderAway):
                self.team_messages += 1
            if isinstance(effect.to, ToMember) and effect.prompt is not None:
                self._remember_preview(effect.to.member, effect.message, effect.prompt.id)
            self._check_words(effect)
        elif isinstance(effect, Publish):
            self.team_messages += 1
            self._check_words(effect)

    def _remember_preview(self, member: MemberId, message: Message, prompt: PromptId) -> None:
        shown = message.repeats if isinstance(message, Reminder) else message
        if isinstance(shown, Preview):
            questions = self._questions_of(member)
            self.previews[prompt] = {questions[voice.number - 1]: voice.text for voice in shown.voices}

    def _questions_of(self, member: MemberId) -> list[QuestionId]:
        here = self.story.round.members[member]
        phase = self.story.round.flow.phases[1]
        return [q.id for q in (phase.questions_for(here.role) if here.role else phase.questions)]

    def _check_words(self, effect: Say | Publish) -> None:
        """Raw text goes to its author only; agreed words to the review and the summary; ids to nobody."""
        text = everything_in(effect.message if isinstance(effect, Say) else effect)
        to = effect.to.member if isinstance(effect, Say) and isinstance(effect.to, ToMember) else None
        shown = isinstance(effect, Publish) or isinstance(effect.message, ReviewPage)
        for found in SECRET.finditer(text):
            word = found.group().casefold()
            if self.author.get(word) not in (None, to):
                assert shown, f"somebody's words in {type(effect).__name__}"
                assert not word.startswith("kees"), "a name that was taken out is shown"
        if to is None:
            for member in self.story.round.members:
                assert member not in text, "an id of a member in front of others"

    # -- what must always hold

    def check_agreed(self) -> None:
        for answer in self.story.round.answers.values():
            if answer.verdict is Verdict.AGREED:
                assert answer.agreed is not None
                assert (answer.member, answer.question, answer.agreed) in self.consented, "no yes to exactly this text"
                assert secret_words(answer.agreed) == self._own_words(answer), "changed after the yes"
            else:
                assert answer.agreed is None
                assert not answer.named
            if answer.verdict is Verdict.WITHDRAWN:
                assert answer.empty
                assert not answer.masks

    @staticmethod
    def _own_words(answer: Answer) -> set[str]:
        """What the author's messages say now, but for what the facilitator asked to take out."""
        pieces = (answer.reworded,) if answer.reworded is not None else answer.pieces
        words = {word for piece in pieces for word in secret_words(piece.text)}
        return words - {word for masked in answer.masks for word in secret_words(masked)}

    def check_published(self, before: Round) -> None:
        """`before`: the round in which it was decided."""
        published = self.story.published
        assert len(published) <= 1, "posted twice"
        if self.story.round.course.stage is not Stage.RELEASED or before.course.stage is Stage.RELEASED:
            return
        leader, least = before.charter.leader_member, max(FLOOR, before.charter.min_voices)
        for section in published[0].sections:
            agreed = [a for a in self.story.round.answers.values() if a.question == section.question_id]
            unnamed = sorted(a.agreed for a in agreed if a.agreed is not None and not a.named)
            named = sorted((a.agreed or "", self.story.round.members[a.member].name) for a in agreed if a.named)
            assert sorted((v.text, v.name) for v in section.voices if v.name is not None) == named
            shown = sorted(v.text for v in section.voices if v.name is None)
            if shown:
                assert shown == unnamed, "a voice is missing, or one too many"
                counted = [a for a in agreed if a.agreed is not None and not a.named and a.member != leader]
                assert len(counted) >= least, "too few voices, and shown without a name"

    def check_prompts(self) -> None:
        round_ = self.story.round
        waiting = [p for m in round_.members.values() for p in (m.open, m.confirm)]
        waiting += [round_.course.leader.open, round_.course.leader.confirm]
        for prompt in waiting:
            assert prompt is None or prompt.id in self.said_prompts, "waits for a reply to what was never asked"

    def check_repr(self) -> None:
        assert not SECRET.search(repr(self.story.round))
        assert not any(SECRET.search(repr(effect)) for _, effect in self.story.effects)

    def words_of(self, member: MemberId) -> set[str]:
        return {word for word, who in self.author.items() if who == member}

    def kept_words(self) -> set[str]:
        return {found.group().casefold() for found in SECRET.finditer(everything_in(self.story.round))}
