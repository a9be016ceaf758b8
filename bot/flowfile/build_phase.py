"""From the shape of a phase to the phase the engine knows.

Two defaults are decided here, so that everything after it reads a plain yes or a plain list (flow
language, 5): the preview, and who reviews.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.flow_terms import (
    Form,
    ItemId,
    Label,
    ListId,
    PhaseKind,
    PlaceId,
    Text,
    Turns,
    When,
)
from bot.domain.ids import PhaseId, QuestionId, RoleId
from bot.domain.phase import (
    Agree,
    Choose,
    Gate,
    LabelFor,
    OnlyIf,
    Pair,
    PairRole,
    Phase,
    Plan,
    Question,
    Reuse,
    Share,
)
from bot.flowfile.schema_parts import Words
from bot.flowfile.schema_phase import (
    AgreeShape,
    ChooseShape,
    GateShape,
    OnlyIfShape,
    PairShape,
    PhaseShape,
    PlanShape,
    QuestionShape,
    ReuseShape,
    ShareShape,
)

_SENTENCES = (Form.WORDS, Form.SUMMARY)
_USUAL_OPTIONS = (Label.NAMED, Label.ALIAS)


def text(shape: Words) -> Text:
    """Required words."""
    return Text(shape.nl, shape.en)


def words(shape: Words | None) -> Text | None:
    """Words that may be left out."""
    return None if shape is None else text(shape)


def roles(names: Iterable[str]) -> tuple[RoleId, ...]:
    """Role ids, in the order of the file."""
    return tuple(RoleId(name) for name in names)


def _phases(names: Iterable[str]) -> tuple[PhaseId, ...]:
    return tuple(PhaseId(name) for name in names)


@dataclass(frozen=True, slots=True)
class PhaseBuilder:
    """Builds the phases of one flow. `leading`: who reviews when the file names nobody (empty: nobody
    may).
    """

    leading: tuple[RoleId, ...]

    def build(self, shape: PhaseShape) -> Phase:
        """The phase, with the defaults of its share filled in."""
        return Phase(
            id=PhaseId(shape.id),
            kind=shape.kind,
            title=text(shape.title),
            source=shape.source,
            duration=shape.duration,
            who=roles(shape.who),
            questions=tuple(_question(question) for question in shape.questions),
            intro=words(shape.intro),
            share=None if shape.share is None else self._share(shape.share, shape),
            reuse=None if shape.reuse is None else _reuse(shape.reuse),
            after=_phases(shape.after),
            delay=shape.delay,
            only_if=None if shape.only_if is None else _only_if(shape.only_if),
            only_first=shape.only_first,
            for_each=None if shape.for_each is None else ListId(shape.for_each),
            pace=shape.pace,
            pause=shape.pause,
            show=_phases(shape.show),
            gate=None if shape.gate is None else _gate(shape.gate),
            keep_nothing=shape.keep == "nothing",
            text_by=None if shape.text_by is None else RoleId(shape.text_by),
            room=None if shape.room is None else PlaceId(shape.room),
            turns=shape.turns or Turns.FREE,
            expects_question=shape.expects == "question",
            expects_from=roles(shape.expects_from),
            reactions=shape.reactions is not False,
            choose=None if shape.choose is None else _choose(shape.choose),
            agree=None if shape.agree is None else _agree(shape.agree),
            pair=None if shape.pair is None else _pair(shape.pair),
            plan=None if shape.plan is None else _plan(shape.plan),
        )

    def _share(self, share: ShareShape, phase: PhaseShape) -> Share:
        labels = {share.label, *share.label_for.values()}
        named = labels == {Label.NAMED}
        now = bool(share.to) and share.as_ in _SENTENCES
        sentences = now or (phase.reuse is not None and phase.reuse.as_ in _SENTENCES)
        preview = sentences and (not named or _goes_wider(phase))
        options = tuple(Label(option) for option in share.label_options)
        reviewed = sentences and not named and share.when is not When.AT_ONCE
        return Share(
            to=roles(share.to),
            form=share.as_,
            label=share.label,
            when=share.when,
            preview=preview if share.preview is None else share.preview,
            review_by=(self.leading if reviewed else ()) if share.review_by is None else roles(share.review_by),
            min_voices=share.min_voices or 0,
            label_for=tuple(LabelFor(RoleId(role), label) for role, label in share.label_for.items()),
            label_options=options or (_USUAL_OPTIONS if Label.OWN_CHOICE in labels else ()),
            why=words(share.why),
        )


def _goes_wider(phase: PhaseShape) -> bool:
    """Words of a named phase that leave the circle are seen by their author first.

    A text agreed upon is its own consent.
    """
    return phase.reuse is not None and phase.kind is not PhaseKind.AGREE


def _question(question: QuestionShape) -> Question:
    return Question(
        id=QuestionId(question.id),
        text=Text(question.nl, question.en),
        answer=question.answer,
        source=question.source,
        required=question.required,
        for_roles=roles(question.for_),
        for_pair=question.for_pair,
        list_id=None if question.list is None else ListId(question.list),
        min=question.min,
        max=question.max,
        low=words(question.low),
        high=words(question.high),
        to_person=words(question.to_person),
        words=question.words,
    )


def _reuse(reuse: ReuseShape) -> Reuse:
    return Reuse(roles(reuse.to), reuse.as_, reuse.label)


def _gate(gate: GateShape) -> Gate:
    return Gate(gate.otherwise, gate.min_people or 0, roles(gate.roles), gate.everyone)


def _only_if(only_if: OnlyIfShape) -> OnlyIf:
    return OnlyIf(PhaseId(only_if.phase), tuple(ItemId(item) for item in only_if.picked))


def _choose(choose: ChooseShape) -> Choose:
    is_list = choose.from_.startswith("list:")
    return Choose(
        method=choose.method,
        tie=choose.tie,
        from_phase=None if is_list else PhaseId(choose.from_),
        from_list=ListId(choose.from_.removeprefix("list:")) if is_list else None,
        winner_becomes=None if choose.winner_becomes is None else RoleId(choose.winner_becomes),
        if_declined=choose.if_declined,
    )


def _agree(agree: AgreeShape) -> Agree:
    return Agree(
        on=agree.on,
        rounds=agree.rounds,
        if_no=agree.if_no,
        draft_by=roles(agree.draft_by),
        from_phases=_phases(agree.from_),
        must_include=roles(agree.must_include),
    )


def _pair(pair: PairShape) -> Pair:
    return Pair(
        rounds=pair.rounds,
        turn=pair.turn,
        partners=pair.partners,
        roles=tuple(PairRole(name, text(title)) for name, title in pair.roles.items()),
        bot_present=pair.bot_present,
    )


def _plan(plan: PlanShape) -> Plan:
    return Plan(_phases(plan.from_), plan.fields, plan.check_after)
