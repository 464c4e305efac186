"""A message as we mean it: styled spans and buttons, in no framework's terms.

People's words travel as plain spans, never as markup, so there is nothing to escape. A contact value is
a `secret` span: only its number is written down, the value is filled in at the moment of sending.
"""

from typing import Any, Literal

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


class Piece(Struct, frozen=True, omit_defaults=True):
    """One picture, video, … that somebody sent to the bot, by Telegram's names."""

    message_id: int
    media: str = ""  # photo, video, document, audio, …
    file_id: str = ""
    spoiler: bool = False
    caption_above: bool = False


class Copied(Struct, frozen=True, omit_defaults=True):
    """What somebody composed in a chat with the bot: one message that is not a text, or an album."""

    chat_id: int
    pieces: tuple[Piece, ...]
    captioned: bool = False  # whether it can carry words of its own

    @property
    def counts(self) -> tuple[int, ...]:
        """As how many messages Telegram counts each of the calls that it takes."""
        if len(self.pieces) > 1:
            return (len(self.pieces), 1)  # an album takes no buttons: they follow it
        return (1,) if self.captioned else (1, 1)


class Chart(Struct, frozen=True, omit_defaults=True):
    """A picture of numbers side by side."""

    title: str
    bars: tuple[tuple[str, int], ...]


class Table(Struct, frozen=True, omit_defaults=True):
    """A file that a spreadsheet opens: its name, and its lines (CSV)."""

    name: str
    lines: str


class Message(Struct, frozen=True, omit_defaults=True):
    """Text with inline buttons (rows), or with a keyboard; Telegram allows one of the two.

    `entities` are Telegram's own marks of a text that somebody composed, beside the styles of the spans.
    With `copied` that is sent, and the text is its caption or, where it can have none, a message before it.
    With `qr` a picture is sent, the QR code of that text, and the words are its caption; likewise with a
    `chart` or a `table`.
    """

    spans: tuple[Span, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: Keyboard | None = None
    entities: tuple[dict[str, Any], ...] = ()
    copied: Copied | None = None
    qr: str = ""
    paid: bool = False  # through paid broadcasts, beyond the bot's own rate
    chart: Chart | None = None
    file: str = ""  # the name under which the picture goes as a file, uncompressed
    table: Table | None = None

    @property
    def text(self) -> str:
        """The words alone, for transcripts and logs of shape; secrets show as their mask sign."""
        return "".join("•••" if span.style == "secret" else span.text for span in self.spans)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for row in self.buttons for button in row)


def units(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


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
