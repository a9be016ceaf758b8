### Het handboek voor gespreksleiders: één bladzijde per werkvorm, gemaakt met gespreksronde handbook.

handbook-title = De werkvormen
handbook-about = Elke werkvorm heeft hier een eigen bladzijde. Daar lees je waar de vorm voor is, wat je vooraf regelt en hoe het gaat. Alle vragen staan er letterlijk in. In de teamkamer kies je met `!ronde werkvormen`.
handbook-made = Deze bladzijden zijn gemaakt uit de werkvormen zelf. Zo zeggen ze altijd wat de bot doet.
handbook-short = Kort:

handbook-for = Waarvoor
handbook-short-of = Dit is een korte vorm van ‘{ $title }’ (`{ $id }`).
handbook-has-short = Er is ook een korte vorm: ‘{ $title }’ (`{ $id }`).
handbook-who = Voor wie
handbook-min-roles = Liefst doen er { $count } of meer verschillende rollen mee. Met minder mag het ook.

handbook-when = Wanneer wel
handbook-when-aim =
    { $aim ->
        [open] Jullie willen ruimte voor wat er is. Er hoeft geen oplossing te komen.
        [insight] Jullie willen iets beter begrijpen, van jezelf of van elkaar.
        [decision] Er is een besluit nodig waar jullie samen achter kunnen staan.
        [change] Jullie willen iets veranderen, en nemen daar de tijd voor.
       *[measure] Jullie willen weten hoe het ervoor staat, en er daarna over praten.
    }
handbook-when-themes = Deze thema’s passen erbij:
handbook-not-aim =
    { $aim ->
        [open] Als jullie nu een besluit of een plan willen.
        [insight] Als er nu een besluit nodig is.
        [decision] Als jullie vooral naar elkaar willen luisteren.
        [change] Als jullie alleen willen stilstaan bij wat er is.
       *[measure] Als jullie vooral verhalen willen horen.
    }
handbook-not-about =
    { $about ->
        [nobody] Als het over één persoon of een casus gaat.
        [unrecognisable] Als de mens uit de casus toch te herkennen is.
        [informed] Als de cliënt er niet van weet.
       *[present] Als de cliënt niet kan of wil meedoen.
    }
handbook-not-size = Met minder dan { $least } of meer dan { $most } mensen.
handbook-not-maturity =
    { $maturity ->
        [careful] Als de gespreksleider deze vorm nog niet kent.
       *[experimental] Als jullie zekerheid willen. Deze vorm is nog een proef.
    }

handbook-before = Wat regel je vooraf
handbook-before-theme = Bedenk een thema, in een paar woorden. Noem geen naam en geen casus.
handbook-before-people = Kijk of iedereen die meedoet in de teamkamer zit.
handbook-before-text = Zoek de tekst of de verwijzing voor ‘{ $phase }’.
handbook-before-pick = Kies samen { $least } tot { $most } punten voor ‘{ $phase }’. De lijst staat bij die stap.
handbook-before-room = Voor het gesprek komt er een eigen ruimte. Wie erin zit: { $who }.
handbook-before-named-room = Voor het gesprek komt er een eigen ruimte, ‘{ $room }’. Wie erin zit: { $who }.
handbook-before-thread = Voor het gesprek komt er een draadje in de teamkamer. Het hele team leest mee. Aan het woord: { $who }.
handbook-asked = De bot vraagt vooraf:
handbook-refusal = De bot zegt dan: ‘{ $refusal }’

handbook-long = Hoelang duurt het
handbook-hours =
    De bot stuurt alleen iets tussen { $begin } en { $end }{ $days ->
        [weekdays] , op werkdagen
       *[all] { "" }
    }. Op een bericht van jou antwoordt de bot altijd meteen.
handbook-remind =
    { $count ->
        [0] Er zijn geen herinneringen.
        [one] Wie nog iets open heeft staan, krijgt per stap één herinnering.
       *[other] Wie nog iets open heeft staan, krijgt per stap hooguit { $count } herinneringen.
    }
