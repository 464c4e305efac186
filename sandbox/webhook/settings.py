"""A webhook as the bot set it, and the conditions a test lays upon its deliveries."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from sandbox.errors import bad_request

DEFAULT_CONNECTIONS = 40
MAX_CONNECTIONS = 100
MAX_SECRET = 256
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_THIS_MACHINE = frozenset(("localhost", "127.0.0.1", "::1"))


@dataclass
class Webhook:
    """No url: the bot polls. The last error stays known until the webhook is set anew, as with Telegram."""

    url: str = ""
    secret_token: str = field(default="", repr=False)
    max_connections: int = DEFAULT_CONNECTIONS
    last_error_at: datetime | None = field(default=None, compare=False)
    last_error: str = field(default="", compare=False)

    @property
    def is_on_this_machine(self) -> bool:
        return urlsplit(self.url).hostname in _THIS_MACHINE


@dataclass(frozen=True)
class DeliveryConditions:
    """How deliveries go. Without a change: once each, in order, at once.

    copies          every update arrives that many times
    shuffle_window  an update may arrive before up to that many earlier ones; queues are not kept apart then
    seed            of the shuffling
    hold            nothing starts; or nothing of these kinds of update
    retry_base      seconds; twice as many pass after the second failure in a row, then 4 times, up to 60
    patience        seconds until an answer is given up
    """

    copies: int = 1
    shuffle_window: int = 0
    seed: int = 0
    hold: bool | frozenset[str] = False
    retry_base: float = 1.0
    patience: float = 60.0

    def holds(self, kind: str) -> bool:
        return self.hold if isinstance(self.hold, bool) else kind in self.hold


def check_webhook(url: str, secret_token: str, max_connections: int) -> Webhook:
    """Telegram wants HTTPS and four ports; here plain HTTP and any port will do on this machine."""
    webhook = Webhook(url, secret_token, min(max(max_connections, 1), MAX_CONNECTIONS))
    try:
        parts = urlsplit(url)
        is_valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_valid = False
    if not is_valid:
        raise bad_request("invalid webhook URL specified")
    if parts.scheme == "http" and not webhook.is_on_this_machine:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret_token) > MAX_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret_token):
        raise bad_request("secret token contains unallowed characters")
    return webhook
