"""Reminders after silence: when the clock should ring, and what it says then.

One after 30 minutes, one after 24 hours (the playbook's), with the open question and its buttons in it;
never at night, after a stop, once sales have claimed or closed the lead, or after a newer word of theirs.
"""

from datetime import datetime

from dialogs.conversation import Conversation
from dialogs.events import ByPerson, Rang
from dialogs.flow import steps
from dialogs.hours import next_allowed
from dialogs.messages import plain
from dialogs.playbook import Playbook
from dialogs.qualification.ripening import ripens_at
from dialogs.qualification.status import FREE
from dialogs.turn import Turn


def ring(event: Rang, turn: Turn) -> None:
    """A reminder, if one is due and still wanted."""
    conversation = turn.conversation
    is_due = conversation.nudge_at is not None and event.at >= conversation.nudge_at
    if not (is_due and is_waiting(turn.playbook, conversation)):
        return
    left = steps.remaining(turn.playbook, conversation, turn.at)
    again = "nudge-again" if conversation.nudges else "nudge"
    turn.note(plain(turn.say(again, left=left) if left else turn.say("nudge-last")))
    turn.set(nudges=conversation.nudges + 1)
    turn.prompts = True


def wind_the_clock(turn: Turn) -> None:
    """Set when to ring next: for a reminder, or because time alone will have changed something."""
    nudge_at = _next_nudge(turn)
    moments = nudge_at, ripens_at(turn.playbook, turn.conversation, turn.at)
    turn.set(nudge_at=nudge_at, due_at=min(filter(None, moments), default=None))


def _next_nudge(turn: Turn) -> datetime | None:
    conversation, nudging = turn.conversation, turn.playbook.nudging
    if not is_waiting(turn.playbook, conversation):
        return None
    if not isinstance(turn.event, ByPerson | Rang):
        return conversation.nudge_at
    if conversation.seen_at is None or conversation.nudges >= len(nudging.delays):
        return None
    wished = max(conversation.seen_at + nudging.delays[conversation.nudges], turn.at)
    return next_allowed(nudging.span, turn.playbook.timezone, wished)


def is_waiting(playbook: Playbook, conversation: Conversation) -> bool:
    """Whether there is something to remind of, and somebody who would not mind."""
    if conversation.opted_out or conversation.blocked or conversation.status not in FREE:
        return False
    step = conversation.step
    return step in steps.WAITING or playbook.question(step) is not None
