### De regel die mensen lezen voordat ze antwoorden: wie leest dit, hoe en wanneer.
### bot.privacy.promise kiest de zinnen en vult ze in:
###   $scope    everyone, team, everyone-and-team, roles of roles-and-team
###   $readers  titels van rollen in een rij, alleen bij roles, roles-and-team en promise-review
###   $label    named, role, alias, none of own_choice
###   $when     at_once, all_in of phase_end
###   $count    hoeveel rollen er in $readers staan
###   $min      de ondergrens van deze ronde
###   $options  waaruit je kiest, met streepjes: named-alias, named-alias-role, named-role of alias-role
###   $phase    titel van een latere fase

promise-pair = Alleen jullie twee. De bot is er niet bij en bewaart niets. De chatserver kan berichten wel bewaren.
promise-pair-known = Wie met wie samen is, weten alleen jullie twee en de bot. Is dit deel voorbij, dan wist de bot dat.
promise-only-you-nothing-kept = Dit lees alleen jij. De bot bewaart niets.
promise-only-you = Dit lees alleen jij.
promise-not-as-written = Je antwoord zelf leest niemand anders.

promise-read-by-words =
    { $scope ->
        [everyone] Iedereen in deze ronde leest dit
        [team] Het hele team leest dit
        [everyone-and-team] Iedereen in deze ronde en in de teamkamer leest dit
        [roles-and-team] Dit lezen: { $readers }, en iedereen in de teamkamer
       *[roles] Dit lezen: { $readers }
    }{ $label ->
        [named] , met je naam
        [role] , met alleen je rol
        [alias] , met een schuilnaam
        [none] , zonder je naam
       *[own_choice] { "" }
    }{ $when ->
        [all_in] , pas als iedereen klaar is
        [phase_end] , als dit deel voorbij is
       *[at_once] { "" }
    }.
promise-read-by-summary =
    { $scope ->
        [everyone] Iedereen in deze ronde leest een samenvatting
        [team] Het hele team leest een samenvatting
        [everyone-and-team] Iedereen in deze ronde en in de teamkamer leest een samenvatting
        [roles-and-team] Een samenvatting lezen: { $readers }, en iedereen in de teamkamer
       *[roles] Een samenvatting lezen: { $readers }
    }{ $label ->
        [named] , met je naam
        [role] , met alleen je rol
        [alias] , met een schuilnaam
        [none] , zonder namen
       *[own_choice] { "" }
    }{ $when ->
        [all_in] , pas als iedereen klaar is
        [phase_end] , als dit deel voorbij is
       *[at_once] { "" }
    }.
promise-read-by-counts =
    { $scope ->
        [everyone] Iedereen in deze ronde ziet
        [team] Het hele team ziet
        [everyone-and-team] Iedereen in deze ronde en in de teamkamer ziet
        [roles-and-team] Dit lezen: { $readers }, en iedereen in de teamkamer. Zij zien
       *[roles] Dit lezen: { $readers }. Zij zien
    } alleen hoe vaak iets gekozen is{ $when ->
        [all_in] , pas als iedereen klaar is
        [phase_end] , als dit deel voorbij is
       *[at_once] { "" }
    }. Niet wie wat koos.
promise-read-by-chart =
    { $scope ->
        [everyone] Iedereen in deze ronde leest dit
        [team] Het hele team leest dit
        [everyone-and-team] Iedereen in deze ronde en in de teamkamer leest dit
        [roles-and-team] Dit lezen: { $readers }, en iedereen in de teamkamer
       *[roles] Dit lezen: { $readers }
    }{ $when ->
        [all_in] , pas als iedereen klaar is
        [phase_end] , als dit deel voorbij is
       *[at_once] { "" }
    }. Er komt alleen een gemiddelde, geen losse antwoorden.

promise-own-choice =
    { $options ->
       *[named-alias] Jij kiest: met je naam of met een schuilnaam.
        [named-alias-role] Jij kiest: met je naam, met een schuilnaam of met je rol.
        [named-role] Jij kiest: met je naam of met je rol.
        [alias-role] Jij kiest: met een schuilnaam of met je rol.
    }
promise-preview = Je ziet je tekst eerst zelf. Je kunt die veranderen of terugnemen.

promise-room-shows-who = Iedereen ziet wie er in de ruimte zit. Zonder naam betekent: niemand ziet wie wat schreef.
promise-in-batches = Schrijf je zonder je naam? Dan plaatst de bot je tekst op een vast moment, samen met die van anderen.
promise-alias-ties = Een schuilnaam geldt voor dit hele deel. Anderen zien dus welke berichten bij elkaar horen.

promise-role-floor = Een rol staat er alleen bij als minstens 3 mensen met die rol meedoen. Anders wordt het een schuilnaam.
promise-alias-floor = Een schuilnaam kan alleen als minstens { $min } mensen daarvoor kiezen.
promise-floor = Zijn er bij een vraag minder dan { $min } stemmen? Dan ziet niemand ze.

promise-one-text =
    In het deel ‘{ $phase }’ wordt hier één tekst van gemaakt. { $scope ->
        [everyone] Die zie je eerst. Daarna kan iedereen in deze ronde hem lezen.
        [team] Die zie je eerst. Daarna kan hij naar de teamkamer.
        [everyone-and-team] Die zie je eerst. Daarna kan hij naar iedereen in deze ronde en naar de teamkamer.
        [roles] Die zie je eerst. Daarna kan hij naar: { $readers }.
        [roles-and-team] Die zie je eerst. Daarna kan hij naar: { $readers }, en de teamkamer.
       *[nowhere] Die zie je eerst.
    }

