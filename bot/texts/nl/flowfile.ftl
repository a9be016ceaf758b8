### Wat er mis is met een bestand van een werkvorm, en wat je in plaats daarvan schrijft.
### Voor wie een werkvorm maakt (gespreksronde check-flows). Elke zin heeft een tweede, met -fix erachter.

## Onderdelen en hun soort

flow-f00-version = Deze versie van de taal kent de bot niet.
flow-f00-version-fix = Zet bovenaan: schema = 1
flow-f01-unknown = Onbekend onderdeel ‘{ $name }’.
flow-f01-unknown-fix = Haal het weg. Wil je er iets over opschrijven? Dat kan onder [notes].
flow-f01-unknown-close = Onbekend onderdeel ‘{ $name }’.
flow-f01-unknown-close-fix = Bedoelde je ‘{ $close }’? Zo niet, haal het dan weg.
flow-f01-missing = ‘{ $name }’ ontbreekt.
flow-f01-missing-fix = Voeg { $name } toe. flows/README.md zegt wat erin hoort.
flow-f01-empty = ‘{ $name }’ is leeg.
flow-f01-empty-fix = Zet er minstens één ding in.
flow-f01-value = De waarde van ‘{ $name }’ past hier niet.
flow-f01-value-fix = Kijk in flows/README.md welke soort waarde { $name } heeft: tekst, een getal, true of false, of een lijst.
flow-f01-kind = Fase ‘{ $phase }’: ‘{ $name }’ hoort niet bij soort ‘{ $kind }’.
flow-f01-kind-fix = Haal { $name } weg, of kies een van deze soorten: { $kinds }.
flow-f01-needs = Fase ‘{ $phase }’: soort ‘{ $kind }’ heeft ‘{ $name }’ nodig.
flow-f01-needs-fix = Voeg { $name } toe aan deze fase.
flow-f02-text = ‘{ $name }’: de Nederlandse of Engelse tekst ontbreekt, of is te lang.
flow-f02-text-fix = Schrijf beide talen, bijvoorbeeld: { "{" } nl = "Welkom", en = "Welcome" { "}" }
flow-f02-role-title = Rol ‘{ $role }’ is geen vaste rol en heeft geen titel.
flow-f02-role-title-fix = Geef de rol een title in het Nederlands en het Engels, of kies een vaste rol.
flow-f03-double = De naam ‘{ $name }’ komt twee keer voor.
flow-f03-double-fix = Geef een van de twee een andere naam.
flow-f03-id = ‘{ $name }’: deze naam mag niet.
flow-f03-id-fix = Gebruik kleine letters, cijfers, - of _. Begin met een letter. Hooguit 41 tekens.
flow-f03-reserved = De naam ‘{ $name }’ heeft al een vaste betekenis.
flow-f03-reserved-fix = Kies een andere naam voor deze rol.
flow-f04-role = De rol ‘{ $role }’ bestaat niet in deze werkvorm.
flow-f04-role-fix = Voeg de rol toe onder [[roles]], of kies uit: { $known }.

## Keuzes

