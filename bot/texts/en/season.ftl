# Rounds that come back by themselves: people read *planning*.

season-every-day =
    { $step ->
        [one] every day at { $clock }
       *[other] every { $step } days at { $clock }
    }
season-every-week =
    { $step ->
        [one] every week on { $days } at { $clock }
       *[other] every { $step } weeks on { $days } at { $clock }
    }
season-every-month =
    { $step ->
        [one] every month on day { $day } at { $clock }
       *[other] every { $step } months on day { $day } at { $clock }
    }
season-every-month-end =
    { $step ->
        [one] every month on the last day at { $clock }
       *[other] every { $step } months on the last day at { $clock }
    }
season-every-nth =
    { $step ->
        [one] every month on the { $nth } { $weekday } at { $clock }
       *[other] every { $step } months on the { $nth } { $weekday } at { $clock }
    }
season-every-year =
    { $step ->
        [one] every year on { $day } at { $clock }
       *[other] every { $step } years on { $day } at { $clock }
    }
season-once = once, on { $day } at { $clock }
season-nth =
    { $nth ->
        [first] first
        [second] second
        [third] third
        [fourth] fourth
       *[last] last
    }
season-until = until { $day } included
season-times =
    { $times ->
        [one] 1 time
       *[other] { $times } times
    }
season-endless = without an end

season-holiday =
    { $holiday ->
        [new-year] New Year’s Day
        [good-friday] Good Friday
        [easter] Easter Sunday
        [easter-monday] Easter Monday
        [kings-day] King’s Day
        [liberation] Liberation Day
        [ascension] Ascension Day
        [pentecost] Whit Sunday
        [pentecost-monday] Whit Monday
        [christmas] Christmas Day
        [second-christmas] Boxing Day
       *[break] break of the team
    }
season-skipped-day = { $day }: { $why }

season-ask-change = Plan { $short } becomes this. Is that right?
season-ask-first = This will be the plan. Is it right?
season-facts =
    Method: ‘{ $flow }’.
    Theme: ‘{ $theme }’.
season-facts-no-theme =
    Method: ‘{ $flow }’.
    I will ask you for the theme each time.
season-read =
    I read: { $rule }.
    For the first time on { $first }. How long: { $end }.
season-read-once = I read: { $rule }.
season-coming = These are the first times.
season-skips = I pass over these days.
season-moved = On { $day } the clock goes forward. Then it begins an hour later, at { $clock }.
season-shortens = Not every month has a day { $day }. In a shorter month I take the last day.
season-overlap = On { $day } a round of plan { $short } is going on too. You may, but people get two rounds then.
season-overlap-own = On { $day } the round before of this plan is still going on. You may, but people get two rounds then.
season-named =
    { $people ->
        [one] You named 1 person.
       *[other] You named { $people } people.
    } Whoever is in the room that day is asked.
season-everybody = Whoever is in the room that day is asked.
season-takes-part = You take part yourself.
season-needs = A few days before I will ask you about this. Without an answer it is left out that time.
season-need =
    { $need ->
        [theme] the theme
        [members] who take part
        [seat] who has a role
        [items] which points the team picked
        [text] what people read
       *[requirement] whether what this method asks first is possible
    }
season-agree-change = Send `agree` and I will change it. Without an answer within a day all stays as it was.
season-agree = Send `agree` and I will keep it. Without an answer within a day it is dropped.

season-about = This is about plan { $short }, ‘{ $theme }’.
season-about-no-theme = This is about plan { $short }, method ‘{ $flow }’.
season-told-kept = The plan is kept. Code: { $short }. The first time is { $moment }. You can remove it with `!round schedule remove { $short }` in the team room.
season-told-not-kept = Good. I kept nothing.
season-told-expired = Nobody agreed, so this plan is not kept. You can always plan again.
season-told-removed = The plan is removed. A round that has begun simply goes on.
season-told-prepares = On { $moment } a round of your plan begins. I need something from you for it. Thank you.
season-told-next = I pass over these days. The next round is on { $moment }.
season-told-ended = The plan is over. No more rounds will come.
season-told-not-again = This is the last round of this plan.
season-told-missed = The round of { $moment } did not begin. The bot was not there then, and now it is too long after.
season-told-not-this-time = The round of { $moment } is left out. The plan itself stays.
season-told-flow-gone = The method of this plan is no longer there. The plan rests. Does it come back? Then the plan goes on.
season-told-flow-changed = The method has changed since you planned this. Have a look with `!round explain { $flow }` in the team room.
season-told-room-gone = I am no longer in the team room. The plan rests now. After 30 days I will remove it.
season-told-room-back = I am in the team room again. The plan goes on, on { $moment }.
season-told-room-removed = I have not been in the team room for 30 days. This plan is removed now.
season-told-taken-over = You lead these rounds from now on. The next one is on { $moment }.
season-told-restored = There was a problem with the bot. This plan is back as it was before. The next round is on { $moment }. What has begun does not begin again.
season-told-restored-rests = There was a problem with the bot. This plan is back as it was before: it rests now.
season-told-restored-unkept = There was a problem with the bot. This plan was not kept yet at that moment. Please plan it again.
season-told-changed = The plan is changed. The next round is on { $moment }.
season-told-unchanged = Good. The plan stays as it was.
season-lost = There was a problem with the bot. I can no longer read the plans of this room. A facilitator can make them again with `!round plan <method> "<theme>" every 2 weeks monday 09:00`. I am sorry.
season-told-not-taken = Good. I will ask somebody else.

season-take-over =
    Will you lead the rounds of a plan?
    The facilitator before cannot do it any more.
season-take-over-how = Answer with `yes` or `no`. You can until { $until }.
season-rests = Plan { $short } rests: there is no facilitator for it now. A facilitator can go on with `!round schedule takeover { $short }`.

season-list-first = This is planned.
season-list-none = Nothing is planned now. You can plan with `!round plan <method> "<theme>" every 2 weeks monday 09:00`.
season-list-line = { $short }, ‘{ $theme }’: { $rule }. The next time is { $moment }.
season-list-rests = { $short }, ‘{ $theme }’: { $rule }. The plan rests now.
season-list-breaks = Breaks of the team
season-list-holidays = On public holidays no round begins.
season-list-how = You can change one with `!round schedule change <code> every 3 weeks tuesday 10:00`. You can remove one with `!round schedule remove <code>`, and a break with `!round schedule break remove 1`.
season-break = { $first } until { $last } included
season-break-day = { $first }
season-break-added = Noted: a break from { $first } until { $last } included. In that time no planned round begins.
season-break-removed = The break from { $first } until { $last } is removed.
season-break-passes = These rounds are left out because of it: { $days }.

season-agenda-first = Here are the planned rounds, for your calendar. It holds no names and no themes.
season-agenda-none = Nothing is planned now to put in a calendar.
season-agenda-file = schedule
season-agenda-title = Dialogue round: { $flow }
season-agenda-about = Plan { $short }. The bot begins the round in the team room.
season-status = Planned: ‘{ $theme }’, on { $moment }.
