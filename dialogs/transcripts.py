"""A talk written down: at once test, check, demo and documentation.

# comment                         begin: 2026-11-23 09:00     lead's name: person: Nguyễn An @an vi
lead:  /start fb_q4               what the prospect types, taps [Label], shares <contact>, sends <photo>
bot:   Câu 1/6 … nào ạ? [CRM]     the next message to them: parts around … in this order, these buttons
clock: +24h                       time passes
level: IQL, MQL, SQL              the levels reached since the last such line
sales: 🔥 … [🙋 Nhận lead]         the card as it reads now;   reply: the next reply to it
staff Sam: [🙋 Nhận lead]          a press on the card;   toast: its answer;   private: what Sam alone gets
"""

import re
from datetime import datetime, timedelta

from msgspec import Struct

SAYS = frozenset(("lead", "staff", "clock"))
HEARS = frozenset(("bot", "level", "sales", "reply", "toast", "private"))
HEAD = frozenset(("begin", "person"))
LINE = re.compile(r"^(?P<who>\w+)(?: (?P<name>[^:]+))?:\s*(?P<text>.*)$")
BUTTONS = re.compile(r"\s*\[([^\[\]]+)\]\s*$")
DURATION = re.compile(r"^\+(\d+)\s*(s|m|h|d)$")
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class BadTranscript(ValueError):
    """A line of a transcript that cannot be read; the message names it."""


class Line(Struct, frozen=True):
    """One line: who, which of them, what, and the buttons named at its end."""

    number: int
    who: str
    name: str
    text: str
    buttons: tuple[str, ...]

    @property
    def duration(self) -> timedelta:
        """Of a `clock:` line."""
        found = DURATION.match(self.text)
        return timedelta(**{UNITS[found[2]]: int(found[1])}) if found else timedelta()

    @property
    def token(self) -> tuple[str, str] | None:
        """`<contact +84912345678>` as ("contact", "+84912345678")."""
        if self.text.startswith("<") and self.text.endswith(">"):
            kind, _, rest = self.text[1:-1].partition(" ")
            return kind, rest.strip()
        return None


class Transcript(Struct, frozen=True):
    """A whole talk; `begin` is local time without a zone: the playbook's."""

    begin: datetime
    first_name: str
    username: str
    language_code: str
    lines: tuple[Line, ...]


def parse(text: str) -> Transcript:
    """Read a transcript; raises BadTranscript with the line's number."""
    lines = [
        _line(number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and line[0] != "#"
    ]
    head = {line.who: line.text for line in lines if line.who in HEAD}
    name, _, rest = head.get("person", "Nguyễn Văn An @an vi").rpartition("@")
    username, _, language = rest.partition(" ")
    begin = datetime.fromisoformat(head.get("begin", "2026-11-23 09:00"))
    talk = tuple(line for line in lines if line.who not in HEAD)
    return Transcript(begin, name.strip(), username, language.strip() or "vi", talk)


def _line(number: int, line: str) -> Line:
    found = LINE.match(line.strip())
    if not found or found["who"] not in SAYS | HEARS | HEAD:
        raise BadTranscript(f"line {number}: begin with one of {', '.join(sorted(SAYS | HEARS | HEAD))}")
    text = found["text"].strip()
    buttons: list[str] = []
    while button := BUTTONS.search(text):
        buttons.insert(0, button[1])
        text = text[: button.start()]
    read = Line(number, found["who"], (found["name"] or "").strip(), text.strip(), tuple(buttons))
    if read.who == "clock" and not DURATION.match(read.text):
        raise BadTranscript(f"line {number}: write a time such as +30m, +24h or +90d")
    return read


def mismatch(line: Line, text: str, labels: tuple[str, ...]) -> str:
    """What is wrong with a message against a line; empty when it is as written."""
    said, place = one_line(text), 0
    for part in (one_line(part) for part in line.text.split("…")):
        found = said.find(part, place)
        if found < 0:
            return f"line {line.number}: expected “{part}” in “{said}”"
        place = found + len(part)
    if missing := [button for button in line.buttons if button not in labels]:
        return f"line {line.number}: no button {missing[0]!r} among {list(labels)}"
    return ""


def one_line(text: str) -> str:
    return " ".join(text.split())
