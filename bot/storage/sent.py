"""Messages of ours that people may refer to, found by a hash under the key of their round."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import Any, Final

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, delete, func, select, update

from bot.domain.effects import Tag
from bot.domain.ids import EffectId, EventRef, PersonId, PromptId, RoundId
from bot.ports.storage import Destination, Parcel
from bot.ports.vault import KeyGone, SealBroken
from bot.storage import tables
from bot.storage.rows import Row, put_row
from bot.storage.sealing import SENT, Sealer, SentRow
from bot.storage.shelves import Shelves
from bot.storage.transaction import Transaction

_SENT: Final = tables.sent.c
_MARKS: Final[BindParameter[Any]] = bindparam("marks", expanding=True)
_PROMPTS: Final = (
    select(_SENT.id, _SENT.round, _SENT.sealed_sent).where(_SENT.asks).order_by(_SENT.shown.desc()).limit(1)
)
_LAST_SHOWN: Final = _PROMPTS.where(_SENT.person_mark.in_(_MARKS), _SENT.shown.is_not(None))
_AT_EVENT: Final = _PROMPTS.where(_SENT.event_mark.in_(_MARKS))
_SHOWN_FIRST: Final = (
    update(tables.sent).where(_SENT.id == bindparam("parcel"), _SENT.shown.is_(None)).values(shown=bindparam("place"))
)


class SqlSent:
    """Implements `bot.ports.storage.Sent` and `bot.storage.outbox.SentRows`."""

    def __init__(self, unit: Transaction, sealer: Sealer, shelves: Shelves) -> None:
        self._unit = unit
        self._sealer = sealer
        self._shelves = shelves

    def arrived(self, parcel: Parcel, event: EventRef) -> None:
        round_id = parcel.round
        if round_id is None or (parcel.prompt is None and parcel.tag is None):
            return
        self._shelves.prompts.sent(parcel)
        mark = self._sealer.mark(round_id, "event", event)
        self._put(parcel, round_id, {"event_mark": mark}, event, only_new={"shown": None})

    async def shown(self, parcel: EffectId) -> None:
        place = self._shelves.next_shown()
        waiting = self._shelves.queue.get(parcel)
        if waiting is None:
            self._shelves.prompts.seen(parcel)
            values = {"parcel": parcel, "place": place}
            self._unit.write(tables.sent, lambda c: c.execute(_SHOWN_FIRST, values))
        elif waiting.parcel.round is not None and waiting.parcel.prompt is not None:
            # The echo was faster than the answer to our request: its event id comes with `arrived`.
            self._shelves.prompts.seen_early(waiting.parcel)
            self._put(waiting.parcel, waiting.parcel.round, {}, None, only_new={"shown": place})

    async def last_shown(self, person: PersonId) -> tuple[RoundId, PromptId] | None:
        known = self._shelves.prompts.of(person)
        if known is not None and known[0] in self._rounds_of(person):
            return known
        found = await self._prompt(person, _LAST_SHOWN, "person", person)
        if found is not None:
            self._shelves.prompts.learn(person, found)
        return found

    async def prompt_at(self, person: PersonId, event: EventRef) -> tuple[RoundId, PromptId] | None:
        return await self._prompt(person, _AT_EVENT, "event", event)

    async def tagged(self, round_id: RoundId, tag: Tag) -> Sequence[tuple[Destination, EventRef]]:
        query = select(tables.sent).where(_SENT.round == round_id, _SENT.tag == tag.value)
        found = await self._unit.read(lambda c: c.execute(query).all(), tables.sent)
        opened = [self._open(row) for row in found]
        return [(PersonId(sent.to), EventRef(sent.event)) for sent in opened if sent and sent.event]

    async def count(self, round_id: RoundId, person: PersonId) -> int:
        query = select(func.count()).select_from(tables.sent).where(self._to(round_id, person))
        found: int = await self._unit.read(lambda c: c.execute(query).scalar_one(), tables.sent)
        return found

    async def forget(self, round_id: RoundId, person: PersonId) -> None:
        self._shelves.prompts.forget(person)
        theirs = delete(tables.sent).where(self._to(round_id, person))
        self._unit.write(tables.sent, lambda c: c.execute(theirs))

    def _to(self, round_id: RoundId, person: PersonId) -> ColumnElement[bool]:
        return (_SENT.round == round_id) & (_SENT.person_mark == self._sealer.mark(round_id, "person", person))

    async def _prompt(
        self, person: PersonId, query: Select[Any], what: str, about: str
    ) -> tuple[RoundId, PromptId] | None:
        marks = self._marks(person, what, about)
        if not marks:
            return None
        row = await self._unit.read(lambda c: c.execute(query, {"marks": marks}).first(), tables.sent)
        sent = None if row is None else self._open(row)
        if row is None or sent is None or sent.prompt is None or sent.to != person:
            return None
        return RoundId(row.round), sent.prompt

    def _marks(self, person: PersonId, what: str, about: str) -> Sequence[bytes]:
        """What to look for: one hash per round in which this person has a seat."""
        marks = []
        for round_id in self._rounds_of(person):
            with suppress(KeyGone, SealBroken):
                marks.append(self._sealer.mark(round_id, what, about))
        return marks

    def _rounds_of(self, person: PersonId) -> Collection[RoundId]:
        return {round_id for round_id, _ in self._shelves.seating.of_person(person)}

    def _open(self, row: Any) -> SentRow | None:
        try:
            return self._sealer.open(row.round, SENT, row.id, row.sealed_sent)
        except (KeyGone, SealBroken):
            return None

    def _put(self, parcel: Parcel, round_id: RoundId, row: Row, event: EventRef | None, *, only_new: Row) -> None:
        sent = SentRow(parcel.to, parcel.prompt, event)
        fixed = {
            "round": round_id,
            "person_mark": self._sealer.mark(round_id, "person", parcel.to),
            "asks": parcel.prompt is not None,
            "tag": None if parcel.tag is None else parcel.tag.value,
            "sealed_sent": self._sealer.seal(round_id, SENT, parcel.id, sent),
        }
        put_row(self._unit, tables.sent, {"id": parcel.id}, fixed | dict(row), only_new=only_new)
