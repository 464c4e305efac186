"""Buttons as a marketer adds them, in the chat and on the command line: See the offer https://… as typed,
and the one into the open question."""

import re
from urllib.parse import urlsplit

from dialogs.broadcasts.content import TO_QUESTIONS
from dialogs.messages import Button
from dialogs.wording import Wording

MOST_BUTTONS = 5
LONGEST_LABEL = 40
BUTTON = re.compile(r"(?P<label>.*?[^\s|])(?:\s*\|\s*|\s+)(?P<url>https?://\S+)")


def read_button(typed: str) -> Button | None:
    """A label and an address, or None for what is not both."""
    found = BUTTON.fullmatch(typed.strip())
    if not (found and _is_address(found["url"]) and len(found["label"]) <= LONGEST_LABEL):
        return None
    return Button(found["label"], url=found["url"])


def lead_to_questions(words: Wording) -> Button:
    """The button into the open question."""
    return Button(words("broadcast-begin"), TO_QUESTIONS)


def _is_address(url: str) -> bool:
    """One that Telegram takes and a browser opens."""
    try:
        parts = urlsplit(url)
        labels = (parts.hostname or "").split(".")
        return len(labels) > 1 and all(labels) and parts.port != 0  # to ask for a bad port raises
    except ValueError:
        return False
