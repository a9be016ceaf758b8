# The facilitator looks before anybody else does.

review-first = Er ligt iets klaar om na te kijken.
review-second = Er ligt iets klaar voor een tweede en laatste blik.
review-round = Ronde { $short }, ‘{ $theme }’. Dit zijn de stemmen zonder namen, in willekeurige volgorde. Zoek niet uit wie wat schreef.
review-question = Vraag { $number }. { $question }
review-voice = Stem { $number }
review-voice-named = Stem { $number }, met naam: { $name }
review-flagged = Hieraan kan iemand te herkennen zijn: ‘{ $words }’.
review-together = Deze teksten zijn samen gemaakt. Daar kan niets meer aan veranderen.
review-hidden = Bij deze vragen zijn er te weinig stemmen. Niemand ziet ze:
review-how = Wat kun je doen?
review-agree = Alles kan zo: stuur `akkoord`.
review-mask = Een paar woorden weg: stuur `masker { $voice } woord`. De schrijver moet opnieuw ja zeggen.
review-ask = Een vraag aan de schrijver: stuur `terug { $voice } je vraag`. Je hoort niet wie het is.
review-heading = Kop { $name }: { $heading }
review-headings = Een andere kop: stuur `kop 1a nieuwe kop`. Een stem onder een andere kop: stuur `plaats 1.2 b`.
review-limits = Herschrijven of weglaten kan niet.
review-until = Zonder akkoord komt er niets in beeld. Dan stopt de ronde op { $until }.

review-reminder-first = Er ligt nog iets klaar om na te kijken.
review-reminder =
    Het gaat om ronde { $short }, ‘{ $theme }’. De stemmen staan hoger in dit gesprek.
    Kan het zo? Stuur `akkoord`. Zonder akkoord stopt de ronde op { $until }, zonder samenvatting.
