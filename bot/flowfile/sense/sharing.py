"""Who reads what, and when that is a promise that can be kept (F05, F22, F26, F27, F28)."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, AnswerKind, Form, Label, PhaseKind, When
from bot.domain.ids import PhaseId, RoleId
from bot.domain.phase import Phase, Share
from bot.flowfile.mistakes import Mistake, Path, mistake
from bot.privacy.audience import SHARED_FORMS, floor, may_read, more_name_later, threshold_label

_SAYS_NOTHING = (AnswerKind.CONSENT, AnswerKind.DONE, AnswerKind.NONE)
_SENTENCES = (Form.WORDS, Form.SUMMARY)


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    for index, phase in enumerate(flow.phases):
        path: Path = ("phases", index)
        yield from _shown(flow, phase, path)
        if phase.share is None:
            yield from _unsaid(phase, path)
        else:
            yield from _share(phase, phase.share, path)
            yield from _preview(phase, phase.share, path)
            yield from _voices(flow, phase, phase.share, path)


def leaves_readers_open(phase: Phase) -> bool:
    """Something is written here, and nothing is said about who reads it."""
    writes = any(question.answer not in _SAYS_NOTHING for question in phase.questions)
    return writes and phase.share is None and not phase.keep_nothing and phase.kind is not PhaseKind.PAIR


def _unsaid(phase: Phase, path: Path) -> Iterator[Mistake]:
    """Every phase in which something is written says who reads it."""
    if leaves_readers_open(phase):
        yield mistake("F26", "unsaid", path, phase=phase.id)
    if phase.reuse is not None:
        yield mistake("F26", "reuse-alone", (*path, "reuse"), phase=phase.id)


def _share(phase: Phase, share: Share, path: Path) -> Iterator[Mistake]:
    where = (*path, "share")
    if share.form not in SHARED_FORMS or (phase.reuse is not None and phase.reuse.form not in SHARED_FORMS):
        yield mistake("F05", "shared-form", where, phase=phase.id)
    if bool(share.to) is (share.when is When.NEVER):
        yield mistake("F22", "never", (*where, "when"), phase=phase.id)
    if Label.OWN_CHOICE in share.labels() and len(set(share.label_options)) < 2:
        yield mistake("F05", "options", (*where, "label_options"), phase=phase.id)
    if more_name_later(phase):
        yield mistake("F22", "more-name", (*path, "reuse", "label"), phase=phase.id)


def _preview(phase: Phase, share: Share, path: Path) -> Iterator[Mistake]:
    where = (*path, "share", "preview")
    if share.preview or phase.keep_nothing:
        return
    if not phase.named and _nameless_sentences(phase, share):
        yield mistake("F27", "nameless", where, phase=phase.id)
    elif phase.reuse is not None and phase.reuse.form in _SENTENCES and phase.kind is not PhaseKind.AGREE:
        yield mistake("F27", "wider", where, phase=phase.id)


def _nameless_sentences(phase: Phase, share: Share) -> bool:
    """Somebody else reads sentences of this phase, and no name stands with them."""
    now = bool(share.to) and share.form in _SENTENCES
    return now or (phase.reuse is not None and phase.reuse.form in _SENTENCES)


def _voices(flow: Flow, phase: Phase, share: Share, path: Path) -> Iterator[Mistake]:
    if phase.keep_nothing or not any(threshold_label(label) for label in share.labels()):
        return
    forms = [share.form] if share.to else []
    if phase.reuse is not None:
        forms.append(phase.reuse.form)
    least = max((floor(form) for form in forms), default=0)
    where = (*path, "share", "min_voices")
    if share.min_voices < least:
        yield mistake("F28", "unsaid", where, phase=phase.id, least=least)
    writers = set(flow.answering_roles(phase)) - set(flow.leading_roles())
    able = min(sum(role.max for role in flow.roles if role.id in writers), flow.group.max)
    if writers and able < max(least, share.min_voices):
        yield mistake("F28", "empty", where, phase=phase.id, able=able)


def _shown(flow: Flow, phase: Phase, path: Path) -> Iterator[Mistake]:
    """Earlier words reach only people who were named when they were written."""
    for key, sources, readers in _uses(flow, phase):
        for earlier in flow.phases:
            if earlier.id not in sources or earlier.share is None:
                continue
            form = earlier.share.form if earlier.share.to else Form.WORDS
            untold = [role for role in readers if not may_read(flow, earlier, role, form)]
            if untold:
                names = ALL if len(untold) == len(flow.roles) else ", ".join(untold)
                where = (*path, *key)
                yield mistake("F22", "shown", where, phase=phase.id, source=earlier.id, readers=names)


def _uses(flow: Flow, phase: Phase) -> Iterator[tuple[Path, tuple[PhaseId, ...], tuple[RoleId, ...]]]:
    """Which earlier phases are used here, at which key, and who sees their words by that."""
    whose_turn = flow.answering_roles(phase)
    yield ("show",), phase.show, whose_turn
    if phase.plan is not None:
        yield ("plan", "from"), phase.plan.from_phases, whose_turn
    if phase.choose is not None and phase.choose.from_phase is not None:
        yield ("choose", "from"), (phase.choose.from_phase,), whose_turn
    if phase.agree is not None:
        # who drafts sees the words themselves; what the others see is told to the authors (promise, ONE_TEXT)
        drafting = flow.expand(phase.agree.draft_by) or whose_turn
        yield ("agree", "from"), phase.agree.from_phases, drafting
