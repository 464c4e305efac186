"""The review of a broadcast before it goes, as it looks: whom, what, and from when on, told truly."""

from datetime import datetime

from dialogs.audiences import Counted
from dialogs.audiences.building import strangers
from dialogs.broadcasts.telling import tell_people
from dialogs.desks.broadcasting.orders import Composing
from dialogs.desks.broadcasting.screens import quote_content, tell_price, tell_when
from dialogs.desks.desk import Visit
from dialogs.messages import Button, Message, Span, bold, plain


def review(visit: Visit, state: Composing, counted: Counted, at: datetime) -> Message:
    """Whom, what, when; and everything that can still be changed."""
    words = visit.words
    found = strangers(state.choosing.audience, visit.playbook, counted.missing)
    unknown = (words(key, **values) for key, values in found)
    people = tell_people(words, counted.total, counted.eligible, counted.left_out)
    spans = [
        bold(f"📣 {words('broadcast-review')}\n"),
        Span(state.choosing.expression, "code"),
        plain("\n".join(("", people, *unknown, "", ""))),
        quote_content(words, state.content),
        plain("".join(f"\n[{button.label}]" for button in state.content.buttons)),
        plain(f"\n\n{tell_when(visit.playbook, state.scheduled_at, at)}"),
    ]
    if state.paid:
        spans.append(plain(f"\n{tell_price(words, counted.eligible)}"))
    go = Button(words("broadcast-go", people=counted.eligible), "go")
    rows = (
        (Button(words("broadcast-test"), "test"),),
        (Button(words("broadcast-edit-message"), "message"), Button(words("broadcast-add-button"), "button")),
        (Button(words("broadcast-edit-audience"), "audience"), Button(words("broadcast-set-time"), "time")),
        *(((_paid_switch(visit, state),),) if visit.paid_rate else ()),
        *(((go,),) if counted.eligible else ()),
    )
    return Message(tuple(spans), rows)


def album(visit: Visit) -> Message:
    """Its pieces are coming in; who sent them knows when all are there."""
    words = visit.words
    spans = (bold(f"📣 {words('broadcast-compose')}\n"), plain(words("broadcast-album-comes")))
    return Message(spans, ((Button(words("broadcast-album-whole"), "review"),),))


def _paid_switch(visit: Visit, state: Composing) -> Button:
    key = "broadcast-pay-not" if state.paid else "broadcast-pay-for"
    return Button(visit.words(key, rate=visit.paid_rate), "paid")
