# Role, promise beforehand, and the questions one by one.

asking-role = In welke rol doe je mee?
asking-role-full = Voor die rol is geen plek meer. Kies een andere rol.
asking-role-hidden = De anderen zien je keuze niet.

asking-requirement = Eerst nog een vraag.

asking-ready = Er staat een vraag voor je klaar.
asking-saved = Bewaard. Vraag { $index } van { $of }.
asking-next = Vraag { $index } van { $of }.

asking-earlier = Dit schreef je hier eerder:
asking-replaces = Schrijf je iets nieuws? Dan komt dat ervoor in de plaats. Laten staan? Stuur `overslaan`.

# The start of a phase.
opening-readers = Vertrouwelijk: wie leest dit
opening-rest = De rest staat in de uitnodiging, hoger in dit gesprek.
opening-rules = Zo gaan we met elkaar om
opening-ways =
    Antwoord met een gewoon bericht. Je kunt het later aanpassen of verwijderen.
    Overslaan mag: stuur `overslaan`. Stoppen kan altijd: stuur `stop`.
    Komt het nu niet uit? Stuur `later`. Alle woorden zie je met `help`.
opening-emergency = De bot is geen hulplijn. Is er gevaar? Bel 112. Wil je niet meer leven? Bel 113 of gratis 0800-0113.

asking-scale = Antwoord met een cijfer van { $min } ({ $low }) tot { $max } ({ $high }).
asking-scale-unknown = Weet je het niet? Stuur `weet ik niet`. Dat telt niet mee.
asking-done = Gedaan of gelezen? Stuur dan `ja`.
answer-with-numbers = Antwoord met een of meer nummers, zoals `1, 3`.
answer-with-card = Antwoord met het nummer van een kaart. Schrijf erachter waar die kaart je aan doet denken.
