"""One message made ready for the readers: its writing, tokens and numbers, computed once for all slots."""

from collections.abc import Collection

from dialogs.understanding.grammar import FILLER, STOP, Lexeme, Lexicon
from dialogs.understanding.numerals import read_numbers
from dialogs.understanding.reading import Reading
from dialogs.understanding.tokens import tokenise
from dialogs.understanding.writing import Writing

LONGEST = 4096  # characters; Telegram sends no longer text
STOPS = frozenset(',.;:!?()|\n"')


class Message:
    """A text with what every reader needs of it."""

    __slots__ = ("_said", "_senses", "_words", "asked", "numbers", "tokens", "writing")

    def __init__(self, text: str, asked: str | None, language: str) -> None:
        self.writing = Writing(text[:LONGEST])
        self.tokens = tokenise(self.writing)
        self.numbers = read_numbers(self.tokens, vietnamese=language != "en" or not text.isascii())
        self.asked = asked
        self._senses = [token.senses for token in self.tokens]
        self._said = frozenset[str]().union(*self._senses)
        self._words = [
            Lexeme(STOP if token.text in STOPS else FILLER, token.start, token.end, None, token.text)
            for token in self.tokens
        ]

    def lexemes(self, lexicon: Lexicon) -> list[Lexeme]:
        return lexicon.read(self._words, self._senses, self.numbers)

    def says(self, words: Collection[str]) -> bool:
        """Whether any of these words of the tables may be meant anywhere."""
        return not self._said.isdisjoint(words)

    def reading(
        self, slot: str, value: dict[str, object], confidence: float, start: int, end: int
    ) -> Reading:
        """A reading whose place is given in the clean text."""
        return Reading(slot, value, confidence, self.writing.span(start, end))

    def wants(self, slot: str) -> bool:
        """Whether an answer for the slot is expected: it was asked for, or everything is."""
        return self.asked in (slot, "multi", None)
