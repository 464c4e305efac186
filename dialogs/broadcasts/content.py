"""What a marketer composed, and what one person gets to read of it.

The label comes first and the way out last, whatever was composed. Placeholders are filled in here; the marks
of the text (bold, links, …) move with its words. Lengths and offsets are UTF-16 units, as Telegram counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from dialogs.flow.describing import cut
from dialogs.messages import Button, Copied, Message, plain, units
from dialogs.wording import Wording

LABEL = "[QC]"  # how advertising is marked in Vietnam: Decree 91/2020
TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024  # https://core.telegram.org/bots/api
LONGEST_NAME = 24  # characters allowed for when it is judged whether a text may become too long
LONGEST_FILLED_LABEL = 64  # characters of a button once a name is in it; Telegram names no limit

# Whatever stands in braces was meant to be filled in; doubled ones are how other programs write it.
PLACEHOLDER = re.compile(r"\{?\{([^{}]*)\}\}?")
PLACEHOLDERS = ("first_name", "xung_ho")
MOST_NAMED, LONGEST_NAMED = 5, 40  # unknown placeholders that are told, and characters of each
SENTENCE_END = re.compile(r"(?:^|[.!?…\n])\W*$")

WAY_OUT = "o::"  # data of the button under every broadcast, with the broadcast's number
WAY_BACK = "u::"  # of the undo
TO_LINK = "j::"  # of a button that is counted and answers with its address: the broadcast and its place
TO_QUESTIONS = "q::"  # of a button that leads to the open question

REWARM = "rewarm"  # the key of the question whether somebody still cares

Entities = tuple[dict[str, Any], ...]
UrlOf = Callable[[int], str]  # of a button, by its place: an address of ours that counts and leads on


class Content(Struct, frozen=True, omit_defaults=True):
    """A text with Telegram's marks, or the caption of what is copied; and buttons, one a row."""

    text: str = ""
    entities: Entities = ()
    copied: Copied | None = None
    buttons: tuple[Button, ...] = ()
    key: str = ""  # of a text of our own, in each reader's language, instead of all that

    @property
    def messages(self) -> int:
        """As how many messages Telegram counts it."""
        return sum(self.copied.counts) if self.copied else 1

    @property
    def limit(self) -> int:
        return CAPTION_LIMIT if self.copied and self.copied.captioned else TEXT_LIMIT


class Reader(Struct, frozen=True):
    """Who reads it: the name to use, and how they are addressed."""

    first_name: str
    xung_ho: str


class TooLong(ValueError):
    """Telegram would refuse the text once its placeholders are filled in: it would have `length` units."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length


def problems(content: Content) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is wrong with it, as keys of texts with their values: unknown placeholders, no words, too many.

    An address is counted and led on from for all readers alike, and names have no business in it.
    """
    texts = (content.text, *(button.label for button in content.buttons))
    found = (found for text in texts for found in PLACEHOLDER.finditer(text))
    if unknown := [each[0] for each in found if not _name(each)]:
        yield "broadcast-unknown-placeholder", {"found": _listed(unknown)}
    urls = (*(button.url for button in content.buttons), *(mark.get("url", "") for mark in content.entities))
    if filled := [each[0] for url in urls for each in PLACEHOLDER.finditer(url)]:
        yield "broadcast-placeholder-in-address", {"found": _listed(filled)}
    if not content.text.strip() and not content.copied:
        yield "broadcast-empty", {}
    longest = Reader("N" * LONGEST_NAME, "anh/chị")
    if (length := units(_labelled(content, longest).text)) > content.limit:
        yield "broadcast-too-long", {"length": length, "limit": content.limit}


