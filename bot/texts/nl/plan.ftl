# Actions in a plan: who does what, and when. First lines hold nothing of what was said.

plan-action-how =
    Schrijf wat je wilt doen, wie het doet en wanneer. Dat mag in één bericht, zoals `Wat: het formulier korter maken. Wie: ik. Wanneer: 1 maart`. Kort mag ook: dan vraag ik wat nog mist.
    Geen actie? Stuur `overslaan`.
plan-action-kept =
    Een afspraak heeft een naam nodig. Ze geldt pas als wie het doet ook ja zegt.
    De bot bewaart afspraken na de ronde, versleuteld, met de naam erbij. Zo kan hij er later bij jou op terugkomen. Weg kan altijd: stuur `wis alles`.

plan-ask-what = Wat wil je doen? Schrijf het in een paar woorden.
plan-ask-who = Wie doet dit?
plan-ask-who-how = Antwoord met een nummer of een naam. Ben je het zelf? Stuur `ik`.
plan-ask-when = Wanneer is het klaar, of wanneer begin je?
plan-ask-when-how = Schrijf bijvoorbeeld `vrijdag`, `over 2 weken` of `1 maart`. Geen datum? Stuur `geen datum`.
plan-ask-with = Met wie doe je dit? Doet niemand mee? Stuur `niemand`.

plan-again-unknown-day = Die dag begreep ik niet. Wanneer is het? Weet je het niet precies? Schrijf het dan nog eens, dan bewaar ik je woorden.
plan-again-past = Die dag is al geweest. Welke dag bedoel je?
plan-again-no-such-day = Die dag staat niet op de kalender. Welke dag bedoel je?
plan-again-unknown-name = Die naam zie ik niet bij deze ronde. Wie bedoel je?
plan-again-same-name = Er zijn meer mensen die zo heten. Kies het nummer. Vraag ik het de verkeerde? Die kan rustig nee zeggen.
plan-again-is-leader = De gespreksleider doet hier geen afspraken. Vraag het zelf aan de gespreksleider, of kies iemand anders.

plan-preview-first =
    { $changed ->
        [yes] Zo komt het nu in de lijst.
       *[no] Zo komt het in de lijst.
    }
plan-preview-other = Wie het doet, krijgt eerst zelf de vraag. Zonder ja van die ander komt het niet in de lijst.
plan-preview-how = Wat wil je?
plan-preview-agree = Zo is het goed: stuur `akkoord`.
plan-preview-change = Iets anders: stuur `wat: je nieuwe tekst`, `wie: ik` of `wanneer: vrijdag`.
plan-preview-withdraw = Toch niet: stuur `intrekken`.

plan-more-first = Bewaard. Heb je nog een actie?
plan-more-so-far = Dit staat er nu van jou:
plan-more-how =
    Nog een? Schrijf hem op. Geen andere? Stuur `klaar`.
    Eén weghalen: stuur `intrekken { $number }`.

plan-accept-first = Er is een vraag aan jou over een afspraak.
plan-accept-who = Wil jij dit doen? De vraag komt van { $writer }. Het thema is ‘{ $theme }’.
plan-accept-free =
    Nee is ook goed. Niemand hoort waarom. Zonder jouw ja komt het niet in de lijst.
    Zeg je ja? Dan bewaart de bot deze afspraak met je naam, ook na de ronde, en vraagt jou later hoe het staat. Weg kan altijd: stuur `wis alles`.

plan-returned-first = Een actie heeft nog niemand die het doet.
plan-returned-how = Wie anders? Antwoord met een nummer of een naam. Liever niet meer? Stuur `loslaten`.

plan-told-accepted = Dank je. Dit is afgesproken:
plan-told-refused = Dat is goed. Niemand hoort waarom.
plan-told-taken-back = Dit is weg en komt niet in de lijst.
plan-told-half-lost = De actie waar je mee bezig was, is niet af. De bot heeft haar niet bewaard.
plan-told-not-in-list = Dit deel is voorbij. Deze actie is geen afspraak geworden:
plan-told-no-longer-asked = Een actie waar je naam bij stond, is teruggenomen. Je hoeft niets te doen.
plan-told-finished = Dank je, je acties zijn binnen. Straks krijg je de lijst. Nog een actie? Stuur `terug`.

plan-line = { $who }: { $what } ({ $when })
plan-line-with = { $who }: { $what } ({ $when }, met { $with })
plan-line-open = { $who }: { $what }
plan-line-open-with = { $who }: { $what } (met { $with })
plan-line-nobody = { $what }
plan-line-nobody-when = { $what } ({ $when })
