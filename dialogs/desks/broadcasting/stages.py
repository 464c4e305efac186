"""From one stage of the composer to another, and what keeps somebody at one."""

from typing import Any

from msgspec.structs import replace

from dialogs.desks.audience import choosing
from dialogs.desks.audience.choosing import CountAudience
from dialogs.desks.broadcasting import screens
from dialogs.desks.broadcasting.orders import Composing, Stage
from dialogs.desks.desk import Send, Show, Step, Visit
from dialogs.messages import Message, plain


def go(visit: Visit, state: Composing, stage: Stage) -> Step:
    """To another stage; the review is counted anew before it is shown."""
    state = replace(state, stage=stage)
    if stage == "review":
        return Step(state, (CountAudience(state.choosing.expression, state.scheduled_at),))
    if stage == "audience":
        return choose(state, choosing.begin(visit, state.choosing.expression))
    return Step(state, (Show(screens.ask(visit, state)),))


def choose(state: Composing, step: Step) -> Step:
    """A step of choosing the audience, as one of the composer's."""
    return Step(replace(state, choosing=step.state), step.effects)


def refuse(visit: Visit, state: Composing, key: str, **values: Any) -> Step:
    """What is wrong, and once more what is wanted."""
    problem = visit.words(key, **values)
    return Step(state, (Show(screens.ask(visit, state, (plain(f"⚠️ {problem}\n\n"),))),))


def decline(visit: Visit, state: Composing) -> Step:
    """What came is not wanted now and changes nothing; the review does not say what to press first."""
    if state.stage != "review":
        return go(visit, state, state.stage)
    return Step(state, (Send(Message((plain(visit.words("broadcast-change-first")),))),))
