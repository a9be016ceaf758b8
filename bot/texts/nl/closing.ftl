# What a member is told when something changes. Nothing is asked.

told-closed = Het schrijven is voorbij. Je hoeft niets meer te doen. Intrekken kan tot de samenvatting klaar is.
told-closed-too-few = Het schrijven is voorbij. Er waren te weinig stemmen. Niemand krijgt ze te zien, de gespreksleider ook niet.
told-stopped = De ronde is gestopt. Er komt geen samenvatting. Je antwoorden worden gewist.
told-paused = De ronde staat even stil. Wat je schreef, blijft bewaard. Je hoeft niets te doen.
told-resumed = De ronde gaat weer verder.
told-resumed-until = De ronde gaat weer verder. Je hebt nog tijd tot { $moment }.
told-extended = Er is meer tijd. Je kunt schrijven tot { $moment }.
told-new-leader =
    De ronde krijgt een andere gespreksleider.
    Dat is { $name }. Die leest straks de teksten zonder naam.
    Wil je daarom iets terugnemen? Stuur `intrekken`.
told-new-leader-nameless =
    De ronde krijgt een andere gespreksleider.
    Die leest straks de teksten zonder naam.
    Wil je daarom iets terugnemen? Stuur `intrekken`.
told-second-leader =
    Er leest nog een gespreksleider mee.
    Dat is { $name }. Die leest de teksten zonder naam. Wil je iets toch niet delen? Dat kun je nog veranderen of intrekken.
told-leader-away = De ronde stopt: er is geen gespreksleider meer. Je woorden blijven verborgen en worden gewist. Dank je voor het meedoen.
told-review-expired = De ronde is klaar, zonder samenvatting. Er kwam geen akkoord. Je woorden blijven verborgen en worden gewist.
told-erased =
    De bot heeft een gespreksronde gewist.
    Wat in een samenvatting staat, is nu losgemaakt. Ook de bot weet niet meer welke woorden van jou waren.
    In dit gesprek staan je eigen berichten nog. Die kun je zelf verwijderen.
    Moet er toch een stuk uit een samenvatting? Stuur mij `haal weg: de woorden`.
told-erased-but-key =
    De bot heeft de antwoorden van een gespreksronde gewist.
    Er ligt nog één kopie van de sleutel. Die gooi ik weg zodra ik erbij kan. Pas dan is alles losgemaakt.
    In dit gesprek staan je eigen berichten nog. Die kun je zelf verwijderen.
    Moet er toch een stuk uit een samenvatting? Stuur mij `haal weg: de woorden`.
told-erased-but-key-and-agreements =
    De bot heeft de antwoorden van een gespreksronde gewist.
    Er ligt nog één kopie van de sleutel. Die gooi ik weg zodra ik erbij kan. Pas dan is alles losgemaakt.
    Wat je afsprak om te doen, bewaart de bot nog, met je naam. Hij komt er later bij jou op terug. Liever niet? Stuur `wis alles`.
    In dit gesprek staan je eigen berichten nog. Die kun je zelf verwijderen.
    Moet er toch een stuk uit een samenvatting? Stuur mij `haal weg: de woorden`.
told-restored =
    Er ging iets mis met de bot. Ik ga verder vanaf een eerder moment.
    Wat je mij daarna schreef, heb ik niet meer. Mijn excuses. Hieronder staat de vraag die toen open was.
told-still-leads = Je leidt nog een ronde. Dat blijft bekend tot die klaar is. Stoppen kan in de teamkamer.
told-erased-but-agreements =
    De bot heeft een gespreksronde gewist.
    Wat in een samenvatting staat, is nu losgemaakt. Ook de bot weet niet meer welke woorden van jou waren.
    Wat je afsprak om te doen, bewaart de bot nog, met je naam. Hij komt er later bij jou op terug. Liever niet? Stuur `wis alles`.
    In dit gesprek staan je eigen berichten nog. Die kun je zelf verwijderen.
    Moet er toch een stuk uit een samenvatting? Stuur mij `haal weg: de woorden`.
