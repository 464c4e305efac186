"""The end of the talk: when somebody will call, truly, and the gift that was promised."""

from zoneinfo import ZoneInfo

from dialogs.conversation import Level, Status
from dialogs.flow.buttons import button
from dialogs.hours import promise
from dialogs.messages import Message, plain
from dialogs.turn import Turn

WITH_SALES = frozenset((Status.UNCLAIMED, Status.CLAIMED, Status.CONTACTED, Status.ACCEPTED))


def close(turn: Turn) -> None:
    """Note the thanks, the promise where sales will call, and the gift, once a round."""
    conversation = turn.conversation
    turn.note(plain(turn.say("closing")))
    if will_be_called(turn):
        turn.note(plain(promised(turn)))
    gift = turn.playbook.gift
    if gift and conversation.closed <= conversation.restarted:
        turn.note(plain("\n" + turn.fill(gift.text) + (f"\n{gift.url}" if gift.url else "")))
    turn.set(closed=conversation.seq)


def will_be_called(turn: Turn) -> bool:
    """Whether a card is, or is about to be, with sales."""
    conversation = turn.conversation
    return (
        conversation.level is Level.SQL or bool(conversation.wants_human) or conversation.status in WITH_SALES
    )


def promised(turn: Turn) -> str:
    """ "within 15 minutes", or the moment when sales open again."""
    given = promise(turn.playbook, turn.at)
    if given.within_minutes:
        return turn.say("promise-minutes", minutes=given.within_minutes)
    local = given.at.astimezone(ZoneInfo(turn.playbook.timezone))
    return turn.say("promise-moment", moment=turn.words.moment(local))


def done(turn: Turn) -> Message:
    """Nothing is open any more; what can still be done."""
    buttons = ((button(turn, "button-edit", "e", "edit"), button(turn, "button-human", "h")),)
    return Message((plain(turn.say("done")),), buttons)
