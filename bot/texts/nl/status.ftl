# In the team room while a round runs. Never a number of people or voices.

announcement-first = Er begint een nieuwe gespreksronde.
announcement-facts =
    Thema: ‘{ $theme }’.
    Werkvorm: ‘{ $flow }’.
    Gespreksleider: { $leader }.
    Schrijven kan tot { $until }.
announcement-invited = Gevraagd zijn: { $names }.
announcement-floor = Bij minder dan { $voices } stemmen laten we bij die vraag niets zien.
announcement-leader-writes = De gespreksleider schrijft zelf ook mee. Die stem tellen we niet mee.
announcement-how = Wie gevraagd is, krijgt een privégesprek met de bot. Meedoen is vrij. Niemand ziet wie ja of nee zegt.
announcement-verify = Komt er niets aan? Verifieer je toestel: Instellingen, dan Beveiliging of Versleuteling.

halfway-first = De gespreksronde is halverwege.
halfway-theme = Thema: ‘{ $theme }’.
halfway-until = Schrijven kan tot { $until }, in je privégesprek met de bot.

status-word =
    { $word ->
        [not-started] Nog niet begonnen.
        [too-few] Nog te weinig stemmen.
        [enough] Genoeg stemmen.
        [closed] Het schrijven is voorbij.
        [talking] Er wordt nu gepraat.
        [in-review] De gespreksleider kijkt het na.
       *[paused] De ronde staat even stil.
    }
status-first = Zo staat het ervoor.
status-none = Er loopt nu geen ronde in deze kamer.
status-round = { $short }, ‘{ $theme }’: { $word }
status-round-until = { $short }, ‘{ $theme }’: { $word } Tot { $until }.

closing-first =
    { $why ->
        [enough] Het schrijven is voorbij.
        [too-few] Een gespreksronde kreeg te weinig stemmen voor een samenvatting.
        [stopped] Een gespreksronde is gestopt.
        [leader-away] Een gespreksronde is gestopt, zonder samenvatting.
        [review-expired] Een gespreksronde is klaar, zonder samenvatting.
        [over] Een gespreksronde is klaar.
        [missing] Een gespreksronde gaat niet verder.
        [done] Een gespreksronde is afgelopen.
        [no-agreement] Een gespreksronde gaat niet verder.
       *[requirement] Een gespreksronde gaat niet door.
    }
closing-theme = Thema: ‘{ $theme }’.
closing-why =
    { $why ->
        [enough] De gespreksleider leest eerst de versie zonder namen. Daarna komt hier de samenvatting.
        [too-few] Niemand krijgt de antwoorden te zien, de gespreksleider ook niet. Dit gebeurt vaker in een klein team.
        [stopped] Er komt geen samenvatting. Alle antwoorden worden gewist.
        [leader-away] Er was geen gespreksleider meer, en niemand nam het over. Alle antwoorden worden gewist.
        [review-expired] Er kwam geen akkoord op de teksten. Alle antwoorden worden gewist.
        [over] Er komt geen samenvatting. Wat de bot nog bewaarde, wordt gewist.
        [missing] Voor het volgende deel zijn mensen nodig die er nu niet zijn. Alle antwoorden worden gewist.
        [done] Wie meedeed, heeft gekregen wat daar afgesproken is. De bot wist nu wie wat schreef.
        [no-agreement] Er is nog geen overeenstemming, en zonder die kan het niet verder. Alle antwoorden worden gewist.
       *[requirement] Deze werkvorm vraagt vooraf iets wat nu niet kan. Alle antwoorden worden gewist.
    }

leader-away-first = Een gespreksronde staat even stil.
leader-silent-first = Een gespreksronde wacht op de gespreksleider.
leader-silent-what = Het gaat om ronde { $short }, ‘{ $theme }’. Zonder gespreksleider eindigt ze over een paar dagen, en komt er niets in beeld. Een andere gespreksleider kan verder met `!ronde overnemen { $short }`.
leader-away-what = Ronde { $short }, ‘{ $theme }’, heeft geen gespreksleider meer. Wat geschreven is, blijft bewaard. Een andere gespreksleider kan verder met `!ronde overnemen { $short }`.

round-lost-first = Een gespreksronde kan niet verder.
round-lost-what = Het gaat om ronde { $short }. De bot is teruggezet vanaf een kopie, en de sleutel van die ronde is er niet meer. Wat geschreven was, kan niemand meer lezen. Wil je verder? Start dan een nieuwe ronde.
round-lost-erased = Het gaat om ronde { $short }. De beheerder van de bot heeft die gewist. Wat geschreven was, kan niemand meer lezen.
