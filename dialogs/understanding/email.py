"""E-mail addresses, also with spelled-out signs ("a còng", "chấm", "at", "dot"), stray spaces and slips.

Looks for the sign first and then a bounded piece of text on both sides of it, so the work is linear.
"""

import re
from collections.abc import Iterator
from itertools import islice

from dialogs.understanding.contact import Candidate, choose
from dialogs.understanding.message import Message
from dialogs.understanding.reading import Reading
from dialogs.understanding.words.people import ENGLISH, GIVEN, SURNAMES
from dialogs.understanding.writing import plain, without_marks, word_set

HINT = re.compile(r"@|co(?:n?g|ngg)|kong|moc|vong|a[tc]\b")  # without one of these no sign is there
SIGN = re.compile(
    r"(?<!\s)\s*(?:@[@\s]*|[(\[{]\s*(?:at|a cong|a cog|a moc)\s*[)\]}]\s*"
    r"|\b(?:a|o)[ -]?(?:cong|cog|kong|moc|vong)\b\s*)"
)
WORD_AT = re.compile(r"(?<!\s)\s+(?:at|acong|ac)\s+")
LOCAL_SIGNS = {
    r"\.": ".",
    r"(?:dau )?cham|dot": ".",
    r"(?:dau )?gach duoi|underscore|under score": "_",
    r"(?:dau )?(?:gach ngang|gach noi|gach giua|tru)|dash|hyphen|minus": "-",
    r"dau cong|plus": "+",
}
SPELLED_SIGN = "|".join(sign for sign in LOCAL_SIGNS if sign != r"\.")
ATOM = r"[a-z0-9_+%\-]+"
JOINT = rf"(?:\.+|\s+\.\s+|\s*[(\[]?\b(?:{SPELLED_SIGN})\b[)\]]?\s*)"
LOCAL = re.compile(rf"(?:{ATOM})(?:{JOINT}{ATOM})*$")
SPELLED_WORD = re.compile(SPELLED_SIGN)
TOP = (
    "com|vn|net|org|edu|gov|info|io|co|biz|me|uk|us|asia|shop|store|online|site|xyz|tech|app|dev|ai|sg|jp|kr|cn"
    "|au|de|fr|tv"
)
SPELLED_DOT = r"\s*[(\[]?\b(?:(?:dau )?cham|dot)\b[)\]]?\s*"
LOOSE_DOT = rf"\s*[.,]?\s*(?=(?:{TOP})\b(?!@))"  # ". vn", ",com", " com": only before what ends a domain
SPELLED_DASH = r"\s+(?:(?:dau )?gach (?:ngang|noi|giua)|dau tru|dash|hyphen)\s+"
LABEL = rf"[a-z0-9\-]+(?:{SPELLED_DASH}[a-z0-9\-]+)*"
DOMAIN = re.compile(rf"{LABEL}(?:(?:\.+|{SPELLED_DOT}|{LOOSE_DOT}|\s+\.\s*){LABEL})*")
LAST = re.compile(r"\.[a-z]{2,}$")
REACH = 80  # characters looked at on each side of the sign
MOST_ADDRESSES = 12  # in one message
FREE_MAIL = frozenset(("gmail", "yahoo", "outlook", "hotmail", "icloud"))  # whose ".com" is left out at times
LEADS = word_set(
    """mail email e-mail gmail is la cua qua ve to at gui dia chi thu hop via on use address nhe nha a da vang
    em reach contact write send my our the me us it's its day ne cho hoac va va or and vao theo nhan xai"""
)
PRONOUNS = word_set("em anh chi minh toi ban co chu bac")
NAME_WORDS = word_set(SURNAMES) | word_set(GIVEN) | word_set(ENGLISH)
PROVIDERS = (
    "gmail",
    "yahoo",
    "outlook",
    "hotmail",
    "icloud",
    "example",
    "live",
    "proton",
    "zoho",
    "fpt",
    "viettel",
)


def read_email(message: Message) -> Reading | None:
    """The address to write to, in lower case."""
    clean = message.writing.clean
    flat = without_marks(clean)
    if not HINT.search(flat):
        return None
    if len(flat) != len(clean):
        flat = "".join(plain(letter)[:1] or "?" for letter in clean)
    candidates = list(islice(_addresses(flat, message.asked == "email"), MOST_ADDRESSES))
    if not candidates:
        return None
    chosen = choose(message, candidates)
    confidence = 0.95 if "@" in clean[chosen.start : chosen.end] else 0.8
    return message.reading("email", {"email": chosen.value}, confidence, chosen.start, chosen.end)


def _addresses(flat: str, asked: bool) -> Iterator[Candidate]:
    for pattern, doubtful in ((SIGN, False), (WORD_AT, True)):
        for sign in pattern.finditer(flat):
            found = _around(flat, sign.start(), sign.end())
            if found and (not doubtful or asked or _is_provider(found.value)):
                yield found


def _is_provider(address: str) -> bool:
    return address.split("@")[1].split(".")[0] in PROVIDERS


def _around(flat: str, start: int, end: int) -> Candidate | None:
    before = flat[max(0, start - REACH) : start]
    local = LOCAL.search(before)
    domain = DOMAIN.match(flat, end, end + REACH)
    if not local or not domain:
        return None
    name, host = _mend(local[0]).strip(".-"), _host(domain[0])
    if not name or not LAST.search(host):
        return None
    first = start - len(local[0])
    if name.isalnum() and (flat[start:end].strip() != "@" or flat[start].isspace()):
        first = _first_of_spaced(before, len(before) - len(local[0]), name) + start - len(before)
        name = re.sub(r"\s+", "", _mend(flat[first : start - len(local[0])] + name))
    return Candidate(f"{name}@{host}", first, end + len(domain[0]))


def _host(domain: str) -> str:
    dotted = re.sub(r"[\s(\[]*\b(?:(?:dau )?cham|dot)\b[\s)\]]*", ".", re.sub(SPELLED_DASH, "-", domain))
    host = re.sub(r"[\s.,]+", ".", dotted).strip(".-")
    return f"{host}.com" if host in FREE_MAIL else host


def _first_of_spaced(before: str, end: int, name: str) -> int:
    """Where a local part typed with spaces begins: "ngoc tran 95 | a còng", "lan anh 88 | @"."""
    for words in range(4):
        start = len(before[:end].rstrip())
        first = before.rfind(" ", 0, start) + 1
        word = before[first:start]
        known = word in NAME_WORDS or word.isdecimal() or SPELLED_WORD.fullmatch(word) is not None
        if (
            start == end
            or word in LEADS
            or not (known or (word.isalnum() and not words and name.isdecimal()))
        ):
            break
        if word in PRONOUNS and _is_led(word, before[:first]):
            break
        end = first
    return end


def _is_led(pronoun: str, before: str) -> bool:
    """Whether a pronoun follows what it belongs to ("mail anh …") or opens the message; Minh is a name."""
    words = before.split()
    return words[-1] in LEADS if words else pronoun != "minh"


def _mend(local: str) -> str:
    for pattern, sign in LOCAL_SIGNS.items():
        if sign != "." or "\\" not in pattern:
            local = re.sub(rf"\s*[(\[]?\b(?:{pattern})\b[)\]]?\s*", sign, local)
    return re.sub(r"\s*\.[\s.]*", ".", local)
