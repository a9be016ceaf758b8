# At most two per phase, only to somebody with something open. No blame, no hurry.

reminder-half = Een herinnering. Je hebt nog tijd tot { $until }.
reminder-last = De laatste herinnering. Je hebt nog tijd tot { $until }.
reminder-invitation =
    { $leader } vroeg of je meedoet aan een gespreksronde.
    Het thema is ‘{ $theme }’.
    De uitleg staat hoger in dit gesprek, in mijn uitnodiging.
reminder-free = Liever niets zeggen is ook goed. Dan stuur je `stop`, of je doet niets.
reminder-free-invitation = Nee is ook goed. Niemand hoort wat je kiest.
