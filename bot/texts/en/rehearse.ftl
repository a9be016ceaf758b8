### What gespreksronde rehearse says, around the messages of the bot.

rehearse-intro = This is a rehearsal. The people and their answers are invented. The clock jumps ahead. Nothing is sent or kept.
rehearse-part = { $name }, { $role }. { $way }
rehearse-declines = Does not take part.
rehearse-postpones = First says ‘later’.
rehearse-skips = Skips a question.
rehearse-rewords = Changes a text in the preview.
rehearse-private = Private chat of { $name } ({ $role }), { $day }
rehearse-reads-one = Only { $name } reads this.
rehearse-room = { $room }, { $day }
rehearse-reads = Read by { $names }.
rehearse-bot = Dialogue round
rehearse-picture = [picture: { $text }]
rehearse-deleted = Here the bot took a message away.
rehearse-again = The same message as above: { $opening }
rehearse-enter = Press Enter after each message. Stop with Ctrl-C.
rehearse-your-turn = { $name }, what do you say? (Enter: nothing)
rehearse-who-read = Who read what
rehearse-erased = The round is erased. The bot no longer knows who wrote what.
rehearse-read-own = { $name }, { $role }: { $told } messages of the bot. Read nothing of anybody else.
rehearse-read = { $name }, { $role }: { $told } messages of the bot. Read words of { $others } others, { $where }.
rehearse-in-review = in the review
rehearse-in-prompt = on a page that asked for a yes first
rehearse-in-summary = in the summary
rehearse-in-room = in a conversation
rehearse-private-stayed = In each private chat nobody else could read.
rehearse-private-left = Somebody could read in the private chat of another. This is a mistake of the bot. Please report it.
rehearse-hidden =
    { $count ->
        [one] 1 message was not shown: another in the same role got the same. With --all you see everything.
       *[other] { $count } messages were not shown: another in the same role got the same. With --all you see everything.
    }
rehearse-unknown-flow = There is no such flow. Do you mean: { $near }?
rehearse-unknown-role = The flow does not have this role. Choose from: { $roles }.
rehearse-people = This flow is played with { $least } to { $most } people.
rehearse-unknown-prompt = The rehearsal stops. The bot asks something the invented people cannot answer: { $kind }.
rehearse-stuck = The rehearsal stops. The bot cannot go on:
