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
summary-too-few = There were too few voices to show here.
