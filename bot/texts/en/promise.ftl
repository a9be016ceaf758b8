### The line people read before they answer: who reads this, how and when.
### bot.privacy.promise chooses the sentences and fills them in:
###   $scope    everyone, team, everyone-and-team, roles or roles-and-team
###   $readers  titles of roles in a row, only with roles, roles-and-team and promise-review
###   $label    named, role, alias, none or own_choice
###   $when     at_once, all_in or phase_end
###   $count    how many roles are in $readers
###   $min      the threshold of this round
###   $options  what you choose from, with dashes: named-alias, named-alias-role, named-role or alias-role
###   $phase    title of a later phase

promise-pair = Only the two of you. The bot is absent and keeps nothing. The chat server may still keep messages.
promise-pair-known = Only the two of you and the bot know who is with whom. When this part is over, the bot erases that.
promise-only-you-nothing-kept = Only you read this. The bot keeps nothing.
promise-only-you = Only you read this.
promise-not-as-written = Nobody else reads your answer itself.

promise-read-by-words =
    { $scope ->
        [everyone] Everyone in this round reads this
        [team] The whole team reads this
        [everyone-and-team] Everyone in this round and the team room reads this
        [roles-and-team] Read by: { $readers }, and everyone in the team room
       *[roles] Read by: { $readers }
    }{ $label ->
        [named] , with your name
        [role] , with only your role
        [alias] , with an alias
        [none] , without your name
       *[own_choice] { "" }
    }{ $when ->
        [all_in] , once everyone is done
        [phase_end] , when this part is over
       *[at_once] { "" }
    }.
promise-read-by-summary =
    { $scope ->
        [everyone] Everyone in this round reads a summary
        [team] The whole team reads a summary
        [everyone-and-team] Everyone in this round and the team room reads a summary
        [roles-and-team] A summary is read by: { $readers }, and everyone in the team room
       *[roles] A summary is read by: { $readers }
    }{ $label ->
        [named] , with your name
        [role] , with only your role
        [alias] , with an alias
        [none] , without names
       *[own_choice] { "" }
    }{ $when ->
        [all_in] , once everyone is done
        [phase_end] , when this part is over
       *[at_once] { "" }
    }.
promise-read-by-counts =
    { $scope ->
        [everyone] Everyone in this round sees
        [team] The whole team sees
        [everyone-and-team] Everyone in this round and the team room sees
        [roles-and-team] Read by: { $readers }, and everyone in the team room. They see
       *[roles] Read by: { $readers }. They see
    } only how often something was chosen{ $when ->
        [all_in] , once everyone is done
        [phase_end] , when this part is over
       *[at_once] { "" }
    }. Not who chose what.
promise-read-by-chart =
    { $scope ->
        [everyone] Everyone in this round reads this
        [team] The whole team reads this
        [everyone-and-team] Everyone in this round and the team room reads this
        [roles-and-team] Read by: { $readers }, and everyone in the team room
       *[roles] Read by: { $readers }
    }{ $when ->
        [all_in] , once everyone is done
        [phase_end] , when this part is over
       *[at_once] { "" }
    }. Only an average is shown, no single answers.

promise-own-choice =
    { $options ->
       *[named-alias] You choose: your name or an alias.
        [named-alias-role] You choose: your name, an alias or your role.
        [named-role] You choose: your name or your role.
        [alias-role] You choose: an alias or your role.
    }
promise-preview = You see your text first. You can change it or take it back.

promise-room-shows-who = Everyone sees who is in the room. Without a name means: nobody sees who wrote what.
promise-in-batches = Do you write without your name? Then the bot posts your text at a fixed moment, together with those of others.
promise-alias-ties = An alias holds for this whole part. So others see which messages belong together.

promise-role-floor = A role is only shown when at least 3 people with that role take part. Otherwise it becomes an alias.
promise-alias-floor = An alias is only possible if at least { $min } people choose one.
promise-floor = Does a question get fewer than { $min } voices? Then nobody sees them.

promise-one-text =
    In the part ‘{ $phase }’ this becomes one text. { $scope ->
        [everyone] You see it first. Then everyone in this round may read it.
        [team] You see it first. Then it may go to the team room.
        [everyone-and-team] You see it first. Then it may go to everyone in this round and to the team room.
        [roles] You see it first. Then it may go to: { $readers }.
        [roles-and-team] You see it first. Then it may go to: { $readers }, and the team room.
       *[nowhere] You see it first.
    }

