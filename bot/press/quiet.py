"""Libraries that draw tell what they do, sometimes with the signs they meet: those come out of people's words."""

import logging


def quiet(*libraries: str) -> None:
    """Nothing of these goes to the log. What goes wrong in them is raised all the same."""
    for library in libraries:
        logging.getLogger(library).setLevel(logging.CRITICAL)
