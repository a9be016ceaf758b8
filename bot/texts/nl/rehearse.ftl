### Wat gespreksronde rehearse zegt, rondom de berichten van de bot.

rehearse-intro = Dit is een oefening. De mensen en hun antwoorden zijn verzonnen. De klok springt vooruit. Er wordt niets verstuurd of bewaard.
rehearse-part = { $name }, { $role }. { $way }
rehearse-declines = Doet niet mee.
rehearse-postpones = Zegt eerst ‘later’.
rehearse-skips = Slaat een vraag over.
rehearse-rewords = Verandert een tekst in het voorbeeld.
rehearse-private = Privégesprek van { $name } ({ $role }), { $day }
rehearse-reads-one = Dit leest alleen { $name }.
rehearse-room = { $room }, { $day }
rehearse-reads = Dit lezen { $names }.
rehearse-bot = Gespreksronde
rehearse-picture = [afbeelding: { $text }]
rehearse-deleted = De bot haalde hier een bericht weg.
rehearse-again = Hetzelfde bericht als hierboven: { $opening }
rehearse-enter = Druk na elk bericht op Enter. Stoppen kan met Ctrl-C.
rehearse-your-turn = { $name }, wat zeg je? (Enter: niets)
rehearse-who-read = Wie las wat
rehearse-erased = De ronde is gewist. De bot weet niet meer wie wat schreef.
rehearse-read-own = { $name }, { $role }: { $told } berichten van de bot. Las van niemand anders iets.
rehearse-read = { $name }, { $role }: { $told } berichten van de bot. Las woorden van { $others } anderen, { $where }.
rehearse-in-review = bij het nakijken
rehearse-in-prompt = op een bladzij die eerst een ja vroeg
rehearse-in-summary = in de samenvatting
rehearse-in-room = in een gesprek
rehearse-private-stayed = In elk privégesprek kon niemand anders lezen.
rehearse-private-left = Iemand kon lezen in het privégesprek van een ander. Dit is een fout van de bot. Meld het.
rehearse-hidden =
    { $count ->
        [one] 1 bericht is niet getoond: een ander in dezelfde rol kreeg hetzelfde. Met --all zie je alles.
       *[other] { $count } berichten zijn niet getoond: een ander in dezelfde rol kreeg hetzelfde. Met --all zie je alles.
    }
rehearse-unknown-flow = Deze werkvorm is er niet. Bedoel je: { $near }?
rehearse-unknown-role = Deze rol heeft de werkvorm niet. Kies uit: { $roles }.
rehearse-people = Deze werkvorm speel je met { $least } tot en met { $most } mensen.
rehearse-unknown-prompt = De oefening stopt. De bot vraagt iets waar de verzonnen mensen geen antwoord op hebben: { $kind }.
rehearse-stuck = De oefening stopt. De bot kan niet verder:
