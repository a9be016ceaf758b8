# The first message of a round in the private chat. Everything somebody needs to choose freely, as short as is honest.

invitation-first = Er is een uitnodiging voor je.

invitation-who =
    Je bent gevraagd voor een gespreksronde, door { $leader }.
    Thema: ‘{ $theme }’.
    { $invited ->
        [one] Er is 1 mens gevraagd.
       *[other] Er zijn { $invited } mensen gevraagd.
    } Schrijven kan tot { $until }.

invitation-you =
    Deze ronde gaat over jou. Daarom word jij als eerste gevraagd, door { $leader }.
    Thema: ‘{ $theme }’.
    Zonder jouw ja begint er niets. Antwoorden kan tot { $until }.
invitation-you-with =
    Zeg je ja? Dan vraag ik ook: { $names }.
    Wil je iemand er niet bij? Zeg dan nog geen ja. Bespreek het eerst met { $leader }.
invitation-you-free =
    Nee zeggen mag, en niets zeggen ook. Dan hoort { $leader } alleen dat de ronde niet begint. Wat jij koos, vertel ik aan niemand.
    Ook later kun je altijd stoppen. Dan stopt de hele ronde.

invitation-readers = Vertrouwelijk: wie leest wat
invitation-taken-out = Namen en herkenbare details halen we uit je tekst.
invitation-leader-writes = Let op: { $leader } schrijft zelf ook mee. Die stem tellen we niet mee. Misschien herken je die.

invitation-kept = Wat we bewaren
invitation-kept-raw =
    { $raw ->
        [none] De bot bewaart je antwoorden niet.
        [until-output] De bot bewaart je antwoorden versleuteld, tot de samenvatting er is.
       *[until-closed] De bot bewaart je antwoorden versleuteld, tot de ronde klaar is.
    } Daarna weet ook de bot niet meer wat van jou was.
invitation-kept-page = De samenvatting blijft in de teamkamer, en { $keep } bij de bot.
invitation-kept-page-closed = De bot bewaart de samenvatting tot de ronde klaar is. In de teamkamer blijft zij staan.
invitation-kept-page-private = Wat samen gemaakt is, blijft staan in de privégesprekken van wie het krijgen. De bot bewaart het niet.
invitation-kept-plan = Spreek je af om iets te doen? Dan bewaart de bot die afspraak met je naam, om er later op terug te komen. Je ziet haar eerst.

invitation-honest = Wat we niet kunnen beloven
invitation-honest-text =
    De chatserver en je toestel bewaren dit gesprek.
    Wie de computer van de bot beheert, kan meelezen zolang de ronde loopt.
    In een kleine groep herkent iemand misschien je stijl of verhaal.
    Wie de samenvatting las, kan die onthouden.

invitation-free = Nee is ook goed. Niemand hoort wat je kiest. Meer weten? Stuur `help`.
invitation-more = Meer weten? Stuur `help`.
invitation-own-text = Om eerst te lezen
