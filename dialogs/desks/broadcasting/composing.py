"""Making a broadcast: the audience, the message, its buttons, a test to oneself, the time, and off it goes.

Whatever is sent while a message is wanted becomes the message. From the review every part can be changed.
"""

import re
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from dialogs.audiences import Counted
from dialogs.broadcasts.buttons import MOST_BUTTONS, lead_to_questions, read_button
from dialogs.broadcasts.content import Content, TooLong, problems
from dialogs.broadcasts.rules import needs_approval
from dialogs.broadcasts.testing import compose_test
from dialogs.desks.audience import choosing
from dialogs.desks.audience.choosing import CountAudience
from dialogs.desks.audience.screens import USE
from dialogs.desks.broadcasting import screens
from dialogs.desks.broadcasting.moments import read_moment
from dialogs.desks.broadcasting.orders import Approvers, Composing, Decide, Order, Stage
from dialogs.desks.desk import Learned, Send, Show, Step, Visit
from dialogs.effects import Toast
from dialogs.events import Said, Sent, Tapped
from dialogs.messages import Button, Copied, Message, Piece, plain

CAPTIONED = ("photo", "video", "document", "audio", "voice", "animation")
BARE = ("sticker", "video_note", "location", "venue")
ALBUM = ("photo", "video", "document", "audio")
MOST_PIECES = 10
SEPARATORS = re.compile(r"[\s.,]")  # of thousands, as the number was shown


def begin(visit: Visit, expression: str) -> Step:
    return _choose(Composing(), choosing.begin(visit, expression))


def take(visit: Visit, state: Composing, event: Any) -> Step:
    """What happens to a broadcast in the making."""
    match event:
        case Learned(errand=CountAudience(), answer=Counted() as counted) if state.stage == "review":
            state = replace(state, people=counted.eligible, paid=state.paid and visit.paid_rate > 0)
            return Step(state, (Show(screens.review(visit, state, counted)),))
        case Learned(errand=Approvers(), answer=others):
            return _submit(visit, state, others)
        case Learned(errand=Order(needs_approval=waits), answer=number):
            return Step(None, (Show(screens.ordered(visit, number, state, waits=waits)),))
        case Learned(errand=Decide(number), answer="told-approve"):
            return Step(None, (Show(screens.judged(visit.words, number, "approve", visit.by.name)),))
        case Learned(errand=Decide(), answer=told):
            return Step(None, (Show(Message((plain(visit.words(told)),))),))
        case Tapped() if state.confirms:
            return Step(state, (Toast(),))
        case Tapped(data=data) if data == USE and state.stage == "audience":
            return _go(visit, state, "review" if _is_written(state) else "message")
    if state.stage == "audience":
        return _choose(state, choosing.take(visit, state.choosing, event))
    match event:
        case Tapped(data=data):
            return _press(visit, state, data, event.at)
        case Said(edited=False):
            return _hear(visit, state, event)
        case Sent():
            return _receive(visit, state, event)
    return _go(visit, state, state.stage)


def _choose(state: Composing, step: Step) -> Step:
    return Step(replace(state, choosing=step.state), step.effects)


def _go(visit: Visit, state: Composing, stage: Stage) -> Step:
    """To another stage; the review is counted anew before it is shown."""
    state = replace(state, stage=stage)
    if stage == "review":
        return Step(state, (CountAudience(state.choosing.expression, state.scheduled_at),))
    if stage == "audience":
        return _choose(state, choosing.begin(visit, state.choosing.expression))
    return Step(state, (Show(screens.ask(visit, state)),))


def _press(visit: Visit, state: Composing, data: str, at: datetime) -> Step:
    match data:
        case "audience" | "message" | "button" | "time":
            return _go(visit, state, data)
        case "review" if _is_written(state):
            return _go(visit, state, "review")
        case "begin":
            return _add_button(visit, state, lead_to_questions(visit.words))
        case "bare":
            return _go(visit, replace(state, content=replace(state.content, buttons=())), "review")
        case "test" if _is_written(state):
            return _send_test(visit, state)
        case "now":
            return _go(visit, replace(state, scheduled_at=None), "review")
        case "paid" if visit.paid_rate:
            return _go(visit, replace(state, paid=not state.paid), "review")
        case "go" if state.stage == "review" and state.people:
            return _go(visit, state, "cost") if state.paid else _seek_approval(visit, state)
        case "pay" if state.stage == "cost":
            return _seek_approval(visit, state)
    return Step(state, (Toast(),))


def _hear(visit: Visit, state: Composing, event: Said) -> Step:
    text = event.text.strip()
    match state.stage:
        case "message":
            return _write(visit, state, Content(text=event.text, entities=event.marks))
        case "button":
            button = read_button(text)
            if button is None:
                return _refuse(visit, state, "broadcast-no-button")
            return _add_button(visit, state, button)
        case "time":
            moment = read_moment(text, visit.playbook.timezone, event.at)
            if moment is None:
                return _refuse(visit, state, "broadcast-no-moment")
            return _go(visit, replace(state, scheduled_at=moment), "review")
        case "number" if SEPARATORS.sub("", text) == str(state.people):
            return _confirm(state) if state.confirms else _order(state, waits=False)
        case "number":
            return _refuse(visit, state, "broadcast-wrong-number")
    return _go(visit, state, state.stage)


def _receive(visit: Visit, state: Composing, event: Sent) -> Step:
    """A picture, a video, … or one more piece of the album that is coming in."""
    piece = Piece(event.message_id, event.media, event.file_id)
    copied = state.content.copied
    if copied and event.album and event.album == state.album and event.media in ALBUM:
        pieces = (*copied.pieces, piece)[:MOST_PIECES]
        return Step(replace(state, content=replace(state.content, copied=replace(copied, pieces=pieces))))
    if state.stage != "message":
        return _go(visit, state, state.stage)
    if event.media == "forward":
        return _write(visit, state, Content(text=event.caption, entities=event.marks))
    if event.media not in (*CAPTIONED, *BARE):
        return _refuse(visit, state, "broadcast-no-label")
    whole = Copied(event.person.id, (piece,), captioned=event.media in CAPTIONED)
    content = Content(text=event.caption, entities=event.marks, copied=whole)
    return _write(visit, replace(state, album=event.album), content)


def _write(visit: Visit, state: Composing, content: Content) -> Step:
    content = replace(content, buttons=state.content.buttons)
    if found := next(problems(content), None):
        return _refuse(visit, state, found[0], **found[1])
    return _go(visit, replace(state, content=content), "review")


def _add_button(visit: Visit, state: Composing, button: Button) -> Step:
    content = replace(state.content, buttons=(*state.content.buttons, button)[-MOST_BUTTONS:])
    if found := next(problems(content), None):
        return _refuse(visit, state, found[0], **found[1])
    return _go(visit, replace(state, content=content), "review")


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
        return _go(visit, state, "number")
    return _order(state, waits=needs_approval(state.people))


def _confirm(state: Composing) -> Step:
    return Step(state, (Decide(state.confirms, "confirm"),))


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


def _refuse(visit: Visit, state: Composing, key: str, **values: Any) -> Step:
    problem = visit.words(key, **values)
    return Step(state, (Show(screens.ask(visit, state, (plain(f"⚠️ {problem}\n\n"),))),))


def _is_written(state: Composing) -> bool:
    return bool(state.content.text or state.content.copied)
