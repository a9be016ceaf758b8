# Rounds that come back by themselves: people read *planning*.

season-every-day =
    { $step ->
        [one] elke dag om { $clock }
       *[other] elke { $step } dagen om { $clock }
    }
season-every-week =
    { $step ->
        [one] elke week op { $days } om { $clock }
       *[other] elke { $step } weken op { $days } om { $clock }
    }
season-every-month =
    { $step ->
        [one] elke maand op de { $day }e om { $clock }
       *[other] elke { $step } maanden op de { $day }e om { $clock }
    }
season-every-month-end =
    { $step ->
        [one] elke maand op de laatste dag om { $clock }
       *[other] elke { $step } maanden op de laatste dag om { $clock }
    }
season-every-nth =
    { $step ->
        [one] elke maand op de { $nth } { $weekday } om { $clock }
       *[other] elke { $step } maanden op de { $nth } { $weekday } om { $clock }
    }
season-every-year =
    { $step ->
        [one] elk jaar op { $day } om { $clock }
       *[other] elke { $step } jaar op { $day } om { $clock }
    }
season-once = één keer, op { $day } om { $clock }
season-nth =
    { $nth ->
        [first] eerste
        [second] tweede
        [third] derde
        [fourth] vierde
       *[last] laatste
    }
season-until = tot en met { $day }
season-times =
    { $times ->
        [one] 1 keer
       *[other] { $times } keer
    }
season-endless = zonder einddatum

season-holiday =
    { $holiday ->
        [new-year] nieuwjaarsdag
        [good-friday] Goede Vrijdag
        [easter] Eerste Paasdag
        [easter-monday] Tweede Paasdag
        [kings-day] Koningsdag
        [liberation] Bevrijdingsdag
        [ascension] Hemelvaartsdag
        [pentecost] Eerste Pinksterdag
        [pentecost-monday] Tweede Pinksterdag
        [christmas] Eerste Kerstdag
        [second-christmas] Tweede Kerstdag
       *[break] pauze van het team
    }
season-skipped-day = { $day }: { $why }

season-ask-change = Zo wordt planning { $short }. Klopt het?
season-ask-first = Dit wordt de planning. Klopt het?
season-facts =
    Werkvorm: ‘{ $flow }’.
    Thema: ‘{ $theme }’.
season-facts-no-theme =
    Werkvorm: ‘{ $flow }’.
    Het thema vraag ik je elke keer.
season-read =
    Ik lees: { $rule }.
    Voor het eerst op { $first }. Hoelang: { $end }.
season-read-once = Ik lees: { $rule }.
season-coming = Dit zijn de eerste keren.
season-skips = Deze dagen sla ik over.
season-moved = Op { $day } gaat de klok vooruit. Dan begint het een uur later, om { $clock }.
season-shortens = Niet elke maand heeft een dag { $day }. In een kortere maand neem ik de laatste dag.
season-overlap = Op { $day } loopt dan ook nog een ronde van planning { $short }. Dat mag, maar mensen krijgen dan twee rondes.
season-overlap-own = Op { $day } loopt de vorige ronde van deze planning nog. Dat mag, maar mensen krijgen dan twee rondes.
season-named =
    { $people ->
        [one] Je noemde 1 deelnemer.
       *[other] Je noemde { $people } deelnemers.
    } Wie op die dag in de kamer is, wordt gevraagd.
season-everybody = Wie op die dag in de kamer is, wordt gevraagd.
season-takes-part = Je doet zelf ook mee.
season-needs = Een paar dagen van tevoren vraag ik je hiernaar. Zonder antwoord gaat het die keer niet door.
season-need =
    { $need ->
        [theme] het thema
        [members] wie er meedoen
        [seat] wie een rol heeft
        [items] welke punten het team koos
        [text] wat de mensen lezen
       *[requirement] of kan wat deze werkvorm vooraf vraagt
    }
season-agree-change = Stuur `akkoord`, dan verander ik het. Zonder antwoord binnen een dag blijft alles zoals het was.
season-agree = Stuur `akkoord`, dan bewaar ik het. Zonder antwoord binnen een dag gaat het niet door.

