"""Cuts a clean text into tokens: numbers, words with the senses they may have, and the few signs that
matter.
"""

import re
from functools import lru_cache

import msgspec

from dialogs.understanding.vocabulary import Senses, expand, is_known, key, senses
from dialogs.understanding.writing import Writing, word_set

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*'?|[^\w\s]|_")
SIGNS = frozenset(',.;:!?()-/~<>≤≥%$€£₫@#&+"*=|\n')
UNIT_LETTERS = frozenset("ktmhbdgnqpyws")  # units beside a digit, short forms elsewhere
ENGLISH_WORDS = word_set(
    """the is are was were we my our you your for of with have has had need want would will don't and or by
    this that from not i'm it's it i next about before after until within they she what when where which how
    there but been just only more than less per"""
)
VIETNAMESE_WORDS = word_set(
    """toi minh em anh chi ben la khong ko k hok cho cua duoc dc nha nhe thang thg trieu tr nam tuan ngay roi
    thi co nay nua sau truoc trc voi chua dang se da phai muon tam khoang den tu nguoi ten cty sep hoi cong"""
)
LONGEST = 1200  # tokens; what comes after them is not read


class Token(msgspec.Struct, gc=False):
    """A number, word or sign of the clean text; a short form becomes several tokens with one place."""

    text: str
    start: int
    end: int
    senses: Senses
    kind: str  # "number" | "word" | "sign"
    glued: bool  # nothing stands between it and the token before


def tokenise(writing: Writing) -> list[Token]:
    """All tokens in order; hyphens inside words vanish ("mid-June" is two words), emoji too."""
    clean = writing.clean
    marked = not clean.isascii() or _is_english(clean)
    tokens: list[Token] = []
    last_end, last_text = -1, ""
    for match in TOKEN.finditer(clean):
        text, start, end = match[0], match.start(), match.end()
        glued, first = start == last_end, text[0]
        if first.isdecimal():
            tokens.append(Token(text, start, end, (text,), "number", glued))
        elif first.isalpha():
            beside_digit = last_text[:1].isdecimal() or last_text == "/" or clean[end : end + 1].isdecimal()
            for word, meant in _words(text.rstrip("'"), marked, beside_digit):
                tokens.append(Token(word, start, end, meant, "word", glued))
        elif text in SIGNS and not _inside_word(clean, text, start, end):
            tokens.append(Token(text, start, end, (text,), "sign", glued))
        last_end, last_text = end, text
        if len(tokens) > LONGEST:
            break
    return tokens


def _is_english(clean: str) -> bool:
    """Whether an ASCII text is English rather than Vietnamese without marks, by its small words."""
    words = set(clean.split())
    return len(words & ENGLISH_WORDS) > len(words & VIETNAMESE_WORDS)


@lru_cache(maxsize=8192)
def _words(typed: str, marked: bool, beside_digit: bool) -> tuple[tuple[str, Senses], ...]:
    """A unit beside a digit ("5k", "1.5bn", "T10") is just that; elsewhere "k" is "không"."""
    if beside_digit and is_known(typed):
        others = () if typed in UNIT_LETTERS or marked else senses(typed)[1]
        return ((typed, (key(typed), *(sense for sense in others if sense != typed))),)
    if typed in UNIT_LETTERS:
        return ((typed, tuple(sense for sense in senses(typed)[1] if sense != typed)),)
    return tuple((word, senses(word)[0 if marked else 1]) for word in expand(typed))


def _inside_word(clean: str, sign: str, start: int, end: int) -> bool:
    return (
        sign == "-" and start > 0 and end < len(clean) and clean[start - 1].isalpha() and clean[end].isalpha()
    )
