# Short confirmations. They make no sound on a phone.

receipt-edited = Your change is saved.
receipt-deleted = That is gone. That text is not shown.
receipt-added = That now belongs to your earlier answer.
receipt-moved = Moved. Your last message now belongs to the question before.
receipt-agreed = Thank you. This may be shown. You can change it while people are writing. You can withdraw until the summary is ready. There is nothing you need to do now.
receipt-withdrawn = Withdrawn. This is not shown. The bot has erased it.
receipt-declined = That is fine. Nobody hears what you chose. Join after all? Send `yes` while people are writing.
receipt-later = Fine. I will ask you again on { $moment }. Another moment? Send for example `later tonight` or `later Monday`.
receipt-later-asked = Fine. I will ask you again on { $moment }.
receipt-stopped-stays = You no longer take part in this round. What you said yes to stays. The bot has erased the rest.
receipt-stopped-gone = You no longer take part in this round. The bot has erased what you wrote.
receipt-wiped =
    Erased. The bot has no words or agreements left that belong to you, in any round.
    What is already in a summary is no longer linked to anybody. We do not know which words were yours.
    That you were invited, the bot still knows until that round is erased. And that this chat is there.
    Your messages are still in this chat, on the chat server and your device. You can delete those yourself.
receipt-not-sure = Fine. Everything stays as it was.
receipt-named-yes = Your text will be shown, with your name. You can withdraw until the summary is ready.
receipt-named-no = Fine. Your text stays hidden.
receipt-hand-back-kept = Fine. Your text stays as it was.
receipt-out-by-requirement = You are not taking part now. Nobody hears why.
receipt-picture-replaced = This picture now stands in place of the one before.
receipt-nothing-written = There is nothing of yours now. That is fine too. Write something after all? Send `back`.
receipt-joined = Good, you take part. The next part begins later. You will get a message then. There is nothing to do now.
receipt-brings = Good. You bring it in. The others hear that it was yours.
receipt-brings-not = That is fine. Nobody hears what you chose.
receipt-thanks = Thank you, everything is in. There is nothing to do now.
receipt-more-later = Saved. The next question comes on { $moment }.
receipt-page-agreed = Thank you. The page can go on like this. There is nothing to do now.
receipt-page-no = Good. Your words will not be on it.
receipt-voice-chosen = Fine, I know that now. You will hear when the conversation opens.
receipt-relay-queued = Kept. I post your text on { $moment }. Is there more you want to say? Write it here.
receipt-relay-unread = Your text is not in the room. The conversation closed before the facilitator had read it. I erased it.
receipt-relay-done = Fine. If you change your mind, write here as long as the conversation is open.
