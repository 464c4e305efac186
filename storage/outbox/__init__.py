"""Every message to be sent, and what became of it. One relay drains it; nothing else sends.

putting   a message enters, in the transaction that made it true; newer ones supersede older
sending   claim -> mark_sending -> settle; release and recover what was not sent
holding   Telegram's "retry after", which outlives a restart
desk      what the operator sees and decides

pending -> leased -> sending -> sent, or unknown, dead, skipped, cancelled, superseded, expired.
"""

from storage.outbox.desk import backlog, listing, resolve, retry
from storage.outbox.holding import hold, holds
from storage.outbox.putting import (
    Draft,
    Post,
    alert_key,
    posts,
    put,
    readdress_alerts,
    skip_chat,
)
from storage.outbox.sending import (
    Delivered,
    Failed,
    Outcome,
    Postponed,
    Row,
    Unanswered,
    Unreachable,
    claim,
    mark_sending,
    recover,
    release,
    renew,
    settle,
)

__all__ = [
    "Delivered",
    "Draft",
    "Failed",
    "Outcome",
    "Post",
    "Postponed",
    "Row",
    "Unanswered",
    "Unreachable",
    "alert_key",
    "backlog",
    "claim",
    "hold",
    "holds",
    "listing",
    "mark_sending",
    "posts",
    "put",
    "readdress_alerts",
    "recover",
    "release",
    "renew",
    "resolve",
    "retry",
    "settle",
    "skip_chat",
]
