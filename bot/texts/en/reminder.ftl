# At most two per phase, only to somebody with something open. No blame, no hurry.

reminder-half = A reminder. You have time until { $until }.
reminder-last = The last reminder. You have time until { $until }.
reminder-invitation =
    You have been asked to join a dialogue round, by { $leader }.
    The theme is ‘{ $theme }’.
    The explanation is higher up in this chat, in my invitation.
reminder-free = Rather say nothing? That is fine too. Send `stop`, or do nothing.
reminder-free-invitation = No is fine too. Nobody hears what you choose.
