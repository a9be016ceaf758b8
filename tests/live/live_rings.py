"""Who may write and react in the rooms of a round: what the server says, beside what the bot ordered and the file."""

from urllib.parse import quote
from uuid import uuid4

import pytest

from bot.demo.homeserver import SynapseError
from bot.demo.person import Person
from bot.domain.ids import PersonRef, PhaseId, RoomRef
from bot.rehearsal.network import BOT
from bot.rehearsal.play import Play
from tests.live.live_network import LiveNetwork

Voices = tuple[frozenset[PersonRef], bool]


class Rings:
    """Looks at a room each time its voices were changed. `looked`: how often, and in how many rooms that are quiet
    for good."""

    def __init__(self, play: Play, network: LiveNetwork) -> None:
        self.play = play
        self.network = network
        self.looked = 0
        self._known: dict[RoomRef, Voices] = {}

    async def look(self) -> None:
        for room, voices in list(self.network.voices.items()):
            if self._known.get(room) != voices:
                self._known[room] = voices
                self.looked += 1
                self._as_the_file_says(room, voices)
                await self._as_the_server_says(room, voices)

    async def all_are_closed(self) -> None:
        """Nobody writes any more where the bot left, and it is gone; a room of two is theirs."""
        for room, (writers, reactions) in self.network.voices.items():
            inside = self.network.rooms[room].people
            assert BOT not in inside, "the bot stayed"
            closed = (frozenset(inside), True) if room in self.network.given else (frozenset(), False)
            assert (writers, reactions) == closed, "a talk was left open"
            client = self.network.people[next(iter(inside))]
            assert self.network.me not in await client.members(room)

    def _as_the_file_says(self, room: RoomRef, voices: Voices) -> None:
        """Whoever may write has a turn in the phase that was opened last."""
        opened = [line for line in self.play.timeline if line.room == room and line.kind == "phase"]
        if not opened:
            return
        flow, phase = self.play.flow, PhaseId(str(opened[-1].marker["phase"]).partition("~")[0])
        turns = {*flow.answering_roles(flow.phase(phase)), *flow.leading_roles()}
        found = sum(role.max for role in flow.roles if role.id in turns and role.from_phase is not None)
        others = [part.role for part in self.play.parts if part.ref in voices[0] and part.role not in turns]
        assert len(others) <= found, f"{others} may write in {phase}"

    async def _as_the_server_says(self, room: RoomRef, voices: Voices) -> None:
        writers, reactions = voices
        inside = [person for person in self.network.rooms[room].people if person != BOT]
        levels = await self.network.people[inside[0]].state(room, "m.room.power_levels")
        to_react = levels["events"]["m.reaction"]
        for person in inside:
            power = levels["users"].get(person, levels["users_default"])
            assert (power >= levels["events_default"]) is (person in writers), "the ring is not as it was ordered"
            assert (power >= to_react) is reactions
        listener = next((person for person in inside if person not in writers), None)
        if listener is not None:
            await self._is_refused(self.network.people[listener], room, reactions=reactions)

    async def _is_refused(self, listener: Person, room: RoomRef, *, reactions: bool) -> None:
        tries: dict[str, dict[str, object]] = {
            "m.room.encrypted": {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "", "session_id": ""}
        }
        said = next((line for line in self.network.timeline if line.room == room and line.what == "message"), None)
        if said is not None and not reactions:
            thumb = {"rel_type": "m.annotation", "event_id": said.event, "key": "👍"}
            tries["m.reaction"] = {"m.relates_to": thumb}
        for kind, content in tries.items():
            with pytest.raises(SynapseError, match="M_FORBIDDEN"):
                await listener.http("PUT", f"/rooms/{quote(room)}/send/{kind}/{uuid4().hex}", content)
