# Decisions and news for the facilitator, in the private chat.

too-few-first = De tijd is om, en er zijn nog te weinig stemmen.
too-few-round = Het gaat om ronde { $short }, ‘{ $theme }’. Wat wil je doen?
too-few-wait = `wachten`: iedereen krijgt meer tijd
too-few-continue = `doorgaan`: het schrijven stopt nu
too-few-stop = `stoppen`: er komt geen samenvatting, alles wordt gewist
too-few-until = Kiezen kan tot { $until }. Tot dan kan iedereen nog schrijven. Zonder antwoord gaat de ronde door.

short-first = Het schrijven is voorbij, met te weinig stemmen.
short-round =
    Het gaat om ronde { $short }, ‘{ $theme }’. Dit gebeurt vaker in een klein team.
    Niemand krijgt de antwoorden te zien, jij ook niet. Wat wil je doen?
short-extend = `verlengen`: er is meer tijd om te schrijven
short-ask = `vragen`: elke schrijver kiest of de eigen tekst in beeld mag, met naam
short-stop = `stoppen`: er komt geen samenvatting, alles wordt gewist
short-continue = `doorgaan`: de ronde gaat verder zonder deze antwoorden
short-until = Kiezen kan tot { $until }. Zonder antwoord stopt de ronde.
short-until-goes-on = Kiezen kan tot { $until }. Zonder antwoord gaat de ronde verder zonder deze antwoorden.

leader-heading-changed = Genoteerd. Zo komt het in de samenvatting.
leader-act-noted = Genoteerd. Het gaat op { $moment } naar de schrijver. Klaar met kijken? Dan hoef je nu niets te doen.
leader-approved = Dank je. De samenvatting komt op { $moment } in de teamkamer.
leader-approved-private = Dank je. Op { $moment } krijgen de mensen voor wie het is dit te lezen, in hun eigen gesprek.
leader-review-expired = De ronde is klaar, zonder samenvatting. Er kwam geen akkoord. Alles wordt gewist.
leader-stopped = De ronde is gestopt. Alles wordt gewist.
leader-closed = Het schrijven is nu voorbij.
leader-extended = Er is meer tijd. Schrijven kan tot { $moment }.
leader-paused = De ronde staat even stil. Verder gaan kan met `!ronde hervat`.
leader-resumed = De ronde gaat weer verder.
leader-resumed-at = De ronde gaat weer verder. Schrijven kan tot { $moment }.
leader-not-all-reached = Niet iedereen is bereikt. Wil je het team vragen hun toestel te verifiëren? Dat kan bij Instellingen, dan Beveiliging of Versleuteling.
leader-file-unsent = Een plaatje of bestand kon niet worden verstuurd, misschien omdat het te groot is voor de chatserver. De woorden staan wel in de chat: er is niets kwijt.
leader-taken-over = Iemand anders leidt deze ronde nu. Je krijgt er geen berichten meer over.
leader-restored = Er ging iets mis met de bot. De ronde gaat verder vanaf een eerder moment. Wat mensen daarna schreven, vraag ik hun opnieuw.
leader-you-lead = Jij leidt deze ronde nu. De deelnemers horen dat.
leader-waiting = Goed. Iedereen kan nog schrijven tot { $moment }.
leader-going-on = Goed. Het schrijven stopt nu.
leader-role-empty = Voor een rol is nu niemand. Wat die rol nodig heeft, laat ik weg. De rest gaat door.
leader-relay-read = Dank je. De teksten gaan naar de ruimte op { $moment }, samen en door elkaar.
leader-not-begun = De ronde begint niet. Niet iedereen om wie het gaat, zei op tijd ja. Wie dat was en waarom, vertel ik niet. Vraag er ook niet naar. Het team heeft van mij niets gehoord.
leader-nothing-left = Na het nakijken zijn er te weinig stemmen over om te laten zien.
leader-setup-gone = De start is niet doorgegaan. Opnieuw beginnen kan altijd.
leader-ready = Dank je, alles is er. De ronde begint op { $moment }.
leader-not-this-time = Ik kreeg geen antwoord. De ronde van { $moment } gaat deze keer niet door. De planning blijft staan.
leader-setup-no-power = De start gaat niet door: je bent geen moderator meer in de teamkamer.
leader-own-names-asked = De schrijvers krijgen de vraag in hun privégesprek. Ze kunnen kiezen tot { $moment }.
leader-not-sure = Goed. Alles blijft zoals het was.
leader-round = Dit gaat over ronde { $short }.

takedown-first = Iemand vraagt of een stuk tekst weg mag.
takedown-where = Het gaat om de samenvatting bij ‘{ $theme }’, vraag ‘{ $question }’. Ik zeg niet wie het vroeg. Dit is het stuk tekst:
takedown-what = Bij ja haal ik die vraag weg. De rest plaats ik opnieuw, in een andere volgorde.
leader-no-page = De bladzij komt er niet. De persoon om wie het gaat, zei er geen ja op.
leader-others-look = Dank je. Eerst kijken de mensen die daar recht op hebben. Daarna komt de bladzij.

leaders-first = Nieuws over een ronde die je leidt of kunt leiden.
leaders-added = Je leidt deze ronde nu samen met { $name }. Jullie zien hetzelfde. Eén akkoord is genoeg.
leaders-welcome =
    Je leidt deze ronde nu samen met { $name }. Jullie zien hetzelfde. Eén akkoord is genoeg.
    Zelf meedoen kan dan niet. Liever niet? Stuur in de teamkamer `!ronde samen stop`.
leaders-left = Je leidt deze ronde nu weer alleen. { $name } leest niet meer mee.
leaders-removed = Je leidt deze ronde niet meer. Je krijgt er geen berichten meer over.
leaders-act = Dit deed { $name }:
leaders-asked = Wil jij een ronde overnemen? Dat vraagt { $name }. Zo ja, stuur in de teamkamer `!ronde overnemen { $short }`. Anders hoef je niets te doen.
leaders-offered = Ik vraag { $name } om de ronde over te nemen. Tot dan leid jij haar.
leaders-round = Dit gaat over ronde { $short }, ‘{ $theme }’.
