"""`!ronde planning anders`: what was understood is asked back, and until *akkoord* the plan is as it was."""

from bot.domain.season import SeasonState
from tests.threats.quiet_team import LEADER, ref
from tests.unit.service.test_planning import (
    a_team,
    announced,
    last,
    planned,
    season,
    seasons,
    told,
    until,
    wall,
)


async def test_other_days_after_akkoord_only() -> None:
    async with a_team() as team:
        before = await planned(team)
        await team.command(f"!ronde planning anders {before.short} elke 3 weken dinsdag 10:00")
        asked = last(team)
        for words in (f"Zo wordt planning {before.short}", "elke 3 weken op dinsdag om 10:00", "De week", "akkoord"):
            assert words in asked
        kept = next(one for one in await seasons(team) if one.state is SeasonState.RUNNING)
        assert kept == before, "it is as it was"
        await team.says(LEADER, "akkoord")
        changed = await season(team)
        assert (changed.id, changed.short, changed.planner) == (before.id, before.short, before.planner)
        assert changed.next is not None
        assert changed.next.at == wall(2026, 12, 1, 10)
        assert "veranderd" in last(team)
        await until(team, 2026, 12, 1, 12)
        assert announced(team) == 1, "on the new day, and not on the old one as well"


async def test_the_only_plan_needs_no_code_and_the_theme_alone_can_change() -> None:
    async with a_team() as team:
        before = await planned(team)
        await team.command('!ronde planning anders "De maand"')
        assert "De maand" in last(team)
        assert "elke 2 weken op maandag" in last(team)
        await team.says(LEADER, "akkoord")
        changed = await season(team)
        assert (changed.theme, changed.rule, changed.next) == ("De maand", before.rule, before.next)


async def test_options_change_and_those_who_were_named_stay() -> None:
    async with a_team() as team:
        before = await planned(team, '!ronde plan klein "X" elke maandag 09:00 deelnemers=@anna.mx,@bram.mx,@cleo.mx')
        await team.command("!ronde planning anders duur=2d")
        await team.says(LEADER, "akkoord")
        changed = await season(team)
        assert changed.duration is not None
        assert changed.duration.days == 2
        assert (changed.named, changed.members) == (True, before.members)
        await team.command("!ronde planning anders deelnemers=@anna.mx,@bram.mx,@daan.mx")
        await team.says(LEADER, "akkoord")
        assert (await season(team)).members != before.members
        assert len((await season(team)).members) == 3


async def test_a_wrong_sentence_a_no_and_silence_lose_nothing() -> None:
    async with a_team() as team:
        before = await planned(team)
        for typed, words in (
            ("!ronde planning anders", "Wat moet er anders"),
            (f"!ronde planning anders {before.short}", "Wat moet er anders"),
            (f"!ronde planning anders {before.short} als het uitkomt", "begrijp ik niet"),
            (f"!ronde planning anders {before.short} elke seconde", "Zo vaak kan het niet"),
            (f"!ronde planning anders {before.short} gisteren", "al voorbij"),
            (f"!ronde planning anders {before.short} anoniem=9", "anoniem="),
            (f"!ronde planning anders {before.short} kleur=rood", "niet"),
        ):
            await team.command(typed)
            assert words in last(team), typed
            assert await season(team) == before
        await team.command(f"!ronde planning anders {before.short} elke dinsdag 10:00")
        await team.says(LEADER, "nee")
        assert "blijft zoals die was" in last(team)
        assert await season(team) == before
        await team.command(f"!ronde planning anders {before.short} elke 2 weken dinsdag 10:00")
        await team.passes(days=2)
        assert "blijft zoals die was" in last(team)
        assert await season(team) == before
        await until(team, 2026, 11, 30, 12)
        assert announced(team) == 1


async def test_with_more_plans_the_code_is_needed() -> None:
    async with a_team() as team:
        first = await planned(team)
        await team.command('!ronde plan klein "Anders" elke maand de 15e 09:00')
        await team.says(LEADER, "akkoord")
        await team.command("!ronde planning anders elke dinsdag 10:00")
        assert "Een planning met die code" in last(team)
        await team.command(f"!ronde planning wijzig {first.short} elke 4 weken dinsdag 10:00")
        await team.says(LEADER, "akkoord")
        assert {one.theme for one in await seasons(team)} == {"De week", "Anders"}


async def test_a_round_that_waits_for_its_moment_goes_with_the_old_days() -> None:
    async with a_team() as team:
        before = await planned(team, "!ronde plan klein elke 2 weken maandag 09:00")
        await until(team, 2026, 11, 27, 12)
        await team.says(LEADER, "Het thema")
        await team.command(f"!ronde planning anders {before.short} elke 2 weken woensdag 09:00")
        await team.says(LEADER, "akkoord")
        changed = await season(team)
        assert changed.next is not None
        assert changed.next.at == wall(2026, 12, 2, 9)
        await until(team, 2026, 12, 1, 12)
        assert announced(team) == 0, "not on Monday any more"


async def test_another_facilitator_changes_it_and_its_planner_hears() -> None:
    async with a_team() as team:
        before = await planned(team)
        team.network.powers[ref("anna")] = 50
        await team.command("!ronde planning anders elke 2 weken dinsdag 10:00", by="anna")
        assert "Klopt het" in last(team, "anna")
        await team.says("anna", "akkoord")
        changed = await season(team)
        assert changed.planner == before.planner, "who leads stays"
        assert "veranderd" in last(team, "anna")
        assert told(team, "De planning is veranderd") == 1
        await team.command("!ronde planning anders elke dag 10:00", by="bram")
        assert await season(team) == changed


async def test_removed_meanwhile_it_does_not_come_back() -> None:
    async with a_team() as team:
        before = await planned(team)
        await team.command("!ronde planning anders elke 2 weken dinsdag 10:00")
        await team.command(f"!ronde planning weg {before.short}")
        await team.says(LEADER, "akkoord")
        assert await seasons(team) == []
        assert "Een planning met die code" in last(team)


async def test_english() -> None:
    async with a_team() as team:
        await planned(team)
        await team.command("!round language en")
        await team.command("!round schedule change every 3 weeks tuesday 10:00")
        assert "every 3 weeks on Tuesday at 10:00" in last(team)
        await team.says(LEADER, "agree")
        assert "The plan is changed" in last(team)
        changed = await season(team)
        assert changed.next is not None
        assert changed.next.at == wall(2026, 12, 1, 10)
