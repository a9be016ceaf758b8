# Decisions and news for the facilitator, in the private chat.

too-few-first = The time is up, and there are too few voices so far.
too-few-round = This is about round { $short }, ‘{ $theme }’. What would you like?
too-few-wait = `wait`: everybody gets more time
too-few-continue = `continue`: the writing stops now
too-few-stop = `stop`: there is no summary, everything is erased
too-few-until = You can choose until { $until }. Until then everybody can still write. Without an answer the round continues.

short-first = The writing is over, with too few voices.
short-round =
    This is about round { $short }, ‘{ $theme }’. This often happens in a small team.
    Nobody gets to see the answers, not even you. What would you like?
short-extend = `extend`: there is more time to write
short-ask = `ask`: each author chooses if their own text may be shown, with a name
short-stop = `stop`: there is no summary, everything is erased
short-continue = `continue`: the round goes on without these answers
short-until = You can choose until { $until }. Without an answer the round stops.
short-until-goes-on = You can choose until { $until }. Without an answer the round goes on without these answers.

leader-heading-changed = Noted. This is how the summary will show it.
leader-act-noted = Noted. It goes to the author on { $moment }. Done looking? Then there is nothing you need to do now.
leader-approved = Thank you. The summary will be in the team room on { $moment }.
leader-approved-private = Thank you. On { $moment } the people it is for can read this, each in their own chat.
leader-review-expired = The round is over, without a summary. No approval came. Everything will be erased.
leader-stopped = The round has stopped. Everything will be erased.
leader-closed = The writing is now over.
leader-extended = There is more time. People can write until { $moment }.
leader-paused = The round is paused. To continue, send `!round resume`.
leader-resumed = The round continues.
leader-resumed-at = The round continues. People can write until { $moment }.
leader-not-all-reached = Not everybody has been reached. Would you ask the team to verify their devices? In Settings, then Security or Encryption.
leader-file-unsent = A picture or file could not be sent, perhaps because it is too large for the chat server. The words do stand in the chat: nothing is lost.
leader-taken-over = Somebody else leads this round now. You get no more messages about it.
leader-restored = There was a problem with the bot. The round goes on from an earlier moment. What people wrote after that, I ask them again.
leader-you-lead = You lead this round now. The members will hear that.
leader-waiting = Fine. Everybody can still write until { $moment }.
leader-going-on = Fine. The writing stops now.
leader-role-empty = Nobody has one of the roles now. I leave out what needs that role. The rest goes on.
leader-relay-read = Thank you. The texts go to the room on { $moment }, together and in mixed order.
leader-not-begun = The round does not begin. Not everybody it is about said yes in time. I do not say who that was, nor why. Please do not ask either. The team has heard nothing from me.
leader-nothing-left = After the review there are too few voices left to show.
leader-setup-gone = The round was not started. You can always begin again.
leader-ready = Thank you, all of it is there. The round begins on { $moment }.
leader-not-this-time = I got no answer. The round of { $moment } is left out this time. The plan stays.
leader-setup-no-power = The round is not started: you are no longer a moderator of the team room.
leader-own-names-asked = The authors are asked in their private chats. They can choose until { $moment }.
leader-not-sure = Fine. Everything stays as it was.
leader-round = This is about round { $short }.

takedown-first = Somebody asks if a piece of text may be taken away.
takedown-where = It is about the summary of ‘{ $theme }’, question ‘{ $question }’. I do not say who asked. This is the text:
takedown-what = If you say yes, I take that question away. I post the rest again, in another order.
leader-no-page = There will be no page. The person it is about did not say yes to it.
leader-others-look = Thank you. First those who have a right to it look at the page. Then it comes.

leaders-first = News about a round you lead or can lead.
leaders-added = You now lead this round together with { $name }. You see the same. One agreement is enough.
leaders-welcome =
    You now lead this round together with { $name }. You see the same. One agreement is enough.
    You cannot take part yourself then. Would you rather not? Send `!round together stop` in the team room.
leaders-left = You lead this round alone again. { $name } no longer reads along.
leaders-removed = You no longer lead this round. You get no more messages about it.
leaders-act = This was done by { $name }:
leaders-asked = Would you take over a round? That is what { $name } asks. If so, send `!round takeover { $short }` in the team room. If not, you need not do anything.
leaders-offered = I ask { $name } to take over the round. Until then you lead it.
leaders-round = This is about round { $short }, ‘{ $theme }’.
