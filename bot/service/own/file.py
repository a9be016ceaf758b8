"""Everything that is kept of one person as one mapping, for the file they ask for."""

from typing import Any, Final

from bot.domain.ids import PersonId
from bot.service.own.sort import plainly
from bot.service.own.sorts import SORTS
from bot.service.work import Work

FORMAT: Final = "gespreksronde-own-data"
VERSION: Final = 1


async def gathered(work: Work, who: PersonId) -> dict[str, Any] | None:
    """Ready for JSON: `format`, `version`, `made_at` and one key for each sort. None for somebody nobody knows."""
    person = await work.uow.people.get(who)
    if person is None:
        return None
    told = {sort.name: plainly(await sort.told(work, person)) for sort in SORTS}
    return {"format": FORMAT, "version": VERSION, "made_at": work.at.isoformat()} | told
