"""Choosing an audience: conditions are added and taken away by buttons, or the expression is typed.

Every change is counted before the screen is shown. Another desk that needs an audience keeps a Choosing,
hands its events to `take`, and looks itself for the button `screens.USE`.
"""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from dialogs.audiences import Audience, AudienceError, Everyone, describe, parse
from dialogs.audiences.building import BUILT_WITH, add, answers, choices, remove
from dialogs.desks.audience import screens
from dialogs.desks.desk import Errand, Learned, Step, Visit
from dialogs.effects import Toast
from dialogs.events import Said, Tapped


class Choosing(Struct, frozen=True, omit_defaults=True):
    """An audience in the making, as its expression; `about` is the field that conditions are offered for."""

    expression: str = describe(Everyone())
    about: str = ""
    offered: tuple[str, ...] = ()
    negated: bool = False

    @property
    def audience(self) -> Audience:
        return parse(self.expression)


class CountAudience(Errand, frozen=True):
    """How many people that is now; the answer is a Counted. `reached_at`: when caps count, if it is later."""

    expression: str
    reached_at: datetime | None = None


class KnownNames(Errand, frozen=True):
    """What storage has for a field or deed, the most used or latest first; the answer is a tuple of texts."""

    field: str


def begin(visit: Visit, typed: str = "") -> Step:
    """With everyone, or with what was typed behind the command."""
    return _hear(visit, Choosing(), typed) if typed else _count(Choosing())


def take(visit: Visit, state: Choosing, event: object) -> Step:
    """What happens to an audience in the making."""
    match event:
        case Learned(errand=CountAudience(), answer=counted):
            return Step(state, (screens.overview(visit, state.audience, counted),))
        case Learned(errand=KnownNames(field), answer=known):
            offered = choices(visit.playbook, field, known)
            return _offer(visit, replace(state, about=field, offered=offered))
        case Said(text=text, edited=False):
            return _hear(visit, state, text)
        case Tapped(data=data):
            return _press(visit, state, data)
    return _count(state)


def _hear(visit: Visit, state: Choosing, text: str) -> Step:
    try:
        audience = parse(text)
    except AudienceError as error:
        return Step(state, (screens.mistake(visit, text, error),))
    return _count(Choosing(describe(audience)))


def _press(visit: Visit, state: Choosing, data: str) -> Step:
    action, _, argument = data.partition(":")
    number = int(argument[:4]) if argument.isascii() and argument.isdecimal() else -1
    match action:
        case "fields":
            return Step(replace(state, about=""), (screens.fields(visit),))
        case "about" if argument == "answered":
            return Step(state, (screens.questions(visit),))
        case "ask" if 0 <= number < len(visit.playbook.questions):
            offered = answers(visit.playbook.questions[number])
            return _offer(visit, replace(state, about="answered", offered=offered, negated=False))
        case "about" if argument in BUILT_WITH:
            return Step(replace(state, negated=False), (KnownNames(argument),))
        case "not" if state.about:
            return _offer(visit, replace(state, negated=not state.negated))
        case "add" if 0 <= number < len(state.offered):
            condition = parse(state.offered[number])
            return _change(visit, state, add(state.audience, condition, negated=state.negated))
        case "remove" if number >= 0:
            return _change(visit, state, remove(state.audience, number))
        case "overview":
            return _count(state)
        case "clear":
            return _count(Choosing())
        case _ if data == screens.USE:
            return Step(state, (screens.finished(visit, state.expression),))
    return Step(state, (Toast(),))


def _change(visit: Visit, state: Choosing, audience: Audience) -> Step:
    """An expression can grow too long to be read again."""
    try:
        parse(describe(audience))
    except AudienceError as error:
        return Step(state, (screens.mistake(visit, describe(audience), error),))
    return _count(Choosing(describe(audience)))


def _offer(visit: Visit, state: Choosing) -> Step:
    return Step(state, (screens.offer(visit, state.about, state.offered, negated=state.negated),))


def _count(state: Choosing) -> Step:
    return Step(state, (CountAudience(state.expression),))
