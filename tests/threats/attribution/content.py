"""What a care team writes about: sentences made of parts, the same for everybody, so that no topic tells an author.

`{a|b|c}` are ways to say the same; which one is taken is a habit of the author. `<who>` and its like are content, drawn
at random for everybody alike.
"""

SENTENCES = (
    "{ik vind|volgens mij|wat mij betreft} {moeten we|zouden we moeten|mogen we} {vaker|meer|wat meer} <doing>",
    "{het is|het blijft} {heel|erg|zo} <feeling> als <happening>",
    "{vorige week|laatst|pas} <event> en dat {was|vond ik} <judgement>",
    "{ik merk|ik zie|het valt me op} dat <who> {vaak|geregeld|best veel} <state>",
    "{we hebben|er is} te weinig <lack> {voor|om te denken aan} <who>",
    "<who> {vraagt|vroeg} {mij|ons} {vaak|steeds} om <lack>",
    "{ik hoop|het zou fijn zijn} dat we {straks|binnenkort|de komende tijd} <doing>",
    "{wat goed gaat|wat ik mooi vind} is <good>",
    "{wat beter kan|wat ik lastig vind} is <bad>",
    "{misschien|wellicht} {kunnen we|is het een idee om te} {samen|met elkaar} <doing>",
    "{omdat|doordat} <happening> {voelt|lijkt} het {soms|af en toe} <feeling>",
    "<who> {zei|vertelde} dat <happening>, {daar moest ik over nadenken|dat bleef hangen}",
    "{aan het begin|in het begin} van de dienst {was|is} er <lack>, {later|daarna} niet meer",
    "{ik wil|ik zou graag} {leren|weten} hoe we <doing>",
    "{als|wanneer} <happening>, {dan|} {bel ik|vraag ik} <who>",
    "{het helpt|het scheelt} {mij|me} {als|wanneer} <good> er is",
)

CONTENT: dict[str, tuple[str, ...]] = {
    "doing": (
        "bij de overdracht naar elkaar luisteren", "de koffie met bewoners drinken", "ervaringen delen in het overleg",
        "familie op tijd bellen", "de regels uitleggen", "een rondje lopen na het eten", "de planning bespreken",
        "nieuwe mensen inwerken", "rust maken op de gang", "complimenten geven", "stilstaan bij wat er gebeurd is",
        "vragen wat iemand zelf wil", "fouten bespreken zonder oordeel", "de avond anders indelen",
        "de huiskamer gezelliger maken", "afspraken opschrijven", "met de wijk samenwerken", "samen koken op vrijdag",
    ),
    "feeling": (
        "lastig", "fijn", "verwarrend", "druk", "stil", "onrustig", "veilig", "vermoeiend", "spannend", "eenzaam",
        "licht",
    ),
    "happening": (
        "het rooster op het laatst verandert", "de deur dicht blijft", "niemand de telefoon opneemt", "er bezoek komt",
        "de sfeer omslaat", "iemand boos wordt", "er een invaller staat", "het eten te laat is",
        "er veel wordt gelachen",
        "de medicatie niet klopt", "het overleg uitloopt", "iemand niet naar buiten mag", "er eindelijk tijd is",
        "de computer vastloopt", "er een nieuwe bewoner komt", "we elkaar niet spreken",
    ),
    "event": (
        "hadden we een goed gesprek aan tafel", "liep de avond anders dan gedacht", "bleef iemand langer in bed",
        "ging de wandeling niet door", "kwam de familie met taart", "moest ik twee keer terugbellen",
        "stonden we met te weinig mensen", "was er ruzie over de tv", "hielp een bewoner mij met de was",
        "viel het overleg uit", "zaten we met zijn allen buiten", "kreeg iemand goed nieuws",
    ),
    "judgement": (
        "bijzonder", "jammer", "leerzaam", "pittig", "mooi", "vervelend", "grappig", "onverwacht", "nodig", "zwaar",
    ),
    "who": (
        "de nachtdienst", "de mensen op de gang", "een familielid", "de nieuwe bewoner", "de stagiair", "het team",
        "iemand van de keuken", "de huisarts", "een collega", "de mensen die hier wonen", "de flexwerker",
        "de buurvrouw",
        "de arts", "iemand die hier net is",
    ),
    "state": (
        "moe is", "geen antwoord krijgt", "alleen aan tafel zit", "wel wil maar niet durft", "vrolijk binnenkomt",
        "de regels niet kent", "veel vragen heeft", "liever op de kamer blijft", "goede ideeën heeft", "stil wordt",
    ),
    "lack": (
        "tijd", "rust", "uitleg", "aandacht", "duidelijkheid", "ruimte", "overleg", "hulp", "vertrouwen", "afstemming",
    ),
    "good": (
        "dat we elkaar helpen", "de humor op de groep", "het contact met familie", "een vast gezicht", "een korte lijn",
        "dat fouten besproken worden", "de tuin in de zomer", "tijd voor een praatje", "dat iedereen mee mag denken",
    ),
    "bad": (
        "de overdracht in de ochtend", "het wachten op antwoord", "de drukte rond het eten", "hoe we regels uitleggen",
        "dat we langs elkaar werken", "de bereikbaarheid in het weekend", "het inwerken van nieuwe mensen",
        "dat beslissingen laat komen", "de rust op de gang in de avond",
    ),
}  # fmt: skip

THIRD_PERSONS = ("Annelies", "Hendrik", "Mohammed", "Wilma", "Sjoerd")
"""Named now and then by everybody alike, so that masking has something to do."""
