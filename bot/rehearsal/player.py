"""One invented person at a phone: looks at a message after a while and answers what its marker asks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from bot.domain.ids import RoomRef
from bot.rehearsal.answers import Answers
from bot.rehearsal.casting import Part
from bot.rehearsal.network import Happening
from bot.rehearsal.prompts import Asked, Kind, asked
from bot.rehearsal.voices import Speech

_SITTING: Final = timedelta(minutes=30)
"""Who said something so recently still has the chat open."""
_TYPING: Final = timedelta(minutes=1)
_TRIES: Final = 2
"""A reply that is not understood is followed by one other try."""

_ANSWERS_TO_WORDS: Final = frozenset({"help", "refusal", "receipt"})
"""What follows on somebody's own words, after which they may want to say more."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person sends. `picture`: not words but an image, which `text` describes."""

    text: str
    picture: bool = False


@dataclass(slots=True)
class Player:
    """`hears` what the bot says where this person can read, and `replies` when they look."""

    part: Part
    speech: Speech
    invited: tuple[str, ...] = ()
    answers: Answers = field(init=False)
    _open: Asked | None = None
    _answered: dict[str, int] = field(default_factory=dict)
    """How often each prompt was answered."""
    _last: Asked | None = None
    _postponed: bool = False
    _to_talk_in: dict[RoomRef, str] = field(default_factory=dict)
    """Rooms in which the talk was opened, with the phase, and this person has not spoken yet."""
    _talked: set[tuple[RoomRef, str]] = field(default_factory=set)
    _last_said: datetime | None = None

    def __post_init__(self) -> None:
        self.answers = Answers(self.part, self.speech, self.invited)

    def hears(self, message: Happening, *, private: bool) -> timedelta | None:
        """How long until this person looks at the message; None when it asks nothing of them."""
        asks = self._is_asked(message) if private else self._may_talk(message)
        if not asks or (self.part.dawdles and message.kind == "invitation"):
            return None
        if self._is_meeting(message):
            return _TYPING  # the two agreed on this moment
        sitting = self._last_said is not None and message.at - self._last_said < _SITTING
        return _TYPING if sitting else self.part.waits

    def is_left_alone(self, room: RoomRef) -> timedelta:
        """The bot is gone from a room in which it said nothing: what is said there is between people. How long until
        this person looks there."""
        self._to_talk_in[room] = ""
        return self.part.waits

    def replies(self, room: RoomRef, at: datetime, *, private: bool) -> Reply | None:
        """What this person sends in this room, after a look at what stands there; None when nothing waits for them."""
        reply = self._answer() if private else self._contribution(room)
        if reply is not None:
            self._last_said = at
        return reply

    def _is_meeting(self, message: Happening) -> bool:
        """Whether somebody who was there already is asked again to begin."""
        again = asked(message.marker) if self._last is not None and self._last.begins else None
        return again is not None and again.begins

    def _is_asked(self, message: Happening) -> bool:
        prompt = asked(message.marker)
        if prompt is not None:
            if prompt.id in self._answered and not self._postponed and not prompt.begins:
                return False  # a reminder of what was answered meanwhile
            self._open, self._postponed = prompt, False
            return True
        last = self._last
        if message.kind != "refusal" or self._open is not None or last is None or self._answered[last.id] >= _TRIES:
            return False
        self._open = last
        return True

    def _may_talk(self, message: Happening) -> bool:
        phase = str(message.marker.get("phase", ""))
        if message.kind != "phase" or (message.room, phase) in self._talked:
            return False
        self._to_talk_in[message.room] = phase
        return True

    def _answer(self) -> Reply | None:
        prompt, self._open = self._open, None
        if prompt is None:
            return None
        tried = self._answered.get(prompt.id, 0)
        again = tried > 0 and self._last is prompt
        text = self.answers.instead(prompt) if again else self.answers.to(prompt)
        self._answered[prompt.id] = tried + 1
        self._last = prompt
        self._postponed = self.answers.postpones(prompt, text)
        return Reply(text, picture=prompt.kind is Kind.IMAGE and text == self.part.voice.image)

    def _contribution(self, room: RoomRef) -> Reply | None:
        phase = self._to_talk_in.pop(room, None)
        if phase is None:
            return None
        self._talked.add((room, phase))
        return Reply(self.answers.sentence())


@dataclass(slots=True)
class TypedPlayer(Player):
    """A person whose words are typed: `typist` is asked for them whenever the bot may expect something. No words: this
    person says nothing."""

    typist: Callable[[Part], str] = field(kw_only=True)
    _looking: bool = False

    def hears(self, message: Happening, *, private: bool) -> timedelta | None:
        expected = message.marker.get("prompt") is not None or message.kind in _ANSWERS_TO_WORDS
        if self._looking or not (expected if private else self._may_talk(message)):
            return None
        self._looking = True
        return _TYPING

    def _answer(self) -> Reply | None:
        self._looking = False
        words = self.typist(self.part)
        return Reply(words) if words else None

    def _contribution(self, room: RoomRef) -> Reply | None:
        self._talked.add((room, self._to_talk_in.pop(room, "")))
        return self._answer()
