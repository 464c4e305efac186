"""A Bot API server that answers by script: what Telegram, a proxy or a broken network can do to a call.

It knows no methods; the sandbox does. A script is a function from the request to a response.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

Script = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Received:
    """One request: parameters as a form has them, nested ones as JSON; files as (name, content)."""

    path: str
    fields: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)


class ScriptedApi:
    def __init__(self) -> None:
        self.script: Script = result(True)
        self.files: dict[str, Script] = {}
        self.received: list[Received] = []
        self.url = ""
        self.called = asyncio.Event()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        received = Received(request.path)
        for name, value in (await parameters(request)).items():
            if isinstance(value, web.FileField):
                received.files[name] = (value.filename, value.file.read())
            else:
                received.fields[name] = value
        self.received.append(received)
        self.called.set()
        for path, script in self.files.items():
            if request.path.endswith(path):
                return await script(request)
        return await self.script(request)


@asynccontextmanager
async def serve_script() -> AsyncIterator[ScriptedApi]:
    api = ScriptedApi()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", api.answer)
    async with TestServer(app) as server:
        api.url = str(server.make_url("")).rstrip("/")
        yield api


async def parameters(request: web.Request) -> dict[str, Any]:
    """Those of a form, or of a JSON body as a form would have them."""
    if request.content_type != "application/json":
        return dict(await request.post())
    given = (await request.json()).items()
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in given}


def body(content: bytes | str, status: int = 200, content_type: str = "application/json") -> Script:
    async def answer(request: web.Request) -> web.Response:
        raw = content.encode() if isinstance(content, str) else content
        return web.Response(body=raw, status=status, content_type=content_type)

    return answer


def result(value: Any) -> Script:
    return body(json.dumps({"ok": True, "result": value}))


def refusal(code: int, description: str, **parameters: Any) -> Script:
    answer = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return body(json.dumps(answer), status=code)


def echo() -> Script:
    """The `text` of the call as its result."""

    async def answer(request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": (await parameters(request))["text"]})

    return answer


async def hang_up(request: web.Request) -> web.StreamResponse:
    """The request was read, then the connection breaks."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def break_off(request: web.Request) -> web.StreamResponse:
    """The connection breaks in the middle of the answer."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"ok": true, "result": {"message_id"')
    return await hang_up(request)


def after(seconds: float, script: Script) -> Script:
    async def answer(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await script(request)

    return answer


def once_all_arrived(count: int, script: Script) -> Script:
    """Nobody is answered before `count` requests wait at the same time."""
    barrier = asyncio.Barrier(count)

    async def answer(request: web.Request) -> web.StreamResponse:
        await barrier.wait()
        return await script(request)

    return answer
