"""/broadcast: whom, what, when; then watched and decided upon by buttons that stay good.

orders     the state of the composer, and its errands
composing  the steps: audience, message, buttons, review, time
moments    the time that a marketer types
deciding   pause, resume, cancel, recall, approve, report: buttons under messages that outlive the composer
screens    what all of it looks like
"""

from dialogs.desks.broadcasting import composing, deciding
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
    return composing.take(visit, state, event)


BROADCASTING = Desk("broadcast", ("broadcast", "broadcasts"), MARKETERS, Composing, _take)
