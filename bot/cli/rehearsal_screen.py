"""A rehearsal told in the terminal: where we look and who reads there, what the bot says, what people answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.demo.screen import Screen
from bot.domain.ids import PersonRef, RoleId
from bot.rehearsal.casting import Part
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.play import Play
from bot.rehearsal.watching import Sight
from bot.texts import times
from bot.texts.speech import Speech

_NAMED_KINDS: Final = ("review", "prompt", "summary")
"""Types of messages that have a word of their own in the list of who read what."""


@dataclass(slots=True)
class Teller:
    """Prints what happened, one message at a time. `pause` is called after each."""

    screen: Screen
    speech: Speech
    play: Play
    pause: Callable[[], None]
    _place: tuple[str, str] | None = field(default=None)

    def begins(self) -> None:
        flow, words = self.play.flow, self.speech.words
        self.screen.scene(self.speech.of(flow.meta.title), self.speech.of(flow.meta.purpose))
        self.screen.note(words.text("rehearse-intro"))
        for part in self.play.parts:
            self.screen.fact(self._introduced(part))

    def tells(self, sight: Sight) -> None:
        done, words = sight.done, self.speech.words
        self._looks_at(done)
        if done.what == "redaction":
            self.screen.note(words.text("rehearse-deleted"))
        elif sight.again:
            self.screen.note(words.text("rehearse-again", opening=done.body.partition("\n")[0]))
        else:
            self.screen.said(f"{self._name(done)}  {self._clock(done)}", self._shown(done), own=done.by != BOT)
        self.pause()

    def who_read_what(self, hidden: int, role: RoleId | None) -> None:
        """The short list at the end."""
        words = self.speech.words
        self.screen.scene(words.text("rehearse-who-read"), words.text("rehearse-erased"))
        of_others = [self.play.record.readers_of(other.ref) for other in self.play.parts if not other.leads]
        for part in self.play.parts:
            if role is None or part.role == role:
                self.screen.fact(self._reading(part, of_others))
        private = self._private_words_stayed_private()
        if private:
            self.screen.fact(words.text("rehearse-private-stayed"))
        else:
            self.screen.wrong(words.text("rehearse-private-left"))
        if hidden:
            self.screen.note(words.text("rehearse-hidden", count=hidden))

    def _looks_at(self, done: Happening) -> None:
        """A heading whenever we look elsewhere, or on another day."""
        day = times.day(done.at, self.speech.lang, self.speech.zone)
        if self._place == (done.room, day):
            return
        self._place = (done.room, day)
        words, owner = self.speech.words, self.play.record.private.get(done.room)
        part = self.play.part(owner) if owner is not None else None
        if part is not None:
            title = words.text("rehearse-private", name=part.name, role=self._role(part), day=day)
            self.screen.scene(title, words.text("rehearse-reads-one", name=part.first_name))
        else:
            name = self.play.stage.network.rooms[done.room].name
            readers = [p.first_name for p in self.play.parts if p.ref in done.readers]
            who = times.enumeration(tuple(readers), self.speech.lang)
            self.screen.scene(words.text("rehearse-room", room=name, day=day), words.text("rehearse-reads", names=who))

    def _name(self, done: Happening) -> str:
        part = self.play.part(done.by)
        return part.name if part else self.speech.words.text("rehearse-bot")

    def _clock(self, done: Happening) -> str:
        return times.clock(done.at, self.speech.lang, self.speech.zone)

    def _shown(self, done: Happening) -> str:
        if done.what == "message" and done.content.get("msgtype") != "m.image":
            return done.body
        return self.speech.words.text("rehearse-picture", text=done.body)

    def _role(self, part: Part) -> str:
        return self.speech.role(self.play.flow, part.role)

    def _introduced(self, part: Part) -> str:
        ways = [way for way in ("declines", "postpones", "skips", "rewords") if getattr(part, way)]
        way = self.speech.words.text(f"rehearse-{ways[0]}") if ways else ""
        return self.speech.words.text("rehearse-part", name=part.name, role=self._role(part), way=way).strip()

    def _reading(self, part: Part, of_others: Sequence[Mapping[PersonRef, Sequence[Happening]]]) -> str:
        """How much of the bot somebody read, and where words of others (who leads gives no answers)."""
        words, record = self.speech.words, self.play.record
        told = sum(done.by == BOT for done in record.readable_by(part.ref))
        read = [found[part.ref] for found in of_others if part.ref in found]
        where = dict.fromkeys(self._kind(done) for messages in read for done in messages)
        if not read:
            return words.text("rehearse-read-own", name=part.name, role=self._role(part), told=told)
        return words.text(
            "rehearse-read",
            name=part.name,
            role=self._role(part),
            told=told,
            others=len(read),
            where=times.enumeration(tuple(where), self.speech.lang),
        )

    def _kind(self, done: Happening) -> str:
        kind = done.kind if done.kind in _NAMED_KINDS else "room"
        return self.speech.words.text(f"rehearse-in-{kind}")

    def _private_words_stayed_private(self) -> bool:
        private = self.play.record.private
        return all(done.readers <= {private[done.room], BOT} for done in self.play.timeline if done.room in private)
