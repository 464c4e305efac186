"""Control routes that change the conditions: clock, faults, flood limits, tokens, updates, the bot itself."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta

from aiohttp import web

from sandbox.control.requests import Body, query_number, query_wait, read_body, reply, stage_of
from sandbox.errors import ControlError
from sandbox.faults import DELIVERY, DELIVERY_KINDS, KINDS, Fault
from sandbox.limits import SCOPES, Limits
from sandbox.stage import CLOCK_TOPIC, UPDATES_TOPIC, Stage
from sandbox.world import Json

routes = web.RouteTableDef()


@routes.get("/sandbox/clock")
async def read_clock(request: web.Request) -> web.Response:
    """The time; with `after` and `timeout` it waits until the version differs from `after`."""
    stage, after = stage_of(request), query_number(request, "after", 0)
    await stage.bells.wait(CLOCK_TOPIC, lambda: stage.clock.version != after, query_wait(request))
    return reply(stage.show_clock())


@routes.post("/sandbox/clock")
async def set_clock(request: web.Request) -> web.Response:
    stage, body = stage_of(request), await read_body(request)
    if "freeze" in body:
        (stage.clock.freeze if body.flag("freeze") else stage.clock.run)()
    if "now" in body:
        stage.clock.move_to(_moment(body.text("now")))
    if "advance_seconds" in body:
        stage.clock.advance(timedelta(seconds=body.amount("advance_seconds")))
    stage.move_clock()
    return reply(stage.show_clock())


@routes.get("/sandbox/faults")
async def list_faults(request: web.Request) -> web.Response:
    return reply([asdict(fault) for fault in stage_of(request).faults.rules])


@routes.post("/sandbox/faults")
async def add_fault(request: web.Request) -> web.Response:
    body = await read_body(request)
    kind, method = body.text("kind"), body.text("method", "*")
    kinds = DELIVERY_KINDS if method == DELIVERY else KINDS
    if kind not in kinds:
        raise ControlError(f"'kind' must be one of {', '.join(kinds)}")
    fault = Fault(
        0,
        kind,
        method=method,
        chat_id=body.maybe_number("chat_id"),
        left=body.number("times", 1),
        retry_after=body.number("retry_after", 1),
        text=body.maybe_text("text"),
        seconds=body.amount("seconds", 1.0),
    )
    return reply(asdict(stage_of(request).faults.add(fault)), 201)


@routes.delete("/sandbox/faults")
async def clear_faults(request: web.Request) -> web.Response:
    stage_of(request).faults.clear()
    return reply([])


@routes.get("/sandbox/limits")
async def read_limits(request: web.Request) -> web.Response:
    """The limits, the messages they let pass and, by scope, the calls they refused since they were set."""
    return reply(_show_limits(stage_of(request)))


@routes.post("/sandbox/limits")
async def set_limits(request: web.Request) -> web.Response:
    """Replace all limits; what is left out is off."""
    stage, body = stage_of(request), await read_body(request)
    limits = Limits(
        bot_per_second=body.maybe_amount("bot_per_second"),
        chat_per_second=body.maybe_amount("chat_per_second"),
        chat_burst=body.number("chat_burst", 3),
        group_per_minute=body.maybe_amount("group_per_minute"),
        paid_per_second=body.amount("paid_per_second", 1000),
    )
    if any(limit is not None and limit <= 0 for limit in vars(limits).values()):
        raise ControlError("a limit must be positive; leave it out to switch it off")
    stage.flood.set(limits)
    return reply(_show_limits(stage))


@routes.post("/sandbox/tokens")
async def change_tokens(request: web.Request) -> web.Response:
    """{"revoke": token or true for all} and {"accept": token}; a revoked token is answered 401."""
    stage, body = stage_of(request), await read_body(request)
    if body.fields.get("revoke") is True:
        stage.tokens.clear()
    elif "revoke" in body:
        stage.tokens.discard(body.text("revoke"))
    if "accept" in body:
        stage.tokens.add(body.text("accept"))
    return reply({"accepted": len(stage.tokens)})


@routes.get("/sandbox/bot")
async def read_bot(request: web.Request) -> web.Response:
    return reply(_show_bot(stage_of(request)))


@routes.post("/sandbox/bot")
async def change_bot(request: web.Request) -> web.Response:
    stage, body = stage_of(request), await read_body(request)
    stage.reads_all_groups = body.flag("reads_all_groups", stage.reads_all_groups)
    return reply(_show_bot(stage))


@routes.get("/sandbox/updates")
async def list_updates(request: web.Request) -> web.Response:
    return reply([update.body for update in stage_of(request).updates.waiting()])


@routes.post("/sandbox/updates")
async def inject_update(request: web.Request) -> web.Response:
    """{"update": any JSON} queues it as it is; {"repeat": n} delivers the last n updates once more."""
    stage, body = stage_of(request), await read_body(request)
    ids = _change_updates(stage, body)
    stage.bells.ring(UPDATES_TOPIC)
    return reply({"update_ids": ids}, 201)


def _change_updates(stage: Stage, body: Body) -> list[int]:
    if "update" in body:
        return [stage.updates.inject(body.fields["update"], stage.clock.now())]
    if "next_id" in body:
        stage.updates.next_id = body.number("next_id")
        return []
    return stage.updates.repeat(body.number("repeat"), stage.clock.now())


def _show_limits(stage: Stage) -> Json:
    flood = stage.flood
    rejected = {scope: flood.rejected[scope] for scope in SCOPES}
    return {**asdict(flood.limits), "passed": flood.passed, "rejected": rejected}


def _show_bot(stage: Stage) -> dict[str, object]:
    return {
        **asdict(stage.world.bot),
        "reads_all_groups": stage.reads_all_groups,
        "webhook_url": stage.webhook.url,
        "names": stage.profile.names,
        "descriptions": stage.profile.descriptions,
        "short_descriptions": stage.profile.short_descriptions,
    }


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ControlError("'now' must be ISO 8601, for example 2026-11-23T08:00:00+07:00") from None
    if moment.tzinfo is None:
        raise ControlError("'now' needs an offset, for example +07:00 or Z")
    return moment.astimezone(UTC)
