"""What of a round belongs to one person in it: everything with a link to them, and nothing anybody else said.

`tests/unit/privacy/test_share.py` knows every place of a round that can name a member, and why some are not told.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.domain.action import Action, ActionStep
from bot.domain.agreement import Agreement, Reaction
from bot.domain.answer import Answer
from bot.domain.duo import Duos
from bot.domain.events import Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.flow_terms import ItemId, PlaceId
from bot.domain.ids import LEADER_SEAT, MemberId, MessageRef, QuestionId, RunId
from bot.domain.picking import Candidate
from bot.domain.picture import PictureId
from bot.domain.relay import Alias
from bot.domain.round import Leader, Member, Round, Standing, Timer
from bot.domain.run import Run, of_phase


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text that is being made together. `proposal` and `text` only for whoever wrote them."""

    item: ItemId | None = None
    wrote: bool = False
    passed: bool = False
    proposal: str = field(repr=False, default="")
    message: MessageRef | None = field(repr=False, default=None)
    text: str = field(repr=False, default="")
    said: tuple[Reaction, ...] = field(repr=False, default=())
    proposed_picture: PictureId | None = None
    picture: PictureId | None = None


@dataclass(frozen=True, slots=True)
class OwnAction:
    """An action this person wrote, or was asked to do."""

    question: QuestionId
    step: ActionStep
    wrote: bool
    does: bool
    what: str = field(repr=False, default="")
    who: str = field(repr=False, default="")
    day: date | None = None
    when: str = field(repr=False, default="")
    with_whom: str = field(repr=False, default="")
    off_page: bool = False
    messages: tuple[MessageRef, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class OwnPairs:
    """With whom this person works two by two, by name. `partner`: now; `met`: before; `alone`: in which sessions there
    was nobody; `wished`: with whom they would like to be, until that is drawn."""

    partner: str = field(repr=False, default="")
    met: tuple[str, ...] = field(repr=False, default=())
    alone: tuple[int, ...] = ()
    wished: str = field(repr=False, default="")
    in_room: bool = False
    there_since: datetime | None = None
    done: bool = False
    through: bool = False


@dataclass(frozen=True, slots=True)
class OwnRun:
    """One phase or page."""

    run: RunId
    awaited: bool = False
    approved: bool = False
    aliases: tuple[Alias, ...] = ()
    chosen_from: tuple[Candidate, ...] = ()
    texts: tuple[OwnText, ...] = ()
    actions: tuple[OwnAction, ...] = ()
    pairs: OwnPairs = OwnPairs()


@dataclass(frozen=True, slots=True)
class OwnShare:
    """`leads`: only for the facilitator."""

    member: Member | None
    answers: tuple[Answer, ...] = field(repr=False, default=())
    moments: tuple[Timer, ...] = ()
    rooms: tuple[PlaceId, ...] = ()
    came_into: tuple[PlaceId, ...] = ()
    parts: tuple[OwnRun, ...] = ()
    leads: Leader | None = None
    gave_to_read: tuple[str, ...] = field(repr=False, default=())

    @property
    def pictures(self) -> tuple[PictureId, ...]:
        """The pictures this person sent, each once."""
        given = [picture for answer in self.answers for picture in (answer.picture, answer.agreed_picture)]
        drawn = [picture for part in self.parts for t in part.texts for picture in (t.proposed_picture, t.picture)]
        return tuple(dict.fromkeys(picture for picture in (*given, *drawn) if picture is not None))


def share_of_member(round_: Round, member: MemberId) -> OwnShare:
    """What belongs to one of the members."""
    return _share(round_, member, round_.members.get(member))


def share_of_leader(round_: Round) -> OwnShare:
    """What belongs to whoever leads the round: what they said in a turn of their own, and what they gave to read."""
    leads = round_.course.leader
    own = _share(round_, LEADER_SEAT, leads.seat)
    others = leads.inherited or ()
    parts = tuple(part for part in own.parts if part.run not in {of_phase(phase) for phase in others})
    if leads.inherited is not None:  # of an action it is not known which facilitator wrote it
        parts = tuple(replace(part, actions=()) for part in parts)
    return OwnShare(
        member=own.member,
        answers=tuple(answer for answer in own.answers if answer.phase not in others),
        moments=own.moments,
        rooms=tuple(place.id for place in round_.course.places if place.leader),
        parts=parts,
        leads=leads,
        gave_to_read=tuple(round_.charter.texts.values()),
    )


def share_of(round_: Round, seat: Seat) -> OwnShare:
    """What belongs to whoever sits there. Who leads as a second takes no part, and wrote nothing that is kept."""
    match seat:
        case SeatOfMember():
            return share_of_member(round_, seat.member)
        case SeatOfLeader():
            return share_of_leader(round_)
        case SeatOfSecond():
            return OwnShare(member=None)


def nothing_left(round_: Round, member: MemberId) -> bool:
    """Whether everything of this member is wiped already."""
    own = share_of_member(round_, member)
    gone = own.member is not None and own.member.standing is Standing.GONE
    return gone and not (own.answers or own.parts or own.moments)


def _share(round_: Round, who: MemberId, member: Member | None) -> OwnShare:
    course = round_.course
    parts = (_of_run(round_, run, who) for run in course.runs.values())
    return OwnShare(
        member=member,
        answers=tuple(answer for answer in round_.answers.values() if answer.member == who),
        moments=tuple(timer for timer in course.timers if timer.member == who),
        rooms=tuple(place.id for place in course.places if who in place.members),
        came_into=tuple(place.id for place in course.places if who in place.came),
        parts=tuple(part for part in parts if part != OwnRun(part.run)),
    )


def _of_run(round_: Round, run: Run, who: MemberId) -> OwnRun:
    candidates = run.picking.candidates if run.picking is not None else ()
    texts = (_of_text(text, who) for text in run.agreements)
    return OwnRun(
        run=run.id,
        awaited=who in run.waits_for,
        approved=who in run.approved,
        aliases=tuple(alias for alias in run.aliases if alias.member == who),
        chosen_from=tuple(candidate for candidate in candidates if candidate.author == who),
        texts=tuple(text for text in texts if text != OwnText(text.item)),
        actions=tuple(_of_action(round_, action, who) for action in run.actions if _knows_of(action, who)),
        pairs=OwnPairs() if run.duos is None else _of_pairs(round_, run.duos, who),
    )


def _of_pairs(round_: Round, duos: Duos, who: MemberId) -> OwnPairs:
    def name(member: MemberId | None) -> str:
        known = round_.members.get(member) if member is not None else None
        return known.name if known is not None else ""

    mine = next((duo for duo in duos.duos if who in duo.members), None)
    wish = next((wish for wish in duos.wishes if wish.member == who), None)
    before = (member for pair in duos.met if who in pair for member in pair if member != who)
    return OwnPairs(
        partner=name(mine.other(who)) if mine is not None else "",
        met=tuple(name(member) for member in before),
        alone=tuple(session for session, member in duos.alone if member == who),
        wished=name(wish.partner) if wish is not None else "",
        in_room=mine is not None and who in mine.inside,
        there_since=next((ready.at for ready in mine.ready if ready.member == who), None) if mine is not None else None,
        done=mine is not None and who in mine.done,
        through=who in duos.through,
    )


def _of_text(text: Agreement, who: MemberId) -> OwnText:
    wrote = text.writer == who
    return OwnText(
        item=text.item,
        wrote=wrote,
        passed=who in text.passed,
        proposal=text.proposal if wrote else "",
        message=text.proposal_ref if wrote else None,
        text=text.text if wrote else "",
        said=tuple(reaction for reaction in (*text.reactions, *text.remarks) if reaction.member == who),
        proposed_picture=text.proposed_picture if wrote else None,
        picture=text.picture if wrote else None,
    )


def _knows_of(action: Action, who: MemberId) -> bool:
    """Its writer; and its doer from the moment of being asked: before that it is the writer's draft."""
    asked = action.step is ActionStep.AGREED or (action.step is ActionStep.PROPOSED and action.asked is not None)
    return action.writer == who or (action.doer == who and asked)


def _of_action(round_: Round, action: Action, who: MemberId) -> OwnAction:
    wrote, does = action.writer == who, action.doer == who
    doer = round_.members.get(action.doer) if action.doer is not None else None
    return OwnAction(
        question=action.question,
        step=action.step,
        wrote=wrote,
        does=does,
        what=action.what.text if action.what is not None else "",
        who=doer.name if doer is not None else "",
        day=action.day,
        when=action.when.text if action.when is not None else "",
        with_whom=action.with_whom.text if action.with_whom is not None else "",
        off_page=action.off_page,
        messages=tuple(part.ref for part in action.said) if wrote else (),
    )
