"""Small closed sets of Dutch and English words that say how the words around them are used."""


def word_set(listed: str) -> frozenset[str]:
    """The words of a list with spaces between, as a set."""
    return frozenset(listed.split())


PARTICLES = word_set(
    "van von der den de ter ten te vd v d het t op in aan la le du da dos das di del della el al bin ben"
    " ibn abu ait ould st"
)
"""Words inside surnames (tussenvoegsels). Not every one can begin a surname: see `SURNAME_STARTS`."""

SURNAME_STARTS = word_set("van von der den de ter ten te vd v d 't la le du da di del el al ben bin ait ould op in")

DETERMINERS = word_set(
    "de het een 't 'n t n die dit dat deze mijn mn m'n me jouw je jullie ons onze hun haar zijn zn z'n geen"
    " elke iedere welke zo'n"
    " veel meer meeste weinig alle wat enige beetje vol the a an this that these those my your our their"
    " his her its no every some any much more most"
)

SUBJECTS = word_set("ik je jij hij ze zij we wij men u jullie ge gij i you he she we they it wie die er who")

TITLES = word_set(
    "mevrouw mevr mw mvr meneer mijnheer dhr hr heer juffrouw juf meester dr dokter drs prof professor ir"
    " ing mr mrs ms miss mister"
    " sir madam zuster broeder pater pastoor dominee ds imam rabbi tante oom opa oma coach nurse doctor"
    " sister aunt auntie uncle"
    " grandma grandpa granny reverend pastor fam familie family huisarts psychiater psycholoog therapeut"
    " verpleegkundige"
)
"""Stay in the text; what follows is a name. `mr` is a Dutch lawyer and an English gentleman."""

KIN = word_set(
    "moeder vader mama papa mam pap ma pa broer broertje zus zusje zoon zoontje dochter dochtertje kind"
    " kleinkind kleinzoon kleindochter"
    " neef neefje nicht nichtje man vrouw vriend vriendin partner echtgenoot echtgenote verloofde ex exman"
    " schoonmoeder schoonvader"
    " schoonzus schoonzusje zwager stiefvader stiefmoeder pleegkind pleegzoon pleegdochter buurman"
    " buurvrouw buurjongen buurmeisje buur collega"
    " collegaatje client clienten patient bewoner bewoonster kamergenoot huisgenoot maatje kameraad"
    " vriendje vriendinnetje begeleider"
    " begeleidster behandelaar mentor stagiair stagiaire hulp invaller invalster ervaringsdeskundige"
    " dochters zonen zoons broers zussen"
    " tweeling hond kat poes jongen meisje gast baas chef teamleider manager directeur bestuurder"
    " voorganger voorzitter"
    " mother father mum mom dad brother sister son daughter grandson granddaughter nephew niece cousin"
    " husband wife friend boyfriend"
    " girlfriend neighbour neighbor colleague client patient resident roommate mate boss supervisor dog cat"
    " twin partner"
    " stepfather stepmother godmother godfather peettante peetoom"
)
"""A person in relation to somebody. A name may follow, but any other word may too."""

NAMING = word_set(
    "heet heette heten genaamd geheten noemt noemde noemen genoemd naam bijnaam roepnaam achternaam"
    " voornaam heette doopnaam alias"
    " called named name nickname surname"
)

GREETING = word_set(
    "hoi hallo hey hee hi hai dag beste lieve liefste dank dankjewel dankje bedankt merci thanks thank"
    " sorry groetjes groet groeten gr"
    " mvg liefs kus xx xxx namens volgens dear hello regards love cheers cc aan: sincerely ps vraag"
    " gefeliciteerd welkom proficiat"
)
"""A name is likely right after these."""

WITH_PERSON = word_set(
    "met van aan voor bij tegen naast zonder over door naar tussen en of ook dat als toen want maar omdat dan"
    " with from to for by about without and or but because when if than that ask tell told after before"
    " behalve plus"
    " mail bel app mailen bellen appen gebeld gesproken sprak"
)
"""A name may well follow."""