promise-one-image =
    In the part ‘{ $phase }’ this becomes one image. { $scope ->
        [everyone] You see it first. Then everyone in this round may see it.
        [team] You see it first. Then it may go to the team room.
        [everyone-and-team] You see it first. Then it may go to everyone in this round and to the team room.
        [roles] You see it first. Then it may go to: { $readers }.
        [roles-and-team] You see it first. Then it may go to: { $readers }, and the team room.
       *[nowhere] You see it first.
    }
promise-one-score =
    In the part ‘{ $phase }’ you choose one score together. { $scope ->
        [everyone] Single scores go no further. Then everyone in this round may see that score.
        [team] Single scores go no further. Then that score may go to the team room.
        [everyone-and-team] Single scores go no further. Then that score may go to everyone in this round and to the team room.
        [roles] Single scores go no further. Then that score may go to: { $readers }.
        [roles-and-team] Single scores go no further. Then that score may go to: { $readers }, and the team room.
       *[nowhere] Single scores go no further.
    }

promise-later-words =
    { $label ->
        [named] Later these words, with your name,
        [role] Later these words, with only your role,
       *[none] Later these words, without your name,
    } may also go to { $scope ->
        [everyone] everyone in this round.
        [everyone-and-team] everyone in this round and to the team room.
        [roles] { $readers }.
        [roles-and-team] { $readers }, and to the team room.
       *[team] the team room.
    }
promise-later-summary =
    { $label ->
        [named] Later a summary with names
        [role] Later a summary with roles
       *[none] Later a summary without names
    } may also go to { $scope ->
        [everyone] everyone in this round.
        [everyone-and-team] everyone in this round and to the team room.
        [roles] { $readers }.
        [roles-and-team] { $readers }, and to the team room.
       *[team] the team room.
    }
promise-later-counts =
    How often something was chosen may later also go to { $scope ->
        [everyone] everyone in this round.
        [everyone-and-team] everyone in this round and to the team room.
        [roles] { $readers }.
        [roles-and-team] { $readers }, and to the team room.
       *[team] the team room.
    }
promise-later-chart =
    An average may later also go to { $scope ->
        [everyone] everyone in this round.
        [everyone-and-team] everyone in this round and to the team room.
        [roles] { $readers }.
        [roles-and-team] { $readers }, and to the team room.
       *[team] the team room.
    }

promise-only-later-words =
    { $label ->
        [named] What you agree to, with your name, is later read by
        [role] What you agree to, with your role only, is later read by
       *[none] What you agree to, without your name, is later read by
    } { $scope ->
        [everyone] everyone in this round.
        [team] the whole team, in the team room.
        [roles] only: { $readers }.
        [roles-and-team] the whole team, and: { $readers }.
       *[everyone-and-team] everyone in this round and the team room.
    }
promise-only-later-summary =
    { $label ->
        [named] What you agree to goes into a summary, with your name,
        [role] What you agree to goes into a summary, with your role,
       *[none] What you agree to goes into a summary without names,
    } { $scope ->
        [everyone] for everyone in this round.
        [team] for the whole team, in the team room.
        [roles] only for: { $readers }.
        [roles-and-team] for the whole team, and for: { $readers }.
       *[everyone-and-team] for everyone in the round and the team room.
    }
promise-only-later-counts =
    How often something was chosen is later read by { $scope ->
        [everyone] everyone in this round.
        [team] the whole team, in the team room.
        [roles] only: { $readers }.
        [roles-and-team] the whole team, and: { $readers }.
       *[everyone-and-team] everyone in this round and in the team room.
    } Not who chose what.
promise-only-later-chart =
    Only an average is shown. It is later read by { $scope ->
        [everyone] everyone in this round.
        [team] the whole team, in the team room.
        [roles] only: { $readers }.
        [roles-and-team] the whole team, and: { $readers }.
       *[everyone-and-team] everyone in this round and in the team room.
    }
promise-as-agreed = It holds your words as you agreed to them.

promise-review =
    { $count ->
        [one] The { $readers } reads that version first, but does not change your words.
       *[other] The { $readers } read that version first, but do not change your words.
    }