handbook-repeat = De ronde komt terug, telkens na { $length }.
handbook-repeat-asked = De ronde komt terug als iemand erom vraagt. Dat kan: { $who }.

handbook-steps = Stap voor stap
handbook-steps-about = De dagen zijn de uiterste dagen. Is iedereen klaar, dan begint de volgende stap eerder.
handbook-step = { $number }. { $title }
handbook-days =
    { $span ->
        [one] Dag { $first }.
       *[more] Dag { $first } tot en met { $last }.
    }
handbook-after = Begint na { $phases }.
handbook-beside = Loopt tegelijk met { $phases }.
handbook-delay = Eerst wachten jullie { $length }.
handbook-only-if = Alleen als dit gekozen is bij ‘{ $phase }’: { $items }.
handbook-only-first = Alleen de eerste keer.
handbook-gate-people =
    Begint met minstens { $count } mensen. { $otherwise ->
        [wait] Zijn het er minder, dan wacht de ronde.
        [extend] Zijn het er minder, dan komt er meer tijd.
        [stop] Zijn het er minder, dan stopt de ronde.
       *[skip] Zijn het er minder, dan vervalt deze stap.
    }
handbook-gate-roles =
    Begint als deze rollen meedoen: { $who }. { $otherwise ->
        [wait] Ontbreekt er één, dan wacht de ronde.
        [extend] Ontbreekt er één, dan komt er meer tijd.
        [stop] Ontbreekt er één, dan stopt de ronde.
       *[skip] Ontbreekt er één, dan vervalt deze stap.
    }
handbook-gate-everyone =
    Begint als iedereen ja heeft gezegd. { $otherwise ->
        [wait] Tot dan wacht de ronde.
        [extend] Tot dan komt er meer tijd.
        [stop] Zegt iemand geen ja, dan stopt de ronde.
       *[skip] Zegt iemand geen ja, dan vervalt deze stap.
    }
handbook-show = Eerst te lezen: wat er staat bij { $phases }.
handbook-text-by = De tekst of verwijzing komt van: { $who }.
handbook-topics = De vragen komen terug voor elk onderwerp. Dit zijn de onderwerpen:
handbook-topics-again = De vragen komen terug voor elk onderwerp, net als bij ‘{ $phase }’.
handbook-topics-else = Deze lijst kan ook:
handbook-item = onderwerp
handbook-pace = De vragen komen één voor één, met { $length } ertussen.
handbook-pause = Voor het schrijven biedt de bot een moment van rust aan.
handbook-nothing-kept = Hiervan wordt niets bewaard.
handbook-room = Het gesprek is in de ruimte ‘{ $room }’.
handbook-thread = Het gesprek is in een draadje in de teamkamer.
handbook-listening = Alleen meelezen: { $who }.
handbook-each-once = Eerst schrijft iedereen één keer. Daarna mag je op elkaar reageren.
handbook-expects = Alleen vragen stellen: { $who }.
handbook-no-reactions = Duimpjes en andere tekens staan uit.

handbook-choose-from = Kiezen uit wat er staat bij ‘{ $phase }’.
handbook-choose-list = Kiezen uit: { $items }.
handbook-choose-method =
    { $method ->
        [one] Er wordt één ding gekozen.
        [several] Er kan meer dan één ding gekozen worden.
       *[no_objection] Gekozen is waar niemand bezwaar tegen heeft.
    }
handbook-choose-tie =
    { $tie ->
        [again] Is het gelijk, dan kiezen jullie nog een keer.
        [facilitator] Is het gelijk, dan kiest de gespreksleider.
       *[keep_all] Is het gelijk, dan blijft alles staan.
    }
handbook-winner = De schrijver van wat gekozen is, wordt { $role }. De bot vraagt dat privé.
handbook-declined =
    { $then ->
        [next] Wil die persoon niet, dan vraagt de bot de volgende.
       *[stop] Wil die persoon niet, dan stopt de ronde.
    }
