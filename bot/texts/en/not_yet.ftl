### What this version of the bot cannot do yet. Follows: this flow needs something the bot cannot do yet.

not-yet = I cannot guide this method yet. This is what I cannot do yet:
not-yet-menu = With `!round methods` you see what does work.
not-yet-short = The short form does work: `!round start { $short } "<theme>"`.

not-yet-pair-leader = the facilitator in a pair
not-yet-answer-text = ask for a text with the explanation
not-yet-answer-choice = ask for a choice with the explanation
not-yet-answer-choices = let people choose more than one thing
not-yet-answer-scale = ask for a number
not-yet-answer-card = let people choose a card
not-yet-answer-image = ask for a photo or drawing with the explanation or in a conversation room
not-yet-answer-consent = ask for consent outside the explanation
not-yet-answer-done = let people say that something is done
not-yet-answer-none = give an instruction without an answer
not-yet-drawings = showing numbers or drawings
not-yet-threads = a thread in the team room
not-yet-relay-review = having somebody else than the facilitator read first in a conversation without names
not-yet-talk-shown = having what was said in a room looked at first, and then showing it to others
