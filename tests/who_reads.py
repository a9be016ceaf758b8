"""What a whole play has to satisfy: who could read what, and when, beside what the flow's file promises.

Asked of a play's record alone, so of a rehearsal and of a play on a real homeserver alike. Each raises AssertionError.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from bot.domain.flow import Flow
from bot.domain.flow_terms import TEAM, AnswerKind, Form, Label, PhaseKind
from bot.domain.ids import PersonRef, PhaseId, RoleId, RoomRef
from bot.domain.unrolling import unrolled
from bot.rehearsal.casting import Part
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.play import TEAM_ROOM, Play
from bot.rehearsal.record import clauses

_ALIAS = re.compile(r"^(?:Stem|Voice) \d+$")
_SUMS = {AnswerKind.SCALE, AnswerKind.CHOICE, AnswerKind.CHOICES, AnswerKind.CARD}
_DRAWN = {Form.CHART, Form.TREND, Form.RADAR, Form.IMAGE}


@dataclass(frozen=True, slots=True)
class Said:
    """Something a member said, and what it was said to: the prompt that was open in their chat, or the talk."""

    line: Happening
    phase: PhaseId | None
    kind: str = ""


@dataclass(slots=True)
class Reading:
    """A finished play, looked through once."""

    play: Play
    flow: Flow = field(init=False)
    said: list[Said] = field(init=False)

    def __post_init__(self) -> None:
        self.flow = unrolled(self.play.flow)
        self.said = list(_what_was_said(self.play))

    def everything(self) -> None:
        self.everybody_is_understood()
        self.private_is_private()
        self.rooms_hold_who_the_file_says()
        self.pairs_are_alone()
        self.who_listens_is_silent()
        self.words_reach_only_their_readers()
        self.words_come_after_a_yes()
        self.sums_come_when_all_are_in()
        self.aliases_hide_and_are_never_shared()
        self.nothing_comes_back_where_nothing_is_kept()
        self.pages_are_where_the_file_says()

    def everybody_is_understood(self) -> None:
        lines = [line for line in self.play.timeline if line.by == BOT]
        refused = [line.body for line in lines if line.kind == "refusal"]
        assert not refused, refused
        in_team = [line.kind for line in lines if line.room == TEAM_ROOM and line.kind]
        assert in_team[:2] == ["help", "announcement"]
        assert set(in_team[2:]) <= {"status", "summary", "report"}

    def private_is_private(self) -> None:
        for line in self.play.timeline:
            owner = self.play.record.private.get(line.room)
            if owner is not None:
                assert line.readers <= {owner, BOT}, "somebody reads in the chat of another"

    def rooms_hold_who_the_file_says(self) -> None:
        """Nobody reads a talk whose role is not in its room, and everybody in the room reads all that is said in it."""
        for room, lines in self._talks().items():
            phase = next(line.marker["phase"] for line in lines if line.kind == "phase")
            place = self.flow.phase(_base(phase)).room
            assert place is not None
            inside = set(self.flow.expand(self.flow.room(place).members))
            filled = {role.id for role in self.flow.roles if role.from_phase is not None}
            readers = [line.readers - {BOT} for line in lines]
            for reader in frozenset().union(*readers):
                assert self._role(reader) in inside or inside & filled, f"{self._role(reader)} reads in {place}"
            assert len(set(readers)) == 1, f"somebody missed words in {place}"
            assert room not in self.play.record.private

    def pairs_are_alone(self) -> None:
        """In a room of two nobody else reads, the bot neither, and no word of it is ever heard elsewhere."""
        everybody = list(self.play.timeline)
        for lines in self._pairs().values():
            assert all(len(line.readers) == 2 and BOT not in line.readers for line in lines)
            said = {clause for line in lines for clause in clauses(line.body)}
            assert not any(said & clauses(line.body) for line in everybody if line.by == BOT)

    def who_listens_is_silent(self) -> None:
        """In a room only those speak who have a turn in the talk that was opened last, or got their role on the way."""
        for said in self.said:
            if said.phase is None or said.line.room == TEAM_ROOM or said.line.room in self.play.record.private:
                continue
            turns = {*self.flow.answering_roles(self.flow.phase(said.phase)), *self.flow.leading_roles()}
            found = any(role.from_phase is not None for role in self.flow.roles if role.id in turns)
            assert self._role(said.line.by) in turns or found, f"{self._role(said.line.by)} speaks in {said.phase}"

    def words_reach_only_their_readers(self) -> None:
        """Words reach the facilitator at the review, who has to approve a page with that page, who decides on them with
        the question, and those for whom the file means them; nobody before or beside that."""
        flow, leader = self.flow, self.play.parts[0].ref
        approving = {role for output in flow.outputs for role in flow.expand(output.approve)}
        for author in self._members():
            for reader, lines in self.play.record.readers_of(author.ref).items():
                role = self._role(reader)
                assert may_read(flow, author.role, role), f"{role} reads words of {author.role}"
                before = {"review"} if reader == leader else set[str]()
                if role in approving or makes_together(flow, role):
                    before |= {"prompt", "reminder", "status"}
                alone = [line for line in lines if line.room in self.play.record.private or line.room == TEAM_ROOM]
                assert {line.kind for line in alone} <= {"summary", "report", *before}, f"{role} reads too early"
                if unnamed(flow, author.role):
                    assert all(author.name not in line.body for line in lines)

    def words_come_after_a_yes(self) -> None:
        """What the bot shows of somebody, they saw first as it would appear, and said yes to."""
        own = self.play.record.own_clauses()
        promised = {phase.id for phase in self.flow.phases if phase.share is not None and phase.share.preview}
        for author in self._members():
            theirs = [said for said in self.said if said.line.by == author.ref]
            times = Counter(clause for said in theirs for clause in clauses(said.line.body))
            shown = {c for said in theirs if said.phase in promised for c in clauses(said.line.body) if times[c] == 1}
            shown &= own.get(author.ref, set())
            for line in self._by_bot_for_others(author.ref):
                for clause in shown & set(clauses(line.body)):
                    assert self._agreed(author.ref, clause, before=line), f"no yes in {self.flow.id}"

    def sums_come_when_all_are_in(self) -> None:
        """Nobody sees a count or an average of a phase before the last answer in it was given."""
        for phase in self.flow.phases:
            if phase.kind is not PhaseKind.ASK or not {q.answer for q in phase.questions} & _SUMS:
                continue
            given = [said.line for said in self.said if said.phase == phase.id and said.kind in _SUMS]
            told = [line for line in self.play.timeline if line.kind == "report" and _phase(line) == phase.id]
            if given and told:
                assert self._place(given[-1]) < self._place(told[0]), f"a sum of {phase.id} came too early"

    def aliases_hide_and_are_never_shared(self) -> None:
        own = {ref: words for ref, words in self.play.record.own_clauses().items() if ref != BOT}
        for lines in self._talks().values():
            for phase in {_phase(line) for line in lines if line.kind == "phase"}:
                spoken: dict[str, set[PersonRef]] = {}
                for line in lines:
                    head = line.body.partition("\n")[0]
                    if line.by == BOT and _phase(line) == phase and _ALIAS.match(head):
                        by = {ref for ref, words in own.items() if words & set(clauses(line.body))}
                        spoken.setdefault(head, set()).update(by)
                        assert not any(part.first_name in line.body for part in self._members() if part.ref in by)
                assert all(len(by) <= 1 for by in spoken.values()), "two people under one alias"
                assert len(spoken) == len({frozenset(by) for by in spoken.values()}), "one person under two aliases"
        pages = [line for line in self.play.timeline if line.kind == "summary"]
        assert not any(_ALIAS.match(row) for line in pages for row in line.body.splitlines())

    def nothing_comes_back_where_nothing_is_kept(self) -> None:
        """What somebody says where nothing is kept, the bot never says to anybody else."""
        own = self.play.record.own_clauses()
        kept = {phase.id for phase in self.flow.phases if not phase.keep_nothing}
        for author in self._members():
            theirs = [said for said in self.said if said.line.by == author.ref]
            again = {clause for said in theirs if said.phase in kept for clause in clauses(said.line.body)}
            gone = {clause for said in theirs if said.phase not in kept for clause in clauses(said.line.body)} - again
            for line in self._by_bot_for_others(author.ref):
                assert not gone & own.get(author.ref, set()) & set(clauses(line.body)), (
                    "what was not to be kept was kept"
                )

    def pages_are_where_the_file_says(self) -> None:
        """Each page: for its readers and nobody else, with its parts; of what is drawn there is a picture and words."""
        for output in self.flow.outputs:
            title = output.title.in_(self.play.lang)
            pages = [line for line in self.play.timeline if line.kind == "summary" and title in line.body.splitlines()]
            assert pages, f"{output.id} never came"
            allowed = set(self.flow.expand(output.to))
            for line in pages:
                if TEAM in output.to or line.room == TEAM_ROOM:
                    assert TEAM in output.to
                    assert line.room == TEAM_ROOM
                else:
                    assert {self._role(reader) for reader in line.readers - {BOT}} <= allowed
            self._has_its_parts(output.id, {line.room for line in pages})

    def _has_its_parts(self, output: str, rooms: Collection[RoomRef]) -> None:
        page = next(each for each in self.flow.outputs if each.id == output)
        for room in rooms:
            here = [line for line in self.play.timeline if line.room == room and line.by == BOT]
            shown = [line for line in here if line.kind in ("summary", "report")]
            words = "\n".join(line.body for line in shown)
            files = {str(line.content.get("filename", "")).rpartition(".")[2] for line in shown} - {""}
            for part in page.parts:
                if part.form is Form.TREND:  # this is the first time: there is nothing to compare with
                    continue
                phase = self.flow.phase(part.from_phase)
                asked = [question.text.in_(self.play.lang) for question in phase.questions]
                told = (part.heading.in_(self.play.lang), phase.title.in_(self.play.lang), *asked)
                assert any(each in words for each in told), f"{part.heading.nl} of {output} is missing"
                if part.form in _DRAWN - {Form.IMAGE}:
                    assert "png" in files, f"{part.heading.nl} of {output} is not drawn"
            drawn = any(part.form in _DRAWN for part in page.parts)
            assert not drawn or {"html", "pdf"} <= files, f"no file of {output}"

    # -- looking

    def _members(self) -> list[Part]:
        return [part for part in self.play.parts if not part.leads]

    def _role(self, person: PersonRef) -> RoleId:
        part = self.play.part(person)
        assert part is not None
        return part.role

    def _talks(self) -> dict[RoomRef, list[Happening]]:
        """What was said in each room in which the bot opened a talk."""
        return {room: lines for room, lines in self._rooms() if any(line.kind == "phase" for line in lines)}

    def _pairs(self) -> dict[RoomRef, list[Happening]]:
        """What two people said to each other."""
        return {room: lines for room, lines in self._rooms() if all(line.by != BOT for line in lines)}

    def _rooms(self) -> Iterator[tuple[RoomRef, list[Happening]]]:
        found: dict[RoomRef, list[Happening]] = {}
        for line in self.play.timeline:
            if line.what == "message" and line.room != TEAM_ROOM and line.room not in self.play.record.private:
                found.setdefault(line.room, []).append(line)
        yield from found.items()

    def _by_bot_for_others(self, author: PersonRef) -> Iterator[Happening]:
        for line in self.play.timeline:
            talks = line.room != TEAM_ROOM and line.room not in self.play.record.private
            if line.by == BOT and line.readers - {author, BOT} and not talks:
                yield line

    def _agreed(self, author: PersonRef, clause: str, *, before: Happening) -> bool:
        """Whether the author had this in a preview, and answered something after it, before this line came."""
        end, previewed = self._place(before), False
        for line in self.play.timeline[:end]:
            if self.play.record.private.get(line.room) != author:
                continue
            if line.by == BOT and line.marker.get("prompt", {}).get("kind") == "preview":
                previewed = clause in set(clauses(line.body))
            elif line.by == author and previewed:
                return True
        return False

    def _place(self, line: Happening) -> int:
        return next(place for place, each in enumerate(self.play.timeline) if each is line)


def may_read(flow: Flow, author: RoleId, reader: RoleId) -> bool:
    """Whether the file lets somebody in one role read words of the other, in whatever form."""
    theirs = [phase for phase in flow.phases if author in flow.answering_roles(phase)]
    reading = [(*flow.readers(p), *flow.later_readers(p), *flow.reviewing_roles(p)) for p in theirs]
    return any(reader in roles or TEAM in roles for roles in reading)


def makes_together(flow: Flow, reader: RoleId) -> bool:
    """Whether this role decides on words of others: it picks among them, decides a tie, or makes one text of them."""
    together = [phase for phase in flow.phases if phase.kind in (PhaseKind.CHOOSE, PhaseKind.AGREE)]
    return any(reader in flow.answering_roles(p) or reader in flow.leading_roles() for p in together)


def unnamed(flow: Flow, author: RoleId) -> bool:
    """Whether nothing this role writes can stand under a name."""
    theirs = [phase.share for phase in flow.phases if phase.share and author in flow.answering_roles(phase)]
    return all(not {Label.NAMED, Label.OWN_CHOICE} & set(share.labels()) for share in theirs)


def _what_was_said(play: Play) -> Iterator[Said]:
    """With the prompt that was open: the last one in that chat, or the talk that is open in the room."""
    asked: dict[RoomRef, Happening] = {}
    for line in play.timeline:
        if line.by == BOT and (line.marker.get("prompt") or line.kind == "phase"):
            asked[line.room] = line
        elif line.by != BOT and line.what in ("message", "image") and line.room in asked:
            to = asked[line.room]
            yield Said(line, _phase(to), str(to.marker.get("prompt", {}).get("kind", "")))


def _phase(line: Happening) -> PhaseId | None:
    named = line.marker.get("phase")
    return _base(str(named)) if named else None


def _base(phase: str) -> PhaseId:
    """The phase in the file, of one that is repeated."""
    return PhaseId(phase.partition("~")[0])