handbook-draft = Het voorstel komt van: { $who }.
handbook-rounds =
    { $count ->
        [one] Er is één voorstel.
       *[other] Er zijn hooguit { $count } voorstellen na elkaar.
    }
handbook-no-agreement =
    { $then ->
        [keep_both] Worden jullie het niet eens, dan blijven de verschillen staan.
        [open] Worden jullie het niet eens, dan blijft het open.
       *[stop] Worden jullie het niet eens, dan stopt de ronde.
    }
handbook-must-include = Hun ja is altijd nodig: { $who }.
handbook-pair = Ieder krijgt { $count } keer { $length } alle aandacht.
handbook-partners =
    { $partners ->
        [rotate] Na elke keer wissel je van maatje.
       *[free] Je kiest zelf een maatje.
    }
handbook-plan = Elke afspraak zegt { $fields }.
handbook-field-what = wat
handbook-field-who = wie
handbook-field-when = wanneer
handbook-field-with = met wie
handbook-check = Na { $length } vraagt de bot hoe het ging.

handbook-intro = Dit lezen mensen eerst:
handbook-questions =
    { $count ->
        [one] De vraag
       *[other] De vragen
    }
handbook-questions-for =
    { $count ->
        [one] De vraag
       *[other] De vragen
    } voor: { $who }
handbook-pair-role = Voor de { $role }:
handbook-scale = een getal van { $least } tot { $most }; { $least } is { $low }, { $most } is { $high }
handbook-pick =
    { $kind ->
        [choices] kies er één of meer: { $items }
        [card] kies een kaart: { $items }
       *[choice] kies er één: { $items }
    }
handbook-answer =
    { $kind ->
        [choice] kies er één
        [choices] kies er één of meer
        [scale] een getal
        [card] kies een kaart
        [image] een foto of een tekening
        [action] een afspraak
        [consent] ja of nee
        [done] laat weten dat het klaar is
       *[none] je hoeft niets terug te schrijven
    }
handbook-readers = Wie leest dit? Dat zegt de bot vooraf:
handbook-readers-for = Wie leest dit? Dat zegt de bot vooraf aan: { $who }
handbook-why = Waarom zo? { $why }

handbook-result = Wat komt eruit, en wie leest dat
handbook-no-output = Er komt geen verslag.
handbook-raw =
    { $raw ->
        [none] Losse antwoorden worden niet bewaard.
        [until_output] Losse antwoorden zijn gewist zodra het verslag er is.
       *[until_closed] Losse antwoorden zijn gewist zodra de ronde dicht is.
    }
handbook-output-to = Wie het leest: { $who }.
handbook-output-approve = Wie het eerst ziet en ja zegt: { $who }.
handbook-output-keep = Zo lang blijft het bewaard: { $length }.
handbook-output-until-closed = Het blijft bewaard tot de ronde dicht is.
handbook-output-parts = Dit staat erin:
handbook-output-part =
    { $heading }: { $form ->
        [words] de woorden zelf
        [summary] een samenvatting
        [counts] hoe vaak iets gekozen is
        [chart] een gemiddelde
        [radar] een tekening van de cijfers
        [trend] een lijn over de tijd
        [table] de afspraken
       *[image] het beeld
    }, uit ‘{ $phase }’.
handbook-output-notice = Dit staat er altijd bij:
handbook-to-person = tegen de persoon om wie het gaat: { $words }
handbook-rules = Afspraken voor iedereen
handbook-limits = Grenzen
handbook-source = Bron
handbook-own-words = De vragen zijn in onze eigen woorden. Het is niet het officiële instrument van de bron.
handbook-begin = Beginnen
handbook-not-yet = De bot kan deze vorm nog niet begeleiden. Dit kan de bot nog niet:
handbook-start = Typ dit in de teamkamer, met jullie eigen thema: `!ronde start { $id } "jullie thema"`
handbook-changed = Deze bladzijde is gemaakt uit `{ $id }.toml`. Wil je iets anders? Verander dan dat bestand, niet deze bladzijde.
