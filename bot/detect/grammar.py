"""Small closed sets of Dutch and English words that say how the words around them are used."""

PARTICLES = frozenset(
    (
        "van von der den de ter ten te vd v d het 't op in aan la le du da dos das di del della el al bin ben ibn abu ait ould st"
    ).split()
)
"""Words inside surnames (tussenvoegsels). Not every one can begin a surname: see `SURNAME_STARTS`."""

SURNAME_STARTS = frozenset(
    "van von der den de ter ten te vd v d 't la le du da di del el al ben bin ait ould op in".split()
)

DETERMINERS = frozenset(
    (
        "de het een 't 'n t n die dit dat deze mijn mn m'n me jouw je jullie ons onze hun haar zijn zn z'n geen elke iedere welke zo'n"
        " veel meer meeste weinig alle wat enige beetje vol the a an this that these those my your our their his her its no every some any much more most"
    ).split()
)

SUBJECTS = frozenset("ik je jij hij ze zij we wij men u jullie ge gij i you he she we they it wie die er who".split())

TITLES = frozenset(
    (
        "mevrouw mevr mw mvr meneer mijnheer dhr hr heer juffrouw juf meester dr dokter drs prof professor ir ing mr mrs ms miss mister"
        " sir madam zuster broeder pater pastoor dominee ds imam rabbi tante oom opa oma coach nurse doctor sister aunt auntie uncle"
        " grandma grandpa granny reverend pastor fam familie family huisarts psychiater psycholoog therapeut verpleegkundige"
    ).split()
)
"""Stay in the text; what follows is a name. `mr` is a Dutch lawyer and an English gentleman."""

KIN = frozenset(
    (
        "moeder vader mama papa mam pap ma pa broer broertje zus zusje zoon zoontje dochter dochtertje kind kleinkind kleinzoon kleindochter"
        " neef neefje nicht nichtje man vrouw vriend vriendin partner echtgenoot echtgenote verloofde ex exman schoonmoeder schoonvader"
        " schoonzus schoonzusje zwager stiefvader stiefmoeder pleegkind pleegzoon pleegdochter buurman buurvrouw buurjongen buurmeisje buur collega"
        " collegaatje client clienten patient bewoner bewoonster kamergenoot huisgenoot maatje kameraad vriendje vriendinnetje begeleider"
        " begeleidster behandelaar mentor stagiair stagiaire hulp invaller invalster ervaringsdeskundige dochters zonen zoons broers zussen"
        " tweeling hond kat poes jongen meisje gast baas chef teamleider manager directeur bestuurder voorganger voorzitter"
        " mother father mum mom dad brother sister son daughter grandson granddaughter nephew niece cousin husband wife friend boyfriend"
        " girlfriend neighbour neighbor colleague client patient resident roommate mate boss supervisor dog cat twin partner"
        " stepfather stepmother godmother godfather peettante peetoom"
    ).split()
)
"""A person in relation to somebody. A name may follow, but any other word may too."""

NAMING = frozenset(
    (
        "heet heette heten genaamd geheten noemt noemde noemen genoemd naam bijnaam roepnaam achternaam voornaam heette doopnaam alias"
        " called named name nickname surname"
    ).split()
)

GREETING = frozenset(
    (
        "hoi hallo hey hee hi hai dag beste lieve liefste dank dankjewel dankje bedankt merci thanks thank sorry groetjes groet groeten gr"
        " mvg liefs kus xx xxx namens volgens dear hello regards love cheers cc aan: sincerely ps vraag gefeliciteerd welkom proficiat"
    ).split()
)
"""A name is likely right after these."""

WITH_PERSON = frozenset(
    (
        "met van aan voor bij tegen naast zonder over door naar tussen en of ook dat als toen want maar omdat dan"
        " with from to for by about without and or but because when if than that ask tell told after before behalve plus"
        " mail bel app mailen bellen appen gebeld gesproken sprak"
    ).split()
)
"""A name may well follow."""

ACTS = frozenset(
    (
        "zei zegt vroeg vraagt vertelde vertelt belde belt appte appt mailde mailt schreef schrijft lachte lacht huilde huilt riep roept"
        " denkt dacht vindt vond weet wist werkt werkte woont woonde leert leerde luistert luisterde kookt kookte begon stelde stelt hielp"
        " helpt knikte knikt zuchtte zucht kreunde gromde fluisterde glimlachte antwoordde grapte mopperde klaagde klaagt praat praatte sprak"
        " spreekt keek kijkt hoorde snapt snapte begrijpt begreep wilde durft durfde probeert probeerde belooft beloofde regelt regelde"
        " zong zingt rookt rookte drinkt dronk slaapt sliep eet at liep loopt rende fietst fietste reed rijdt trok pakte pakt legde"
        " noemde noemt bedoelt bedoelde voelt voelde schrok schrikt stuurde stuurt leest las bracht haalde haalt zocht zoekt wacht wachtte"
        " nam neemt gaf geeft kreeg krijgt deed doet zat zit stond vertrok stopte stopt vergat vergeet onthield beslist besloot belast"
        " troostte troost steunt steunde overleed stierf trouwde verhuisde studeert viel"
        " said says told tells asked asks thinks thought knows knew works worked lives lived called calls smiled laughed cried wrote writes"
        " listens listened helped helps gave gives took takes made makes wants wanted likes liked loves loved feels felt sat sits spoke speaks"
        " never always died moved cooks sings left"
    ).split()
)
"""Finite verbs of which the subject is nearly always a person."""

STATES = frozenset(
    (
        "is was heeft had hebt komt kwam gaat ging wordt werd blijft bleef moet moest kan kon mag mocht zal zou wil wou hoort ziet zag maakt"
        " maakte staat ligt lag hoeft lijkt leek brengt houdt hield laat liet zet valt blijkt bleek verdient begint mist miste komen gaan"
        " waren zijn hebben kunnen moeten willen zouden zullen doen hadden kwamen gingen"
        " has had comes came goes went will would can could should might must does did were are have stays stayed seems keeps kept needs"
    ).split()
)
"""Finite verbs of which the subject may be anything."""

NOT_A_PERSON_NEXT = frozenset(
    (
        "je jij ik we wij ze zij hij u jullie ge de het een dat te om op geen mijn jouw zijn hun deze die dit alle iets niks niets wat men er"
        " ik the a an to that you i we they my your his this in me ons niemand iedereen of mensen"
    ).split()
)
"""After a verb or preposition that is also a name (`wil`, `hoop`, `door`) these show it is no name."""

SAYS_WHAT_IT_IS = frozenset(
    "een geen niet wat de het alles iets belangrijk nodig fijn mooi not a an the what everything something important".split()
)

PLACE_PREPOSITIONS = frozenset(
    "in uit naar te tot vanuit richting rond omgeving nabij bij van near from to at around regio gemeente stad dorp wijk buurt plaats".split()
)

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
