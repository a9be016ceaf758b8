# The facilitator completes a start, in private, one question at a time.

setup-theme =
    One more thing for the start: the theme.
    What is the round about? Write it in a few words. The whole team reads it. So do not mention a name or a case.
setup-theme-choose = You can also choose one. These themes fit. Then send the number.
setup-members =
    One more thing for the start: who takes part?
    Send the numbers, for example `1 3 4`. Choose at least { $least } and at most { $most }.
setup-silence = Without an answer within a day the round is not started.
setup-silence-until = You can answer until { $until }. Without an answer the round is left out this time. The plan stays.

started-first = The round has started.
started-facts =
    Code: { $short }. Theme: ‘{ $theme }’.
    Method: ‘{ $flow }’.
    { $invited ->
        [one] 1 person has been asked.
       *[other] { $invited } people have been asked.
    } They can write until { $until }.
started-floor = With fewer than { $voices } voices for a question we show nothing of it.
started-invitations = The invitations go out on { $moment }.
started-persons-first =
    First I only ask whoever it is about. Only after that yes does the team hear of it, and do I ask the others.
    If that yes does not come in time, the round does not begin. You do not hear who did not say yes, nor why.
started-warnings = Please keep in mind
started-promise = This was promised to everybody
started-rest = The whole promise is in `!round explain { $id }`.
started-you = Later you only see texts without names, to which the author said yes. You do not see who takes part or writes.
started-commands = You steer in the team room, for example with `!round extend 2d` or `!round stop`. Everything is in `!round help`.
started-you-open = What somebody writes without a name, you see without a name too. You do not see who says yes or no.
setup-person =
    This round is about somebody who takes part. Ask them first, in an ordinary conversation, and begin only when that feels right.
    Whoever you name now gets the invitation first. Without that yes nothing begins.
setup-seat =
    One more thing before the start: who has this role? { $role }.
    { $most ->
        [one] Send the number. Choose one.
       *[other] Send the numbers, for example `1 3`. Choose at least { $least } and at most { $most }.
    }
setup-items =
    One more thing before the start: which points did the team pick?
    Send the numbers, for example `1 3 4`. Choose at least { $least } and at most { $most }.
setup-text =
    One more thing before the start: what do people read at ‘{ $phase }’?
    Send the text or a link. Do not mention a name or a case.
