"""Reminders after silence: when the clock should ring, and what it says then.

One after 30 minutes, one after 24 hours (the playbook's), with the open question and its buttons in it;
never at night, after a stop, once sales have claimed or closed the lead, or after a newer word of theirs.
"""

from dialogs.events import ByPerson, Rang
from dialogs.flow import steps
from dialogs.hours import next_allowed
from dialogs.messages import plain
from dialogs.qualification.status import FREE
from dialogs.turn import Turn


def ring(event: Rang, turn: Turn) -> None:
    """A reminder, if one is due and still wanted."""
    conversation = turn.conversation
    if not _is_wanted(turn) or conversation.due_at is None or event.at < conversation.due_at:
        return
    left = steps.remaining(turn.playbook, conversation, turn.at)
    again = "nudge-again" if conversation.nudges else "nudge"
    turn.note(plain(turn.say(again, left=left) if left else turn.say("nudge-last")))
    turn.set(nudges=conversation.nudges + 1)
    turn.prompts = True


def wind_the_clock(turn: Turn) -> None:
    """Set the next due time, or none."""
    if not isinstance(turn.event, ByPerson | Rang):
        if not _is_wanted(turn):
            turn.set(due_at=None)
        return
    conversation, delays = turn.conversation, turn.playbook.nudging.delays
    if not _is_wanted(turn) or conversation.seen_at is None or conversation.nudges >= len(delays):
        turn.set(due_at=None)
        return
    wished = max(conversation.seen_at + delays[conversation.nudges], turn.at)
    nudging = turn.playbook.nudging
    turn.set(due_at=next_allowed(nudging.span, turn.playbook.timezone, wished))


def _is_wanted(turn: Turn) -> bool:
    """Whether there is something to remind of, and somebody who would not mind."""
    conversation = turn.conversation
    if conversation.opted_out or conversation.blocked or conversation.status not in FREE:
        return False
    step = conversation.step
    return step in steps.WAITING or turn.playbook.question(step) is not None
