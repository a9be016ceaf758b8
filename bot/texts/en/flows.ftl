# Choosing a werkvorm in the team room: the menu, and how one goes.

flows-first = What do you want together? Choose a method that fits.
flows-fitting = These methods fit what you look for.
flows-nearest = Exactly this I do not have. These come closest.
flows-partly = Not every word was known to me. I did not search for those.
flows-unclear = That is not known to me yet.
flows-none = There are no methods yet.
flows-urgent = Is it urgent, or is there danger? Then a round does not fit. Call each other, or meet now. If life is in danger, call 112.
flows-aim =
    { $aim ->
        [open] Space: no solution is needed
        [insight] Insight: to understand something better
        [decision] Decision: to choose together what is right
        [change] Change: from a wish to a step
       *[measure] Measure: where do we stand?
    }
flows-one = `{ $id }`: { $purpose }
flows-one-later = `{ $id }` (not yet): { $purpose }
flows-short = Short: `{ $id }`.
flows-short-later = Short: `{ $id }` (not yet).
flows-size = For { $least } to { $most } people.
flows-later = Where it says ‘not yet’, I cannot guide this method yet.
flows-narrow =
    You can search like this: `!round methods insight 6`, with six people. Or `!round methods decision about someone`.
    Choose from space, insight, decision, change and measure.
flows-more = You read how a method works with `!round explain <method>`.

explained-first = About a method.
explained-people = For { $least } to { $most } people. Who leads the round is not counted.
explained-roles = Roles: { $roles }.
explained-role =
    { $role } ({ $range ->
        [exactly] { $most }
        [between] { $least } to { $most }
       *[most] at most { $most }
    }{ $extra ->
        [leads] , leads the round
        [chosen] , chosen on the way
       *[none] { "" }
    })
explained-about =
    { $about ->
        [nobody] It is not about one person.
        [unrecognisable] It may be about a case, if nobody can be recognised.
        [informed] It is about a client who knows and helps to prepare it.
       *[present] It is about a client who takes part and reads everything.
    }
explained-length = It takes at most { $length }. If everybody is done sooner, it goes faster.
explained-maturity =
    { $maturity ->
        [ready] This method is ready for use.
        [careful] Use this method with care: it needs an experienced facilitator.
       *[experimental] This method is an experiment.
    }
explained-before = What the bot asks beforehand
explained-need =
    { $who }: { $ask } If no: { $no ->
        [stop] the round does not begin.
        [leave] this person does not take part, and nobody hears why.
        [suggest] another method fits better.
       *[warn] it may still begin, with advice.
    }
explained-phases = How it goes
explained-phase = { $title } ({ $length }).
explained-does =
    { $kind ->
        [join] Reading, and choosing to take part
        [read] Reading
        [ask] Writing, each alone
        [talk] Talking together
        [choose] Choosing
        [agree-text] Checking a text
        [agree-image] Checking an image
        [agree-score] Choosing one score together
        [pair] In pairs
       *[plan] Making agreements
    }: { $who }.
explained-questions = The questions
explained-all-questions = All questions are in the handbook, with this method. Ask whoever runs the bot for it.
explained-readers = Who reads what
explained-readers-in = Who reads what in ‘{ $phase }’
explained-limits = When not
explained-urgent = When it is urgent or there is danger. Then call each other, or meet now.
explained-themes = Themes that fit: { $themes }.
explained-source = Source: { $source }.
explained-own = ourselves
explained-start = To begin: `!round start { $id } "<theme>"`.
