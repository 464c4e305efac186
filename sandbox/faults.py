"""Misfortunes on command: rules that make the next matching calls go wrong, each a given number of times.

A rule is tried in the order it was added. What happens is done by `botapi` to a call and by the courier to a
delivery; here is only which rule.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from sandbox.errors import ApiError, bad_request, forbidden, too_many_requests

# kind -> what the bot experiences; documented in docs/sandbox.md.
KINDS = {
    "flood": "429 with retry_after; nothing is executed",
    "forbidden": "403 with `text`; nothing is executed",
    "bad_request": "400 with `text`; nothing is executed",
    "migrate": "the group becomes a supergroup just before the call, which fails with migrate_to_chat_id",
    "server_error": "500 as JSON; nothing is executed",
    "html": "502 with an HTML page; nothing is executed",
    "drop_before": "the connection breaks before the call is executed",
    "drop_after": "the call is executed, then the connection breaks without an answer",
    "slow": "`seconds` pass before the call is executed",
    "slow_answer": "the call is executed, its answer comes `seconds` later",
    "garbled": "the call is executed, its answer is cut off in the middle of the JSON",
}
# Deliveries to a webhook are struck under this name only, never by a pattern such as "*".
DELIVERY = "webhook"
DELIVERY_KINDS = {
    "drop_before": "half of the update is sent, then the connection breaks",
    "drop_after": "the update is sent, but the connection breaks before the answer is read",
    "slow": "`seconds` pass before the update is sent",
}


@dataclass
class Fault:
    """`method` is a pattern ("send*"), `chat_id` None means any chat, `left` counts down to 0."""

    id: int
    kind: str
    method: str = "*"
    chat_id: int | None = None
    left: int = 1
    retry_after: int = 1
    text: str | None = None
    seconds: float = 1.0
    hits: int = 0

    def matches(self, method: str, chat_id: int | str | None) -> bool:
        if DELIVERY in (method, self.method):
            named = method == self.method
        else:
            named = fnmatchcase(method.lower(), self.method.lower())
        return named and self.left > 0 and self.chat_id in (None, chat_id)

    def refusal(self) -> ApiError | None:
        """The error this fault answers with, if it is of that sort."""
        match self.kind:
            case "flood":
                return too_many_requests(self.retry_after)
            case "forbidden":
                return forbidden(self.text or "bot was blocked by the user")
            case "bad_request":
                return bad_request(self.text or "chat not found")
            case "server_error":
                return ApiError(500, "Internal Server Error")
        return None


class Faults:
    def __init__(self) -> None:
        self.rules: list[Fault] = []
        self._last_id = 0

    def add(self, fault: Fault) -> Fault:
        self._last_id += 1
        fault.id = self._last_id
        self.rules.append(fault)
        return fault

    def take(self, method: str, chat_id: int | str | None) -> Fault | None:
        """The first rule that strikes this call, already counted down."""
        for rule in self.rules:
            if rule.matches(method, chat_id):
                rule.left -= 1
                rule.hits += 1
                return rule
        return None

    def clear(self) -> None:
        self.rules.clear()
