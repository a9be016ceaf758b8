# Een verslag: als bladzijde, als document, en de woorden bij de plaatjes.

report-fact-theme = Thema
report-fact-flow = Werkvorm
report-fact-made = Gemaakt op
report-page-number = Bladzijde { $page } van { $pages }
report-missing-sign = { $sign } staat voor een teken dat hier niet getekend kan worden, zoals een plaatje.
report-nothing = Hier is niets om te laten zien.

# Aantallen
report-option = Antwoord
report-number = Hoe vaak
report-number-hidden = te weinig om te laten zien

# Plaatjes van getallen
report-in-words = In woorden
report-chart-alt = Plaatje met balken. De tekst erbij zegt hetzelfde.
report-radar-alt = Plaatje van de scores in een kring. De tekst erbij zegt hetzelfde.
report-trend-alt = Plaatje van lijnen door de tijd. De tekst erbij zegt hetzelfde.
report-scale = De schaal loopt van { $least } ({ $low }) tot { $most } ({ $high }).
report-item = ‘{ $label }’: { $said }.
report-mean = gemiddeld { $value }
report-mean-spread =
    gemiddeld { $value }; de antwoorden liggen { $spread ->
        [close] dicht bij elkaar
        [apart] uit elkaar
       *[far] ver uit elkaar
    }
report-score = score { $value }
report-few = te weinig antwoorden
report-open = open gelaten
report-moment = { $day }: { $said }
report-new-segment = nieuwe vragen: niet te vergelijken

# Afspraken
report-what = Wat
report-who = Wie
report-when = Wanneer
report-with = Met wie
report-state = Hoe staat het
report-action =
    { $state ->
        [proposed] wacht nog op een ja
        [agreed] afgesproken
        [busy] bezig
        [done] gedaan
       *[dropped] gaat niet door
    }

# Gestuurde plaatjes
report-picture-unshown = Deze afbeelding kan hier niet getoond worden.
