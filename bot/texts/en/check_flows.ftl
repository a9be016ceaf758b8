### What gespreksronde check-flows says, around the sentences of flowfile.ftl.

check-flows-where = { $file }, line { $line }, { $key } ({ $code })
check-flows-where-no-line = { $file } ({ $code })
check-flows-warning = Note:
check-flows-fix = → { $fix }
check-flows-good =
    { $count ->
        [one] 1 flow is in order.
       *[other] { $count } flows are in order.
    }
check-flows-none = No flow was found.
check-flows-mistakes =
    { $count ->
        [0] No mistakes.
        [one] 1 mistake. A flow with a mistake cannot be started.
       *[other] { $count } mistakes. A flow with a mistake cannot be started.
    }
check-flows-runnable = Ready to start: { $flows }.
check-flows-later = { $flow }: cannot be started yet. The bot cannot yet: { $needs }.
