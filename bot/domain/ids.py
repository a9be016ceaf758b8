"""Names for the things we point at. All are opaque text; none but `RoomRef` and `PersonRef` is a Matrix id.

`PersonRef` and `RoomRef` never travel below `bot.service`: the engine knows people only as `MemberId`.
"""

from typing import Final, NewType

RoundId = NewType("RoundId", str)
"""One run of a flow; 32 random hex digits. People see the four-sign `short` form of the round instead."""
MemberId = NewType("MemberId", str)
"""A person inside one round; random per round, so that two rounds cannot be tied together."""
LEADER_SEAT: Final = MemberId("leader")
"""The facilitator, in phases that name a leading role among those whose turn it is. Never one of `Round.members`: who
leads can change, and whoever leads then has this seat."""
SECOND_SEAT: Final = MemberId("second")
"""The second facilitator, where a place is kept by such an id. Never one of `Round.members`, and never asked to answer
anything of the flow."""
PromptId = NewType("PromptId", str)
"""Something the bot asked one person and is waiting for; random."""
MessageRef = NewType("MessageRef", str)
"""A message a person sent, for recognising edits and deletions of it. Opaque to the engine."""
FlowId = NewType("FlowId", str)
PhaseId = NewType("PhaseId", str)
QuestionId = NewType("QuestionId", str)
RoleId = NewType("RoleId", str)
RunId = NewType("RunId", str)
"""A phase of a flow, or a page it makes, as it goes in one round (`bot.domain.run`)."""
EffectId = NewType("EffectId", str)
"""One row of the outbox, used as the Matrix transaction id; random, made once, never reused."""
TeamId = NewType("TeamId", str)
"""A team room as we keep it; random, stays when the room is upgraded."""
PlaceKey = NewType("PlaceKey", str)
"""A room of one round as we keep it; random. The flow knows it as a `PlaceId`."""
PersonId = NewType("PersonId", str)
"""A person as we keep them over rounds; random."""
PersonRef = NewType("PersonRef", str)
"""A Matrix user id."""
RoomRef = NewType("RoomRef", str)
"""A Matrix room id."""
EventRef = NewType("EventRef", str)
"""A Matrix event id."""
