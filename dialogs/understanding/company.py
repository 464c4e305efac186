"""The company: after a legal form ("công ty TNHH …") or an introduction, or the whole answer when it looks
like one.
"""

from collections.abc import Sequence

from dialogs.understanding.grammar import Lexeme, Lexicon
from dialogs.understanding.message import Message
from dialogs.understanding.proper import Piece, pieces, until_end
from dialogs.understanding.reading import Reading
from dialogs.understanding.words.names import COMPANIES
from dialogs.understanding.words.people import PLACES
from dialogs.understanding.writing import word_set

LEXICON = Lexicon(COMPANIES)
INTRODUCTIONS = frozenset(("legal", "strong", "weak", "kind", "firm", "named", "from", "at"))
INTRODUCED = LEXICON.bits(INTRODUCTIONS)
MOST_WORDS, MOST_PLAIN = 8, 5  # of a name; of one without capitals
MOST_LEADS = 8  # lexemes of introduction before a name: "công ty cổ phần tên là …"
NEARBY = 9  # lexemes from the kind of business to its name
MONTH = word_set(
    """january february march april may june july august september october november december q1 q2 q3 q4 tet
    monday tuesday wednesday thursday friday saturday sunday next early late mid"""
)
POINTING = frozenset(("oi", "do", "nay", "kia", "nao", "ay", "gi", "ben", "gan", "cu", "moi"))
EXCLAIMING = frozenset(("ghe", "qua", "vay", "nhi", "du"))  # at the end: "shop rep lâu quá"
LEADS = frozenset(("dạ", "da", "vâng", "vang", ",", "anh", "chị", "chi", "em", "mình", "minh", "là", "la"))
PERSONS = word_set("em mình minh tôi toi anh chị chi tui con cháu chau cô co chú chu bác bac i he she")
PLACE = frozenset(place.strip() for place in PLACES.split(","))
LEGAL_TAILS = frozenset(
    ["ltd", "inc", "jsc", "llc", "corp", "co", "limited", "pte", "plc", "gmbh", "company"]
)


def read_company(message: Message) -> Reading | None:
    """The company as written, its legal form left out where it leads."""
    asked = message.asked == "company"
    if not (asked or message.classes & INTRODUCED):
        return None
    lexemes = message.lexemes(LEXICON)
    best: tuple[list[Piece], float] | None = None
    for i, lexeme in enumerate(lexemes):
        if lexeme.name not in INTRODUCTIONS or (i and lexemes[i - 1].name == "another"):
            continue
        found = _named_apart(message, lexemes, i) if asked else None
        if not found and lexeme.name not in ("named", "firm"):
            found = _company_at(message, lexemes, i, asked)
        if found and (best is None or lexeme.name in ("legal", "strong")):
            best = found, 0.9 if lexeme.name in ("legal", "strong") else 0.75
            if lexeme.name != "weak":
                break
    if best is None and asked:
        whole = _whole_answer(message, lexemes)
        best = (whole, 0.7) if whole else None
    return _reading(message, *best) if best else None


def _company_at(message: Message, lexemes: Sequence[Lexeme], i: int, asked: bool) -> list[Piece] | None:
    kind = lexemes[i].name
    start = i if kind == "kind" else i + 1
    while start < min(len(lexemes), i + MOST_LEADS) and (
        lexemes[start].name in ("legal", "strong")
        or lexemes[start].text in (":", "là", "la", "is", "-", "the", '"', "tên", "ten", "called", "named")
    ):
        kind = "strong" if lexemes[start].name in ("legal", "strong") else kind
        start += 1
    found = _words(message, lexemes, start)
    if not found:
        return None
    if lexemes[i].name in ("weak", "from", "at") and _is_place(found):
        return None
    if (
        lexemes[i].name == "at"
        and (not asked or len(found) < 3)
        and kind != "strong"
        and lexemes[start].name != "kind"
    ):
        return None
    if (
        not asked
        and lexemes[i].name in ("weak", "from")
        and not _looks_like_one(found, message.writing.clean[lexemes[i].start : lexemes[i].end])
    ):
        return None
    if lexemes[i].name != "strong" and any(piece.is_of_address for piece in found[1:]):
        return None
    own = found[1:] if lexemes[start].name == "kind" and len(found) > 1 else found
    if own[0].bare in POINTING or not any(letter.isalpha() for piece in own for letter in piece.text):
        return None  # "quán đó đông lắm", "quận 7"
    capitals = any(piece.text[:1].isupper() for piece in own) and (
        own[0].is_capitalised or lexemes[start].name == "kind"
    )
    if kind == "strong" or lexemes[i].name in ("legal", "strong"):
        named = (
            lexemes[i].name == "legal"
            or start > i + 1
            or lexemes[start - 1].end - lexemes[start - 1].start > 9
        )
        led = i == 0 or lexemes[i - 1].name in ("weak", "strong") or lexemes[i - 1].text in LEADS
        legal = lexemes[i].name == "legal" and led and any(piece.is_capitalised for piece in found)
        return found if capitals or legal or (asked and named and not found[0].is_no_name) else None
    if kind == "kind" and not asked:
        return found if len(own) > 1 and all(piece.is_capitalised for piece in found) else None
    plain = asked and lexemes[start].name == "kind" and _is_plain(found)
    if capitals and _is_sentence(own):
        return None
    return found if capitals or (plain and _is_all(lexemes, i, found)) else None


