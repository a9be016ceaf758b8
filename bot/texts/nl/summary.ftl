# The anonymous summary in the team room.

summary-first = De samenvatting van de gespreksronde is er.
summary-theme = Thema: ‘{ $theme }’.
summary-anonymous = Deze samenvatting is anoniem. De schrijver zei ja op elke tekst. De volgorde is bij elke vraag opnieuw geloot.
summary-anonymous-but = Deze samenvatting is anoniem, behalve waar een schrijver de eigen naam koos. De schrijver zei ja op elke tekst. De volgorde is bij elke vraag opnieuw geloot.
summary-sections =
    { $sections ->
        [one] Hierna komt één vraag.
       *[other] Hierna komen { $sections } vragen.
    }

summary-part-first = Uit de samenvatting van de gespreksronde.
summary-part-changed = Uit de samenvatting, opnieuw geplaatst. Er is een stuk tekst weggehaald.
summary-named = Met naam: { $name }
summary-returning = Woorden die terugkomen: { $words }.
summary-rest = En ook
summary-counted = Zo vaak is dit gekozen. Een aantal dat te veel over iemand zegt, staat er niet bij.
summary-too-few = Hier waren te weinig stemmen om te laten zien.

# What came of a phase, in the private chat of everybody who may read it.

phase-shown-first = Dit schreven jullie. Een deel van de ronde is klaar.
phase-shown-without-names = De namen staan er niet bij. De volgorde is bij elke vraag opnieuw geloot.
phase-shown-with-names = Bij een tekst staat een naam als dat vooraf zo gezegd is.
phase-shown-keep = Dit is voor jou en voor wie meedoen. Stuur het niet door.
summary-role = Van een { $role }:

# Numbers, agreements and drawings; and the whole page as a file.

figure-file = figuur
report-file = verslag
figure-first = Dit kwam eruit. Een deel van de ronde is klaar.
report-sent-first = Het verslag is er ook als bestand.
report-sent-what = ‘{ $title }’: om te lezen in een browser, en om te printen.
