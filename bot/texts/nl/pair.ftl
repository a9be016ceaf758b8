# Work in pairs. The room of the two belongs to them; everything here is said in somebody's own private chat.

# The room. The chat server can read its topic.
duo-topic = Een kamer voor jullie twee. Schrijven kan zodra jullie er allebei in zijn. De bot gaat dan weg en leest niets.

# Your partner is known: can you begin?
duo-first =
    { $why ->
        [new] Je hebt een maatje.
        [partner-there] Je maatje is er nu en wacht op je.
       *[again] Kun je beginnen met je maatje?
    }
duo-session = Dit is keer { $session } van { $sessions }.
duo-partner = Je maatje is { $partner }.
duo-drawn = Wie bij wie zit, is geloot.
duo-readers = Vertrouwelijk: wie leest dit
duo-how = Zo gaat het
duo-room = Ik maak een kamer voor jullie twee: ‘{ $room }’. Neem de uitnodiging aan. Zodra jullie er allebei in zijn, ga ik weg. Pas daarna kun je er schrijven.
duo-no-room = Er is geen kamer voor jullie twee. Bel elkaar.
duo-moment = Spreek samen een moment af. Dat kan tot { $until }. Bellen of videobellen is beter dan typen.
duo-turn = Iedereen krijgt even veel tijd: { $length }. Ik meld hier wanneer je wisselt.
duo-begin = Zijn jullie er allebei? Stuur dan allebei `1`, elk in je eigen privégesprek met mij. Dan begint de tijd.
duo-there = Ben jij er ook? Stuur dan `1`. Dan begint de tijd voor jullie allebei.
duo-until = Samen een moment kiezen kan tot { $until }.
duo-free = Het hoeft niet nu. Stoppen met de ronde kan altijd: stuur `stop`.
option-duo-begin = ik ben er, we kunnen beginnen
option-duo-done = we zijn al geweest
option-duo-no = het gaat niet door

# Whom would you like as a partner?
wish-first = Je mag zeggen met wie je samen wilt.
wish-how = Kiezen jullie elkaar? Dan zijn jullie samen. Voor de anderen wordt geloot. Niemand hoort wie jij kiest.
wish-who = Met wie wil je samen?
wish-until = Kiezen kan tot { $until }. Kies je niet, dan wordt er voor je geloot.
option-wish-any = maakt niet uit

# The clock.
turn-begins =
    { $first ->
        [yes] De tijd begint nu.
       *[no] Jullie wisselen nu.
    }
turn-begins-role = Jij bent nu { $role }.
turn-begins-lasts = Deze beurt duurt { $length }. Tot die om is, zeg ik niets.

# News that asks for nothing. It never says who did what.
duo-told-room-open =
    Jullie kamer is van jullie. Ik ben eruit en kan er niet meer in. Jullie kunnen er nu schrijven.
    De chatserver kan berichten wel bewaren. Wil je dat niet? Bel dan.
duo-told-no-room = Het lukt niet om jullie een kamer te geven. Bel elkaar, of spreek op een andere manier af.
duo-told-waiting = Ik weet dat jij er bent. Ik vraag het nu je maatje. De tijd begint als jullie er allebei zijn.
duo-told-done-noted = Dank je. Zegt je maatje dat ook, dan is deze keer klaar.
duo-told-not-this-time = Goed. Deze keer gaat het niet door. Je maatje hoort alleen dat, niet waarom.
duo-told-partner-out = Met dit maatje gaat het deze keer niet door. Dat ligt niet aan jou.
duo-told-missed = Deze keer is voorbij. Voor zover ik weet, hebben jullie elkaar niet gesproken. Dat kan gebeuren.
duo-told-over = Deze keer is klaar. Wat jullie tegen elkaar zeiden, blijft bij jullie. Ik bewaar er niets van.
duo-told-left-over = Deze keer is er voor jou geen maatje. Jullie zijn met een oneven aantal, en met z’n drieën doen we dit niet. Het is geloot.
duo-told-too-few = Er is nu niemand om een tweetal mee te maken. Dit deel slaan we over.
duo-told-clock-runs = De tijd loopt nu. Wat je hier schrijft, bewaar ik niet, en je maatje leest het niet.
duo-told-clock-stopped = De ronde staat stil. Ik houd nu geen tijd bij. Praat gerust verder en let samen op de tijd.
duo-told-clock-lost = Ik was even weg en heb de tijd niet bijgehouden. Neem allebei even veel tijd.
duo-told-paused = De ronde staat nu stil, dus ik kan geen tijd bijhouden. Stuur straks nog eens `1`.
duo-told-closed = Dit deel is gesloten. Ik houd geen tijd meer bij. Praat gerust verder: jullie kamer blijft van jullie.
duo-told-no-partner = Er staat nu geen vraag voor je open. Ik bewaar dit bericht niet.
duo-told-wish-noted = Ik weet het. Na het loten wis ik wie jij koos.
duo-more-partner-out = Komt er een ander maatje, dan hoor je dat hier.
duo-more-missed = Voor de volgende keer hoor je hier wie je maatje is.
duo-more-over = Voor de volgende keer hoor je hier wie je maatje is.
duo-more-left-over = De volgende keer ga jij voor.