def _is_plain(found: Sequence[Piece]) -> bool:
    """ "Quán gió chiều", but not "shop rep lâu quá"."""
    return 1 < len(found) <= MOST_PLAIN and found[-1].bare not in EXCLAIMING


def _is_sentence(own: Sequence[Piece]) -> bool:
    """ "Bên Mỹ một tô phở 15 đô đó": few capitals, and the last words are in lower case."""
    lower = sum(not piece.is_capitalised for piece in own)
    ends_lower = not any(piece.text[:1].isupper() for piece in own[-2:])
    return lower > 2 and lower * 2 > len(own) and ends_lower


def _named_apart(message: Message, lexemes: Sequence[Lexeme], i: int) -> list[Piece] | None:
    """A name away from the kind of business it is: "shop bán đồ mẹ và bé tên Gấu Bông", "startup của mình tên
    Zenbee", "we're a startup, Nimbus Health".
    """
    kind = lexemes[i].name
    if kind == "named":
        return _capitalised(message, lexemes, i + 1) if i and lexemes[i - 1].text not in PERSONS else None
    if kind == "firm" and lexemes[i + 1 : i + 2] and lexemes[i + 1].text in (",", ":"):
        return _capitalised(message, lexemes, i + 2)
    if kind == "legal":
        names = [lexeme.name for lexeme in lexemes[i + 1 : i + 3]]
        return _words(message, lexemes, i + 3) if names == ["ours", "named"] else None
    if kind not in ("kind", "firm"):
        return None
    behind = range(i + 1, min(i + NEARBY, len(lexemes)))
    named = next((j for j in behind if lexemes[j].name == "named"), None)
    return _capitalised(message, lexemes, named + 1) if named else None


def _capitalised(message: Message, lexemes: Sequence[Lexeme], i: int) -> list[Piece] | None:
    found = _words(message, lexemes, i)
    return found if found and found[0].is_capitalised else None


def _is_all(lexemes: Sequence[Lexeme], i: int, found: Sequence[Piece]) -> bool:
    """Whether a lower-case name with its introduction is the whole answer ("tiệm bánh hoa cúc")."""
    rest = [lexeme for lexeme in lexemes if lexeme.start >= found[-1].end]
    leads = all(lexeme.name in ("weak", "strong", "end") or lexeme.text in LEADS for lexeme in lexemes[:i])
    return leads and all(lexeme.name in ("end", "stop") and lexeme.text != "?" for lexeme in rest)


def _looks_like_one(found: Sequence[Piece], lead: str) -> bool:
    """Unasked, "from August", "it's Kevin" and "bên em là 75 triệu" name no company."""
    first = found[0]
    if lead.startswith("it") and "for" not in lead:
        return False
    return first.text[:1].isalpha() and first.is_capitalised and first.bare not in MONTH


def _is_place(found: Sequence[Piece]) -> bool:
    return " ".join(piece.bare for piece in found) in PLACE


def _words(message: Message, lexemes: Sequence[Lexeme], i: int) -> list[Piece]:
    end = until_end(message, lexemes, i, MOST_WORDS)
    if end == i:
        return []
    found = pieces(message, lexemes[i].start, lexemes[end - 1].end)
    kept: list[Piece] = []
    for piece in found:
        if any(letter in piece.text for letter in "@/=") or (
            piece.text[0].isdecimal() and len(piece.text) > 4
        ):
            break
        kept.append(piece)
    return kept if any(letter.isalpha() for piece in kept for letter in piece.text) else []


def _whole_answer(message: Message, lexemes: Sequence[Lexeme]) -> list[Piece] | None:
    """ "Vinamilk", "The Coffee House": capitals and nothing that is chatter."""
    start = 0
    while start < len(lexemes) and lexemes[start].text in ("dạ", "da", "vâng", "vang", ","):
        start += 1
    found = _words(message, lexemes, start)
    if not found or any(lexeme.text == "?" for lexeme in lexemes):
        return None
    rest = [lexeme for lexeme in lexemes if lexeme.start >= found[-1].end]
    tails = ("end", "stop")
    if any(lexeme.name not in tails and lexeme.text not in LEGAL_TAILS for lexeme in rest):
        return None
    capitals = sum(piece.text[:1].isupper() for piece in found)
    words = sum(not piece.text[:1].isdecimal() for piece in found)
    chatter = sum(piece.is_no_name for piece in found)
    plausible = (
        capitals * 2 > words
        and words - capitals < 2
        and (chatter == 0 or (len(found) > 1 and chatter < len(found) and capitals > 1))
    )
    return found if plausible and not any(piece.is_of_address for piece in found) else None


def _reading(message: Message, found: Sequence[Piece], confidence: float) -> Reading:
    words = [piece.text for piece in found]
    while len(words) > 1 and words[-1].strip(".,").lower() in LEGAL_TAILS:
        words.pop()
    company = " ".join(words).strip(" ,;:\"'()")
    return message.reading("company", {"company": company}, confidence, found[0].start, found[-1].end)