def compose(
    content: Content, reader: Reader, words: Wording, broadcast_id: int, url_of: UrlOf | None = None
) -> Message:
    """What this person gets; raises TooLong. `words` are in their language."""
    if content.key:
        begin = Button(words("broadcast-rewarm-yes"), TO_QUESTIONS)
        content = Content(text=words("broadcast-rewarm"), buttons=(begin,))
    labelled = _labelled(content, reader)
    if (length := units(labelled.text)) > content.limit:
        raise TooLong(length)
    way_out = Button(words("broadcast-stop"), f"{WAY_OUT}{broadcast_id}")
    buttons = tuple(
        (_of_broadcast(_filled(button, reader), broadcast_id, place, url_of),)
        for place, button in enumerate(content.buttons)
    )
    return Message(
        (plain(labelled.text),),
        (*buttons, (way_out,)),
        entities=labelled.entities,
        copied=content.copied,
    )


def reader_of(name: str, first_name: str, title: str, words: Wording) -> Reader:
    """`name`: as the person corrected it, whole; `first_name`: of the profile; `title`: as they told."""
    parts = name.split()
    given = parts[-1 if words.language == "vi" else 0] if parts else first_name.strip()
    xung_ho = title or words("you")
    return Reader(given or xung_ho, xung_ho)


def fill(text: str, entities: Entities, reader: Reader) -> tuple[str, Entities]:
    """The text with its placeholders filled in, and its marks where their words now are."""
    pieces, edits, end = [], [], 0
    for found in PLACEHOLDER.finditer(text):
        value = _value(reader, found, text[: found.start()])
        start, length = units(text[: found.start()]), units(found[0])
        edits.append((start, length, units(value)))
        pieces += [text[end : found.start()], value]
        end = found.end()
    moved = (_moved(entity, edits) for entity in entities)
    return "".join([*pieces, text[end:]]), tuple(moved)


def _labelled(content: Content, reader: Reader) -> Content:
    text, entities = fill(content.text, content.entities, reader)
    shift = units(f"{LABEL} ")
    shifted = tuple({**entity, "offset": entity["offset"] + shift} for entity in entities)
    return replace(content, text=f"{LABEL} {text}".strip(), entities=shifted)


def _name(found: re.Match[str]) -> str:
    """Which placeholder it is, with or without spaces around its name; empty for one that nobody knows."""
    name = found[1].strip()
    return name if name in PLACEHOLDERS and found[0] == f"{{{found[1]}}}" else ""


def _listed(found: Sequence[str]) -> str:
    """As they were typed, in a line."""
    named = [cut(each, LONGEST_NAMED) for each in dict.fromkeys(found)]
    return ", ".join([*named[:MOST_NAMED], *(["…"] if len(named) > MOST_NAMED else [])])


def _value(reader: Reader, found: re.Match[str], before: str) -> str:
    """What stands for a placeholder, with a capital where a sentence begins."""
    filled = {"first_name": reader.first_name, "xung_ho": reader.xung_ho}
    value = filled.get(_name(found), found[0])
    return value[:1].upper() + value[1:] if SENTENCE_END.search(before) else value


def _moved(entity: dict[str, Any], edits: list[tuple[int, int, int]]) -> dict[str, Any]:
    start, end = entity["offset"], entity["offset"] + entity["length"]
    new_start, new_end = (_new_place(place, edits) for place in (start, end))
    return {**entity, "offset": new_start, "length": new_end - new_start}


def _new_place(place: int, edits: list[tuple[int, int, int]]) -> int:
    """Where a place of the old text is in the new one; within a placeholder counts as its end."""
    before = [edit for edit in edits if edit[0] < place]
    within = max((start + old for start, old, _ in before), default=place)
    return max(place, within) + sum(new - old for _, old, new in before)


def _filled(button: Button, reader: Reader) -> Button:
    return replace(button, label=cut(fill(button.label, (), reader)[0], LONGEST_FILLED_LABEL))


def _of_broadcast(button: Button, broadcast_id: int, place: int, url_of: UrlOf | None) -> Button:
    """The marketer's own address is no use under the message: Telegram does not tell who follows it."""
    if not button.url:
        return replace(button, data=f"{button.data}{broadcast_id}")
    if url_of:
        return Button(button.label, url=url_of(place))
    return Button(button.label, f"{TO_LINK}{broadcast_id}.{place}")
