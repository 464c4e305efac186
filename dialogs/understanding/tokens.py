"""Cuts a clean text into tokens: numbers, words with the senses they may have, and the few signs that
matter.
"""

import re
from functools import lru_cache
from itertools import islice

from dialogs.understanding.grammar import FILLER, STOP, Lexeme
from dialogs.understanding.vocabulary import Senses, expand, is_known, key, senses
from dialogs.understanding.writing import Writing, word_set

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*'?|[^\w\s]|_")
STOPS = frozenset(',.;:!?()|\n"')
SIGNS = frozenset(',.;:!?()-/~<>≤≥%$€£₫@#&+"*=|\n')
UNIT_LETTERS = frozenset("ktmhbdgnqpyws")  # units beside a digit, short forms elsewhere
WORD = re.compile(r"[a-z']+")
ENGLISH_ENDING = re.compile(
    r"[a-z]{2,}(?:ing|ion|ions|ed|ly|ment|ness|ers?|ies|ss|ght|ck|ve|le|ts|ns|rs|ls|ds|ks)"
)
ENGLISH_WORDS = word_set(
    """the is are was were we my our you your for of with have has had need want would will don't and or by
    this that from not i'm it's it i next about before after until within they she what when where which
    how there but been just only more than less per be am at on if so no yes us me he his her him them
    its who all any some can could should must might may get got go going make makes take takes use uses
    using used one two still yet also already into over under out up down off back then now new old
    other another each every really very much many few lot best better good well please thanks sure
    maybe probably around roughly budget month year week day time money price cost company business team
    boss people work works"""
)
VIETNAMESE_WORDS = word_set(
    """toi minh em anh chi ben la khong ko k hok cho cua duoc dc nha nhe thang thg trieu tr nam tuan ngay roi
    thi co nay nua sau truoc trc voi chua dang se da phai muon tam khoang den tu nguoi ten cty sep hoi
    cong bi hay gi lam mua ban don giup met nhieu tien thoi gia viet quan ly hang khach nhan vien tim
    xem can biet noi nghe moi mot hai ba bon sau bay muoi tram nghin ngan ty cu chai do dau cuoi giua
    quy xong lai len xuong ra vao di ve neu nhung ma cung van con het chac chi thoi luon a ah oi nhi vay
    the nao sao ai dau khi nao ban nhe nho lon it qua rat hon kem mat sot sai roi tre cham kho de tot
    xau dep dung dat mo dong gap goi"""
)
ENGLISH_TENS = word_set("ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred")
BEFORE_UNITS = ENGLISH_TENS | {"/"}
LONGEST = 1200  # tokens; what comes after them is not read


class Token(Lexeme, gc=False):
    """A number, word or sign of the clean text; a short form becomes several tokens with one place."""

    senses: Senses = ()
    kind: str = "word"  # or "number", "sign"
    glued: bool = False  # nothing stands between it and the token before


def tokenise(writing: Writing) -> list[Token]:
    """All tokens in order; hyphens inside words vanish ("mid-June" is two words), emoji too."""
    clean = writing.clean
    marked = not clean.isascii() or _is_english(clean)
    tokens: list[Token] = []
    last_end, last_text, after_number = -1, "", False
    for match in islice(TOKEN.finditer(clean), LONGEST):
        text, (start, end) = match[0], match.span()
        glued, is_number = start == last_end, False
        if text[0].isalpha():
            beside_digit = after_number or last_text in BEFORE_UNITS or clean[end : end + 1].isdecimal()
            for word, meant in _words(text, marked, beside_digit):
                tokens.append(Token(FILLER, start, end, None, word, meant, "word", glued))
        elif text[0].isdecimal():
            is_number = True
            tokens.append(Token(FILLER, start, end, None, text, (text,), "number", glued))
        elif text in SIGNS and not _inside_word(clean, text, start, end):
            name = STOP if text in STOPS else FILLER
            tokens.append(Token(name, start, end, None, text, (text,), "sign", glued))
        last_end, last_text, after_number = end, text, is_number
    return tokens


def _is_english(clean: str) -> bool:
    """Whether an ASCII text is English and not Vietnamese without marks, by its small words and endings."""
    return sum(map(_englishness, set(WORD.findall(clean)))) > 0


@lru_cache(maxsize=8192)
def _englishness(word: str) -> int:
    """1 for an English word, -1 for a Vietnamese one, 0 for what may be both or neither."""
    english = word in ENGLISH_WORDS or ENGLISH_ENDING.fullmatch(word) is not None
    return english - (word in VIETNAMESE_WORDS)


@lru_cache(maxsize=8192)
def _words(typed: str, marked: bool, beside_digit: bool) -> tuple[tuple[str, Senses], ...]:
    """A unit beside a digit ("5k", "1.5bn", "T10") is just that; elsewhere "k" is "không"."""
    typed = typed.rstrip("'")
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
