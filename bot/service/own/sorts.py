"""Every sort of thing that is kept of people, and what is kept without a link to anybody."""

from collections.abc import Mapping
from typing import Final

from bot.domain.own_times import NO_PREFERENCES
from bot.ports.press import OwnFile
from bot.ports.storage import HeldMessage, Person
from bot.service import agreements, preferences, season_members
from bot.service.carry import tell_rounds
from bot.service.own.rounds import InRounds
from bot.service.own.sort import Sort
from bot.service.work import Work


class Known:
    """That the bot knows somebody, and their private chat."""

    name: Final = "known"
    tables: Final = ("people",)

    async def told(self, work: Work, person: Person) -> object:
        """As it stands now: `person` may be older than what this transaction changed."""
        here = await work.uow.people.get(person.id) or person
        return {
            "matrix_id": here.ref,
            "id": here.id,
            "chat": here.chat,
            "chat_alias": here.alias,
            "in_chat": here.in_chat,
            "asked_whether_to_wipe_until": here.sure_until,
        }

    async def wiped(self, work: Work, person: Person) -> None:
        """Stays: without it the bot would make a second chat, and ask again what was refused."""


class InAgreements:
    """What was agreed in plans and outlives its round."""

    name: Final = "agreements"
    tables: Final = ("agreements",)

    async def told(self, work: Work, person: Person) -> object:
        return list(await work.uow.agreements.of_person(person.id))

    async def wiped(self, work: Work, person: Person) -> None:
        await agreements.forget(work, person.id)


class Waiting:
    """Messages that still have to go to the chat. Their words are the bot's, and may quote what others agreed to."""

    name: Final = "waiting_messages"
    tables: Final = ("parcels",)

    async def told(self, work: Work, person: Person) -> object:
        waiting = await work.uow.outbox.of_person(person.id)
        return [
            {"id": parcel.id, "kind": parcel.kind, "round": parcel.round, "first_tried": parcel.first_tried}
            for parcel in waiting
            if not is_own_file(parcel.enclosed and parcel.enclosed.made_of)
        ]

    async def wiped(self, work: Work, person: Person) -> None:
        """Questions of a round go when it hears of the wiping, those about agreements with the agreements."""


class Unread:
    """Messages that could not be decrypted yet."""

    name: Final = "unread_messages"
    tables: Final = ("held",)

    async def told(self, work: Work, person: Person) -> object:
        theirs = await _held(work, person)
        return [{"event": held.event, "came": held.came, "round": held.round, "raw": held.raw} for held in theirs]

    async def wiped(self, work: Work, person: Person) -> None:
        for held in await _held(work, person):
            await work.uow.inbox.let_go(held.event)


class Led:
    """Released summaries of rounds this person led: whoever wants a passage taken away is passed on to them."""

    name: Final = "led"
    tables: Final = ("released",)

    async def told(self, work: Work, person: Person) -> object:
        led = await work.uow.releases.led_by(person.id)
        return [
            {"theme": one.head.theme, "title": one.head.title, "until": one.until, "asked": one.asked is not None}
            for one in led
        ]

    async def wiped(self, work: Work, person: Person) -> None:
        """Stays as long as the summary: somebody has to answer for it."""


class Preferred:
    """When somebody wants to be written to, and in which language."""

    name: Final = "preferences"
    tables: Final = ("preferences",)

    async def told(self, work: Work, person: Person) -> object:
        kept = await work.uow.preferences.get(person.id)
        return kept if kept != NO_PREFERENCES else {}

    async def wiped(self, work: Work, person: Person) -> None:
        """With the copies in rounds that go on without having been told of this person's wiping."""
        if await preferences.forget(work, person.id):
            await tell_rounds(work, person.id, NO_PREFERENCES)


class InPlans:
    """Rounds planned ahead: who made the plan, who is named in it, who is or was asked to take it over."""

    name: Final = "plans"
    tables: Final = ("seasons",)

    async def told(self, work: Work, person: Person) -> object:
        return [
            {
                "short": season.short,
                "flow": season.flow,
                "theme": season.theme,
                "planned_by_you": season.planner == person.id,
                "named_in_it": person.id in season.members,
                "asked_now": season.asked == person.id,
                "said_no_to_leading": person.id in season.refused,
            }
            for season in await season_members.of_person(work, person.id)
        ]

    async def wiped(self, work: Work, person: Person) -> None:
        """Whoever made a plan leads it, and stays known as such until it is over or somebody else leads it."""
        await season_members.forget_everywhere(work, person.id)


SORTS: Final[tuple[Sort, ...]] = (
    Known(), InRounds(), InAgreements(), Preferred(), InPlans(), Waiting(), Unread(), Led(),
)  # fmt: skip

WITHOUT_A_LINK: Final[Mapping[str, str]] = {
    "teams": "a room and its language",
    "places": "the rooms of rounds; who is in them is told by the round",
    "inbox": "keyed hashes of event ids, with the hour",
    "release_messages": "ids of messages in the team room",
    "released_pictures": "pictures of released pages, without any link to who made them",
    "breaks": "days on which no round of a team begins",
    "journal": "kind, hour and round; a role, never a person",
    "settings": "the position in the stream, and a check on the keys",
}
"""Tables in which nothing leads to a person, and what stands in them."""


def is_own_file(made_of: object) -> bool:
    return isinstance(made_of, OwnFile)


async def _held(work: Work, person: Person) -> list[HeldMessage]:
    return [held for held in await work.uow.inbox.held() if held.person == person.id]
