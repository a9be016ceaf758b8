# A talk: in its room, and in private to whoever has a turn.

# The room itself. Its name and topic can be seen by the chat server.
place-name = Dialogue round: { $title }
place-topic = A room of a dialogue round. Only those who take part can read here. At the end the bot leaves.

# The first message of a talk, in the room.
talk-open = The conversation is open.
talk-open-theme = Theme: ‘{ $theme }’.
talk-open-until = You can talk here until { $until }.
talk-open-everybody = Everybody here can write.
talk-open-writers = Those who take part as { $roles } can write. The others read along.
talk-open-once = Everybody has one turn. Reply to each other only when everybody has had theirs. I will say when that is.
talk-open-questions = This is what we talk about
talk-open-question-for = { $roles }: { $question }
talk-open-asks = Above all, ask questions here. Opinions and advice can come later.
talk-open-asks-some = Those who take part as { $roles } above all ask questions here. Opinions and advice can come later.
talk-open-how = This is how it goes here
talk-open-no-reactions = Emoji reactions are closed here.
talk-open-kept = The bot keeps what you say here, encrypted, until the round is done. If you change or delete a message, the bot does so too.
talk-open-not-kept = The bot does not keep what you say here. The chat server and your device do.
talk-open-readers = Who reads this
talk-open-free = You may skip this. You can always stop: send `stop` in your private chat with the bot.
talk-material = This was said before
talk-material-with-names = Everybody chose what stands beside it.

# In private.
talk-begins = A conversation is open for you.
talk-begins-where = It is in the room ‘{ $room }’. You do not see it yet? Then accept the invitation.
talk-begins-what = It is called ‘{ $title }’. You can talk until { $until }.
talk-begins-once = Everybody has one turn. After that you can reply to each other.
talk-begins-free = You may skip this.

talk-reminder =
    { $which ->
        [half] You can still join the conversation.
       *[last] You can join the conversation for a little longer.
    }
talk-reminder-where = In the room ‘{ $room }’ it is about ‘{ $title }’. You can until { $until }.
talk-reminder-free = Saying nothing is fine too.

talk-hint = A tip for this conversation.
talk-hint-what = In ‘{ $title }’ we ask for questions now. Can you make a question of your message? Your message stays where it is. I say this once.

# To everybody in the room.
place-all-had-turn = Everybody has had a turn. You can reply to each other now.
place-closed = This conversation is done. Thank you. You can still read here. If there is another one, you will hear so here.
place-paused = The round stands still for a while. What is here stays. You can go on talking if you like.
place-resumed = The round goes on. You can talk until { $until }.
place-extended = There is more time. You can talk until { $until }.
place-ended = The round is done. I leave this room now. What is here can still be read by those who are here. Thank you.
place-stopped = The round has stopped. Nobody can write here now. The bot keeps nothing of this conversation and leaves.
