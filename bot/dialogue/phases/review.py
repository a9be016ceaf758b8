"""The facilitator's look.

The facilitator sees the voices in mixed order without authors; may ask to take a word out or ask the author a question;
cannot rewrite or drop. What is shown depends on the texts and the seed alone, never on who wrote them or when.
"""

from dataclasses import replace

from bot.dialogue.away import leader_is_back
from bot.dialogue.phases import agreed, approving, headings, preview
from bot.dialogue.phases.sections import picks
from bot.dialogue.phases.shown import picked_only, shown_voices, voice_shown
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.dialogue.voices import altered, flags_of, words_of_question
from bot.dialogue.words import Word, heading_act, plain_word, review_act
from bot.domain.answer import Answer
from bot.domain.effects import Tag, ToLeader, Whom
from bot.domain.events import Said
from bot.domain.flow_terms import TEAM
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.preview import PreviewWhy
from bot.domain.messages.refusal import Reason
from bot.domain.messages.review import ReviewPage, ReviewQuestion, ReviewReminder, ReviewVoice
from bot.domain.round import (
    Alarm,
    HandBack,
    PromptKind,
    Standing,
)
from bot.domain.run import Look, Review, ReviewAct, ReviewedQuestion, Step
from bot.domain.shown import SummaryGroup, with_numbers
from bot.privacy.masking import empties, mask, too_much
from bot.privacy.threshold import is_voice


def open_review(turn: Turn) -> bool:
    """The first look, with its reminders and its safe end. False: there is nothing to show."""
    windows, schedule = turn.charter.windows, turn.charter.schedule
    turn.set_run(step=Step.REVIEW, review=Review())
    turn.wake(Alarm.REVIEW_END, next_slot(schedule, turn.at, windows.review_ends))
    _remind_from_now(turn)
    return show_page(turn)


def _remind_from_now(turn: Turn) -> None:
    turn.set_leader(reminded=0)
    reminders = turn.charter.windows.review_reminders
    if reminders:
        turn.wake(Alarm.REVIEW_REMIND, next_slot(turn.charter.schedule, turn.at, reminders[0]))


def remind(turn: Turn) -> bool:
    """Once more: something is waiting, until when; and when the next reminder comes. False: this was the last one.
    Who is on leave is not reminded before being back; whoever leads as well is."""
    end, back = turn.moment(Alarm.REVIEW_END), leader_is_back(turn)
    if end is None:
        return True
    alone = turn.course.leader.second is None
    if back > turn.at and alone:
        if back < end:
            turn.wake(Alarm.REVIEW_REMIND, back)
        return back < end
    whom = Whom.SECOND if back > turn.at else Whom.BOTH
    turn.say(ToLeader(whom), ReviewReminder(turn.round.short, turn.charter.theme, end), turn.course.leader.open)
    before, *later = turn.charter.windows.review_reminders[turn.course.leader.reminded :]
    turn.set_leader(reminded=turn.course.leader.reminded + 1)
    if later:
        turn.wake(Alarm.REVIEW_REMIND, next_slot(turn.charter.schedule, turn.at, later[0] - before))
    return bool(later)


def show_page(turn: Turn) -> bool:
    """One snapshot of the voices as they stand, in a new mixed order. False: there is nothing to show."""
    review = turn.review
    assert review is not None
    worded = {q: [v for v in voices if not picked_only(v)] for q, voices in shown_voices(turn).items()}
    shown = tuple(headings.arranged(turn, q, turn.chance.shuffled(those)) for q, those in worded.items() if those)
    turn.set_run(review=replace(review, questions=shown))
    if not shown_voices(turn) and not agreed.has_text(turn):
        return False
    turn.ask_leader(_page(turn), turn.prompt(PromptKind.REVIEW), Tag.REVIEW)
    return True


def _page(turn: Turn) -> ReviewPage:
    review = turn.review
    assert review is not None
    second = review.look is Look.SECOND
    shown = shown_voices(turn)
    written = {a.question for a in turn.answers.values() if is_voice(a)}
    return ReviewPage(
        short=turn.round.short,
        theme=turn.charter.theme,
        questions=tuple(_page_question(turn, at, r) for at, r in enumerate(review.questions, 1)),
        hidden=tuple(words_of_question(turn, q.id) for q in turn.questions if q.id in written and q.id not in shown),
        second=second,
        picked=picks(turn),
        made_together=with_numbers(one for phase in turn.phases for one in agreed.sections_of(turn, phase)),
        until=turn.moment(Alarm.REVIEW_END),
    )


def _page_question(turn: Turn, at: int, reviewed: ReviewedQuestion) -> ReviewQuestion:
    voices = []
    for place, member in enumerate(reviewed.order, 1):
        answer = turn.round.answers[(member, reviewed.question)]
        name = voice_shown(turn, answer).name
        voices.append(ReviewVoice(f"{at}.{place}", answer.agreed or "", flags_of(answer), name, answer.agreed_picture))
    text = words_of_question(turn, reviewed.question)
    places = {member: place for place, member in enumerate(reviewed.order)}
    groups = tuple(SummaryGroup(g.heading, tuple(places[m] for m in g.members)) for g in reviewed.groups)
    return ReviewQuestion(at, text, tuple(voices), groups)


