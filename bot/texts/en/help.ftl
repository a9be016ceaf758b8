# The words that work in the private chat, and what lies behind the promise.

help-first = This works here.
help-plain = You answer with an ordinary message. These words work too, alone in a message:
help-skip = `skip`: not this question
help-back = `back`: to the question before
help-later = `later`: I will ask again tomorrow
help-done = `done`: skip the rest, and see how you will appear
help-add = `add`: your last message belongs to the question before
help-mine = `my answers`: read what you wrote
help-agree = `agree`: yes, this text may be shown
help-withdraw = `withdraw`: rather not shown
help-stop = `stop`: no longer take part
help-wipe = `erase everything`: erase all that still belongs to you
help-takedown = `take away: the words`: ask if a passage of a summary may go
help-edit = Do you edit your own message? Then your answer changes with it. Do you delete it? Then your answer is gone. Reply to an earlier question to add something there.
help-privacy = How confidential is this?
help-privacy-text =
    Nobody else reads what you write here as it stands. Others only see a text that you said yes to.
    With too few voices nothing is shown.
    What we cannot promise: the chat server and your device keep this chat. Whoever fully controls the bot’s computer could read along while the round runs. Somebody may recognise your style or your story. Whoever has read a summary may remember it.
help-emergency = The bot is not a helpline. Do you no longer want to live? Call 113, or 0800-0113 for free. Is there danger now? Call 112.
help-twins = Nederlands kan ook: overslaan, terug, later, klaar, erbij, mijn antwoorden, akkoord, intrekken, stop, wis alles.
