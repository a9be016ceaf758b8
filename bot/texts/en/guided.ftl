# A guided start, in private, for a facilitator who remembers nothing.

guide-aim =
    We prepare a round together. Nobody knows of it yet.
    What would you like with the team?
guide-aim-option =
    { $aim ->
        [open] space: no solution has to come of it
        [insight] insight: understanding something better
        [decision] decision: choosing together what is good
        [change] change: from a wish to a step
        [measure] measure: how do things stand?
       *[unknown] I don't know
    }
guide-ways = You can send `back` at any moment, or `stop`. Without an answer within a day the round is not started.

guide-flow = These methods fit. The best is at the top. Which one will it be?
guide-flow-nearest = I do not have exactly this. These come closest. Which one will it be?
guide-flow-one = { $title }: { $purpose }
guide-flow-lasts =
    It takes { $length } at most.{ $maturity ->
        [ready] { "" }
        [careful] { " " }It asks for an experienced facilitator.
       *[experimental] { " " }This is a trial.
    }
guide-flow-how = Answer with a number. With `explain 2` you read more about number 2.
guide-flow-more = `more`: see other methods

guide-theme =
    What is the round about? Write it in a few words.
    The whole team reads it. So do not mention a name or a case.

guide-who =
    Who takes part? Send the numbers, for example `1 3 4`, or `everybody`.
    Choose at least { $least } and at most { $most }.

guide-when = When does the round begin? If you choose nothing: { $soonest }. With `now` you cannot undo it.
guide-when-day = You can also name a day, such as `tomorrow` or `monday`.

guide-length = How long can everybody write? With this method it is { $usual }.
guide-length-own = Something else? Send for example `3 days` or `36 hours`.

guide-page = Is this right? Nobody knows of it yet.
guide-page-theme = Theme: ‘{ $theme }’.
guide-page-flow = Method: ‘{ $flow }’.
guide-page-who = Who: { $names }.
guide-page-begins = Begins: { $begins }.
guide-page-begins-at-once = Begins: at once after your agreement. Then you cannot undo it.
guide-page-ends = Finished: { $ends } at the latest.
guide-page-promise = This I promise everybody you ask, in these words.
guide-page-right = Is it good like this?
guide-change-agree = `agree`: this is what we do
guide-change-who = `who`: ask other people
guide-change-when = `when`: begin at another moment
guide-change-length = `how long`: more or less time
guide-change-theme = `theme`: another theme
guide-change-flow = `method`: choose something else
guide-page-ways = With `back` you go one question back. With `stop` the round is not started.

guide-waits =
    Agreed. Nobody hears of it yet.
    The round about ‘{ $theme }’ begins on { $begins }.
guide-waits-undo = `undo`: take your agreement back
guide-waits-now = `now`: begin at once

guide-option-open = space
guide-option-insight = insight
guide-option-decision = decision
guide-option-change = change
guide-option-measure = measure
guide-option-unknown = I don't know
guide-option-more = more
guide-option-soon = as soon as it can be
guide-option-now = now
guide-option-usual = as usual
guide-option-agree = agree
guide-option-who = who
guide-option-when = when
guide-option-length = how long
guide-option-theme = theme
guide-option-flow = method
guide-option-undo = undo
