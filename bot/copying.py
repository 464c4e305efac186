"""A composed message that is not a text, as calls of the Bot API: its words become the caption, or go before.

An album takes no buttons, so they follow it; what takes no words (a sticker, a place) comes after them. Two
calls are one delivery. Files are sent by their ids: a message that is copied may have been deleted since, or
changed after it was approved.
"""

from typing import Any

from bot.render import WORDS, as_caption
from dialogs.broadcasts.content import LABEL
from dialogs.messages import Copied, Piece

Json = dict[str, Any]


def copy_calls(copied: Copied, params: Json) -> tuple[tuple[str, Json], ...]:
    """Methods and parameters; `params` are those of the words and buttons as a sendMessage."""
    chat = {"chat_id": params["chat_id"]}
    markup = {"reply_markup": params["reply_markup"]} if "reply_markup" in params else {}
    if len(copied.pieces) > 1:
        return (
            ("sendMediaGroup", {**chat, "media": _album(copied, as_caption(params))}),
            ("sendMessage", {**chat, "text": LABEL, **markup}),
        )
    if copied.captioned:
        return (_show(copied, as_caption(params)),)
    words = {name: params[name] for name in WORDS if name in params}
    return (("sendMessage", {**chat, **words}), _show(copied, {**chat, **markup}))


def _show(copied: Copied, params: Json) -> tuple[str, Json]:
    """The only piece; a place has no file."""
    (piece,) = copied.pieces
    if not piece.file_id:
        return "copyMessage", {**params, "from_chat_id": copied.chat_id, "message_id": piece.message_id}
    method = "send" + "".join(word.title() for word in piece.media.split("_"))
    return method, {**params, **_look(piece), piece.media: piece.file_id}


def _album(copied: Copied, captioned: Json) -> list[Json]:
    """The pieces by their file ids; the words stand below the first."""
    media: list[Json] = [
        {"type": piece.media, "media": piece.file_id, **_look(piece)} for piece in copied.pieces
    ]
    media[0] |= {name: captioned[name] for name in ("caption", "caption_entities")}
    return media


def _look(piece: Piece) -> Json:
    """How it is shown, where that is not as usual."""
    looks = {"has_spoiler": piece.spoiler, "show_caption_above_media": piece.caption_above}
    return {name: True for name, is_set in looks.items() if is_set}
