"""The end of the talk: when somebody will call, truly, and the gift that was promised."""

from datetime import timedelta
from math import ceil
from zoneinfo import ZoneInfo

from dialogs.conversation import Level
from dialogs.flow.buttons import Rows, button
from dialogs.hours import promise
from dialogs.messages import Button, Message, plain
from dialogs.qualification.status import CLOSED, HELD
from dialogs.turn import Turn

MINUTE = timedelta(minutes=1)


def close(turn: Turn) -> None:
    """Note the thanks, the promise where sales will call, and the gift, once a round."""
    conversation = turn.conversation
    turn.note(plain(turn.say("closing")))
    if will_be_called(turn):
        turn.note(plain(promised(turn)))
    gift = turn.playbook.gift
    if gift and conversation.closed <= conversation.restarted:
        link = f"\n{gift.url}" if gift.url and not gift.label else ""
        turn.note(plain("\n" + turn.fill(gift.text) + link))
    turn.set(closed=conversation.seq)


def gift_button(turn: Turn) -> Rows:
    """The gift to open, once it was given."""
    gift, conversation = turn.playbook.gift, turn.conversation
    if not gift or not gift.url or not gift.label or conversation.closed <= conversation.restarted:
        return ()
    return ((Button(turn.fill(gift.label), url=gift.url),),)


def will_be_called(turn: Turn) -> bool:
    """Whether a card is, or is about to be, with sales."""
    conversation = turn.conversation
    if conversation.status in CLOSED:
        return False
    return conversation.level is Level.SQL or bool(conversation.wants_human) or conversation.card is not None


def promised(turn: Turn) -> str:
    """ "within 15 minutes", or when sales open again; what was promised with the card stands until then."""
    card = turn.conversation.card
    if turn.conversation.status in HELD:
        return turn.say("promise-claimed")
    given = promise(turn.playbook, card.at if card else turn.at)
    if given.at < turn.at:
        given = promise(turn.playbook, turn.at)
    if given.within_minutes:
        return turn.say("promise-minutes", minutes=ceil((given.at - turn.at) / MINUTE))
    local = given.at.astimezone(ZoneInfo(turn.playbook.timezone))
    return turn.say("promise-moment", moment=turn.words.moment(local))


def done(turn: Turn) -> Message:
    """Nothing is open any more; what can still be done."""
    buttons = (button(turn, "button-edit", "e", "edit"), button(turn, "button-human", "h"))
    return Message((plain(turn.say("done")),), (*gift_button(turn), buttons))
