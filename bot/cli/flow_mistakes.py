"""How what is wrong with a flow file, or what it still needs, is told to the person who writes it."""

from bot.domain.flow import Flow
from bot.domain.supported import not_yet
from bot.flowfile.mistakes import Mistake
from bot.texts.catalogue import Catalogue


def told(mistake: Mistake, words: Catalogue) -> str:
    """The place, what is wrong and what to write instead, each on a line of its own."""
    params = dict(mistake.params)
    place = "check-flows-where" if mistake.line is not None else "check-flows-where-no-line"
    where = words.text(place, file=mistake.file, line=mistake.line or 0, key=mistake.key, code=mistake.code)
    wrong = words.text(mistake.text_id, **params)
    if mistake.warning:
        wrong = f"{words.text('check-flows-warning')} {wrong}"
    fix = words.text("check-flows-fix", fix=words.text(mistake.fix_id, **params))
    return f"{where}\n  {wrong}\n  {fix}"


def needs(flow: Flow, words: Catalogue) -> str:
    """What the bot has to learn before this flow can be started, in one sentence."""
    missing = ", ".join(words.text(f"not-yet-{need}") for need in not_yet(flow))
    return words.text("check-flows-later", flow=flow.id, needs=missing)
