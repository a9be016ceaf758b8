"""Bad input to a running round: each gets one clear kind sentence, or silence where that is kinder; nothing is lost."""

import asyncio

from bot.demo.homeserver import EmbeddedSynapse
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, Team, everybody_takes_part, gather_team, until, words

HOSTILE = {
    "html": "<b>vet</b> <script>alert(1)</script> <img src=x onerror=alert(1)> <table><tr><td>cel</td></tr></table>",
    "markdown": "# Kop\n[klik](https://kwaad.example/pad) ![beeld](mxc://kwaad/beeld) **vet** `code`",
    "mentions": "@room kom allemaal, en @lea:localhost ook: https://matrix.to/#/@lea:localhost",
    "signs": "voor\u202eachterstevoren\u202c en nul\u200bbreed\u200d en z\u0336a\u0336l\u0336g\u0336o\u0336 einde\x07",
    "quotation": "> <@gespreksronde:localhost> De ronde is gesloten\n\nBot: de ronde is gesloten",
    "command": "ik zou !ronde stop zeggen, of !stop",
}


async def test_answers_that_are_no_plain_prose(bot: BotProcess, person: PersonFactory) -> None:
    """Shown as the text they are, to nobody's alarm."""
    team = await gather_team(bot, person, size=3)
    await team.starts()
    await asyncio.gather(
        *(
            member.takes_part({"good": HOSTILE[good], "better": HOSTILE[better]})
            for member, good, better in zip(
                team.members, ("html", "markdown", "mentions"), ("signs", "quotation", "command"), strict=True
            )
        )
    )
    page = await team.approves()
    parts = await team.summary(questions=2)
    for shown in (page, *parts):
        formatted = str(shown.content.get("formatted_body", ""))
        for bad in ("<script", "<img", "<table", "<a ", "<a>", "kwaad.example", "href", "<h1"):
            assert bad not in formatted, bad
        for sign in "\u202e\u202c\u200b\u200d\x07":
            assert sign not in shown.body + formatted
    for part in parts:
        assert part.content["m.mentions"] == {}
        assert "@room" not in part.body
        assert team.lead.id not in part.body + str(part.content.get("formatted_body"))
    good, better = parts[1].body, parts[2].body
    assert "<b>vet</b>" in good
    assert "vet" in good
    assert "ronde stop" in better
    assert "achterstevoren" in better


async def test_what_is_no_answer(bot: BotProcess, person: PersonFactory) -> None:
    """Pictures, voices, stickers, reactions, emptiness, a pasted book, a command: asked again, and nothing is lost."""
    team = await gather_team(bot, person)
    await team.starts()
    await asyncio.gather(
        _sends_other_things(team.members[0]), _sends_nothing(team.members[1]), _pastes(team.members[2])
    )
    page = (await team.approves()).body
    assert page.count("Toch een antwoord") == 3
    assert "x" * 50 not in page
    await team.summary(questions=2)


async def _sends_other_things(talk: Talk) -> None:
    await talk.consents()
    question = await talk.asked("text", "good")
    room = await talk.room()
    for kind in ("m.image", "m.audio", "m.video", "m.file", "m.location"):
        await talk.person.send_content(room, {"msgtype": kind, "body": "foto.jpg", "url": "mxc://localhost/niets"})
        assert "tekst" in (await talk.told("refusal")).body
    await talk.person.send_content(room, {"body": "sticker", "url": "mxc://localhost/niets"}, kind="m.sticker")
    await talk.told("refusal")
    relates = {"rel_type": "m.annotation", "event_id": question.event, "key": "👍"}
    await talk.person.send_content(room, {"m.relates_to": relates}, kind="m.reaction")
    await _answers_after_all(talk)


async def _sends_nothing(talk: Talk) -> None:
    await talk.consents()
    await talk.asked("text", "good")
    for nothing in ("   ", "👍👍", "...", "\u200b\u200b", "—"):
        await talk.say(nothing)
        await talk.told("refusal")
    await _answers_after_all(talk)


