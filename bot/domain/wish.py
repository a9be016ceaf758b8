"""What a team looks for in a werkvorm."""

from dataclasses import dataclass

from bot.domain.flow_terms import Aim


@dataclass(frozen=True, slots=True)
class Wish:
    """None: that does not matter. `people`: who take part, without whoever leads. `about_person`: about one person or a
    case, or just not. `unclear`: somebody typed words that were not understood.
    """

    aim: Aim | None = None
    people: int | None = None
    about_person: bool | None = None
    urgent: bool = False
    unclear: bool = False

    @property
    def says_something(self) -> bool:
        """Whether there is anything to choose by."""
        return self.urgent or not (self.aim is None and self.people is None and self.about_person is None)
