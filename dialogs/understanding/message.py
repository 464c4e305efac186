"""One message made ready for the readers: its writing, tokens and numbers, computed once for all slots."""

from typing import Any

from dialogs.understanding.grammar import Grammar, Lexeme, Lexicon
from dialogs.understanding.numerals import read_numbers
from dialogs.understanding.phrases import Meanings, search
from dialogs.understanding.reading import Reading
from dialogs.understanding.tokens import tokenise
from dialogs.understanding.writing import Writing

LONGEST = 4096  # characters; Telegram sends no longer text
NOTHING: Meanings = {}


class Message:
    """A text with what every reader needs of it."""

    __slots__ = ("_places", "asked", "classes", "numbers", "tokens", "writing")

    def __init__(self, text: str, asked: str | None, language: str) -> None:
        self.writing = Writing(text[:LONGEST])
        self.tokens = tokenise(self.writing)
        self.numbers = read_numbers(self.tokens, vietnamese=language != "en" or not text.isascii())
        self.asked = asked
        phrases, self.classes = search([token.senses for token in self.tokens])
        starts = sorted(phrases.keys() | self.numbers.keys()) if self.numbers else phrases
        self._places = [(i, phrases.get(i, NOTHING), self.numbers.get(i)) for i in starts]

    def lexemes(self, lexicon: Lexicon) -> list[Lexeme]:
        return lexicon.read(self.tokens, self._places)

    def may_fit(self, grammar: Grammar[Any], more: int = 0) -> bool:
        """Whether some rule has all its classes in the message, and in what its numbers may be made to."""
        made = grammar.lexicon.made if self.numbers else 0
        return grammar.may_hold(self.classes | made | more)

    def reading(
        self, slot: str, value: dict[str, object], confidence: float, start: int, end: int
    ) -> Reading:
        """A reading whose place is given in the clean text."""
        return Reading(slot, value, confidence, self.writing.span(start, end))

    def wants(self, slot: str) -> bool:
        """Whether an answer for the slot is expected: it was asked for, or everything is."""
        return self.asked in (slot, "multi", None)