def said(turn: Turn, event: Said) -> None:
    """A message of the facilitator during the review. It counts only for the page that stood in the chat."""
    review, page = turn.review, turn.course.leader.open
    assert review is not None
    agrees = plain_word(event.text) in (Word.AGREE, Word.YES)
    act = review_act(event.text)
    heading = heading_act(event.text)
    if not agrees and act is None and heading is None:
        turn.refuse_leader(Reason.REVIEW_WORDS)
    elif (why := _too_early_or_late(review, agrees=agrees, acts=act is not None)) is not None:
        turn.refuse_leader(why)
    elif page is None or event.about != page.id:
        turn.refuse_leader(Reason.CAME_BEFORE)
    elif heading is not None:
        headings.act(turn, review, heading)
    elif act is not None:
        _note_act(turn, review, *act)
    else:
        _approve(turn)


def _too_early_or_late(review: Review, *, agrees: bool, acts: bool) -> Reason | None:
    if acts:
        return None if review.look is Look.FIRST else Reason.NO_MORE_ACTS
    waits = review.look is Look.WITH_AUTHORS or (agrees and review.acts and review.look is Look.FIRST)
    return Reason.ACTS_PENDING if waits else None


def _approve(turn: Turn) -> None:
    turn.sleep(Alarm.REVIEW, Alarm.REVIEW_REMIND, Alarm.REVIEW_END)
    turn.close_leader_prompt()
    if (page := turn.page) is not None:
        approving.begin(turn, page)
    else:
        turn.set_run(step=Step.APPROVED)
        turn.wake(Alarm.RELEASE, next_slot(turn.charter.schedule, turn.at))
    slot = turn.moment(Alarm.RELEASE)
    if slot is None:
        turn.note_leader(LeaderNotice.OTHERS_LOOK)
    else:
        for_team = page is not None and TEAM in turn.flow.expand(page.to)
        turn.note_leader(LeaderNotice.APPROVED if for_team else LeaderNotice.APPROVED_PRIVATE, slot)


def _note_act(turn: Turn, review: Review, masks: bool, question: int, voice: int, words: str) -> None:
    answer = _voice_at(turn, review, question, voice)
    if answer is None:
        turn.refuse_leader(Reason.NO_SUCH_VOICE)
        return
    if masks and (why := _bad_mask(review, answer, words)) is not None:
        turn.refuse_leader(why)
        return
    act = ReviewAct(answer.member, answer.question, masks, words)
    turn.set_run(review=replace(review, acts=(*review.acts, act)))
    if not turn.has_timer(Alarm.ACTS):
        turn.wake(Alarm.ACTS, next_slot(turn.charter.schedule, turn.at))
    turn.note_leader(LeaderNotice.ACT_NOTED, turn.moment(Alarm.ACTS))


def _bad_mask(review: Review, answer: Answer, words: str) -> Reason | None:
    """Why these words cannot be taken out. The masks asked for before count too: many small ones make a sentence."""
    if too_much(words):
        return Reason.MASK_TOO_MUCH
    voice = (answer.member, answer.question)
    earlier = tuple(a.words for a in review.acts if a.masks and (a.member, a.question) == voice)
    text = mask(answer.agreed or "", earlier)
    if mask(text, (words,)) == text:
        return Reason.MASK_NOT_FOUND
    return Reason.MASK_TOO_MUCH if empties(text, words) else None


def _voice_at(turn: Turn, review: Review, question: int, voice: int) -> Answer | None:
    if not 1 <= question <= len(review.questions):
        return None
    reviewed = review.questions[question - 1]
    if not 1 <= voice <= len(reviewed.order):
        return None
    answer = turn.answer(reviewed.order[voice - 1], reviewed.question)
    return answer if answer is not None and is_voice(answer) else None


def send_acts(turn: Turn) -> None:
    """Masks and hand-backs go to their authors together; one window later comes the one second look."""
    review = turn.review
    assert review is not None
    turn.set_run(review=replace(review, look=Look.WITH_AUTHORS))
    again = next_slot(turn.charter.schedule, turn.at, turn.charter.windows.review_again)
    turn.wake(Alarm.SECOND_LOOK, again)
    turn.wake(Alarm.REVIEW_END, next_slot(turn.charter.schedule, again, turn.charter.windows.review_ends))
    turn.sleep(Alarm.REVIEW, Alarm.REVIEW_REMIND)
    turn.close_leader_prompt()
    for act in review.acts:
        _send_act(turn, act)
    for member in dict.fromkeys(act.member for act in review.acts):
        if turn.member(member).standing is not Standing.IN:
            continue
        if preview.waiting(turn, member):
            preview.show(turn, member, PreviewWhy.MASKED)
        else:
            preview.next_hand_back(turn, member)


def _send_act(turn: Turn, act: ReviewAct) -> None:
    """A mask makes a new text, which needs a new yes; a question waits for its author. Words taken back meanwhile are
    asked nothing about, and who took leave is asked nothing at all: without a new yes a masked text stays out."""
    answer = turn.answer(act.member, act.question)
    if answer is None or answer.empty:
        return
    if act.masks:
        turn.put_answer(altered(answer, masks=(*answer.masks, act.words)))
    elif turn.member(act.member).standing is Standing.IN:
        here = turn.member(act.member)
        turn.change(act.member, hand_backs=(*here.hand_backs, HandBack(act.question, act.words)))


def second_look(turn: Turn) -> bool:
    """The one second look, all at once. False: too few voices are left to show anything."""
    review = turn.review
    assert review is not None
    turn.sleep(Alarm.SECOND_LOOK)
    for member in tuple(turn.round.members.values()):
        turn.close_prompt(member.id)
        if member.hand_backs:
            turn.change(member.id, hand_backs=())
    turn.set_run(review=replace(review, look=Look.SECOND))
    _remind_from_now(turn)
    return show_page(turn)
