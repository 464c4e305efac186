"""Small numbers in digits and in words, both languages: "2.500", "hai mươi lăm", "sáu bảy chục", "twenty-
five".

A number is a pair (low, high): the same twice, or two for "sáu bảy" and "vài". What counts (million, month)
is not
read here. Some words are numbers only in company: "năm" is also a year, "sau" typed without marks is also
"after".
"""

from collections.abc import Sequence

from dialogs.understanding.grammar import Lexeme
from dialogs.understanding.tokens import Token
from dialogs.understanding.vocabulary import key, learn

Pair = tuple[float, float]


def _table(entries: str) -> dict[str, int]:
    pairs = (entry.split("=") for entry in entries.split())
    return {learn(word): int(value) for word, value in pairs}


def _keys(words: str) -> frozenset[str]:
    return frozenset(learn(word) for word in words.split())


DIGITS = _table(
    "một=1 hai=2 ba=3 bốn=4 năm=5 sáu=6 bảy=7 bẩy=7 tám=8 chín=9 mốt=1 tư=4 lăm=5 nhăm=5 "
    "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9"
)
TEENS = _table(
    "ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 "
    "nineteen=19"
)
TENS = _table("twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90")
TEN, TIMES_TEN, HUNDRED, DOZEN = _keys("mười"), _keys("mươi chục"), _keys("trăm hundred"), _keys("dozen tá")
ZERO_TENS, HALF_MORE, AND = _keys("linh lẻ"), _keys("rưỡi"), _keys("and")
SOME = _keys("mấy")
FEW, A = _keys("vài dăm mấy ít several few"), _keys("a an")
COUPLE = _keys("couple")
TO = _keys("to or")
RANGE = _keys("to or đến tới hoặc hay - ~")
POINT = _keys("chấm phẩy point")
OF = _keys("of")
LATE_FORMS = _keys("mốt tư lăm nhăm")  # only after a ten or a scale
SCALES = _keys(
    "triệu tỷ tỉ nghìn ngàn trăm chục mươi củ chai lít lá vé xị cành tỏi mét đô đồng usd rưỡi tr ty k "
    "thousand million billion grand hundred bucks dollars mil euro vnd"
)
PERIODS = _keys(
    "ngày hôm bữa tuần tháng năm quý day days week weeks month months year years fortnight quarter quarters"
)
COUNTED = _keys("người nhân bạn chi cửa user users")
MORE = _keys("nữa tới rưỡi")
BEFORE_LATE = TIMES_TEN | TEN | SCALES | _keys("thứ quý tháng")
MONTH = _keys("tháng thứ quý ngày mùng mồng")


def parse_digits(text: str, vietnamese: bool) -> float:
    """ "2.500.000" -> 2500000; "1,5" -> 1.5; "1.500" by the language: groups in Vietnamese, decimal in
    English.
    """
    if text.isdecimal():
        return float(text)
    groups = text.replace(",", ".").split(".")
    grouped = all(len(part) == 3 for part in groups[1:]) and len(groups[0]) <= 3
    if grouped and (len(groups) > 2 or vietnamese or "," in text):
        return float("".join(groups))
    if len(groups) > 2 and "." in text and "," in text and text[-4] not in ".,":  # "3,500.50"
        return float("".join(groups[:-1]) + "." + groups[-1])
    if len(groups) > 2:
        return float("".join(groups))
    return float(".".join(groups))


def read_numbers(tokens: Sequence[Token], vietnamese: bool) -> dict[int, tuple[Lexeme, int]]:
    """The numbers of a text by their first token: (lexeme "number", first token after it)."""
    numeral = [token.kind == "number" or not NUMERALS.isdisjoint(token.senses) for token in tokens]
    if True not in numeral:
        return {}
    reader = _Reader(tokens, numeral, vietnamese)
    made: dict[int, tuple[Lexeme, int]] = {}
    i = 0
    while i < len(tokens):
        found = reader.number(i) if numeral[i] else None
        if found:
            pair, after = found
            text = tokens[i].text if after == i + 1 else ""
            made[i] = Lexeme("number", tokens[i].start, tokens[after - 1].end, pair, text), after
            i = after
        else:
            i += 1
    return made