promise-one-image =
    In het deel ‘{ $phase }’ wordt hier één beeld van gemaakt. { $scope ->
        [everyone] Dat zie je eerst. Daarna kan iedereen in deze ronde het zien.
        [team] Dat zie je eerst. Daarna kan het naar de teamkamer.
        [everyone-and-team] Dat zie je eerst. Daarna kan het naar iedereen in deze ronde en naar de teamkamer.
        [roles] Dat zie je eerst. Daarna kan het naar: { $readers }.
        [roles-and-team] Dat zie je eerst. Daarna kan het naar: { $readers }, en de teamkamer.
       *[nowhere] Dat zie je eerst.
    }
promise-one-score =
    In het deel ‘{ $phase }’ kiezen jullie samen één score. { $scope ->
        [everyone] Losse scores gaan niet verder. Daarna kan iedereen in deze ronde die score zien.
        [team] Losse scores gaan niet verder. Daarna kan die score naar de teamkamer.
        [everyone-and-team] Losse scores gaan niet verder. Daarna kan die score naar iedereen in deze ronde en naar de teamkamer.
        [roles] Losse scores gaan niet verder. Daarna kan die score naar: { $readers }.
        [roles-and-team] Losse scores gaan niet verder. Daarna kan die score naar: { $readers }, en de teamkamer.
       *[nowhere] Losse scores gaan niet verder.
    }

promise-later-words =
    { $label ->
        [named] Later kunnen deze woorden, met je naam,
        [role] Later kunnen deze woorden, met alleen je rol,
       *[none] Later kunnen deze woorden, zonder je naam,
    } ook naar { $scope ->
        [everyone] iedereen in deze ronde.
        [everyone-and-team] iedereen in deze ronde en naar de teamkamer.
        [roles] { $readers }.
        [roles-and-team] { $readers }, en naar de teamkamer.
       *[team] de teamkamer.
    }
promise-later-summary =
    { $label ->
        [named] Later kan een samenvatting met namen
        [role] Later kan een samenvatting met rollen
       *[none] Later kan een samenvatting zonder namen
    } ook naar { $scope ->
        [everyone] iedereen in deze ronde.
        [everyone-and-team] iedereen in deze ronde en naar de teamkamer.
        [roles] { $readers }.
        [roles-and-team] { $readers }, en naar de teamkamer.
       *[team] de teamkamer.
    }
promise-later-counts =
    Hoe vaak iets gekozen is, kan later ook naar { $scope ->
        [everyone] iedereen in deze ronde.
        [everyone-and-team] iedereen in deze ronde en naar de teamkamer.
        [roles] { $readers }.
        [roles-and-team] { $readers }, en naar de teamkamer.
       *[team] de teamkamer.
    }
promise-later-chart =
    Een gemiddelde kan later ook naar { $scope ->
        [everyone] iedereen in deze ronde.
        [everyone-and-team] iedereen in deze ronde en naar de teamkamer.
        [roles] { $readers }.
        [roles-and-team] { $readers }, en naar de teamkamer.
       *[team] de teamkamer.
    }

promise-only-later-words =
    { $label ->
        [named] Wat jij goedkeurt, met je naam, leest later
        [role] Wat jij goedkeurt, met alleen je rol, leest later
       *[none] Wat jij goedkeurt, zonder je naam, leest later
    } { $scope ->
        [everyone] iedereen in deze ronde.
        [team] het hele team, in de teamkamer.
        [roles] alleen: { $readers }.
        [roles-and-team] het hele team, en: { $readers }.
       *[everyone-and-team] iedereen in deze ronde en in de teamkamer.
    }
promise-only-later-summary =
    { $label ->
        [named] Wat jij goedkeurt, komt met je naam in een samenvatting
        [role] Wat jij goedkeurt, komt met je rol in een samenvatting
       *[none] Wat jij goedkeurt, komt zonder namen in een samenvatting
    } { $scope ->
        [everyone] voor iedereen in deze ronde.
        [team] voor het hele team, in de teamkamer.
        [roles] voor alleen: { $readers }.
        [roles-and-team] voor het hele team, en voor: { $readers }.
       *[everyone-and-team] voor iedereen in de ronde en de teamkamer.
    }
promise-only-later-counts =
    Hoe vaak iets gekozen is, leest later { $scope ->
        [everyone] iedereen in deze ronde.
        [team] het hele team, in de teamkamer.
        [roles] alleen: { $readers }.
        [roles-and-team] het hele team, en: { $readers }.
       *[everyone-and-team] iedereen in deze ronde en in de teamkamer.
    } Niet wie wat koos.
promise-only-later-chart =
    Er komt alleen een gemiddelde. Dat leest later { $scope ->
        [everyone] iedereen in deze ronde.
        [team] het hele team, in de teamkamer.
        [roles] alleen: { $readers }.
        [roles-and-team] het hele team, en: { $readers }.
       *[everyone-and-team] iedereen in deze ronde en in de teamkamer.
    }
promise-as-agreed = Daarin staan je woorden zoals jij ze goedkeurde.

promise-review =
    { $count ->
        [one] De { $readers } leest die versie eerst, maar verandert niets aan je woorden.
       *[other] De { $readers } lezen die versie eerst, maar veranderen niets aan je woorden.
    }
