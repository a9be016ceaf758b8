# When the bot writes to somebody, by their own wish. Said back in words, so that a slip is seen at once.

times-kept = Good, I will remember. This is how I write to you from now on:
times-shown = This is what I know about your times:
times-between = only between { $opens } and { $closes } o’clock
times-not-before = not before { $opens } o’clock
times-not-after = not after { $closes } o’clock
times-days = not on { $days }
times-away = nothing until { $back }
times-away-from = nothing from { $first } until { $back }
times-night = you work at night: only between 17 and 22 o’clock, so that you can sleep in the daytime
times-night-until = through { $last } you work at night: only between 17 and 22 o’clock, so that you can sleep in the daytime
times-quiet = So I send you nothing until { $moment }.
times-answers = Do you send me something? Then you get an answer at once.
times-undo = Is this not right? Send `forget my times`, and say it again. Nobody else sees your times.
times-forgotten = Erased. I know nothing about your times any more. The times of the team hold for you again.
times-none = You have not chosen times of your own yet. The times of the team hold for you.
times-how = You can choose your own times like this:
times-example-hours = `times: between 10 and 16`
times-example-days = `times: not on Wednesday and Friday`
times-example-leave = `times: off until Monday`
times-example-night = `times: night shift until Friday`

times-ask = One question about your last message.
times-ask-which =
    { $quiet ->
        [yes] Is this your answer? Or do you want me to send you nothing until { $moment }?
       *[no] Is this your answer? Or do you say at what times I may write to you?
    }
option-answer = it is my answer
option-times = it is about my times

times-closes-first = One more thing about the round you take part in.
times-closes =
    The theme is ‘{ $theme }’.
    Writing stops on { $moment }. That is before you are back.
times-closes-now = You can still take part now, if you like. The question is below. Doing nothing is fine too. The others do not hear that you are away.

own-language-set = From now on I write to you in English.
