# Coming back to agreements. Done, not yet, moved and let go are all fine.

followup-first = Een vraag over een afspraak van jou. Elk antwoord is goed.
followup-again = Nog een keer de vraag over een afspraak van jou. Elk antwoord is goed.
followup-how = Hoe staat het ermee?
followup-ways = Antwoord met een nummer of een woord. Een nieuwe dag mag meteen: `verzet naar 1 maart`.
followup-in-list = In de lijst van het team komt alleen een nieuwe dag te staan. Is het gedaan of losgelaten? Dan gaat het uit de lijst. Welke van de twee, staat er niet bij.
followup-new-day = Naar welke dag? Schrijf bijvoorbeeld `over 2 weken` of `1 maart`.

option-done = gedaan
option-not-yet = nog niet
option-moved = verzet naar een andere dag
option-dropped = losgelaten

followup-told-done = Mooi, dank je. Dit is klaar.
followup-told-not-yet = Dat is goed. Ik vraag het niet opnieuw.
followup-told-dropped = Dat is ook goed. De afspraak is losgelaten.
followup-told-moved = Dat is goed. Ik vraag het weer op { $day }.
followup-told-later = Goed. Ik vraag het je weer op { $day }.
followup-told-unclear = Dat begreep ik niet. Antwoord met `gedaan`, `nog niet`, `verzet naar 1 maart` of `losgelaten`.

agreements-first = Dit is afgesproken in dit team.
agreements-none = Er staan nu geen afspraken open in dit team.
agreements-own = Wie een afspraak doet, krijgt zelf de vraag hoe het staat. Wat gedaan of losgelaten is, staat hier niet meer.

announcement-before-done =
    { $done ->
        [one] Van de vorige keer: 1 afspraak gedaan.
       *[other] Van de vorige keer: { $done } afspraken gedaan.
    }
announcement-before-moved =
    { $moved ->
        [one] Van de vorige keer: 1 afspraak verzet.
       *[other] Van de vorige keer: { $moved } afspraken verzet.
    }
announcement-before-both =
    { $done ->
        [one] Van de vorige keer: 1 afspraak gedaan, { $moved } verzet.
       *[other] Van de vorige keer: { $done } afspraken gedaan, { $moved } verzet.
    }
