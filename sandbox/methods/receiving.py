"""How a bot gets its updates: getUpdates with its long poll and its conflicts, and the webhook's settings."""

from sandbox.errors import ApiError, bad_request
from sandbox.params import Params
from sandbox.stage import POLL_TOPIC, UPDATES_TOPIC, Poll, Stage
from sandbox.updates import MAX_BATCH
from sandbox.webhook.settings import DEFAULT_CONNECTIONS, Webhook, check_webhook
from sandbox.world import Json

MAX_TIMEOUT = 50
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_SET = "Conflict: terminated by setWebhook request"


async def get_updates(stage: Stage, params: Params) -> list[Json]:
    if stage.webhook.url:
        raise ApiError(409, _WEBHOOK_ACTIVE)
    _end_poll(stage, _OTHER_POLLER)
    _remember_kinds(stage, params)
    offset = params.integer("offset")
    limit = params.integer("limit", MAX_BATCH)
    limit = limit if 1 <= limit <= MAX_BATCH else MAX_BATCH
    timeout = min(max(params.integer("timeout"), 0), MAX_TIMEOUT)
    poll = Poll()
    stage.poll = poll
    stage.bells.ring(POLL_TOPIC)

    def look() -> list[Json] | str:
        if poll.ended:
            return poll.ended
        pending = len(stage.updates)
        batch = stage.updates.take(offset, limit, stage.clock.now())
        if len(stage.updates) != pending:
            stage.stir()
        return [update.body for update in batch]

    try:
        seen = await stage.bells.wait(UPDATES_TOPIC, look, timeout)
    finally:
        if stage.poll is poll:
            stage.poll = None
    if isinstance(seen, str):
        raise ApiError(409, seen)
    return seen


def set_webhook(stage: Stage, params: Params) -> bool:
    url = params.text("url").strip()
    if not url:
        return delete_webhook(stage, params)
    connections = params.integer("max_connections", DEFAULT_CONNECTIONS)
    webhook = check_webhook(url, params.text("secret_token"), connections)
    _remember_kinds(stage, params)
    _drop_pending(stage, params)
    if webhook != stage.webhook:
        stage.webhook = webhook
    _end_poll(stage, _WEBHOOK_SET)
    stage.bells.ring(UPDATES_TOPIC)
    return True


def delete_webhook(stage: Stage, params: Params) -> bool:
    """What is pending waits for the next getUpdates."""
    _drop_pending(stage, params)
    stage.webhook = Webhook()
    stage.bells.ring(UPDATES_TOPIC)
    return True


def get_webhook_info(stage: Stage, params: Params) -> Json:
    webhook = stage.webhook
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(stage.updates),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.last_error_at is not None:
        info["last_error_date"] = int(webhook.last_error_at.timestamp())
        info["last_error_message"] = webhook.last_error
    if stage.updates.allowed:
        info["allowed_updates"] = stage.updates.allowed
    return info


def _end_poll(stage: Stage, reason: str) -> None:
    if stage.poll is not None:
        stage.poll.ended = reason
        stage.bells.ring(UPDATES_TOPIC)


def _remember_kinds(stage: Stage, params: Params) -> None:
    if "allowed_updates" not in params.values:
        return
    kinds = params.parsed("allowed_updates") or []
    if not isinstance(kinds, list):
        raise bad_request("can't parse allowed updates JSON object")
    stage.updates.allow(str(kind) for kind in kinds)


def _drop_pending(stage: Stage, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        stage.updates.clear()
        stage.stir()
