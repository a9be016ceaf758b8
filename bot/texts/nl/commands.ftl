# Answers to commands in the team room, and the bot's first words there.

welcome-first = Hallo, ik ben de bot van de gespreksronde.
welcome-what =
    Ik help dit team om samen na te denken, ieder op een eigen moment.
    Een gespreksleider start een ronde. Wie meedoet, antwoordt mij in een privégesprek.
    Daarna komt hier een samenvatting zonder namen. De schrijver zei ja op elke tekst die erin staat.
welcome-start = Beginnen kan met `!ronde start`. Alle opdrachten staan bij `!ronde help`.
welcome-encrypt = Deze kamer is nog niet versleuteld. Zet dat liefst aan voor de eerste ronde, bij de instellingen van de kamer.

commands-first = Dit kan ik hier doen.
commands-help = `!ronde help`: dit overzicht
commands-flows = `!ronde werkvormen`: een werkvorm kiezen
commands-explain = `!ronde uitleg <werkvorm>`: hoe een werkvorm gaat
commands-status = `!ronde status`: hoe het ervoor staat
commands-planning = `!ronde planning` en `!ronde planning agenda`: wat er gepland staat, ook voor je agenda
commands-agreements = `!ronde afspraken`: wat er in dit team is afgesproken
commands-leader = Voor de gespreksleider:
commands-guided = `!ronde start`: ik help je kiezen, stap voor stap, in je privégesprek
commands-start = `!ronde start <werkvorm> "<thema>"`: een ronde beginnen
commands-plan = `!ronde plan <werkvorm> "<thema>" elke 2 weken maandag 09:00`: rondes die vanzelf beginnen
commands-plan-end = Ook zo kan het: `de eerste dinsdag van de maand om half tien tot 1 juli`, of `op 3 maart om 14 uur`
commands-planning-change = `!ronde planning anders <code> elke 3 weken dinsdag 10:00`: een planning veranderen
commands-planning-more = `!ronde planning weg <code>`, `!ronde planning pauze 20 juli tot 1 september`: een planning weghalen, een tijd overslaan
commands-planning-take-over = `!ronde planning overnemen <code>`: de rondes van een planning leiden
commands-options = Erachter mag: `duur=3d`, `deelnemers=@a,@b`, `anoniem=4` (zoveel stemmen minstens), `meedoen` (zelf ook schrijven)
commands-extend = `!ronde verleng 2d`: meer tijd
commands-pause = `!ronde pauze` en `!ronde hervat`: stilzetten en weer verder gaan
commands-close = `!ronde sluit`: het schrijven nu stoppen
commands-stop = `!ronde stop`: de ronde stoppen, zonder samenvatting
commands-take-over = `!ronde overnemen`: een ronde van een ander leiden
commands-together = `!ronde samen @naam`: samen leiden; `!ronde samen stop` is weer alleen
commands-hand-over = `!ronde overdragen @naam`: vragen of iemand je ronde overneemt
commands-language = `!ronde taal nl` of `!ronde taal en`: Nederlands of Engels
commands-address = `!ronde aanspreken u` of `!ronde aanspreken je`: hoe ik mensen aanspreek
commands-private = Wie meedoet, antwoordt in het privégesprek. Lopen er meer rondes? Zet dan de code achter je opdracht.

command-hint = Bedoel je `!ronde { $suggestion }`?
language-set = Vanaf nu praat ik hier Nederlands.
address-set =
    { $form ->
        [formal] Vanaf de volgende ronde zeg ik ‘u’ in dit team. De vragen van een werkvorm blijven zoals ze geschreven zijn.
       *[informal] Vanaf de volgende ronde zeg ik ‘je’ in dit team.
    }

takedown-asked = Ik vraag de gespreksleider of dit stuk tekst weg mag. Ik zeg niet dat jij het vroeg.
takedown-not-found = Dat stuk tekst vind ik niet in een samenvatting. Neem de woorden precies over.
takedown-nobody = Wie die ronde leidde, is hier niet meer bekend. Vraag iemand die de kamer beheert om het bericht te verwijderen.
takedown-done = Het stuk tekst is weg. Wie het las, kan het onthouden.
takedown-kept = Het stuk tekst blijft staan. Je kunt er samen over praten.
