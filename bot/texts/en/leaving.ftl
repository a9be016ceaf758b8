# Stopping, wiping, and the one question that goes with it.

sure-stop =
    Are you sure that you want to stop?
    You will then get no more messages about this round.
sure-wipe =
    Are you sure that you want to erase everything?
    All that still belongs to you will go, in every round. Your agreements and your own times too. This cannot be undone.
sure-close-round =
    Are you sure that you want to stop the writing now?
    Nobody can answer after that. People who have written can still choose what is shown.
sure-stop-round =
    Are you sure that you want to stop the round?
    There will be no summary. All answers will be erased.

leaving-first = You are stopping. I have one more question.
leaving-agreed = You said yes to this text:
leaving-question = May this stay, without your name?
leaving-silence = Without an answer this stays. The rest has been erased already.
