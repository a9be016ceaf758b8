### The facilitator's handbook: one page per method, made with gespreksronde handbook.

handbook-title = The methods
handbook-about = Every method has a page of its own here. It tells what the method is for, what to arrange and how it goes. All questions are there literally. In the team room you choose with `!round methods`.
handbook-made = These pages are made from the methods themselves. So they always say what the bot does.
handbook-short = Short:

handbook-for = What for
handbook-short-of = This is a short form of ‘{ $title }’ (`{ $id }`).
handbook-has-short = There is a short form as well: ‘{ $title }’ (`{ $id }`).
handbook-who = For whom
handbook-min-roles = Preferably { $count } or more different roles take part. Fewer is allowed.

handbook-when = When
handbook-when-aim =
    { $aim ->
        [open] You want space for what is there. No solution is needed.
        [insight] You want to understand something better, about yourself or each other.
        [decision] A decision is needed that you can all stand behind.
        [change] You want to change something, and take your time for it.
       *[measure] You want to know where you stand, and talk about it afterwards.
    }
handbook-when-themes = These themes fit:
handbook-not-aim =
    { $aim ->
        [open] If you want a decision or a plan now.
        [insight] If a decision is needed now.
        [decision] If you mainly want to listen to each other.
        [change] If you only want to pause at what is there.
       *[measure] If you mainly want to hear stories.
    }
handbook-not-about =
    { $about ->
        [nobody] If it is about one person or a case.
        [unrecognisable] If the person in the case can be recognised after all.
        [informed] If the client does not know about it.
       *[present] If the client cannot or will not take part.
    }
handbook-not-size = With fewer than { $least } or more than { $most } people.
handbook-not-maturity =
    { $maturity ->
        [careful] If the facilitator does not know this method yet.
       *[experimental] If you want to be sure. This method is still an experiment.
    }

handbook-before = What to arrange beforehand
handbook-before-theme = Think of a theme, in a few words. Mention no name and no case.
handbook-before-people = See that everybody who takes part is in the team room.
handbook-before-text = Find the text or the reference for ‘{ $phase }’.
handbook-before-pick = Choose { $least } to { $most } points together for ‘{ $phase }’. The list is with that step.
handbook-before-room = There is a room of its own for the talk. Who is in it: { $who }.
handbook-before-named-room = There is a room of its own for the talk, ‘{ $room }’. Who is in it: { $who }.
handbook-before-thread = The talk gets a thread in the team room. The whole team reads along. Who speaks: { $who }.
handbook-asked = The bot asks beforehand:
handbook-refusal = Then the bot says: ‘{ $refusal }’

handbook-long = How long does it take
handbook-hours =
    The bot only sends something between { $begin } and { $end }{ $days ->
        [weekdays] , on weekdays
       *[all] { "" }
    }. It always answers a message of yours at once.
handbook-remind =
    { $count ->
        [0] There are no reminders.
        [one] Who has something open gets one reminder per step.
       *[other] Who has something open gets at most { $count } reminders per step.
    }
handbook-repeat = The round comes back, each time after { $length }.
handbook-repeat-asked = The round comes back when somebody asks for it. Who can ask: { $who }.

handbook-steps = Step by step
handbook-steps-about = The days are the latest days. When everybody is done, the next step begins sooner.
handbook-step = { $number }. { $title }
handbook-days =
    { $span ->
        [one] Day { $first }.
       *[more] Day { $first } to { $last }.
    }
handbook-after = Begins after { $phases }.
handbook-beside = Runs beside { $phases }.
handbook-delay = First you wait { $length }.
handbook-only-if = Only if this was chosen in ‘{ $phase }’: { $items }.
handbook-only-first = Only the first time.
handbook-gate-people =
    Begins with at least { $count } people. { $otherwise ->
        [wait] With fewer, the round waits.
        [extend] With fewer, there is more time.
        [stop] With fewer, the round stops.
       *[skip] With fewer, this step is left out.
    }
handbook-gate-roles =
    Begins when these roles take part: { $who }. { $otherwise ->
        [wait] If one is missing, the round waits.
        [extend] If one is missing, there is more time.
        [stop] If one is missing, the round stops.
       *[skip] If one is missing, this step is left out.
    }
handbook-gate-everyone =
    Begins when everybody has said yes. { $otherwise ->
        [wait] Until then the round waits.
        [extend] Until then there is more time.
        [stop] If somebody does not say yes, the round stops.
       *[skip] If somebody does not say yes, this step is left out.
    }
