# Choices and bits of sentences that several moments use.

option-yes = ja
option-no = nee
option-agree = akkoord
option-later = later
option-stay = blijven
option-go = weg
option-wait = wachten
option-continue = doorgaan
option-stop = stoppen
option-extend = verlengen
option-ask = vragen

length =
    { $unit ->
        [year] { $count } jaar
        [week] { $count ->
            [one] 1 week
           *[other] { $count } weken
        }
        [day] { $count ->
            [one] 1 dag
           *[other] { $count } dagen
        }
        [hour] { $count } uur
       *[minute] { $count ->
            [one] 1 minuut
           *[other] { $count } minuten
        }
    }

moment = { $day } om { $clock }

# Somebody takes part in more rounds: each message says first which one it belongs to.
other-round = Dit hoort bij één van je rondes.
other-round-theme = Het thema is ‘{ $theme }’.

# A long message comes in parts.
continued = Vervolg, deel { $part } van { $parts }.

answer-with-number = Antwoord met een nummer.

chat-name = Gespreksronde (privé)
chat-topic = Vertrouwelijk gesprek met de bot. Niemand van het team leest hier mee. Komt een bericht niet aan? Verifieer je toestel: Instellingen, dan Beveiliging of Versleuteling. Hulp nodig? Stuur help.
option-label-named = met mijn naam
option-label-alias = zonder mijn naam
option-label-role = met mijn rol
option-label-none = zonder mijn naam
