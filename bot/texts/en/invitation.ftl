# The first message of a round in the private chat. Everything somebody needs to choose freely, as short as is honest.

invitation-first = There is an invitation for you.

invitation-who =
    You have been asked for a dialogue round, by { $leader }.
    Theme: ‘{ $theme }’.
    Method: ‘{ $flow }’.
    { $invited ->
        [one] 1 person has been asked.
       *[other] { $invited } people have been asked.
    } You can write until { $until }.

invitation-readers = Confidential: who reads what
invitation-taken-out = We take names and telling details out of your text.
invitation-leader-writes = Please note: { $leader } leads this round and writes too. That voice does not count towards the minimum. You may recognise it.

invitation-kept = What we keep
invitation-kept-raw =
    { $raw ->
        [none] The bot does not keep your answers.
        [until-output] The bot keeps your answers encrypted, until the summary is there.
       *[until-closed] The bot keeps your answers encrypted, until the round is done.
    } After that we no longer know which words were yours.
invitation-kept-page = The summary stays in the team room, and with the bot for { $keep }.
invitation-kept-page-closed = The bot keeps the summary until the round is done. In the team room it stays.

invitation-honest = What we cannot promise
invitation-honest-text =
    The chat server and your own device keep this chat.
    Whoever fully controls the bot’s computer could read along while the round runs.
    In a small group somebody may know your style, or a story only you can tell.
    Whoever has read the summary may remember it.

invitation-free = No is fine too. Nobody hears what you choose. Want to know more? Send `help`.
