"""The round of the benchmark: more questions than a real one has, so that every answer leads to a next question."""

import tempfile
from functools import cache
from pathlib import Path

from bot.domain.flow import Flow
from bot.flowfile.load import load_flow

QUESTIONS = 60
GROUP = 8
"""Members of a round; as many as the flow takes."""

_QUESTION = """
[[phases.questions]]
id = "q{number}"
answer = "text"
nl = "Vraag {number}: wat viel je op in de samenwerking van deze week, en wat zou je een collega willen meegeven?"
en = "Question {number}: what struck you in working together this week, and what would you tell a colleague?"
source = "own"
"""

_HEAD = """schema = 1

[meta]
id = "meting"
version = 1
title.nl = "Meting"
title.en = "Measurement"
purpose.nl = "Een lange ronde om de snelheid te meten."
purpose.en = "A long round to measure speed."
sources = ["own"]
aim = "insight"
maturity = "ready"

[group]
min = 3
max = 8

[subject]
about_person = "nobody"

[[roles]]
id = "member"
max = 8

[[roles]]
id = "facilitator"
min = 1
max = 1
leads = true

[[rules]]
nl = "Zoek niet uit wie wat schreef."
en = "Do not try to find out who wrote what."
source = "own"

[[phases]]
id = "welcome"
kind = "read"
title.nl = "Welkom"
title.en = "Welcome"
intro.nl = "Je krijgt een rij vragen."
intro.en = "You get a row of questions."
source = "own"
duration = "1d"
who = ["all"]

[[phases.questions]]
id = "join"
answer = "consent"
required = true
nl = "Doe je mee?"
en = "Will you take part?"
source = "own"

[[phases]]
id = "write"
kind = "ask"
title.nl = "Schrijven"
title.en = "Writing"
source = "own"
duration = "5d"
who = ["member"]

[phases.share]
to = []
as = "words"
label = "none"
when = "never"
preview = true
review_by = ["facilitator"]
min_voices = 3

[phases.reuse]
to = ["all", "team"]
as = "summary"
label = "none"
"""

_TAIL = """
[[outputs]]
id = "page"
title.nl = "Wat we schreven"
title.en = "What we wrote"
keep = "1y"
to = ["all", "team"]
approve = ["facilitator"]

[[outputs.parts]]
heading.nl = "Onze woorden"
heading.en = "Our words"
from = "write"
as = "summary"

[timing]
send_between = "00:00-23:59"
weekdays_only = false
remind = ["half"]

[storage]
raw = "until_output"
"""


@cache
def long_flow() -> Flow:
    """The flow, checked as any other."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "meting.toml"
        questions = "".join(_QUESTION.format(number=number) for number in range(1, QUESTIONS + 1))
        path.write_text(_HEAD + questions + _TAIL, encoding="utf-8")
        return load_flow(path)
