"""The look at a page by those it is about, before anybody else sees it (`approve` in the flow).

They get the page as it will be, and say yes or take their own words off it; a new wording of their own comes back to
them first. No answer is no consent: then the own words stay out. The person a round is about has to say yes, or there
is no page.
"""

from dataclasses import replace

from bot.dialogue.phases.plan.kept import keep_off_page
from bot.dialogue.phases.sections import sections
from bot.dialogue.presence import about_somebody, persons
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.dialogue.voices import agreed, own_voice
from bot.dialogue.words import Word, plain_word
from bot.domain.answer import Verdict
from bot.domain.flow import Output
from bot.domain.ids import MemberId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.preview import AskApproval
from bot.domain.messages.refusal import Reason
from bot.domain.round import Alarm, Member, PromptKind, Standing, Topic
from bot.domain.run import Step


def leader_looks(turn: Turn, page: Output) -> bool:
    """Whether the facilitator sees the page first and has to say yes. Nobody reads before those a round is about."""
    return not about_somebody(turn.flow) and bool(set(turn.flow.expand(page.approve)) & set(turn.flow.leading_roles()))


def begin(turn: Turn, page: Output) -> None:
    """Ask everybody who has a say; when nobody has, the page comes at the next slot."""
    asked = [member.id for member in turn.round.members.values() if _has_a_say(turn, page, member)]
    turn.set_run(step=Step.APPROVAL, waits_for=tuple(asked))
    if not asked:
        finish(turn)
        return
    turn.wake(Alarm.APPROVAL_END, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.review_again))
    for member in asked:
        turn.ask_member(member, question(turn, member), turn.prompt(PromptKind.PREVIEW, topic=Topic.PAGE))


def question(turn: Turn, member: MemberId) -> AskApproval:
    page = turn.page
    assert page is not None, "only a page is approved"
    own = tuple(own_voice(turn, answer) for answer in agreed(turn, member))
    until = turn.moment(Alarm.APPROVAL_END)
    return AskApproval(turn.flow, page.title.in_(turn.lang), turn.charter.theme, sections(turn), own, until)


def said(turn: Turn, member: MemberId, text: str) -> bool:
    """A yes or a no to the page. False: it is something else, perhaps a new wording."""
    word = plain_word(text)
    if word in (Word.AGREE, Word.YES):
        approve(turn, member)
        return True
    if word is Word.NO:
        _stay_out(turn, member)
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.PAGE_NO))
        _no_longer_waits(turn, member, approved=False)
        return True
    if not agreed(turn, member):
        turn.refuse(member, Reason.YES_OR_NO)
        return True
    return False


def approve(turn: Turn, member: MemberId) -> None:
    turn.change(member, open=None)
    turn.tell(member, Confirmation(Receipt.PAGE_AGREED))
    _no_longer_waits(turn, member, approved=True)


def finish(turn: Turn) -> None:
    """The time is over, or everybody has answered: what nobody said yes to stays out, and the page comes at a slot."""
    run, page = turn.run, turn.page
    assert run is not None, "a page that was asked about has begun"
    assert page is not None, "only a page is approved"
    turn.sleep(Alarm.APPROVAL_END)
    for member in run.waits_for:
        _stay_out(turn, member)
        if (open_ := turn.member(member).open) is not None and open_.run == turn.focus:
            turn.close_prompt(member)
    if _person_is_missing(turn, page):
        turn.set_run(step=Step.SKIPPED, waits_for=(), review=None)
        turn.note_leader(LeaderNotice.NO_PAGE)
        return
    turn.set_run(step=Step.APPROVED, waits_for=())
    turn.wake(Alarm.RELEASE, next_slot(turn.charter.schedule, turn.at))


def _has_a_say(turn: Turn, page: Output, member: Member) -> bool:
    return member.standing is Standing.IN and member.role in turn.flow.expand(page.approve)


def _no_longer_waits(turn: Turn, member: MemberId, *, approved: bool) -> None:
    run = turn.run
    assert run is not None, "a page that was asked about has begun"
    said_yes = (*run.approved, member) if approved else run.approved
    turn.set_run(waits_for=tuple(other for other in run.waits_for if other != member), approved=said_yes)
    if run.waits_for == (member,):
        finish(turn)


def _stay_out(turn: Turn, member: MemberId) -> None:
    """The own words are not on this page; the member can still say yes to them until it is there."""
    for answer in agreed(turn, member):
        turn.put_answer(replace(answer, verdict=Verdict.UNDECIDED, agreed=None, agreed_picture=None))
    keep_off_page(turn, member)


def _person_is_missing(turn: Turn, page: Output) -> bool:
    """Nothing about me without me: somebody it is about did not say yes to the page."""
    if not about_somebody(turn.flow) or turn.flow.subject.person_role not in turn.flow.expand(page.approve):
        return False
    run = turn.run
    assert run is not None, "a page that was asked about has begun"
    return not {person.id for person in persons(turn)} <= set(run.approved)
