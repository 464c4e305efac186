"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`.

One call goes: token, parameters, fault of the moment, flood limits, method, answer; the journal notes each
step.
"""

import inspect
import json
from typing import Any

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.faults import Fault
from sandbox.groups import migrate
from sandbox.journal import UNKNOWN_METHOD, Call, chat_in
from sandbox.methods import METHODS
from sandbox.methods.access import find_chat
from sandbox.params import Params, read_params
from sandbox.stage import CALLS_TOPIC, Stage
from sandbox.world import Json

STAGE = web.AppKey("stage", Stage)
_HTML_502 = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    "<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
)


def add_routes(app: web.Application) -> None:
    app.router.add_route("*", "/bot{token}/{method}", answer_call)
    app.router.add_get("/file/bot{token}/{path:.+}", serve_file)


async def answer_call(request: web.Request) -> web.StreamResponse:
    stage = request.app[STAGE]
    if request.match_info["token"] not in stage.tokens:
        return _answer(ApiError(401, "Unauthorized").body(), 401)
    try:
        params = await read_params(request)
    except ApiError as error:
        return _answer(error.body(), error.code)
    method = request.match_info["method"]
    name, _ = METHODS.get(method.lower(), (method, None))
    call = stage.journal.open(name, params, stage.clock.now())
    fault = stage.faults.take(name, call.chat_id)
    if not call.is_poll:
        stage.stir()
    try:
        return await _live_through(stage, request, call, params, fault)
    finally:
        if call.outcome == "running":
            stage.journal.close(call, "cancelled")
        stage.bells.ring(CALLS_TOPIC)
        if not call.is_poll:
            stage.stir()


async def serve_file(request: web.Request) -> web.Response:
    stage = request.app[STAGE]
    if request.match_info["token"] not in stage.tokens:
        return _answer(ApiError(401, "Unauthorized").body(), 401)
    path = request.match_info["path"]
    for stored in stage.world.files.values():
        if stored.path == path:
            return web.Response(body=stored.content, content_type="application/octet-stream")
    return _answer(ApiError(404, "Not Found").body(), 404)


async def _live_through(
    stage: Stage, request: web.Request, call: Call, params: Params, fault: Fault | None
) -> web.StreamResponse:
    """Execute a call under its fault, if it has one."""
    kind = fault.kind if fault else ""
    if kind == "drop_before":
        stage.journal.close(call, kind)
        return _hang_up(request)
    if kind == "html":
        stage.journal.close(call, "502")
        return web.Response(status=502, text=_HTML_502, content_type="text/html")
    if fault and kind == "slow":
        await stage.bells.pause(fault.seconds)
    body, status = await _execute(stage, call, params, fault)
    if fault and kind == "slow_answer":
        await stage.bells.pause(fault.seconds)
    outcome = _outcome_of(body, status)
    if kind == "drop_after":
        stage.journal.close(call, outcome, "the answer was never sent")
        return _hang_up(request)
    stage.journal.close(call, outcome, body.get("description"))
    if kind == "garbled":
        text = json.dumps(body)
        return web.Response(text=text[: len(text) // 2], content_type="application/json")
    call.was_heard = True
    return _answer(body, status)


async def _execute(stage: Stage, call: Call, params: Params, fault: Fault | None) -> tuple[Json, int]:
    """The JSON answer and its HTTP status."""
    try:
        if fault is not None:
            _refuse(stage, call, fault)
        result = await _run(stage, call.method, params)
    except ApiError as error:
        return error.body(), error.code
    call.was_executed = True
    return {"ok": True, "result": result}, 200


def _refuse(stage: Stage, call: Call, fault: Fault) -> None:
    refusal = fault.refusal()
    if refusal is not None:
        raise refusal
    if fault.kind == "migrate":
        group = find_chat(stage.world, call.chat_id)
        if group is not None and group.type == "group" and group.migrated_to is None:
            migrate(stage, group)


async def _run(stage: Stage, method: str, params: Params) -> Any:
    known = METHODS.get(method.lower())
    if known is None:
        raise ApiError(404, "Not Found: method not found")
    stage.flood.check(method, params, find_chat(stage.world, chat_in(params)))
    result = known[1](stage, params)
    return await result if inspect.isawaitable(result) else result


def _outcome_of(body: dict[str, Any], status: int) -> str:
    if body["ok"]:
        return "ok"
    return UNKNOWN_METHOD if status == 404 else str(status)


def _hang_up(request: web.Request) -> web.StreamResponse:
    """Break the connection as a dying network would: no status line, no body."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _answer(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.json_response(body, status=status)
