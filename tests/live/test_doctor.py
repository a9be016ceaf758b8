"""`gespreksronde doctor` against a real server: before the first start, after it, and with the device signed out."""

from pathlib import Path

from bot.cli.checkup.account import account_findings
from bot.cli.checkup.finding import State
from bot.cli.init import prepare
from bot.config import Config, load_config
from bot.demo.homeserver import EmbeddedSynapse
from bot.matrix.account import Account, open_homeserver
from bot.vault.secret_box import open_secret_box


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
