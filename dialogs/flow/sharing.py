"""Bringing others: a lead's own link to pass on, and what it counts when somebody new comes by it."""

from urllib.parse import quote

from dialogs.effects import Say
from dialogs.events import Referred, Said
from dialogs.messages import Button, Message, plain
from dialogs.qualification.engagement import count
from dialogs.turn import Turn

COMMANDS = ("gioithieu", "refer")
SHARING = "https://t.me/share/url?url="  # https://core.telegram.org/widgets/share


def wants_own_link(text: str) -> bool:
    """Whether a text asks for the link, which only storage has: it has to come with the event."""
    return text.startswith("/") and text[1:].partition(" ")[0].partition("@")[0].lower() in COMMANDS


def share(turn: Turn) -> None:
    """The link, to be copied or sent to a friend at once."""
    own_link = turn.event.own_link if isinstance(turn.event, Said) else ""
    button = Button(turn.say("share-button"), url=SHARING + quote(own_link, safe=""))
    turn.emit(Say(message=Message((plain(f"{turn.say('share-link')}\n{own_link}"),), ((button,),))))


def bring(event: Referred, turn: Turn) -> None:
    """Somebody new came by this lead's link."""
    turn.conversation, points = count(turn.playbook, turn.conversation, "referral", event.at)
    turn.emit(*filter(None, (points,)))
