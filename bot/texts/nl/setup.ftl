# The facilitator completes a start, in private, one question at a time.

setup-theme =
    Nog één ding voor de start: het thema.
    Waar gaat de ronde over? Schrijf het in een paar woorden. Het hele team leest het. Noem dus geen naam of casus.
setup-theme-choose = Kiezen kan ook. Deze thema’s passen erbij. Stuur dan het nummer.
setup-members =
    Nog één ding voor de start: wie doen er mee?
    Stuur de nummers, bijvoorbeeld `1 3 4`. Kies er minstens { $least } en hoogstens { $most }.
setup-silence = Zonder antwoord binnen een dag gaat de start niet door.
setup-silence-until = Antwoorden kan tot { $until }. Zonder antwoord gaat de ronde deze keer niet door. De planning blijft staan.

started-first = De ronde is gestart.
started-facts =
    Code: { $short }. Thema: ‘{ $theme }’.
    Werkvorm: ‘{ $flow }’.
    { $invited ->
        [one] Er is 1 mens gevraagd.
       *[other] Er zijn { $invited } mensen gevraagd.
    } Schrijven kan tot { $until }.
started-floor = Bij minder dan { $voices } stemmen bij een vraag laten we daar niets van zien.
started-invitations = De uitnodigingen gaan op { $moment } de deur uit.
started-persons-first =
    Eerst vraag ik alleen om wie het gaat. Pas na dat ja hoort het team ervan, en vraag ik de anderen.
    Komt dat ja niet op tijd, dan begint de ronde niet. Wie geen ja zei, hoor je niet, en ook niet waarom.
started-warnings = Let hierop
started-promise = Dit is aan iedereen beloofd
started-rest = De hele belofte staat bij `!ronde uitleg { $id }`.
started-you = Jij ziet later alleen teksten zonder naam, waar de schrijver ja op zei. Wie meedoet of schrijft, zie je niet.
started-commands = Sturen doe je in de teamkamer, zoals `!ronde verleng 2d` of `!ronde stop`. Alles staat bij `!ronde help`.
started-you-open = Wat iemand zonder naam schrijft, zie jij ook zonder naam. Wie ja of nee zegt, zie je niet.
setup-person =
    Deze ronde gaat over iemand die zelf meedoet. Vraag het eerst in een gewoon gesprek, en begin pas als dat goed voelt.
    Wie je nu noemt, krijgt als eerste de uitnodiging. Zonder dat ja begint er niets.
setup-seat =
    Nog één ding voor de start: wie heeft deze rol? { $role }.
    { $most ->
        [one] Stuur het nummer. Kies er één.
       *[other] Stuur de nummers, bijvoorbeeld `1 3`. Kies er minstens { $least } en hoogstens { $most }.
    }
setup-items =
    Nog één ding voor de start: welke punten koos het team?
    Stuur de nummers, bijvoorbeeld `1 3 4`. Kies er minstens { $least } en hoogstens { $most }.
setup-text =
    Nog één ding voor de start: wat lezen de mensen bij ‘{ $phase }’?
    Stuur de tekst of een link. Noem geen naam of casus.
