# Actions in a plan: who does what, and when. First lines hold nothing of what was said.

plan-action-how =
    Write what you want to do, who does it and when. One message is fine, such as `What: make the form shorter. Who: me. When: 1 March`. Short is fine too: I ask for what is missing.
    No action? Send `skip`.
plan-action-kept =
    An agreement needs a name. It only counts when the person who does it says yes too.
    The bot keeps agreements after the round, encrypted, with the name. So it can ask you about them later. They can always go: send `erase everything`.

plan-ask-what = What do you want to do? Write it in a few words.
plan-ask-who = Who does this?
plan-ask-who-how = Answer with a number or a name. Is it you? Send `me`.
plan-ask-when = When is it done, or when do you start?
plan-ask-when-how = Write for instance `friday`, `in 2 weeks` or `1 March`. No date? Send `no date`.
plan-ask-with = With whom do you do this? Nobody else? Send `nobody`.

plan-again-unknown-day = I did not understand that day. When is it? Not sure yet? Write it once more and I keep your words.
plan-again-past = That day has passed. Which day do you mean?
plan-again-no-such-day = That day is not in the calendar. Which day do you mean?
plan-again-unknown-name = I do not see that name in this round. Whom do you mean?
plan-again-same-name = More people have that name. Choose the number. If I ask the wrong one, they can simply say no.
plan-again-is-leader = The facilitator makes no agreements here. Ask the facilitator yourself, or choose somebody else.

plan-preview-first =
    { $changed ->
        [yes] This is how it will now stand in the list.
       *[no] This is how it will stand in the list.
    }
plan-preview-other = The person who does it is asked first. Without their yes it does not get into the list.
plan-preview-how = What would you like?
plan-preview-agree = It is fine like this: send `agree`.
plan-preview-change = Something else: send `what: your new text`, `who: me` or `when: friday`.
plan-preview-withdraw = Rather not: send `withdraw`.

plan-more-first = Saved. Is there another action?
plan-more-so-far = This is what you have so far:
plan-more-how =
    Another one? Write it down. No more? Send `done`.
    To take one away: send `withdraw { $number }`.

plan-accept-first = There is a question for you about an agreement.
plan-accept-who = Will you do this? The question comes from { $writer }. The theme is ‘{ $theme }’.
plan-accept-free =
    No is fine too. Nobody hears why. Without your yes it does not get into the list.
    If you say yes, the bot keeps this agreement with your name, after the round too, and asks you later how it stands. It can always go: send `erase everything`.

plan-returned-first = An action has nobody to do it yet.
plan-returned-how = Who else? Answer with a number or a name. Rather drop it? Send `let go`.

plan-told-accepted = Thank you. This is agreed:
plan-told-refused = That is fine. Nobody hears why.
plan-told-taken-back = This is gone and does not get into the list.
plan-told-half-lost = The action you were working on was not complete. The bot has not kept it.
plan-told-not-in-list = This part is over. This action did not become an agreement:
plan-told-no-longer-asked = An action with your name was taken back. You need not do anything.
plan-told-finished = Thank you, your actions are in. You will get the list later. Another action? Send `back`.

plan-line = { $who }: { $what } ({ $when })
plan-line-with = { $who }: { $what } ({ $when }, with { $with })
plan-line-open = { $who }: { $what }
plan-line-open-with = { $who }: { $what } (with { $with })
plan-line-nobody = { $what }
plan-line-nobody-when = { $what } ({ $when })
