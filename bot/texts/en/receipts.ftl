# Short confirmations. They make no sound on a phone.

receipt-edited = Your change is saved.
receipt-deleted = That is gone. That text is not shown.
receipt-added = That now belongs to your earlier answer.
receipt-moved = Moved. Your last message now belongs to the question before.
receipt-agreed = Thank you. This text may be shown. That can still be changed until the summary is ready. There is nothing you need to do now.
receipt-withdrawn = Taken back. This is not shown, and the bot does not keep it.
receipt-declined = That is fine. Nobody hears what you chose. Changed your mind? Send `yes` while people are writing.
receipt-later = Fine. I will ask you again on { $moment }.
receipt-later-sometime = Fine. I will ask you again later.
receipt-stopped-stays = You have stopped with this round. What you said yes to stays. The bot has erased the rest.
receipt-stopped-gone = You have stopped with this round. The bot has erased what you wrote.
receipt-wiped =
    Erased. The bot has no words left that belong to you, in any round.
    What is already in a summary has been cut loose. We do not know which words were yours.
    Your messages are still in this chat. You can delete those yourself.
receipt-not-sure = Fine. Everything stays as it was.
receipt-named-yes = Your text will be shown, with your name. That can still be changed until the summary is ready.
receipt-named-no = Fine. Your text stays hidden.
receipt-hand-back-kept = Fine. Your text stays as it was.
receipt-out-by-requirement = You are not taking part now. Nobody hears why.
receipt-nothing-written = You have not written anything. That is fine too. Say something after all? Send `back`.
receipt-held-read = At first I could not read a message of yours. Now I can. It is saved.
