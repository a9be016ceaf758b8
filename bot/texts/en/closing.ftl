# What a member is told when something changes. Nothing is asked.

told-closed = The writing is over. There is nothing you need to do. You can withdraw your texts until the summary is ready.
told-closed-too-few = The writing is over. There were too few voices. Nobody gets to see them, not even the facilitator.
told-stopped = The round has stopped. There will be no summary. Your answers will be erased.
told-paused = The round is paused. What you wrote is kept. There is nothing you need to do.
told-resumed = The round continues.
told-resumed-until = The round continues. You have time until { $moment }.
told-extended = There is more time. You can write until { $moment }.
told-new-leader =
    The round gets another facilitator.
    It is { $name }, who will read the texts without names.
    Do you want to take something back because of this? Send `withdraw`.
told-new-leader-nameless =
    The round gets another facilitator.
    Somebody else will read the texts without names.
    Do you want to take something back because of this? Send `withdraw`.
told-second-leader =
    Another facilitator reads along.
    That is { $name }, who reads the texts without names. Would you rather not share something? You can still change or take it back.
told-leader-away = The round stops: there is no facilitator any more. Your words stay hidden and will be erased. Thank you for taking part.
told-review-expired = The round is over, without a summary. No approval came. Your words stay hidden and will be erased.
told-erased =
    The bot has erased a dialogue round.
    What is in a summary is no longer linked to anybody. Not even the bot knows which words were yours.
    Your own messages are still in this chat. You can delete those yourself.
    Should a part of a summary go after all? Send me `take away: the words`.
told-erased-but-key =
    The bot has erased the answers of a dialogue round.
    One copy of the key is still there. I throw it away as soon as I can reach it. Only then is the link gone.
    Your own messages are still in this chat. You can delete those yourself.
    Should a part of a summary go after all? Send me `take away: the words`.
told-erased-but-key-and-agreements =
    The bot has erased the answers of a dialogue round.
    One copy of the key is still there. I throw it away as soon as I can reach it. Only then is the link gone.
    What you agreed to do is still kept by the bot, with your name. It will ask you about it later. Rather not? Send `erase everything`.
    Your own messages are still in this chat. You can delete those yourself.
    Should a part of a summary go after all? Send me `take away: the words`.
told-restored =
    There was a problem with the bot. I go on from an earlier moment.
    What you wrote to me after that, I no longer have. I am sorry. Below is the question that was open then.
told-still-leads = You still lead a round. That stays known until it is over. You can stop it in the team room.
told-erased-but-agreements =
    The bot has erased a dialogue round.
    What is in a summary is no longer linked to anybody. Not even the bot knows which words were yours.
    What you agreed to do is still kept by the bot, with your name. It will ask you about it later. Rather not? Send `erase everything`.
    Your own messages are still in this chat. You can delete those yourself.
    Should a part of a summary go after all? Send me `take away: the words`.
