# The file with what the bot keeps of somebody. Each own-key is a name of the JSON file.

own-elsewhere-keys = The bot also has keys of your devices. Without those keys it cannot send you a secret message.
own-elsewhere-stays = After `erase everything` the bot still knows that this chat is there. And that you were invited, until that round is erased. Do you lead a round, or did you make a plan? Then that stays known until it is over.
own-file = my-data
own-title = What the bot keeps of you
own-only-you = This file is for you only. Keep it in a safe place.
own-made = Made on
own-moment = { $day }
own-nothing = Nothing of yours is kept here.
own-complete = The file for a computer holds everything, also what people do not need to read.
own-what = What
own-value = What is kept
own-yes = yes
own-no = no
own-code =
    { $code ->
        [planned] being prepared
        [live] running
        [released] over
        [stopped] stopped
        [erased] erased
        [invited] invited
        [in] takes part
        [declined] does not take part
        [gone] no longer part of it
        [undecided] not decided yet
        [agreed] yes
        [withdrawn] taken back
        [draft] not finished
        [shown] last look
        [proposed] waits for a yes
        [returned] back with its writer
        [open] open
        [done] done
       *[dropped] dropped
    }

own-key-known = That the bot knows you
own-key-rounds = Rounds
own-key-agreements = Agreements
own-key-waiting-messages = Messages that still have to reach you
own-key-unread-messages = Messages the bot could not read yet
own-key-led = Summaries of rounds you led
own-key-matrix-id = Matrix name
own-key-chat = Chat
own-key-in-chat = You are in the chat
own-key-short = Round
own-key-theme = Theme
own-key-flow = Method
own-key-stage = How the round stands
own-key-started-at = Began on
own-key-leads = You lead the round
own-key-share = Yours
own-key-member = How you take part
own-key-name = Name
own-key-display-name = Name in the room
own-key-known-by-name = Your name, which is taken out of texts
own-key-standing = Your place
own-key-role = Role
own-key-answers = Answers
own-key-question = Question
own-key-pieces = What you wrote
own-key-text = Text
own-key-reworded = As you wrote it anew
own-key-masks = Words that were taken out
own-key-verdict = May this be shown
own-key-agreed = What you said yes to
own-key-picked = What you chose
own-key-hand-backs = Questions about your text
own-key-words = Words
own-key-waiting = What still has to go to a talk
own-key-parts = Parts of the round
own-key-texts = Making a text together
own-key-wrote = You wrote it
own-key-proposal = Your proposal
own-key-said = What you said of it
own-key-stance = What you thought of it
own-key-typed = Without a yes yet
own-key-actions = Actions
own-key-what = What
own-key-who = Who
own-key-day = When
own-key-when = When, in words
own-key-with-whom = With whom
own-key-does = You do it
own-key-step = How far it is
own-key-gave-to-read = What you gave to read
own-key-line = The agreement
own-key-until = Kept until
own-key-state = How it stands
own-key-asks-at = The bot asks about it on
own-key-kind = Kind
own-key-came = Came on
own-key-title = Title
own-key-pairs = In pairs
own-key-partner = Your partner
own-key-met = Your earlier partners
own-key-wished = Whom you wished to be with
own-key-preferences = How and when the bot writes to you
own-key-times = Your times
own-key-opens = From
own-key-closes = Until
own-key-days-off = Days on which you get nothing (0 is Monday)
own-key-away-from = Away from
own-key-away-until = Away until
own-key-night = You work at night
own-key-night-until = At night up to and including
own-key-lang = Language
own-key-plans = Plans
own-key-planned-by-you = You made the plan
own-key-named-in-it = Your name is in it
own-key-asked-now = A question waits for you
own-key-said-no-to-leading = You did not want to lead it