flow-f05-aim = Het doel (aim) kent de bot niet.
flow-f05-aim-fix = Kies open, insight, decision, change of measure.
flow-f05-maturity = maturity heeft een onbekende waarde.
flow-f05-maturity-fix = Kies ready, careful of experimental.
flow-f05-about-person = about_person heeft een onbekende waarde.
flow-f05-about-person-fix = Kies nobody, unrecognisable, informed of present.
flow-f05-raw = storage.raw heeft een onbekende waarde.
flow-f05-raw-fix = Kies none, until_output of until_closed.
flow-f05-if-no = if_no heeft een onbekende waarde.
flow-f05-if-no-fix = Kies stop, leave, warn of suggest:werkvorm.
flow-f05-requirement-kind = Deze soort voorwaarde bestaat niet.
flow-f05-requirement-kind-fix = Haal kind weg, of schrijf kind = "subject_consent".
flow-f05-otherwise = gate.otherwise ontbreekt of heeft een onbekende waarde.
flow-f05-otherwise-fix = Kies wait, extend, stop of skip.
flow-f05-keep = keep heeft een onbekende waarde.
flow-f05-keep-fix = Schrijf keep = "nothing", of haal keep weg.
flow-f05-share = ‘{ $name }’ heeft een onbekende waarde.
flow-f05-share-fix = as: words, summary, counts of chart. label: named, role, alias, none of own_choice. when: at_once, all_in, phase_end of never.
flow-f05-shared-form = Fase ‘{ $phase }’: in deze vorm kan een fase niets delen.
flow-f05-shared-form-fix = Kies bij share en reuse voor as uit words, summary, counts of chart. De andere vormen horen bij een verslag.
flow-f05-label-options = label_options heeft een onbekende waarde.
flow-f05-label-options-fix = Kies uit named, alias en role.
flow-f05-options = Fase ‘{ $phase }’: er valt niets te kiezen.
flow-f05-options-fix = Noem in label_options minstens twee van named, alias en role.
flow-f05-turns = turns heeft een onbekende waarde.
flow-f05-turns-fix = Kies free of each_once.
flow-f05-expects = expects heeft een onbekende waarde.
flow-f05-expects-fix = Schrijf expects = "question", of haal expects weg.
flow-f05-method = choose.method heeft een onbekende waarde.
flow-f05-method-fix = Kies one, several of no_objection.
flow-f05-tie = choose.tie heeft een onbekende waarde.
flow-f05-tie-fix = Kies again, facilitator of keep_all.
flow-f05-if-declined = choose.if_declined heeft een onbekende waarde.
flow-f05-if-declined-fix = Kies next of stop.
flow-f05-on = agree.on heeft een onbekende waarde.
flow-f05-on-fix = Kies text, image of score.
flow-f05-partners = pair.partners heeft een onbekende waarde.
flow-f05-partners-fix = Kies rotate of free.
flow-f05-form = Deze vorm van een verslag bestaat niet.
flow-f05-form-fix = Kies words, summary, counts, chart, radar, trend, table of image.
flow-f05-room = rooms.as heeft een onbekende waarde.
flow-f05-room-fix = Kies room of thread.

## Mensen

flow-f06-upside-down = De groep heeft een minimum dat hoger is dan het maximum.
flow-f06-upside-down-fix = Maak group.min kleiner of group.max groter.
flow-f06-too-many = De groep mag hooguit { $max } mensen hebben, maar de rollen vragen er meer.
flow-f06-too-many-fix = Maak group.max groter, of verlaag de min van de rollen.
flow-f06-too-few = De groep heeft minstens { $min } mensen nodig, maar de rollen laten er minder toe.
flow-f06-too-few-fix = Verhoog de max van de rollen, of maak group.min kleiner.
flow-f06-role = Rol ‘{ $role }’: het minimum is hoger dan het maximum.
flow-f06-role-fix = Maak min kleiner of max groter.
flow-f07-nobody-leads = Er is geen rol die de ronde leidt.
flow-f07-nobody-leads-fix = Geef één rol leads = true.
flow-f08-phases = Er zijn geen fasen.
flow-f08-phases-fix = Voeg minstens één [[phases]] toe.
flow-f08-who = In deze fase is niemand aan de beurt.
flow-f08-who-fix = Schrijf in who wie er antwoordt, bijvoorbeeld who = ["all"].
flow-f08-questions = Deze fase heeft geen vraag.
flow-f08-questions-fix = Voeg minstens één vraag toe onder questions.
flow-f09-missing = De bron ontbreekt.
flow-f09-missing-fix = Schrijf bij source waar dit vandaan komt. Is het van jullie zelf? Schrijf dan source = "own".

## Niets over mij zonder mij

