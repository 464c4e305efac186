"""The buttons under a broadcast: stop these messages, get them again, open a link, begin the questions.

They stay good for ever, whatever step is open, and need no more than one tap. Stopping withdraws the consent
to marketing and nothing else: the talk goes on where it is.
"""

from dialogs.broadcasts.content import WAY_BACK, WAY_OUT
from dialogs.effects import Say
from dialogs.events import Clicked, Tapped
from dialogs.flow import wishes
from dialogs.messages import Button, Message, plain
from dialogs.qualification.engagement import count
from dialogs.turn import Turn


def opt_out(turn: Turn, broadcast: str) -> None:
    """No more broadcasts, with a way back under the answer."""
    if turn.conversation.agreed_to("marketing"):
        wishes.consent(turn, "marketing", granted=False, wording=turn.say("broadcast-stop"))
    undo = Button(turn.say("broadcast-undo"), f"{WAY_BACK}{broadcast}")
    turn.emit(Say(message=Message((plain(turn.say("broadcast-stopped")),), ((undo,),))))


def opt_in(turn: Turn, broadcast: str) -> None:
    """It was a slip: the consent is given again, in the words of the button."""
    if not turn.conversation.agreed_to("marketing"):
        wishes.consent(turn, "marketing", granted=True, wording=turn.say("broadcast-undo"))
    turn.set(opted_out=False)
    stop = Button(turn.say("broadcast-stop"), f"{WAY_OUT}{broadcast}")
    turn.emit(Say(message=Message((plain(turn.say("broadcast-undone")),), ((stop,),))))


def follow(turn: Turn, _argument: str) -> None:
    """A counted link: the first tap is a deed, and the address comes as a button to open."""
    event = turn.event
    if not (isinstance(event, Tapped) and event.link):
        return
    if not event.again:
        _count_click(turn)
    button = Button(turn.say("broadcast-open"), url=event.link)
    turn.emit(Say(message=Message((plain(turn.say("broadcast-here")),), ((button,),))))


def note_click(event: Clicked, turn: Turn) -> None:
    """A counted link that opened by itself: the same deed, and nothing to say."""
    _count_click(turn)


def begin(turn: Turn, broadcast: str) -> None:
    """From a broadcast into the open question."""
    wishes.begin_again(turn)


def _count_click(turn: Turn) -> None:
    turn.conversation, points = count(turn.playbook, turn.conversation, "broadcast_click", turn.at)
    turn.emit(*filter(None, (points,)))
