# Answers to commands in the team room, and the bot's first words there.

welcome-first = Hello, I am the bot for dialogue rounds.
welcome-what =
    I help this team to think together, each in their own time.
    A facilitator starts a round. People who take part answer me in a private chat.
    Then a summary without names is posted here. Each text in it has its author’s yes.
welcome-start = Begin with `!round start`. All commands are in `!round help`.
welcome-encrypt = This room is not encrypted yet. Please switch that on before the first round, in the settings of the room.

commands-first = This is what I can do here.
commands-help = `!round help`: this overview
commands-flows = `!round methods`: choose a method
commands-explain = `!round explain <method>`: how a method works
commands-status = `!round status`: where things stand
commands-planning = `!round schedule` and `!round schedule calendar`: what is planned, for your calendar too
commands-agreements = `!round agreements`: what is agreed in this team
commands-leader = For the facilitator:
commands-guided = `!round start`: I help you choose, step by step, in your private chat
commands-start = `!round start <method> "<theme>"`: begin a round
commands-plan = `!round plan <method> "<theme>" every 2 weeks monday 09:00`: rounds that begin by themselves
commands-plan-end = This works too: `the first tuesday of the month at half past nine until 1 July`, or `on 3 March at 2 pm`
commands-planning-change = `!round schedule change <code> every 3 weeks tuesday 10:00`: change a plan
commands-planning-more = `!round schedule remove <code>`, `!round schedule break 20 July until 1 September`: remove a plan, pass over some time
commands-planning-take-over = `!round schedule takeover <code>`: lead the rounds of a plan
commands-options = After it you may put: `duration=3d`, `members=@a,@b`, `anonymous=4` (at least so many voices), `join` (write too)
commands-extend = `!round extend 2d`: more time
commands-pause = `!round pause` and `!round resume`: pause and continue
commands-close = `!round close`: stop the writing now
commands-stop = `!round stop`: stop the round, without a summary
commands-take-over = `!round takeover`: lead a round that somebody else started
commands-together = `!round together @name`: lead a round together; `!round together stop` is alone again
commands-hand-over = `!round handover @name`: ask somebody to take over your round
commands-language = `!round language nl` or `!round language en`: Dutch or English
commands-address = `!round address u` or `!round address je`: how I address people in Dutch
commands-private = People who take part answer in the private chat. Is more than one round running? Then put the code after your command.

command-hint = Do you mean `!round { $suggestion }`?
language-set = From now on I speak English here.
address-set =
    { $form ->
        [formal] From the next round on I say ‘u’ in this team, in Dutch. The questions of a method stay as they are written.
       *[informal] From the next round on I say ‘je’ in this team, in Dutch.
    }

takedown-asked = I ask the facilitator if this piece of text may go. I do not say that you asked.
takedown-not-found = I cannot find that text in a summary. Please copy the words exactly.
takedown-nobody = Whoever led that round is no longer known here. Ask somebody who manages the room to delete the message.
takedown-done = The text is gone. People who read it may remember it.
takedown-kept = The text stays. You can talk about it together.
