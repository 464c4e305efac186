"""`parse_mode=HTML`: the tags Telegram knows, nothing else, turned into text and entities."""

from html.parser import HTMLParser
from typing import Any

from sandbox.entities import utf16_length
from sandbox.errors import bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "a": "text_link",
}


def parse_html(markup: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and entities of a marked-up text; 400 "can't parse entities" for unknown or unclosed tags."""
    parser = _Markup()
    parser.feed(markup)
    parser.close()
    if parser.open:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{parser.open[-1][0]}\""
        )
    return parser.text, parser.entities


class _Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[tuple[str, dict[str, Any]]] = []
        self.entities: list[dict[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _KINDS:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}"')
        entity: dict[str, Any] = {"type": _KINDS[tag], "offset": utf16_length(self.text)}
        if tag == "a":
            entity["url"] = dict(attrs).get("href") or ""
        self.open.append((tag, entity))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            raise bad_request(f"can't parse entities: Unmatched end tag, found </{tag}>")
        _, entity = self.open.pop()
        length = utf16_length(self.text) - entity["offset"]
        if length > 0 and entity.get("url", "x"):
            self.entities.append({**entity, "length": length})

    def handle_data(self, data: str) -> None:
        self.text += data
