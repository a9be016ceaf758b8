# Why something does not happen. Kind, no blame, and what does work.

# In a private chat.
refuse-empty = I do not see any words yet. Write your answer, or send `skip`.
refuse-too-long = This is too long for one message, so it is not saved. Please send it in parts of at most { $limit } characters.
refuse-only-text = I can only keep text. I do not open other files. Would you put it in words?
refuse-picture-asked = A picture is asked here: a photo or a drawing. Do you have none, or would you rather not? Send `skip`.
refuse-no-picture-here = I do not keep a picture here. Does it belong to an earlier question? Then send it as a reply to that question. Otherwise: put it in words.
refuse-picture-large = This picture is too large to look at, so it is not saved. Please take a new photo, or make it smaller. A screenshot of the photo often works too.
refuse-picture-heic = I cannot open this kind of photo (HEIC). On your iPhone choose Settings, Camera, Formats, ‘Most Compatible’. Or send a screenshot of the photo.
refuse-picture-unknown = This is no photo I can open, so it is not saved. Please send an ordinary photo (JPEG or PNG). A screenshot is fine too.
refuse-picture-broken = This picture got damaged on its way, so it is not saved. Would you send it again?
refuse-picture-gone = I can no longer fetch this picture, so it is not saved. Would you send it again?
refuse-unreadable = I cannot read a message of yours yet. I keep trying. You can also send it again.
refuse-unsigned = I cannot take your message. Your device has not been verified yet. You can do that in Settings, then Security or Encryption. Then please send it again.
refuse-no-round = You are not taking part in a round now. Your message is not saved.
refuse-no-commands-here = Commands with an exclamation mark work in the team room. Ordinary words work here. You see them with `help`.
refuse-closed = The writing is over. This message is not saved.
refuse-released = The summary is ready. Changing is no longer possible, and this message is not saved. Should a part go? Send `take away: the words`.
refuse-nothing-to-agree = There is nothing to agree to now.
refuse-nothing-before = This is the first question. You cannot go back here.
refuse-nothing-to-move = There is no message that I can move.
refuse-no-such-number = I do not know that number here. Look at the numbers in the message above.
refuse-choose-one = Please choose one of these. Answer with the number.
refuse-yes-or-no = I did not understand that. Answer with `yes` or `no`.
refuse-came-before = Your message came just before my question. Is it your answer? Then please send it again.
refuse-which-voice = Which text is this about? Put the number first, like `2: your new text`.
refuse-preview-no = That is fine. Write a new text, or send `withdraw`. If you do nothing, nothing is shown.
refuse-say-of-it = What do you think of the text? Send `agree`, `yes, but: your addition` or `objection: your objection`.
refuse-all-done = There is nothing you need to do. Want to change something? Send `my answers` to see what is there.
refuse-action-long = Write what you want to do in at most { $limit } characters. It is one line in a list.
refuse-action-first = First finish the action you are working on. Or send `back` to drop it.
refuse-later-past = That moment has passed. Name a later one, such as `later tomorrow`.
refuse-later-no-such = That moment is not in the calendar. Name another one, such as `later Monday`.
refuse-times-past = That day has passed. Name a day that is still to come, such as `times: off until Monday`.
refuse-times-no-such-day = That day is not in the calendar. Name another day, such as `times: off until 1 March`.
refuse-times-until-when = Until when is that? Send for example `times: off until Monday`.
refuse-times-no-such-hour = I do not understand that hour. Send for example `times: between 10 and 16`.
refuse-times-no-day-left = Then no moment is left to send you anything. I changed nothing. Do you want to stop taking part? Send `stop`.
refuse-times-unclear = I do not understand these times. Send `times` to see examples.

# To a facilitator, or about a command.
refuse-not-facilitator = Only a facilitator of this room can do that. You can use `!round help` and `!round status`.
refuse-unknown-command = I do not know this command. You see them with `!round help`.
refuse-unknown-flow =
    { $count ->
        [0] I do not know this method. You see them with `!round methods`.
        [one] I do not know this method. Do you mean { $names }?
       *[other] I do not know this method. These I do know: { $names }.
    }
refuse-which-flow =
    { $count ->
        [0] Which method would you like? You see them with `!round methods`.
       *[other] Which method would you like? These I can guide: { $names }.
    }
