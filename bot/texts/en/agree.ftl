# Making a text together: who writes, the proposal, and what others say of it.

together-ways = Saying nothing is fine too. You can always stop: send `stop`. You see all words with `help`.

volunteer-first = Who writes a proposal? That is the question now.
volunteer-what = Do you want to write a first text? The others then say what they think of it. The first to say yes writes.
volunteer-until = You can say yes until { $until }. Nobody hears what you chose. If nobody says yes, the facilitator writes.

draft-first = You write the proposal.
draft-again = There is no agreement yet. You write a new text. This will be version { $attempt } of { $of }.
draft-material = This was said about it before:
draft-before = The text before
draft-remarks = This is what the others said about it. Only you read this:
draft-how = Write the text in one ordinary message. You see it first yourself. Rather not? Send `skip`.
draft-who = Everybody with a say reads your text and says what they think of it.
draft-until = You can write until { $until }.

draft-sure-first = This is how the others read your proposal.
draft-sure-changed = Names and other words that could be recognised were taken out.
draft-sure-how = Is it right? Send `agree`. If not: write the new text.

agree-first = There is a proposal. This is version { $attempt } of { $of }.
agree-text = This is the text:
agree-what = What do you think of it?
agree-how = Write your addition or objection behind it, like `yes, but: it can be shorter` or `objection: this lacks something`. Only the writer reads it.
agree-more = If not everybody agrees, there will be a new text. We do not vote.
agree-last = This is the last version. If not everybody agrees, there is no agreement yet. That is fine too.
agree-last-both = This is the last version. If not everybody agrees, the text stays, with the objections beneath it.
agree-until = You can say what you think until { $until }.

stance-yes = agree
stance-addition = yes, but
stance-objection = objection

words-ask =
    { $stance ->
        [addition] What is your addition? Write it in one message.
       *[objection] What is your objection? Write it in one message.
    }
words-sure-first =
    { $stance ->
        [addition] This is how the writer reads your addition.
       *[objection] This is how the writer reads your objection.
    }
words-sure-named = Your name stands beside it. Nobody else reads this now.
words-sure-unnamed = Your name does not stand beside it. Nobody else reads this now.
words-sure-stay = If there is no agreement in the end, this comes to stand beneath the text. Others read it then.
words-sure-how = Is it right? Send `agree`. If not: write it again. Rather not after all? Send `withdraw`.

remark =
    { $stance ->
        [addition] An addition:
       *[objection] An objection:
    }
remark-of =
    { $stance ->
        [addition] An addition of { $name }:
       *[objection] An objection of { $name }:
    }

score-first = Which score do you take together? Each of you sends it.
score-again = You did not send the same. Talk about it together and send a score again.
score-how = I propose nothing and take no average. If you all send the same, that is the score.
score-last = This is the last time. If it is not the same, there is no score yet. That is fine too.

proposal-writer-other = Somebody else writes the proposal. There is nothing you need to do now.
proposal-sent = Thank you. Your proposal goes to the others now.
proposal-sent-later = Thank you. Your proposal goes to the others on { $moment }.
proposal-yes = Kept: agreed. Changed your mind? Send `objection: why` as long as this text lies there.
proposal-words = Kept. Only the writer reads this. Agreed after all? Send `agree` as long as this text lies there.
proposal-score = Kept. Nobody sees this unless everybody sends the same. Changed your mind? Send another number as long as this is open.
proposal-taken-back = That is gone.
proposal-settled = This text does not lie there any more. What came of it is fixed now. Feel free to talk about it with the others.
proposal-passed = That is fine. Nobody hears what you chose.

# What came of it.

agreed-first = There is agreement. Everybody who said something agrees.
agreed-first-not = Writing a text together is done. Not everybody agrees yet.
joint-open = No agreement yet. That is an outcome too.
joint-both = There is no agreement on this yet. What still stands against it is beneath it.
joint-gone = This text was taken away.