flow-f10-present = Deze werkvorm gaat over een mens die erbij moet zijn, maar die plek is niet zeker.
flow-f10-present-fix = Noem de rol in subject.person_role. Geef die rol min = 1 en stop_if_leaves = true.
flow-f11-room = Niets over mij zonder mij: in ruimte ‘{ $room }’ kan de cliënt niet meelezen.
flow-f11-room-fix = Zet ‘{ $role }’ of ‘all’ in members.
flow-f11-output = Niets over mij zonder mij: verslag ‘{ $output }’ gaat naar mensen buiten de ronde, of niet naar de cliënt.
flow-f11-output-fix = Zet ‘{ $role }’ of ‘all’ in to, en haal ‘team’ weg.
flow-f11-phase = Niets over mij zonder mij: in fase ‘{ $phase }’ kan de cliënt niet meelezen.
flow-f11-phase-fix = Zet ‘{ $role }’ of ‘all’ in share.to.
flow-f11-first = Niets over mij zonder mij: in fase ‘{ $phase }’ worden anderen eerder gevraagd dan de cliënt.
flow-f11-first-fix = Zet ‘{ $role }’ in who van de eerste fase van soort read.
flow-f11-to-person = ‘{ $name }’: to_person is voor iemand over wie de ronde gaat en die meedoet. Zo iemand is er hier niet.
flow-f11-to-person-fix = Haal to_person weg. Of schrijf in subject: about_person = "present" en person_role.
flow-f11-review = Fase ‘{ $phase }’: hier leest niemand eerder dan de cliënt.
flow-f11-review-fix = Haal review_by weg.
flow-f11-summary = ‘{ $name }’: in deze werkvorm vat niemand de woorden van een ander samen.
flow-f11-summary-fix = Kies as = "words".
flow-f11-decides = Fase ‘{ $phase }’: zonder ja van de cliënt wordt niets besloten.
flow-f11-decides-fix = Zet ‘{ $role }’ in agree.must_include.
flow-f11-team = Fase ‘{ $phase }’: woorden uit deze ronde gaan niet naar de teamkamer.
flow-f11-team-fix = Haal ‘team’ weg uit reuse.to.
flow-f11-thread = Niets over mij zonder mij: ruimte ‘{ $room }’ kan geen draadje in de teamkamer zijn.
flow-f11-thread-fix = Schrijf as = "room".
flow-f12-informed = Het gaat over een cliënt. Vraag vooraf of die het weet.
flow-f12-informed-fix = Voeg een voorwaarde toe met kind = "subject_consent" en if_no = "stop".
flow-f12-present = De cliënt zelf moet vooraf ja kunnen zeggen, en bij nee begint de ronde niet.
flow-f12-present-fix = Voeg een voorwaarde toe met kind = "subject_consent", if_no = "stop" en de cliënt in confirm_by.

## Verwijzingen, soorten en tijd

