"""`gespreksronde doctor` against a real server: before the first start, after it, with the device signed out, and for
each complaint in docs/operator.md that only a real server can show.
"""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

from bot.cli.checkup.account import account_findings
from bot.cli.checkup.finding import State
from bot.cli.init import prepare
from bot.config import Config, load_config
from bot.demo.homeserver import EmbeddedSynapse
from bot.demo.person import Person
from bot.matrix.account import DEVICE_BOX, Account, open_homeserver
from bot.vault.secret_box import open_secret_box
from tests.live.bot_process import PROJECT, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import gather_team, joined
from tests.unit.cli.test_complaints import rows


async def test_the_account_over_its_life(synapse: EmbeddedSynapse, tmp_path: Path) -> None:
    registered = await synapse.register("dokter")
    config = _configured(tmp_path, synapse.url, registered.user_id, registered.password)
    assert await _seen(config) == {"homeserver": State.OK, "clock": State.OK, "account": State.NOTE}

    box = open_secret_box(config.secrets_folder, config.vault.master_key_file)
    account = Account(synapse.url, registered.user_id, password=registered.password)
    bot = await open_homeserver(account, store_folder=config.matrix_folder, pickle_key=bytes(32), box=box)
    await bot.close()
    assert await _seen(config) == {"homeserver": State.OK, "clock": State.OK, "account": State.OK, "device": State.OK}

    session = await synapse.login(registered)
    await synapse.call("POST", "/_matrix/client/v3/logout/all", {}, token=session.access_token)
    assert await _seen(config) == {"homeserver": State.OK, "clock": State.OK, "account": State.WRONG}


async def _seen(config: Config) -> dict[str, State]:
    return {finding.about: finding.state for finding in await account_findings(config)}


def _configured(folder: Path, homeserver: str, user: str, password: str) -> Config:
    path = folder / "config.toml"
    path.write_text(
        f'data_folder = "data"\n[matrix]\nhomeserver = "{homeserver}"\nuser = "{user}"\n'
        'password_file = "password"\n[vault]\nmaster_key_file = "master.key"\n'
    )
    (folder / "password").touch(mode=0o600)
    (folder / "password").write_text(password)
    assert prepare(path) == 0
    return load_config(path)


async def test_what_people_and_rooms_complain_of(
    own_bot: BotProcess, synapse: EmbeddedSynapse, person: PersonFactory
) -> None:
    """One team in which everything goes wrong for somebody."""
    team = await gather_team(own_bot, person, size=4)
    quiet = await person("stil", signed=False)
    await team.lead.person.invite(team.room, quiet.id)
    await team.lead.person.wait_for(joined(team.room, quiet.id), since=0)
    await team.starts()
    anna, bram, *_ = team.members
    await asyncio.gather(*(member.asked("consent") for member in team.members))
    assert "is in it" in await said(own_bot, "--person", anna.id)

    await anna.person.leave(await anna.room())
    await until_said(own_bot, '"Ik krijg geen berichten": the person left the chat', anna.id)
    await until_said(own_bot, '"Hij antwoordt niet": their device is not signed', quiet.id)
    second = Person(synapse, bram.person.account, await synapse.login(bram.person.account))
    await second._start(signed=False)
    try:
        await until_said(own_bot, '"Ik zie ‘kan niet ontsleutelen’": one of their devices is not signed', bram.id)
    finally:
        await second.close()

    assert "and the bot may speak in them" in await said(own_bot)
    levels = await team.lead.person.state(team.room, "m.room.power_levels")
    await team.lead.person.set_state(team.room, "m.room.power_levels", {**levels, "events_default": 60, "events": {}})
    await until_said(own_bot, '"De ronde start niet": the bot may not speak there (room power)')
    await team.lead.person.kick(team.room, own_bot.id)
    await until_said(own_bot, '"De ronde start niet": the bot is not in the room')

    session = await synapse.login(own_bot.account)
    await synapse.call("POST", "/_matrix/client/v3/logout/all", {}, token=session.access_token)
    await until_said(own_bot, "nobody gets an answer: the device was signed out")


async def test_a_device_without_a_signature_is_told(
    synapse: EmbeddedSynapse, person: PersonFactory, tmp_path: Path
) -> None:
    unsigned = await person("ongetekend", signed=False)
    config = _configured(tmp_path, synapse.url, unsigned.id, unsigned.account.password)
    box = open_secret_box(config.secrets_folder, config.vault.master_key_file)
    box.put(DEVICE_BOX, json.dumps({"device": unsigned.device, "token": unsigned._session.access_token}).encode())
    told = [finding.text for finding in await account_findings(config)]
    assert says("strict clients do not read the bot (cross-signing)") in told


def says(complaint: str) -> str:
    (row,) = [row for row in rows() if row.complaint == complaint]
    return row.says


async def said(bot: BotProcess, *options: str) -> str:
    command = [sys.executable, "-m", "bot", "doctor", "--config", str(bot.config), *options]
    done = await asyncio.to_thread(
        subprocess.run, command, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout + done.stderr


async def until_said(bot: BotProcess, complaint: str, who: str | None = None) -> None:
    """The doctor sees it as soon as the bot and the server have heard of it."""
    wanted, last = says(complaint), ""
    options = () if who is None else ("--person", who)
    for _ in range(20):
        last = await said(bot, *options)
        if wanted in last:
            return
        await asyncio.sleep(0.2)
    raise AssertionError(f"{wanted!r} is not said:\n{last}")
