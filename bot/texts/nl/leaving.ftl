# Stopping, wiping, and the one question that goes with it.

sure-stop =
    Weet je zeker dat je wilt stoppen?
    Je krijgt dan geen berichten meer over deze ronde.
sure-wipe =
    Weet je zeker dat je alles wilt wissen?
    Alles wat nog bij jou hoort, gaat weg, in alle rondes. Ook je afspraken en je eigen tijden. Dat is niet terug te draaien.
sure-close-round =
    Weet je zeker dat je het schrijven nu wilt stoppen?
    Niemand kan dan nog antwoorden. Wie al schreef, kan nog wel kiezen wat er in beeld komt.
sure-stop-round =
    Weet je zeker dat je de ronde wilt stoppen?
    Er komt dan geen samenvatting. Alle antwoorden worden gewist.

leaving-first = Je stopt. Ik heb nog één vraag.
leaving-agreed = Op deze tekst zei je ja:
leaving-question = Mag dit zonder naam blijven staan?
leaving-silence = Zonder antwoord blijft dit staan. De rest is al gewist.
