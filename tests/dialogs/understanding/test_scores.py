"""The figures that the understanding must reach on the development corpus, counted, never timed."""

from collections import defaultdict
from typing import Any

import pytest

from dialogs.understanding.answer import answer
from tests.dialogs.understanding.corpus import (
    ASKABLE,
    CHATTER_FOLDERS,
    FRESH_PARTS,
    chatter,
    fresh,
    fresh_chatter,
    load,
    unseen,
)
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


def test_at_least_98_percent_of_the_seen_answers_are_understood() -> None:
    assert share_right([item for item in ITEMS if not unseen(item)]) >= 0.98


def test_at_least_97_percent_of_the_unseen_third_are_understood() -> None:
    assert share_right(UNSEEN) >= 0.97


@pytest.mark.parametrize("part", FRESH_PARTS)
def test_at_least_94_percent_of_what_was_written_without_sight_of_the_rules_is_understood(part: str) -> None:
    assert share_right(fresh(part)) >= 0.94


@pytest.mark.parametrize("folder", CHATTER_FOLDERS)
def test_at_most_4_percent_of_fresh_chatter_is_taken_for_an_answer(folder: str) -> None:
    lines = fresh_chatter(folder)
    taken = [line for i, line in enumerate(lines) if _taken(line, ASKABLE[i % len(ASKABLE)])]
    assert len(taken) / len(lines) <= 0.04


@pytest.mark.parametrize("style", ["std", "nodia", "teen", "en"])
def test_no_style_of_writing_falls_below_96_percent(style: str) -> None:
    assert share_right([item for item in UNSEEN if item["meta"]["style"] == style]) >= 0.96


def test_no_slot_falls_below_94_percent() -> None:
    by_slot = defaultdict(list)
    for item in UNSEEN:
        by_slot[item["slot"]].append(item)
    shares = {slot: share_right(items) for slot, items in by_slot.items() if len(items) >= 15}
    assert min(shares.values()) >= 0.94, shares


@pytest.mark.parametrize("turn", range(len(ASKABLE)))
def test_at_most_1_and_a_half_percent_of_ordinary_lines_are_taken_for_an_answer(turn: int) -> None:
    lines = chatter()
    assert len(lines) >= 500
    taken = [line for i, line in enumerate(lines) if _taken(line, ASKABLE[(i + turn) % len(ASKABLE)])]
    assert len(taken) / len(lines) <= 0.015, taken


def _taken(line: str, slot: str) -> bool:
    result = answer({"id": 0, "lang": "vi", "slot": slot, "text": line, "now": MAY_2026})["result"]
    return bool(result) and not result.get("offtopic") and not result.get("refusal")
