"""The figures that the understanding must reach on the development corpus, counted, never timed."""

from collections import defaultdict
from typing import Any

import pytest

from dialogs.understanding.answer import answer
from tests.dialogs.understanding.corpus import ASKABLE, chatter, load, unseen
from tests.dialogs.understanding.scoring import is_right

ITEMS = load()
UNSEEN = [item for item in ITEMS if unseen(item)]
MAY_2026 = "2026-05-06T09:00:00+07:00"


def share_right(items: list[dict[str, Any]]) -> float:
    return sum(_right(item) for item in items) / len(items)


def _right(item: dict[str, Any]) -> bool:
    request = {key: item[key] for key in ("id", "lang", "text", "now")} | {"slot": item["asked"]}
    return is_right(item, answer(request)["result"])


def test_the_corpus_has_at_least_1500_answers_and_a_third_of_the_first_writing_is_unseen() -> None:
    first = [item for item in ITEMS if not item["meta"]["hard"]]
    assert len(ITEMS) >= 1500
    assert 0.3 < len(UNSEEN) / len(first) < 0.4


def test_at_least_97_percent_of_the_seen_answers_are_understood() -> None:
    assert share_right([item for item in ITEMS if not unseen(item)]) >= 0.97


def test_at_least_93_percent_of_the_unseen_third_are_understood() -> None:
    assert share_right(UNSEEN) >= 0.93


@pytest.mark.parametrize("style", ["std", "nodia", "teen", "en"])
def test_no_style_of_writing_falls_below_88_percent(style: str) -> None:
    assert share_right([item for item in UNSEEN if item["meta"]["style"] == style]) >= 0.88


def test_no_slot_falls_below_88_percent() -> None:
    by_slot = defaultdict(list)
    for item in UNSEEN:
        by_slot[item["slot"]].append(item)
    shares = {slot: share_right(items) for slot, items in by_slot.items() if len(items) >= 15}
    assert min(shares.values()) >= 0.88, shares


@pytest.mark.parametrize("turn", range(len(ASKABLE)))
def test_at_most_2_percent_of_ordinary_lines_are_taken_for_an_answer(turn: int) -> None:
    lines = chatter()
    assert len(lines) >= 500
    taken = [line for i, line in enumerate(lines) if _taken(line, ASKABLE[(i + turn) % len(ASKABLE)])]
    assert len(taken) / len(lines) <= 0.02, taken


def _taken(line: str, slot: str) -> bool:
    result = answer({"id": 0, "lang": "vi", "slot": slot, "text": line, "now": MAY_2026})["result"]
    return bool(result) and not result.get("offtopic") and not result.get("refusal")
