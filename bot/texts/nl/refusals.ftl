# Why something does not happen. Kind, no blame, and what does work.

# In a private chat.
refuse-empty = Ik zie nog geen woorden. Schrijf je antwoord, of stuur `overslaan`.
refuse-too-long = Dit is te lang voor één bericht, dus het is niet bewaard. Stuur het in delen van hoogstens { $limit } tekens.
refuse-only-text = Ik kan alleen tekst bewaren. Andere bestanden open ik niet. Wil je het in woorden schrijven?
refuse-picture-asked = Hier past een beeld: een foto of een tekening. Heb je dat niet, of wil je het niet? Stuur `overslaan`.
refuse-no-picture-here = Hier bewaar ik geen beeld. Hoort het bij een eerdere vraag? Stuur het dan als antwoord op die vraag. Anders: schrijf het in woorden.
refuse-picture-large = Dit beeld is te groot om te bekijken, dus het is niet bewaard. Maak een nieuwe foto, of verklein hem. Een schermafdruk van de foto werkt vaak ook.
refuse-picture-heic = Dit soort foto kan ik niet openen (HEIC). Kies op je iPhone bij Instellingen, Camera, Structuren voor ‘Meest compatibel’. Of stuur een schermafdruk van de foto.
refuse-picture-unknown = Dit is geen foto die ik kan openen, dus het is niet bewaard. Stuur een gewone foto (JPEG of PNG). Een schermafdruk kan ook.
refuse-picture-broken = Dit beeld is onderweg beschadigd, dus het is niet bewaard. Wil je het opnieuw sturen?
refuse-picture-gone = Dit beeld kan ik niet meer ophalen, dus het is niet bewaard. Wil je het opnieuw sturen?
refuse-unreadable = Een bericht van je kan ik nog niet lezen. Ik blijf het proberen. Je kunt het ook opnieuw sturen.
refuse-unsigned = Ik kan je bericht niet aannemen. Je toestel is nog niet geverifieerd. Dat kan bij Instellingen, dan Beveiliging of Versleuteling. Stuur het daarna opnieuw.
refuse-no-round = Er loopt nu geen ronde waar je aan meedoet. Je bericht is niet bewaard.
refuse-no-commands-here = Opdrachten met een uitroepteken werken in de teamkamer. Hier werken gewone woorden. Je ziet ze met `help`.
refuse-closed = Het schrijven is voorbij. Dit bericht is niet bewaard.
refuse-released = De samenvatting is al klaar. Veranderen kan niet meer, en dit bericht is niet bewaard. Moet er een stuk tekst uit? Stuur `haal weg: de woorden`.
refuse-nothing-to-agree = Er ligt nu niets waar je akkoord op kunt geven.
refuse-nothing-before = Dit is de eerste vraag. Terug kan hier niet.
refuse-nothing-to-move = Er is geen bericht dat ik kan verplaatsen.
refuse-no-such-number = Dat nummer ken ik hier niet. Kijk naar de nummers in het bericht hierboven.
refuse-choose-one = Kies één van de mogelijkheden. Antwoord met het nummer.
refuse-yes-or-no = Dat begreep ik niet. Antwoord met `ja` of `nee`.
refuse-came-before = Je bericht kwam vlak voor mijn vraag. Is het je antwoord? Stuur het dan nog eens.
refuse-which-voice = Over welke tekst gaat dit? Zet het nummer ervoor, zoals `2: je nieuwe tekst`.
refuse-preview-no = Dat is goed. Schrijf een nieuwe tekst, of stuur `intrekken`. Doe je niets? Dan komt er niets in beeld.
refuse-say-of-it = Wat vind je van de tekst? Stuur `akkoord`, `ja, maar: je aanvulling` of `bezwaar: je bezwaar`.
refuse-all-done = Je hoeft niets meer te doen. Iets veranderen? Stuur `mijn antwoorden` om te zien wat er staat.
refuse-action-long = Schrijf korter wat je wilt doen, in hoogstens { $limit } tekens. Het is één regel in een lijst.
refuse-action-first = Maak eerst de actie af waar je mee bezig bent. Of stuur `terug`, dan gaat die weg.
refuse-later-past = Dat moment is al voorbij. Noem een later moment, zoals `later morgen`.
refuse-later-no-such = Dat moment staat niet in de kalender. Noem een ander moment, zoals `later maandag`.
refuse-times-past = Die dag is al voorbij. Noem een dag die nog komt, zoals `tijden: vrij tot maandag`.
refuse-times-no-such-day = Die dag staat niet in de kalender. Noem een andere dag, zoals `tijden: vrij tot 1 maart`.
refuse-times-until-when = Tot wanneer is dat? Stuur bijvoorbeeld `tijden: vrij tot maandag`.
refuse-times-no-such-hour = Die tijd begrijp ik niet. Stuur bijvoorbeeld `tijden: tussen 10 en 16 uur`.
refuse-times-no-day-left = Dan blijft er geen moment over om je iets te sturen. Ik heb niets veranderd. Wil je niet meer meedoen? Stuur `stop`.
refuse-times-unclear = Deze tijden begrijp ik niet. Stuur `tijden`, dan zie je voorbeelden.

