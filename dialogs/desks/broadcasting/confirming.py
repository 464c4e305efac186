"""A sole one's word about a broadcast that waits for approval: they type how many people it will reach.

Meanwhile somebody else may decide: before the number is asked for again it is looked whether it still waits.
"""

from typing import Any

from msgspec.structs import replace

from dialogs.desks.broadcasting import screens
from dialogs.desks.broadcasting.composing import is_number
from dialogs.desks.broadcasting.orders import Composing, Decide, ToType
from dialogs.desks.desk import Learned, Show, Step, Visit
from dialogs.effects import Toast
from dialogs.events import Said, Tapped
from dialogs.messages import Message, plain


def begin(visit: Visit, number: int, people: int) -> Step:
    state = Composing(stage="number", people=people, confirms=number)
    return Step(state, (Toast(), Show(screens.ask(visit, state))))


def take(visit: Visit, state: Composing, event: Any) -> Step:
    """What happens while the number is awaited; nothing is composed meanwhile."""
    match event:
        case Said(text=text, edited=False) if is_number(text, state.people):
            return Step(state, (Decide(state.confirms, "confirm"),))
        case Tapped(data="cancel"):
            return Step(state, (Decide(state.confirms, "cancel"),))
        case Tapped():
            return Step(state, (Toast(),))
        case Learned(errand=ToType(), answer=int(people)):
            problem = plain(f"⚠️ {visit.words('broadcast-wrong-number')}\n\n")
            state = replace(state, people=people)
            return Step(state, (Show(screens.ask(visit, state, (problem,))),))
        case Learned(errand=Decide(number), answer="told-approve"):
            return Step(None, (Show(screens.judged(visit.words, number, "approve", visit.by.name)),))
        case Learned(answer=told):
            return Step(None, (Show(Message((plain(visit.words(told)),))),))
    return Step(state, (ToType(state.confirms),))
