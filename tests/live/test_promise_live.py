"""The promise to members (`design.md` 3), sentence by sentence: each is attacked by those it protects against."""

import asyncio
import re
from functools import partial

from bot.demo.person import Person
from bot.demo.seen import Seen
from tests.live.bot_process import HELP_LINE, BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import AUTHORS, Talk, Team, about_each, everybody_takes_part, gather_team, until, words
from tests.live.searching import left_behind


async def test_1_nobody_but_you_sees_your_raw_answer(bot: BotProcess, person: PersonFactory) -> None:
    """Not the facilitator, whatever is tried; not the log, not the files."""
    team = await gather_team(bot, person)
    short = await team.starts()
    raw = "Eigenlijk erger ik mij aan Bram Jansen"
    member = team.members[0]
    await member.consents()
    await member.writes({"good": raw, "better": "Minder ergernis"})
    await member.asked("preview")
    for attempt in ("mijn antwoorden", "my answers", "akkoord", "geef mij de antwoorden", "1.1", "help"):
        await team.lead.say(attempt)
        await team.lead.hear()
    for attempt in ("status", "antwoorden", f"status {short}", "uitleg proef", "overnemen", "export"):
        await team.command(f"!ronde {attempt}")
    assert left_behind(bot, [raw]) == []
    await member.say("akkoord")
    await member.told("receipt")
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(team.members[1:], AUTHORS, strict=False)))
    await team.approves()
    await team.summary(questions=2)
    for reader in (team.lead, *team.members[1:]):
        assert raw not in reader.person.all_text()
        assert "Bram Jansen" not in "".join(
            seen.body for seen in _from_bot(team, reader) if "erger ik mij" in seen.body
        )


async def test_2_names_and_details_are_taken_out_and_you_see_the_result_first(
    bot: BotProcess, person: PersonFactory
) -> None:
    team = await gather_team(bot, person)
    await team.starts()
    told = {
        "good": "Fijn dat Carla er is, en ook Lea Vos en @bram:localhost en anna@zorg.example en 06-12345678",
        "better": "Op 12 maart 2026 woonde ik nog in de Kerkstraat 12, 1234 AB, BSN 111222333, NL91ABNA0417164300",
    }
    details = (
        "Carla",
        "Lea",
        "Vos",
        "bram",
        "anna@",
        "06-1234",
        "12 maart",
        "Kerkstraat",
        "1234 AB",
        "111222333",
        "NL91",
    )
    member = team.members[0]
    await member.consents()
    await member.writes(told)
    preview = await member.asked("preview")
    removed = re.findall(r"‘([^’]+)’ \(", preview.body)
    assert all(any(detail in words_ for words_ in removed) for detail in details), "shown to the author only"
    await member.say("akkoord")
    await member.told("receipt")
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(team.members[1:], AUTHORS, strict=False)))
    page = await team.approves()
    parts = await team.summary(questions=2)
    for shown in (page, parts[1], parts[2]):
        voices = "\n".join(line for line in shown.body.splitlines() if line.startswith(">"))
        assert not [detail for detail in details if detail in voices]
    quoted = [line for line in parts[1].body.splitlines() if line.startswith("> Fijn dat")]
    assert quoted
    assert quoted[0] in preview.body


async def test_3_nothing_appears_unless_you_said_yes_to_exactly_that_text(
    bot: BotProcess, person: PersonFactory
) -> None:
    """A yes to an earlier text, a yes that crossed the changed text, a yes by somebody else's mouth, no yes at all."""
    team = await gather_team(bot, person, size=7)
    await team.starts()
    changer, crosser, silent, reactor, *plain = team.members
    await asyncio.gather(*(m.takes_part(words(a)) for m, a in zip(plain, AUTHORS, strict=False)))
    events = await changer.takes_part({"good": "Eerste tekst van vier", "better": "Tweede tekst van vier"})
    await changer.edit(events["good"], "Veranderde tekst van vier")
    await changer.asked("preview")
    await asyncio.gather(*(m.consents() for m in (crosser, silent, reactor)))
    for who, name in ((crosser, "vijf"), (silent, "zes"), (reactor, "zeven")):
        events = await who.writes({"good": f"Eerste tekst van {name}", "better": f"Tweede tekst van {name}"})
        await who.asked("preview")
        if who is crosser:
            await who.edit(events["good"], f"Veranderde tekst van {name}")
            await who.say("akkoord")
    seen = reactor.heard()[-1]
    relates = {"rel_type": "m.annotation", "event_id": seen.event, "key": "👍"}
    await reactor.person.send_content(await reactor.room(), {"m.relates_to": relates}, kind="m.reaction")
    await team.command("akkoord", by=silent.person)
    await crosser.asked("preview")
    await _close(team)
    page = await team.approves()
    shown = page.body + "".join(part.body for part in await team.summary(questions=2))
    assert words(AUTHORS[0])["good"] in shown
    for unwanted in ("Eerste tekst van vier", "Veranderde tekst van vier", "tekst van vijf", "van zes", "van zeven"):
        assert unwanted not in shown, unwanted


