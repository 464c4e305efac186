"""/broadcast: whom, what, when; then watched and decided upon by buttons that stay good.

orders     the state of the composer, and its errands
composing  the steps: audience, message, buttons, review, time
stages     from one of them to another, and what keeps somebody at one
receiving  what is sent as the message, piece by piece, and edits of it
moments    the time that a marketer types
deciding   pause, resume, cancel, recall, approve, report: buttons under messages that outlive the composer
confirming a sole one's word: the number of people is typed for one that waits for approval
approving  what a second person is asked
reviewing  what the review looks like
testing    a copy for one of the staff, of which nothing is counted
screens    what all the rest looks like
"""

from dialogs.desks.audience.choosing import Choosing
from dialogs.desks.broadcasting import composing, confirming, deciding
from dialogs.desks.broadcasting.orders import Composing
from dialogs.desks.desk import MARKETERS, Desk, Opened, Step, Visit


def _take(visit: Visit, state: Composing | None, event: object) -> Step:
    match event:
        case Opened(command="broadcasts"):
            return deciding.list_all()
        case Opened(argument=expression):
            return composing.begin(visit, expression)
    if state is None:
        return deciding.take(visit, event)
    if state.confirms:
        return confirming.take(visit, state, event)
    return composing.take(visit, state, event)


def _is_unfinished(state: Composing) -> bool:
    """Nothing is lost of a number that is awaited: it can be asked for again."""
    return not state.confirms and (state.is_written or state.choosing.expression != Choosing().expression)


BROADCASTING = Desk("broadcast", ("broadcast", "broadcasts"), MARKETERS, Composing, _take, _is_unfinished)
