"""Formatted text as Telegram counts it: UTF-16 lengths, given entities checked, commands and links found.

A bot may send `entities`, or `parse_mode=HTML` (see `html`); other parse modes are refused rather than
guessed.
"""

import re
from typing import Any

from sandbox.errors import bad_request

Json = dict[str, Any]

KINDS = frozenset(
    (
        *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "text_link"),
        *("bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote"),
        *("expandable_blockquote", "text_mention", "custom_emoji", "date_time"),
    )
)
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w])(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<![\w])(?P<hashtag>#\w*[^\W\d]\w*)"
)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def find_entities(text: str) -> list[Json]:
    """The commands, mentions, links, e-mails and hashtags Telegram marks in any text by itself."""
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in _FOUND.finditer(text)
    ]


def check_entities(text: str, given: Any) -> list[Json]:
    """The given entities, in order, or 400 when one does not fit the text."""
    if not isinstance(given, list):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    boundaries = _character_boundaries(text)
    entities = [_check_entity(entity, boundaries) for entity in given]
    kept = [entity for entity in entities if entity["length"] > 0]
    return sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))


def add_found(text: str, given: list[Json]) -> list[Json]:
    """Given entities plus those found in the stretches they leave free."""
    free = [found for found in find_entities(text) if not any(_overlap(found, entity) for entity in given)]
    return sorted(given + free, key=lambda entity: (entity["offset"], -entity["length"]))


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without the white space around it, as clients show it; entities move along and shrink."""
    trimmed = text.strip()
    start = utf16_length(text[: len(text) - len(text.lstrip())])
    end = start + utf16_length(trimmed)
    moved = []
    for entity in entities:
        first = max(entity["offset"], start)
        last = min(entity["offset"] + entity["length"], end)
        if last > first:
            moved.append({**entity, "offset": first - start, "length": last - first})
    return trimmed, moved


def _check_entity(entity: Any, boundaries: set[int]) -> Json:
    if not isinstance(entity, dict):
        raise bad_request("can't parse entities: expected an Object")
    kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
    if kind not in KINDS:
        raise bad_request("can't parse entities: unsupported entity type specified")
    if type(offset) is not int or type(length) is not int:
        raise bad_request('can\'t parse MessageEntity: Field "offset" and "length" must be of type Number')
    if offset < 0 or length < 0:
        raise bad_request("receive an entity with incorrect offset or length")
    if offset + length > max(boundaries):
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {max(boundaries)}"
        )
    if offset not in boundaries or offset + length not in boundaries:
        raise bad_request(f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol")
    if kind == "text_link" and not entity.get("url"):
        raise bad_request("can't parse MessageEntity: can't find field \"url\"")
    return entity


def _character_boundaries(text: str) -> set[int]:
    boundaries, position = {0}, 0
    for character in text:
        position += 2 if ord(character) > 0xFFFF else 1
        boundaries.add(position)
    return boundaries


def _overlap(one: Json, other: Json) -> bool:
    ends = one["offset"] + one["length"], other["offset"] + other["length"]
    return bool(one["offset"] < ends[1] and other["offset"] < ends[0])
