"""Control routes about deliveries to the bot's webhook: what happened, and how they are to go."""

from dataclasses import asdict, replace

from aiohttp import web

from sandbox.control.requests import Body, query_number, query_wait, read_body, reply, stage_of
from sandbox.errors import ControlError
from sandbox.stage import UPDATES_TOPIC
from sandbox.webhook.courier import DELIVERIES_TOPIC, Courier
from sandbox.webhook.settings import DeliveryConditions
from sandbox.world import Json

COURIER = web.AppKey("courier", Courier)
routes = web.RouteTableDef()

_MAX_COPIES = 100


@routes.get("/sandbox/webhook")
async def read_webhook(request: web.Request) -> web.Response:
    """The webhook, its conditions and counts; with `timeout` it waits until a webhook is set."""
    stage = stage_of(request)
    await stage.bells.wait(UPDATES_TOPIC, lambda: stage.webhook.url, query_wait(request))
    return reply(_show(request))


@routes.post("/sandbox/webhook")
async def change_webhook(request: web.Request) -> web.Response:
    """Change the conditions named in the body; "retry": true ends all waits for the next try."""
    courier, body = request.app[COURIER], await read_body(request)
    courier.change(_changed(courier.conditions, body))
    if body.flag("retry"):
        courier.retry_now()
    return reply(_show(request))


@routes.delete("/sandbox/webhook")
async def restore_webhook(request: web.Request) -> web.Response:
    """Back to normal conditions; what was held is released. The webhook itself stays."""
    request.app[COURIER].change(DeliveryConditions())
    return reply(_show(request))


@routes.get("/sandbox/deliveries")
async def list_deliveries(request: web.Request) -> web.Response:
    """Finished deliveries numbered above `after`, oldest first; with `timeout` it waits for one."""
    stage, courier = stage_of(request), request.app[COURIER]
    after, limit = query_number(request, "after", 0), query_number(request, "limit", 1000)
    found = await stage.bells.wait(
        DELIVERIES_TOPIC, lambda: courier.deliveries(after, limit), query_wait(request)
    )
    return reply(found)


def _changed(conditions: DeliveryConditions, body: Body) -> DeliveryConditions:
    changed = replace(
        conditions,
        copies=body.number("copies", conditions.copies),
        shuffle_window=body.number("shuffle_window", conditions.shuffle_window),
        seed=body.number("seed", conditions.seed),
        retry_base=body.amount("retry_base", conditions.retry_base),
        patience=body.amount("patience", conditions.patience),
        hold=_hold(body) if "hold" in body else conditions.hold,
    )
    if not 1 <= changed.copies <= _MAX_COPIES:
        raise ControlError(f"'copies' must be 1 to {_MAX_COPIES}")
    if changed.shuffle_window < 0 or changed.retry_base < 0 or changed.patience <= 0:
        raise ControlError("'shuffle_window' and 'retry_base' must not be negative, 'patience' positive")
    return changed


def _hold(body: Body) -> bool | frozenset[str]:
    """True, false, or a list of kinds of update."""
    if isinstance(body.fields["hold"], bool):
        return body.flag("hold")
    return frozenset(str(kind) for kind in body.items("hold"))


def _show(request: web.Request) -> Json:
    stage, courier = stage_of(request), request.app[COURIER]
    hold = courier.conditions.hold
    return {
        "url": stage.webhook.url,
        "max_connections": stage.webhook.max_connections,
        "last_error": stage.webhook.last_error,
        "pending": len(stage.updates),
        "in_flight": courier.in_flight,
        **{name: courier.counts[name] for name in ("accepted", "failed", "expired")},
        "conditions": asdict(courier.conditions) | {"hold": hold if isinstance(hold, bool) else sorted(hold)},
    }
