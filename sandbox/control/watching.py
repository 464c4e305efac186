"""Control routes for watching: the whole state, live events, calls of the bot, idleness, annotations."""

import contextlib
import json
import time
from dataclasses import asdict
from functools import partial
from itertools import islice

from aiohttp import web

from sandbox import acts
from sandbox.control.requests import query_number, query_seconds, query_wait, read_body, reply, stage_of
from sandbox.errors import ControlError
from sandbox.feed import TOPIC as FEED_TOPIC
from sandbox.feed import FeedEvent
from sandbox.journal import show_call
from sandbox.stage import CALLS_TOPIC, IDLE_TOPIC, POLL_TOPIC, Stage
from sandbox.world import Json

routes = web.RouteTableDef()

_SNAPSHOT_MESSAGES = 200
_HEARTBEAT = 15.0
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


@routes.get("/sandbox/state")
async def read_state(request: web.Request) -> web.Response:
    """Everything a screen needs to begin with; live events continue after `last_event_id`."""
    stage = stage_of(request)
    limit = query_number(request, "messages", _SNAPSHOT_MESSAGES)
    users = stage.world.users.values()
    return reply(
        {
            "last_event_id": stage.feed.last_id,
            "clock": stage.show_clock(),
            "bot": asdict(stage.world.bot),
            "people": [asdict(user) for user in users if not user.is_bot],
            "chats": [_snapshot_chat(stage, chat_id, limit) for chat_id in stage.world.chats],
            "annotations": list(stage.annotations.values()),
        }
    )


@routes.get("/sandbox/events")
async def stream_events(request: web.Request) -> web.StreamResponse:
    """Server-sent events after `after` (or Last-Event-ID); "reset" says: take a new snapshot."""
    stage = stage_of(request)
    last_seen = request.headers.get("Last-Event-ID", "")
    after = int(last_seen) if last_seen.isdigit() else query_number(request, "after", stage.feed.last_id)
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await response.prepare(request)
    # The reader goes away: that is how a stream ends.
    with contextlib.suppress(ConnectionResetError):
        await _stream(stage, response, after)
    return response


@routes.get("/sandbox/files/{file_id}")
async def read_file(request: web.Request) -> web.Response:
    """A file by its id, for the page. A hostile one must not open as a page of this origin."""
    stored = stage_of(request).world.files.get(request.match_info["file_id"])
    if stored is None:
        raise ControlError("no such file", 404)
    is_picture = stored.mime_type in _PICTURES
    return web.Response(
        body=stored.content,
        content_type=stored.mime_type if is_picture else "application/octet-stream",
        headers={"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"},
    )


@routes.get("/sandbox/calls")
async def list_calls(request: web.Request) -> web.Response:
    """Calls numbered above `after` that fit `method`, `chat_id`, `outcome`; `timeout` waits for one."""
    stage, query = stage_of(request), request.query
    chat_id = query_number(request, "chat_id", 0) or None
    after, limit = query_number(request, "after", 0), query_number(request, "limit", 1000)

    def look() -> list[Json]:
        found = stage.journal.find(after, query.get("method"), chat_id, query.get("outcome"), limit)
        return [show_call(call) for call in found]

    calls = await stage.bells.wait(CALLS_TOPIC, look, query_wait(request))
    return reply({"calls": calls, "last_number": stage.journal.last_number})


@routes.get("/sandbox/calls/counts")
async def count_calls(request: web.Request) -> web.Response:
    return reply(stage_of(request).journal.tally())


@routes.get("/sandbox/idle")
async def read_idle(request: web.Request) -> web.Response:
    """Whether all updates are confirmed and no call is under way, for `quiet` real seconds at least.

    With `timeout` it waits for that.
    """
    stage, quiet = stage_of(request), query_seconds(request, "quiet")
    is_calm = await _wait_for_calm(stage, quiet, query_wait(request))
    return reply(
        {
            "idle": is_calm,
            "pending": len(stage.updates),
            "running": stage.journal.running,
            "polling": stage.poll is not None,
        }
    )


@routes.get("/sandbox/polling")
async def read_polling(request: web.Request) -> web.Response:
    """Whether a bot waits in getUpdates; with `timeout` it waits for one."""
    stage = stage_of(request)
    is_polling = await stage.bells.wait(POLL_TOPIC, lambda: stage.poll is not None, query_wait(request))
    return reply({"polling": is_polling})


@routes.get("/sandbox/annotations")
async def list_annotations(request: web.Request) -> web.Response:
    return reply(list(stage_of(request).annotations.values()))


@routes.post("/sandbox/annotations")
async def annotate(request: web.Request) -> web.Response:
    """Keep facts about a person ({"user_id": …, "level": …, "score": …, …}) and stream them."""
    stage, body = stage_of(request), await read_body(request)
    note = {**body.fields, "user_id": body.number("user_id")}
    stage.annotations[note["user_id"]] = note
    stage.feed.tell("annotation", note)
    return reply(note, 201)


def _snapshot_chat(stage: Stage, chat_id: int, limit: int) -> Json:
    chat = stage.world.chats[chat_id]
    newest = list(islice(reversed(chat.messages.values()), limit))
    messages = [stage.view(message).to_json() for message in reversed(newest)]
    return {**acts.describe_chat(stage, chat), "messages": messages}


async def _stream(stage: Stage, response: web.StreamResponse, after: int) -> None:
    if stage.feed.has_gap_after(after):
        await response.write(_render(FeedEvent(stage.feed.last_id, "reset", {})))
        after = stage.feed.last_id
    await response.write(b": hello\n\n")
    while not stage.bells.is_closed:
        events = await stage.bells.wait(FEED_TOPIC, partial(stage.feed.after, after), _HEARTBEAT)
        await response.write(b"".join(map(_render, events)) or b": still here\n\n")
        after = events[-1].id if events else after


def _render(event: FeedEvent) -> bytes:
    data = json.dumps(event.data)
    return f"id: {event.id}\nevent: {event.kind}\ndata: {data}\n\n".encode()


async def _wait_for_calm(stage: Stage, quiet: float, wait: float) -> bool:
    deadline = time.monotonic() + wait
    while not (is_calm := stage.is_idle and time.monotonic() - stage.stirred_at >= quiet):
        now = time.monotonic()
        until = min(deadline, stage.stirred_at + quiet) if stage.is_idle else deadline
        if now >= deadline or stage.bells.is_closed:
            break
        await stage.bells.wait(IDLE_TOPIC, partial(stage.has_stirred_since, stage.stirs), until - now)
    return is_calm
