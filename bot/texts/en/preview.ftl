# Zo kom je in beeld: the author decides.

preview-first =
    { $why ->
        [first] These were the questions. This is how you will appear.
        [changed] Your text has changed. This is how you will appear now.
        [closed] The writing is over. This is how you will appear.
        [talked] The conversation is over. This is how you will appear.
        [masked] The facilitator asks if some words may be taken out.
       *[asked] This is how you will appear.
    }
preview-why =
    { $why ->
        [first] Others can read this, if you say yes.
        [changed] A new text needs a new yes.
        [closed] You can still choose. Without your yes a text is not shown.
        [talked] You said this in the conversation. It can go further than that room if you say yes. Without your yes it does not.
        [masked] The facilitator does not know whose text it is. Without your yes this text is not shown.
       *[asked] Others can read this, if you say yes.
    }
preview-beside =
    { $label ->
        [named] Your name stands beside it.
        [own_choice] You choose in a moment if your name stands beside it.
        [role] Your name is not shown. Your role only if enough people have that role.
        [alias] Your name is not shown.
       *[none] Your name is not shown.
    }

preview-voice = Question { $number }. { $question }
preview-agreed = You said yes to this.
preview-masked = At […] the facilitator would like to take words out.
preview-removed =
    Taken out: ‘{ $words }’ ({ $kind ->
        [name] name
        [mxid] user name
        [handle] user name
        [email] e-mail address
        [url] link
        [phone] phone number
        [bsn] citizen service number
        [iban] account number
        [record] file number
        [plate] number plate
        [postcode] postcode
        [address] address
        [location] place
        [org] organisation
        [date] date
        [age] age
       *[quasi] telling detail
    }).
preview-flagged = Somebody may recognise you by this: ‘{ $words }’.
preview-flagged-proposal = Somebody may recognise you by this: ‘{ $words }’. You could also write: ‘{ $proposal }’.
preview-other-language = This text is not in English. Does nobody else write in that language? Then it is not shown: people would see whose it is. English does work: send `{ $number }: your text in English`.

preview-how = What would you like?
preview-agree = It is good like this: send `agree`.
preview-agree-all = All of it is good: send `agree`.
preview-reword-one = Something else: write the new text.
preview-reword = Something else: send `{ $number }: your new text`.
preview-withdraw-one = Rather not: send `withdraw`.
preview-withdraw = One text out: send `withdraw { $number }`. All of it out: send `withdraw`.
preview-style = Spelling, pet words, sentences and emoji are made the same for everybody. Does it still say what you mean? Rather as you wrote it? Send `own style`. Somebody may recognise you then.
preview-long = A long text stands out among short ones. One or two sentences is safer. You need not: you choose.
preview-no-yes = What you do not agree to is not shown. That is fine too.
preview-until = You can choose until { $until }. After that you can only withdraw, until the summary is ready.
preview-open = You can change it while people are writing. You can withdraw until the summary is ready.
preview-settled = There is nothing you need to do. You can withdraw until the summary is ready.

hand-back-first = The facilitator has a question about your text.
hand-back-asks = The facilitator does not know whose text it is. This is the question:
hand-back-voice = This is your text for question { $number }:
hand-back-how = Do you want to change something? Then write your new text. Leave it like this? Send `agree`. Without an answer your text stays as it was.

own-name-first = There are too few voices to show.
own-name-why = So all answers stay hidden, from the facilitator too. Your text can be shown, with your name. Only you decide that.
own-name-voice = Your text for question { $number }:
own-name-name = This name will be shown with it: ‘{ $name }’.
own-name-question = May this be shown, with your name?
own-name-until = You can choose until { $until }. Without an answer everything stays hidden.

my-answers-first = This is what you wrote so far.
my-answers-none = You have not written anything yet.
my-answers-only-you = Only you see it like this.
my-answers-agreed = You said yes to this:
my-answers-how = Change something? Edit your own message. Take it away? Delete your message.

label-first = One more choice about your text.
label-what = What may stand beside your words? You choose it for all you wrote here.
label-floor = Without a name your text only appears when at least { $voices } people choose that.

approval-first = A page is ready. You see it before others do.
approval-own = This is yours
approval-how-own =
    Is this all right? Send `agree`. Rather without your words? Send `no`.
    One text off it: send `withdraw 2`. A new text: send `2: new text`, and you see that first.
approval-how = Is this all right? Send `agree`. Or send `no`.
approval-until = You can choose until { $until }. Without an answer your words will not be on it.
