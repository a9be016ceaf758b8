"""Writes `docs/werkvormen.md`: one row for every werkvorm that comes with the bot, and how it is shown to work.

python -m tests.flow_table
"""

import asyncio
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.config.settings import packaged_flows
from bot.domain.flow import Flow, Role
from bot.domain.supported import not_yet
from bot.flowfile.load import load_flows
from bot.rehearsal.play import Play, rehearsal
from bot.rehearsal.watching import Watcher

PROJECT: Final = Path(__file__).parents[1]
PAGE: Final = PROJECT / "docs" / "werkvormen.md"
_WORDS_A_MINUTE: Final = 200
"""Plain text on a screen, read attentively by an adult."""
_LENGTH: Final = re.compile(r"\[`([\w-]+)`\].*\| (\d+) min, for (\d+) days \|")

_INTRO: Final = f"""# All werkvormen in one table

Made from the flow files with `python -m tests.flow_table`; tests see to it that nothing here drifts. For facilitators
every werkvorm has [a page of its own](werkvormen/README.md).

- **Phases**: in the order of the file, by kind. **Roles**: how many may have the role; a role in *italics* leads.
- **Live test**: every flow that can be started is played by `tests/live/test_flows_live.py` from the facilitator's one
  line to the erasure, on a real homeserver with encryption, by invented people in its roles (`bot/rehearsal`), each
  with a client and a signed device of their own. The checks are in `tests/who_reads.py`, `tests/live/live_rings.py` and
  `live_traces.py`: what each client could decrypt beside what the file promises; words only after their author's yes;
  sums only when all are in; aliases; who may write and react in a ring, asked of the server in every step; the pages,
  pictures and files; and after the end no row, no key, no word on the disk, no open room.
- **Rehearsal**: the minutes it takes to read what `gespreksronde rehearse` shows by itself, estimated from its words at
  {_WORDS_A_MINUTE} a minute, and the days that pass meanwhile on the rehearsal's own clock.
- **Limits**: what the method says it is not for, and how the bot honours that (`[notes]` of the flow file).

| werkvorm | phases | roles | live test | rehearsal | limits, and how they are honoured |
|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Length:
    """Of a rehearsal: minutes to read it, and days that it stands for."""

    minutes: int
    days: int


def length_of(play: Play) -> Length:
    """Of a rehearsal that came to its end."""
    seen = (sight.done.body for sight in Watcher(play).sees(play.timeline) if not sight.again)
    words = sum(len(body.split()) for body in seen)
    days = (play.timeline[-1].at - play.timeline[0].at).days
    return Length(max(1, round(words / _WORDS_A_MINUTE)), max(1, days))


def lengths_in(page: str) -> dict[str, Length]:
    """The lengths that stand in a page, by flow."""
    return {flow: Length(int(minutes), int(days)) for flow, minutes, days in _LENGTH.findall(page)}


def page(lengths: Mapping[str, Length]) -> str:
    flows = load_flows(packaged_flows()).flows
    return _INTRO + "".join(_row(flow, lengths.get(str(flow.meta.id))) for _, flow in sorted(flows.items()))


def _row(flow: Flow, length: Length | None) -> str:
    name = flow.meta.id
    title = f"{flow.meta.title.nl} [`{name}`](werkvormen/{name}.md)"
    phases = " → ".join(phase.kind for phase in flow.phases)
    needs = not_yet(flow)
    if needs or length is None:
        cells = (f"not yet: {', '.join(needs)}", "–")
    else:
        cells = (f"`test_flows_live.py[{name}]`", f"{length.minutes} min, for {length.days} days")
    roles = ", ".join(_role(role) for role in flow.roles)
    return f"| {title} | {phases} | {roles} | {' | '.join(cells)} | {'<br>'.join(_limits(str(name)))} |\n"


def _role(role: Role) -> str:
    many = str(role.max) if role.min == role.max else f"{role.min}–{role.max}"
    found = "" if role.from_phase is None else " (found on the way)"
    return f"*{role.id}* {many}" if role.leads else f"{role.id} {many}{found}"


def _limits(name: str) -> Iterator[str]:
    raw = tomllib.loads((packaged_flows() / f"{name}.toml").read_text(encoding="utf-8"))
    for limit, how in raw["notes"]["limits"]:
        yield _cell(f"**{limit.rstrip('.')}**: {how}")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


async def _rehearsed() -> dict[str, Length]:
    lengths = {}
    for name, flow in load_flows(packaged_flows()).flows.items():
        if not not_yet(flow):
            async with rehearsal(flow) as play:
                await play.to_the_end()
                lengths[str(name)] = length_of(play)
    return lengths


if __name__ == "__main__":
    PAGE.write_text(page(asyncio.run(_rehearsed())), encoding="utf-8")
