# The words that work in the private chat, and what lies behind the promise.

help-first = This works here.
help-plain = You answer with an ordinary message. These words work too, alone in a message:
help-skip = `skip`: not this question
help-back = `back`: to the question before
help-later = `later`: I will ask again tomorrow, or for example `later tonight`
help-times = `times`: choose when I write to you, for example not on your day off
help-language = `taal nl`: vanaf nu in het Nederlands
help-done = `done`: skip the rest, and see how you will appear
help-add = `add`: your last message belongs to the question before
help-mine = `my answers`: read what you wrote
help-agree = `agree`: yes, this text may be shown
help-withdraw = `withdraw`: rather not shown
help-stop = `stop`: no longer take part
help-wipe = `erase everything`: erase all that still belongs to you, in every round
help-my-data = `my data`: see what the bot keeps of you, also as a file
help-takedown = `take away: the words`: ask if a part of a summary may go
help-edit =
    Do you edit your own message? Then your answer changes with it. Do you delete it? Then your answer is gone.
    Reply to an earlier question to add something there.
help-privacy = How confidential is this?
help-privacy-text =
    Nobody else reads what you write here as it stands. Others only see a text that you said yes to.
    With too few voices nothing is shown without a name.
    What we cannot promise: the chat server and your device keep this chat. Whoever manages the bot’s computer can read along while the round runs. Somebody may recognise your style or your story. People who read a summary may remember it.
help-emergency = The bot is not a helpline. Is there danger? Call 112. Do you no longer want to live? Call 113, or 0800-0113 for free.
help-twins = Nederlands kan ook: overslaan, terug, later, klaar, erbij, mijn antwoorden, akkoord, intrekken, stop, wis alles.
