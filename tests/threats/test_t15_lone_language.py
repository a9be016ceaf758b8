"""Channel 15: the only answer in another language is never quoted, and its author is told and can write it anew."""

import pytest

from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team
from tests.threats.reading import everything

DUTCH = "ik denk dat wij meer tijd voor elkaar moeten nemen"
LONE = {
    "en": "I think that we should take more time for each other in the morning",
    "fy": "ik tink dat wy mear tiid foar inoar hawwe moatte en net sa hurd",
    "de": "ich finde dass wir mehr Zeit für einander haben und nicht so schnell sind",
    "ar": "أعتقد أننا بحاجة إلى مزيد من الوقت لبعضنا البعض",
}


async def _week(team: QuietTeam, foreign: dict[str, str]) -> str:
    """Everybody writes in Dutch but these; everything the facilitator's page and the room showed."""
    await team.starts()
    for name in team.names:
        await team.takes_part(name, foreign.get(name, DUTCH), f"{DUTCH}, zeker")
    await team.is_released()
    return "\n".join(everything(done.content) for done in [*team.in_room(), *team.in_chat(LEADER)])


@pytest.mark.parametrize("lang", LONE)
async def test_the_lone_answer_is_shown_to_nobody_and_its_author_hears_why(lang: str) -> None:
    async with quiet_team() as team:
        shown = await _week(team, {"cleo": LONE[lang]})
        assert LONE[lang][:30] not in shown
        assert "more time for each" not in shown
        told = [done.body for done in team.in_chat("cleo") if "niet in het nederlands" in done.body.casefold()]
        assert told
        assert not any("niet in het nederlands" in done.body.casefold() for done in team.in_chat("anna"))
        first = next(done for done in team.in_room("summary") if "Vraag 1" in done.body)
        assert first.body.count("> ") == 7


async def test_two_in_the_same_language_point_at_nobody() -> None:
    async with quiet_team() as team:
        shown = await _week(
            team, {"cleo": LONE["en"], "emma": "We should also talk about what we want and not only do it"}
        )
        assert "take more time for each other" in shown


async def test_a_version_in_the_common_language_is_quoted() -> None:
    async with quiet_team() as team:
        await team.starts()
        for name in team.names[1:]:
            await team.takes_part(name, DUTCH, f"{DUTCH}, zeker")
        await team.takes_part("anna", LONE["en"], f"{DUTCH}, zeker", agrees=False)
        await team.says("anna", "1: ik wil graag meer tijd voor elkaar in de ochtend")
        await team.says("anna", "akkoord")
        await team.is_released()
        first = next(done for done in team.in_room("summary") if "Vraag 1" in done.body)
        assert "in de ochtend" in first.body
        assert first.body.count("> ") == 8