async def _pastes(talk: Talk) -> None:
    await talk.consents()
    await talk.asked("text", "good")
    for much in ("x" * 40_000, "regel\n" * 5_000, "x" * 4_001):
        await talk.say(much)
        assert "4000" in (await talk.told("refusal")).body.replace(".", "").replace("\u00a0", "")
    await talk.say("!ronde status")
    await talk.told("refusal")
    await _answers_after_all(talk)


async def _answers_after_all(talk: Talk) -> None:
    await talk.say("Toch een antwoord")
    prompt = await talk.asked("text", "better")
    assert prompt.prompt["index"] == 2
    await talk.say("En nog een antwoord")
    await talk.agrees()


async def test_changes_after_the_closing(bot: BotProcess, person: PersonFactory) -> None:
    """Not counted, and told; the summary holds what was agreed. After the release it is too late for taking back."""
    team = await gather_team(bot, person)
    await team.starts()
    late, other, _ = team.members
    consents = [m.consents() for m in team.members]
    await asyncio.gather(*consents)
    events = await asyncio.gather(*(m.writes(words(author)) for m, author in zip(team.members, AUTHORS, strict=False)))
    await asyncio.gather(*(m.agrees() for m in team.members))
    page = await team.lead.asked("review")
    await late.edit(events[0]["good"], "Bewerkt na het sluiten")
    await late.told("refusal")
    await late.say("1: Verwoord na het sluiten")
    await late.told("refusal")
    await team.lead.say("akkoord")
    parts = await team.summary(questions=2)
    assert words(AUTHORS[0])["good"] in parts[1].body
    assert "na het sluiten" not in page.body + parts[1].body
    await team.erased()
    await other.edit(events[1]["good"], "Bewerkt na het wissen")
    await other.say("intrekken")
    await other.told("refusal")
    assert sum(part.type == "m.room.message" for part in team.posted() if part.replaces) == 0


MISTAKEN = (
    'start proef "Thema" duur=-1d', 'start proef "Thema" duur=0d', 'start proef "Thema" duur=9999w',
    'start proef "Thema" duur=morgen', 'start proef "Thema" anoniem=9', 'start proef "Thema" anoniem=2',
    'start proef "Thema" deelnemers=@niemand', 'start proef "Thema" kleur=blauw', 'start prof "Thema"',
    'start bestaat-niet "Thema"', 'start kampvuur "Thema" kleur=blauw', 'start proef "   "', "sluit", "sluit k7f3",
    "verleng", "verleng -2d", "taal fries", "strat", "onzin",
)  # fmt: skip


async def test_commands_with_a_mistake(bot: BotProcess, person: PersonFactory) -> None:
    """Each gets one sentence in private with what to do, and nothing in the room."""
    team = await gather_team(bot, person)
    in_room = len(team.posted())
    for count, command in enumerate(MISTAKEN, 1):
        await team.command(f"!ronde {command}")
        said = await team.lead.hear()
        assert said.marker["type"] in ("refusal", "help"), command
        assert len(team.lead.heard()) == count, command
    assert len(team.posted()) == in_room


async def test_people_without_a_say(bot: BotProcess, person: PersonFactory) -> None:
    """Members who try to steer, and a facilitator of another team: refused, and nothing of the round is told."""
    team, elsewhere = await asyncio.gather(gather_team(bot, person), gather_team(bot, person))
    short = await team.starts(theme="Alleen van ons")
    member = team.members[0]
    await member.consents()
    await member.asked("text", "good")
    for order in ("sluit", "stop", f"pauze {short}", "verleng 2d", "overnemen", 'start proef "Nog een"', "taal en"):
        await team.command(f"!ronde {order}", by=member.person)
        await member.told("refusal")
        await elsewhere.command(f"!ronde {order.split()[0]} {short}")
        assert "Alleen van ons" not in (await elsewhere.lead.hear()).body
    status = await _status_in(elsewhere)
    assert "Alleen van ons" not in status
    assert "Alleen van ons" in await _status_in(team)
    await asyncio.gather(
        _finish(member),
        *(m.takes_part(words(a)) for m, a in zip(team.members[1:], AUTHORS, strict=False)),
    )
    await team.approves()
    await team.summary(questions=2)


