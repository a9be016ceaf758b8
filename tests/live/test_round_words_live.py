"""What a member can do in the private chat: the plain words, edits, deletions, replies, and the grammar of the preview.

Each test is one round in which every member does something of their own; what the facilitator then reads tells.
"""

import asyncio

from bot.demo.seen import Seen
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import Talk, gather_team, words


async def test_answers_can_be_changed_in_every_way(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person, size=6)
    await team.starts()
    await team.each_plays(_edits, _deletes, _adds_by_reply, _sends_two_at_once, _moves_it_back, _goes_back)
    page = (await team.approves()).body
    for shown in (
        "Bewerkt is het goed", "Later is ook bewerkt", "Blijft staan", "Eerst dit\nen dan dit", "Deel een\ndeel twee",
        "Hoort hierbij\nHoort daar ook bij", "De tweede poging",
    ):  # fmt: skip
        assert _bare(shown) in _bare(page), shown
    for gone in ("Foutje", "Weg ermee", "De eerste poging"):
        assert gone not in page, gone


def _bare(text: str) -> str:
    """Only the letters: capitals, stops and line breaks are made the same for everybody."""
    return "".join(sign for sign in text.casefold() if sign.isalpha())


async def _edits(talk: Talk) -> None:
    """Before the next answer, and after the yes: which then no longer holds."""
    await talk.consents()
    await talk.asked("text", "good")
    first = await talk.say("Foutje is het goed")
    await talk.asked("text", "better")
    await talk.edit(first, "Bewerkt is het goed")
    await talk.told("receipt")
    second = await talk.say("Foutje nog een keer")
    await talk.agrees()
    await talk.edit(second, "Later is ook bewerkt")
    preview = await talk.agrees()
    assert "Later is ook bewerkt" in preview.body


async def _deletes(talk: Talk) -> None:
    events = await _answers(talk, "Weg ermee", "Blijft staan")
    await talk.asked("preview")
    await talk.redact(events["good"])
    await talk.told("receipt")
    await talk.say("akkoord")
    await talk.told("receipt")


async def _adds_by_reply(talk: Talk) -> None:
    await talk.consents()
    question = await talk.asked("text", "good")
    await talk.say("Eerst dit")
    await talk.asked("text", "better")
    await talk.reply(question.event, "en dan dit")
    await talk.told("receipt")
    await talk.say("Iets over beter")
    await talk.agrees()


async def _sends_two_at_once(talk: Talk) -> None:
    """What stands in the chat before the next question belongs to the question before."""
    await talk.consents()
    await talk.asked("text", "good")
    await talk.say("Deel een")
    await talk.say("deel twee")
    await talk.asked("text", "better")
    await talk.say("Iets anders over beter")
    await talk.agrees()


async def _moves_it_back(talk: Talk) -> None:
    await talk.consents()
    await talk.asked("text", "good")
    await talk.say("Hoort hierbij")
    await talk.asked("text", "better")
    await talk.say("Hoort daar ook bij")
    await talk.asked("preview")
    await talk.say("erbij")
    preview = await talk.agrees()
    assert "beter" not in preview.body


async def _goes_back(talk: Talk) -> None:
    """*back* and *skip*, in the other language; the second text replaces the first."""
    await talk.consents()
    await talk.asked("text", "good")
    await talk.say("De eerste poging")
    await talk.asked("text", "better")
    await talk.say("Back")
    again = await talk.asked("text", "good")
    assert "De eerste poging" in again.body
    await talk.say("De tweede poging")
    await talk.asked("text", "better")
    await talk.say("skip!")
    await talk.agrees()


async def _answers(talk: Talk, good: str, better: str) -> dict[str, str]:
    await talk.consents()
    return await talk.writes({"good": good, "better": better})


async def test_the_grammar_of_the_preview(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person, size=6)
    await team.starts()
    await team.each_plays(_rewords, _takes_one_back, _takes_all_back, _one_voice, _says_no, _asks_for_odd_things)
    page = (await team.approves()).body
    assert "Nieuw verwoord" in page
    assert "Alleen dit blijft" in page
    assert "Vrij verwoord" in page
    for gone in ("Oud verwoord", "Dit gaat weg", "Alles weg een", "Alles weg twee", "Liever niet zo", "Nooit gevraagd"):
        assert gone not in page, gone


async def _rewords(talk: Talk) -> None:
    await _answers(talk, "Oud verwoord", "Iets over beter een")
    await talk.asked("preview")
    await talk.say("1: Nieuw verwoord")
    preview = await talk.agrees()
    assert "Nieuw verwoord" in preview.body
    assert "Oud verwoord" not in preview.body


async def _takes_one_back(talk: Talk) -> None:
    await _answers(talk, "Dit gaat weg", "Alleen dit blijft")
    await talk.asked("preview")
    await talk.say("intrekken 1")
    await talk.told("receipt")
    await talk.say("akkoord")
    await talk.told("receipt")