# To a facilitator, or about a command.
refuse-not-facilitator = Dat kan alleen een gespreksleider van deze kamer. Voor jou werken `!ronde help` en `!ronde status`.
refuse-unknown-command = Deze opdracht ken ik niet. Je ziet ze met `!ronde help`.
refuse-unknown-flow =
    { $count ->
        [0] Deze werkvorm ken ik niet. Je ziet ze met `!ronde werkvormen`.
        [one] Deze werkvorm ken ik niet. Bedoel je { $names }?
       *[other] Deze werkvorm ken ik niet. Deze ken ik wel: { $names }.
    }
refuse-which-flow =
    { $count ->
        [0] Welke werkvorm wil je? Je ziet ze met `!ronde werkvormen`.
       *[other] Welke werkvorm wil je? Deze kan ik begeleiden: { $names }.
    }
refuse-flow-not-yet = De werkvorm { $first } kan ik nog niet begeleiden. Dit kan ik nog niet:
refuse-bad-duration = Deze duur begrijp ik niet. Schrijf bijvoorbeeld `3d` (dagen) of `2w` (weken).
refuse-duration-past = Dat moment is al voorbij. Kies een langere duur.
refuse-duration-long = Dat is te lang. Het kan tot { $limit } dagen.
refuse-bad-threshold = Achter `anoniem=` past een aantal van { $number } tot en met { $limit } stemmen.
refuse-too-few-people = Deze werkvorm vraagt minstens { $limit } mensen. Nu zijn er { $number }.
refuse-too-many-people = Aan deze werkvorm kunnen hoogstens { $limit } mensen meedoen. Nu zijn er { $number }. Je kunt ook twee rondes starten.
refuse-unknown-member = Iemand uit je lijst is niet in deze kamer. Kijk of de namen kloppen.
refuse-bad-option = Een deel van je opdracht begrijp ik niet. Dit kan erachter: `duur=3d`, `deelnemers=@a,@b`, `anoniem=4` of `meedoen`.
refuse-no-round-here = In deze kamer loopt nu geen ronde.
refuse-which-round = Er lopen meer rondes. Zet de code achter je opdracht: { $names }.
refuse-unknown-round = Een ronde met die code loopt hier niet. Je ziet de codes met `!ronde status`.
refuse-own-turn = Deze vraag is voor jou als een van de mensen die antwoorden. Liever niet? Stuur `overslaan`. De hele ronde stoppen kan met `!ronde stop`.
refuse-not-now = Dat kan niet op dit moment van de ronde. Je ziet met `!ronde status` hoe het staat.
refuse-bad-language = Kies `!ronde taal nl` of `!ronde taal en`.
refuse-bad-address = Kies `!ronde aanspreken u` of `!ronde aanspreken je`.
refuse-leader-is-member = Je bent deelnemer aan deze ronde. Daarom kun je die niet overnemen.
refuse-already-leader = Je bent al de gespreksleider van deze ronde.
refuse-not-leader = Iemand anders leidt deze ronde. Overnemen kan met `!ronde overnemen`.
refuse-already-paused = De ronde staat al stil. Verder gaan kan met `!ronde hervat`.
refuse-not-paused = De ronde staat niet stil.
refuse-requirement-stops = De ronde begint nu niet.
refuse-no-such-voice = Die stem staat niet in de lijst. Kijk naar het nummer, zoals `2.3`.
refuse-mask-not-found = Die woorden staan zo niet in die stem. Neem ze precies over.
refuse-mask-too-much = Dat is te veel. Je kunt een paar woorden laten weghalen, geen hele zin.
refuse-no-more-acts = Dit is de tweede en laatste keer kijken. Nu kun je alleen nog `akkoord` sturen.
refuse-acts-pending = Eerst zijn de schrijvers aan de beurt. Daarna kijk je nog één keer, en dan kun je akkoord geven.
refuse-review-words = Hier werken `akkoord`, `masker 2.3 woord` en `terug 2.3 vraag`.
refuse-when-unclear = Die dag begrijp ik niet. Stuur bijvoorbeeld `morgen`, `maandag` of `1 maart`.
refuse-when-past = Die dag is al voorbij. Kies een dag vanaf vandaag.
refuse-when-far = Dat is te ver weg. Kies een dag binnen { $limit } dagen.
refuse-who-leads = Die naam vind ik niet in deze kamer, of meer dan één keer. Neem de naam precies over.
refuse-needs-power = Dat kan alleen met iemand die moderator is in deze kamer.
refuse-second-is-member = Die persoon is deelnemer aan deze ronde. Leiden kan dan niet.
refuse-already-two = Jullie leiden deze ronde al met z’n tweeën. Stoppen kan met `!ronde samen stop`.
refuse-no-second = Deze ronde heeft één gespreksleider. Samen kan met `!ronde samen @naam`.
refuse-takes-part = Je doet zelf mee aan deze ronde. Dan kan er geen tweede gespreksleider bij.
refuse-theme-empty = De ronde heeft nog een thema nodig. Schrijf het in een paar woorden.
refuse-theme-long = Dit thema is te lang. Schrijf het korter dan { $limit } tekens.
refuse-choose-several = Kies een of meer nummers van 1 tot en met { $limit }, zoals `1, 3`.
refuse-choose-number = Kies een heel cijfer van { $number } tot en met { $limit }. Of stuur `weet ik niet`.
refuse-has-role = Iemand van hen heeft al een andere rol. Kies een ander.
refuse-pick-between = Kies er minstens { $number } en hoogstens { $limit }.
refuse-rule-unknown = Wanneer het moet zijn, begrijp ik niet. Schrijf bijvoorbeeld `!ronde plan <werkvorm> "<thema>" elke 2 weken maandag 09:00`. Of `de eerste dinsdag van de maand om 10 uur tot 1 juli`.
refuse-rule-no-time = Die tijd ken ik niet. Schrijf bijvoorbeeld `9:00` of `half tien`.
refuse-rule-too-often = Zo vaak kan het niet. Het kortste is `elke dag`.
refuse-rule-too-rare = Daar zit te veel tijd tussen. Schrijf bijvoorbeeld `elk jaar` of een enkele dag.
refuse-rule-past = Dat moment is al voorbij. Kies een moment dat nog komt.
refuse-rule-no-such-day = Die dag staat niet in de kalender. Kijk de datum nog eens na.
refuse-rule-ends-before = Het einde ligt voor de eerste keer. Kies een later einde.
refuse-never-free = Elke keer valt op een feestdag of in een pauze. Kies een ander moment.
refuse-too-many-plans = Er staan hier al { $limit } planningen. Haal er eerst een weg met `!ronde planning weg <code>`.
refuse-unknown-plan = Een planning met die code is hier niet. Je ziet ze met `!ronde planning`.
refuse-has-leader = Deze planning heeft al een gespreksleider.
refuse-break-unknown = Welke dagen dat zijn, begrijp ik niet. Schrijf bijvoorbeeld `!ronde planning pauze 20 juli tot 1 september`.
refuse-break-past = Die dagen zijn al voorbij, of het einde ligt voor het begin.
refuse-unknown-break = Een pauze met dat nummer is er niet. Je ziet ze met `!ronde planning`.
refuse-change-what = Wat moet er anders? Typ het erachter, bijvoorbeeld `!ronde planning anders <code> elke 3 weken dinsdag 10:00`. Een nieuw thema kan ook, tussen aanhalingstekens.
refuse-planning-words = Dit werkt: `!ronde planning`. Erachter mag `weg <code>`, `anders <code> <hoe>`, `pauze <dagen>`, `overnemen <code>` of `agenda`.
refuse-agree-or-no = Dat begreep ik niet. Antwoord met `akkoord` of `nee`.
