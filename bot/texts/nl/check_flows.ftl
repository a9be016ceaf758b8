### Wat gespreksronde check-flows zegt, rondom de zinnen van flowfile.ftl.

check-flows-where = { $file }, regel { $line }, { $key } ({ $code })
check-flows-where-no-line = { $file } ({ $code })
check-flows-warning = Let op:
check-flows-fix = → { $fix }
check-flows-good =
    { $count ->
        [one] 1 werkvorm is in orde.
       *[other] { $count } werkvormen zijn in orde.
    }
check-flows-none = Er is geen werkvorm gevonden.
check-flows-mistakes =
    { $count ->
        [0] Geen fouten.
        [one] 1 fout. Een werkvorm met een fout is niet te starten.
       *[other] { $count } fouten. Een werkvorm met een fout is niet te starten.
    }
check-flows-runnable = Te starten: { $flows }.
check-flows-later = { $flow }: nog niet te starten. De bot kan nog niet: { $needs }.
