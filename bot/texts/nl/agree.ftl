# Making a text together: who writes, the proposal, and what others say of it.

together-ways = Niets zeggen mag ook. Stoppen kan altijd: stuur `stop`. Alle woorden zie je met `help`.

volunteer-first = Wie schrijft een voorstel? Dat is de vraag nu.
volunteer-what = Wil jij een eerste tekst schrijven? De anderen zeggen er daarna iets van. De eerste die ja zegt, schrijft.
volunteer-until = Ja zeggen kan tot { $until }. Niemand hoort wat je koos. Zegt niemand ja? Dan schrijft de gespreksleider.

draft-first = Jij schrijft het voorstel.
draft-again = Er is nog geen overeenstemming. Jij schrijft een nieuwe tekst. Dit wordt versie { $attempt } van { $of }.
draft-material = Dit is er eerder over gezegd:
draft-before = De vorige tekst
draft-remarks = Dit zeiden de anderen erover. Alleen jij leest dit:
draft-how = Schrijf de tekst in één gewoon bericht. Je ziet hem eerst zelf terug. Liever niet? Stuur `overslaan`.
draft-who = Iedereen die meebeslist, leest je tekst en zegt er iets van.
draft-until = Schrijven kan tot { $until }.

draft-sure-first = Zo lezen de anderen je voorstel.
draft-sure-changed = Namen en andere herkenbare woorden zijn eruit gehaald.
draft-sure-how = Goed zo? Stuur `akkoord`. Anders: schrijf de nieuwe tekst.

agree-first = Er is een voorstel. Dit is versie { $attempt } van { $of }.
agree-text = Dit is de tekst:
agree-what = Wat vind je ervan?
agree-how = Schrijf je aanvulling of bezwaar erachter, zoals `ja, maar: het kan korter` of `bezwaar: dit mist iets`. Alleen de schrijver leest dat.
agree-more = Is niet iedereen akkoord? Dan komt er een nieuwe tekst. We stemmen niet.
agree-last = Dit is de laatste versie. Is niet iedereen akkoord? Dan is er nog geen overeenstemming. Dat mag ook.
agree-last-both = Dit is de laatste versie. Is niet iedereen akkoord? Dan blijft de tekst staan, met de bezwaren eronder.
agree-until = Zeggen wat je vindt kan tot { $until }.

stance-yes = akkoord
stance-addition = ja, maar
stance-objection = bezwaar

words-ask =
    { $stance ->
        [addition] Wat is je aanvulling? Schrijf die in één bericht.
       *[objection] Wat is je bezwaar? Schrijf het in één bericht.
    }
words-sure-first =
    { $stance ->
        [addition] Zo leest de schrijver je aanvulling.
       *[objection] Zo leest de schrijver je bezwaar.
    }
words-sure-named = Je naam staat erbij. Verder leest niemand dit nu.
words-sure-unnamed = Je naam staat er niet bij. Verder leest niemand dit nu.
words-sure-stay = Wordt iedereen het niet eens? Dan komt dit onder de tekst te staan. Ook anderen lezen het dan.
words-sure-how = Goed zo? Stuur `akkoord`. Anders: schrijf het opnieuw. Toch niet? Stuur `intrekken`.

remark =
    { $stance ->
        [addition] Een aanvulling:
       *[objection] Een bezwaar:
    }
remark-of =
    { $stance ->
        [addition] Een aanvulling van { $name }:
       *[objection] Een bezwaar van { $name }:
    }

score-first = Welke score nemen jullie samen? Ieder stuurt die zelf.
score-again = Jullie stuurden niet hetzelfde. Praat er samen over en stuur opnieuw een score.
score-how = Ik stel niets voor en reken geen gemiddelde uit. Sturen jullie allemaal hetzelfde? Dan is dat de score.
score-last = Dit is de laatste keer. Is het niet hetzelfde? Dan is er nog geen score. Dat mag ook.

proposal-writer-other = Iemand anders schrijft het voorstel. Je hoeft nu niets te doen.
proposal-sent = Dank je. Je voorstel gaat nu naar de anderen.
proposal-sent-later = Dank je. Je voorstel gaat op { $moment } naar de anderen.
proposal-yes = Bewaard: akkoord. Anders bedacht? Stuur `bezwaar: waarom` zolang deze tekst er ligt.
proposal-words = Bewaard. Alleen de schrijver leest dit. Toch akkoord? Stuur `akkoord` zolang deze tekst er ligt.
proposal-score = Bewaard. Niemand ziet dit, behalve als iedereen hetzelfde stuurt. Anders bedacht? Stuur een ander cijfer zolang dit open is.
proposal-taken-back = Dat is weg.
proposal-settled = Deze tekst ligt niet meer voor. Wat er uitkwam, staat nu vast. Praat er gerust over met de anderen.
proposal-passed = Dat is goed. Niemand hoort wat je koos.

# What came of it.

agreed-first = Er is overeenstemming. Iedereen die iets zei, is akkoord.
agreed-first-not = Het schrijven van een tekst is klaar. Nog niet iedereen is het eens.
joint-open = Nog geen overeenstemming. Dat is ook een uitkomst.
joint-both = Hierover is nog geen overeenstemming. Wat er nog tegen is, staat eronder.
joint-gone = Deze tekst is weggehaald.
