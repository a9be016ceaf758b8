"""Who comes and goes: the bot in its team rooms, people in teams and private chats, and who has the power."""

from dataclasses import replace

from bot.domain.duo import is_duo_place
from bot.domain.events import BotShutOut, LeaderLost, MemberLeft, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.ids import PersonRef, RoomRef
from bot.domain.messages.team import Welcome
from bot.domain.round import ENDED
from bot.ports.homeserver import MembershipChanged, RoomFacts
from bot.ports.storage import Person
from bot.service import duos, inroom, season_members, seasons
from bot.service.carry import happen
from bot.service.people import STEER_FROM
from bot.service.speak import say_in_team
from bot.service.work import Work


async def changed(work: Work, item: MembershipChanged, me: PersonRef, facts: RoomFacts | None) -> None:
    """Somebody joined or left a room the bot is in, or the bot itself did."""
    if item.person == me:
        if item.membership == "join":
            await joined_team(work, item.room, facts)
        elif item.membership in ("leave", "ban"):
            await shut_out(work, item.room)
        return
    place = await work.uow.places.by_room(item.room)
    if place is not None:
        heard = duos.membership if is_duo_place(place.place) else inroom.membership
        await heard(work, place, item)
        return
    person = await work.uow.people.by_chat(item.room)
    if person is not None:
        await _in_or_out_of_chat(work, person, item)
    elif item.membership in ("leave", "ban"):
        await _left_team(work, item.room, item.person)


async def joined_team(work: Work, room: RoomRef, facts: RoomFacts | None) -> None:
    """We are in a team room (again). Private chats, which we make ourselves, are no teams."""
    team = await work.uow.teams.by_room(room)
    if team is None or team.present:
        return
    encrypted = team.encrypted or (facts is not None and facts.encrypted)
    team = replace(team, present=True, encrypted=encrypted)
    await work.uow.teams.save(team)
    rows = await work.uow.rounds.rows(team.id)
    for row in rows:
        await happen(work, row.id, BotShutOut(back=True))
    await seasons.room_back(work, team.id)
    if not rows:
        await say_in_team(work, team, Welcome(encrypted))


async def _in_or_out_of_chat(work: Work, person: Person, item: MembershipChanged) -> None:
    if item.person != person.ref:
        return
    if item.membership == "join":
        await work.uow.people.save(replace(person, in_chat=True))
    elif item.membership in ("leave", "ban"):
        await work.uow.people.save(replace(person, in_chat=False))
        for round_id, seat in await work.uow.rounds.seats(person.id):
            if isinstance(seat, SeatOfMember):
                await happen(work, round_id, MemberLeft(seat.member, from_team=False), person.id)


async def _left_team(work: Work, room: RoomRef, ref: PersonRef) -> None:
    team = await work.uow.teams.by_room(room)
    person = await work.uow.people.by_ref(ref)
    if team is None or person is None:
        return
    await work.uow.agreements.forget(person.id, team.id)
    await season_members.forget(work, person.id, team.id)
    await seasons.planner_lost(work, team.id, person.id)
    rows = {row.id for row in await work.uow.rounds.rows(team.id)}
    for round_id, seat in await work.uow.rounds.seats(person.id):
        if round_id not in rows:
            continue
        if isinstance(seat, SeatOfMember):
            await happen(work, round_id, MemberLeft(seat.member, from_team=True))
        else:
            await happen(work, round_id, LeaderLost(second=isinstance(seat, SeatOfSecond)))


async def powers(work: Work, room: RoomRef, facts: RoomFacts | None) -> None:
    """Whoever leads a round here must still have the power."""
    team = await work.uow.teams.by_room(room)
    if team is None or facts is None:
        return
    for row in await work.uow.rounds.rows(team.id):
        for seat in (SeatOfSecond(), SeatOfLeader()):
            leader_id = await work.uow.rounds.person(row.id, seat)
            leader = await work.uow.people.get(leader_id) if leader_id else None
            if leader is not None and facts.powers.get(leader.ref, 0) < STEER_FROM:
                await happen(work, row.id, LeaderLost(second=isinstance(seat, SeatOfSecond)))
    for season in await work.uow.seasons.of_team(team.id):
        planner = await work.uow.people.get(season.planner)
        if planner is not None and facts.powers.get(planner.ref, 0) < STEER_FROM:
            await seasons.planner_lost(work, team.id, planner.id)


async def shut_out(work: Work, room: RoomRef) -> None:
    team = await work.uow.teams.by_room(room)
    if team is None or not team.present:
        return
    await work.uow.teams.save(replace(team, present=False))
    for row in await work.uow.rounds.rows(team.id):
        if row.stage not in {stage.value for stage in ENDED}:
            await happen(work, row.id, BotShutOut(back=False))
    await seasons.room_lost(work, team.id)
