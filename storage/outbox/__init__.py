"""Every message to be sent, and what became of it. One relay drains it; nothing else sends.

putting   a message enters, in the transaction that made it true; newer ones supersede older
sending   start_sending -> settle; recover what a lost process had
holding   Telegram's "retry after", which outlives a restart
desk      what the operator sees and decides
stale     what an outage or a wrong clock made of messages that wait
reviving  what becomes of it in a backup that is put back

pending -> sending -> sent, or unknown, dead, skipped, cancelled, superseded, expired.
"""

from storage.outbox.desk import backlog, listing, message_id, resolve, retry
from storage.outbox.holding import hold, holds, look_ahead
from storage.outbox.putting import (
    Draft,
    Post,
    alert_key,
    posts,
    put,
    read_ahead,
    readdress_alerts,
    skip_chat,
)
from storage.outbox.reviving import revive
from storage.outbox.sending import (
    Delivered,
    Failed,
    Outcome,
    Postponed,
    Row,
    Unanswered,
    Unreachable,
    leases,
    recover,
    renew,
    settle,
    settle_delivered,
    start_sending,
)
from storage.outbox.stale import bring_forward, end_unsent_replies

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
    "bring_forward",
    "end_unsent_replies",
    "hold",
    "holds",
    "leases",
    "listing",
    "look_ahead",
    "message_id",
    "posts",
    "put",
    "read_ahead",
    "readdress_alerts",
    "recover",
    "renew",
    "resolve",
    "retry",
    "revive",
    "settle",
    "settle_delivered",
    "skip_chat",
    "start_sending",
]
