"""The words of these conversations that are often written with a slip. `slips` says which slips are put right.

A word stands here if care teams write it daily and it has at least five letters; `NOT_SLIPS` are the words that look
like a slip of one of them and are not. A test holds both against the detector's list of ordinary words and names.
"""

COMMON = frozenset(
    """aandacht aangeven aanleiding aanpak aanspreken aanwezig achteraf activiteit activiteiten afdeling afgelopen
    afspraak afspraken afstand afstemmen afstemming agressie alleen alsjeblieft altijd andere anders
    antwoord antwoorden arbeid avond avonddienst bedoeld bedoeling begeleider begeleiders begeleiding
    begrijpen begrip behandelaar behandeling behoefte belangrijk beleid beleven bepaald beschikbaar
    beslissen beslissing besluit besluiten bespreken besproken beter betrokken bewoner bewoners bezoek
    bijvoorbeeld bijzonder binnen binnenkort boven buiten buurvrouw client cliënt cliënten collega
    communicatie computer contact controle cultuur daarna daarom dagelijks dagbesteding daardoor dankbaar
    deelnemen dienst diensten duidelijk duidelijkheid eenzaam eenzaamheid eerder eerlijk eerste eigenlijk
    eindelijk elkaar emotie emoties energie ergens ervaren ervaring ervaringen eventueel evenwicht familie
    familielid feedback flexwerker functie gebeuren gebeurtenis gebruik gedachte gedrag geduld geholpen
    gelukkig gemaakt gemeente genoeg gepraat gesprek gesprekken gevoel gevoelens geworden gezellig
    gezondheid gisteren graag groep hebben heftig helaas helemaal herkenbaar herstel hoeveel huisarts
    huiskamer iedereen iemand indeling informatie inhoud initiatief inspraak interessant inwerken inzet
    jammer keuken keuze keuzes klachten kleine kunnen kwaliteit lastig later leerzaam leidinggevende
    leidinggevenden leven liever luisteren maandag maatregel makkelijk manier medewerker medewerkers
    medicatie medicijnen meedenken meestal mensen middag misschien mogelijk moeilijk moeite moeten momenten
    morgen nachtdienst namelijk natuurlijk niemand nieuwe nodig nooit omgaan omgang onderwerp onderzoek
    onduidelijk ondersteuning ongeveer onmiddellijk onrust onrustig onveilig onverwacht onzeker oordeel
    opgeschreven opgelost oplossing opmerking opname opnieuw organisatie ouders overdracht overleg
    overleggen patiënt patiënten pauze personeel persoon persoonlijk planning plezier praten praatje precies
    prettig probleem problemen proberen professioneel protocol reactie reageren regelmatig regels respect
    rooster ruimte rustig samen samenwerken samenwerking schrijven situatie situaties sfeer sinds sowieso
    spannend spreken stagiair steeds steun structuur telefoon telkens terecht terug terugkoppeling
    teamleider thuis tijdens toekomst trots uitgelegd uiteindelijk uitleg uitleggen vaker vandaag vanwege
    veilig veiligheid verandering veranderingen veranderen veranderd verantwoordelijk verantwoordelijkheid
    verbeteren verdrietig vergadering vergeten verhaal verhalen verkeerd vermoeiend verpleegkundige
    verplicht verrassing verschil verschillende vertellen vertrouwen vervelend verwachting verwachtingen
    verwarrend verzorging verzorgende vinden volgende volgens vooral vorige vraag vragen vreemd vriendelijk
    vrijwilliger vrijwilligers vrolijk waardering waarom waarschijnlijk wachten wandeling wanneer weekend
    weinig wekelijks werken werkdruk werkoverleg wellicht woorden woning zeggen zelfs zelfstandig ziekenhuis
    zoals zonder zorgen zorgplan zorgverlener""".split()
)

SHORT = frozenset(
    """alles beetje daar deze doen door echt geen gaan goed heel iets maar meer naar niet niets tijd vaak veel voor
    waar weer wordt""".split()
)
"""Shorter words, of which only a change of places is put right."""

NOT_SLIPS = frozenset(
    """aanpreken aders afsprak afsprraak afstaand afstandt allee allen alsjeblief alter amar andre andres
    antwoordden antwoordt arbeidt bedeling bedoel bedoelt begeleide behandelng behoeft beleen belied belijd
    beodeling bepaal bepaalt bepreken berijpen berokken besluite bespoken
    binne diest emer verhallen besprekn better bleven buien buten
    ccontact clienten cliënte communicate compute control dara deinst diens dienste dient done eerde eerst
    elven emote emotes eventuele ewer faker familieild familielied famillielid geachte geburen gedacht gedag
    gedraag geholepn gene geruik gevel gevoelen grope hele hoevveel ienwerken inhoudt inhout initiatie inset
    insprak insraak inweken keken keuen kleien klein kunne latter lever liefer lieve lieverr liver mandag
    maner manie mara meddicatie medicate meedenkn menen mere meten moeit mogen moren morge moten nadere
    naders niest nieuw nite nites oden odor onrusig oplossng opnam ouder overdacht owning paatje panning
    parten patient patienten patiënte patënt patënten pause person personele planing pleier prate precis
    precise problem professionele protoccol reagern reels regel regens regeren rooter roster ruime ruimt
    rvaag samnewerking schijven schrijen schrijve seeds sefer situate situates skhrijven spanend spanned
    spannen speken spreke stagiaair steed teamleder tekens thuiis tijden toekomt torts trost tuis
    udidelijkheid uitchelegd vagen veili vele verachting verander verandert verantwooredlijkheid verassing
    vereerd verkeer verkeert verlicht vermoeien verschillend verschillnde verveend vervelen vervellend
    verwarren verzorgend virjwilliger volens volgen volgend vorig vreemmd wachtten wanner weekendt weken
    were weren wooden worden wreken zegen zegge ziekeenhuis zogen zonde""".split()
)
