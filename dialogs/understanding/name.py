"""The person's name: after an introduction ("em tên là …", "I'm …"), or the whole answer when it looks
like one.
"""

import re
from collections.abc import Sequence

from dialogs.understanding.grammar import Lexeme, Lexicon
from dialogs.understanding.message import Message
from dialogs.understanding.proper import HONORIFIC, SURNAME, Piece, pieces, until_end
from dialogs.understanding.reading import Reading
from dialogs.understanding.words.names import NAMES
from dialogs.understanding.writing import word_set

LEXICON = Lexicon(NAMES)
INTRODUCTIONS = frozenset(("strong", "weak", "meet"))
INTRODUCED = LEXICON.bits(INTRODUCTIONS)
MOST_WORDS = 6
LONGEST_WORD = 15
BUSINESS = word_set("công cong cty company shop store business firm startup spa quán tiệm brand doanh")


def read_name(message: Message) -> Reading | None:
    """The name as written, without honorific or particle."""
    asked = message.asked == "name"
    listed = message.asked in ("multi", None)
    if not (asked or listed or message.classes & INTRODUCED or _opens_with_honorific(message)):
        return None
    lexemes = message.lexemes(LEXICON)
    for i, lexeme in enumerate(lexemes):
        if lexeme.name in INTRODUCTIONS:
            strong = lexeme.name == "strong"
            if strong and (_is_of_another(lexemes, i) or (not asked and _names_a_business(lexemes, i))):
                continue
            found = _name_at(message, lexemes, i + 1, strong, asked and lexeme.name != "meet")
            if found:
                confidence = 0.95 if strong else 0.85
                return _reading(message, found, confidence)
    found = _led_by_honorific(message, lexemes) or _said_here(message, lexemes)
    if not found and (asked or listed):
        found = _whole_answer(message, lexemes) if asked else _before_contact(message, lexemes)
    return _reading(message, found, 0.8) if found else None


def _opens_with_honorific(message: Message) -> bool:
    return bool(message.tokens) and message.tokens[0].text in HONORIFIC_WORDS


