# Role, promise beforehand, and the questions one by one.

asking-role = In which role do you take part?
asking-role-full = That role is full. Please choose another.
asking-role-hidden = The others do not see your choice.

asking-requirement = One more question first.

asking-ready = There is a question for you.
asking-saved = Saved. Question { $index } of { $of }.
asking-next = Question { $index } of { $of }.

asking-earlier = You wrote here before:
asking-replaces = Do you write something new? Then it takes the place of this. Leave it as it is? Send `skip`.

# The start of a phase.
opening-readers = Confidential: who reads this
opening-rest = The rest is in the invitation, higher up in this chat.
opening-rules = How we treat each other
opening-ways =
    Answer with an ordinary message. You can edit or delete it later.
    Skipping is fine: send `skip`. You can always stop: send `stop`.
    Not a good moment? Send `later`. You see all words with `help`.
opening-emergency = The bot is not a helpline. Is there danger? Call 112. Do you no longer want to live? Call 113, or 0800-0113 for free.

asking-scale = Answer with a number from { $min } ({ $low }) to { $max } ({ $high }).
asking-scale-unknown = Not sure? Send `I don't know`. It is not counted.
asking-done = Done or read? Then send `yes`.
answer-with-numbers = Answer with one or more numbers, like `1, 3`.
answer-with-card = Answer with the number of a card. Write after it what the card makes you think of.
