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
talk-open-waits = You can write only when everybody it is about is here. If such a person leaves, the round stops.
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

room-waits = There is a room for you.
room-waits-where = It is called ‘{ $room }’. Will you accept the invitation? As long as you are not there, nobody can write in it.
room-waits-free = You can always leave again. Then the whole round stops.

talk-reminder =
    { $which ->
        [half] You can still join the conversation.
       *[last] You can join the conversation for a little longer.
    }
talk-reminder-where = In the room ‘{ $room }’ it is about ‘{ $title }’. You can until { $until }.
talk-reminder-private = The conversation ‘{ $title }’ is open until { $until }. You write here, in this private chat. I post your text in the room ‘{ $room }’.
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

# How somebody speaks: asked before a talk opens.
voice-ask = A conversation begins soon. How do you want to take part?
voice-ask-again = There is one more choice for the conversation that begins soon.
voice-ask-what = The conversation is called ‘{ $title }’ and is in the room ‘{ $room }’.
voice-ask-few = Fewer than { $voices } people chose an alias. Then an alias hides too little. You can speak with your name, or read along.
voice-ask-until = You can choose until { $until }. If you choose nothing, you read along.
voice-ask-readers = Confidential: who reads this
option-way-named = with my name
option-way-alias = with an alias
option-way-role = with an alias and my role
option-way-none = without a name
option-way-reads = I read along

# The relay, in private.
relay-begins = A conversation is open for you.
relay-begins-what = It is called ‘{ $title }’ and is in the room ‘{ $room }’. You can talk until { $until }.
relay-begins-how = Write here, in this private chat. You first see how your text will look. After your yes I post it in the room.
relay-begins-alias = There you are called ‘Voice { $number }’. That name holds for this whole conversation. So others see which messages belong together.
relay-begins-no-alias = There your text stands without a name.
relay-begins-batch = I post texts at fixed moments, in mixed order. The next moment is { $moment }.
relay-begins-careful = Do not write in the room itself: your name is shown there.
relay-begins-free = You may skip this: send `skip`.
relay-preview = This is how your text will stand in the room.
relay-preview-alias = Above it stands: ‘Voice { $number }’.
relay-preview-no-alias = Your name is not with it.
relay-preview-when = I post it on { $moment }, together with texts of others. Without your yes nothing happens.
relay-preview-after = Until then you can take it back with `withdraw`. After that it stays in the room.

# The relay, in the room.
relay-voice = Voice { $number }
relay-voice-role = Voice { $number }, { $role }
relay-voice-nameless = A voice
relay-voice-nameless-role = A voice, { $role }

# The relay, where the facilitator reads first.
relay-look = Texts are waiting for a conversation.
relay-look-what = Round { $short }, ‘{ $title }’. Their authors said yes to them. Do not try to find out who wrote what.
relay-look-without = Without your agreement nothing goes to the room. Rewriting or leaving out is not possible.
relay-masked = Something was taken out of your text for the conversation.
relay-masked-what = The facilitator does not know whose text it is, and asks to leave out a few words.
relay-masked-how = Is it fine like this? Send `agree`. If not, write a new text. Without your yes it does not go to the room.
relay-back-text = This is your text