flow-f13-missing = Fase ‘{ $phase }’: { $key } verwijst naar ‘{ $target }’, en die fase bestaat niet.
flow-f13-missing-fix = Schrijf de id van een fase die er wel is.
flow-f13-later = Fase ‘{ $phase }’: { $key } verwijst naar ‘{ $target }’, maar die fase is dan nog niet geweest.
flow-f13-later-fix = Verwijs naar een eerdere fase, of zet ‘{ $target }’ eerder in het bestand.
flow-f13-output = Verslag ‘{ $output }’: fase ‘{ $target }’ bestaat niet.
flow-f13-output-fix = Schrijf bij from de id van een fase die er wel is.
flow-f14-kind = Deze soort fase bestaat niet.
flow-f14-kind-fix = Kies read, ask, talk, choose, agree, pair of plan.
flow-f14-answer = Deze soort antwoord bestaat niet.
flow-f14-answer-fix = Kies text, choice, choices, scale, card, image, action, consent, done of none.
flow-f14-action = Vraag ‘{ $question }’: een actie hoort in een fase van soort plan.
flow-f14-action-fix = Maak er answer = "text" van, of maak van de fase een plan.
flow-f15-duration = ‘{ $name }’ is geen goede duur, of ontbreekt.
flow-f15-duration-fix = Schrijf de duur als 3d, 2w, 6h of 20m.
flow-f15-keep = ‘{ $name }’ zegt niet hoe lang het verslag blijft.
flow-f15-keep-fix = Schrijf een duur, zoals 13w of 1y, of until_closed.
flow-f15-repeat = timing.repeat is geen goede duur.
flow-f15-repeat-fix = Schrijf een duur, zoals 1w of 52w, of on_request.
flow-f15-remind = timing.remind kent de bot zo niet.
flow-f15-remind-fix = Noem hooguit twee momenten: half (halverwege), of hoelang voor het einde, zoals 1d.
flow-f15-reminders = Hooguit twee herinneringen per fase.
flow-f15-reminders-fix = Laat er in timing.remind hooguit twee staan.
flow-f15-batches = timing.batches heeft een tijd die niet klopt.
flow-f15-batches-fix = Schrijf tijden als 09:30.
flow-f15-send-between = timing.send_between klopt niet.
flow-f15-send-between-fix = Schrijf twee tijden met een streepje, zoals 09:00-19:00. De eerste is de vroegste.
flow-f15-rounds = agree.rounds klopt niet.
flow-f15-rounds-fix = Kies 1 tot 5 rondes om het eens te worden.
flow-f15-too-long = Fase ‘{ $phase }’ duurt langer dan 30 dagen. Mensen haken dan af.
flow-f15-too-long-fix = Maak de fase korter, of knip hem in tweeën.
flow-f15-too-short = Fase ‘{ $phase }’ is te kort om alle { $pieces } stukjes één voor één te sturen.
flow-f15-too-short-fix = Maak duration langer, of pace korter.
flow-f15-pace-alone = Fase ‘{ $phase }’ heeft een tempo, maar er is niets om één voor één te sturen.
flow-f15-pace-alone-fix = Noem met for_each de lijst die één voor één gaat, of haal pace weg.

## Ja zeggen, en nee mogen zeggen

flow-f16-first = Een ronde begint met uitleg en toestemming.
flow-f16-first-fix = Maak van de eerste fase kind = "read", met een vraag met answer = "consent".
flow-f16-without-yes = Fase ‘{ $phase }’: ‘{ $role }’ doet mee zonder eerst ja te hebben gezegd.
flow-f16-without-yes-fix = Zet ‘{ $role }’ in who van een eerdere fase van soort read, bij de vraag om toestemming.
flow-f16-consent-elsewhere = Vraag ‘{ $question }’: toestemming vraag je bij de uitleg.
flow-f16-consent-elsewhere-fix = Verplaats de vraag naar een fase van soort read, of kies een ander soort antwoord.
flow-f17-required = Vraag ‘{ $question }’: een vraag mag je altijd overslaan. Alleen toestemming mag verplicht zijn.
flow-f17-required-fix = Haal required weg.
flow-f31-experimental = Een werkvorm die nog een proef is, moet dat vooraf vragen.
flow-f31-experimental-fix = Voeg een voorwaarde toe met if_no = "stop" of "leave".
flow-f40-visible-no = Voorwaarde ‘{ $requirement }’: als één deelnemer nee zegt, mag de ronde daar niet zichtbaar op stoppen.
flow-f40-visible-no-fix = Kies if_no = "leave". Dan blijft alleen die persoon weg, en niemand hoort waarom.

## Niets bewaren

