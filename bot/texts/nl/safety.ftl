# Words of acute need. Fixed; checked by people who know: change nothing here without asking them.
# The first line says nothing that a stranger may read on a locked phone.

safety-first = Even iets tussendoor.
safety-care = Wat je schrijft, klinkt zwaar. Je hoeft het niet alleen te dragen. Ik ben een computer en geen hulplijn. Mensen die wel kunnen helpen:
safety-113 = Wil je niet meer leven? Bel 113, of gratis 0800-0113. Dag en nacht. Chatten kan op 113.nl.
safety-112 = Is er nu gevaar, voor jou of een ander? Bel 112.
safety-rest = Niemand hoort van mij dat je dit leest. Je antwoord blijft zoals het is. Bedoelde je iets anders? Dan hoef je niets te doen.
