# A guided start, in private, for a facilitator who remembers nothing.

guide-aim =
    We zetten samen een ronde klaar. Nog niemand weet ervan.
    Wat wil je met het team?
guide-aim-option =
    { $aim ->
        [open] ruimte: er hoeft geen oplossing te komen
        [insight] inzicht: iets beter begrijpen
        [decision] besluit: samen kiezen wat goed is
        [change] verandering: van een wens naar een stap
        [measure] meten: hoe staat het ervoor?
       *[unknown] weet ik niet
    }
guide-ways = Steeds kun je `terug` sturen, of `stop`. Zonder antwoord binnen een dag gaat de start niet door.

guide-flow = Deze werkvormen passen hierbij. De beste staat bovenaan. Welke wordt het?
guide-flow-nearest = Precies dit heb ik niet. Dit komt het dichtst in de buurt. Welke wordt het?
guide-flow-one = { $title }: { $purpose }
guide-flow-lasts =
    Het duurt hooguit { $length }.{ $maturity ->
        [ready] { "" }
        [careful] { " " }Vraagt een ervaren gespreksleider.
       *[experimental] { " " }Dit is een proef.
    }
guide-flow-how = Antwoord met een nummer. Met `uitleg 2` lees je meer over nummer 2.
guide-flow-more = `meer`: andere werkvormen zien

guide-theme =
    Waar gaat de ronde over? Schrijf het in een paar woorden.
    Het hele team leest het. Noem dus geen naam of casus.

guide-who =
    Wie doen er mee? Stuur de nummers, bijvoorbeeld `1 3 4`, of `iedereen`.
    Kies er minstens { $least } en hoogstens { $most }.

guide-when = Wanneer begint de ronde? Als je niets kiest: { $soonest }. Bij `nu` kun je het niet meer terugdraaien.
guide-when-day = Een dag noemen kan ook, zoals `morgen` of `maandag`.

guide-length = Hoe lang kan iedereen schrijven? Bij deze werkvorm is dat { $usual }.
guide-length-own = Iets anders? Stuur bijvoorbeeld `3 dagen` of `36 uur`.

guide-page = Klopt dit zo? Nog niemand weet ervan.
guide-page-theme = Thema: ‘{ $theme }’.
guide-page-flow = Werkvorm: ‘{ $flow }’.
guide-page-who = Wie: { $names }.
guide-page-begins = Begin: { $begins }.
guide-page-begins-at-once = Begin: meteen na je akkoord. Dan kun je het niet meer terugdraaien.
guide-page-ends = Klaar: uiterlijk { $ends }.
guide-page-promise = Dit beloof ik aan iedereen die je vraagt, met deze woorden.
guide-page-right = Is het goed zo?
guide-change-agree = `akkoord`: zo doen we het
guide-change-who = `wie`: andere mensen vragen
guide-change-when = `wanneer`: op een ander moment beginnen
guide-change-length = `hoe lang`: meer of minder tijd
guide-change-theme = `thema`: een ander thema
guide-change-flow = `werkvorm`: iets anders kiezen
guide-page-ways = Met `terug` ga je één vraag terug. Met `stop` gaat de start niet door.

guide-waits =
    Afgesproken. Nog niemand hoort ervan.
    De ronde over ‘{ $theme }’ begint op { $begins }.
guide-waits-undo = `ongedaan`: je akkoord terugnemen
guide-waits-now = `nu`: meteen beginnen

guide-option-open = ruimte
guide-option-insight = inzicht
guide-option-decision = besluit
guide-option-change = verandering
guide-option-measure = meten
guide-option-unknown = weet ik niet
guide-option-more = meer
guide-option-soon = zo gauw het kan
guide-option-now = nu
guide-option-usual = zoals gewoon
guide-option-agree = akkoord
guide-option-who = wie
guide-option-when = wanneer
guide-option-length = hoe lang
guide-option-theme = thema
guide-option-flow = werkvorm
guide-option-undo = ongedaan