flow-f18-output = Beloofd is dat niets bewaard wordt. Dan kan er geen verslag zijn.
flow-f18-output-fix = Haal het verslag weg, of kies een andere waarde voor storage.raw.
flow-f18-pair = Fase ‘{ $phase }’: in tweetallen is de bot er niet bij en wordt niets bewaard.
flow-f18-pair-fix = Schrijf keep = "nothing" en bot_present = false.
flow-f18-pair-shared = Fase ‘{ $phase }’: in tweetallen wordt niets gedeeld.
flow-f18-pair-shared-fix = Haal share en reuse weg.
flow-f18-shared = Fase ‘{ $phase }’: er wordt niets bewaard, dus er valt niets te delen.
flow-f18-shared-fix = Haal share en reuse weg, of haal keep weg.
flow-f18-part = Verslag ‘{ $output }’ gebruikt ‘{ $source }’, maar daar wordt niets van bewaard.
flow-f18-part-fix = Haal dit deel uit het verslag.
flow-f18-shown = Fase ‘{ $phase }’ laat iets zien uit ‘{ $source }’, maar daar wordt niets van bewaard.
flow-f18-shown-fix = Haal ‘{ $source }’ uit show.
flow-f18-used = Fase ‘{ $phase }’ gebruikt ‘{ $source }’, maar daar wordt niets van bewaard.
flow-f18-used-fix = Haal ‘{ $source }’ weg uit from.

## Lijsten, kiezen en rollen onderweg

flow-f19-phase-list = Fase ‘{ $phase }’: lijst ‘{ $list }’ bestaat niet.
flow-f19-phase-list-fix = Voeg de lijst toe onder [[lists]], of schrijf de id van een lijst die er wel is.
flow-f19-question-list = Vraag ‘{ $question }’: lijst ‘{ $list }’ bestaat niet.
flow-f19-question-list-fix = Voeg de lijst toe onder [[lists]], of schrijf de id van een lijst die er wel is.
flow-f19-no-list = Vraag ‘{ $question }’: er staat niet uit welke lijst je kiest.
flow-f19-no-list-fix = Voeg list toe met de id van een lijst.
flow-f19-no-item = Fase ‘{ $phase }’ herhaalt vragen, maar geen vraag noemt { "{item}" }.
flow-f19-no-item-fix = Zet { "{item}" } in de vraag, op de plek van het onderdeel.
flow-f19-item-alone = Vraag ‘{ $question }’ noemt { "{item}" }, maar de fase herhaalt niets.
flow-f19-item-alone-fix = Voeg for_each toe aan de fase, of haal { "{item}" } weg.
flow-f19-item-once = Vraag ‘{ $question }’ noemt { "{item}" } maar in één taal.
flow-f19-item-once-fix = Zet { "{item}" } in het Nederlands én in het Engels.
flow-f20-nothing = Fase ‘{ $phase }’: uit ‘{ $source }’ valt niets te kiezen.
flow-f20-nothing-fix = Kies uit een fase met losse antwoorden (soort ask), of uit een lijst.
flow-f20-no-author = Fase ‘{ $phase }’: wat uit een lijst komt, heeft geen schrijver die een rol kan krijgen.
flow-f20-no-author-fix = Haal winner_becomes weg, of kies uit een fase met losse antwoorden.
flow-f20-declined = Fase ‘{ $phase }’: er staat niet wat er gebeurt als de gekozene niet wil.
flow-f20-declined-fix = Voeg if_declined toe: next of stop.
flow-f20-never = Rol ‘{ $role }’ wordt nooit ingevuld: fase ‘{ $phase }’ kiest niemand voor deze rol.
flow-f20-never-fix = Schrijf bij from_phase een fase van soort choose, en daar winner_becomes = "{ $role }".
flow-f21-too-early = Fase ‘{ $phase }’: rol ‘{ $role }’ is dan nog niet gekozen.
flow-f21-too-early-fix = Haal de rol hier weg, of zet deze fase na de keuze.
flow-f36-picked = Fase ‘{ $phase }’ wacht op keuze ‘{ $item }’, maar die kan in ‘{ $source }’ niet gekozen worden.
flow-f36-picked-fix = Schrijf de id van iets uit de lijst waaruit ‘{ $source }’ kiest.

## Wie wat leest

