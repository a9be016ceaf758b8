"""Why something does not happen: one kind sentence for each reason."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why something does not happen. Each becomes one kind sentence."""

    # in a private chat
    EMPTY = "empty"
    TOO_LONG = "too-long"
    ONLY_TEXT = "only-text"
    UNREADABLE = "unreadable"
    UNSIGNED = "unsigned"
    NO_ROUND = "no-round"
    NO_COMMANDS_HERE = "no-commands-here"
    CLOSED = "closed"
    RELEASED = "released"
    NOTHING_TO_AGREE = "nothing-to-agree"
    NOTHING_BEFORE = "nothing-before"
    NOTHING_TO_MOVE = "nothing-to-move"
    NO_SUCH_NUMBER = "no-such-number"
    CHOOSE_ONE = "choose-one"
    CHOOSE_SEVERAL = "choose-several"
    CHOOSE_NUMBER = "choose-number"
    """A whole number between two ends."""
    YES_OR_NO = "yes-or-no"
    CAME_BEFORE = "came-before"
    """The message stood in the chat before the question did; ask to send it again if it is the answer."""
    WHICH_VOICE = "which-voice"
    """Several texts are in the preview: say which number."""
    PREVIEW_NO = "preview-no"
    """*nee* at the preview: change, take back or leave it."""
    SAY_OF_IT = "say-of-it"
    """Yes, yes with an addition, or an objection is asked."""
    ALL_DONE = "all-done"
    """Nothing waits; what can still be changed."""
    ACTION_LONG = "action-long"
    """One line in a list has room for so much."""
    ACTION_FIRST = "action-first"
    """Another action is still being told; first that one."""
    LATER_PAST = "later-past"
    LATER_NO_SUCH = "later-no-such"
    TIMES_PAST = "times-past"
    TIMES_NO_SUCH_DAY = "times-no-such-day"
    TIMES_UNTIL_WHEN = "times-until-when"
    TIMES_NO_SUCH_HOUR = "times-no-such-hour"
    TIMES_NO_DAY_LEFT = "times-no-day-left"
    TIMES_UNCLEAR = "times-unclear"
    # to a facilitator, or about a command
    NOT_FACILITATOR = "not-facilitator"
    UNKNOWN_COMMAND = "unknown-command"
    UNKNOWN_FLOW = "unknown-flow"
    WHICH_FLOW = "which-flow"
    FLOW_NOT_YET = "flow-not-yet"
    BAD_DURATION = "bad-duration"
    DURATION_PAST = "duration-past"
    DURATION_LONG = "duration-long"
    BAD_THRESHOLD = "bad-threshold"
    TOO_FEW_PEOPLE = "too-few-people"
    TOO_MANY_PEOPLE = "too-many-people"
    UNKNOWN_MEMBER = "unknown-member"
    BAD_OPTION = "bad-option"
    BAD_LANGUAGE = "bad-language"
    BAD_ADDRESS = "bad-address"
    NO_ROUND_HERE = "no-round-here"
    WHICH_ROUND = "which-round"
    UNKNOWN_ROUND = "unknown-round"
    NOT_NOW = "not-now"
    OWN_TURN = "own-turn"
    """A facilitator types *stop* where something is asked as of anybody else."""
    LEADER_IS_MEMBER = "leader-is-member"
    ALREADY_LEADER = "already-leader"
    NOT_LEADER = "not-leader"
    """Somebody else leads this round; it can be taken over."""
    ALREADY_PAUSED = "already-paused"
    NOT_PAUSED = "not-paused"
    REQUIREMENT_STOPS = "requirement-stops"
    NO_SUCH_VOICE = "no-such-voice"
    MASK_NOT_FOUND = "mask-not-found"
    MASK_TOO_MUCH = "mask-too-much"
    NO_MORE_ACTS = "no-more-acts"
    ACTS_PENDING = "acts-pending"
    REVIEW_WORDS = "review-words"
    """The facilitator wrote something else than a review command."""
    HAS_ROLE = "has-role"
    """One of these people was given another role already."""
    PICK_BETWEEN = "pick-between"
    """More or fewer than can be picked."""
    THEME_EMPTY = "theme-empty"
    THEME_LONG = "theme-long"


@dataclass(frozen=True, slots=True)
class Refusal:
    """`names`, `number` and `limit` fill in the sentence where it has places for them; `sentence` is the flow's own.

    `names` never holds a member's words or a person's name: only flow ids and round ids. `needs`: what this version
    lacks, as `bot.domain.supported.not_yet` names it.
    """

    reason: Reason
    names: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    number: int | None = None
    limit: int | None = None
    sentence: str | None = None
