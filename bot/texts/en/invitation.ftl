# The first message of a round in the private chat. Everything somebody needs to choose freely, as short as is honest.

invitation-first = There is an invitation for you.

invitation-who =
    You have been asked to join a dialogue round, by { $leader }.
    Theme: ‘{ $theme }’.
    { $invited ->
        [one] 1 person has been asked.
       *[other] { $invited } people have been asked.
    } You can write until { $until }.

invitation-you =
    This round is about you. That is why you are asked first, by { $leader }.
    Theme: ‘{ $theme }’.
    Nothing begins without your yes. You can answer until { $until }.
invitation-you-with =
    If you say yes, I also ask: { $names }.
    Is there somebody you do not want with you? Then do not say yes yet. Talk about it with { $leader } first.
invitation-you-free =
    You may say no, or say nothing. Then { $leader } only hears that the round does not begin. I tell nobody what you chose.
    You can always stop later too. Then the whole round stops.

invitation-readers = Confidential: who reads what
invitation-taken-out = We take names and telling details out of your text.
invitation-leader-writes = Please note: { $leader } writes too. We do not count that voice. You may recognise it.

invitation-kept = What we keep
invitation-kept-raw =
    { $raw ->
        [none] The bot does not keep your answers.
        [until-output] The bot keeps your answers encrypted, until the summary is there.
       *[until-closed] The bot keeps your answers encrypted, until the round is over.
    } After that not even the bot knows what was yours.
invitation-kept-page = The summary stays in the team room, and with the bot for { $keep }.
invitation-kept-page-closed = The bot keeps the summary until the round is over. In the team room it stays.
invitation-kept-page-private = What was made together stays in the private chats of those who get it. The bot does not keep it.
invitation-kept-plan = Do you agree to do something? Then the bot keeps that agreement with your name, to ask about it later. You see it first.

invitation-honest = What we cannot promise
invitation-honest-text =
    The chat server and your device keep this chat.
    Whoever manages the bot’s computer can read along while the round runs.
    In a small group somebody may recognise your style or your story.
    People who read the summary may remember it.

invitation-free = No is fine too. Nobody hears what you choose. Want to know more? Send `help`.
invitation-more = Want to know more? Send `help`.
invitation-own-text = To read first