flow-f22-shown = Fase ‘{ $phase }’ laat ‘{ $source }’ zien aan { $readers }, maar dat is de schrijvers niet beloofd.
flow-f22-shown-fix = Haal ‘{ $source }’ uit show, of noem deze lezers in share of reuse van ‘{ $source }’.
flow-f22-output = Verslag ‘{ $output }’ laat ‘{ $source }’ zien aan { $readers }, in een vorm die niet is beloofd.
flow-f22-output-fix = Maak het verslag kleiner, of noem deze lezers en vorm in share of reuse van ‘{ $source }’.
flow-f22-approve = Verslag ‘{ $output }’: ‘{ $role }’ ziet het als eerste, maar leest volgens de belofte ‘{ $source }’ niet.
flow-f22-approve-fix = Haal de rol weg uit approve, of noem hem in share, reuse of review_by van ‘{ $source }’.
flow-f22-more-name = Fase ‘{ $phase }’: later komt er meer naam bij dan nu beloofd.
flow-f22-more-name-fix = Kies bij reuse een label met minder naam, bijvoorbeeld none.
flow-f22-never = Fase ‘{ $phase }’: share.to en share.when spreken elkaar tegen.
flow-f22-never-fix = Leest niemand dit in deze fase? Schrijf to = [] en when = "never". Leest iemand het wel? Noem die dan, en kies een ander moment.
flow-f22-unused = Fase ‘{ $phase }’: mensen lezen dat dit later naar { $readers } kan, maar geen verslag gaat daarheen.
flow-f22-unused-fix = Haal deze lezers weg uit reuse.to, of voeg een verslag toe.
flow-f26-unsaid = Fase ‘{ $phase }’ zegt niet wie de antwoorden leest.
flow-f26-unsaid-fix = Voeg share toe: to, as, label en when.
flow-f26-reuse-alone = Fase ‘{ $phase }’ zegt wie het later leest, maar niet wie het nu leest.
flow-f26-reuse-alone-fix = Voeg share toe: to, as, label en when.
flow-f27-nameless = Fase ‘{ $phase }’: wie zonder naam schrijft, moet eerst zien hoe de eigen woorden eruitzien.
flow-f27-nameless-fix = Schrijf preview = true in share.
flow-f27-wider = Fase ‘{ $phase }’: woorden die later de groep uit gaan, moet de schrijver eerst kunnen zien.
flow-f27-wider-fix = Schrijf preview = true in share.
flow-f28-unsaid = Fase ‘{ $phase }’ belooft ‘zonder naam’, maar zegt niet vanaf hoeveel stemmen.
flow-f28-unsaid-fix = Voeg min_voices toe aan share: { $least } of meer.
flow-f28-empty = Fase ‘{ $phase }’: er kunnen hooguit { $able } mensen antwoorden. Zonder naam is dan een loze belofte.
flow-f28-empty-fix = Laat meer mensen toe, of kies label = "named".
flow-f29-missing = Fase ‘{ $phase }’: ruimte ‘{ $room }’ bestaat niet.
flow-f29-missing-fix = Voeg de ruimte toe onder [[rooms]], of schrijf de id van een ruimte die er wel is.
flow-f29-outside = Fase ‘{ $phase }’: ‘{ $role }’ mag praten, maar zit niet in ruimte ‘{ $room }’.
flow-f29-outside-fix = Zet de rol in members van de ruimte, of haal hem uit who.
flow-f29-readers = Fase ‘{ $phase }’: iedereen in ruimte ‘{ $room }’ leest mee, maar share.to zegt iets anders.
flow-f29-readers-fix = Zet in share.to precies de leden van de ruimte.
flow-f29-thread = Fase ‘{ $phase }’: een draadje in de teamkamer leest het hele team mee.
flow-f29-thread-fix = Zet ‘team’ in share.to.

## Vragen

