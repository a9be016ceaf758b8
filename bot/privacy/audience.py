"""Who may read what of a phase. The one place that knows it.

The check of flow files (code F22), the sentence people read before they answer (`bot.privacy.promise`) and
the engine ask here, so that what is promised, what is accepted and what happens cannot drift apart.
"""

from bot.domain.flow import Flow
from bot.domain.flow_terms import Form, Label, When
from bot.domain.ids import RoleId
from bot.domain.phase import Phase, Share

_WIDTH = {
    Form.WORDS: 3,
    Form.TABLE: 3,
    Form.IMAGE: 3,
    Form.SUMMARY: 2,
    Form.COUNTS: 1,
    Form.CHART: 1,
    Form.RADAR: 1,
    Form.TREND: 1,
}
"""Words tell more than a summary, a summary more than a count or an average (flow language, 5)."""

_NAME = {Label.NONE: 0, Label.ALIAS: 1, Label.ROLE: 2, Label.NAMED: 3}
"""How much of a name a label gives away."""

SHARED_FORMS = (Form.WORDS, Form.SUMMARY, Form.COUNTS, Form.CHART)
"""How a phase may share; the other forms belong to a page."""


def shows_names(flow: Flow) -> bool:
    """Whether words can stand under a name somewhere in this flow."""
    shares = (phase.share for phase in flow.phases if phase.share is not None)
    shown = (share for share in shares if share.to and share.when is not When.NEVER)
    return any(Label.NAMED in (*share.labels(), *share.label_options) for share in shown)


def floor(form: Form) -> int:
    """The smallest number of agreed voices below which nothing of this form appears without a name."""
    if form is Form.CHART:
        return 5
    return 0 if form is Form.COUNTS else 3


def may_read(flow: Flow, phase: Phase, reader: RoleId, form: Form) -> bool:
    """Whether the writers of `phase` were told that `reader` (a role, or the team) reads it in `form`."""
    return _WIDTH[form] <= max(_width_now(flow, phase, reader), _width_later(flow, phase, reader))


def more_name_later(phase: Phase) -> bool:
    """Whether `reuse` shows more of a name than `share` told the writers.

    An alias is always too much: it belongs to one room and ties messages together.
    """
    if phase.share is None or phase.reuse is None:
        return False
    later = phase.reuse.label
    if later is Label.ALIAS:
        return True
    if later is Label.OWN_CHOICE:
        return any(label is not Label.OWN_CHOICE for label in phase.share.labels())
    return _NAME[later] > min(_least_name(phase.share, label) for label in phase.share.labels())


def threshold_label(label: Label) -> bool:
    """Whether words under this label need a minimum number of voices."""
    return label is not Label.NAMED


def _width_now(flow: Flow, phase: Phase, reader: RoleId) -> int:
    share = phase.share
    if share is None or share.when is When.NEVER or reader not in flow.readers(phase):
        return 0
    return _WIDTH[share.form]


def _width_later(flow: Flow, phase: Phase, reader: RoleId) -> int:
    if phase.reuse is None or reader not in flow.later_readers(phase):
        return 0
    return _WIDTH[phase.reuse.form]


def _least_name(share: Share, label: Label) -> int:
    """The least name an author may count on under `label`."""
    if label is not Label.OWN_CHOICE:
        return _NAME[label]
    return min((_NAME[option] for option in share.label_options), default=_NAME[Label.NONE])
