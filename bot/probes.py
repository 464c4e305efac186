"""The HTTP server of LEADBOT_HTTP_LISTEN: what a supervisor and a monitor ask.

/healthz answers while the process lives. /readyz is red (503) while something ails, with a line for each.
/metrics is for Prometheus. Counted links of broadcasts are answered here, too.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.health import Health
from bot.listening import Listener
from bot.redirecting import Redirecting

Show = Callable[[], Awaitable[bytes]]


class Probes(Listener):
    """`show` gives the page of the metrics."""

    def __init__(
        self, health: Health, show: Show, address: tuple[str, int], redirecting: Redirecting | None = None
    ) -> None:
        self._health = health
        self._show = show
        app = web.Application()
        app.router.add_get("/healthz", self._tell_alive)
        app.router.add_get("/readyz", self._tell_ready)
        app.router.add_get("/metrics", self._tell_metrics)
        if redirecting:
            redirecting.add_to(app)
        super().__init__(app, address, "LEADBOT_HTTP_LISTEN")

    async def _tell_alive(self, _request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _tell_ready(self, _request: web.Request) -> web.Response:
        troubles = self._health.troubles
        return web.json_response(
            {"ready": not troubles, "troubles": troubles}, status=503 if troubles else 200
        )

    async def _tell_metrics(self, _request: web.Request) -> web.Response:
        headers = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
        return web.Response(body=await self._show(), headers=headers)
