"""Prints how much of a part of the corpus is understood, per slot and per style of writing.

`python -m tests.dialogs.understanding.figures unseen`; a part is "all", "seen", "unseen", a directory of
the corpus ("typed", "later", "last"), or "fresh" for the parts of corpus/fresh/, one after the other, then
their chatter (right where nothing is read into a line). It counts only; what was missed is for whoever
may look.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from dialogs.understanding.answer import answer
from tests.dialogs.understanding.corpus import (
    ASKABLE,
    CHATTER_FOLDERS,
    FRESH_PARTS,
    NOWS,
    PARTS,
    fresh,
    fresh_chatter,
    load,
)
from tests.dialogs.understanding.scoring import is_right

Figures = dict[str, list[bool]]


def figures(part: str) -> Figures:
    """Whether each item of a part was answered rightly, by slot, by style and in all."""
    belongs = PARTS.get(part) or (lambda item: item["id"].startswith(f"{part}-"))
    return _counted(filter(belongs, load()))


def fresh_figures(part: str) -> Figures:
    """The same of a part of corpus/fresh/."""
    return _counted(fresh(part))


def chatter_figures(folder: str) -> Figures:
    """Whether each ordinary line of a folder of corpus/fresh/ was left alone."""
    left_alone = [_is_left_alone(number, text) for number, text in enumerate(fresh_chatter(folder))]
    return {"chatter": left_alone}


def _counted(items: Iterable[dict[str, Any]]) -> Figures:
    counted: Figures = defaultdict(list)
    for item in items:
        request = {key: item[key] for key in ("id", "lang", "text", "now")} | {"slot": item["asked"]}
        right = is_right(item, answer(request)["result"])
        for group in (item["slot"], item["meta"]["style"], "in all"):
            counted[group].append(right)
    return counted


def _is_left_alone(number: int, text: str) -> bool:
    asked = ASKABLE[number % len(ASKABLE)]
    request = {"id": str(number), "lang": "vi", "slot": asked, "text": text, "now": NOWS[0]}
    result = answer(request)["result"]
    return not result or result.get("offtopic") is True


def _show(title: str, counted: Figures) -> None:
    print(title)
    for group, rights in counted.items():
        print(f"{group:10} {sum(rights):5}/{len(rights):<5} {sum(rights) / len(rights):7.1%}")


if __name__ == "__main__":
    if sys.argv[1] == "fresh":
        for name in FRESH_PARTS:
            _show(name, fresh_figures(name))
        for folder in CHATTER_FOLDERS:
            _show(folder, chatter_figures(folder))
    else:
        _show(sys.argv[1], figures(sys.argv[1]))
