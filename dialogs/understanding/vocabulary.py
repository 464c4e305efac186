"""From what was typed to the words it can stand for.

All tables register their words here. A typed word stands for a known word when it is that word, or that
word with
some marks forgotten ("quyêt", "quyet" for "quyết"), a short form of it, or, from five letters on, one slip
away.
"""

import re
from functools import cache, lru_cache

from dialogs.understanding.typos import slips
from dialogs.understanding.words.teencode import CONTRACTIONS, SHORT_FORMS
from dialogs.understanding.writing import TONES, plain, shorten, tone_key

Senses = tuple[str, ...]
LONGEST = 24  # letters; longer strings are no words of ours
SHORTEST_MENDED = 5
SOUNDALIKES = (  # spellings for fun; tried in turn until a known word comes out
    (re.compile("^dz|^z"), "d"),
    (re.compile("^f"), "ph"),
    (re.compile("^[qw](?=[aăâeêiouơyáàạảãếềệểễ])(?!u)"), "qu"),
    (re.compile("^k(?=[aăâoôơuưáàảãạ])"), "c"),
    (re.compile("^j"), "gi"),
    (re.compile("(?<=.)j(?=.)"), "i"),
    (re.compile("g$"), "ng"),
    (re.compile("y$"), "i"),
    (re.compile("i$"), "y"),
    (re.compile("h$"), "nh"),
    (re.compile("k$"), "c"),
)
TELEX_TONES = dict(zip("sfrxj", "\u0301\u0300\u0309\u0303\u0323", strict=True))
TELEX_HATS = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"))

_words: set[str] = set()
_by_plain: dict[str, list[str]] = {}
_by_deletion: dict[str, list[str]] = {}
_not_deleted: list[str] = []  # words that `_by_deletion` still lacks; it is long and often not needed
_short_forms = {form: full for full, forms in SHORT_FORMS.items() for form in forms.split()}


def key(word: str) -> str:
    """One spelling for what people mix up: tone marks at the end, "ngã" as "hỏi"."""
    return tone_key(word).replace("\u0303", "\u0309")


@cache
def learn(word: str) -> str:
    """Registers a word of a table and returns its key; called while the tables are read."""
    known = key(word.lower())
    if known not in _words:
        _words.add(known)
        bare = plain(known)
        _by_plain.setdefault(bare, []).append(known)
        if len(bare) >= SHORTEST_MENDED:
            _not_deleted.append(known)
    return known


def is_known(word: str) -> bool:
    """Whether a table has exactly this word."""
    return key(word) in _words


@lru_cache(maxsize=8192)
def expand(typed: str) -> Senses:
    """The words of a contraction or of a short form of several: "sdt" -> số, điện, thoại; others stay
    alone.
    """
    word = typed if is_known(typed) else shorten(typed)
    if word == "k" != typed:  # "kkkk" laughs
        return ("kkk",)
    if word.endswith("'s") and word not in CONTRACTIONS and not is_known(word):
        word = word[:-2]  # "my supervisor's decision"
    full = CONTRACTIONS.get(word) or _short_forms.get(word, "")
    return tuple(full.split()) if " " in full else (word,)


@lru_cache(maxsize=16384)
def senses(word: str) -> tuple[Senses, Senses]:
    """(what it means beside words with marks, what it may mean where nobody types marks), the likeliest
    first.
    """
    if len(word) > LONGEST:
        return (), ()
    sure = key(word)
    likely = [sure] if sure in _words else []
    if word in _short_forms:
        likely.append(key(_short_forms[word]))
    possible = [
        known for known in _by_plain.get(plain(word), ()) if known not in likely and _fits(sure, known)
    ]
    if not likely and not possible:
        possible = _mended(word)
    everything = tuple(likely + possible)
    return tuple(likely) or everything, everything


def _fits(typed: str, known: str) -> bool:
    """Whether the typed key is the known one with some marks left out (and none added)."""
    if typed.isascii():
        return True
    tone, known_tone = TONES.findall(typed), TONES.findall(known)
    if tone and tone != known_tone:
        return False
    letters, known_letters = TONES.sub("", typed), TONES.sub("", known)
    return all(a in (b, plain(b)) for a, b in zip(letters, known_letters, strict=False))


def _mended(word: str) -> list[str]:
    for spelling in _respelled(word):
        sure = key(_short_forms.get(spelling, spelling))
        found = [known for known in _by_plain.get(plain(sure), ()) if _fits(sure, known)]
        if found:
            return found
    bare = plain(word)
    if len(bare) < SHORTEST_MENDED or not word.isascii():
        return []
    while _not_deleted:
        known = _not_deleted.pop()
        for shorter in _deletions(plain(known)):
            _by_deletion.setdefault(shorter, []).append(known)
    near = {known for shorter in (bare, *_deletions(bare)) for known in _by_deletion.get(shorter, ())}
    near.update(
        known for shorter in _deletions(bare) for known in _by_plain.get(shorter, ()) if len(shorter) > 4
    )
    return sorted(known for known in near if known[0] == bare[0] and slips(bare, plain(known)) == 1)


def _respelled(word: str) -> list[str]:
    spellings = [change.sub(to, word) for change, to in SOUNDALIKES if change.search(word)]
    if word.isascii():
        spellings.append(_from_telex(word))
    return [spelling for spelling in spellings if spelling != word]


def _from_telex(word: str) -> str:
    """Typed with the Vietnamese keyboard switched off: "trieeuj" -> "triệu"."""
    tone = TELEX_TONES.get(word[-1], "")
    body = word[:-1] if tone else word
    for typed, letter in TELEX_HATS:
        body = body.replace(typed, letter)
    return body + tone if body != word else word


def _deletions(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(len(word))]