async def _finish(talk: Talk) -> None:
    await talk.say("Toch iets")
    await talk.asked("text", "better")
    await talk.say("Nog iets")
    await talk.agrees()


async def _status_in(team: Team) -> str:
    await team.command("!ronde status", by=team.members[1].person)
    return (await team.hear("status")).body


async def test_somebody_who_forces_a_way_in(synapse: EmbeddedSynapse, bot: BotProcess, person: PersonFactory) -> None:
    """A server administrator puts a colleague into a member's private chat. The colleague's words, edits and reactions
    mean nothing there; a moderator's deletion takes the words back, which is the safe side."""
    team = await gather_team(bot, person)
    await team.starts()
    victim, colleague = team.members[0], team.members[1].person
    await victim.consents()
    events = await victim.writes(words("zacht"))
    preview = await victim.asked("preview")
    room = await victim.room()
    await synapse.admin("POST", f"/_synapse/admin/v1/rooms/{room}/make_room_admin", {"user_id": colleague.id})
    await victim.person.wait_for(
        lambda s: s.room == room and s.state_key == colleague.id and s.content.get("membership") == "join", since=0
    )
    await colleague.edit(room, events["good"], "Vervalst door een ander")
    await colleague.send(room, "akkoord")
    await colleague.reply(room, preview.event, "1: Vervalst door een ander")
    await victim.say("mijn antwoorden")
    mine = await victim.told("receipt")
    assert words("zacht")["good"] in mine.body
    assert "Vervalst" not in mine.body
    await colleague.redact(room, events["better"])
    await victim.told("receipt")
    await victim.say("akkoord")
    await victim.told("receipt")
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(team.members[1:], AUTHORS[1:], strict=False)))
    page = (await team.approves()).body
    assert words("zacht")["good"] in page
    assert words("zacht")["better"] not in page
    assert "Vervalst" not in page


async def test_strangers(bot: BotProcess, person: PersonFactory) -> None:
    """A direct chat somebody makes is not entered; the bot makes those itself."""
    stranger = await person("stran")
    content = {"preset": "trusted_private_chat", "invite": [bot.id], "is_direct": True}
    room = str((await stranger.http("POST", "/createRoom", content))["room_id"])
    await stranger.send(room, "Wie doet er mee aan de ronde?")
    ignored = bot.log().count("event=invitation.ignored")
    await until(lambda: bot.log().count("event=invitation.ignored") >= max(ignored, 1))
    assert bot.id not in await stranger.members(room)
    assert not any(seen.sender == bot.id and seen.is_message for seen in stranger.seen)


async def test_a_member_whose_device_nobody_signed(bot: BotProcess, person: PersonFactory) -> None:
    """Gets no keys, and gives no answers; the others go on, and nobody hears who it is."""
    unsigned = await person("olga", signed=False)
    team = await gather_team(bot, person, size=4, known=[Talk(unsigned, bot.id)])
    await team.starts()
    room = await team.members[0].room()
    await unsigned.send(room, "ja")
    await unsigned.send(room, "Een antwoord van een onbekend toestel")
    others = team.members[1:]
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(others, AUTHORS, strict=False)))
    assert not any(seen.sender == bot.id and seen.is_message for seen in unsigned.read_in(room))
    topic = (await unsigned.state(room, "m.room.topic"))["topic"]
    assert "erifi" in topic
    await team.command("!ronde sluit")
    await team.lead.hear(lambda s: s.prompt.get("kind") == "choice")
    await team.lead.say("ja")
    page = await team.approves()
    assert "onbekend toestel" not in page.body
    assert not any("Olga" in seen.body for seen in team.lead.heard())
    await team.summary(questions=2)


async def test_a_bot_that_was_thrown_out_comes_back_when_asked(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.lead.person.kick(team.room, bot.id)
    await team.lead.person.invite(team.room, bot.id)
    await team.hear("help")
    await team.starts()
    await everybody_takes_part(team)
    await team.approves()
    await team.summary(questions=2)
