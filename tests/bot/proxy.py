"""What stands before several workers: it gives each pushed update to the next one that is there."""

import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

import aiohttp
from aiohttp import web

PATIENCE = aiohttp.ClientTimeout(total=10)  # a worker may stand still


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@asynccontextmanager
async def forwarding(ports: Sequence[int]) -> AsyncIterator[str]:
    """Its address. A worker that takes no connection is passed over; what one does not answer is a 502."""
    turns = count()

    async def forward(request: web.Request) -> web.Response:
        body, first = await request.read(), next(turns)
        for attempt in range(len(ports)):
            url = f"http://127.0.0.1:{ports[(first + attempt) % len(ports)]}{request.path}"
            try:
                async with http.post(url, data=body, headers=request.headers) as answer:
                    return web.Response(status=answer.status)
            except aiohttp.ClientConnectorError:
                continue
            except (aiohttp.ClientError, TimeoutError):
                break
        return web.Response(status=502)

    app = web.Application()
    app.router.add_post("/hook", forward)
    runner = web.AppRunner(app, access_log=None)
    async with aiohttp.ClientSession(timeout=PATIENCE) as http:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        await runner.cleanup()
