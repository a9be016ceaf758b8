# Zo kom je in beeld: the author decides.

preview-first =
    { $why ->
        [first] Dit waren de vragen. Zo kom je in beeld.
        [changed] Je tekst is veranderd. Zo kom je nu in beeld.
        [closed] Het schrijven is voorbij. Zo kom je in beeld.
        [talked] Het gesprek is voorbij. Zo kom je in beeld.
        [masked] De gespreksleider vraagt of er woorden uit mogen.
       *[asked] Zo kom je in beeld.
    }
preview-why =
    { $why ->
        [first] Dit kunnen anderen lezen, als jij ja zegt.
        [changed] Bij een nieuwe tekst hoort een nieuw ja.
        [closed] Je kunt nog kiezen. Zonder jouw ja komt een tekst niet in beeld.
        [talked] Dit zei je in het gesprek. Het kan verder gaan dan die ruimte, als jij ja zegt. Zonder jouw ja gaat het niet verder.
        [masked] De gespreksleider weet niet van wie de tekst is. Zonder jouw ja komt deze tekst niet in beeld.
       *[asked] Dit kunnen anderen lezen, als jij ja zegt.
    }
preview-beside =
    { $label ->
        [named] Je naam staat erbij.
        [own_choice] Of je naam erbij staat, kies je zo meteen zelf.
        [role] Je naam staat er niet bij. Je rol alleen als genoeg mensen die rol hebben.
        [alias] Je naam staat er niet bij.
       *[none] Je naam staat er niet bij.
    }

preview-voice = Vraag { $number }. { $question }
preview-agreed = Hier zei je ja op.
preview-masked = Bij […] wil de gespreksleider woorden weghalen.
preview-removed =
    Eruit gehaald: ‘{ $words }’ ({ $kind ->
        [name] naam
        [mxid] gebruikersnaam
        [handle] gebruikersnaam
        [email] e-mailadres
        [url] link
        [phone] telefoonnummer
        [bsn] burgerservicenummer
        [iban] rekeningnummer
        [record] dossiernummer
        [plate] kenteken
        [postcode] postcode
        [address] adres
        [location] plaats
        [org] organisatie
        [date] datum
        [age] leeftijd
       *[quasi] herkenbaar detail
    }).
preview-flagged = Hieraan kan iemand je herkennen: ‘{ $words }’.
preview-flagged-proposal = Hieraan kan iemand je herkennen: ‘{ $words }’. Je kunt ook schrijven: ‘{ $proposal }’.
preview-other-language = Deze tekst is niet in het Nederlands. Schrijft niemand anders in die taal? Dan komt hij niet in beeld: anderen zien dan van wie hij is. In het Nederlands kan wel: stuur `{ $number }: je tekst in het Nederlands`.

preview-how = Wat wil je?
preview-agree = Zo is het goed: stuur `akkoord`.
preview-agree-all = Alles is goed: stuur `akkoord`.
preview-reword-one = Anders: schrijf de nieuwe tekst.
preview-reword = Iets anders: stuur `{ $number }: je nieuwe tekst`.
preview-withdraw-one = Toch niet: stuur `intrekken`.
preview-withdraw = Eén tekst weg: stuur `intrekken { $number }`. Alles weg: stuur `intrekken`.
preview-style = Spelling, stopwoordjes, zinsbouw en emoji zijn voor iedereen gelijk gemaakt. Staat er nog wat je bedoelt? Liever zoals jij schreef? Stuur `eigen stijl`. Misschien herkent iemand je dan.
preview-long = Een lange tekst valt op tussen korte. Eén of twee zinnen is veiliger. Het hoeft niet: jij kiest.
preview-no-yes = Waar je geen akkoord op geeft, komt niet in beeld. Dat is ook goed.
preview-until = Kiezen kan tot { $until }. Daarna kun je alleen nog intrekken, tot de samenvatting klaar is.
preview-open = Veranderen kan zolang er geschreven wordt. Intrekken kan tot de samenvatting klaar is.
preview-settled = Je hoeft niets meer te doen. Intrekken kan tot de samenvatting klaar is.

hand-back-first = De gespreksleider heeft een vraag over je tekst.
hand-back-asks = De gespreksleider weet niet van wie de tekst is. Dit is de vraag:
hand-back-voice = Dit is je tekst bij vraag { $number }:
hand-back-how = Wil je iets veranderen? Schrijf dan je nieuwe tekst. Laat je het zo? Stuur `akkoord`. Zonder antwoord blijft je tekst zoals hij is.

own-name-first = Er zijn te weinig stemmen om te laten zien.
own-name-why = Daarom blijven alle antwoorden verborgen, ook voor de gespreksleider. Jouw tekst kan wel in beeld, met je naam. Alleen jij beslist dat.
own-name-voice = Jouw tekst bij vraag { $number }:
own-name-name = Erbij komt te staan: ‘{ $name }’.
own-name-question = Mag dit in beeld, met je naam?
own-name-until = Kiezen kan tot { $until }. Zonder antwoord blijft alles verborgen.

my-answers-first = Dit schreef je tot nu toe.
my-answers-none = Je hebt nog niets geschreven.
my-answers-only-you = Alleen jij ziet dit zo.
my-answers-agreed = Hier zei je ja op:
my-answers-how = Veranderen? Pas je eigen bericht aan. Weghalen? Verwijder je bericht.

label-first = Nog één keuze over je tekst.
label-what = Wat mag er bij je woorden staan? Je kiest het voor alles wat je hier schreef.
label-floor = Zonder naam komt je tekst pas in beeld als minstens { $voices } mensen dat kiezen.

approval-first = Er ligt een bladzij klaar. Jij ziet die voordat anderen haar zien.
approval-own = Dit is van jou
approval-how-own =
    Mag het zo? Stuur `akkoord`. Liever zonder jouw woorden? Stuur `nee`.
    Eén tekst eraf: stuur `intrekken 2`. Een nieuwe tekst: stuur `2: nieuwe tekst`, die zie je dan eerst.
approval-how = Mag het zo? Stuur `akkoord`. Of stuur `nee`.
approval-until = Kiezen kan tot { $until }. Zonder antwoord komen jouw woorden er niet op.
