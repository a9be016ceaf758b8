# Choosing together.

vote-again = Er kregen er een paar evenveel steun. Daarom mag iedereen nog één keer kiezen, alleen uit deze.

tie-first = Er is een keuze voor jou. Een paar kregen evenveel steun.
tie-nobody = Er is een keuze voor jou. De anderen kwamen niet tot een keuze.
tie-round = Het gaat om ronde { $short }, ‘{ $theme }’. Welke wordt het?
tie-until = Kiezen kan tot { $until }. Zonder antwoord loot ik.

bring-first = Jouw inbreng is gekozen. Wil je die inbrengen?
bring-what = Zeg je ja? Dan zien de anderen dat dit van jou was. Zeg je nee? Dan hoort niemand dat.
bring-until = Kiezen kan tot { $until }. Geen antwoord is ook goed: dan hoort niemand dat.

choice-first = Er is gekozen.
choice-chosen =
    { $count ->
        [one] Dit is het geworden:
       *[other] Deze zijn het geworden:
    }
choice-nothing = Er kwam geen keuze uit. Wat daarvan afhangt, gaat niet door. Je hoeft nu niets te doen.
choice-by-lot = Er is geloot, want er was evenveel steun.
choice-bringer = Wie dit inbrengt: { $name }.
choice-order = Zo was de steun verdeeld
choice-most = De meeste steun:
choice-then = Daarna:
choice-number = { $number } keer gekozen:
