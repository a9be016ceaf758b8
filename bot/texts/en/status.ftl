# In the team room while a round runs. Never a number of people or voices.

announcement-first = A new dialogue round begins.
announcement-facts =
    Theme: ‘{ $theme }’.
    Method: ‘{ $flow }’.
    Facilitator: { $leader }.
    People can write until { $until }.
announcement-invited = Asked to take part: { $names }.
announcement-floor = With fewer than { $voices } voices we show nothing for that question.
announcement-leader-writes = The facilitator writes too. We do not count that voice.
announcement-how = Everybody who is asked gets a private chat with the bot. Taking part is free. Nobody sees who says yes or no.
announcement-verify = Does nothing arrive? Verify your device: Settings, then Security or Encryption.

halfway-first = The dialogue round is halfway.
halfway-theme = Theme: ‘{ $theme }’.
halfway-until = You can write until { $until }, in your private chat with the bot.

status-word =
    { $word ->
        [not-started] Not begun yet.
        [too-few] Too few voices so far.
        [enough] Enough voices.
        [closed] The writing is over.
        [talking] People are talking now.
        [in-review] The facilitator is looking at it.
       *[paused] The round is paused.
    }
status-first = This is where things stand.
status-none = No round is running in this room now.
status-round = { $short }, ‘{ $theme }’: { $word }
status-round-until = { $short }, ‘{ $theme }’: { $word } Until { $until }.

closing-first =
    { $why ->
        [enough] The writing is over.
        [too-few] A dialogue round got too few voices for a summary.
        [stopped] A dialogue round has stopped.
        [leader-away] A dialogue round has stopped, without a summary.
        [review-expired] A dialogue round is over, without a summary.
        [over] A dialogue round is done.
        [missing] A dialogue round does not go on.
        [done] A dialogue round has ended.
        [no-agreement] A dialogue round does not go on.
       *[requirement] A dialogue round does not go ahead.
    }
closing-theme = Theme: ‘{ $theme }’.
closing-why =
    { $why ->
        [enough] The facilitator first reads the version without names. Then the summary is posted here.
        [too-few] Nobody gets to see the answers, not even the facilitator. This often happens in a small team.
        [stopped] There will be no summary. All answers will be erased.
        [leader-away] There was no facilitator any more, and nobody took over. All answers will be erased.
        [review-expired] No approval came for the texts. All answers will be erased.
        [over] There will be no summary. What the bot still kept is erased.
        [missing] The next part needs people who are not there now. All answers will be erased.
        [done] Those who took part received what was agreed there. The bot now erases who wrote what.
        [no-agreement] There is no agreement yet, and it cannot go on without. All answers will be erased.
       *[requirement] This method asks for something beforehand that is not possible now. All answers will be erased.
    }

leader-away-first = A dialogue round is paused.
leader-silent-first = A dialogue round waits for its facilitator.
leader-silent-what = It is round { $short }, ‘{ $theme }’. Without a facilitator it ends in a few days, and nothing is shown. Another facilitator can go on with `!round takeover { $short }`.
leader-away-what = Round { $short }, ‘{ $theme }’, no longer has a facilitator. What was written is kept. Another facilitator can go on with `!round takeover { $short }`.

round-lost-first = A dialogue round cannot go on.
round-lost-what = It is round { $short }. The bot was put back from a copy, and the key of that round is gone. Nobody can read what was written any more. Do you want to go on? Then start a new round.
round-lost-erased = It is about round { $short }. The operator of the bot has erased it. Nobody can read what was written any more.
