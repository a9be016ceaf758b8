"""What is kept of one person: told when they ask (*mijn gegevens*), gone when they say so (*wis alles*)."""
