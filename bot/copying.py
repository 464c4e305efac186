"""A composed message that is not a text, as calls of the Bot API: its words become the caption, or go before.

What carries a caption is copied with ours; an album takes no buttons, so they follow it; what takes no words
(a sticker, a place) comes after them. Two calls are one delivery.
"""

from typing import Any

from bot.render import WORDS, as_caption
from dialogs.broadcasts.content import LABEL
from dialogs.messages import Copied

Json = dict[str, Any]


def copy_calls(copied: Copied, params: Json) -> tuple[tuple[str, Json], ...]:
    """Methods and parameters; `params` are those of the words and buttons as a sendMessage."""
    first = copied.pieces[0]
    source = {"from_chat_id": copied.chat_id, "message_id": first.message_id}
    chat = {"chat_id": params["chat_id"]}
    markup = {"reply_markup": params["reply_markup"]} if "reply_markup" in params else {}
    if len(copied.pieces) > 1:
        return (
            ("sendMediaGroup", {**chat, "media": _album(copied, as_caption(params))}),
            ("sendMessage", {**chat, "text": LABEL, **markup}),
        )
    if copied.captioned:
        return (("copyMessage", {**as_caption(params), **source}),)
    words = {name: params[name] for name in WORDS if name in params}
    return (("sendMessage", {**chat, **words}), ("copyMessage", {**chat, **source, **markup}))


def _album(copied: Copied, captioned: Json) -> list[Json]:
    """The pieces by their file ids; the words stand below the first."""
    media: list[Json] = [{"type": piece.media, "media": piece.file_id} for piece in copied.pieces]
    media[0] |= {name: captioned[name] for name in ("caption", "caption_entities")}
    return media
