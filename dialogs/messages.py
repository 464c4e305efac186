"""A message as we mean it: styled spans and buttons, in no framework's terms.

People's words travel as plain spans, never as markup, so there is nothing to escape. A contact value is
a `secret` span: only its number is written down, the value is filled in at the moment of sending.
"""

from typing import Literal

from msgspec import Struct

Style = Literal["", "bold", "italic", "quote", "code", "secret"]


class Span(Struct, frozen=True, omit_defaults=True, array_like=True):
    """A run of text in one style; for a `secret` the text is the contact's number within the lead."""

    text: str
    style: Style = ""


class Button(Struct, frozen=True, omit_defaults=True):
    """An inline button: `data` comes back when pressed (1-64 bytes), or it opens `url`."""

    label: str
    data: str = ""
    url: str = ""


class Keyboard(Struct, frozen=True, omit_defaults=True):
    """Buttons in place of the keyboard: the first shares the phone, the others type their label."""

    share: str = ""
    labels: tuple[str, ...] = ()
    remove: bool = False


class Message(Struct, frozen=True, omit_defaults=True):
    """Text with inline buttons (rows), or with a keyboard; Telegram allows one of the two."""

    spans: tuple[Span, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: Keyboard | None = None

    @property
    def text(self) -> str:
        """The words alone, for transcripts and logs of shape; secrets show as their mask sign."""
        return "".join("•••" if span.style == "secret" else span.text for span in self.spans)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for row in self.buttons for button in row)


def plain(text: str) -> Span:
    return Span(text)


def bold(text: str) -> Span:
    return Span(text, "bold")


def italic(text: str) -> Span:
    return Span(text, "italic")


def quote(text: str) -> Span:
    return Span(text, "quote")


def secret(number: int) -> Span:
    return Span(str(number), "secret")
