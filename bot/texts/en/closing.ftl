# What a member is told when something changes. Nothing is asked.

told-closed = The writing has closed. The facilitator now reads the agreed texts, without names. You can still take yours back until the summary is ready.
told-closed-too-few = The writing has closed. There were too few voices. Nobody gets to see them, not even the facilitator.
told-stopped = A round has stopped. There will be no summary. Your answers will be erased.
told-paused = The round stands still for now. What you wrote is kept. There is nothing you need to do.
told-resumed = The round goes on.
told-resumed-until = The round goes on. You have time until { $moment }.
told-extended = There is more time.
told-extended-until = There is more time. You can write until { $moment }.
told-new-leader =
    Another facilitator takes over the round.
    It is { $name }, who will read the texts without names.
    Do you want to take something back because of this? Send `withdraw`.
told-new-leader-nameless =
    Another facilitator takes over the round, and will read the texts without names.
    Do you want to take something back because of this? Send `withdraw`.
told-review-expired = The round is done, without a summary. Nobody agreed to show something. Your words stay hidden and will be erased.
told-erased =
    The bot has erased a dialogue round.
    What is in a summary has now been cut loose. Not even the bot knows which words were yours.
    Your own messages are still in this chat. You can delete those yourself.
    Should a passage of a summary go after all? Send me `take away: the words`.
