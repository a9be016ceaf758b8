# Work in pairs. The room of the two belongs to them; everything here is said in somebody's own private chat.

# The room. The chat server can read its topic.
duo-topic = A room for the two of you. You can write once you are both in. Then the bot leaves and reads nothing.

# Your partner is known: can you begin?
duo-first =
    { $why ->
        [new] You have a partner.
        [partner-there] Your partner is there now and waits for you.
       *[again] Can you begin with your partner?
    }
duo-session = This is time { $session } of { $sessions }.
duo-partner = Your partner is { $partner }.
duo-drawn = Who is with whom was drawn by lot.
duo-readers = Confidential: who reads this
duo-how = This is how it goes
duo-room = I make a room for the two of you: ‘{ $room }’. Accept the invitation. Once you are both in, I leave. Only then can you write there.
duo-no-room = There is no room for the two of you. Call each other.
duo-moment = Agree on a moment together. You have until { $until }. A call or video call is better than typing.
duo-turn = Everybody gets the same time: { $length }. I tell you here when to switch.
duo-begin = Are you both there? Then both send `1`, each in your own private chat with me. Then the time begins.
duo-there = Are you there too? Then send `1`. Then the time begins for both of you.
duo-until = You can choose a moment together until { $until }.
duo-free = It need not be now. You can always stop with the round: send `stop`.
option-duo-begin = i am here, we can begin
option-duo-done = we are done already
option-duo-no = it will not happen

# Whom would you like as a partner?
wish-first = You may say whom you would like to be with.
wish-how = Do you choose each other? Then you are together. For the others we draw lots. Nobody hears whom you choose.
wish-who = Whom would you like to be with?
wish-until = You can choose until { $until }. If you do not choose, lots are drawn for you.
option-wish-any = anybody is fine

# The clock.
turn-begins =
    { $first ->
        [yes] The time begins now.
       *[no] You switch now.
    }
turn-begins-role = You are the { $role } now.
turn-begins-lasts = This turn lasts { $length }. Until it is over I say nothing.

# News that asks for nothing. It never says who did what.
duo-told-room-open =
    Your room is yours. I am out of it and cannot come back in. You can write there now.
    The chat server may keep messages, though. You do not want that? Then call.
duo-told-no-room = I cannot give you a room. Call each other, or agree on another way.
duo-told-waiting = I know that you are there. I ask your partner now. The time begins when you are both there.
duo-told-done-noted = Thank you. If your partner says so too, this time is done.
duo-told-not-this-time = Fine. It will not happen this time. Your partner hears only that, not why.
duo-told-partner-out = It will not happen with this partner this time. That is not because of you.
duo-told-missed = This time is over. As far as I know you have not talked with each other. That can happen.
duo-told-over = This time is done. What you said to each other stays with you. I keep nothing of it.
duo-told-left-over = There is no partner for you this time. You are an odd number, and we do not do this in threes. It was drawn by lot.
duo-told-too-few = There is nobody to make a pair with now. We skip this part.
duo-told-clock-runs = The time is running now. I do not keep what you write here, and your partner does not read it.
duo-told-clock-stopped = The round stands still. I do not keep the time now. Do go on, and watch the time together.
duo-told-clock-lost = I was away for a while and did not keep the time. Both take the same time.
duo-told-paused = The round stands still now, so I cannot keep the time. Send `1` again later.
duo-told-closed = This part is closed. I no longer keep the time. Do go on: your room stays yours.
duo-told-no-partner = There is no question open for you now. I do not keep this message.
duo-told-wish-noted = I know now. After the draw I erase whom you chose.
duo-more-partner-out = If there is another partner, you hear that here.
duo-more-missed = You hear here who your partner is for the next time.
duo-more-over = You hear here who your partner is for the next time.
duo-more-left-over = Next time you go first.
