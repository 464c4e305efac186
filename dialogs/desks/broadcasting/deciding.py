"""Buttons that stay good: under the progress, a question for approval, a notice. Who may press them is found
out at the press; whether it is still possible, by the state of the broadcast."""

from typing import Any

from dialogs.desks.broadcasting import confirming, screens
from dialogs.desks.broadcasting.orders import Decide, Examine, ListAll, Report, Results, ToType
from dialogs.desks.desk import Learned, Send, Show, Step, Visit
from dialogs.effects import Toast
from dialogs.events import Tapped
from dialogs.messages import plain

JUDGEMENTS = ("approve", "refuse")
DECISIONS = ("pause", "resume", "cancel", "recall", *JUDGEMENTS)


def list_all() -> Step:
    return Step(None, (ListAll(),))


def take(visit: Visit, event: Any) -> Step:
    """A press, or what came of it."""
    match event:
        case Tapped(data=data):
            return _press(visit, data)
        case Learned(errand=Decide(number, decision), answer=told):
            toast = Toast(spans=(plain(visit.words(told)),))
            if decision not in JUDGEMENTS or told != f"told-{decision}":
                return Step(None, (toast,))
            return Step(None, (toast, Show(screens.judged(visit.words, number, decision, visit.by.name))))
        case Learned(errand=ToType(number), answer=int(people)):
            return confirming.begin(visit, number, people)
        case Learned(errand=Examine(), answer=""):
            return Step(None, (Toast(),))
        case Learned(errand=ToType() | Examine(), answer=told):
            return Step(None, (Toast(spans=(plain(visit.words(told)),)),))
        case Learned(errand=Report(), answer=Results() as results):
            return Step(None, (Toast(), *map(Send, screens.report(visit, results))))
        case Learned(errand=ListAll(), answer=found):
            return Step(None, (Show(screens.all_of(visit, found, event.at)),))
    return Step(None, (Toast(),))


def _press(visit: Visit, data: str) -> Step:
    action, _, argument = data.partition(":")
    if not (argument.isascii() and argument.isdecimal()):
        return Step(None, (Toast(),))
    number = int(argument[:9])
    if action in DECISIONS:
        return Step(None, (Decide(number, action),))
    if action == "confirm":
        return Step(None, (ToType(number),))
    if action == "look":
        return Step(None, (Examine(number),))
    if action == "report":
        return Step(None, (Report(number),))
    if action == "ask":  # once more before what cannot be taken back
        return Step(None, (Show(screens.ask_to_recall(visit, number)),))
    return Step(None, (Toast(),))
