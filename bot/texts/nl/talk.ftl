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

talk-reminder =
    { $which ->
        [half] Je kunt nog meepraten.
       *[last] Je kunt nog even meepraten.
    }
talk-reminder-where = In de ruimte ‘{ $room }’ gaat het over ‘{ $title }’. Dat kan tot { $until }.
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
