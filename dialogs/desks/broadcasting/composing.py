"""Making a broadcast: the audience, the message, its buttons, a test to oneself, the time, and off it goes.

From the review every part can be changed. What is sent as the message is taken in `receiving`.
"""

import re
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from dialogs.audiences import Counted
from dialogs.broadcasts.buttons import MOST_BUTTONS, lead_to_questions, read_button
from dialogs.broadcasts.content import TooLong, problems
from dialogs.broadcasts.rules import needs_approval
from dialogs.desks.audience import choosing
from dialogs.desks.audience.choosing import CountAudience
from dialogs.desks.audience.screens import USE
from dialogs.desks.broadcasting import reviewing, screens
from dialogs.desks.broadcasting.moments import read_moment
from dialogs.desks.broadcasting.orders import Approvers, Composing, Order
from dialogs.desks.broadcasting.receiving import correct, hear, receive
from dialogs.desks.broadcasting.stages import choose, decline, go, refuse
from dialogs.desks.broadcasting.testing import compose_test
from dialogs.desks.desk import Learned, Send, Show, Step, Visit
from dialogs.effects import Toast
from dialogs.events import Said, Sent, Tapped
from dialogs.messages import Button, plain

SEPARATORS = re.compile(r"[\s.,]")  # of thousands, as the number was shown


def begin(visit: Visit, expression: str) -> Step:
    return choose(Composing(), choosing.begin(visit, expression))


def take(visit: Visit, state: Composing, event: Any) -> Step:
    """What happens to a broadcast in the making."""
    match event:
        case Learned(errand=CountAudience(), answer=Counted() as counted) if state.stage == "review":
            state = replace(state, people=counted.eligible, paid=state.paid and visit.paid_rate > 0)
            return Step(state, (Show(reviewing.review(visit, state, counted, event.at)),))
        case Learned(errand=Approvers(), answer=others):
            return _submit(visit, state, others)
        case Learned(errand=Order(needs_approval=waits), answer=number):
            return Step(None, (Show(screens.ordered(visit, number, state, event.at, waits=waits)),))
        case Tapped(data=data) if data == USE and state.stage == "audience":
            return go(visit, state, "review" if state.is_written else "message")
        case Sent():
            return receive(visit, state, event)
        case Said(edited=True):
            return correct(visit, state, event)
    if state.stage == "audience":
        return choose(state, choosing.take(visit, state.choosing, event))
    match event:
        case Tapped(data=data):
            return _press(visit, state, data, event.at)
        case Said():
            return _hear(visit, state, event)
    return go(visit, state, state.stage)


def is_number(text: str, people: int) -> bool:
    """Whether somebody has typed how many people it will reach."""
    return SEPARATORS.sub("", text) == str(people)


def _press(visit: Visit, state: Composing, data: str, at: datetime) -> Step:
    match data:
        case "audience" | "message" | "button" | "time":
            return go(visit, state, data)
        case "review" if state.is_written:
            return go(visit, state, "review")
        case "begin":
            return _add_button(visit, state, lead_to_questions(visit.words))
        case "bare":
            return go(visit, replace(state, content=replace(state.content, buttons=())), "review")
        case "test" if state.is_written:
            return _send_test(visit, state)
        case "now":
            return go(visit, replace(state, scheduled_at=None), "review")
        case "go" | "pay" if state.is_missed(at):
            return _ask_anew(visit, state)
        case "paid" if visit.paid_rate:
            return go(visit, replace(state, paid=not state.paid), "review")
        case "go" if state.stage == "review" and state.people:
            return go(visit, state, "cost") if state.paid else _seek_approval(visit, state)
        case "pay" if state.stage == "cost":
            return _seek_approval(visit, state)
    return Step(state, (Toast(),))


def _hear(visit: Visit, state: Composing, event: Said) -> Step:
    text = event.text.strip()
    match state.stage:
        case "message":
            return hear(visit, state, event)
        case "button":
            button = read_button(text)
            if button is None:
                return refuse(visit, state, "broadcast-no-button")
            return _add_button(visit, state, button)
        case "time":
            moment = read_moment(text, visit.playbook.timezone, event.at)
            if moment is None:
                return refuse(visit, state, "broadcast-no-moment")
            return go(visit, replace(state, scheduled_at=moment), "review")
        case "number" if state.is_missed(event.at):
            return _ask_anew(visit, state)
        case "number" if is_number(text, state.people):
            return _order(state, waits=False)
        case "number":
            return refuse(visit, state, "broadcast-wrong-number")
    return decline(visit, state)


def _ask_anew(visit: Visit, state: Composing) -> Step:
    """For the time: the one that was meant has passed while they looked."""
    return refuse(visit, replace(state, stage="time"), "broadcast-time-passed")


def _add_button(visit: Visit, state: Composing, button: Button) -> Step:
    buttons = state.content.buttons
    if len(buttons) >= MOST_BUTTONS:
        return refuse(visit, state, "broadcast-most-buttons", most=MOST_BUTTONS)
    if button.data and button in buttons:
        return refuse(visit, state, "broadcast-begin-once")
    content = replace(state.content, buttons=(*buttons, button))
    if found := next(problems(content), None):
        return refuse(visit, state, found[0], **found[1])
    return go(visit, replace(state, content=content), "review")


def _send_test(visit: Visit, state: Composing) -> Step:
    try:
        return Step(state, (Toast(), Send(compose_test(state.content, visit.first_name, visit.words))))
    except TooLong as error:
        told = visit.words("broadcast-too-long", length=error.length, limit=state.content.limit)
        return Step(state, (Toast(spans=(plain(told),), alert=True),))


def _seek_approval(visit: Visit, state: Composing) -> Step:
    return Step(state, (Approvers(),)) if needs_approval(state.people) else _submit(visit, state)


def _submit(visit: Visit, state: Composing, others: int = 0) -> Step:
    """Off it goes; for many people a second person must agree, and a sole one types their number."""
    if needs_approval(state.people) and not others:
        return go(visit, state, "number")
    return _order(state, waits=needs_approval(state.people))


def _order(state: Composing, *, waits: bool) -> Step:
    order = Order(
        expression=state.choosing.expression,
        content=state.content,
        scheduled_at=state.scheduled_at,
        people=state.people,
        needs_approval=waits,
        paid=state.paid,
    )
    return Step(state, (order,))
