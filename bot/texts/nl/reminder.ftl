# At most two per phase, only to somebody with something open. No blame, no hurry.

reminder-half = Een herinnering. Je hebt nog tijd tot { $until }.
reminder-last = De laatste herinnering. Je hebt nog tijd tot { $until }.
reminder-invitation =
    Je bent gevraagd voor een gespreksronde, door { $leader }.
    Het thema is ‘{ $theme }’.
    De uitleg staat hoger in dit gesprek, in mijn uitnodiging.
reminder-free = Liever niets zeggen is ook goed. Dan stuur je `stop`, of je doet niets.
reminder-free-invitation = Nee is ook goed. Niemand hoort wat je kiest.
