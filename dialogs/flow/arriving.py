"""Coming and going: the first contact, coming back after a day, /start, blocking and unblocking."""

from datetime import timedelta

from dialogs.conversation import Source
from dialogs.effects import Touched
from dialogs.events import ByPerson, Left, Returned, Started
from dialogs.flow import steps, wishes
from dialogs.messages import plain
from dialogs.qualification.engagement import count
from dialogs.turn import Turn

A_DAY = timedelta(hours=24)


def notice(event: ByPerson, turn: Turn) -> None:
    """What every action of a person says: they are here, this is their profile, they came back."""
    conversation = turn.conversation
    if was_away(turn) and not isinstance(event, Left):
        turn.conversation, points = count(turn.playbook, conversation, "returned", event.at)
        turn.emit(*filter(None, (points,)))
    turn.set(
        person=event.person,
        seen_at=event.at,
        nudges=0,
        blocked=False,
        test=conversation.test or event.staff,
        language=_language(turn, event.person.language_code),
    )


def start(event: Started, turn: Turn) -> None:
    """/start: the greeting for somebody new, a choice for somebody in the middle."""
    if event.payload:
        _come_from(event, turn)
    turn.set(doubt=None)
    wishes.begin_again(turn)
    if turn.conversation.focus:  # they said no before, and came back by themselves
        turn.note(plain(turn.say("glad-you-are-back")))
    elif turn.conversation.answers:
        turn.set(focus=steps.RESUME)


def _come_from(event: Started, turn: Turn) -> None:
    """Where they come from; a link may say in which language the talk begins. Nobody brings themselves."""
    link = event.link
    if link and link.referrer_id == turn.conversation.lead_id:
        link = None
    touch = Source(payload=event.payload[:64], at=event.at, link=link)
    turn.set(first_touch=turn.conversation.first_touch or touch, last_touch=touch)
    turn.emit(Touched(payload=touch.payload, link_id=link.id if link else None))
    if link and link.language in turn.playbook.languages and not turn.conversation.language_chosen:
        turn.set(language=link.language, language_chosen=True)


def offer_to_resume(turn: Turn) -> bool:
    """For somebody who comes back after a day with words that answer nothing, in the middle of the talk."""
    waiting = steps.waiting(turn.playbook, turn.conversation, turn.at)
    is_middle = turn.playbook.question(waiting) is not None or waiting in steps.WAITING
    if not (was_away(turn) and is_middle and turn.conversation.answers):
        return False
    turn.set(focus=steps.RESUME, doubt=None)
    turn.prompts = True
    return True


def was_away(turn: Turn) -> bool:
    """Whether the person was last seen a day ago or longer."""
    seen_at = turn.before.seen_at
    return seen_at is not None and turn.at - seen_at >= A_DAY


def leave(event: Left, turn: Turn) -> None:
    """They blocked the bot: nothing more is sent until they return."""
    turn.set(blocked=True)


def come_back(event: Returned, turn: Turn) -> None:
    """They unblocked the bot; it waits for their first word."""


def _language(turn: Turn, code: str) -> str:
    """The one they chose, or the client's where the playbook speaks it, else the one so far."""
    spoken = code.partition("-")[0].lower()
    if spoken in turn.playbook.languages and not turn.conversation.language_chosen:
        return spoken
    return turn.language
