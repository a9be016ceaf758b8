# A talk: in its room, and in private to whoever has a turn.

# The room itself. Its name and topic can be seen by the chat server.
place-name = Gespreksronde: { $title }
place-topic = Een ruimte van een gespreksronde. Alleen wie meedoet, kan hier lezen. Aan het eind gaat de bot weg.

# The first message of a talk, in the room.
talk-open = Het gesprek is open.
talk-open-theme = Thema: ‘{ $theme }’.
talk-open-until = Praten kan hier tot { $until }.
talk-open-everybody = Iedereen hier kan schrijven.
talk-open-writers = Schrijven kan wie meedoet als: { $roles }. De anderen lezen mee.
talk-open-waits = Schrijven kan pas als iedereen er is om wie het gaat. Gaat zo iemand weg, dan stopt de ronde.
talk-open-once = Iedereen komt één keer aan de beurt. Reageer pas op elkaar als iedereen geweest is. Ik zeg het als het zover is.
talk-open-questions = Hier praten we over
talk-open-question-for = { $roles }: { $question }
talk-open-asks = Stel hier vooral vragen. Een mening of advies kan later.
talk-open-asks-some = Wie meedoet als { $roles }, stelt hier vooral vragen. Een mening of advies kan later.
talk-open-how = Zo gaat het hier
talk-open-no-reactions = Reageren met een emoji kan hier niet.
talk-open-kept = De bot bewaart wat je hier zegt, versleuteld, tot de ronde klaar is. Pas je een bericht aan of verwijder je het? Dan doet de bot dat ook.
talk-open-not-kept = De bot bewaart niet wat je hier zegt. De chatserver en je toestel doen dat wel.
talk-open-readers = Wie leest dit
talk-open-free = Overslaan mag. Stoppen kan altijd: stuur `stop` in je privégesprek met de bot.
talk-material = Dit is eerder gezegd
talk-material-with-names = Iedereen koos zelf wat erbij staat.

# In private.
talk-begins = Er is een gesprek voor je open.
talk-begins-where = Het staat in de ruimte ‘{ $room }’. Zie je die nog niet? Neem dan de uitnodiging aan.
talk-begins-what = Het heet ‘{ $title }’. Praten kan tot { $until }.
talk-begins-once = Iedereen komt één keer aan de beurt. Daarna kun je op elkaar reageren.
talk-begins-free = Overslaan mag.

room-waits = Er staat een ruimte voor je klaar.
room-waits-where = Zij heet ‘{ $room }’. Neem je de uitnodiging aan? Zolang jij er niet bent, kan niemand daar schrijven.
room-waits-free = Je kunt altijd weer weggaan. Dan stopt de hele ronde.

talk-reminder =
    { $which ->
        [half] Je kunt nog meepraten.
       *[last] Je kunt nog even meepraten.
    }
talk-reminder-where = In de ruimte ‘{ $room }’ gaat het over ‘{ $title }’. Dat kan tot { $until }.
talk-reminder-private = Het gesprek ‘{ $title }’ is nog open tot { $until }. Jij schrijft hier, in dit privégesprek. Ik plaats je tekst in de ruimte ‘{ $room }’.
talk-reminder-free = Niets zeggen is ook goed.

talk-hint = Een tip voor dit gesprek.
talk-hint-what = Bij ‘{ $title }’ vragen we nu om vragen. Kun je van je bericht een vraag maken? Je bericht blijft gewoon staan. Dit zeg ik één keer.

# To everybody in the room.
place-all-had-turn = Iedereen is aan de beurt geweest. Je kunt nu op elkaar reageren.
place-closed = Dit gesprek is klaar. Dank je wel. Je kunt hier nog lezen. Komt er nog een gesprek, dan hoor je dat hier.
place-paused = De ronde staat even stil. Wat hier staat, blijft staan. Je kunt verder praten als je wilt.
place-resumed = De ronde gaat weer verder. Praten kan tot { $until }.
place-extended = Er is meer tijd. Praten kan tot { $until }.
place-ended = De ronde is klaar. Ik ga nu weg uit deze ruimte. Wat hier staat, blijft te lezen voor wie hier is. Dank je wel.
place-stopped = De ronde is gestopt. Niemand kan hier nu nog schrijven. De bot bewaart niets van dit gesprek en gaat weg.

# How somebody speaks: asked before a talk opens.
voice-ask = Er begint straks een gesprek. Hoe wil je meedoen?
voice-ask-again = Er is nog een keuze voor het gesprek dat straks begint.
voice-ask-what = Het gesprek heet ‘{ $title }’ en staat in de ruimte ‘{ $room }’.
voice-ask-few = Minder dan { $voices } mensen kozen een schuilnaam. Dan verbergt een schuilnaam te weinig. Je kunt praten met je naam, of meelezen.
voice-ask-until = Kiezen kan tot { $until }. Kies je niets? Dan lees je mee.
voice-ask-readers = Vertrouwelijk: wie leest dit
option-way-named = met mijn naam
option-way-alias = met een schuilnaam
option-way-role = met een schuilnaam en mijn rol
option-way-none = zonder naam
option-way-reads = ik lees mee

# The relay, in private.
relay-begins = Er is een gesprek voor je open.
relay-begins-what = Het heet ‘{ $title }’ en staat in de ruimte ‘{ $room }’. Praten kan tot { $until }.
relay-begins-how = Schrijf hier, in dit privégesprek. Je ziet eerst hoe je tekst eruitziet. Na jouw ja plaats ik hem in de ruimte.
relay-begins-alias = Daar heet je ‘Stem { $number }’. Die naam geldt voor dit hele gesprek. Anderen zien dus welke berichten bij elkaar horen.
relay-begins-no-alias = Daar staat je tekst zonder naam.
relay-begins-batch = Ik plaats teksten op vaste momenten, door elkaar. Het volgende moment is { $moment }.
relay-begins-careful = Schrijf niet in de ruimte zelf: daar staat je naam bij.
relay-begins-free = Overslaan mag: stuur `overslaan`.
relay-preview = Zo komt je tekst in de ruimte te staan.
relay-preview-alias = Erboven staat: ‘Stem { $number }’.
relay-preview-no-alias = Je naam staat er niet bij.
relay-preview-when = Ik plaats hem op { $moment }, samen met teksten van anderen. Zonder jouw ja gebeurt er niets.
relay-preview-after = Tot dan kun je hem terugnemen met `intrekken`. Daarna blijft hij in de ruimte staan.

# The relay, in the room.
relay-voice = Stem { $number }
relay-voice-role = Stem { $number }, { $role }
relay-voice-nameless = Een stem
relay-voice-nameless-role = Een stem, { $role }

# The relay, where the facilitator reads first.
relay-look = Er wachten teksten voor een gesprek.
relay-look-what = Ronde { $short }, ‘{ $title }’. De schrijvers zeiden er ja op. Zoek niet uit wie wat schreef.
relay-look-without = Zonder akkoord komt er niets in de ruimte. Herschrijven of weglaten kan niet.
relay-masked = Bij je tekst voor het gesprek is iets weggehaald.
relay-masked-what = De gespreksleider weet niet van wie de tekst is, en vraagt om een paar woorden weg te laten.
relay-masked-how = Is het zo goed? Stuur `akkoord`. Anders: schrijf een nieuwe tekst. Zonder jouw ja komt hij niet in de ruimte.
relay-back-text = Dit is je tekst
