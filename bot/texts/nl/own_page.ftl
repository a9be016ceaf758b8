# Het bestand met wat de bot van iemand bewaart. Elke own-key is een naam uit het JSON-bestand.

own-elsewhere-keys = Bij de bot staan ook sleutels van jouw toestellen. Zonder die sleutels kan hij je geen geheim bericht sturen.
own-elsewhere-stays = Na `wis alles` weet de bot nog wel dat dit gesprek er is. En dat je was uitgenodigd, tot die ronde is gewist. Leid je een ronde, of maakte je een planning? Dan blijft dat bekend tot die klaar is.
own-file = mijn-gegevens
own-title = Wat de bot van jou bewaart
own-only-you = Dit bestand is alleen voor jou. Bewaar het op een veilige plek.
own-made = Gemaakt op
own-moment = { $day }
own-nothing = Hier staat niets van jou.
own-complete = In het bestand voor een computer staat alles, ook wat mensen niet hoeven te lezen.
own-what = Wat
own-value = Wat er staat
own-yes = ja
own-no = nee
own-code =
    { $code ->
        [planned] wordt voorbereid
        [live] loopt
        [released] klaar
        [stopped] gestopt
        [erased] gewist
        [invited] uitgenodigd
        [in] doet mee
        [declined] doet niet mee
        [gone] hoort er niet meer bij
        [undecided] nog niet gekozen
        [agreed] ja
        [withdrawn] ingetrokken
        [draft] nog niet klaar
        [shown] laatste blik
        [proposed] wacht op een ja
        [returned] terug bij de schrijver
        [open] open
        [done] gedaan
       *[dropped] gaat niet door
    }

own-key-known = Dat de bot je kent
own-key-rounds = Rondes
own-key-agreements = Afspraken
own-key-waiting-messages = Berichten die nog naar je toe moeten
own-key-unread-messages = Berichten die de bot nog niet kon lezen
own-key-led = Samenvattingen van rondes die jij leidde
own-key-matrix-id = Matrix-naam
own-key-chat = Gesprek
own-key-in-chat = Je bent in het gesprek
own-key-short = Ronde
own-key-theme = Thema
own-key-flow = Werkvorm
own-key-stage = Hoe het met de ronde staat
own-key-started-at = Begonnen op
own-key-leads = Jij leidt de ronde
own-key-share = Van jou
own-key-member = Hoe je erin staat
own-key-name = Naam
own-key-display-name = Naam in de kamer
own-key-known-by-name = Je naam, die uit teksten wordt gehaald
own-key-standing = Je plek
own-key-role = Rol
own-key-answers = Antwoorden
own-key-question = Vraag
own-key-pieces = Wat je schreef
own-key-text = Tekst
own-key-reworded = Zoals jij het herschreef
own-key-masks = Woorden die eruit zijn
own-key-verdict = Mag dit in beeld
own-key-agreed = Waar je ja op zei
own-key-picked = Wat je koos
own-key-hand-backs = Vragen over je tekst
own-key-words = Woorden
own-key-waiting = Wat nog naar een gesprek moet
own-key-parts = Delen van de ronde
own-key-texts = Samen een tekst maken
own-key-wrote = Jij schreef het
own-key-proposal = Jouw voorstel
own-key-said = Wat jij ervan zei
own-key-stance = Wat je ervan vond
own-key-typed = Nog zonder ja
own-key-actions = Acties
own-key-what = Wat
own-key-who = Wie
own-key-day = Wanneer
own-key-when = Wanneer, in woorden
own-key-with-whom = Met wie
own-key-does = Jij doet het
own-key-step = Hoe ver het is
own-key-gave-to-read = Wat je liet lezen
own-key-line = De afspraak
own-key-until = Bewaard tot
own-key-state = Hoe het staat
own-key-asks-at = De bot vraagt ernaar op
own-key-kind = Soort
own-key-came = Gekomen op
own-key-title = Titel
own-key-pairs = Met z’n tweeën
own-key-partner = Je maatje
own-key-met = Je maatjes van eerder
own-key-wished = Met wie je wilde praten
own-key-preferences = Hoe en wanneer de bot je schrijft
own-key-times = Je tijden
own-key-opens = Vanaf
own-key-closes = Tot
own-key-days-off = Dagen waarop je niets krijgt (0 is maandag)
own-key-away-from = Weg vanaf
own-key-away-until = Weg tot
own-key-night = Je werkt in de nacht
own-key-night-until = In de nacht tot en met
own-key-lang = Taal
own-key-plans = Planningen
own-key-planned-by-you = Jij maakte de planning
own-key-named-in-it = Je naam staat erin
own-key-asked-now = Er staat een vraag voor je open
own-key-said-no-to-leading = Je wilde haar niet leiden
