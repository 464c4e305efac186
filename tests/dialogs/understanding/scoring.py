"""Is a result right? Item by item: amounts within 1 %, dates inside what is accepted."""

import unicodedata
from datetime import date, datetime
from typing import Any

LEGAL = ("company", "limited", "ltd", "inc", "llc", "pte", "corp", "co", "jsc")
FLAGS = ("refusal", "offtopic")


def is_right(item: dict[str, Any], result: dict[str, Any] | None) -> bool:
    """Whether the result of the command answers an item of the corpus; "multi" needs every slot."""
    if not isinstance(result, dict):
        return False
    today = datetime.fromisoformat(item["now"]).date()
    if item["slot"] in FLAGS:
        return result.get(item["slot"]) is True
    if item["slot"] != "multi":
        return _fits(item["slot"], item["expect"], item.get("alts"), result, item.get("accept"), today)
    slots = result.get("slots", {})
    return all(
        _fits(slot, expect, item["alts"].get(slot), slots.get(slot), item["accept"].get(slot), today)
        for slot, expect in item["expect"]["slots"].items()
    )


def _fits(slot: str, expect: Any, others: Any, got: Any, accept: Any, today: date) -> bool:
    return isinstance(got, dict) and any(
        _same(slot, each, got, accept, today) for each in [expect, *(others or [])]
    )


def _same(slot: str, expect: dict[str, Any], got: dict[str, Any], accept: Any, today: date) -> bool:
    if slot in ("budget", "timescale"):
        special = {key for key in ("none", "unknown") if expect.get(key)}
        if special or got.get("none") or got.get("unknown"):
            return special == {key for key in ("none", "unknown") if got.get(key)}
        return _same_budget(expect, got) if slot == "budget" else _inside(got, accept, today)
    (key, value), *_ = expect.items()
    if slot in ("name", "company"):
        return _folded(slot, got.get(key)) == _folded(slot, value)
    return key in got and bool(got[key] == value)


def _same_budget(expect: dict[str, Any], got: dict[str, Any]) -> bool:
    def recurring(value: Any) -> Any:
        return None if value == "once" else value

    amounts = all(_near(expect[key], got.get(key)) for key in ("min", "max"))
    same_period = recurring(expect["period"]) == recurring(got.get("period"))
    return amounts and same_period and bool(expect["currency"] == got.get("currency"))


def _near(expect: float | None, got: float | None) -> bool:
    if expect is None or got is None:
        return expect is got
    return abs(expect - got) <= abs(expect) * 0.01


def _inside(got: dict[str, Any], accept: dict[str, Any], today: date) -> bool:
    low, high = (date.fromisoformat(day) for day in accept["earliest"])
    earliest = max(date.fromisoformat(got["earliest"]) if got.get("earliest") else today, today)
    if not low <= earliest <= high:
        return False
    if got.get("latest") is None:
        return bool(accept["latest_null_ok"])
    if accept["latest"] is None:
        return False
    return bool(accept["latest"][0] <= got["latest"] <= accept["latest"][1])


def _folded(slot: str, text: Any) -> str:
    words = unicodedata.normalize("NFC", str(text)).casefold().replace("’", "'").split()
    words = [word.strip(' .,;:!?"()') for word in words]
    while slot == "company" and len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return " ".join(words)
