# Choosing a werkvorm in the team room: the menu, and how one goes.

flows-first = Wat willen jullie? Kies een werkvorm die daarbij past.
flows-fitting = Deze werkvormen passen bij wat je zoekt.
flows-nearest = Precies dit heb ik niet. Dit komt het dichtst in de buurt.
flows-partly = Niet elk woord kende ik. Daar heb ik niet op gezocht.
flows-unclear = Dat ken ik nog niet.
flows-none = Er zijn nog geen werkvormen.
flows-urgent = Is er spoed of gevaar? Dan past een ronde niet. Bel elkaar, of spreek elkaar nu. Bij levensgevaar bel je 112.
flows-aim =
    { $aim ->
        [open] Ruimte: er hoeft geen oplossing te komen
        [insight] Inzicht: iets beter begrijpen
        [decision] Besluit: samen kiezen wat goed is
        [change] Verandering: van een wens naar een stap
       *[measure] Meten: hoe staat het ervoor?
    }
flows-one = `{ $id }`: { $purpose }
flows-one-later = `{ $id }` (nog niet): { $purpose }
flows-short = Kort: `{ $id }`.
flows-short-later = Kort: `{ $id }` (nog niet).
flows-size = Voor { $least } tot { $most } mensen.
flows-later = Bij ‘nog niet’ kan ik deze vorm nog niet begeleiden.
flows-narrow =
    Gericht zoeken kan zo: `!ronde werkvormen inzicht 6`, met zes mensen. Of `!ronde werkvormen besluit over iemand`.
    Kies uit ruimte, inzicht, besluit, verandering en meten.
flows-more = Hoe een werkvorm gaat, lees je met `!ronde uitleg <werkvorm>`.

explained-first = Uitleg over een werkvorm.
explained-people = Voor { $least } tot { $most } mensen. Wie de ronde leidt, telt niet mee.
explained-roles = Rollen: { $roles }.
explained-role =
    { $role } ({ $range ->
        [exactly] { $most }
        [between] { $least } tot { $most }
       *[most] hooguit { $most }
    }{ $extra ->
        [leads] , leidt de ronde
        [chosen] , onderweg gekozen
       *[none] { "" }
    })
explained-about =
    { $about ->
        [nobody] Het gaat niet over één persoon.
        [unrecognisable] Het mag over een casus gaan, als niemand te herkennen is.
        [informed] Het gaat over een cliënt die het weet en mee voorbereidt.
       *[present] Het gaat over een cliënt die zelf meedoet en alles meeleest.
    }
explained-length = Het duurt hooguit { $length }. Is iedereen eerder klaar, dan gaat het sneller.
explained-maturity =
    { $maturity ->
        [ready] Deze vorm is klaar voor gebruik.
        [careful] Gebruik deze vorm met zorg: een ervaren gespreksleider is nodig.
       *[experimental] Deze vorm is een proef.
    }
explained-before = Dit vraagt de bot vooraf
explained-need =
    { $who }: { $ask } Bij nee: { $no ->
        [stop] de ronde begint niet.
        [leave] deze persoon doet niet mee, en niemand hoort waarom.
        [suggest] een andere werkvorm past beter.
       *[warn] het mag toch, met een advies.
    }
explained-phases = Zo gaat het
explained-phase = { $title } ({ $length }).
explained-does =
    { $kind ->
        [join] Lezen, en kiezen of je meedoet
        [read] Lezen
        [ask] Ieder apart schrijven
        [talk] Samen praten
        [choose] Kiezen
        [agree-text] Een tekst nakijken
        [agree-image] Een beeld nakijken
        [agree-score] Samen één cijfer kiezen
        [pair] In tweetallen
       *[plan] Afspraken maken
    }: { $who }.
explained-questions = De vragen
explained-all-questions = Alle vragen staan in het handboek, bij deze werkvorm. Vraag ernaar bij wie de bot beheert.
explained-readers = Wie leest wat
explained-readers-in = Wie leest wat bij ‘{ $phase }’
explained-limits = Wanneer niet
explained-urgent = Bij spoed of gevaar. Bel elkaar dan, of spreek elkaar nu.
explained-themes = Thema’s die passen: { $themes }.
explained-source = Bron: { $source }.
explained-own = wijzelf
explained-start = Beginnen: `!ronde start { $id } "<thema>"`.