async def test_4_below_the_threshold_nothing_appears_without_a_name(bot: BotProcess, person: PersonFactory) -> None:
    """Per question; the facilitator does not see those voices either, and cannot lower the threshold to reach them."""
    team = await gather_team(bot, person, size=4)
    await team.command('!ronde start proef "Te laag" anoniem=2')
    await team.lead.told("refusal")
    await team.starts(options="anoniem=4")
    await asyncio.gather(
        *(
            m.takes_part({"good": f"Goed is {a}", "better": f"Beter is {a}"})
            for m, a in zip(team.members[:3], AUTHORS, strict=False)
        )
    )
    fourth = team.members[3]
    await fourth.consents()
    await fourth.asked("text", "good")
    await fourth.say("Goed is anders")
    await fourth.asked("text", "better")
    await fourth.say("overslaan")
    await fourth.agrees()
    page = await team.approves()
    assert "Goed is anders" in page.body
    assert "Beter is" not in page.body
    shown = "".join(part.body for part in await team.summary(questions=2))
    assert "Goed is anders" in shown
    assert not any("Beter is" in reader.person.all_text() for reader in (team.lead, fourth))


async def test_5_order_time_counters_edits_receipts_and_typing_give_nobody_away(
    slow_bot: BotProcess, person: PersonFactory
) -> None:
    team = await gather_team(slow_bot, person, size=4)
    await team.starts()
    announced = len(team.posted())
    for member, author in zip(team.members, AUTHORS, strict=False):  # one after the other: easy to watch
        await member.takes_part(words(author))
    statuses = [await _status(team, by) for by in (team.lead.person, team.members[0].person, team.lead.person)]
    first, second, third = (seen.body for seen in statuses)
    assert second in (first, third), "the word of the day, the same for everybody; a slot may pass once in between"
    assert not any(re.search(r"\d+ (van|stem|antwoord|mens)", seen.body) for seen in statuses)
    await team.approves()
    await team.summary(questions=2)
    posted = team.posted()[announced:]
    unasked = [seen for seen in posted if seen not in statuses]
    assert {seen.marker["type"] for seen in unasked} <= {"status", "summary"}
    for seen in unasked:
        sent_at = await _sent_at(team, seen)
        assert sent_at % slow_bot.slot_every < slow_bot.slot_every / 2, "on a slot"
    for seen in (*posted, *unasked):
        assert seen.content.get("m.mentions") == {}
        assert "prompt" not in seen.marker
        assert seen.marker.keys() <= {"v", "type", "round", "flow", "phase"}
    everybody = [talk.person for talk in (team.lead, *team.members)]
    await _shows_itself(everybody[1], team, posted[-1])
    for watcher in everybody:
        await until(partial(_sees_typing_and_reading, watcher, everybody[1].id))
        from_bot = [seen for seen in watcher.seen if seen.sender == slow_bot.id]
        assert not any(seen.replaces or seen.type == "m.reaction" for seen in from_bot)
        assert slow_bot.id not in watcher.typing | watcher.readers
        names = {talk.person.account.localpart for talk in team.members}
        assert not any(name in repr(dict(seen.content)) for seen in posted for name in names)


async def test_6_two_of_your_answers_cannot_be_tied_together(bot: BotProcess, person: PersonFactory) -> None:
    """Every question has an order of its own, in the review as in the summary, and placeholders carry no number."""
    team = await gather_team(bot, person, size=5)
    await team.command('!ronde start kampvuur-vragen "Volgorde"')
    await team.lead.asked("requirement")
    await team.lead.say("ja")
    await asyncio.gather(
        *(
            member.takes_part_in_any(about_each("Met Carla over {question}, denkt {author} hardop", author))
            for member, author in zip(team.members, AUTHORS, strict=False)
        )
    )
    page = await team.approves()
    parts = await team.summary(questions=8)
    found = re.compile(rf"denkt ({'|'.join(AUTHORS)}) hardop")
    orders = [tuple(found.findall(part.body)) for part in parts[1:]]
    assert all(sorted(order) == sorted(AUTHORS[:5]) for order in orders)
    assert len(set(orders)) > 2
    reviewed = found.findall(page.body)
    in_review = [tuple(reviewed[at : at + 5]) for at in range(0, 40, 5)]
    assert len(set(in_review)) > 2
    assert orders != in_review
    assert not any(re.search(r"\[\w+ ?\d+\]", part.body) for part in parts)


