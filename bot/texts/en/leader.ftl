# Decisions and news for the facilitator, in the private chat.

too-few-first = The time is up, and there are too few voices yet.
too-few-round = This is about round { $short }, ‘{ $theme }’. What would you like?
too-few-wait = `wait`: everybody gets more time
too-few-continue = `continue`: the writing closes now
too-few-stop = `stop`: there is no summary, everything is erased
too-few-until = You can choose until { $until }. Until then everybody can still write. Without an answer the round goes on.

short-first = The writing has closed, with too few voices.
short-round = This is about round { $short }, ‘{ $theme }’. In a small team this happens more often. Nobody gets to see the answers, not even you. What would you like?
short-extend = `extend`: the writing opens again
short-ask = `ask`: each author chooses if the own text may be shown, with a name
short-stop = `stop`: there is no summary, everything is erased
short-until = You can choose until { $until }. Without an answer the round stops.

leader-heading-changed = Noted. This is how the summary will show it.
leader-act-noted = Noted. It goes to the author.
leader-act-noted-at = Noted. It goes to the author on { $moment }. Done looking? Then send `agree`.
leader-approved = Thank you. The summary will be in the team room.
leader-approved-at = Thank you. The summary will be in the team room on { $moment }.
leader-review-expired = The round is done, without a summary. Nobody agreed to one. Everything will be erased.
leader-released = The summary is in the team room. The link between people and words is now being erased.
leader-stopped = The round has stopped. Everything will be erased.
leader-closed = The writing has closed.
leader-closed-at = The writing has closed. On { $moment } you get the texts without names.
leader-extended = There is more time.
leader-extended-at = There is more time. People can write until { $moment }.
leader-paused = The round stands still for now. To go on, send `!round resume`.
leader-resumed = The round goes on.
leader-resumed-at = The round goes on. People can write until { $moment }.
leader-not-all-reached = Not everybody has been reached. Would you ask the team to verify their devices? In Settings, then Security or Encryption.
leader-taken-over = Somebody else leads this round now. You get no more messages about it.
leader-you-lead = You lead this round now. The members will hear that.
leader-waiting = The round waits.
leader-waiting-at = The round waits until { $moment }.
leader-going-on = The round goes on.
leader-going-on-at = The round goes on. You will hear more on { $moment }.
leader-nothing-left = After the review too few voices were left. There is no summary, and nobody gets to see them.
leader-setup-gone = The start was dropped, because no answer came. You can always begin again.
leader-own-names-asked = The authors are asked in their private chats.
leader-own-names-asked-at = The authors are asked in their private chats. They can choose until { $moment }.
leader-not-sure = Fine. Everything stays as it was.
leader-round = This is about round { $short }.

takedown-first = Somebody asks if a passage may be taken away.
takedown-where = It is about the summary of ‘{ $theme }’, question ‘{ $question }’. I do not say who asked. This is the passage:
takedown-what = If you say yes, I take that question away. I post it again without the passage, in another order.
