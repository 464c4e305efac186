"""Telegram's flood limits, off until switched on; measured with the machine's own clock, like the real ones.

The bot and a group have windows: in no second more than 30 messages, in no minute more than 20. A private
chat has a rate with a burst: n seconds take n messages and the burst. A refused call costs nothing.
"""

import math
import time
from collections import Counter, deque
from dataclasses import dataclass, field

from sandbox.errors import too_many_requests
from sandbox.params import Params
from sandbox.world import Chat

SCOPES = ("bot", "paid", "chat", "group")
_COUNTED = ("send", "copy", "forward", "edit")
_NOT_COUNTED = ("sendchataction",)
_NEVER_PAID = ("edit", "forward", "copymessages")
_PLURALS = {"sendmediagroup": "media", "copymessages": "message_ids", "forwardmessages": "message_ids"}
# A bot counts when it sends, the sandbox when a call arrives: what comes so little early is let pass.
JITTER = 0.02


@dataclass(frozen=True)
class Limits:
    """None switches a limit off. Paid broadcasts have `paid_per_second` instead of `bot_per_second`."""

    bot_per_second: float | None = None
    chat_per_second: float | None = None
    chat_burst: int = 3
    group_per_minute: float | None = None
    paid_per_second: float = 1000


@dataclass
class _Window:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float
    passed: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        while self.passed and self.passed[0] + self.seconds <= now:
            self.passed.popleft()
        if len(self.passed) < self.count:
            return 0.0
        return self.passed[len(self.passed) - self.count] + self.seconds - now

    def take(self, now: float, messages: int) -> None:
        self.passed.extend([now] * messages)


@dataclass
class _Rate:
    """One message per `seconds` and `burst` of them in a row; `free_at` is when the burst is whole again."""

    seconds: float
    burst: int
    free_at: float = 0.0

    def wait(self, now: float) -> float:
        return max(0.0, self.free_at - now - (self.burst - 1) * self.seconds)

    def take(self, now: float, messages: int) -> None:
        self.free_at = max(self.free_at, now) + messages * self.seconds


_Gate = _Window | _Rate


class FloodGuard:
    """`rejected` counts refused calls by the scope of the longest wait, `passed` messages let through."""

    def __init__(self) -> None:
        self.set(Limits())

    def set(self, limits: Limits) -> None:
        self.limits = limits
        self.rejected: Counter[str] = Counter()
        self.passed = 0
        self._gates: dict[tuple[str, int], _Gate] = {}

    def check(self, method: str, params: Params, chat: Chat | None) -> None:
        """Let a call pass every limit it falls under, or raise 429 with the longest wait."""
        name = method.lower()
        if not name.startswith(_COUNTED) or name in _NOT_COUNTED:
            return
        is_paid = params.flag("allow_paid_broadcast") and not name.startswith(_NEVER_PAID)
        now, gates = time.monotonic(), self._gates_for(chat, is_paid)
        wait, scope = max(((gate.wait(now), scope) for scope, gate in gates.items()), default=(0.0, ""))
        if wait > JITTER:
            self.rejected[scope] += 1
            raise too_many_requests(math.ceil(wait))
        messages = _count_messages(name, params)
        self.passed += messages
        for gate in gates.values():
            gate.take(now, messages)

    def _gates_for(self, chat: Chat | None, is_paid: bool) -> dict[str, _Gate]:
        limits, gates = self.limits, dict[str, _Gate]()
        if limits.bot_per_second:
            scope, number = ("paid", limits.paid_per_second) if is_paid else ("bot", limits.bot_per_second)
            gates[scope] = self._window((scope, 0), number, 1)
        if chat is not None and limits.chat_per_second:
            gates["chat"] = self._rate(("chat", chat.id), limits.chat_per_second, limits.chat_burst)
        if chat is not None and not chat.is_private and limits.group_per_minute:
            gates["group"] = self._window(("group", chat.id), limits.group_per_minute, 60)
        return gates

    def _window(self, key: tuple[str, int], number: float, seconds: float) -> _Gate:
        """So many in that time; less than one whole message stretches the time."""
        if key not in self._gates:
            count = max(1, int(number))
            self._gates[key] = _Window(count, seconds * count / number)
        return self._gates[key]

    def _rate(self, key: tuple[str, int], per_second: float, burst: int) -> _Gate:
        if key not in self._gates:
            self._gates[key] = _Rate(1 / per_second, max(1, burst))
        return self._gates[key]


def _count_messages(name: str, params: Params) -> int:
    """An album, or copies of many, are as many messages; they pass whole as soon as one would."""
    many = params.parsed(_PLURALS[name]) if name in _PLURALS else None
    return max(1, len(many)) if isinstance(many, list) else 1
