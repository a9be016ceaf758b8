### Wat deze versie van de bot nog niet kan. Volgt op: deze werkvorm heeft iets nodig wat de bot nog niet kan.

not-yet = Deze werkvorm kan ik nog niet begeleiden. Dit kan ik nog niet:
not-yet-menu = Met `!ronde werkvormen` zie je wat wel kan.
not-yet-short = De korte vorm kan wel: `!ronde start { $short } "<thema>"`.

not-yet-pair-leader = de gespreksleider in een tweetal
not-yet-answer-text = een tekst vragen bij de uitleg
not-yet-answer-choice = een keuze vragen bij de uitleg
not-yet-answer-choices = meer dan één ding laten kiezen
not-yet-answer-scale = een cijfer vragen
not-yet-answer-card = een kaart laten kiezen
not-yet-answer-image = een foto of tekening vragen bij de uitleg of in een gespreksruimte
not-yet-answer-consent = toestemming vragen buiten de uitleg
not-yet-answer-done = laten weten dat iets gedaan is
not-yet-answer-none = een opdracht geven zonder antwoord
not-yet-drawings = cijfers of tekeningen laten zien
not-yet-threads = een draadje in de teamkamer
not-yet-relay-review = bij een gesprek zonder naam een ander dan de gespreksleider eerst laten meelezen
not-yet-talk-shown = wat in een gespreksruimte gezegd is eerst laten nakijken, en dan aan anderen laten zien
