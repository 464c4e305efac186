"""Every Bot API call that was made, what came of it, and counts of them.

Tokens and secrets never get in: the token lives in the path only, and `secret_token` is starred out.
"""

from collections import Counter, deque
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sandbox.params import Params
from sandbox.world import Json

_KEPT = 50_000
_SECRET = ("secret_token", "certificate")
UNKNOWN_METHOD = "unknown_method"


@dataclass
class Call:
    """`outcome` is "ok", "unknown_method", an error code ("403"), or the fault that ate the call.

    `was_executed` says whether the world felt it, `was_heard` whether the client got an answer it can read.
    """

    number: int
    method: str
    chat_id: int | str | None
    params: Json
    at: str
    outcome: str = "running"
    description: str | None = None
    was_executed: bool = False
    was_heard: bool = False

    @property
    def is_poll(self) -> bool:
        return self.method.lower() == "getupdates"


class Journal:
    def __init__(self) -> None:
        self.calls: deque[Call] = deque(maxlen=_KEPT)
        self.counts: Counter[tuple[str, str]] = Counter()
        self.running = 0
        self._last_number = 0

    def open(self, method: str, params: Params, now: datetime) -> Call:
        self._last_number += 1
        call = Call(self._last_number, method, chat_in(params), _record(params), now.isoformat())
        self.calls.append(call)
        # A waiting getUpdates is a bot at rest, not a call under way.
        self.running += not call.is_poll
        return call

    def close(self, call: Call, outcome: str, description: str | None = None) -> None:
        call.outcome = outcome
        call.description = description
        self.counts[call.method, outcome] += 1
        self.running -= not call.is_poll

    def find(
        self,
        after: int = 0,
        method: str | None = None,
        chat_id: int | None = None,
        outcome: str | None = None,
        limit: int = 1000,
    ) -> list[Call]:
        """The first `limit` calls numbered above `after` that fit, oldest first; polls only when named."""
        found: list[Call] = []
        skip = max(0, after - (self._last_number - len(self.calls)))
        for call in list(self.calls)[skip:]:
            if method is None and call.is_poll:
                continue
            if method is not None and call.method.lower() != method.lower():
                continue
            if (chat_id is None or call.chat_id == chat_id) and (outcome is None or call.outcome == outcome):
                found.append(call)
            if len(found) >= limit:
                break
        return found

    def tally(self) -> dict[str, dict[str, int]]:
        """method -> outcome -> how often."""
        table: dict[str, dict[str, int]] = {}
        for (method, outcome), count in sorted(self.counts.items()):
            table.setdefault(method, {})[outcome] = count
        return table

    @property
    def last_number(self) -> int:
        return self._last_number


def show_call(call: Call) -> Json:
    return asdict(call)


def chat_in(params: Params) -> int | str | None:
    """The chat a call names: a number, an @username, or None."""
    given = params.values.get("chat_id")
    if given in (None, ""):
        return None
    try:
        return int(given)
    except (TypeError, ValueError):
        return str(given)


def _record(params: Params) -> Json:
    record: dict[str, Any] = {
        name: "***" if name in _SECRET else value for name, value in params.values.items()
    }
    for name, upload in params.uploads.items():
        record[name] = {"file_name": upload.file_name, "size": len(upload.content)}
    return record
