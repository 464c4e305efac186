"""One message made ready for the readers: its writing, tokens and numbers, computed once for all slots."""

from dialogs.understanding.grammar import Lexeme, Lexicon
from dialogs.understanding.numerals import read_numbers
from dialogs.understanding.reading import Reading
from dialogs.understanding.tokens import tokenise
from dialogs.understanding.writing import Writing

LONGEST = 4096  # characters; Telegram sends no longer text


class Message:
    """A text with what every reader needs of it."""

    __slots__ = ("asked", "numbers", "tokens", "writing")

    def __init__(self, text: str, asked: str | None, language: str) -> None:
        self.writing = Writing(text[:LONGEST])
        self.tokens = tokenise(self.writing)
        self.numbers = read_numbers(self.tokens, vietnamese=language != "en" or not text.isascii())
        self.asked = asked

    def lexemes(self, lexicon: Lexicon) -> list[Lexeme]:
        return lexicon.read(self.tokens, self.numbers)

    def reading(
        self, slot: str, value: dict[str, object], confidence: float, start: int, end: int
    ) -> Reading:
        """A reading whose place is given in the clean text."""
        return Reading(slot, value, confidence, self.writing.span(start, end))

    def wants(self, slot: str) -> bool:
        """Whether an answer for the slot is expected: it was asked for, or everything is."""
        return self.asked in (slot, "multi", None)
