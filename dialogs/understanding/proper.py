"""Proper names in a message: runs of words after an introduction, before the word or sign that ends them."""

from collections.abc import Sequence

from dialogs.understanding.grammar import Lexeme
from dialogs.understanding.message import Message
from dialogs.understanding.words.people import (
    ADDRESS,
    ENGLISH,
    GIVEN,
    HONORIFICS,
    MARKED_SURNAMES,
    NOT_NAMES,
    SURNAMES,
)
from dialogs.understanding.writing import plain, word_set

SURNAME, GIVEN_NAME = word_set(SURNAMES), word_set(GIVEN)
OWN_NAME = SURNAME | GIVEN_NAME
MARKED_SURNAME, IN_ADDRESS = word_set(MARKED_SURNAMES), word_set(ADDRESS)
ENGLISH_ADDRESS = word_set("street road floor avenue district building")
FIRST_NAME = word_set(ENGLISH)
HONORIFIC = frozenset(plain(word) for word in HONORIFICS.split())
NEVER = word_set(NOT_NAMES)
NEVER_INSIDE = frozenset("/~@#=<>*%$€")


class Piece:
    """A word of the original with what it looks like: capitalised, a known name, never a name."""

    __slots__ = ("bare", "end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.bare = plain(text).strip("'.")

    @property
    def is_capitalised(self) -> bool:
        return self.text[:1].isupper() or self.text[:1].isdecimal()

    @property
    def is_known_name(self) -> bool:
        return self.bare in SURNAME or self.bare in GIVEN_NAME or self.bare in FIRST_NAME

    @property
    def is_surname(self) -> bool:
        """As typed: "vi" without marks may be a surname, "ví" is none."""
        lower = self.text.lower()
        return lower in MARKED_SURNAME or (lower.isascii() and lower in SURNAME)

    @property
    def is_of_address(self) -> bool:
        return self.text in IN_ADDRESS or (self.text.isascii() and self.text.lower() in ENGLISH_ADDRESS)

    @property
    def is_no_name(self) -> bool:
        return self.bare in NEVER


def pieces(message: Message, start: int, end: int) -> list[Piece]:
    """The words of clean[start:end] as written, inner signs kept ("O'Neil", "Jean-Pierre", "Mr.")."""
    clean = message.writing.clean
    found: list[Piece] = []
    i = start
    while i < end:
        if clean[i].isspace():
            i += 1
            continue
        j = i
        while j < end and not clean[j].isspace():
            j += 1
        found.append(Piece(message.writing.original(i, j), i, j))
        i = j
    return found


def until_end(message: Message, lexemes: Sequence[Lexeme], i: int, most: int) -> int:
    """The lexeme after a run of at most `most` words from i on: before a stop, a sign or a closing word.

    A closing word with a capital inside a run of capitals is part of the name: "Quốc Anh", "Nguyễn Văn A".
    """
    shouted = message.writing.text.isupper()
    j = i
    while j < len(lexemes) and j - i < most:
        lexeme = lexemes[j]
        if (lexeme.name == "stop" and lexeme.text != ".") or lexeme.text in NEVER_INSIDE:
            break
        if lexeme.name == "stop" and not _is_abbreviation(lexemes, j):
            break
        inside = _is_capitalised(message, lexeme) and not shouted
        if lexeme.name in ("end", "meet") and not inside and not _belongs_to_name(lexemes, i, j):
            break
        j += 1
    return j


def _belongs_to_name(lexemes: Sequence[Lexeme], i: int, j: int) -> bool:
    """Without capitals: "thi" between two names is "Thị" ("le thi mai"), "minh" behind one is "Minh"."""
    if j == i and j + 1 < len(lexemes) and lexemes[j + 1].text in ("thi", "van"):  # "do thi lan"
        return lexemes[j].text in SURNAME
    if j == i:
        return lexemes[j].text == "minh" and (j + 1 == len(lexemes) or lexemes[j + 1].name in ("end", "stop"))
    if plain(lexemes[j - 1].text) not in OWN_NAME:
        return False
    if lexemes[j].text in ("thi", "dang"):
        return j < len(lexemes) - 1 and plain(lexemes[j + 1].text) in OWN_NAME
    if lexemes[j].text == "lam":  # also "làm"
        return j + 1 == len(lexemes) or lexemes[j + 1].name == "stop"
    return lexemes[j].text in ("minh", "anh", "my", "ha", "chi", "nhi", "chau")


def _is_capitalised(message: Message, lexeme: Lexeme) -> bool:
    first = message.writing.original(lexeme.start, lexeme.end)
    return first[:1].isupper() and first != "I" and first[:2] not in ("I'", "I’")


def _is_abbreviation(lexemes: Sequence[Lexeme], j: int) -> bool:
    return (
        j > 0
        and lexemes[j - 1].text in ("mr", "mrs", "ms", "dr", "st")
        and lexemes[j - 1].end == lexemes[j].start
    )
