"""A Message in the Bot API's terms: text with entities, inline buttons or a keyboard.

Lengths and offsets are UTF-16 units, as Telegram counts. Words are never markup: styles travel as entities,
so there is nothing to escape. A text that is too long is cut or divided between words; its styles go on.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from dialogs.messages import Button, Keyboard, Message, Span, units

TEXT_LIMIT = 4096  # UTF-16 units, https://core.telegram.org/bots/api#sendmessage
SECRET_ROOM = 64  # units kept free for a contact value that is filled in later
ELLIPSIS = " …"

ENTITIES = {"bold": "bold", "italic": "italic", "quote": "blockquote", "code": "code"}

WORDS = ("text", "entities", "link_preview_options")  # parameters of a message that is only words

Json = dict[str, Any]


def render(message: Message) -> Json:
    """Parameters of sendMessage or editMessageText for a message whose secrets were disclosed."""
    params: Json = {
        "text": "".join(span.text for span in message.spans),
        "entities": [*_entities(message.spans), *message.entities],
        "link_preview_options": {"is_disabled": True},
    }
    if message.buttons:
        params["reply_markup"] = {"inline_keyboard": [[_button(b) for b in row] for row in message.buttons]}
    elif message.keyboard:
        params["reply_markup"] = _keyboard(message.keyboard)
    return params


def as_caption(params: Json) -> Json:
    """The same words below a picture: they and their entities have other names there."""
    others = {name: value for name, value in params.items() if name not in WORDS}
    return {**others, "caption": params["text"], "caption_entities": params["entities"]}


def divide(message: Message) -> list[Message]:
    """The message as one or more that fit; buttons and keyboard stay with the last."""
    parts = _parts(message.spans, TEXT_LIMIT)
    return [*(Message(spans) for spans in parts[:-1]), replace(message, spans=parts[-1])]


def cut(message: Message) -> Message:
    """The message as one that fits, its end left out if need be: a card cannot become two."""
    if _length(message.spans) <= TEXT_LIMIT:
        return message
    first = _parts(message.spans, TEXT_LIMIT - len(ELLIPSIS))[0]
    return replace(message, spans=(*first, Span(ELLIPSIS)))


def _parts(spans: tuple[Span, ...], limit: int) -> list[tuple[Span, ...]]:
    parts: list[list[Span]] = [[]]
    room = limit
    for span in spans:
        rest = span
        while (length := _span_length(rest)) > room:
            head, tail = _break(rest, room, forced=not parts[-1])
            if head.text:
                parts[-1].append(head)
            parts.append([])
            rest, room = tail, limit
        parts[-1].append(rest)
        room -= length
    return [tuple(part) for part in parts]


def _break(span: Span, room: int, *, forced: bool) -> tuple[Span, Span]:
    """Divide a span so that its head takes at most `room` units, between lines or words if possible."""
    if span.style == "secret":
        return Span("", span.style), span
    end = _characters_within(span.text, room)
    for separator in ("\n", " "):
        at = span.text.rfind(separator, end // 2, end)
        if at > 0:
            return Span(span.text[:at], span.style), Span(span.text[at + 1 :], span.style)
    if not forced:
        return Span("", span.style), span
    return Span(span.text[:end], span.style), Span(span.text[end:], span.style)


def _characters_within(text: str, room: int) -> int:
    taken = 0
    for index, character in enumerate(text):
        taken += units(character)
        if taken > room:
            return index
    return len(text)


def _length(spans: tuple[Span, ...]) -> int:
    return sum(_span_length(span) for span in spans)


def _span_length(span: Span) -> int:
    return SECRET_ROOM if span.style == "secret" else units(span.text)


def _entities(spans: Iterable[Span]) -> Iterator[Json]:
    offset = 0
    for span in spans:
        length = units(span.text)
        if length and span.style in ENTITIES:
            yield {"type": ENTITIES[span.style], "offset": offset, "length": length}
        offset += length


def _button(button: Button) -> Json:
    target = {"url": button.url} if button.url else {"callback_data": button.data}
    return {"text": button.label, **target}


def _keyboard(keyboard: Keyboard) -> Json:
    if keyboard.remove:
        return {"remove_keyboard": True}
    share = [[{"text": keyboard.share, "request_contact": True}]] if keyboard.share else []
    return {
        "keyboard": [*share, *([{"text": label}] for label in keyboard.labels)],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
