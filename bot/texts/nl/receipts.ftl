# Short confirmations. They make no sound on a phone.

receipt-edited = Je wijziging is bewaard.
receipt-deleted = Dat is weg. Die tekst komt niet in beeld.
receipt-added = Dat hoort nu bij je eerdere antwoord.
receipt-moved = Verplaatst. Je laatste bericht hoort nu bij de vraag ervoor.
receipt-agreed = Dank je. Dit mag in beeld. Veranderen kan zolang er geschreven wordt. Intrekken kan tot de samenvatting klaar is. Je hoeft nu niets te doen.
receipt-withdrawn = Ingetrokken. Dit komt niet in beeld. De bot heeft het gewist.
receipt-declined = Dat is goed. Niemand hoort wat je koos. Toch meedoen? Stuur `ja` zolang er geschreven wordt.
receipt-later = Goed. Ik vraag het je weer op { $moment }. Liever een ander moment? Stuur bijvoorbeeld `later vanavond` of `later maandag`.
receipt-later-asked = Goed. Ik vraag het je weer op { $moment }.
receipt-stopped-stays = Je doet niet meer mee aan deze ronde. Waar je ja op zei, blijft staan. De rest is bij de bot gewist.
receipt-stopped-gone = Je doet niet meer mee aan deze ronde. Wat je schreef, is bij de bot gewist.
receipt-wiped =
    Gewist. De bot heeft geen woorden of afspraken meer die bij jou horen, in geen enkele ronde.
    Wat al in een samenvatting staat, is losgemaakt. We weten niet welke woorden van jou waren.
    Dat je was uitgenodigd, weet de bot nog tot die ronde is gewist. En dat dit gesprek er is.
    In dit gesprek staan je berichten nog, op de chatserver en je toestel. Die kun je zelf verwijderen.
receipt-not-sure = Goed. Alles blijft zoals het was.
receipt-named-yes = Je tekst komt in beeld, met je naam. Intrekken kan tot de samenvatting klaar is.
receipt-named-no = Goed. Je tekst blijft verborgen.
receipt-hand-back-kept = Goed. Je tekst blijft zoals hij was.
receipt-out-by-requirement = Je doet nu niet mee. Niemand hoort waarom.
receipt-picture-replaced = Dit beeld staat nu in plaats van het vorige.
receipt-nothing-written = Er staat nu niets van jou. Dat is ook goed. Toch iets schrijven? Stuur `terug`.
receipt-joined = Fijn, je doet mee. Het volgende deel begint later. Je krijgt dan bericht. Je hoeft nu niets te doen.
receipt-brings = Fijn. Jij brengt het in. De anderen horen dat het van jou was.
receipt-brings-not = Dat is goed. Niemand hoort wat je koos.
receipt-thanks = Dank je, alles is binnen. Je hoeft nu niets te doen.
receipt-more-later = Bewaard. De volgende vraag komt op { $moment }.
receipt-page-agreed = Dank je. De bladzij kan zo verder. Je hoeft nu niets te doen.
receipt-page-no = Goed. Jouw woorden komen er niet op.
receipt-voice-chosen = Goed, dat weet ik nu. Je hoort het als het gesprek opengaat.
receipt-relay-queued = Bewaard. Ik plaats je tekst op { $moment }. Wil je nog iets zeggen? Schrijf het hier.
receipt-relay-unread = Je tekst staat niet in de ruimte. Het gesprek sloot voordat de gespreksleider hem las. Ik heb hem gewist.
receipt-relay-done = Goed. Bedenk je je? Schrijf hier zolang het gesprek open is.