flow-f23-expects = expects_from noemt iemand die niet aan de beurt is: { $roles }.
flow-f23-expects-fix = Noem alleen rollen die ook in who staan.
flow-f23-question = Vraag ‘{ $question }’ is voor ‘{ $role }’, maar die is in fase ‘{ $phase }’ niet aan de beurt.
flow-f23-question-fix = Zet de rol in who van de fase, of haal hem weg bij de vraag.
flow-f23-pair = Vraag ‘{ $question }’ is voor ‘{ $role }’, maar die rol heeft het tweetal niet.
flow-f23-pair-fix = Schrijf bij for_pair een naam uit pair.roles.
flow-f23-pair-two = Fase ‘{ $phase }’: een tweetal heeft twee rollen, en dit zijn er { $count }.
flow-f23-pair-two-fix = Noem bij pair.roles twee rollen. Een groepje van drie kan niet.
flow-f23-must-include = Fase ‘{ $phase }’: ‘{ $role }’ moet ja zeggen, maar is niet aan de beurt.
flow-f23-must-include-fix = Zet de rol in who van de fase.
flow-f24-scale = Vraag ‘{ $question }’: de schaal is niet af.
flow-f24-scale-fix = Schrijf min en max (0 tot 10), en in low en high wat de uiteinden betekenen.
flow-f25-voice = Een stemopname is herkenbaar en past niet bij een antwoord zonder naam.
flow-f25-voice-fix = Kies answer = "text".
flow-f25-image = Vraag ‘{ $question }’: handschrift en foto’s kunnen herkenbaar zijn.
flow-f25-image-fix = Zeg dat in de vraag, of kies label = "named".
flow-f30-question = Vraag ‘{ $question }’ is te lang (meer dan 260 tekens).
flow-f30-question-fix = Maak de vraag korter, of maak er twee vragen van.
flow-f30-sentence = Vraag ‘{ $question }’: een zin heeft meer dan 20 woorden.
flow-f30-sentence-fix = Maak de zin korter.
flow-f30-limit = Grens { $number } is te lang (meer dan 260 tekens).
flow-f30-limit-fix = Maak haar korter, of maak er twee grenzen van.
flow-f30-limit-sentence = Grens { $number }: een zin heeft meer dan 20 woorden.
flow-f30-limit-sentence-fix = Maak de zin korter.

## Het eens worden en plannen

flow-f32-if-no = Er staat niet wat er gebeurt als mensen het niet eens worden. Stemmen met een meerderheid kan hier niet.
flow-f32-if-no-fix = Kies bij agree.if_no: keep_both, open of stop.
flow-f33-no-scores = Fase ‘{ $phase }’ zoekt één score, maar in ‘{ $source }’ worden geen scores gegeven.
flow-f33-no-scores-fix = Verwijs bij from naar een fase met een vraag met answer = "scale".
flow-f33-hidden = Fase ‘{ $phase }’: scores blijven verborgen tot iedereen klaar is.
flow-f33-hidden-fix = Schrijf when = "all_in" in share van die fase.
flow-f33-alone = Fase ‘{ $phase }’: voor een gezamenlijke score zijn minstens twee beoordelaars nodig.
flow-f33-alone-fix = Zet rollen in who die samen minstens twee mensen hebben (min).
flow-f34-fields = Een plan vraagt wat, wie en wanneer.
flow-f34-fields-fix = Schrijf fields = ["what", "who", "when"].
flow-f34-nameless = Fase ‘{ $phase }’: een afspraak zonder naam is geen afspraak.
flow-f34-nameless-fix = Schrijf label = "named" in share.
flow-f35-open = Fase ‘{ $phase }’: deze werkvorm zoekt geen oplossing (aim = open).
flow-f35-open-fix = Haal de fase van soort plan weg, of kies een ander doel.
flow-f41-unchecked = Fase ‘{ $phase }’ maakt een tekst van woorden van { $roles }, maar die kunnen de tekst niet nakijken.
flow-f41-unchecked-fix = Zet hen in who van deze fase.

## Verslagen

