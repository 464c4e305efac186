"""The development corpus: reads corpus/*.txt (labelled by hand, dates as annotations) into scored items.

A line is `style: text => label`, the label as short as can be: `30e6..50e6 VND month ~`, `by mon 9`. Every
line with Vietnamese marks gives a second item without them. A third, chosen by a hash of the text, is held
unseen: its figure is reported, its misses are not looked at; corpus/hard/ was written later without sight of
the rules and looked at afterwards; corpus/fresh/ likewise, in parts, apart from all the rest.
`python -m tests.dialogs.understanding.corpus all` prints JSON lines.
"""

import hashlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests.dialogs.understanding.annotations import window

HERE = Path(__file__).parent / "corpus"
FRESH = HERE / "fresh"
FRESH_PARTS = ("blind3_a", "blind3_b", "blind4", "blind5", "blind6", "blind7", "blind8")
CHATTER_FOLDERS = ("chatter3_a", "chatter3_b", "blind4", "blind5", "blind6", "blind7", "chatter8", "chatter9")
STYLES = {"s": "std", "n": "nodia", "t": "teen", "e": "en"}
CONTACTS = ("phone", "email", "name", "company")
ASKABLE = ("budget", "timescale", "authority", "need", "phone", "email", "name", "company")
NOWS = (
    "2025-11-03T09:30:00+07:00",
    "2026-01-20T23:40:00+07:00",
    "2026-03-31T00:05:00+07:00",
    "2026-05-06T09:00:00+07:00",
    "2026-08-19T18:00:00+07:00",
    "2026-12-28T10:15:00+07:00",
    "2027-02-22T07:45:00+07:00",
)


def load() -> list[dict[str, Any]]:
    """All items in the scorer's format: id, lang, slot, asked, text, now, expect, accept, alts, meta."""
    paths = (path for path in HERE.rglob("*.txt") if not path.is_relative_to(FRESH))
    items = _items(paths)
    return items + [bare for item in items if (bare := _without_marks(item))]


def fresh(part: str) -> list[dict[str, Any]]:
    """The items of a part of corpus/fresh/, only as typed: the mix of styles is a real one."""
    return _items((FRESH / part).glob("*.txt"))


def unseen(item: dict[str, Any]) -> bool:
    """One third of the corpus; an item and its twin without marks fall on the same side."""
    return not item["meta"]["hard"] and _hash(item["meta"]["source"]) % 3 == 0


def chatter(folder: Path = HERE) -> list[str]:
    """Ordinary lines that answer no question."""
    return [
        line for line in (folder / "chatter.txt").read_text("utf-8").splitlines() if line and line[0] != "#"
    ]


def fresh_chatter(folder: str) -> list[str]:
    """Those of a folder of corpus/fresh/."""
    return chatter(FRESH / folder)


def _items(paths: Iterable[Path]) -> list[dict[str, Any]]:
    return [item for path in sorted(paths) if path.stem != "chatter" for item in _read(path)]


