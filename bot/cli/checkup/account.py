"""The doctor's look at the chat server: is it there, is the bot signed in and its device signed, is the clock right?"""

from collections.abc import Iterator, Sequence

from bot.cli.checkup.finding import Finding, note, ok, wrong
from bot.config import Config
from bot.matrix.checkup import Devices, Server, Sight, look, look_at_devices, look_at_rooms
from bot.ports.secrets import SecretBox
from bot.storage.standing import Chat
from bot.vault.files import VaultRefused
from bot.vault.secret_box import open_secret_box

_MOST_AHEAD_S = 120
"""Beyond this the bot waits with every deadline."""


async def room_findings(config: Config, rooms: Sequence[str]) -> list[Finding]:
    """How the bot stands in its team rooms; nothing when that cannot be asked."""
    box = _opened(config)
    if box is None or not rooms:
        return []
    matrix = config.matrix
    seen = await look_at_rooms(matrix.homeserver, matrix.user, box, rooms)
    out = [room for room, sight in seen.items() if sight.inside is False]
    mute = [room for room, sight in seen.items() if sight.may_speak is False]
    findings = [
        wrong("team room", f"the bot is not in {room}", "Invite it again; its rounds there go on. Or: erase team.")
        for room in out
    ]
    findings += [
        wrong("team room", f"the bot may not speak in {room}", "Give it the power level that messages need there.")
        for room in mute
    ]
    if seen and not findings:
        findings.append(ok("team rooms", f"{len(seen)}, and the bot may speak in them"))
    return findings


async def person_findings(config: Config, person: str, chat: Chat | None) -> list[Finding]:
    """Why somebody may get no messages, or not be heard. Never in which round they are."""
    if chat is None:
        return [note("person", f"{person} is not known: nobody has invited them to a round yet")]
    findings = []
    if chat.room is None:
        findings.append(note("private chat", "not made yet; it is made with the first message"))
    elif not chat.inside:
        remedy = "They were asked in and have not come, or have left. Let them accept the invitation of the bot."
        findings.append(wrong("private chat", f"{person} is not in it", remedy))
    else:
        findings.append(ok("private chat", f"{person} is in it"))
    box = _opened(config)
    devices = await look_at_devices(config.matrix.homeserver, box, person) if box is not None else None
    findings.append(_devices(person, devices, trusting=config.matrix.trust_all_devices))
    return findings


def _devices(person: str, devices: Devices | None, *, trusting: bool) -> Finding:
    if devices is None:
        return note("devices", "the server did not want to tell about them now")
    if devices.signed == 0 and not trusting:
        remedy = "Let them verify their device in their client: Settings, then Sessions or Devices."
        count = devices.unsigned
        return wrong("devices", f"{person} has {count}, none signed: the bot can send and hear nothing", remedy)
    if devices.unsigned:
        text = f"{devices.signed} signed, {devices.unsigned} not: on those they see that a message cannot be decrypted"
        return note("devices", text, "Let them verify or remove those devices.")
    return ok("devices", f"{devices.signed}, signed by their owner")


def _opened(config: Config) -> SecretBox | None:
    """The secrets of the account, without making or mending anything."""
    if not config.secrets_folder.exists():
        return None
    try:
        return open_secret_box(config.secrets_folder, config.vault.master_key_file)
    except VaultRefused:
        return None


async def account_findings(config: Config) -> list[Finding]:
    box: SecretBox | None = None
    findings: list[Finding] = []
    if config.secrets_folder.exists():
        try:
            box = open_secret_box(config.secrets_folder, config.vault.master_key_file)
            sight = await look(config.matrix.homeserver, config.matrix.user, box)
        except VaultRefused as refused:
            findings.append(wrong("master key", str(refused), "Put the kept copy of the master key back."))
            sight = await look(config.matrix.homeserver, config.matrix.user, None)
    else:
        sight = await look(config.matrix.homeserver, config.matrix.user, None)
    return [*findings, *_about(config, sight)]


def _about(config: Config, sight: Sight) -> Iterator[Finding]:
    server = sight.server
    if server is None:
        remedy = "Check the address under [matrix], the network, and whether the server runs."
        yield wrong("homeserver", f"{config.matrix.homeserver} does not answer", remedy)
        return
    if not server.is_matrix:
        remedy = "Use the address that clients use; a proxy in between may point elsewhere."
        yield wrong("homeserver", f"{config.matrix.homeserver} answers, but not as a Matrix server", remedy)
        return
    yield ok("homeserver", f"{config.matrix.homeserver} answers in {server.milliseconds} ms")
    yield server_clock(server)
    yield from _device(config, sight)
    if config.matrix.trust_all_devices:
        yield note(
            "devices of members",
            "all are trusted, also those their owner did not sign",
            "Set trust_all_devices to false, unless your members cannot verify their devices.",
        )


def server_clock(server: Server) -> Finding:
    """Whether this machine and the server agree about the time."""
    if server.ahead is None:
        return note("clock", "the server does not tell the time, so it could not be compared")
    if abs(server.ahead) > _MOST_AHEAD_S:
        direction = "ahead of" if server.ahead > 0 else "behind"
        text = (
            f"this machine is {abs(server.ahead):.0f} s {direction} the homeserver; deadlines wait until that is mended"
        )
        return wrong("clock", text, "Switch on time synchronisation on both (timedatectl set-ntp true).")
    return ok("clock", "agrees with the homeserver")


def _device(config: Config, sight: Sight) -> Iterator[Finding]:
    user = config.matrix.user
    if not sight.kept_device:
        if config.secrets.password is None and config.secrets.access_token is None:
            yield wrong("account", "no password and no access token", "Give one under [matrix] for the first start.")
        else:
            yield note("account", "not signed in yet; that happens at the first start")
        return
    if sight.token_works is False:
        yield wrong(
            "account",
            f"the server no longer accepts the device of {user}",
            "Was it signed out, or the password changed? Give the password, and start the bot.",
        )
    elif sight.right_account is False:
        yield wrong("account", f"the kept device belongs to another account than {user}", "Correct matrix.user.")
    elif sight.device_signed is None:
        yield note("account", "the server did not want to tell about it now", "Try again in a minute.")
    else:
        yield ok("account", f"{user} is signed in")
        yield from _signature(sight)


def _signature(sight: Sight) -> Iterator[Finding]:
    if sight.device_signed:
        yield ok("device", "signed by its owner: strict clients read the bot")
    else:
        remedy = "Start the bot, it signs its device; if it says it cannot, docs/operator.md tells what to do."
        yield wrong("device", "not signed: strict clients do not read the bot", remedy)
    if sight.unsigned_others:
        text = f"the account has {sight.unsigned_others} more, not signed"
        yield note("other devices", text, "Sign them out, if you do not use them.")