class _Reader:
    def __init__(self, tokens: Sequence[Token], numeral: Sequence[bool], vietnamese: bool) -> None:
        self.tokens = tokens
        self.vietnamese = vietnamese
        self.digits = self._digits_in_company(numeral)

    def has(self, i: int, words: frozenset[str]) -> bool:
        return 0 <= i < len(self.tokens) and not words.isdisjoint(self.tokens[i].senses)

    def _digits_in_company(self, numeral: Sequence[bool]) -> list[int]:
        """The digit that each token is as a word, 0 for none; from the right, as company stands to the
        right.
        """
        digits = [0] * (len(self.tokens) + 1)
        for i in range(len(self.tokens) - 1, -1, -1):
            if not numeral[i] or self.tokens[i].kind != "word":
                continue
            sense = next((sense for sense in self.tokens[i].senses if sense in DIGITS), None)
            if sense and self._counts(i, sense, digits):
                digits[i] = DIGITS[sense]
        return digits

    def _counts(self, i: int, sense: str, digits: list[int]) -> bool:
        if sense in LATE_FORMS:
            return self.has(i - 1, BEFORE_LATE) or (
                i > 0 and self.tokens[i - 1].glued and self.has(i - 1, SCALES)
            )
        known = self.tokens[i].senses
        if self.tokens[i].text == "sau" and i and self.tokens[i - 1].text == "ngay":  # "ngay sau Tết"
            return False
        if self.tokens[i].text == "bon" and self.has(i + 1, OURSELVES):  # "bọn tôi"
            return False
        sure = known[0] == sense and sense != FIVE and (len(known) == 1 or sense not in TRICKY)
        if sense == FIVE and self.has(i - 1, TEN | TIMES_TEN):
            return False
        if self.has(i + 1, LATE_FORMS) and self.has(i + 2, SCALES):
            return True
        if sure or self.has(i + 1, SCALES | COUNTED) or digits[i + 1] or self.has(i + 1, POINT):
            return True
        if self.has(i - 1, SCALES) and (i + 1 == len(self.tokens) or self.tokens[i + 1].kind == "sign"):
            return True  # "ba triệu tám"
        if self.has(i - 1, ZERO_TENS) and self.has(i - 2, HUNDRED):
            return True
        if self.has(i - 1, MONTH) and not self.has(i + 1, LATER):
            return not self.has(i - 2, MONTH) and (i < 2 or self.tokens[i - 2].kind != "number")
        after = self.tokens[i + 2] if i + 2 < len(self.tokens) else None
        return self.has(i + 1, PERIODS) and (after is None or after.kind == "sign" or self.has(i + 2, MORE))

    def number(self, i: int) -> tuple[Pair, int] | None:
        token = self.tokens[i]
        if token.kind == "number":
            value = parse_digits(token.text, self.vietnamese)
            joined = self._range_of_tens(i)
            if joined:
                return self._grown(*joined)
            return self._grown((value, value), i + 1, plain_digits=True)
        if token.kind != "word":
            return None
        if self.has(i, FEW) or (self.has(i, A) and self.has(i + 1, FEW)):
            return self._few(i)
        if self.has(i, A):
            return self._counted_by_a(i)
        if self.has(i, COUPLE):
            return (2, 2), i + 1 + self.has(i + 1, OF)
        if self.has(i, NO) and self.has(i + 1, HUNDRED):  # "hai tỷ không trăm năm mươi triệu"
            return self.number(i + 2 + self.has(i + 2, ZERO_TENS)) if self.has(i - 1, SCALES) else None
        small = self._range_of_tens(i) or self._below_hundred(i)
        if small:
            return self._grown(*small)
        if self.has(i, HUNDRED) or self.has(i, TIMES_TEN):
            return self._grown((1, 1), i)
        return None

    def _few(self, i: int) -> tuple[Pair, int] | None:
        """ "vài", "dăm ba", "a few": two to nine times what follows."""
        start = i + self.has(i, A)
        after = start + 1
        if self.digits[after]:  # "vài ba"
            return self._grown((2, 4), after + 1)
        if not self.has(after, SCALES | PERIODS):
            return None
        return self._grown((2, 9) if self.has(after, SCALES) else (2, 5), after)

    def _counted_by_a(self, i: int) -> tuple[Pair, int] | None:
        if self.has(i + 1, COUPLE):
            return (2, 2), i + 2 + self.has(i + 2, OF)
        if self.has(i + 1, HUNDRED):
            return self._grown((1, 1), i + 1)
        return ((1, 1), i + 1) if self.has(i + 1, SCALES | PERIODS) else None

    def _below_hundred(self, i: int) -> tuple[Pair, int] | None:
        for table in (TEENS, TENS):
            value = next((table[sense] for sense in self.tokens[i].senses if sense in table), None)
            between = i > 0 and self.tokens[i - 1].text == "between"
            if value == 10 and not between and not self.has(i + 1, SCALES | PERIODS | COUNTED | TO):  # "tên"
                continue
            if value:
                unit = self.digits[i + 1] if table is TENS else 0
                return (value + unit, value + unit), i + (2 if unit else 1)
        if self.has(i, TEN) and self.has(i + 1, SOME) and self.has(i + 2, SCALES | PERIODS):  # "mười mấy"
            return (11, 19), i + 2
        if self.has(i, TEN):
            unit = self.digits[i + 1]
            return (10 + unit, 10 + unit), i + (2 if unit else 1)
        low, high = self.digits[i], self.digits[i + 1]
        if not low:
            return None
        if low > 1 and self.has(i + 1, LATE_FORMS) and self.has(i + 2, SCALES):  # "hai lăm triệu"
            unit = next(DIGITS[sense] for sense in self.tokens[i + 1].senses if sense in LATE_FORMS)
            return (10 * low + unit, 10 * low + unit), i + 2
        if self.has(i + 1, POINT) and self.digits[i + 2]:  # "ba chấm năm", "two point five"
            decimal = low + self.digits[i + 2] / 10
            return (decimal, decimal), i + 3
        if low < high and self._is_pair(i):
            return (low, high), i + 2
        return (low, low), i + 1

    def _range_of_tens(self, i: int) -> tuple[Pair, int] | None:
        """ "hai đến ba | trăm", "two to three | hundred": what is said once counts for both ends."""
        low, high = self._digit(i), self._digit(i + 2)
        counts = self.has(i + 3, TIMES_TEN | HUNDRED)
        return ((low, high), i + 3) if counts and 0 < low < high and self.has(i + 1, RANGE) else None

    def _digit(self, i: int) -> int:
        """One to nine, in a word or a sign; 0 for everything else."""
        if i < len(self.tokens) and len(self.tokens[i].text) == 1 and self.tokens[i].text.isdecimal():
            return int(self.tokens[i].text)
        return self.digits[i] if i < len(self.digits) else 0

    def _is_pair(self, i: int) -> bool:
        """ "sáu bảy" before what it counts, and no third digit: "không chín một hai" is a phone."""
        counts = self.has(i + 2, SCALES) or self.has(i + 2, PERIODS) or self.has(i + 2, COUNTED)
        return counts and not (i and self.digits[i - 1])

    def _grown(self, pair: Pair, i: int, plain_digits: bool = False) -> tuple[Pair, int]:
        """Tens and hundreds after the first digit: "sáu bảy | chục", "hai | trăm linh ba", "hai | trăm
        rưỡi".
        """
        if self.has(i, TIMES_TEN) and self.has(i + 1, SOME) and self.has(i + 2, SCALES):
            return (pair[0] * 10 + 1, pair[1] * 10 + 9), i + 2  # "ba mươi mấy triệu"
        if self.has(i, TIMES_TEN):
            unit = self.digits[i + 1] if pair[0] == pair[1] and not plain_digits else 0
            if self.has(i + 1, HALF_MORE):
                return _scaled(pair, 10, 5), i + 2
            return _scaled(pair, 10, unit), i + (2 if unit else 1)
        if self.has(i, HUNDRED):
            return self._after_hundred(_scaled(pair, 100, 0), i + 1)
        if self.has(i, DOZEN):
            return _scaled(pair, 12, 0), i + 1
        return pair, i

    def _after_hundred(self, pair: Pair, i: int) -> tuple[Pair, int]:
        if self.has(i, HALF_MORE):
            return _scaled(pair, 1, 50), i + 1
        if (self.has(i, ZERO_TENS) or self.has(i, AND)) and (
            self.digits[i + 1] or self._below_hundred_at(i + 1)
        ):
            found = self._below_hundred(i + 1)
            if found:
                low, after = self._grown(*found)
                return _scaled(pair, 1, low[0]), after
        found = self._below_hundred(i) if self._below_hundred_at(i) else None
        if not found:
            return pair, i
        more, after = self._grown(*found)
        if after == i + 1 and more[0] < 10:  # "hai trăm hai" is 220
            more = (more[0] * 10, more[1] * 10)
        return _scaled(pair, 1, more[0]), after

    def _below_hundred_at(self, i: int) -> bool:
        return (
            i < len(self.tokens)
            and self.tokens[i].kind == "word"
            and bool(
                self.digits[i]
                or self.has(i, TEN)
                or any(s in TENS or s in TEENS for s in self.tokens[i].senses)
            )
        )


FIVE = key("năm")
TRICKY = _keys("sáu tám chín")  # without marks also "sau", "tầm", "chính"
OURSELVES = _keys("tôi tui mình em anh chị")
LATER = _keys("nay sau tới này ngoái trước rồi")


NO = _keys("không")
NUMERALS = NO | frozenset((*DIGITS, *TEENS, *TENS)) | TEN | TIMES_TEN | HUNDRED | FEW | A | COUPLE


def _scaled(pair: Pair, factor: float, more: float) -> Pair:
    return pair[0] * factor + more, pair[1] * factor + more
