"""Phone numbers, Vietnamese where no country is written: "0912…", "84 912…", landlines, "o9l2", spelled-
out digits.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from dialogs.understanding.contact import Candidate, choose
from dialogs.understanding.message import Message
from dialogs.understanding.numerals import DIGITS
from dialogs.understanding.reading import Reading
from dialogs.understanding.tokens import Token
from dialogs.understanding.vocabulary import Senses, learn

DIGIT = re.compile(r"\d")
GROUP = re.compile(r"(?:\+ ?|\(){0,3}(?<![^\W\d_])[oq]{0,2}\d[\dol]*")
JOINT = re.compile(r"[^\w+]{0,4}\+?|\W{0,3}\b(?:rồi|roi|tiếp|tiep|xong|then)\b\W{0,3}")
MOST_NUMBERS = 12  # in one message
MISREAD = str.maketrans("olq", "010")
VIETNAMESE = re.compile(r"(?:00840?|840?|0)((?:[35789]\d|2\d\d)\d{7})")
NINE_DIGITS = re.compile(r"[35789]\d{8}")
FEWEST, MOST = 8, 15  # digits of a number with its country
SPELLED = {learn("không"): 0, learn("zero"): 0, learn("oh"): 0, learn("nought"): 0} | DIGITS
REPEATS = {learn("double"): 2, learn("triple"): 3}


def read_phone(message: Message) -> Reading | None:
    """The number to call, as E.164; bare nine digits only as the answer itself."""
    if not message.numbers:
        return None
    candidates = list(islice(_written(message), MOST_NUMBERS))
    if any(_digit_said(token.senses) for token in message.tokens):
        candidates += _spelled(message.tokens)
    if not candidates:
        return None
    chosen = choose(message, candidates)
    return message.reading("phone", {"e164": chosen.value}, 0.95, chosen.start, chosen.end)


def _written(message: Message) -> Iterator[Candidate]:
    clean = message.writing.clean
    if not DIGIT.search(clean):
        return
    groups = [(match[0].translate(MISREAD), match.start(), match.end()) for match in GROUP.finditer(clean)]
    if sum(len(text) for text, _, _ in groups) < FEWEST:
        return
    i = 0
    while i < len(groups):
        found = _longest_number(groups, i, clean, message.asked == "phone")
        if found:
            number, last = found
            yield Candidate(number, groups[i][1], groups[last][2])
            i = last
        i += 1


def _longest_number(
    groups: Sequence[tuple[str, int, int]], i: int, clean: str, asked: bool
) -> tuple[str, int] | None:
    """The longest run of neighbouring groups of digits that is a phone number."""
    digits, best = "", None
    for last in range(i, len(groups)):
        text, start, _ = groups[last]
        if last > i and not JOINT.fullmatch(clean, groups[last - 1][2], start):
            break
        digits += (
            ""
            if text.lstrip("(") == "0" and digits.startswith("+84")
            else text.replace("(", "").replace(" ", "")
        )
        if len(digits) > MOST + 4:
            break
        number = to_e164(digits, asked)
        if number:
            best = number, last
    return best


@lru_cache(maxsize=1024)
def to_e164(digits: str, asked: bool = True) -> str | None:
    """ "0912345678" -> "+84912345678"; None for what no phone has."""
    plus = digits.startswith(("+", "00"))
    bare = digits.replace("+", "")
    if not FEWEST <= len(bare) <= MOST + 2:
        return None
    vietnamese = VIETNAMESE.fullmatch(bare)
    if vietnamese:
        return "+84" + vietnamese[1]
    if plus:
        return _international("+" + bare.removeprefix("00"))
    return "+84" + bare if asked and NINE_DIGITS.fullmatch(bare) else None


def _international(number: str) -> str | None:
    import phonenumbers  # of some weight, and most numbers are Vietnamese

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


@lru_cache(maxsize=8192)
def _digit_said(senses: Senses) -> str | None:
    return next((sense for sense in senses if sense in SPELLED or sense in REPEATS), None)


def _spelled(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """ "không chín một hai …", "zero nine double one …", "097 tám 123 456": nine digits in a row at least."""
    digits, first, repeat, in_words = "", 0, 1, False
    for i, token in enumerate(tokens):
        if token.kind == "number" and token.text.replace(".", "").isdecimal():
            first = first if digits else i
            digits += token.text.replace(".", "")
            continue
        sense = _digit_said(token.senses)
        if sense in REPEATS:
            first = i if not digits else first
            repeat = REPEATS[sense]
        elif sense is not None:
            first = i if not digits and repeat == 1 else first
            digits += str(SPELLED[sense]) * repeat
            repeat, in_words = 1, True
        elif token.kind != "sign" and len(digits) < 9:
            digits, in_words = "", False
        elif token.kind != "sign":
            break
    number = to_e164(digits) if in_words and len(digits) >= 9 else None
    if number:
        yield Candidate(number, tokens[first].start, tokens[-1].end)
