"""E-mail addresses, also with spelled-out signs ("a còng", "chấm", "at", "dot"), stray spaces and slips.

Looks for the sign first and then a bounded piece of text on both sides of it, so the work is linear.
"""

import re
from collections.abc import Iterator
from itertools import islice

from dialogs.understanding.contact import Candidate, choose
from dialogs.understanding.message import Message
from dialogs.understanding.reading import Reading
from dialogs.understanding.writing import plain

SIGN = re.compile(
    r"\s*(?:@[@\s]*|[(\[{]\s*(?:at|a cong|a moc)\s*[)\]}]\s*|\b(?:a|o)[ -]?(?:cong|moc|vong)\b\s*)"
)
WORD_AT = re.compile(r"\s+(?:at|acong|ac)\s+")
LOCAL_SIGNS = {
    r"\.": ".",
    r"(?:dau )?cham|dot": ".",
    r"(?:dau )?gach duoi|underscore|under score": "_",
    r"(?:dau )?(?:gach ngang|gach noi|gach giua|tru)|dash|hyphen|minus": "-",
    r"dau cong|plus": "+",
}
SPELLED_SIGN = "|".join(sign for sign in LOCAL_SIGNS if sign != r"\.")
ATOM = r"[a-z0-9_+%\-]+"
LOCAL = re.compile(rf"(?:{ATOM})(?:(?:\.+|\s*[(\[]?\b(?:{SPELLED_SIGN})\b[)\]]?\s*){ATOM})*$")
TOP = (
    "com|vn|net|org|edu|gov|info|io|co|biz|me|uk|us|asia|shop|store|online|site|xyz|tech|app|dev|ai|sg|jp|kr|cn"
    "|au|de|fr|tv"
)
SPELLED_DOT = r"\s*[(\[]?\b(?:(?:dau )?cham|dot)\b[)\]]?\s*"
LOOSE_DOT = rf"\s*[.,]?\s*(?=(?:{TOP})\b(?!@))"  # ". vn", ",com", " com": only before what ends a domain
DOMAIN = re.compile(rf"[a-z0-9\-]+(?:(?:\.+|{SPELLED_DOT}|{LOOSE_DOT})[a-z0-9\-]+)*")
LAST = re.compile(r"\.[a-z]{2,}$")
REACH = 80  # characters looked at on each side of the sign
MOST_ADDRESSES = 12  # in one message
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
    flat = plain(clean)
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
    name = _mend(local[0]).strip(".-")
    host = re.sub(
        r"\.+", ".", re.sub(r"[\s(\[]*\b(?:(?:dau )?cham|dot)\b[\s)\]]*|[\s.,]+", ".", domain[0])
    ).strip(".-")
    if not name or not LAST.search(host):
        return None
    return Candidate(f"{name}@{host}", start - len(local[0]), end + len(domain[0]))


def _mend(local: str) -> str:
    for pattern, sign in LOCAL_SIGNS.items():
        if sign != "." or "\\" not in pattern:
            local = re.sub(rf"\s*[(\[]?\b(?:{pattern})\b[)\]]?\s*", sign, local)
    return re.sub(r"\.+", ".", local)
