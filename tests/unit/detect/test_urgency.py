"""The words of acute need: whom the help text must reach, and whom it must leave alone."""

import time

import pytest

from bot.detect.urgency import urgent

MUST = """
Ik wil niet meer leven
ik wil niet meer leven.
Soms wil ik gewoon niet meer leven
Eerlijk gezegd wil ik niet meer verder leven.
Ik weet het niet. Ik wil dood.
ik wil dood zijn
Het liefst wil ik dood
ik zou het liefst dood zijn
Ik denk vaak dat ik dood wil
Was ik maar dood
Ik wou dat ik dood was
Ik wou dat ik er niet meer was
Ik hoop dat ik morgen niet meer wakker word
ik wil gewoon niet meer wakker worden
Ik wil er niet meer zijn
dat ik er niet meer wil zijn
Iedereen is beter af zonder mij
Ze zijn beter af als ik er niet meer ben
Ik maak er een eind aan
Ik ga er vanavond een einde aan maken
Ik denk erover om een eind aan mijn leven te maken
Ik wil een einde maken aan mijn leven
Ik wil uit het leven stappen
Ik denk aan zelfmoord
Ik denk de laatste tijd steeds aan suïcide
Ik heb zelfmoordgedachten
ik heb weer suïcidale gedachten
Ik ben suïcidaal
Ik voel me de laatste dagen erg suïcidaal
Ik wil zelfmoord plegen
ik pleeg zelfmoord
Ik doe mezelf wat aan
ik ben bang dat ik mezelf iets aandoe
Ik wil mezelf van kant maken
Ik snij mezelf weer
ik heb mezelf gisteren gesneden
Ik spring voor de trein
Straks spring ik van de flat
Ik heb alle pillen ingenomen
Ik heb te veel paracetamol geslikt
Ik heb net een overdosis genomen
ik wil me ophangen
Ik ga mezelf ophangen
Het leven heeft voor mij geen zin meer
Ik heb geen reden meer om te leven
Mijn leven is het niet meer waard
Ik zie het leven niet meer zitten
Ik ben klaar met leven
IK KAN NIET MEER
Ik kan echt niet meer.
Ik wil niet meer.
Vannacht wilde ik dood
ik wilde niet meer leven, gisteren nog
Vroeger wilde ik dood en nu weer
Mijn dochter wil niet meer leven
Mijn broer zegt dat hij dood wil
Mijn man slaat me
Ik word thuis geslagen
Hij bedreigt me met een mes
Ik durf niet naar huis
Hij gaat me vermoorden
Ik ga hem vermoorden
ik wil nie meer leven
ik wil dooood
Ik wil níét meer léven
Ik wil niet dood, maar ik wil ook niet meer leven zo
Ik lach me dood om die vergadering, maar eigenlijk wil ik niet meer leven
Op het werk gaat het goed, maar thuis wil ik er niet meer zijn
I want to die
I just want to be dead
I don't want to live anymore
i dont want to be here any more
I want to kill myself
I'm thinking about killing myself
I want to end my life
I wish I was dead
I wish I would not wake up
Everyone would be better off without me
I am suicidal
I have suicidal thoughts
There is no reason to live
I can't go on
I took too many pills
I'm going to hang myself
My husband hits me
He is going to kill me
I tried to kill myself last night
Life is not worth living
Ik heb er geen zin meer in, in dit leven
Ik wil niet langer leven met deze pijn
Als het zo doorgaat stap ik eruit, uit het leven bedoel ik
Ik ben er klaar mee, ik maak me van kant
Ze zouden me niet missen als ik er niet meer was
Voor mij hoeft het niet meer
ik ben zo moe van het leven
Ik lig 's nachts wakker en denk dan dat het beter is als ik dood ben
Mijn cliënt heeft gisteren gezegd dat hij dood wil
Ik sta op de brug en ik wil springen
Ik word bedreigd door mijn ex
hij zei dat hij mij doodmaakt
ik heb vannacht een poging gedaan
Ik wil mijn leven beëindigen
Ik ben bang voor wat ik mezelf ga aandoen
Waarom zou ik nog leven
Het leven hoeft voor mij niet meer
Soms denk ik: was ik maar nooit geboren
De gedachte aan zelfmoord laat me niet los
Ik loop rond met zelfmoordplannen
Mijn vriend wil zichzelf iets aandoen
Ze heeft pillen geslikt, veel te veel
Niemand zal mij missen als ik dood ben
Ik zie geen uitweg meer
Ik heb geen hoop meer, ik wil niet verder
Ik rijd straks tegen een boom
Hij heeft me vannacht verkracht
ik heb al een touw gekocht
ik wil stoppen met leven
ik overweeg zelfmoord
laat mij maar doodgaan
hij dreigt mij te vermoorden
I don't see a reason to live anymore
I have been cutting myself again
I overdosed yesterday
My son wants to die
I have nothing to live for
I see no way out
I hate my life and I want it to end
I wish I'd never been born
I'm done with life
please help, I want to die
""".strip().splitlines()

