"""One turn in the making: the conversation so far, what has been noted, what will follow.

The one mutable thing of this room. Flow and desks work on a Turn; `engine.advance` makes it, finishes
it and gives back frozen values. Nothing here decides anything.
"""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from dialogs.conversation import Conversation
from dialogs.effects import AnyEffect
from dialogs.events import AnyEvent
from dialogs.messages import Span, plain
from dialogs.playbook import Playbook, Text
from dialogs.wording import Wording

PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Turn:
    """`before` is the conversation as the event found it; `conversation` as the turn leaves it."""

    def __init__(self, playbook: Playbook, before: Conversation, event: AnyEvent) -> None:
        self.playbook = playbook
        self.before = before
        self.event = event
        self.at: datetime = event.at
        self.conversation = replace(before, seq=before.seq + 1)
        self.effects: list[AnyEffect] = []
        self.notes: list[Span] = []  # to stand above the next prompt
        self.prompts = False  # whether the open question shall be put (again)
        self.afterwards: list[AnyEffect] = []  # less urgent than the next prompt
        self._address: dict[str, str] = {}
        self._addressed: Conversation | None = None  # the conversation that `_address` is of
        self.passed_on = ""  # words of the person that sales should read

    @property
    def local(self) -> datetime:
        """The moment of the event on the business's clock."""
        return self.at.astimezone(ZoneInfo(self.playbook.timezone))

    @property
    def language(self) -> str:
        return self.conversation.language or self.playbook.language

    @property
    def words(self) -> Wording:
        """The bot's texts in the lead's language."""
        return self.playbook.words(self.language)

    @property
    def staff_words(self) -> Wording:
        return self.playbook.words(self.playbook.language)

    def set(self, **changes: Any) -> None:
        self.conversation = replace(self.conversation, **changes)

    def emit(self, *effects: AnyEffect) -> None:
        self.effects += effects

    def note(self, *spans: Span) -> None:
        """A paragraph above the next prompt."""
        self.notes += (*spans, plain("\n"))

    def say(self, key: str, **values: Any) -> str:
        """A text of ours in the lead's language, addressed to them."""
        words = self.words
        return words.fixed(key) or words(key, **self.address(), **values)

    def fill(self, text: Text, **values: Any) -> str:
        """A text of the playbook in the lead's language; unknown placeholders stay as they are."""
        wording = text.get(self.language) or text[self.playbook.language]
        if "{" not in wording:
            return wording
        known = {**self.address(), **values}
        return PLACEHOLDER.sub(lambda found: str(known.get(found[1], found[0])), wording)

    def address(self) -> dict[str, str]:
        """How the lead is spoken to: `you`, and `You` at the start of a sentence."""
        if self._addressed is not self.conversation:
            self._addressed, self._address = self.conversation, self._address_anew()
        return self._address

    def _address_anew(self) -> dict[str, str]:
        you = self.conversation.title or self.words("you")
        business = self.playbook.business.name
        return {
            "you": you,
            "You": you[:1].upper() + you[1:],
            "name": self.conversation.called,
            "business": business.get(self.language) or business[self.playbook.language],
            "count": str(len(self.playbook.questions)),
        }
