"""The marks of a text that somebody typed in Telegram: bold, links, custom emoji. Believed only if they fit.

https://core.telegram.org/bots/api#messageentity. Offsets and lengths are UTF-16 units.
"""

from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from dialogs.messages import units

KINDS = (
    *("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"),
    *("code", "pre", "text_link", "custom_emoji"),
)  # what Telegram finds by itself (links, hashtags) needs no mark
MOST = 100


class Mark(Struct, omit_defaults=True):
    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    custom_emoji_id: str | None = None


def read_marks(given: Any, text: str) -> tuple[dict[str, Any], ...]:
    """Those of `given` that are marks within the text, as Telegram takes them back; anything else is left."""
    try:
        marks = msgspec.convert(given or [], list[Mark])
    except (msgspec.ValidationError, RecursionError):
        return ()
    end = units(text)
    fitting = [
        mark
        for mark in marks
        if mark.type in KINDS and mark.length > 0 <= mark.offset and mark.offset + mark.length <= end
    ]
    return tuple(
        {name: value for name, value in asdict(mark).items() if value is not None} for mark in fitting[:MOST]
    )
