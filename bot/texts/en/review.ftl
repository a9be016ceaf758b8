# The facilitator looks before anybody else does.

review-first = Something is ready for you to look at.
review-second = Something is ready for a second and last look.
review-round = Round { $short }, ‘{ $theme }’. These are the voices without names, in random order. Please do not try to find out who wrote what.
review-question = Question { $number }. { $question }
review-voice = Voice { $number }
review-voice-named = Voice { $number }, with a name: { $name }
review-flagged = Somebody may be recognised by this: ‘{ $words }’.
review-together = These texts were made together. Nothing in them can be changed any more.
review-hidden = These questions have too few voices. Nobody sees them:
review-how = What can you do?
review-agree = All of it is fine: send `agree`.
review-mask = Take out a few words: send `mask { $voice } word`. The author has to say yes again.
review-ask = Ask the author something: send `back { $voice } your question`. You will not hear who it is.
review-heading = Heading { $name }: { $heading }
review-headings = Another heading: send `heading 1a new heading`. A voice under another heading: send `move 1.2 b`.
review-limits = Rewriting or leaving out is not possible.
review-until = Without your agreement nothing is shown. The round then stops on { $until }.

review-reminder-first = Something is still waiting for you to look at.
review-reminder =
    It is about round { $short }, ‘{ $theme }’. The voices are higher up in this chat.
    Is it fine like this? Send `agree`. Without it the round stops on { $until }, without a summary.
