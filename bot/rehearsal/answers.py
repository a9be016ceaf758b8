"""What an invented person answers to a prompt: by its kind, options and bounds, in their own voice."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from bot.rehearsal.casting import Part
from bot.rehearsal.prompts import Asked, Choice, Kind
from bot.rehearsal.voices import Speech

_AGREEING: Final = ("begin", "yes", "agree", "continue", "ask", "stay", "done", "read")
"""What somebody chooses who is asked for a decision, if it is among the options."""
_SKIPPED: Final = 3
"""The number of the question that is left out by who skips."""

_FOURTH: Final = 4
"""One in so many people wants something else than most."""


@dataclass(slots=True)
class Answers:
    """Remembers what was said before, so that nobody says the same twice. `invited`: the roles of those who are asked
    to take part, in the order in which the bot lists them."""

    part: Part
    speech: Speech
    invited: tuple[str, ...] = ()
    _said: int = 0
    _postponed: bool = False
    _asked_back: bool = False
    _reworded: bool = False
    _texts: dict[str, int] = field(default_factory=dict)
    """Per phase the number of the first question that was answered with a text."""
    _planned: set[str | None] = field(default_factory=lambda: {None})
    """The questions that were answered with an action; what has no question asks for no new one."""

    def to(self, prompt: Asked) -> str:
        """The words, or for an image the description of it."""
        if self.part.skips and prompt.optional and prompt.index == _SKIPPED:
            return self.speech.skip
        return _BY_KIND[prompt.kind](self, prompt)

    def postpones(self, prompt: Asked, text: str) -> bool:
        """Whether this answer to the prompt was *later*: then the same prompt comes once more."""
        later = self._wanted(prompt, "later")
        return bool(later) and text == self._typed(prompt, later)

    def instead(self, prompt: Asked) -> str:
        """What is tried when the first answer was not understood."""
        if prompt.kind in (Kind.PREVIEW, Kind.REVIEW, Kind.AGREE):
            return self.speech.agree
        return self.speech.skip if prompt.optional else "1"

    def sentence(self) -> str:
        """Something under any question."""
        return self.part.voice.sentence(self._next())

    def _next(self) -> int:
        self._said += 1
        return self._said - 1

    def _to_consent(self, prompt: Asked) -> str:
        if self.part.declines:
            return self._typed(prompt, self._wanted(prompt, "no"))
        if self.part.postpones and not self._postponed and any(o.id == "later" for o in prompt.options):
            self._postponed = True
            return self._typed(prompt, self._wanted(prompt, "later"))
        return self._agreeing(prompt)

    def _agreeing(self, prompt: Asked) -> str:
        """The option that goes on with it; without options the word for yes."""
        if not prompt.options:
            return self.speech.agree if prompt.kind is Kind.AGREE else self.speech.yes
        ids = [option.id for option in prompt.options]
        agreeing = next((ids.index(wanted) for wanted in _AGREEING if wanted in ids), None)
        return self._typed(prompt, self._own_taste(prompt) if agreeing is None else agreeing)

    def _own_taste(self, prompt: Asked) -> int:
        """Where nothing is to be agreed to, as how one's words are to be signed: most like the second option best."""
        return 0 if self.part.number % _FOURTH == _FOURTH - 1 else min(1, len(prompt.options) - 1)

    def _typed(self, prompt: Asked, place: int) -> str:
        """An option as this person types it: some send the number, some the words, some the id. Words of members stand
        in the text alone, with a number."""
        option = prompt.options[place] if place < len(prompt.options) else Choice("1", "1")
        return (option.label or str(place + 1), str(place + 1), option.id)[self.part.number % 3]

    def _wanted(self, prompt: Asked, option: str) -> int:
        return next((place for place, each in enumerate(prompt.options) if each.id == option), 0)

    def _turn(self, prompt: Asked) -> int:
        """People choose differently, and differently from question to question."""
        return (self.part.number + self._next()) % max(1, len(prompt.options))

    def _some(self, prompt: Asked) -> list[int]:
        """Numbers of as many options as must be chosen, and one more where that may be."""
        many = len(prompt.options)
        if not many:
            return []
        wanted = min(prompt.most or many, max(prompt.least or 1, 2), many)
        first = self._turn(prompt)
        return sorted((first + step) % many + 1 for step in range(wanted))

    def _to_scale(self, prompt: Asked) -> str:
        least, most = prompt.least or 0, prompt.most or 10
        return str(least + (2 * self.part.number + self._next()) % (most - least + 1))

    def _to_preview(self, prompt: Asked) -> str:
        number = self._texts.get(prompt.phase, 0)
        if self.part.rewords and not self._reworded and number:
            self._reworded = True
            return f"{number}: {self.part.voice.changed(self._next())}"
        return self.speech.agree

    def _to_role(self, prompt: Asked) -> str:
        return self._typed(prompt, self._wanted(prompt, self.part.role))

    def _to_text(self, prompt: Asked) -> str:
        self._texts.setdefault(prompt.phase, prompt.index)
        return self.sentence()

    def _to_choice(self, prompt: Asked) -> str:
        """One of the options of a question, or a decision, which belongs to no question."""
        return self._typed(prompt, self._turn(prompt)) if prompt.question else self._agreeing(prompt)

    def _to_choices(self, prompt: Asked) -> str:
        return ", ".join(str(number) for number in self._some(prompt))

    def _to_card(self, prompt: Asked) -> str:
        return str(self._turn(prompt) + 1)

    def _to_image(self, _: Asked) -> str:
        return self.part.voice.image

    def _to_action(self, prompt: Asked) -> str:
        """One action to a question; what is asked about it after that is left open, and there is no other one."""
        if prompt.question in self._planned:
            return self.speech.skip
        self._planned.add(prompt.question)
        return self.part.voice.promised(self._next())

    def _to_setup(self, prompt: Asked) -> str:
        """Who gets a role, which points, how many people; without bounds it is words that are asked for."""
        if prompt.role is not None:
            return ", ".join(str(place + 1) for place, role in enumerate(self.invited) if role == prompt.role)
        if prompt.options or prompt.most is None:
            return self._to_choices(prompt) or self.speech.theme
        return ", ".join(str(place + 1) for place in range(prompt.most))

    def _to_review(self, _: Asked) -> str:
        if self.part.asks_back and not self._asked_back:
            self._asked_back = True
            return f"{self.speech.back} 1.1 {self.speech.ask_back}"
        return self.speech.agree


_BY_KIND: Final[dict[Kind, Callable[[Answers, Asked], str]]] = {
    Kind.CONSENT: Answers._to_consent,
    Kind.REQUIREMENT: Answers._agreeing,
    Kind.ROLE: Answers._to_role,
    Kind.TEXT: Answers._to_text,
    Kind.CHOICE: Answers._to_choice,
    Kind.CHOICES: Answers._to_choices,
    Kind.SCALE: Answers._to_scale,
    Kind.CARD: Answers._to_card,
    Kind.IMAGE: Answers._to_image,
    Kind.ACTION: Answers._to_action,
    Kind.DONE: Answers._agreeing,
    Kind.AGREE: Answers._agreeing,
    Kind.PREVIEW: Answers._to_preview,
    Kind.REVIEW: Answers._to_review,
    Kind.SETUP: Answers._to_setup,
}
"""How each kind is answered."""
