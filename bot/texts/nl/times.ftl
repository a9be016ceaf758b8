# When the bot writes to somebody, by their own wish. Said back in words, so that a slip is seen at once.

times-kept = Goed, dat onthoud ik. Zo schrijf ik je vanaf nu:
times-shown = Dit weet ik over je tijden:
times-between = alleen tussen { $opens } en { $closes } uur
times-not-before = niet voor { $opens } uur
times-not-after = niet na { $closes } uur
times-days = niet op { $days }
times-away = niets tot { $back }
times-away-from = niets van { $first } tot { $back }
times-night = je werkt ’s nachts: alleen tussen 17 en 22 uur, zodat je overdag kunt slapen
times-night-until = tot en met { $last } werk je ’s nachts: alleen tussen 17 en 22 uur, zodat je overdag kunt slapen
times-quiet = Ik stuur je dus niets tot { $moment }.
times-answers = Stuur jij mij iets? Dan krijg je wel meteen antwoord.
times-undo = Klopt dit niet? Stuur `vergeet mijn tijden`, en zeg het opnieuw. Niemand anders ziet je tijden.
times-forgotten = Gewist. Ik weet niets meer over je tijden. Voor jou gelden weer de tijden van het team.
times-none = Je hebt nog geen eigen tijden gekozen. Voor jou gelden de tijden van het team.
times-how = Eigen tijden kiezen kan zo:
times-example-hours = `tijden: tussen 10 en 16 uur`
times-example-days = `tijden: niet op woensdag en vrijdag`
times-example-leave = `tijden: vrij tot maandag`
times-example-night = `tijden: nachtdienst tot vrijdag`

times-ask = Eén vraag over je laatste bericht.
times-ask-which =
    { $quiet ->
        [yes] Is dit je antwoord? Of wil je dat ik je niets stuur tot { $moment }?
       *[no] Is dit je antwoord? Of zeg je op welke tijden ik je mag schrijven?
    }
option-answer = het is mijn antwoord
option-times = het gaat over mijn tijden

times-closes-first = Nog iets over de ronde waar je aan meedoet.
times-closes =
    Het thema is ‘{ $theme }’.
    Het schrijven stopt op { $moment }. Dat is voordat je er weer bent.
times-closes-now = Meedoen kan nu nog, als je wilt. De vraag staat hieronder. Niets doen is ook goed. De anderen horen niet dat je weg bent.

own-language-set = Vanaf nu schrijf ik je in het Nederlands.
