"""Phrases that fit one person in a small team, without naming anybody: flagged, never masked.

Masking them blindly would destroy the answer. The author sees the phrase with a more general wording and decides.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.detect.grammar import KIN
from bot.detect.marks import Mark
from bot.detect.numbers import NUMBER_WORDS_PATTERN
from bot.domain.findings import Kind


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    dutch: str
    english: str


_KIN = "|".join(sorted(KIN, key=len, reverse=True))
_N = rf"(?:\d{{1,2}}|{NUMBER_WORDS_PATTERN})"
_REST = r"(?:[ ,'\-][^\s.,;:!?()\n]+){0,%d}"
_SINGLE_ROLES = (
    r"(?:team|afdelings|zorg|locatie|vestigings|kwaliteits|programma|project|proces)?-?(?:leider|leidster|manager|hoofd|coordinator|bestuurder|directeur|directrice)"
    r"|(?:kinder|waarnemend |forensisch |geneesheer-)?psychiater|psychiater in opleiding|aios|anios|(?:klinisch |gz-?|gezondheidszorg|neuro|ontwikkelings)?psycholoog|psychotherapeut|regiebehandelaar"
    r"|geneesheer(?:-directeur)?|huisarts|bedrijfsarts|basisarts|arts|apotheker|verpleegkundig specialist|specialist ouderengeneeskunde|physician assistant|praktijkondersteuner"
    r"|secretaresse|secretaris|receptionist(?:e)?|telefonist(?:e)?|planner|roosteraar|roostermaker|administratief medewerker|administratie|controller|jurist|hr-adviseur|huismeester|concierge|schoonmaker|schoonmaakster|kok|kokkin|gastvrouw|gastheer"
    r"|beveiliger|chauffeur|tuinman|klusjesman|ict-?er|communicatieadviseur"
    r"|stagiair(?:e)?|leerling(?:-verpleegkundige)?|trainee|vrijwilliger|zzp-?er|uitzendkracht|invalkracht|flexwerker"
    r"|geestelijk verzorg(?:er|ster)|pastor|dominee|imam|humanistisch raads(?:man|vrouw)|logopedist(?:e)?|ergotherapeut(?:e)?|fysiotherapeut(?:e)?|dietist(?:e)?|(?:muziek|beeldend|drama|dans|psychomotorisch |vak|creatief )-? ?therapeut(?:e)?"
    r"|activiteitenbegeleid(?:er|ster)|jobcoach|ips-?coach|trajectbegeleider|maatschappelijk werk(?:er|ster)|orthopedagoog|gedragsdeskundige|gedragswetenschapper|pedagoog|seksuoloog|verslavingsarts|tolk"
    r"|familievertrouwenspersoon|patientenvertrouwenspersoon|cliëntenvertrouwenspersoon|vertrouwenspersoon|pvp-?er|praktijkopleider|werkbegeleider|opleider|kwaliteitsmedewerker|beleidsmedewerker|onderzoeker|kwartiermaker|aandachtsfunctionaris|preventiewerker"
    r"|voorzitter|penningmeester|ondernemingsraadslid|(?:team|ward|nurse|care|office|project) ?(?:leader|manager|lead|head)|manager|director|psychiatrist|psychologist|(?:clinical )?pharmacist|occupational therapist|speech therapist|physiotherapist|dietitian|music therapist|art therapist"
    r"|chaplain|receptionist|secretary|intern|volunteer|trainee|student nurse|consultant|matron|social worker|cook|cleaner|security guard|interpreter|charge nurse|gp|doctor"
)
_THINGS = (
    r"(?:keer|manier|reden|optie|oplossing|vraag|plek|dag|moment|tijd|weg|kans|fout|verschil|mogelijkheid|uitweg|wat|waar|conclusie|voorwaarde|troost|zekerheid|constante|taal|taak|uur|middel|afspraak|mate|zin|hulp|rust|nuance|afstand|aandacht"
    r"|way|reason|option|thing|time|question|place|answer|problem|chance|difference|solution|one thing)"
)
_LEAVES = r"weg|vertrek|stoppen|stop|weg ga|weggaan|met pensioen|pensioen|ander(?:e)? (?:werk|baan|team|afdeling)|met (?:zwangerschaps)?verlof|met (?:vroeg)?pensioen|op wereldreis|verhuizen|emigreren|uit dienst|naar een andere? (?:baan|team|afdeling|instelling)"

_RULES = tuple(
    _Rule(re.compile(pattern, re.IGNORECASE), dutch, english)
    for pattern, dutch, english in (
        # the only one
        (
            rf"\b(?:als |als de |ik ben de |de |ben ik de |onze |jullie )?enige(?!n\b)(?! {_THINGS}\b){_REST % 7}",
            "vanuit mijn functie",
            "from my role",
        ),
        (rf"\b(?:as )?the (?:only|sole)(?! {_THINGS}\b){_REST % 6}", "vanuit mijn functie", "from my role"),
        (
            rf"\b(?:niemand anders|verder niemand|no one else|nobody else)(?: hier| in (?:het|dit|ons) team| here)?{_REST % 4}",
            "weinig mensen",
            "few people",
        ),
        # newcomer, longest, youngest
        (
            rf"\b(?:de|als|jullie|onze) (?:nieuwe?|nieuwste|jongste|oudste|kersverse|tijdelijke|invallende|vaste invaller)(?: (?:stagiair(?:e)?|collega|medewerker|begeleider|verpleegkundige|kracht|aanwinst|invaller|bewoner|cliënt|client|{_SINGLE_ROLES}))(?: (?:uit|van|op|in|hier|bij|met){_REST % 4})?",
            "als collega",
            "as a colleague",
        ),
        (
            rf"\b(?:ik ben|ben ik|i am|i'm)(?: hier| nog| echt| pas| zelf| nu| relatively| still| just)* (?:nieuw|net nieuw|net begonnen|pas begonnen|vers|de nieuwe|de nieuweling|de groentje|nieuweling|new here|new|the new one|the newest|the newcomer){_REST % 4}",
            "in mijn begintijd",
            "when I had just started",
        ),
        (
            rf"\b(?:ik )?(?:werk|zit|loop|ben|kom|woon) (?:hier )?(?:pas|net|nog maar|sinds kort|nog geen jaar|sinds vorige (?:week|maand)|sinds deze (?:week|maand)){_REST % 4}",
            "in mijn begintijd",
            "when I had just started",
        ),
        (
            r"\b(?:mijn|m'n|my) eerste (?:dag|week|weken|maand|maanden|dienst|nachtdienst)(?: hier| op de \w+)?|\bmy first (?:day|week|month|shift)(?: here)?",
            "in mijn begintijd",
            "when I had just started",
        ),
        (
            rf"\b(?:ik )?(?:werk|werkte|zit|loop|ben|kom|woon|draai|doe)(?: dit| ik)?(?: werk)?(?: hier| nu| al| ruim| bijna| inmiddels| intussen| meer dan| mee)* {_N} jaar(?: hier| in dienst| bij| mee| in| op| als){_REST % 3}",
            "al lang",
            "for a long time",
        ),
        (
            rf"\b(?:hier )?(?:nu |al |ruim |bijna |inmiddels |meer dan )+{_N} jaar(?: (?:hier|in dienst|bij|op|in|mee|werkzaam|lid|voorzitter){_REST % 3})?",
            "al lang",
            "for a long time",
        ),
        (rf"\b(?:hier )(?:nu |al |ruim |bijna |inmiddels )*{_N} jaar{_REST % 2}", "al lang", "for a long time"),
        (rf"\b{_N} jaar (?:werk|zit|loop|ben|kom|woon)(?: ik)?(?: hier| nu){_REST % 3}", "al lang", "for a long time"),
        (
            rf"\b(?:for|over|almost|nearly) {_N} years (?:here|now|on this|in this|at){_REST % 3}|\b(?:worked|been|working|lived)(?: here| on this \w+| in this \w+)? (?:for )?(?:over |almost |nearly )?{_N} years{_REST % 2}",
            "al lang",
            "for a long time",
        ),
        (
            rf"\b(?:het langst|de langst|langst(?:e)? (?:hier|in dienst|werkend\w*|zittend\w*)|sinds de (?:oprichting|opening|start)|vanaf het (?:begin|eerste uur)|longest[- ](?:serving|standing)|since (?:it|we) opened){_REST % 4}",
            "al lang",
            "for a long time",
        ),
        (
            rf"\b(?:mijn |m'n )?{_N}[- ]?jarig (?:jubileum|dienstverband)|\bmijn jubileum\b",
            "al lang",
            "for a long time",
        ),
        # a role that one person holds
        (
            rf"\b(?:als|ik ben|ben ik|in mijn rol als|mijn werk als|mijn functie als|as|as a|as an|as the|i am|i'm|working as)(?: de| het| jullie| onze| een| a| an| the| your| our| zelf| vaste| waarnemend| interim)* (?:{_SINGLE_ROLES})\b(?:(?: van| hier| op| bij| in| of| here| on| for){_REST % 4})?",
            "vanuit mijn functie",
            "from my role",
        ),
        (
            rf"\b(?:ik doe|ik verzorg|i do|i run)(?: hier)? (?:de|het|the) (?:planning|roosters?|administratie|financien|nachtdienst(?:en)?|receptie|keuken|muziek|sportgroep|moestuin|rota|finances|night shifts?){_REST % 3}",
            "in mijn werk",
            "in my work",
        ),
        (
            rf"\bik werk (?:alleen|enkel|altijd|uitsluitend)(?: maar)?(?: de| in de| in het| op)? (?:nachten|nachtdiensten|nacht|weekenden|weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|avonden|avonddiensten){_REST % 2}|\bi only work (?:nights|weekends){_REST % 2}",
            "door mijn rooster",
            "because of my shifts",
        ),
        # family
        (
            rf"\bals (?:\w+ )?(?:vader|moeder|ouder|broer|zus|zoon|dochter|partner|man|vrouw|echtgenoot|echtgenote|opa|oma|mantelzorger|pleegouder|stiefmoeder|stiefvader|tante|oom|vriendin?|schoonzus|weduwe|weduwnaar) van{_REST % 8}",
            "als naaste",
            "as a relative",
        ),
        (
            rf"\b(?:as|being) (?:a|an|the) (?:\w+ )?(?:father|mother|parent|brother|sister|son|daughter|partner|husband|wife|grandmother|grandfather|carer|widow|widower)(?: of){_REST % 7}",
            "als naaste",
            "as a relative",
        ),
        (
            r"\b(?:alleenstaande|gescheiden|kinderloze) (?:moeder|vader|ouder)(?: van(?:[ ][^\s.,;:!?()]+){0,5})?|\bsingle (?:mother|father|mum|dad)(?: of(?:[ ][^\s.,;:!?()]+){0,4})?|\b(?:weduwe|weduwnaar|widow|widower)\b|\b(?:mijn|een|onze|van een|my) (?:tweeling|drieling|twins|triplets)\b",
            "als ouder",
            "as a parent",
        ),
        (
            rf"\b(?:mijn|m'n|mn|onze|my|our) (?:{_KIN}) (?:heeft|is|was|had|werd|zit|ligt|werkt|woont|werkte|pleegde|has|is|was|had|works|lives)(?: [^\s.,;:!?()]+){{0,7}}? (?:aangeklaagd|opgenomen(?: geweest)?|overleden|gestorven|verongelukt|gearresteerd|opgepakt|vermist|veroordeeld|gesepareerd|hier|jullie|beneden|burgemeester|wethouder|rechter|sued|died|arrested|admitted|here)\b{_REST % 2}",
            "iemand in mijn familie heeft iets ergs meegemaakt",
            "something serious happened in my family",
        ),
        (
            rf"\b(?:mijn|m'n|mn|my) (?:{_KIN}) (?:werkt|zit|woont|werkte|lives|works) (?:ook )?(?:hier|bij|op|in|at|on|here){_REST % 4}",
            "iemand in mijn familie",
            "somebody in my family",
        ),
        (
            rf"\b(?:zelfmoord|suicide|zelfdoding|euthanasie|overlijden|dood|begrafenis|crematie|suicide|death|funeral) van (?:mijn|m'n|mn|onze) (?:{_KIN}){_REST % 3}|\b(?:the )?(?:death|suicide|funeral) of my (?:{_KIN}){_REST % 3}",
            "een verlies in mijn familie",
            "a loss in my family",
        ),
        (
            rf"\b(?:groep [1-8]|klas [1-6]|brugklas|(?:eerste|tweede|derde|vierde|vijfde|zesde) klas|(?:groep|klas) (?:{NUMBER_WORDS_PATTERN})|(?:vmbo|havo|vwo|mavo|year|grade|class) ?-?[1-9]\d?)(?: (?:op|van|in|at|of){_REST % 3})?",
            "op school",
            "at school",
        ),
        # origin, belief, body
        (
            rf"\b(?:ik )?(?:kom|kwam|ben|vluchtte|gevlucht|ik zelf)(?: ik)?(?: zelf| oorspronkelijk| van oorsprong| ooit| als kind| zelf ooit)* (?:uit|geboren in|gevlucht uit|opgegroeid in|afkomstig uit) [A-Z]?\w+{_REST % 2}",
            "door mijn achtergrond",
            "because of my background",
        ),
        (
            rf"\b(?:i (?:am|come|came|fled)|i'm)(?: originally| myself)? (?:from|born in) \w+{_REST % 2}",
            "door mijn achtergrond",
            "because of my background",
        ),
        (
            r"\b(?:als|ik ben|ben ik|as a|i am a|i'm a|i am|i'm)(?: de| een| zelf| ook| also)*(?: enige)? (?:turkse?|marokkaanse?|surinaamse?|antilliaanse?|poolse?|syrische?|eritrese?|somalische?|iraanse?|afghaanse?|oekraiense?|molukse?|indische?|chinese?|moslim(?:a|s)?|joods(?:e)?|hindoe(?:staanse?)?|jehova'?s? getuige|zwarte|donkere|transgender|trans ?vrouw|trans ?man|trans|non-?binair(?:e)?|homo|lesbisch(?:e)?|lesbo|biseksueel|bi|queer|gay|doof|dove|blind|blinde|slechtziend(?:e)?|slechthorend(?:e)?|kleurenblind|zwanger|hoogzwanger|linkshandig|stotteraar|vluchteling|statushouder|asielzoeker|turkish|moroccan|muslim|jewish|deaf|blind|pregnant|lesbian|refugee|black|transgender)\b(?: (?:vrouw|man|collega|verpleegkundige|begeleider|moeder|vader|woman|man|nurse|colleague))?(?: hier| in het team| in dit team| here)?",
            "door wie ik ben",
            "because of who I am",
        ),
        (
            r"\b(?:mijn|m'n|in een|in mijn|met mijn|met een|my|with my|in a) (?:rolstoel|hulphond|geleidehond|blindengeleidehond|prothese|kunstbeen|hoofddoek|keppel|tulband|stoma|gehoorapparaat|scootmobiel|rollator|blindenstok|beenprothese|zwangerschap|transitie|coming out|accent|litteken(?:s)?|wheelchair|guide dog|headscarf|prosthetic leg|hearing aid|pregnancy|transition)\b",
            "door wie ik ben",
            "because of who I am",
        ),
        (
            r"\b(?:lange|kleine|dikke|kale|roodharige|blonde|oudere|enige) (?:man|vrouw|collega) met (?:de|het|een|die|zijn|haar)(?: [^\s.,;:!?()]+){1,3}|\b(?:met|door) (?:mijn|zijn|haar) (?:rode haar|rode krullen|kale kop|baard|tatoeages?|dreadlocks|brommer|bakfiets|motor|limburgse accent|friese accent|brabantse accent)\b",
            "door wie ik ben",
            "because of who I am",
        ),
        # incidents that everybody remembers
        (
            rf"\b(?:toen|nadat|omdat|sinds|dat) (?:ik|ze|hij|mij|me|mijn (?:{_KIN}))(?: [^\s.,;:!?()]+){{0,6}}? (?:ambulance|politie|separeer|isoleer|isoleercel|gesepareerd|ehbo|brandweer|dak|spoor|brug|rechtbank|rechter|traumaheli|cel|boeien|gefixeerd|aangevallen|geslagen|gebeten|gestoken|neergestoken|bedreigd|geschorst|ontslagen|reanimeerde|gereanimeerd|reanimatie|gewurgd|brak|flauwviel|hartaanval|beroerte)\b{_REST % 4}",
            "bij een ingrijpende gebeurtenis",
            "during a serious event",
        ),
        (
            rf"\b(?:when|after|since) (?:i|she|he|my (?:{_KIN}))(?: [^\s.,;:!?()]+){{0,6}}? (?:ambulance|police|seclusion|roof|court|attacked|hit|bitten|stabbed|threatened|suspended|sacked|fired|restrained|collapsed|heart attack|stroke)\b{_REST % 4}",
            "bij een ingrijpende gebeurtenis",
            "during a serious event",
        ),
        (
            rf"\b(?:ik was (?:degene|diegene|het) die|ik was erbij toen|ik heb (?:hem|haar|ze) (?:gevonden|gereanimeerd|losgesneden)|ik vond (?:hem|haar)|i was the one who|i found (?:him|her)|i was there when){_REST % 7}",
            "ik heb meegemaakt dat er iets ergs gebeurde",
            "I have seen something serious happen",
        ),
        (
            rf"\b(?:na|sinds|bij|tijdens|door|van) (?:de|het|die|dat|mijn|onze) (?:brand|overval|steekpartij|gijzeling|ontsnapping|suicide|zelfmoord|incident|calamiteit|rechtszaak|tuchtzaak|staking|ontruiming|explosie|aanslag|uitbraak|vechtpartij|inval|reanimatie|agressie-incident|ongeluk|ongeval|aanrijding|klacht|aangifte|schorsing|scheiding|miskraam|operatie|opname|chemo|burn-?out)(?: (?:van|in|op|met|bij|vorig|vorige|afgelopen){_REST % 4})?",
            "bij een ingrijpende gebeurtenis",
            "during a serious event",
        ),
        (
            rf"\b(?:after|since|during) (?:the|that|my|our) (?:fire|robbery|stabbing|suicide|incident|lawsuit|strike|explosion|escape|fight|accident|complaint|divorce|miscarriage|surgery|chemo|burnout|admission)(?: (?:of|in|on|at|with|last){_REST % 4})?",
            "bij een ingrijpende gebeurtenis",
            "during a serious event",
        ),
        (
            r"\b(?:heb|had|deed|deden)(?: ik| we)?(?: jullie| hem| haar| ze)?(?: vorig jaar| toen| vorige maand)? ?(?:een klacht ingediend|aangifte gedaan|aangeklaagd|een tuchtzaak|een rechtszaak)(?: [^\s.,;:!?()]+){0,4}",
            "ik was het er niet mee eens",
            "I disagreed",
        ),
        # leaving, ill, back
        (
            rf"\b(?:ik )?(?:ga|vertrek|stop|zal|wil|moet)(?: ik)?(?: [^\s.,;:!?()]+){{0,5}}? (?:{_LEAVES})\b{_REST % 3}",
            "er verandert iets voor mij",
            "something is changing for me",
        ),
        (
            rf"\b(?:ik )?(?:stop|vertrek)(?: er| hier)?(?: mee)? (?:per|op|over|eind|begin|na|volgende|met mijn){_REST % 4}",
            "er verandert iets voor mij",
            "something is changing for me",
        ),
        (
            rf"\b(?:mijn|m'n|my) (?:laatste (?:dag|week|weken|maand|dienst|werkdag)|afscheid(?:sfeest)?|pensioen|ontslag(?:brief)?|nieuwe baan|sollicitatie|contract|vertrek|exit|last (?:day|week|month|shift)|retirement|resignation|new job|farewell){_REST % 4}",
            "er verandert iets voor mij",
            "something is changing for me",
        ),
        (
            rf"\b(?:i am|i'm|i will be|i'll be)(?: [^\s.,;:!?()]+){{0,3}}? (?:leaving|retiring|quitting|moving away|resigning|on maternity leave){_REST % 4}",
            "er verandert iets voor mij",
            "something is changing for me",
        ),
        (
            rf"\b(?:sinds|na|door|tijdens|terug van|terug na|vanwege) (?:mijn|m'n|het|een) (?:ziekte(?:verlof|wet)?|re-?integratie|zwangerschap(?:sverlof)?|verlof|burn-?out|operatie|opname|scheiding|sabbatical|hartinfarct|herseninfarct|beroerte|kanker|borstkanker|ongeluk|hersenschudding){_REST % 3}|\b(?:ik zit|zat|ben|was|lang) (?:in de ziektewet|ziekgemeld|in de wia|ziek thuis|met een burn-?out thuis){_REST % 3}|\b(?:re-?integreer|re-?integratietraject)\b{_REST % 2}",
            "in een moeilijke tijd",
            "in a difficult time",
        ),
        # public life, diplomas, fame
        (
            rf"\b(?:als |ik ben |ben |was |onze |mijn \w+ is |ik zit |zit )?(?:oud-|ex-|voormalig )?(?:wethouder|burgemeester|raadslid|gemeenteraadslid|kamerlid|statenlid|dijkgraaf|rechter|officier van justitie|bestuurslid|cliëntenraadslid|dominee|columnist|schrijver|schrijfster|dichter|kunstenaar|topsporter|profvoetballer|kampioen|councillor|mayor|judge|author)\b(?: (?:van|in|op|voor|bij|of|for){_REST % 4})?|\b(?:in|lid van|voorzitter van|bestuur van|secretaris van|on) (?:de|het|the) (?:gemeenteraad|cliëntenraad|clientenraad|familieraad|ondernemingsraad|or\b|medezeggenschap(?:sraad)?|raad van toezicht|bewonersraad|bewonerscommissie|dorpsraad|wijkraad|kerkenraad|bestuur|town council|client council|works council){_REST % 4}",
            "vanuit mijn rol",
            "from my role",
        ),
        (
            rf"\b(?:op (?:tv|televisie|de radio)|in de krant|op het nieuws|in (?:een|de) documentaire|op youtube|on tv|in the paper|on the news)(?: (?:geweest|gestaan|was|kwam|stond|verteld)){_REST % 2}|\b(?:mijn|m'n) (?:boek|proefschrift|promotie|promotieonderzoek|podcast|blog|column|documentaire|tentoonstelling|scriptie)\b{_REST % 3}|\bmy (?:book|thesis|phd|podcast|blog|column)\b{_REST % 3}",
            "vanuit mijn ervaring",
            "from my experience",
        ),
        (
            rf"\b(?:met|heb|haalde|behaalde|volg|volgde|doe|deed|have)(?: ik)? (?:een|mijn|de|het|als enige een|a|my|the) (?:diploma|certificaat|registratie|master|opleiding|phd|specialisatie|vervolgopleiding|basisopleiding|diploma in|degree in){_REST % 4}",
            "door mijn opleiding",
            "because of my training",
        ),
        (
            rf"\b(?:ik ben|ben) (?:gepromoveerd|opgeleid (?:tot|als|in)|afgestudeerd (?:als|in|op)){_REST % 4}",
            "door mijn opleiding",
            "because of my training",
        ),
        # numbers that single somebody out
        (
            rf"\b(?:een van de (?:twee|drie)|een van de weinige|one of the (?:two|three|few)){_REST % 5}",
            "zoals anderen",
            "like others",
        ),
        (
            r"\b(?:mijn|m'n) (?:bijbaan|eigen bedrijf|eenmanszaak|winkel|band|orkest|koor|paarden|boerderij|imkerij|volkstuin|caravan|woonboot)\b(?: [^\s.,;:!?()]+){0,3}",
            "in mijn eigen tijd",
            "in my own time",
        ),
    )
)


def find_telling(text: str, lang: str) -> Iterator[Mark]:
    """`text`: folded. Flags with a proposal in the language of the answer."""
    for rule in _RULES:
        for match in rule.pattern.finditer(text):
            end = len(text[: match.end()].rstrip(" ,'-"))
            if end > match.start():
                yield Mark(Kind.QUASI, match.start(), end, rule.english if lang == "en" else rule.dutch, flag=True)
