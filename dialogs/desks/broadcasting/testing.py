"""A test copy: a broadcast as readers get it, for one of the staff. Nothing is counted."""

from contextlib import suppress

from msgspec.structs import replace

from dialogs.broadcasts.content import Content, TooLong, compose, reader_of
from dialogs.desks.desk import standing
from dialogs.messages import Message
from dialogs.wording import Wording

TEST = standing("broadcast", "test")  # data of buttons that leave everything as it is


def compose_test(content: Content, first_name: str, words: Wording) -> Message:
    """Links open, other buttons do nothing; raises TooLong."""
    reader = reader_of("", first_name, "", words)
    message = compose(content, reader, words, 0, lambda place: content.buttons[place].url)
    rows = tuple(
        tuple(replace(button, data=button.data and TEST) for button in row) for row in message.buttons
    )
    return replace(message, buttons=rows)


def compose_sample(content: Content, first_name: str, words: Wording) -> Message | None:
    """The same for who has to see it at all events: without their name where that makes it too long."""
    for name in (first_name, ""):
        with suppress(TooLong):
            return compose_test(content, name, words)
    return None
