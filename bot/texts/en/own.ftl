# What the bot keeps of somebody, in the chat.

own-first = This is what the bot keeps of you.
own-known = The bot knows your Matrix name and this chat. That stays as long as the bot is here. Not what you want? Ask the operator.
own-rounds =
    { $count ->
        [0] No round is running with anything of yours in it.
        [one] There is one round with something that is still tied to you. It is below.
       *[other] There are { $count } rounds with something that is still tied to you. They are below.
    }
own-no-agreements = There are no agreements of yours.
own-agreements = The bot keeps these agreements of yours, with your name:
own-agreement-until = Kept until { $until }, or until you erase it.
own-times = The bot also keeps when it may write to you, or in which language. `times` shows your times. `forget my times` takes them away.
own-plans =
    { $count ->
        [one] There is one plan you have to do with. You made it, you are in it, or you were asked about it.
       *[other] There are { $count } plans you have to do with. You made them, you are in them, or you were asked about them.
    }
own-unread =
    { $count ->
        [one] There is one message of yours that the bot could not read yet. It is kept for three days at most.
       *[other] There are { $count } messages of yours that the bot could not read yet. They are kept for three days at most.
    }
own-led =
    { $count ->
        [one] There is one summary of a round you led. The bot knows that, because you decide what may be taken out of it.
       *[other] There are { $count } summaries of rounds you led. The bot knows that, because you decide what may be taken out.
    }
own-not-kept = Your answers carry no time. The bot does know when your last message came, until the round is erased. What you read or say in the team room it does not keep.
own-elsewhere = What the bot cannot see or erase
own-elsewhere-server = The chat server and your device keep this chat. You can delete your own messages yourself.
own-elsewhere-released = What stands in a summary is cut loose. The bot no longer knows which words were yours. So it is not listed here.
own-files = All of it is also in two files, below. One is for reading, the other for a computer. They are in this chat only.
own-wipe = Should it go? Send `erase everything`.
own-file-unsent = The two files could not be sent. Try again later with `my data`.

own-round-first = This belongs to one round.
own-round-what = It is about ‘{ $theme }’, with the method { $flow }.
own-round-stage =
    { $stage ->
        [planned] The round is still being prepared.
        [live] The round is running.
        [released] The round is over. Soon everything is cut loose.
       *[stopped] The round was stopped. Soon everything is erased.
    }
own-round-standing =
    { $standing ->
        [invited] You are invited.
        [in] You take part.
        [declined] You do not take part.
        [stopped] You stopped.
       *[gone] You are no longer part of it.
    }
own-round-leads = You lead this round.
own-round-written =
    { $count ->
        [0] There is no answer of yours.
        [one] There is one answer of yours.
       *[other] There are { $count } answers of yours.
    }
own-round-agreed =
    { $count ->
        [one] In one of them you said yes to a text.
       *[other] In { $count } of them you said yes to a text.
    }
own-round-until = You can write until { $until }.
own-round-kept = This stays with the bot until the summary is posted, or until the round stops. Then what ties it to you disappears.
