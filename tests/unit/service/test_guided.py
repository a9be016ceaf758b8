"""A guided set-up through the whole service: the command in the team room, the questions in private, the start."""

from typing import Any

import pytest

from bot.domain.flow import Flow
from bot.domain.ids import FlowId, PersonRef
from bot.domain.own_times import OwnTimes, Preferences
from bot.ports.homeserver import MembershipChanged, PowerChanged, TextMessage
from bot.service.carry import tell_rounds
from bot.texts.marker import MARKER
from tests.guided_story import READY
from tests.threats.quiet_team import BOT, LEADER, ROOM, QuietTeam, quiet_team, ref

CAMPFIRE = FlowId("kampvuur-vragen")
SECOND = "hugo"


def choice() -> dict[str, Any]:
    flows: dict[FlowId, Flow] = dict(READY)
    return {"flows": flows}


def asks(team: QuietTeam, who: str = LEADER) -> dict[str, Any]:
    """The prompt that stands last in somebody's chat."""
    prompts = [done.content[MARKER]["prompt"] for done in team.in_chat(who) if "prompt" in done.content.get(MARKER, {})]
    return dict(prompts[-1])


def heard_nothing(team: QuietTeam) -> bool:
    return not any(team.has_chat(name) for name in team.names if name != SECOND) and not team.in_room("announcement")


async def test_from_one_word_in_the_room_to_a_round() -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start")
        assert asks(team)["kind"] == "setup"
        assert asks(team)["options"][0]["id"] == "open"
        await team.says(LEADER, "insight")
        named = [option["id"] for option in asks(team)["options"]]
        assert CAMPFIRE in named
        await team.says(LEADER, CAMPFIRE)
        await team.says(LEADER, "kbs-6")
        await team.says(LEADER, "ja")
        page = str(team.in_chat(LEADER)[-1].content["body"])
        assert heard_nothing(team)
        await team.says(LEADER, "akkoord")
        assert heard_nothing(team)
        await team.passes(minutes=10)
        assert len(team.in_room("announcement")) == 1
        invitation = str(team.in_chat("anna", "invitation")[0].content["body"])
        promised = [line for line in invitation.split("\n") if line.startswith("- ")]
        assert len(promised) > 5
        assert all(line in page for line in promised), "the very sentences"


@pytest.mark.parametrize("text", ["Gespreksronde: start", "begin @bot", "Bot, begin", "Hoi bot: start!"])
async def test_a_mention_is_as_good(text: str) -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.happens(TextMessage(ROOM, team.network.an_event(), ref(LEADER), text, mentions_me=True))
        assert asks(team)["kind"] == "setup"


async def test_no_marker_names_a_werkvorm_before_one_is_chosen() -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start")
        marker = team.in_chat(LEADER)[-1].content[MARKER]
        assert "flow" not in marker
        assert "phase" not in marker


async def test_two_facilitators_set_up_at_the_same_time() -> None:
    async with quiet_team(size=8, changes=choice()) as team:
        team.network.powers[ref(SECOND)] = 50
        await team.command("!ronde start")
        await team.command("!ronde start", by=SECOND)
        for who in (LEADER, SECOND):
            await team.says(who, "2")
            await team.says(who, CAMPFIRE)
            await team.says(who, f"Het thema van {who}")
            await team.says(who, "ja")
        await team.says(LEADER, "akkoord")
        await team.says(SECOND, "stop")
        await team.passes(minutes=10)
        (announced,) = team.in_room("announcement")
        assert "Het thema van lies" in str(announced.content["body"])


async def test_one_facilitator_sets_up_two_and_a_reply_chooses() -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start")
        first = team.in_chat(LEADER)[-1].event
        await team.command("!ronde start")
        await team.says(LEADER, "2", reply_to=first)
        await team.says(LEADER, CAMPFIRE)
        async with team.writer.work() as work:
            flows = [
                found.flow.id for id_ in await work.uow.rounds.all_ids() if (found := await work.uow.rounds.get(id_))
            ]
        assert sorted(flows) == ["", CAMPFIRE]


async def test_a_facilitator_who_loses_the_power_meanwhile() -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start")
        await team.says(LEADER, "2")
        team.network.powers[ref(LEADER)] = 0
        await team.happens(PowerChanged(ROOM, team.network.an_event()))
        assert "geen moderator" in str(team.in_chat(LEADER)[-1].content["body"])
        await team.passes(days=30)
        async with team.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []
        assert heard_nothing(team)


async def test_who_is_left_out_is_forgotten_at_the_start() -> None:
    async with quiet_team(size=6, changes=choice()) as team:
        await team.command("!ronde start")
        for said in (CAMPFIRE, "Een thema", "ja", "wie", "1 t/m 5", "akkoord", "nu"):
            await team.says(LEADER, said)
        async with team.writer.work() as work:
            (round_id,) = await work.uow.rounds.all_ids()
            seated = [name for name in team.names if await _sits(work, ref(name))]
        assert seated == list(team.names[:5])
        assert not team.has_chat(team.names[5])
        assert round_id


async def test_the_bot_that_was_removed_from_the_room_starts_nothing() -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start")
        for said in (CAMPFIRE, "Een thema", "ja", "akkoord"):
            await team.says(LEADER, said)
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), BOT, "leave", ref(LEADER)))
        await team.passes(hours=1)
        assert heard_nothing(team)
        assert "niet doorgegaan" in str(team.in_chat(LEADER)[-1].content["body"])


async def _sits(work: Any, person: PersonRef) -> bool:
    here = await work.uow.people.by_ref(person)
    return here is not None and bool(await work.uow.rounds.seats(here.id))


async def test_without_the_power_there_is_no_guided_start() -> None:
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start", by="anna")
        assert [done.kind for done in team.in_chat("anna")][-1] == "refusal"


async def test_somebody_who_is_left_out_for_now_keeps_their_own_times() -> None:
    """They are no member while the facilitator chooses, and are one again when they are chosen after all."""
    async with quiet_team(size=5, changes=choice()) as team:
        await team.command("!ronde start kampvuur-vragen")  # so that there are chats
        await team.says(LEADER, "stop")
        await team.command("!ronde start deelnemers=bram.mx,cleo.mx,daan.mx")
        await team.command("!ronde help", by="anna")
        async with team.writer.work() as work:
            person = await work.uow.people.by_ref(ref("anna"))
            assert person is not None
            await tell_rounds(work, person.id, Preferences(OwnTimes(days_off=(1,))))
            (round_id,) = await work.uow.rounds.all_ids()
            round_ = await work.uow.rounds.get(round_id)
        assert round_ is not None
        setup = round_.course.setup
        assert setup is not None
        assert setup.guided is not None
        assert [one.preferences.times.days_off for one in setup.guided.aside if "Anna" in one.name] == [(1,)]
