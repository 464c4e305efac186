"""Prints how much of a part of the corpus is understood, per slot and per style of writing.

`python -m tests.dialogs.understanding.figures unseen`; a part is "all", "seen", "unseen" or a
directory of the corpus ("typed", "later", "last"). It counts only; what was missed is for whoever may look.
"""

import sys
from collections import defaultdict

from dialogs.understanding.answer import answer
from tests.dialogs.understanding.corpus import PARTS, load
from tests.dialogs.understanding.scoring import is_right


def figures(part: str) -> dict[str, list[bool]]:
    """Whether each item was answered rightly, by slot, by style and in all."""
    belongs = PARTS.get(part) or (lambda item: item["id"].startswith(f"{part}-"))
    counted: dict[str, list[bool]] = defaultdict(list)
    for item in filter(belongs, load()):
        request = {key: item[key] for key in ("id", "lang", "text", "now")} | {"slot": item["asked"]}
        right = is_right(item, answer(request)["result"])
        for group in (item["slot"], item["meta"]["style"], "in all"):
            counted[group].append(right)
    return counted


if __name__ == "__main__":
    for group, rights in figures(sys.argv[1]).items():
        print(f"{group:10} {sum(rights):5}/{len(rights):<5} {sum(rights) / len(rights):7.1%}")
