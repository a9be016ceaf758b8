"""The detector in single sentences: what goes, what stays, what is flagged."""

import pytest

from bot.detect.engine import DutchDetector
from bot.domain.findings import RosterEntry, Treatment

TEAM = (
    RosterEntry("Noor Smit", "@noor:zonnehof.example"),
    RosterEntry("Roos van der Veen", "@roos:zonnehof.example"),
    RosterEntry("Wil Hoop", "@wil.hoop:zonnehof.example"),
    RosterEntry("Hendrik de Boer", "@hendrik:zonnehof.example", ("Driek",)),
    RosterEntry("Fatou Diallo", "@fatou.d:zonnehof.example"),
)


@pytest.fixture(scope="module")
def detector() -> DutchDetector:
    return DutchDetector()


def seen(detector: DutchDetector, text: str, lang: str = "nl") -> list[tuple[str, str]]:
    """What is masked, as `(kind, words)`."""
    return [
        (finding.kind.value, text[finding.start : finding.end])
        for finding in detector.find(text, TEAM, lang)
        if finding.treatment is Treatment.MASK
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("bel 06-12 34 56 78 maar", "phone", "06-12 34 56 78"),
        ("nul zes een twee drie vier vijf zes zeven acht", "phone", "nul zes een twee drie vier vijf zes zeven acht"),
        ("toestel 4471 graag", "phone", "4471"),
        ("bsn 123456782 lag daar", "bsn", "123456782"),
        ("op NL91 ABNA 0417 1643 00 graag", "iban", "NL91 ABNA 0417 1643 00"),
        ("dossiernr: 12345 is weg", "record", "12345"),
        ("kamer A1.07 is koud", "record", "A1.07"),
        ("kenteken G-123-BB", "plate", "G-123-BB"),
        ("9711 LM is dichtbij", "postcode", "9711 LM"),
        ("Laan van Meerdervoort 100 hoor", "address", "Laan van Meerdervoort 100"),
        ("hij woont op de Brinkstraat 3a", "address", "Brinkstraat 3a"),
        ("verhuisd naar Goes", "location", "Goes"),
        ("in den haag was het druk", "location", "den haag"),
        ("bij Zonnehof werkt het niet", "org", "Zonnehof"),
        ("de school (De Regenboog) belt", "org", "De Regenboog"),
        ("op 12 mei ging het mis", "date", "12 mei"),
        ("Tweede Kerstdag alleen", "date", "Tweede Kerstdag"),
        ("mijn vader is 26 en rijdt nog", "age", "26"),
        ("een zestienjarige hoort daar niet", "age", "zestienjarige"),
        ("mail n.smit [at] zonnehof [dot] nl even", "email", "n.smit [at] zonnehof [dot] nl"),
        ("zie https://t.me/noortje maar", "url", "https://t.me/noortje"),
        ("@noor:zonnehof.example weet het", "mxid", "@noor:zonnehof.example"),
        ("mijn insta is noor.smit toch", "handle", "noor.smit"),
        ("post naar postbus 412 graag", "address", "412"),
        ("hij slaapt aan de lange vonder nummer 9", "address", "lange vonder nummer 9"),
        ("14/2 was zijn laatste dienst", "date", "14/2"),
        ("ben zelf vierenvijftig en leer nog", "age", "vierenvijftig"),
        ("op 3-7-'24 was het", "date", "3-7-'24"),
        ("ze wordt dinsdag 18, feest", "age", "18"),
        ("op wijkteam de Schakel zegt niemand wat", "org", "de Schakel"),
        ("zie https://www.trimbos.nl/team/noor maar", "url", "https://www.trimbos.nl/team/noor"),
    ],
)
def test_what_goes(detector: DutchDetector, text: str, kind: str, words: str) -> None:
    assert (kind, words) in seen(detector, text)


