"""The one normalisation that every reader in this room shares.

`Writing` holds a text as people typed it beside its clean form: composed, lower case, half width, without
invisible characters, and a map from each clean character back to the original offsets. `plain` and `tone_key`
take marks off single words. Nothing here knows what a word means; that is the lexicon's.
"""

import re
import unicodedata
from functools import lru_cache

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u20e3]"
)
MARKS = re.compile("[\u0300-\u036f]")
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
ELONGATED = re.compile(r"([^\W\d_])\1{2,}")

# What keyboards and word processors put in the place of plain ASCII.
LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ`´′", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−﹣→⇒➔➜", "-"),
        **dict.fromkeys("～∼〜", "~"),
        **dict.fromkeys("\u00a0\u202f\u2007\u3000\t\r\v\f", " "),
        "⁄": "/",
        "，": ",",
        "。": ".",
        "∕": "/",
        "½": " nửa ",
        "¼": " một phần tư ",
        "¾": " ba phần tư ",
    }
)
LOOKALIKE = re.compile(f"[{re.escape(''.join(map(chr, LOOKALIKES)))}]")


def without_marks(text: str) -> str:
    """The text in lower case without any marks: "Đường" -> "duong", "năm" -> "nam"."""
    if text.isascii():
        return text.lower()
    bare = MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return bare.replace("đ", "d").replace("ı", "i")


plain = lru_cache(16384)(without_marks)  # of single words


@lru_cache(maxsize=16384)
def tone_key(word: str) -> str:
    """The word with its tone moved to the end, so that "hoà" and "hòa" are one spelling.

    "tháng" -> "thang\u0301"; "quyêt" (tone forgotten) -> "quyêt"; ASCII words stay what they are.
    """
    if word.isascii():
        return word
    spread = unicodedata.normalize("NFD", word)
    tones = "".join(TONES.findall(spread))
    return unicodedata.normalize("NFC", TONES.sub("", spread)) + tones


class Writing:
    """A text and its clean form; `places[i]` is where its character i stands in the original."""

    __slots__ = ("clean", "places", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: list[tuple[int, int]] | None = None
        clean = _tidy(text)
        if len(clean) != len(text) or INVISIBLE.search(clean):
            clean, self.places = _tidy_by_cluster(text)
        self.clean = clean

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where clean[start:end], not empty, stands in the original text."""
        if self.places is None:
            return start, end
        return self.places[start][0], self.places[end - 1][1]

    def original(self, start: int, end: int) -> str:
        first, last = self.span(start, end)
        return self.text[first:last]


def _tidy(text: str) -> str:
    plainer = _without_lookalikes(text)
    composed = plainer if plainer.isascii() else unicodedata.normalize("NFKC", plainer)
    lower = composed.lower()
    return lower if composed == plainer else _without_lookalikes(lower)


def _without_lookalikes(text: str) -> str:
    return text.translate(LOOKALIKES) if LOOKALIKE.search(text) else text


def _tidy_by_cluster(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The slow road, for texts whose clean form has another length (decomposed letters, invisibles)."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        while end < length and end - start < 8 and unicodedata.combining(text[end]):
            end += 1
        piece = INVISIBLE.sub("", _tidy(text[start:end]))
        parts.append(piece)
        places.extend([(start, end)] * len(piece))
        start = end
    return "".join(parts), places


def word_set(table: str) -> frozenset[str]:
    return frozenset(table.split())


def shorten(word: str) -> str:
    """A word drawn out for effect in its usual length: "nhaaaa" -> "nha", "sooo" -> "so"."""
    return ELONGATED.sub(r"\1", word)
