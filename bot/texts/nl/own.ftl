# Wat de bot van iemand bewaart, in het gesprek.

own-first = Dit bewaart de bot van jou.
own-known = De bot kent je Matrix-naam en dit gesprek. Dat blijft zo lang de bot er is. Wil je dat niet? Vraag het de beheerder.
own-rounds =
    { $count ->
        [0] Er loopt nu geen ronde waarin iets van jou staat.
        [one] Er is één ronde waarin nog iets bij jou hoort. Die staat hieronder.
       *[other] Er zijn { $count } rondes waarin nog iets bij jou hoort. Die staan hieronder.
    }
own-no-agreements = Er zijn geen afspraken van jou.
own-agreements = Deze afspraken van jou bewaart de bot, met je naam:
own-agreement-until = Bewaard tot { $until }, of tot jij ze wist.
own-times = De bot bewaart ook wanneer hij je mag schrijven, of in welke taal. Met `tijden` zie je je tijden. Met `vergeet mijn tijden` gaan ze weg.
own-plans =
    { $count ->
        [one] Er is één planning waar je bij hoort. Je maakte hem, je staat erin, of je kreeg er een vraag over.
       *[other] Er zijn { $count } planningen waar je bij hoort. Je maakte ze, je staat erin, of je kreeg er een vraag over.
    }
own-unread =
    { $count ->
        [one] Er is één bericht van jou dat de bot nog niet kon lezen. Dat bewaart hij hooguit drie dagen.
       *[other] Er zijn { $count } berichten van jou die de bot nog niet kon lezen. Die bewaart hij hooguit drie dagen.
    }
own-led =
    { $count ->
        [one] Er is één samenvatting van een ronde die jij leidde. De bot weet dat, want jij beslist wat eruit mag.
       *[other] Er zijn { $count } samenvattingen van rondes die jij leidde. De bot weet dat, want jij beslist wat eruit mag.
    }
own-not-kept = Bij je antwoorden staat geen tijd. Wel weet de bot wanneer je laatste bericht kwam, tot de ronde is gewist. Wat je leest of in de teamkamer zegt, bewaart hij niet.
own-elsewhere = Wat de bot niet kan zien of wissen
own-elsewhere-server = De chatserver en je toestel bewaren dit gesprek. Je eigen berichten kun je zelf verwijderen.
own-elsewhere-released = Wat in een samenvatting staat, is losgemaakt. De bot weet niet meer welke woorden van jou waren. Dus staat het hier niet bij.
own-files = Alles staat ook in twee bestanden, hieronder. Het ene is om te lezen, het andere voor een computer. Ze staan alleen in dit gesprek.
own-wipe = Moet het weg? Stuur `wis alles`.
own-file-unsent = De twee bestanden konden niet mee. Probeer het later nog eens met `mijn gegevens`.

own-round-first = Dit hoort bij één ronde.
own-round-what = Het gaat over ‘{ $theme }’, met de werkvorm { $flow }.
own-round-stage =
    { $stage ->
        [planned] De ronde wordt nog voorbereid.
        [live] De ronde loopt.
        [released] De ronde is klaar. Straks wordt alles losgemaakt.
       *[stopped] De ronde is gestopt. Straks wordt alles gewist.
    }
own-round-standing =
    { $standing ->
        [invited] Je bent uitgenodigd.
        [in] Je doet mee.
        [declined] Je doet niet mee.
        [stopped] Je bent gestopt.
       *[gone] Je hoort er niet meer bij.
    }
own-round-leads = Jij leidt deze ronde.
own-round-written =
    { $count ->
        [0] Er staat geen antwoord van jou.
        [one] Er staat één antwoord van jou.
       *[other] Er staan { $count } antwoorden van jou.
    }
own-round-agreed =
    { $count ->
        [one] Bij één daarvan zei je ja op een tekst.
       *[other] Bij { $count } daarvan zei je ja op een tekst.
    }
own-round-until = Schrijven kan tot { $until }.
own-round-kept = Dit blijft bij de bot tot de samenvatting is geplaatst, of tot de ronde stopt. Dan verdwijnt wat jou eraan verbindt.