@pytest.mark.parametrize(
    "name",
    [
        "Noor",
        "noor",
        "NOOR",
        "Noortje",
        "noors",
        "N o o r",
        "n.o.o.r",
        "No\u200bor",
        "N00r",
        "Nооr",
        "noorsmit",
        "Noor Smit",
        "N. Smit",
        "Hendrik",
        "Henk",
        "Driek",
        "hendirk",
        "Fatoe",
        "Hen-drik",
        "hen*drik*",
        "Roos v.d. Veen",
    ],
)
def test_forms_of_a_name_in_the_room(detector: DutchDetector, name: str) -> None:
    text = f"ik hoorde van {name} dat het anders moet"
    assert [(kind, words.strip("*")) for kind, words in seen(detector, text)] == [("name", name.strip("*"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mijn zoon Quinten wil dat niet", "Quinten"),
        ("mevrouw van Dalfsen vroeg erom", "van Dalfsen"),
        ("een cliënt (Dirk) zei iets", "Dirk"),
        ("toen Oumaima wegliep", "Oumaima"),
        ("zij heet Brunhilda geloof ik", "Brunhilda"),
        ("dr. Wolters zei niets", "Wolters"),
        ("dr. A.B. van der Smit kwam", "A.B. van der Smit"),
        ("mijn collega Zh. praat veel", "Zh."),
        ("mevrouw K uit het oosten", "K"),
        ("tot morgen, gr. Tj.", "Tj."),
    ],
)
def test_people_outside_the_room(detector: DutchDetector, text: str, name: str) -> None:
    assert seen(detector, text) == [("name", name)]


@pytest.mark.parametrize(
    "text",
    [
        "ik wil dat niet en ik hoop van wel",
        "de roos op tafel",
        "Wil je dat doen?",
        "hoop doet leven",
        "door weer en wind",
        "Open Dialogue en WRAP en Triple C",
        "Kenniscentrum Phrenos en Trimbos",
        "ik slik Clozapine",
        "bel 112 of 0800-0113",
        "@room kijk even",
        "50 mg, 1500 ml en 2500 euro",
        "om 14.30 uur in mei",
        "3 jaar geleden",
        "voor de kerst",
        "joost mag het weten",
        "de HIC en het wijkteam",
        "in de winkelstraat",
        "uit Turkije, Turkse koffie",
        "1/2 was leeg en 24/7 was open",
        "april doet wat hij wil",
        "24/7 en 3-4 keer",
        "chat op 113.nl of www.113.nl",
        "cliënt A en een collega I think",
    ],
)
def test_what_stays(detector: DutchDetector, text: str) -> None:
    assert seen(detector, text) == []


@pytest.mark.parametrize(
    ("text", "lang", "phrase", "proposal"),
    [
        ("Als enige psychiater hier voel ik me alleen.", "nl", "Als enige psychiater hier", "vanuit mijn functie"),
        ("ik werk hier nu 29 jaar", "nl", "ik werk hier nu 29 jaar", "al lang"),
        ("As the only dietitian I get asked", "en", "As the only dietitian", "from my role"),
        ("in 1998 was er nog tijd", "nl", "in 1998", "een paar jaar geleden"),
    ],
)
def test_what_is_flagged(detector: DutchDetector, text: str, lang: str, phrase: str, proposal: str) -> None:
    flags = [finding for finding in detector.find(text, TEAM, lang) if finding.treatment is Treatment.FLAG]
    assert [(text[flag.start : flag.end], flag.proposal) for flag in flags] == [(phrase, proposal)]


def test_remembers_a_few_teams_only(detector: DutchDetector) -> None:
    for number in range(100):
        detector.find("hallo", (RosterEntry(f"Naam{number}", f"@n{number}:x.example"),), "nl")
    assert len(detector._teams) <= 64


def test_never_shows_whom_it_knows(detector: DutchDetector) -> None:
    index = detector._index(TEAM)
    assert "noor" not in repr(index)