async def _takes_all_back(talk: Talk) -> None:
    """Yes and no can be changed until the release."""
    await _answers(talk, "Alles weg een", "Alles weg twee")
    await talk.agrees()
    await talk.say("withdraw")
    await talk.told("receipt")


async def _one_voice(talk: Talk) -> None:
    """With one voice a plain text is the new text."""
    await talk.consents()
    await talk.asked("text", "good")
    await talk.say("Iets dat anders moet")
    await talk.asked("text", "better")
    await talk.say("overslaan")
    await talk.asked("preview")
    await talk.say("Vrij verwoord")
    await talk.agrees()


async def _says_no(talk: Talk) -> None:
    await _answers(talk, "Liever niet zo een", "Liever niet zo twee")
    await talk.asked("preview")
    await talk.say("nee")
    await talk.told("refusal")
    await talk.say("intrekken")
    await talk.told("receipt")


async def _asks_for_odd_things(talk: Talk) -> None:
    await _answers(talk, "Iets goeds zes", "Iets beters zes")
    await talk.asked("preview")
    await talk.say("7: Nooit gevraagd")
    await talk.told("refusal")
    await talk.say("intrekken 9")
    await talk.told("refusal")
    await talk.say("Nooit gevraagd, en zonder nummer")
    await talk.told("refusal")
    await talk.say("akkoord")
    await talk.told("receipt")


async def test_words_at_any_moment(bot: BotProcess, person: PersonFactory) -> None:
    """help, later, mijn antwoorden, klaar, stop, wis alles, nee: each does what it says, and no word is an answer."""
    team = await gather_team(bot, person, size=7)
    await team.starts()
    lasting = [m.takes_part(words(a)) for m, a in zip(team.members[4:], ("zacht", "luid", "vlot"), strict=True)]
    await asyncio.gather(
        _asks_around(team.members[0]),
        _stops(team.members[1]),
        _wipes(team.members[2]),
        _declines(team.members[3]),
        *lasting,
    )
    page = (await team.approves()).body
    assert "Wat ik zei voor klaar" in page
    for gone in ("Voor het stoppen", "Voor het wissen"):
        assert gone not in page
    for word in ("help", "mijn antwoorden", "my answers", "klaar", "later", "stop", "wis alles"):
        assert f"> {word}" not in page


async def _asks_around(talk: Talk) -> None:
    await talk.asked("consent")
    await talk.say("later")
    await talk.told("receipt")
    await talk.asked("consent")  # tomorrow, which is the next slot here
    await talk.say("yes")
    await talk.asked("text", "good")
    await talk.say("help")
    assert "overslaan" in (await talk.told("help")).body
    await talk.say("Wat ik zei voor klaar")
    await talk.asked("text", "better")
    await talk.say("my answers")
    assert "Wat ik zei voor klaar" in (await talk.told("receipt")).body
    await talk.say("klaar")
    await talk.agrees()


async def _stops(talk: Talk) -> None:
    await _answers(talk, "Voor het stoppen", "Voor het stoppen ook")
    await talk.agrees()
    await talk.say("stop")
    sure = await talk.hear(lambda s: bool(s.prompt))
    assert sure.prompt["kind"] == "choice"
    await talk.say("ja")
    stays = await talk.hear(lambda s: bool(s.prompt))
    assert "Voor het stoppen" in stays.body
    await talk.say("weg")
    await talk.told("receipt")


async def _wipes(talk: Talk) -> None:
    await _answers(talk, "Voor het wissen", "Voor het wissen ook")
    await talk.asked("preview")
    await talk.say("wis alles")
    await talk.hear(lambda s: s.prompt.get("kind") == "choice")
    await talk.say("nee")
    await talk.told("receipt")
    await talk.say("Erase everything.")
    await talk.hear(lambda s: s.prompt.get("kind") == "choice")
    await talk.say("ja")
    await talk.told("receipt")


async def _declines(talk: Talk) -> None:
    await talk.asked("consent")
    await talk.say("nee")
    await talk.told("receipt")


async def test_a_team_that_speaks_english(bot: BotProcess, person: PersonFactory) -> None:
    team = await gather_team(bot, person)
    await team.command("!round language en")
    await team.lead.told("receipt")
    await team.command('!round start proef "How we are doing"')
    await team.hear("announcement")
    await asyncio.gather(*(_in_english(member) for member in team.members))
    await team.lead.asked("review")
    await team.lead.say("agree")
    parts = await team.summary(questions=2)
    assert "What goes well?" in parts[1].body
    dutch = [seen.body for talk in team.members for seen in talk.heard() if not _has_no_dutch(seen)]
    assert dutch == []


def _has_no_dutch(seen: Seen) -> bool:
    return not any(f" {word} " in f" {seen.body} " for word in ("je", "het", "een", "niet"))


async def _in_english(talk: Talk) -> None:
    await talk.asked("consent")
    await talk.say("yes")
    await talk.writes({"good": "We listen to each other", "better": "We could eat together more often"})
    await talk.asked("preview")
    await talk.say("agree")
    await talk.told("receipt")
