"""One line of `leadbot understand`: {"id", "lang", "slot", "text", "now"} -> {"id", "result"}."""

from datetime import datetime, timedelta, timezone
from typing import Any

from dialogs.understanding.understanding import understand

VIETNAM = timezone(timedelta(hours=7))


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """The value of the slot asked for, {"slots"} for "multi", a refusal, off-topic, or None."""
    slot = str(item.get("slot") or "multi")
    now = datetime.fromisoformat(str(item["now"]))
    today = (now.astimezone(VIETNAM) if now.tzinfo else now).date()
    return {
        "id": item.get("id"),
        "result": _result(slot, str(item.get("text", "")), today, str(item.get("lang", "vi"))),
    }


def _result(slot: str, text: str, today: Any, language: str) -> dict[str, Any] | None:
    understood = understand(text, asked=slot, today=today, language=language)
    flags = {"opt_out": understood.opt_out, "human": understood.human}
    raised = {name: True for name, flag in flags.items() if flag}
    if slot == "multi" and understood.readings:
        return {"slots": {reading.slot: reading.value for reading in understood.readings}, **raised}
    reading = next((reading for reading in understood.readings if reading.slot == slot), None)
    if understood.refusal:
        return {"refusal": True, **raised}
    if reading:
        return {**reading.value, "confidence": reading.confidence, "span": list(reading.span), **raised}
    return {"offtopic": True, **raised} if understood.offtopic else None