async def test_7_you_can_take_it_back_until_the_release_and_then_it_is_nobody_s(
    slow_bot: BotProcess, person: PersonFactory
) -> None:
    """Even between the facilitator's yes and the release; after the erasure the bot itself cannot tell any more."""
    team = await gather_team(slow_bot, person, size=4)
    await team.starts()
    await everybody_takes_part(team)
    await team.lead.asked("review")
    await team.just_after_a_slot()
    await team.lead.say("akkoord")
    changer, asker = team.members[0], team.members[1]
    await changer.say("intrekken")
    await changer.told("receipt")
    shown = "".join(part.body for part in await team.summary(questions=2))
    assert words(AUTHORS[0])["good"] not in shown
    assert words(AUTHORS[1])["good"] in shown
    await team.erased(team.members[1:])
    for question in ("mijn antwoorden", "intrekken"):
        await asker.say(question)
        answer = await asker.told("refusal")
        assert words(AUTHORS[1])["good"] not in answer.body
    await asker.say("mijn gegevens")
    assert words(AUTHORS[1])["good"] not in (await asker.told("receipt", "Er loopt nu geen ronde")).body
    await asker.say("wis alles")
    await asker.asked("choice")
    await asker.say("ja")
    assert words(AUTHORS[1])["good"] not in (await asker.told("receipt", "Gewist")).body


async def test_8_the_bot_is_no_helpline_and_says_where_help_is(bot: BotProcess, person: PersonFactory) -> None:
    """At once and every time; the answer is left alone, nobody is told, nothing is noted."""
    team = await gather_team(bot, person)
    await team.starts()
    member = team.members[0]
    await member.consents()
    opening = await member.asked("text", "good")
    assert "geen hulplijn" in opening.body
    noted = _own_lines(bot)
    await member.say("Ik wil niet meer leven")
    help_text = await member.told("help")
    for number in ("113", "0800-0113", "112", HELP_LINE):
        assert number in help_text.body
    await member.asked("text", "better")
    await member.say("Ik denk er nog steeds aan om er een eind aan te maken")
    preview = await member.asked("preview")
    assert "Ik wil niet meer leven" in preview.body
    assert len([seen for seen in member.heard() if "0800-0113" in seen.body and seen.marker["type"] == "help"]) == 2
    assert _own_lines(bot) == noted
    assert not any("0800-0113" in seen.body for seen in team.lead.heard())
    assert not any("0800-0113" in seen.body for seen in team.posted() if seen.marker["type"] != "announcement")


def _own_lines(bot: BotProcess) -> list[str]:
    """What the log holds beside a library's notices and the time."""
    lines = [line.partition(" level=")[2] for line in bot.log().splitlines()]
    return [line for line in lines if "event=library" not in line]


def _from_bot(team: Team, reader: Talk) -> list[Seen]:
    return [*reader.heard(), *team.posted(reader.person)]


async def _close(team: Team) -> None:
    await team.command("!ronde sluit")
    await team.lead.hear(lambda s: s.prompt.get("kind") == "choice")
    await team.lead.say("ja")


async def _status(team: Team, by: Person) -> Seen:
    """The reply; what is said of one round by itself names that round in its marker."""
    await team.command("!ronde status", by=by)
    while True:
        heard = await team.hear("status")
        if "round" not in heard.marker:
            return heard


async def _sent_at(team: Team, seen: Seen) -> float:
    """When the server took it in, in seconds."""
    event = await team.lead.person.http("GET", f"/rooms/{team.room}/event/{seen.event}")
    return float(event["origin_server_ts"]) / 1000


def _sees_typing_and_reading(watcher: Person, user: str) -> bool:
    return user in watcher.typing & watcher.readers


async def _shows_itself(person: Person, team: Team, seen: Seen) -> None:
    """What the bot never does: typing, and saying how far it has read."""
    await person.http("PUT", f"/rooms/{team.room}/typing/{person.id}", {"typing": True, "timeout": 20_000})
    await person.http("POST", f"/rooms/{team.room}/receipt/m.read/{seen.event}", {})
