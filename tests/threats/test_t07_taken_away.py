"""Channel 7: a passage taken away after release. Nobody learns who asked, and what is posted anew is in a new order.

What stays is the memory of those who have read it; members are told so before they write.
"""

import pytest

from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team, ref
from tests.threats.reading import everything

PASSAGE = "de deur ging dicht"
TOPICS = ("het rooster en de planning", "samen koffie drinken", "luisteren bij de overdracht")


def _answer(name: str, number: int) -> str:
    place = ord(name[0]) % 3
    return f"over {TOPICS[place]} zei {name[0]}{name[0]} bij vraag {number}" + (
        f", {PASSAGE}" if name == "cleo" else ""
    )


async def _released(team: QuietTeam) -> None:
    await team.starts()
    await team.everybody(_answer)
    await team.is_released()


async def _taken_away(team: QuietTeam, by: str) -> Done:
    """Somebody asks, the facilitator says yes; the request as the facilitator saw it."""
    await team.says(by, f"haal weg: {PASSAGE}")
    request = team.in_chat(LEADER)[-1]
    await team.says(LEADER, "ja")
    return request


def _first_voices(done: Done) -> list[str]:
    return [line for line in done.body.split("\n") if line.startswith("> ")]


async def test_t07_the_facilitator_is_not_told_who_asked() -> None:
    requests = []
    for by in ("cleo", "hugo", "anna"):
        async with quiet_team() as team:
            await _released(team)
            request = await _taken_away(team, by)
            assert ref(by) not in everything(request.content, but_mentions=True)
            requests.append(request.body)
    assert len(set(requests)) == 1


@pytest.mark.parametrize(("size", "left"), [(8, 7), (4, 3), (3, 0)])
async def test_t07_the_question_is_posted_anew_without_the_passage_or_not_at_all_below_k(size: int, left: int) -> None:
    """With eight there are headings: every voice that is left stands in exactly one place."""
    async with quiet_team(size=size) as team:
        await _released(team)
        posts = len(team.in_room())
        await _taken_away(team, "anna")
        new = team.in_room()[posts:]
        assert [done.what for done in new] == (["redaction", "message"] if left else ["redaction"])
        for done in new[1:]:
            assert PASSAGE not in everything(done.content)
            quotes = _first_voices(done)
            assert len(quotes) == len(set(quotes)) == left


async def test_t07_the_new_order_follows_the_old_one_no_more_than_chance() -> None:
    before: list[int] = []
    after: list[int] = []
    for salt in range(30):
        async with quiet_team(size=5, salt=str(salt).encode()) as team:
            await _released(team)
            old = _first_voices(team.in_room("summary")[1])
            await _taken_away(team, "anna")
            new = _first_voices(team.in_room()[-1])
            for place, quote in enumerate(new):
                before.append(old.index(quote))
                after.append(place)
    middle_before, middle_after = (sum(places) / len(places) for places in (before, after))
    together = sum((b - middle_before) * (a - middle_after) for b, a in zip(before, after, strict=True))
    spread = sum((b - middle_before) ** 2 for b in before) * sum((a - middle_after) ** 2 for a in after)
    assert abs(together / spread**0.5) < 0.25


async def test_t07_a_question_that_came_in_several_messages_goes_whole() -> None:
    async with quiet_team() as team:
        await team.starts()
        for name in team.names:
            long = " ".join(["wij hebben het hier samen over gehad"] * 100)
            await team.takes_part(name, f"{long} {name[0]}. {PASSAGE if name == 'cleo' else ''}", "kort")
        await team.is_released()
        parts = [done for done in team.in_room("summary") if "Vraag 1" in done.body or "wij hebben" in done.body]
        assert len(parts) > 1
        await _taken_away(team, "anna")
        gone = {done.event for done in team.in_room() if done.what == "redaction"}
        assert {done.event for done in parts} <= gone
