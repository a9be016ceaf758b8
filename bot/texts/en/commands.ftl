# Answers to commands in the team room, and the bot's first words there.

welcome-first = Hello, I am the bot for dialogue rounds.
welcome-what =
    I help this team to think together, each in their own time.
    A facilitator starts a round. Whoever takes part answers me in a private chat.
    Here comes a summary without names, with only texts to which the author said yes.
welcome-start = Begin with `!round methods`. All commands are in `!round help`.
welcome-encrypt = This room is not encrypted yet. Please switch that on first, in the settings of the room. Then I can start a round.

commands-first = This is what I can do here.
commands-help = `!round help`: this overview
commands-flows = `!round methods`: which methods there are
commands-explain = `!round explain <method>`: how a method works
commands-status = `!round status`: how it stands
commands-leader = For the facilitator:
commands-start = `!round start <method> "<theme>"`: begin a round
commands-options = After it you may put: `duration=3d`, `members=@a,@b`, `anonymous=4` (at least so many voices), `join` (write too)
commands-extend = `!round extend 2d`: more time
commands-pause = `!round pause` and `!round resume`: stand still and go on
commands-close = `!round close`: close the writing now
commands-stop = `!round stop`: stop without a summary
commands-take-over = `!round takeover`: lead a round that somebody else started
commands-language = `!round language nl` or `!round language en`: Dutch or English
commands-private = Whoever takes part answers in the private chat. Are more rounds running? Then put the code after your command.

flows-first = These are the methods.
flows-none = There are no methods yet.
flows-one = `{ $id }`: { $title }
flows-later = These I know, but cannot guide yet:
flows-more = Want to know more? Send `!round explain <method>`.

explained-first = About a method.
explained-people = For { $least } to { $most } people, and a facilitator.
explained-maturity =
    { $maturity ->
        [ready] This form is ready for use.
        [careful] Use this form with care: it needs an experienced facilitator.
       *[experimental] This form is an experiment.
    }
explained-phases = How it goes
explained-phase = { $title } ({ $length })
explained-questions = The questions
explained-readers = Who reads what
explained-start = To begin: `!round start { $id } "<theme>"`.

command-hint = Do you mean `{ $suggestion }`?
language-set = From now on I speak English here.

takedown-asked = I ask the facilitator if this passage may go. I do not say that you asked.
takedown-not-found = I cannot find that passage in a summary. Please copy the words exactly.
takedown-done = The passage is gone. Whoever read it may remember it.
takedown-kept = The passage stays. You can talk about it together.