def _read(path: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("#") or not line.strip():
            continue
        style, rest = line.split(": ", 1)
        text, label = rest.rsplit(" => ", 1)
        now = _now(path.stem, label, text)
        yield {
            "id": f"{path.parent.name}-{path.stem}-{number}",
            "lang": "en" if style == "e" else "vi",
            "text": unicodedata.normalize("NFC", text),
            "now": now,
            "meta": {
                "style": STYLES[style],
                "label": label,
                "source": text,
                "hard": "hard" in path.parts,
            },
            **_labelled(path.stem, label, text, datetime.fromisoformat(now).date()),
        }


def _now(kind: str, label: str, text: str) -> str:
    """One of the days, by hash; for a date with a year the first on which it still lies ahead."""
    nows = NOWS[_hash(text + "now") % len(NOWS) :] + NOWS
    if kind != "timescale" or not label.startswith(("ony", "mony", "qy", "yearn")):
        return nows[0]
    return next(
        now
        for now in nows
        if window(label, datetime.fromisoformat(now).date()).earliest >= datetime.fromisoformat(now).date()
    )


def _labelled(kind: str, label: str, text: str, today: date) -> dict[str, Any]:
    if kind == "flags":
        return {"slot": label, "asked": ASKABLE[_hash(text) % len(ASKABLE)], "expect": {label: True}}
    if kind == "multi":
        parts = dict(part.strip().split(": ", 1) for part in label.split(";"))
        values = {slot: _value(slot, part, today) for slot, part in parts.items()}
        return {
            "slot": "multi",
            "asked": "multi",
            "expect": {"slots": {slot: value["expect"] for slot, value in values.items()}},
            "alts": {slot: value["alts"] for slot, value in values.items() if "alts" in value},
            "accept": {slot: value["accept"] for slot, value in values.items() if "accept" in value},
        }
    if kind == "contact":
        kind, label = label.split("=", 1)
    return {"slot": kind, "asked": kind, **_value(kind, label, today)}


def _value(slot: str, label: str, today: date) -> dict[str, Any]:
    """{"expect", "alts"?, "accept"?} of one slot's label."""
    if slot == "timescale":
        return _dates(label, today)
    if slot == "budget":
        return {"expect": _budget(label)}
    if slot == "authority":
        return {"expect": {"role": label}}
    if slot == "need":
        return {"expect": {"has_need": json.loads(label)}}
    key = "e164" if slot == "phone" else slot
    first, *others = ({key: part.strip()} for part in label.split(" | "))
    return {"expect": first, "alts": others} if others else {"expect": first}


def _budget(label: str) -> dict[str, Any]:
    if label in ("none", "unknown"):
        return {label: True}
    amount, *marks = label.split()
    low: str | None
    high: str | None
    low, high = amount.split("..") if ".." in amount else (amount.lstrip("<>="), amount.lstrip("<>="))
    if amount.startswith("<="):
        low = None
    if amount.startswith(">="):
        high = None
    return {
        "min": low and float(low),
        "max": high and float(high),
        "currency": next((mark for mark in marks if mark.isupper()), None),
        "period": next((mark for mark in marks if mark in ("month", "year", "once")), None),
        "approximate": "~" in marks,
    }


def _dates(label: str, today: date) -> dict[str, Any]:
    if label in ("none", "unknown"):
        return {"expect": {label: True}}
    windows = [window(part, today) for part in label.split(" | ")]
    accepts = [each.accepted(today) for each in windows]
    expect = windows[0].expected(today)
    if len(windows) == 1:
        return {"expect": expect, "accept": accepts[0]}
    return {"expect": expect, "accept": {key: _widest(accepts, key) for key in accepts[0]}}


def _widest(accepts: list[dict[str, Any]], key: str) -> Any:
    values = [accept[key] for accept in accepts if accept[key] is not None]
    if key == "latest_null_ok":
        return any(values)
    return [min(value[0] for value in values), max(value[1] for value in values)] if values else None


def _without_marks(item: dict[str, Any]) -> dict[str, Any] | None:
    bare = strip_marks(item["text"])
    if bare == item["text"] or item["meta"]["style"] != "std":
        return None
    twin = item | {"id": item["id"] + "-nodia", "text": bare, "meta": item["meta"] | {"style": "nodia"}}
    for slot in ("name", "company"):
        for holder in (item["expect"], item["expect"].get("slots", {}).get(slot, {})):
            if slot in holder:
                twin = json.loads(_bare_values(json.dumps(twin, ensure_ascii=False), slot))
    return twin


def _bare_values(encoded: str, slot: str) -> str:
    return re.sub(rf'"{slot}": "[^"]*"', lambda match: strip_marks(match[0]), encoded)


def strip_marks(text: str) -> str:
    spread = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", spread))


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4])


PARTS = {"all": lambda item: True, "seen": lambda item: not unseen(item), "unseen": unseen}

if __name__ == "__main__":
    for entry in filter(PARTS[sys.argv[1]], load()):
        print(json.dumps(entry, ensure_ascii=False))
