# Short confirmations. They make no sound on a phone.

receipt-edited = Je wijziging is bewaard.
receipt-deleted = Dat is weg. Die tekst komt niet in beeld.
receipt-added = Dat hoort nu bij je eerdere antwoord.
receipt-moved = Verplaatst. Je laatste bericht hoort nu bij de vraag ervoor.
receipt-agreed = Dank je. Deze tekst mag in beeld. Dat is nog te wijzigen tot de samenvatting klaar is. Je hoeft nu niets te doen.
receipt-withdrawn = Ingetrokken. Dit komt niet in beeld, en de bot bewaart het niet.
receipt-declined = Dat is goed. Niemand hoort wat je koos. Bedenk je je? Stuur `ja` zolang er geschreven wordt.
receipt-later = Goed. Ik vraag het je weer op { $moment }.
receipt-later-sometime = Goed. Ik vraag het je later weer.
receipt-stopped-stays = Je bent gestopt met deze ronde. Waar je ja op zei, blijft staan. De rest is bij de bot gewist.
receipt-stopped-gone = Je bent gestopt met deze ronde. Wat je schreef, is bij de bot gewist.
receipt-wiped =
    Gewist. De bot heeft geen woorden meer die bij jou horen, in geen enkele ronde.
    Wat al in een samenvatting staat, is losgemaakt. We weten niet welke woorden van jou waren.
    In dit gesprek staan je berichten nog. Die kun je zelf verwijderen.
receipt-not-sure = Goed. Alles blijft zoals het was.
receipt-named-yes = Je tekst komt in beeld, met je naam. Dat is nog te wijzigen tot de samenvatting klaar is.
receipt-named-no = Goed. Je tekst blijft verborgen.
receipt-hand-back-kept = Goed. Je tekst blijft zoals hij was.
receipt-out-by-requirement = Je doet nu niet mee. Niemand hoort waarom.
receipt-nothing-written = Je hebt niets opgeschreven. Dat is ook goed. Toch iets zeggen? Stuur `terug`.
receipt-held-read = Een bericht van je kon ik eerst niet lezen. Nu wel. Het is bewaard.
