"""What the rules for Dutch know of its grammar: closed lists, small letters."""

FUNCTION_WORDS = frozenset(
    """aan al alle alleen alles als altijd ander andere anders bij daar daarom dan dat de deze die dit doen door dus
    echt een eens eerst elkaar en er erg ergens geen geven goed graag haar had hadden heb hebben heeft heel hem het
    hier hij hoe hun iedereen iemand iets ik is ja je jij jullie kan kon kunnen maar me meer men met mij mijn minder
    misschien moet moeten na naar nee niemand niet niets niks nog nooit nu of om omdat ons onze ook op over samen
    snel soms steeds te toch toen tot uit vaak van veel veilig vind voor waar waarom wanneer want waren was wat we
    weer weinig wel wie wij wil willen worden wordt zal ze zeer zelf zich zij zijn zo zonder zou""".split()
)
"""Written in capitals these are shouted; anything else in capitals may be an abbreviation."""

SINGULAR_VERBS = """ben is was heb heeft had kan kon moet moest wil wilde wou zal zou mag mocht ga gaat ging kom komt
    kwam doe doet deed vind vindt vond voel voelt voelde denk denkt dacht merk merkt merkte zie
    ziet zag hoop hoopt hoopte weet wist blijf blijft bleef word wordt werd krijg krijgt kreeg zeg
    zegt zei vraag vraagt vroeg werk werkt werkte help helpt hielp lijk lijkt leek sta staat stond
    zit zat lig ligt lag laat liet maak maakt maakte neem neemt nam geef geeft gaf loop loopt liep
    leer leert leerde mis mist miste snap snapt snapte geloof gelooft geloofde wacht wachtte hoor
    hoort hoorde valt viel scheelt scheelde gebeurt gebeurde hoef hoeft hoefde durf durft durfde
    ken kent kende begrijp begrijpt begreep wens wenst bel belt belde vertel vertelt vertelde
    probeer probeert probeerde zoek zoekt zocht lees leest las schrijf schrijft schreef hou houd
    houdt hield bedoel bedoelt bedoelde vertrouw vertrouwt schrik schrikt schrok huil huilt huilde
    slaap slaapt sliep eet at drink drinkt dronk speel speelt speelde stop stopt stopte""".split()
PLURAL_VERBS = """zijn waren hebben hadden kunnen konden moeten moesten willen wilden zullen zouden mogen mochten
    gaan gingen komen kwamen doen deden vinden vonden voelen voelden denken dachten merken merkten
    zien zagen hopen weten wisten blijven bleven worden werden krijgen kregen zeggen zeiden vragen
    vroegen werken werkten helpen hielpen lijken leken staan stonden zitten zaten laten lieten
    maken maakten nemen namen geven gaven lopen liepen leren missen snappen geloven wachten horen
    hoorden hoeven hoefden durven kennen begrijpen bellen vertellen vertelden proberen zoeken
    lezen houden""".split()
FINITE = frozenset(SINGULAR_VERBS + PLURAL_VERBS)

NEGATIONS = "niet geen nooit niets niks niemand nergens nauwelijks amper"
JUDGEMENTS = """aardig akelig bang belangrijk bijzonder blij boos druk duidelijk dom eenzaam eerlijk eng fijn gaaf
    gek gemakkelijk gezellig goed grappig groot handig hard heftig hoog ingewikkeld interessant
    jammer kwetsbaar lang lastig leerzaam leuk lief licht makkelijk moe moedig moeilijk mooi nodig
    nuttig oneerlijk onduidelijk onhandig onrustig onveilig onverwacht onzeker overbodig pijnlijk
    pittig prettig prima raar rommelig rot rustig saai slecht slim snel spannend sterk stil stom
    storend streng super trots vaag veilig verdrietig vermoeiend verschrikkelijk vervelend
    verwarrend vreemd vriendelijk waardevol warm welkom zinvol zinloos zonde zwaar"""
"""Words of how something is; the rules for words of degree ask for one to follow."""
CONDITIONS = frozenset("als wanneer indien tenzij mits zodra omdat doordat zodat toen terwijl of voordat nadat".split())
"""A clause opened by one of these may run on after a bare *en*."""
SUBORDINATORS = CONDITIONS | frozenset("hoewel zolang sinds naarmate totdat ofschoon".split())
OPENS_CONTENT = frozenset("dat die wat hoe waar waarom wie welke waarin waarop".split())
