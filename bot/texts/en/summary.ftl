# The anonymous summary in the team room.

summary-first = The summary of the dialogue round is here.
summary-theme = Theme: ‘{ $theme }’.
summary-anonymous = This summary is anonymous. Each text has its author’s yes. The order was drawn anew for each question.
summary-anonymous-but = This summary is anonymous, except where an author chose the own name. Each text has its author’s yes. The order was drawn anew for each question.
summary-sections =
    { $sections ->
        [one] One question follows.
       *[other] { $sections } questions follow.
    }

summary-part-first = From the summary of the dialogue round.
summary-part-changed = From the summary, posted again. A piece of text has been taken away.
summary-named = With a name: { $name }
summary-returning = Words that come back: { $words }.
summary-rest = And also
summary-counted = This is how often each was chosen. A number that says too much about somebody is left out.
summary-too-few = There were too few voices to show here.

# What came of a phase, in the private chat of everybody who may read it.

phase-shown-first = This is what you all wrote. One part of the round is done.
phase-shown-without-names = There are no names beside it. The order is drawn anew for each question.
phase-shown-with-names = A name stands beside a text where that was said beforehand.
phase-shown-keep = This is for you and for those who take part. Please do not send it on.
summary-role = From a { $role }:

# Numbers, agreements and drawings; and the whole page as a file.

figure-file = figure
report-file = report
figure-first = This is what came of it. One part of the round is done.
report-sent-first = The report is there as a file too.
report-sent-what = ‘{ $title }’: to read in a browser, and to print.