season-about = Het gaat om planning { $short }, ‘{ $theme }’.
season-about-no-theme = Het gaat om planning { $short }, werkvorm ‘{ $flow }’.
season-told-kept = De planning staat. Code: { $short }. De eerste keer is { $moment }. Weghalen kan met `!ronde planning weg { $short }` in de teamkamer.
season-told-not-kept = Goed. Ik heb niets bewaard.
season-told-expired = Ik kreeg geen akkoord, dus deze planning is niet bewaard. Opnieuw plannen kan altijd.
season-told-removed = De planning is weg. Een ronde die al loopt, gaat gewoon door.
season-told-prepares = Op { $moment } begint een ronde uit je planning. Daarvoor heb ik nog iets van je nodig. Alvast bedankt.
season-told-next = Deze dagen sla ik over. De volgende ronde is op { $moment }.
season-told-ended = De planning is afgelopen. Er komen geen rondes meer.
season-told-not-again = Dit is de laatste ronde van deze planning.
season-told-missed = De ronde van { $moment } is niet begonnen. De bot was er toen niet, en nu is het er te lang na.
season-told-not-this-time = De ronde van { $moment } gaat niet door. De planning zelf blijft staan.
season-told-flow-gone = De werkvorm van deze planning is er niet meer. De planning rust. Komt de werkvorm terug? Dan gaat de planning weer verder.
season-told-flow-changed = De werkvorm is veranderd sinds je dit plande. Kijk het na met `!ronde uitleg { $flow }` in de teamkamer.
season-told-room-gone = Ik ben niet meer in de teamkamer. De planning rust nu. Na 30 dagen haal ik die weg.
season-told-room-back = Ik ben weer in de teamkamer. De planning gaat verder, op { $moment }.
season-told-room-removed = Ik ben al 30 dagen niet meer in de teamkamer. Deze planning is nu weg.
season-told-taken-over = Jij leidt deze rondes vanaf nu. De volgende is op { $moment }.
season-told-restored = Er ging iets mis met de bot. Deze planning is terug zoals die eerder was. De volgende ronde is op { $moment }. Wat al begon, begint niet nog eens.
season-told-restored-rests = Er ging iets mis met de bot. Deze planning is terug zoals die eerder was: hij rust nu.
season-told-restored-unkept = Er ging iets mis met de bot. Deze planning was op dat moment nog niet bewaard. Plan die gerust opnieuw.
season-told-changed = De planning is veranderd. De volgende ronde is op { $moment }.
season-told-unchanged = Goed. De planning blijft zoals die was.
season-lost = Er ging iets mis met de bot. De planning van deze kamer kan ik niet meer lezen. Een gespreksleider kan die opnieuw maken met `!ronde plan <werkvorm> "<thema>" elke 2 weken maandag 09:00`. Mijn excuses.
season-told-not-taken = Goed. Ik vraag het aan een ander.

season-take-over =
    Wil jij de gespreksleider van een planning worden?
    De vorige gespreksleider kan het niet meer doen.
season-take-over-how = Antwoord met `ja` of `nee`. Dat kan tot { $until }.
season-rests = Planning { $short } rust: er is nu geen gespreksleider voor. Een gespreksleider kan verder met `!ronde planning overnemen { $short }`.

season-list-first = Dit staat er gepland.
season-list-none = Er staat nu niets gepland. Plannen kan met `!ronde plan <werkvorm> "<thema>" elke 2 weken maandag 09:00`.
season-list-line = { $short }, ‘{ $theme }’: { $rule }. De volgende keer is { $moment }.
season-list-rests = { $short }, ‘{ $theme }’: { $rule }. De planning rust nu.
season-list-breaks = Pauzes van het team
season-list-holidays = Op feestdagen begint er geen ronde.
season-list-how = Veranderen kan met `!ronde planning anders <code> elke 3 weken dinsdag 10:00`. Weghalen kan met `!ronde planning weg <code>`, en een pauze met `!ronde planning pauze weg 1`.
season-break = { $first } tot en met { $last }
season-break-day = { $first }
season-break-added = Genoteerd: pauze van { $first } tot en met { $last }. In die tijd begint er geen ronde uit de planning.
season-break-removed = De pauze van { $first } tot en met { $last } is weg.
season-break-passes = Deze rondes vallen daardoor weg: { $days }.

season-agenda-first = Hier zijn de geplande rondes, voor je agenda. Er staan geen namen en geen thema’s in.
season-agenda-none = Er staat nu niets gepland om in een agenda te zetten.
season-agenda-file = planning
season-agenda-title = Gespreksronde: { $flow }
season-agenda-about = Planning { $short }. De bot begint de ronde in de teamkamer.
season-status = Gepland: ‘{ $theme }’, op { $moment }.
