"""Agreements of a team after their round: kept, asked about in private at their time, listed, and told in words."""

from datetime import datetime

from bot.dialogue import following
from bot.dialogue.words import Word, plain_word
from bot.domain.commitment import Commitment, CommitmentId, CommitmentState, ToKeep
from bot.domain.effects import KeepAgreements, Tag
from bot.domain.events import SeatOfMember
from bot.domain.ids import PersonId, PromptId, RoundId, TeamId
from bot.domain.messages import Message
from bot.domain.messages.followup import AskFollowUp, AskNewDay, TeamAgreements
from bot.domain.messages.member import Safety
from bot.domain.round import OpenPrompt, PromptKind, Round
from bot.ports.storage import Parcel, Person, Team
from bot.ports.texts import Context, Voice
from bot.service import floor, preferences
from bot.service.marking import Marked
from bot.service.work import Work

_NO_ROUND = RoundId("")


async def keep(work: Work, round_: Round, effect: KeepAgreements) -> None:
    """What a round leaves behind: with the persons it names, sealed with the team's key."""
    row = await work.uow.rounds.row(round_.id)
    assert row is not None, "a round that leaves something is stored"
    for left in effect.agreements:
        doer = await work.uow.rounds.person(round_.id, SeatOfMember(left.doer))
        if doer is not None:
            await work.uow.agreements.keep(_agreement(work, round_, row.team, left, doer))
    work.moments = True


def _agreement(work: Work, round_: Round, team: TeamId, left: ToKeep, doer: PersonId) -> Commitment:
    return Commitment(
        id=CommitmentId(work.random_id()),
        team=team,
        person=doer,
        line=left.line,
        lang=round_.charter.lang,
        schedule=round_.charter.schedule,
        until=left.until,
        for_team=left.for_team,
        asks_at=left.asks_at,
    )


async def ask(work: Work, agreement: Commitment) -> None:
    """Its time has come: ask its doer, one thing at a time, and not while a round waits for a reply there."""
    person = await work.uow.people.get(agreement.person)
    left_chat = person is None or (person.chat is not None and not person.in_chat)
    if left_chat or agreement.until <= work.at:
        await work.uow.agreements.save(following.left_alone(agreement))
        return
    begins = await preferences.next_start(work, agreement.person, agreement.schedule)
    if begins is not None and begins > work.at:
        await work.uow.agreements.save(following.postponed_to(agreement, begins))
    elif begins is None or await _busy(work, agreement):
        await work.uow.agreements.save(following.postponed(agreement, work.at))
    else:
        followed = following.asks(agreement, work.at)
        await work.uow.agreements.save(followed.agreement)
        if followed.says is not None:
            await _say(work, agreement, followed.says)
    work.moments = True


async def _busy(work: Work, agreement: Commitment) -> bool:
    waiting = await _waiting(work, agreement.person)
    team = await work.uow.teams.get(agreement.team)
    if (waiting is not None and waiting.id != agreement.id) or team is None or not team.present:
        return True
    return await floor.taken(work, agreement.person, _NO_ROUND)


async def answered(work: Work, person: Person, marked: Marked, place: RoundId | None) -> bool:
    """The reply of somebody who was asked how an agreement stands. `place`: the round the message would go to
    otherwise. False: it is for that round, or for nothing of this."""
    text = marked.text
    waiting = await _waiting(work, person.id)
    if waiting is None or not await _is_about(work, person.id, waiting, text, place):
        return False
    if marked.urgent:
        team = await work.uow.teams.get(waiting.team)
        lines = work.tools.habits.help_lines(team.room) if team is not None else ()
        await _say(work, waiting, Safety(lines))
        return True
    if plain_word(text) in (Word.HELP, Word.MINE):
        await _say(work, waiting, AskFollowUp(waiting.line, again=True, in_list=waiting.for_team))
        return True
    followed = following.answered(waiting, text, work.at)
    await work.uow.agreements.save(followed.agreement)
    if followed.says is not None:
        await _say(work, waiting, followed.says)
    work.moments = True
    return True


async def _is_about(work: Work, person: PersonId, waiting: Commitment, text: str, place: RoundId | None) -> bool:
    """Whether a message answers the question about this agreement: of two questions the last one asked."""
    if place is None:
        asked_too = await work.uow.releases.asked_of(person)  # a facilitator who is asked to take words away
        return not (asked_too and plain_word(text) in (Word.YES, Word.NO))
    since = await _asked_since(work, person, place)
    if since is not None and waiting.asked_at is not None and waiting.asked_at <= since:
        return False
    return following.understood(waiting, text, alone=since is None)


async def _asked_since(work: Work, person: PersonId, place: RoundId) -> datetime | None:
    """When the prompt that is open for this person in the round was asked; None when nothing is."""
    round_ = await work.uow.rounds.get(place)
    if round_ is None:
        return None
    seats = [seat for at, seat in await work.uow.rounds.seats(person) if at == place]
    opened = [floor.open_since(round_, seat) for seat in seats]
    return max((at for at in opened if at is not None), default=None)


async def _waiting(work: Work, person: PersonId) -> Commitment | None:
    """The one agreement this person was asked about and has not answered."""
    asked = [one for one in await work.uow.agreements.of_person(person) if one.asked_at is not None]
    return min(asked, key=lambda one: (one.asked_at, one.id), default=None)


async def forget(work: Work, person: PersonId) -> None:
    """Everything this person does, and the questions about it that have not been sent."""
    await work.uow.agreements.forget(person)
    for parcel in await work.uow.outbox.of_person(person):
        if parcel.tag is Tag.FOLLOW_UP:
            await work.uow.outbox.drop(parcel.id)
    work.moments = True


# --- in the team


async def of_team(work: Work, team: Team) -> TeamAgreements:
    """What is agreed and open, with who does it, in so far as the team may read it."""
    kept = await work.uow.agreements.of_team(team.id)
    shown = (one for one in kept if one.for_team and one.state is CommitmentState.OPEN and one.until > work.at)
    return TeamAgreements(tuple(one.line for one in shown))


async def announced(work: Work, round_: Round) -> None:
    """The team has heard what became of its agreements."""
    row = await work.uow.rounds.row(round_.id)
    if row is None or not round_.charter.before:
        return
    for agreement in await work.uow.agreements.of_team(row.team):
        if following.heard(agreement) != agreement:
            await work.uow.agreements.save(following.heard(agreement))


# --- speaking


async def _say(work: Work, agreement: Commitment, message: Message) -> None:
    prompt = None
    if isinstance(message, AskFollowUp | AskNewDay):
        kind = PromptKind.CHOICE if isinstance(message, AskFollowUp) else PromptKind.ACTION
        prompt = OpenPrompt(PromptId(work.random_id()), kind, work.at)
    await _tell(work, agreement.person, agreement.lang, message, prompt)


async def _tell(work: Work, person: PersonId, lang: str, message: Message, prompt: OpenPrompt | None) -> None:
    here = await work.uow.people.get(person)
    voice = Voice(lang, work.tools.habits.schedule.zone)
    context = Context(prompt=prompt)
    for content in work.tools.texts.render(message, voice, context, mention=here.ref if here else None):
        parcel = Parcel(work.effect_id(), person, content, tag=Tag.FOLLOW_UP, first_tried=work.at)
        await work.uow.outbox.put(parcel)
        work.queued = True