ACTS = word_set(
    "zei zegt vroeg vraagt vertelde vertelt belde belt appte appt mailde mailt schreef schrijft lachte"
    " lacht huilde huilt riep roept"
    " denkt dacht vindt vond weet wist werkt werkte woont woonde leert leerde luistert luisterde kookt"
    " kookte begon stelde stelt hielp"
    " helpt knikte knikt zuchtte zucht kreunde gromde fluisterde glimlachte antwoordde grapte mopperde"
    " klaagde klaagt praat praatte sprak"
    " spreekt keek kijkt hoorde snapt snapte begrijpt begreep wilde durft durfde probeert probeerde belooft"
    " beloofde regelt regelde"
    " zong zingt rookt rookte drinkt dronk slaapt sliep eet at liep loopt rende fietst fietste reed rijdt"
    " trok pakte pakt legde"
    " noemde noemt bedoelt bedoelde voelt voelde schrok schrikt stuurde stuurt leest las bracht haalde"
    " haalt zocht zoekt wacht wachtte"
    " nam neemt gaf geeft kreeg krijgt deed doet zat zit stond vertrok stopte stopt vergat vergeet onthield"
    " beslist besloot belast"
    " troostte troost steunt steunde overleed stierf trouwde verhuisde studeert viel"
    " said says told tells asked asks thinks thought knows knew works worked lives lived called calls"
    " smiled laughed cried wrote writes"
    " listens listened helped helps gave gives took takes made makes wants wanted likes liked loves loved"
    " feels felt sat sits spoke speaks"
    " never always died moved cooks sings left"
)
"""Finite verbs of which the subject is nearly always a person."""

STATES = word_set(
    "is was heeft had hebt komt kwam gaat ging wordt werd blijft bleef moet moest kan kon mag mocht zal zou"
    " wil wou hoort ziet zag maakt"
    " maakte staat ligt lag hoeft lijkt leek brengt houdt hield laat liet zet valt blijkt bleek verdient"
    " begint mist miste komen gaan"
    " waren zijn hebben kunnen moeten willen zouden zullen doen hadden kwamen gingen"
    " has had comes came goes went will would can could should might must does did were are have stays"
    " stayed seems keeps kept needs"
)
"""Finite verbs of which the subject may be anything."""

NOT_A_PERSON_NEXT = word_set(
    "je jij ik we wij ze zij hij u jullie ge de het een dat te om op geen mijn jouw zijn hun deze die dit"
    " alle iets niks niets wat men er"
    " ik the a an to that you i we they my your his this in me ons niemand iedereen of mensen"
)
"""After a verb or preposition that is also a name (`wil`, `hoop`, `door`) these show it is no name."""

NEVER_COUNTED = word_set(
    "wil door hoop mei joy storm licht goud brand winter zomer lente herfst rein dag will hope faith grace"
    " charity mercy summer autumn"
    " dawn art may june april augustus juni juli maart sunny grant bill prudence patience constance harmony"
    " precious happy gift blessing"
    " pleun vrede rust bo ben max per als jet amber crystal ivy jade ginger rosemary basil olive sage"
    " silver rose zin liefde moed trouw"
    " victoria glory spring heather hazel clay sandy rusty rocky rich frank ernest mark pat sue carol dolly"
    " gold stone kind stil lief"
    " anders heel snel dries wende vie lot rood geluk kracht licht maan vuur water wind vlam rein puur fris"
    " lotus noor west oost june"
)
"""Names that as words are no countable things: verbs, prepositions, materials, seasons, virtues. They stand without an
article in ordinary text; a countable thing does not, so `met roos` is a person where `met hoop` is not."""

CALLING = word_set(
    "vraag vroeg bel belde bellen mail mailde app appte zie zag mis miste ken kende vind vond help hielp"
    " sprak hoorde spreek ask asked tell"
    " told call called see saw miss met helped help love dankzij volgens namens jegens thank thanks missing"
)
"""Words with a person after them, in ordinary text more often than not."""

HOW_SOMEBODY_IS = word_set(
    "ziek jarig op weer er moe boos aardig lief terug weg bezig vrij altijd vandaag morgen gister gisteren"
    " nooit ook hier thuis zwanger stil"
    " blij verdrietig degene iemand onze sick off late back away kind tired on here our always out upset"
    " angry lovely sweet leaving"
    " pregnant home busy someone never so such"
)
"""After `is` or `was` these say something of a person rather than of a thing."""

SAYS_WHAT_IT_IS = word_set(
    "een geen niet wat de het alles iets mijn my belangrijk nodig fijn mooi not a an the what everything"
    " something important"
)

PLACE_PREPOSITIONS = word_set(
    "in uit naar te tot vanuit richting rond omgeving nabij bij van near from to at around regio gemeente"
    " stad dorp wijk buurt plaats"
)

THING_ENDINGS = tuple(
    sorted(
        word_set(
            "groep team centrum huis kamer zorg dienst plan overleg afdeling werk school gesprek bijeenkomst"
            " training cursus academie kliniek traject proces ronde schap heid ing tijd dag week maand avond"
            " periode fase taal gebied systeem model methode beraad kring raad bestuur kunde ie isme lijst kaart"
            " rapport verslag formulier beleid budget"
        )
    )
)
"""Compounds on these are things, also where somebody writes them with a capital."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb febr february",
            "maart mrt march mar",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sept sep",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