handbook-show = To read first: what is in { $phases }.
handbook-text-by = The text or reference comes from: { $who }.
handbook-topics = The questions come back for each topic. These are the topics:
handbook-topics-again = The questions come back for each topic, as in ‘{ $phase }’.
handbook-topics-else = This list can be used as well:
handbook-item = topic
handbook-pace = The questions come one by one, { $length } apart.
handbook-pause = Before the writing the bot offers a moment of rest.
handbook-nothing-kept = Nothing of this is kept.
handbook-room = The talk is in the room ‘{ $room }’.
handbook-thread = The talk is in a thread in the team room.
handbook-listening = Only reading along: { $who }.
handbook-each-once = First everybody writes once. After that you may respond to each other.
handbook-expects = Only asking questions: { $who }.
handbook-no-reactions = Thumbs and other signs are switched off.

handbook-choose-from = Choosing from what is in ‘{ $phase }’.
handbook-choose-list = Choosing from: { $items }.
handbook-choose-method =
    { $method ->
        [one] One thing is chosen.
        [several] More than one thing can be chosen.
       *[no_objection] Chosen is what nobody objects to.
    }
handbook-choose-tie =
    { $tie ->
        [again] If it is equal, you choose once more.
        [facilitator] If it is equal, the facilitator chooses.
       *[keep_all] If it is equal, everything stays.
    }
handbook-winner = The author of what was chosen becomes { $role }. The bot asks this in private.
handbook-declined =
    { $then ->
        [next] If that person declines, the bot asks the next one.
       *[stop] If that person declines, the round stops.
    }
handbook-draft = The proposal comes from: { $who }.
handbook-rounds =
    { $count ->
        [one] There is one proposal.
       *[other] There are at most { $count } proposals, one after the other.
    }
handbook-no-agreement =
    { $then ->
        [keep_both] If you do not agree, the differences stay.
        [open] If you do not agree, it stays open.
       *[stop] If you do not agree, the round stops.
    }
handbook-must-include = Their yes is always needed: { $who }.
handbook-pair = Everybody gets full attention, { $count } times { $length }.
handbook-partners =
    { $partners ->
        [rotate] After each time you change partners.
       *[free] You choose a partner yourself.
    }
handbook-plan = Every agreement says { $fields }.
handbook-field-what = what
handbook-field-who = who
handbook-field-when = when
handbook-field-with = with whom
handbook-check = After { $length } the bot asks how it went.

handbook-intro = People read this first:
handbook-questions =
    { $count ->
        [one] The question
       *[other] The questions
    }
handbook-questions-for =
    { $count ->
        [one] The question
       *[other] The questions
    } for: { $who }
handbook-pair-role = For the { $role }:
handbook-scale = a number from { $least } to { $most }; { $least } is { $low }, { $most } is { $high }
handbook-pick =
    { $kind ->
        [choices] choose one or more: { $items }
        [card] choose a card: { $items }
       *[choice] choose one: { $items }
    }
handbook-answer =
    { $kind ->
        [choice] choose one
        [choices] choose one or more
        [scale] a number
        [card] choose a card
        [image] a photo or a drawing
        [action] an agreement
        [consent] yes or no
        [done] say when it is done
       *[none] you do not have to write anything back
    }
handbook-readers = Who reads this? The bot says so beforehand:
handbook-readers-for = Who reads this? The bot says so beforehand to: { $who }
handbook-why = Why so? { $why }

handbook-result = What comes out of it, and who reads that
handbook-no-output = There is no report.
handbook-raw =
    { $raw ->
        [none] Single answers are not kept.
        [until_output] Single answers are erased once the report is there.
       *[until_closed] Single answers are erased once the round is closed.
    }
handbook-output-to = Who reads it: { $who }.
handbook-output-approve = Who sees it first and says yes: { $who }.
handbook-output-keep = It is kept this long: { $length }.
handbook-output-until-closed = It is kept until the round is closed.
handbook-output-parts = This is in it:
handbook-output-part =
    { $heading }: { $form ->
        [words] the words themselves
        [summary] a summary
        [counts] how often something was chosen
        [chart] an average
        [radar] a drawing of the numbers
        [trend] a line over time
        [table] the agreements
       *[image] the image
    }, from ‘{ $phase }’.
handbook-output-notice = This always stands with it:
handbook-to-person = to the person it is about: { $words }
handbook-rules = Rules for everybody
handbook-limits = Limits
handbook-source = Source
handbook-own-words = The questions are in our own words. This is not the official instrument of the source.
handbook-begin = To begin
handbook-not-yet = The bot cannot guide this method yet. This it cannot do yet:
handbook-start = Type this in the team room, with your own theme: `!round start { $id } "your theme"`
handbook-changed = This page is made from `{ $id }.toml`. Do you want something else? Then change that file, not this page.
