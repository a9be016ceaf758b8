# The words that work in the private chat, and what lies behind the promise.

help-first = Dit werkt hier.
help-plain = Je antwoordt met een gewoon bericht. Deze woorden werken ook, als enige in een bericht:
help-skip = `overslaan`: deze vraag niet
help-back = `terug`: naar de vraag ervoor
help-later = `later`: ik vraag het morgen weer, of bijvoorbeeld `later vanavond`
help-times = `tijden`: kiezen wanneer ik je schrijf, bijvoorbeeld niet op je vrije dag
help-language = `taal en`: from here on in English
help-done = `klaar`: de rest overslaan, en zien hoe je in beeld komt
help-add = `erbij`: je laatste bericht hoort bij de vraag ervoor
help-mine = `mijn antwoorden`: lezen wat je schreef
help-agree = `akkoord`: ja, deze tekst mag in beeld
help-withdraw = `intrekken`: toch niet in beeld
help-stop = `stop`: niet meer meedoen
help-wipe = `wis alles`: alles wissen wat nog bij jou hoort, in alle rondes
help-my-data = `mijn gegevens`: zien wat de bot van jou bewaart, ook als bestand
help-takedown = `haal weg: de woorden`: vragen of een stuk uit een samenvatting weg mag
help-edit =
    Pas je je eigen bericht aan? Dan verandert je antwoord mee. Verwijder je het? Dan is je antwoord weg.
    Reageer op een eerdere vraag om daar iets bij te schrijven.
help-privacy = Hoe vertrouwelijk is dit?
help-privacy-text =
    Wat je hier schrijft, leest niemand anders zoals het er staat. Anderen zien alleen een tekst waar jij ja op zei.
    Bij te weinig stemmen komt er niets zonder naam in beeld.
    Wat we niet kunnen beloven: de chatserver en je toestel bewaren dit gesprek. Wie de computer van de bot beheert, kan meelezen zolang de ronde loopt. Iemand kan je stijl of je verhaal herkennen. Wie een samenvatting las, kan die onthouden.
help-emergency = De bot is geen hulplijn. Is er gevaar? Bel 112. Wil je niet meer leven? Bel 113 of gratis 0800-0113.
help-twins = English works too: skip, back, later, done, add, my answers, agree, withdraw, stop, erase everything.
