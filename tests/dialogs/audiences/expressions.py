"""Random audiences, as trees and as people would type them."""

import random
import re
from datetime import timedelta
from functools import partial
from unicodedata import normalize

from hypothesis import strategies as st

from dialogs.audiences import AllOf, AnyOf, Audience, Compare, Did, Everyone, Not, describe
from dialogs.audiences.fields import FIELDS, UNKNOWN, Kind
from dialogs.audiences.parsing import join

NAMES = st.one_of(
    st.sampled_from(["facebook", "zalo", "tet-2027", "tết-2027", "unknown", "and", "Everyone", "14d", "a b"]),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).map(
        partial(normalize, "NFC")
    ),
)
OPTIONS = st.sampled_from(["", "crm", "50-150m", "no such option"])


def values(kind: Kind, *, ordered: bool) -> st.SearchStrategy[object]:
    words = [word for word in kind.words if not (kind.expects and word == UNKNOWN)]
    found: list[st.SearchStrategy[object]] = [st.sampled_from(words)] if words else []
    if kind.expects == "number":
        found.append(st.sampled_from([0.0, 4.0, 12.0, 12.5, 18.0, 20.0, 25.0, 50.0, 70.0, 1000.0]))
    if kind.expects == "age":
        found.append(st.integers(1, 100).map(lambda days: timedelta(days=days)))
        found.append(st.integers(1, 100).map(lambda hours: timedelta(hours=hours)))
    if kind.expects == "name":
        found.append(NAMES)
    if UNKNOWN in kind.words and kind.expects and not ordered:
        found.append(st.none())
    return st.one_of(found)


@st.composite
def comparisons(draw: st.DrawFn) -> Audience:
    field = draw(st.sampled_from(sorted(FIELDS)))
    sign = draw(st.sampled_from(FIELDS[field].operators))
    return Compare(field, sign, draw(values(FIELDS[field], ordered=sign not in ("=", "!="))))


def deeds(broadcasts: st.SearchStrategy[int]) -> st.SearchStrategy[Audience]:
    asked = st.sampled_from(["need", "budget", "industry", "no-such-question"])
    return st.one_of(
        st.builds(Did, st.just("answered"), asked, OPTIONS),
        st.builds(Did, st.sampled_from(["clicked", "received"]), broadcasts),
    )


def audiences(broadcasts: st.SearchStrategy[int] = st.integers(1, 3)) -> st.SearchStrategy[Audience]:  # noqa: B008
    """Trees as the parser makes them: nothing nested that could be flat, nothing denied twice."""
    leaves = st.one_of(comparisons(), comparisons(), deeds(broadcasts), st.just(Everyone()))
    return st.recursive(
        leaves,
        lambda parts: st.one_of(
            st.lists(parts, min_size=2, max_size=3).map(lambda found: join(AllOf, found)),
            st.lists(parts, min_size=2, max_size=3).map(lambda found: join(AnyOf, found)),
            parts.map(lambda part: part.part if isinstance(part, Not) else Not(part)),
        ),
        max_leaves=8,
    )


def sloppy(audience: Audience, seed: int) -> str:
    """The same audience as somebody in a hurry would type it: odd spaces, capitals, signs, brackets."""
    chance = random.Random(seed)
    text = describe(audience)
    if '"' not in text:
        spelled = chance.choice((str.lower, str.upper))
        text = re.sub(r"(?<![\w.-])(and|or|not) ", lambda word: f"{spelled(word[1])}  ", text)
        text = text.replace(" >= ", chance.choice((">=", " ≥ "))).replace(
            " != ", chance.choice((" <> ", "!="))
        )
    return chance.choice((text, f"({text})", f"  ( {text}\n)"))