refuse-flow-not-yet = I cannot guide the method { $first } yet. This is what I cannot do yet:
refuse-bad-duration = I do not understand this duration. Write for example `3d` (days) or `2w` (weeks).
refuse-duration-past = That moment has passed already. Please choose a longer duration.
refuse-duration-long = That is too long. It can be up to { $limit } days.
refuse-bad-threshold = After `anonymous=` fits a number of voices from { $number } up to { $limit }.
refuse-too-few-people = This method needs at least { $limit } people. Now there are { $number }.
refuse-too-many-people = At most { $limit } people can take part in this method. Now there are { $number }. You can also start two rounds.
refuse-unknown-member = Somebody on your list is not in this room. Please check the names.
refuse-bad-option = I do not understand a part of your command. You can add `duration=3d`, `members=@a,@b`, `anonymous=4` or `join`.
refuse-no-round-here = No round is running in this room now.
refuse-which-round = More than one round is running. Put the code after your command: { $names }.
refuse-unknown-round = No round with that code is running here. You see the codes with `!round status`.
refuse-own-turn = This question is for you as one of the people who answer. Rather not? Send `skip`. You can stop the whole round with `!round stop`.
refuse-not-now = That is not possible at this moment of the round. With `!round status` you see where things stand.
refuse-bad-language = Choose `!round language nl` or `!round language en`.
refuse-bad-address = Choose `!round address u` or `!round address je`.
refuse-leader-is-member = You are a member of this round. So you cannot take it over.
refuse-already-leader = You are already the facilitator of this round.
refuse-not-leader = Somebody else leads this round. You can take it over with `!round takeover`.
refuse-already-paused = The round is already paused. To continue, send `!round resume`.
refuse-not-paused = The round is not paused.
refuse-requirement-stops = The round does not begin now.
refuse-no-such-voice = That voice is not in the list. Look at the number, like `2.3`.
refuse-mask-not-found = Those exact words are not in that voice. Please copy them exactly.
refuse-mask-too-much = That is too much. You can have a few words taken out, not a whole sentence.
refuse-no-more-acts = This is the second and last look. Now you can only send `agree`.
refuse-acts-pending = First it is the authors’ turn. After that you look once more, and then you can agree.
refuse-review-words = Here `agree`, `mask 2.3 word` and `back 2.3 question` work.
refuse-when-unclear = I do not understand that day. Send for example `tomorrow`, `monday` or `1 march`.
refuse-when-past = That day has passed. Choose a day from today on.
refuse-when-far = That is too far away. Choose a day within { $limit } days.
refuse-who-leads = I do not find that name in this room, or more than once. Copy the name exactly.
refuse-needs-power = That is only possible with a moderator of this room.
refuse-second-is-member = That person takes part in this round. So leading it is not possible.
refuse-already-two = There are two of you leading this round already. You can end that with `!round together stop`.
refuse-no-second = This round has one facilitator. Leading it together works with `!round together @name`.
refuse-takes-part = You take part in this round yourself. So there can be no second facilitator.
refuse-theme-empty = The round still needs a theme. Write it in a few words.
refuse-theme-long = This theme is too long. Write it in fewer than { $limit } characters.
refuse-choose-several = Choose one or more numbers from 1 to { $limit }, like `1, 3`.
refuse-choose-number = Choose a whole number from { $number } to { $limit }. Or send `I don't know`.
refuse-has-role = One of them has another role already. Please choose somebody else.
refuse-pick-between = Choose at least { $number } and at most { $limit }.
refuse-rule-unknown = I do not understand when it is to be. Write for instance `!round plan <method> "<theme>" every 2 weeks monday 09:00`. Or `the first tuesday of the month at 10:00 until 1 July`.
refuse-rule-no-time = I do not know that time. Write for instance `9:00` or `half past nine`.
refuse-rule-too-often = It cannot be that often. The shortest is `every day`.
refuse-rule-too-rare = There is too much time in between. Write for instance `every year` or a single day.
refuse-rule-past = That moment is over. Choose one that is still to come.
refuse-rule-no-such-day = That day is not in the calendar. Have another look at the date.
refuse-rule-ends-before = The end comes before the first time. Choose a later end.
refuse-never-free = Each time falls on a public holiday or in a break. Choose another moment.
refuse-too-many-plans = There are { $limit } plans here already. First remove one with `!round schedule remove <code>`.
refuse-unknown-plan = There is no plan with that code here. You see them with `!round schedule`.
refuse-has-leader = This plan has a facilitator already.
refuse-break-unknown = I do not understand which days those are. Write for instance `!round schedule break 20 July until 1 September`.
refuse-break-past = Those days are over, or the end comes before the beginning.
refuse-unknown-break = There is no break with that number. You see them with `!round schedule`.
refuse-change-what = What should be different? Type it behind, for example `!round schedule change <code> every 3 weeks tuesday 10:00`. A new theme works too, in quotes.
refuse-planning-words = This works: `!round schedule`. After it you may put `remove <code>`, `change <code> <how>`, `break <days>`, `takeover <code>` or `calendar`.
refuse-agree-or-no = I did not understand that. Answer with `agree` or `no`.
