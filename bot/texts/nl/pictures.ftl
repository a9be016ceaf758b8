# Pictures: asked for, shown, and what the bot does and does not see.

picture-how = Stuur een foto of een tekening als afbeelding. Schrijf er in één zin bij wat er te zien is.
picture-words = Lukt een beeld niet, of wil je het niet? Schrijf dan in woorden wat erop zou staan. Dat telt net zo goed.
picture-only = Heb je geen beeld? Stuur `overslaan`. Dat is goed.
picture-safe = Plaats, tijd en toestel haal ik uit het bestand. Wat er op het beeld staat, zie ik niet. Kijk daar zelf naar.

picture-describe = Je beeld is bewaard. Wat is er te zien?
picture-describe-how = Schrijf één zin, voor wie het beeld niet kan zien. Liever niet? Stuur `overslaan`. Een ander beeld sturen kan ook.

picture-own = Je beeld staat hierboven, precies zoals anderen het zien.
picture-own-with = Dit staat erbij:
picture-own-without = Er staat geen beschrijving bij. Eén zin helpt wie het beeld niet kan zien.
picture-cleaned = Uit het bestand gehaald: plaats, tijd, toestel en alles wat een camera verder opschrijft. Het beeld is opnieuw getekend.
picture-look = Wat er op het beeld staat, ziet de bot niet. Kijk zelf: staat er een gezicht, een naamplaatje of een adres op? Ook aan je handschrift kan iemand je herkennen.
picture-other = Een ander beeld: stuur het hier.
picture-other-numbered = Een ander beeld: stuur het hier, met `{ $number }:` erbij geschreven.
picture-own-words = Andere woorden bij het beeld: stuur `{ $number }: je woorden`.

picture-shown = Beeld { $number }, met deze beschrijving:
picture-shown-bare = Beeld { $number }, zonder beschrijving.
picture-proposed = Het beeld staat hierboven. Dit staat erbij:
picture-proposed-bare = Het beeld staat hierboven. Er staat geen beschrijving bij.

# What stands with the picture itself: read aloud to who cannot see it.
picture-file = beeld
picture-alt = Beeld { $number }: { $words }
picture-alt-bare = Beeld { $number }, zonder beschrijving
picture-alt-own = Jouw beeld bij vraag { $number }: { $words }
picture-alt-own-bare = Jouw beeld bij vraag { $number }, zonder beschrijving
picture-alt-voice = Stem { $number }: { $words }
picture-alt-voice-bare = Stem { $number }: een beeld zonder beschrijving
picture-alt-proposed = Het voorstel: { $words }
picture-alt-proposed-bare = Het voorstel, zonder beschrijving
picture-alt-before = Het vorige voorstel: { $words }
picture-alt-before-bare = Het vorige voorstel, zonder beschrijving

# One picture made together.
volunteer-first-drawn = Wie tekent een voorstel? Dat is de vraag nu.
volunteer-what-drawn = Wil jij een eerste tekening maken? De anderen zeggen er daarna iets van. De eerste die ja zegt, tekent.
volunteer-until-drawn = Ja zeggen kan tot { $until }. Niemand hoort wat je koos. Zegt niemand ja? Dan tekent de gespreksleider.
draft-first-drawn = Jij tekent het voorstel.
draft-again-drawn = Er is nog geen overeenstemming. Jij maakt een nieuwe tekening. Dit wordt versie { $attempt } van { $of }.
draft-before-drawn = Het vorige voorstel
draft-how-drawn = Stuur een foto van de tekening, en schrijf er in één zin bij wat er te zien is. Je ziet hem eerst zelf terug. Liever niet? Stuur `overslaan`.
draft-who-drawn = Iedereen die meebeslist, ziet je tekening en zegt er iets van.
draft-until-drawn = Tekenen kan tot { $until }.
draft-sure-first-drawn = Zo zien de anderen je voorstel.
draft-sure-how-drawn = Goed zo? Stuur `akkoord`. Anders: stuur een andere foto, of schrijf andere woorden erbij.
agree-text-drawn = Dit is de tekening:
agree-more-drawn = Is niet iedereen akkoord? Dan komt er een nieuwe tekening. We stemmen niet.
agree-last-both-drawn = Dit is de laatste versie. Is niet iedereen akkoord? Dan blijft de tekening staan, met de bezwaren eronder.

picture-unnamed = Een beeld, zonder beschrijving.