def _is_of_another(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Con mèo nhà em tên Mướp"."""
    return any(lexeme.name == "another" for lexeme in lexemes[max(0, i - 3) : i])


def _names_a_business(lexemes: Sequence[Lexeme], i: int) -> bool:
    """ "Tên công ty là …", "the name of my company is …"."""
    return any(lexeme.text in BUSINESS for lexeme in lexemes[max(0, i - 3) : i + 4])


def _name_at(
    message: Message, lexemes: Sequence[Lexeme], i: int, strong: bool, asked: bool
) -> list[Piece] | None:
    while i < len(lexemes) and (lexemes[i].text in JOINERS or lexemes[i].name in ("weak", "skip")):
        i += 1
    if i < len(lexemes) and lexemes[i].text in ARTICLES:  # "this is a Wendy's"
        return None
    i = _after_copula(message, lexemes, i) if strong else i
    family: list[Piece] = []
    if strong and i > 2 and lexemes[i - 3].name == "surname":  # "họ Lương tên Kiều Oanh"
        family = _words(message, lexemes[: i - 1], i - 2)
    elif i < len(lexemes) and lexemes[i].name == "surname":
        family, i = _words(message, lexemes, i + 1), i + 2
        while i < len(lexemes) and lexemes[i].name == "strong":
            i += 1
    found = family[:1] + _words(message, lexemes, i)
    if not found:
        return None
    likely = all(piece.is_capitalised for piece in found) or found[0].bare in SURNAME or len(found) == 1
    if strong:
        return found if asked or likely else None
    if all(piece.is_capitalised for piece in found):
        return found
    return found if asked and len(found) <= 4 and all(_is_plausible(piece) for piece in found) else None


def _after_copula(message: Message, lexemes: Sequence[Lexeme], i: int) -> int:
    """ "tên cúng cơm là Tèo": past a "là" that follows within three words in lower case."""
    for j in range(i, min(i + 4, len(lexemes))):
        if lexemes[j].text in ("là", "la", "is"):
            return j + 1
        if (
            lexemes[j].name == "stop"
            or message.writing.original(lexemes[j].start, lexemes[j].end)[:1].isupper()
        ):
            break
    return i


def _is_plausible(piece: Piece) -> bool:
    return piece.is_known_name or piece.is_capitalised


def _words(message: Message, lexemes: Sequence[Lexeme], i: int) -> list[Piece]:
    """The words of a name from a lexeme on: honorifics in front dropped, ended by what is no name."""
    while i < len(lexemes) and _is_honorific(message, lexemes, i):
        i += 1
    if i >= len(lexemes):
        return []
    end = until_end(message, lexemes, i, MOST_WORDS + 2)
    if end == i:
        return []
    found: list[Piece] = []
    typed = pieces(message, lexemes[i].start, lexemes[end - 1].end)
    for place, piece in enumerate(typed):
        inside = bool(found) or _begins_name(typed, place)
        if not _can_stand_in_name(piece, inside) or len(found) == MOST_WORDS:
            break
        if found and found[0].is_capitalised and not piece.is_capitalised:
            break
        found.append(piece)
    return found


def _is_honorific(message: Message, lexemes: Sequence[Lexeme], i: int) -> bool:
    """An honorific before a name; "Ba Phi" with a capital after an introduction is a name of two words."""
    said = lexemes[i]
    if i and said.text in NAMES_TOO and message.writing.original(said.start, said.end)[:1].isupper():
        return False
    behind = lexemes[i + 1 : i + 3]
    follows = bool(behind) and (behind[0].name != "stop" or (len(behind) == 2 and behind[0].text == "."))
    return (follows and said.text in HONORIFIC_WORDS) or said.text == "."


def _begins_name(typed: Sequence[Piece], place: int) -> bool:
    """ "Nông Văn Dũng": a word of chatter with a capital before two names with one is a family name."""
    behind = typed[place + 1 : place + 3]
    return len(behind) == 2 and all(piece.is_capitalised and piece.is_known_name for piece in behind)


def _can_stand_in_name(piece: Piece, inside: bool) -> bool:
    letters = piece.text.replace("'", "").replace("-", "").replace("’", "").replace(".", "")
    if not letters.isalpha() or len(letters) > LONGEST_WORD:
        return False
    return piece.is_known_name or not piece.is_no_name or (piece.is_capitalised and inside)


def _led_by_honorific(message: Message, lexemes: Sequence[Lexeme]) -> list[Piece] | None:
    """ "anh Tuấn bên …": an honorific and a capitalised name at the start; not where the question was who."""
    if len(lexemes) < 2 or lexemes[0].text not in HONORIFIC_WORDS or message.asked == "authority":
        return None
    found = _words(message, lexemes, 1)
    behind = next((lexeme for lexeme in lexemes if found and lexeme.start >= found[-1].end), None)
    if behind and (behind.name not in ("end", "here", "stop") or behind.text in CALLING):
        return None  # "cô Thơm bán xôi nghỉ rồi", "chị Hoa ơi"
    sure = bool(found) and all(piece.is_capitalised for piece in found)
    if sure and (message.asked == "name" or all(piece.is_known_name for piece in found)):
        return found
    return None


def _said_here(message: Message, lexemes: Sequence[Lexeme]) -> list[Piece] | None:
    """ "Tui Phương nè": a known name between the writer and "here", at the start."""
    if len(lexemes) < 3 or lexemes[0].text not in WRITERS:
        return None
    found = _words(message, lexemes, 1)
    behind = next((lexeme for lexeme in lexemes if found and lexeme.start >= found[-1].end), None)
    named = all(piece.is_capitalised and piece.is_known_name for piece in found)
    return found if named and behind is not None and behind.name == "here" else None


def _whole_answer(message: Message, lexemes: Sequence[Lexeme]) -> list[Piece] | None:
    """ "Nguyễn Văn A", "đỗ mỹ linh ạ", "Tom here": nothing but the name, courtesy aside."""
    i = 0
    while i < len(lexemes) and (
        lexemes[i].text in OPENERS or _is_honorific(message, lexemes, i) or lexemes[i].name == "stop"
    ):
        i += 1
    found = _words(message, lexemes, i)
    if not found:
        return None
    rest = [lexeme for lexeme in lexemes if lexeme.start >= found[-1].end]
    if rest and _stands_apart(found, rest[0]):
        return found
    if any(lexeme.name not in ("end", "here", "stop") for lexeme in rest) or any(
        lexeme.text == "?" for lexeme in rest
    ):
        return None
    if all(piece.is_capitalised for piece in found):
        known = any(piece.is_known_name for piece in found)
        return found if known or (len(found) > 1 and not any(piece.is_no_name for piece in found)) else None
    if any(lexeme.text in ASKING for lexeme in rest):
        return None
    known = all(piece.is_known_name for piece in found) and found[0].is_surname
    return found if known and (len(found) > 2 or (len(found) == 2 and not found[1].is_no_name)) else None


def _stands_apart(found: Sequence[Piece], behind: Lexeme) -> bool:
    """ "Bùi Ngọc Tường Vi, 28 tuổi", "Priya from accounts": a whole name before what else they tell."""
    if not all(piece.is_capitalised for piece in found):
        return False
    if behind.text == ",":
        return len(found) > 2 and found[0].is_surname
    return behind.text in BELONGING and all(piece.is_known_name for piece in found)


def _before_contact(message: Message, lexemes: Sequence[Lexeme]) -> list[Piece] | None:
    """ "Trí - 0377 450 921 - tri@gmail.com": a known name at the start of a card, set off by a sign."""
    found = _words(message, lexemes, 0)
    if not found or not all(piece.is_capitalised for piece in found):
        return None
    rest = message.writing.clean[found[-1].end :].lstrip()
    if len(found) > 1 and any(piece.is_known_name for piece in found) and FIRM_CARD.match(rest):
        return found
    return found if all(piece.is_known_name for piece in found) and CARD.match(rest) else None


def _reading(message: Message, found: Sequence[Piece], confidence: float) -> Reading:
    name = " ".join(piece.text.strip(".") for piece in found)
    return message.reading("name", {"name": name}, confidence, found[0].start, found[-1].end)


CONTACT = r"(?:\+?\d[\d .()-]{7}|\S+@)"
CARD = re.compile(rf"[-,;:|/•.\n]?\s*(?:(?:sđt|sdt|tel|phone|email|mail|zalo)\W*)?{CONTACT}")
FIRM_CARD = re.compile(  # "Tom Becker from Mekong Cycles, +84 938 205 671"
    rf"(?:from|of|bên|ben|[-,;|/\n]\s*(?:công ty|cong ty|cty|shop|tiệm|quán))\b[^?]{{2,60}}?{CONTACT}"
)
JOINERS = frozenset((":", "-", "=", "là", "la", "is", '"'))
OPENERS = frozenset(
    [
        "dạ",
        "da",
        "vâng",
        "vang",
        "hi",
        "hello",
        "hey",
        "chào",
        "chao",
        "xin",
        "à",
        "ừ",
        "ok",
        "yes",
        "sure",
        "well",
        "oh",
        "thưa",
        "just",
        "cứ",
    ]
)
ASKING = word_set("không khong ko chưa chua vậy vay")  # at the end: "luong cao khong"
CALLING = frozenset(("ơi", "oi"))
ARTICLES = frozenset(("a", "an", "the"))
WRITERS = word_set("tui tôi toi mình minh tớ to")
BELONGING = frozenset(("from", "bên", "ben", "phòng"))
NAMES_TOO = frozenset(("ba", "co", "chu", "di", "mo", "cau", "thay", "ong"))
HONORIFIC_WORDS = HONORIFIC | frozenset(
    ["chị", "cô", "chú", "bác", "ông", "bà", "bạn", "thầy", "cậu", "dì", "mợ", "thím"]
)