flow-f37-notice = Verslag ‘{ $output }’: bij een meting hoort een waarschuwing.
flow-f37-notice-fix = Voeg notice toe: dit is één moment, niet alles.
flow-f38-trend = Verslag ‘{ $output }’: een lijn over de tijd kan alleen als de ronde terugkomt.
flow-f38-trend-fix = Schrijf onder [timing] repeat en compare = true, of kies een andere vorm.
flow-f38-no-scores = Verslag ‘{ $output }’: ‘{ $source }’ heeft geen scores om te tekenen.
flow-f38-no-scores-fix = Kies een fase met een schaal, of een andere vorm.
flow-f38-table = Verslag ‘{ $output }’: een tabel is er alleen van een plan, en ‘{ $source }’ is geen plan.
flow-f38-table-fix = Kies as = "words" of "summary", of een fase van soort plan.
flow-f38-image = Verslag ‘{ $output }’: in ‘{ $source }’ worden geen beelden gemaakt.
flow-f38-image-fix = Kies een fase met answer = "image", of een andere vorm.
flow-f39-approve = Verslag ‘{ $output }’ gaat naar de teamkamer, maar niemand keurt het goed.
flow-f39-approve-fix = Noem in approve wie het eerst ziet.

## Het bestand zelf

flow-f42-unreadable = Dit bestand kan de bot niet lezen.
flow-f42-unreadable-fix = Kijk of het bestand bestaat en of de bot het mag lezen.
flow-f42-too-large = Dit bestand is te groot (meer dan { $most } kB).
flow-f42-too-large-fix = Een werkvorm is een kort bestand. Haal weg wat er niet in hoort.
flow-f42-too-many = In deze map staan te veel bestanden (meer dan { $most }). De rest is niet gelezen.
flow-f42-too-many-fix = Laat in de map alleen staan wat jullie gebruiken.
flow-f42-too-deep = In dit bestand zit te veel in elkaar: haakjes, of punten op één regel.
flow-f42-too-deep-fix = Schrijf het bestand op zoals de voorbeelden in flows.
flow-f42-too-full = In dit bestand heeft een lijst of tabel meer dan { $most } onderdelen.
flow-f42-too-full-fix = Een werkvorm is een kort bestand. Haal weg wat er niet in hoort.
flow-f42-not-text = Dit is geen tekstbestand in UTF-8.
flow-f42-not-text-fix = Sla het bestand opnieuw op als platte tekst, met codering UTF-8.
flow-f42-not-toml = Op regel { $line } klopt de schrijfwijze niet.
flow-f42-not-toml-fix = Vaak ontbreekt een aanhalingsteken, een komma of een haakje. Een tabel tussen accolades staat op één regel.
flow-f43-outside = Dit bestand staat niet echt in de map met werkvormen.
flow-f43-outside-fix = Zet het bestand zelf in de map. Een verwijzing of een verborgen bestand leest de bot niet.
flow-f43-not-a-file = Dit is geen gewoon bestand.
flow-f43-not-a-file-fix = Zet een gewoon tekstbestand neer.
flow-f44-file-name = De werkvorm heet ‘{ $id }’, maar het bestand heet ‘{ $name }’.
flow-f44-file-name-fix = Geef het bestand de naam { $id }.toml, of pas meta.id aan.
flow-f45-parent = De lange vorm ‘{ $target }’ is er niet, of klopt niet.
flow-f45-parent-fix = Voeg die werkvorm toe, of haal variant_of weg.
flow-f45-suggested = De werkvorm ‘{ $target }’ die je aanraadt, is er niet, of klopt niet.
flow-f45-suggested-fix = Noem een werkvorm die er wel is.
flow-f46-theme = Het thema ‘{ $theme }’ staat niet in themes.toml.
flow-f46-theme-fix = Zet het thema in themes.toml, in de map met jullie werkvormen. Of haal het weg uit themes.
flow-f46-theme-close = Het thema ‘{ $theme }’ staat niet in themes.toml.
flow-f46-theme-close-fix = Bedoelde je ‘{ $close }’? Zo niet, zet het thema dan in themes.toml, of haal het weg.
