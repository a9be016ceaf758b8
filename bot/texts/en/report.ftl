# A report: as a page, as a document, and the words that go with the pictures.

report-fact-theme = Theme
report-fact-flow = Method
report-fact-made = Made on
report-page-number = Page { $page } of { $pages }
report-missing-sign = { $sign } stands for a sign that cannot be drawn here, such as a picture.
report-nothing = There is nothing to show here.

# Numbers of answers
report-option = Answer
report-number = How often
report-number-hidden = too few to show

# Pictures of numbers
report-in-words = In words
report-chart-alt = Picture with bars. The text beside it says the same.
report-radar-alt = Picture of the scores in a circle. The text beside it says the same.
report-trend-alt = Picture of lines over time. The text beside it says the same.
report-scale = The scale runs from { $least } ({ $low }) to { $most } ({ $high }).
report-item = ‘{ $label }’: { $said }.
report-mean = average { $value }
report-mean-spread =
    average { $value }; the answers are { $spread ->
        [close] close together
        [apart] apart
       *[far] far apart
    }
report-score = score { $value }
report-few = too few answers
report-open = left open
report-moment = { $day }: { $said }
report-new-segment = new questions: not to be compared

# Agreements
report-what = What
report-who = Who
report-when = When
report-with = Together with
report-state = How it stands
report-action =
    { $state ->
        [proposed] waits for a yes
        [agreed] agreed
        [busy] under way
        [done] done
       *[dropped] will not happen
    }

# Pictures people sent
report-picture-unshown = This picture cannot be shown here.
