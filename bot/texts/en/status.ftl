# In the team room while a round runs. Never a number of people or voices.

announcement-first = A new dialogue round begins.
announcement-facts =
    Theme: ‘{ $theme }’.
    Method: ‘{ $flow }’.
    Facilitator: { $leader }.
    People can write until { $until }.
announcement-invited = Asked to take part: { $names }.
announcement-floor = With fewer than { $voices } voices for a question we show nothing of it.
announcement-leader-writes = The facilitator writes too. That voice does not count towards the minimum.
announcement-how = Whoever is asked gets a private chat with the bot. There you also read who sees what. Taking part is free. Nobody sees who says yes or no.
announcement-verify = Does nothing arrive? Verify your device: Settings, then Security or Encryption.

halfway-first = The dialogue round is halfway.
halfway-theme = Theme: ‘{ $theme }’.
halfway-until = You can write until { $until }, in your private chat with the bot.

status-word =
    { $word ->
        [not-started] Not begun yet.
        [too-few] Too few voices yet.
        [enough] Enough voices.
        [closed] The writing has closed.
        [in-review] The facilitator is looking at it.
       *[paused] The round stands still for now.
    }
status-first = This is how it stands.
status-none = No round is running in this room now.
status-round = { $short }, ‘{ $theme }’: { $word }
status-round-until = { $short }, ‘{ $theme }’: { $word } Until { $until }.

closing-first =
    { $why ->
        [enough] The writing has closed.
        [too-few] The writing has closed.
        [stopped] A dialogue round has stopped.
        [review-expired] A dialogue round is done, without a summary.
       *[requirement] A dialogue round does not go ahead.
    }
closing-theme = Theme: ‘{ $theme }’.
closing-why =
    { $why ->
        [enough] The facilitator first reads the version without names. After that the summary comes here.
        [too-few] There are too few voices to show. Nobody gets to see them, not even the facilitator. In a small team this happens more often.
        [stopped] There will be no summary. All answers will be erased.
        [review-expired] Nobody agreed to show something. All answers will be erased.
       *[requirement] What this method asks beforehand has not been met. All data will be erased.
    }

leader-away-first = A dialogue round stands still for now.
leader-away-what = Round { $short }, ‘{ $theme }’, no longer has a facilitator. What was written is kept. Another facilitator can take it over: `!round takeover { $short }`.
