# Choices and bits of sentences that several moments use.

option-yes = yes
option-no = no
option-agree = agree
option-later = later
option-stay = stay
option-go = go
option-wait = wait
option-continue = continue
option-stop = stop
option-extend = extend
option-ask = ask

length =
    { $unit ->
        [year] { $count ->
            [one] 1 year
           *[other] { $count } years
        }
        [week] { $count ->
            [one] 1 week
           *[other] { $count } weeks
        }
        [day] { $count ->
            [one] 1 day
           *[other] { $count } days
        }
        [hour] { $count ->
            [one] 1 hour
           *[other] { $count } hours
        }
       *[minute] { $count ->
            [one] 1 minute
           *[other] { $count } minutes
        }
    }

moment = { $day } at { $clock }

# Somebody takes part in more rounds: each message says first which one it belongs to.
other-round = This belongs to one of your rounds.
other-round-theme = The theme is ‘{ $theme }’.

# A long message comes in parts.
continued = Continued, part { $part } of { $parts }.

answer-with-number = Answer with a number.

chat-name = Dialogue round (private)
chat-topic = Confidential chat with the bot. Nobody in the team reads along here. Did a message not arrive? Verify your device: Settings, then Security or Encryption. Need help? Send help.
option-label-named = with my name
option-label-alias = without my name
option-label-role = with my role
option-label-none = without my name