MUST_NOT = """
Ik maak me dood van het lachen
Ik lach me dood met dit team
Ik schrok me dood toen de bel ging
We vervelen ons dood in dat overleg
Ik schaamde me dood
Ik werk me dood hier
Ik ga dood van de honger
Ik ging bijna dood van schaamte
We gaan dood aan de stress
Ik kan hem wel schieten
Ik kan haar soms wel wurgen
Ik kan wel door de grond zakken
Ik wil niet dood
Ik wil nog lang niet dood
Ik wil helemaal niet dood, ik wil rust
Ik heb geen zelfmoordgedachten
Ik ben niet suïcidaal
Ik denk niet aan zelfmoord
Ik zou mezelf nooit iets aandoen
Daar wil ik nog niet dood gevonden worden
Dat plan is een dood spoor
Er ligt dood hout in de tuin
Dit is politieke zelfmoord
Vroeger wilde ik dood, nu geniet ik weer van kleine dingen is te veel gezegd
Tien jaar geleden wilde ik niet meer leven
Als puber dacht ik aan zelfmoord
Jaren geleden heb ik een suïcidepoging gedaan
Toen ik jong was heb ik mezelf gesneden
Een cliënt pleegde vorig jaar suïcide en dat raakte ons
We hadden twee suïcides op de afdeling
Suïcidepreventie is een thema in ons team
Ik vind het lastig om naar suïcidaliteit te vragen
De cliënt was suïcidaal en werd opgenomen
Mijn opa is dood
Mijn moeder is vorig jaar doodgegaan
De dood hoort bij het leven
Ik ben bang voor de dood van mijn hond
Als ik dood ben wil ik begraven worden
Ik wil niet meer naar die vergadering
Ik wil niet meer meedoen aan dit project
Ik wil niet meer zo leven als vroeger op de boerderij
Ik wil niet meer leven zoals mijn ouders leefden
Ik kan niet meer stoppen met lachen
Ik kan niet meer dan mijn best doen
Ik kan niet meer uren werken dan nu
Ik zie het niet meer zitten met dit rooster
Ik maak een eind aan deze discussie
Laten we een einde maken aan de vergadering
We maken een einde aan de roddels
Ik wil er maandag niet meer bij zijn
Er kwam een einde aan
Ik hang de telefoon op
Ik snij mezelf steeds in de vingers met dit beleid
Ik heb me gesneden aan het papier
De trein had vertraging
Ik spring een gat in de lucht
Ik neem mijn pillen elke ochtend
Ik slik medicijnen en dat helpt
Hij sloeg op tafel
Zij slaat me op de schouder
Dat slaat me uit het veld
Ik ben klaar met deze taak
Mijn leven is goed
Ik leef voor mijn werk
Wat een moordend tempo
Dat is moord en brand schreeuwen
Ik ga liever dood dan dat ik nog een formulier invul, grapje
Ik ben doodmoe
Het is hier doodstil
Ik snap er geen moer van
Ik wil beter luisteren
Ik ben er niet meer zeker van
Ik wil er zijn voor de cliënt
De telefoon is dood
We gaan ervoor
I nearly died of laughter
I am dying to hear what others say
This coffee is to die for
I'm dead tired
Over my dead body
I could have died of embarrassment
I don't want to be here today because of the meeting
I don't want to die on that hill
I am not suicidal
I have no suicidal thoughts
I would never hurt myself
I cut myself some slack
I hurt myself at football
Years ago I wanted to die
When I was young I tried to kill myself
A client died by suicide last year
We kill time with coffee
That is a dead end
I don't want to do this project anymore
I can't go on holiday this year
Ik wil niet meer leven voor mijn werk alleen
De cliënt wilde niet meer leven en wij wisten niet wat te doen
In 2015 wilde ik er niet meer zijn, nu help ik anderen
Ik wil er niet meer over praten
Ik wil niet meer over de dood praten
Mijn buurman heeft zelfmoord gepleegd toen ik kind was
Ik vraag cliënten naar zelfmoordgedachten
Wat een moordgriet
Dit rooster is mijn dood
Ik ben niet bang om te sterven
Er moet een eind komen aan het pesten
We gaan een eind aan de wachtlijst maken
Ik durf niet naar huis te bellen
Ik wil eruit stappen bij de werkgroep
Ik ben klaar met mijn dienst
Ze is beter af met een andere behandelaar
Hij heeft een mes nodig om brood te smeren
Ik wil dood eerlijk zijn
Ik loop voor de trein uit te rennen
Hij maakte er een einde aan door weg te lopen
We zien geen uitweg meer uit het rooster
Ik kan niet verder met deze opdracht
Waarom zou ik nog naar die cursus gaan
Iets aan mezelf doen, zoals sporten
We hebben een touw nodig voor de activiteit
He has a gun in the film
I would kill for a holiday
This job is killing me
I used to think about suicide, long ago
We must end it all on Friday by five
""".strip().splitlines()


@pytest.mark.parametrize("text", MUST)
def test_reaches_who_is_in_need(text: str) -> None:
    assert urgent(text)


@pytest.mark.parametrize("text", MUST_NOT)
def test_leaves_figures_of_speech_and_stories_alone(text: str) -> None:
    assert not urgent(text)


def test_there_are_enough_phrases_and_none_twice() -> None:
    assert len(MUST) >= 60
    assert len(MUST_NOT) >= 60
    assert len({*MUST, *MUST_NOT}) == len(MUST) + len(MUST_NOT)


def test_nothing_in_a_message_makes_it_fail_or_slow() -> None:
    strange = [
        "",
        " ",
        "\ud800",
        "\x00",
        "z\u0301" * 20_000,
        "ik wil " * 9_000,
        "a" * 60_000,
        "niet meer leven " * 4_000,
    ]
    began = time.process_time()
    for text in strange:
        urgent(text)
    assert time.process_time() - began < 5


def test_the_words_stay_out_of_sight() -> None:
    """Nothing is noted: the module keeps no text and writes no log."""
    urgent("ik wil niet meer leven, zilverzwaluw")
    import bot.detect.urgency as module

    assert "zilverzwaluw" not in repr(vars(module))
