"""Programs that run as processes of their own while something is measured."""
