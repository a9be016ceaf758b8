# Coming back to agreements. Done, not yet, moved and let go are all fine.

followup-first = A question about an agreement of yours. Every answer is fine.
followup-again = Once more the question about an agreement of yours. Every answer is fine.
followup-how = How does it stand?
followup-ways = Answer with a number or a word. A new day can be given at once: `moved to 1 March`.
followup-in-list = The list of the team only shows a new day. Is it done or let go? Then it leaves the list, which does not say which of the two.
followup-new-day = To which day? Write for instance `in 2 weeks` or `1 March`.

option-done = done
option-not-yet = not yet
option-moved = moved to another day
option-dropped = let go

followup-told-done = Good, thank you. This is done.
followup-told-not-yet = That is fine. I will not ask again.
followup-told-dropped = That is fine too. The agreement is let go.
followup-told-moved = That is fine. I will ask again on { $day }.
followup-told-later = Good. I will ask you again on { $day }.
followup-told-unclear = I did not understand that. Answer with `done`, `not yet`, `moved to 1 March` or `let go`.

agreements-first = This is agreed in this team.
agreements-none = No agreements are open in this team now.
agreements-own = Whoever does an agreement is asked how it stands. What is done or let go is no longer here.

announcement-before-done =
    { $done ->
        [one] From last time: 1 agreement done.
       *[other] From last time: { $done } agreements done.
    }
announcement-before-moved =
    { $moved ->
        [one] From last time: 1 agreement moved.
       *[other] From last time: { $moved } agreements moved.
    }
announcement-before-both =
    { $done ->
        [one] From last time: 1 agreement done, { $moved } moved.
       *[other] From last time: { $done } agreements done, { $moved } moved.
    }
