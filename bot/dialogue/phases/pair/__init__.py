"""Phase kind `pair`: two by two, in a room without the bot. It draws the pairs, keeps the time, and keeps nothing."""
