"""/audience: whom we would reach. Conditions by button or the expression typed, counted at every step.

choosing  the steps, for this desk and for every other that needs an audience
screens   what they look like
"""

from dialogs.desks.audience import choosing
from dialogs.desks.audience.choosing import Choosing
from dialogs.desks.desk import MARKETERS, Desk, Opened, Step, Visit


def _take(visit: Visit, state: Choosing | None, event: object) -> Step:
    if isinstance(event, Opened):
        return choosing.begin(visit, event.argument)
    if state is None:  # this desk has no standing buttons
        return Step(None)
    return choosing.take(visit, state, event)


AUDIENCE = Desk("audience", ("audience", "nhom"), MARKETERS, Choosing, _take)
