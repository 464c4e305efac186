"""The HTTP server of LEADBOT_HTTP_LISTEN: what a supervisor and a monitor ask.

/healthz answers while the process lives. /readyz is red (503) while something ails, with a line for each.
/metrics is for Prometheus.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.health import Health, PortTaken

Show = Callable[[], Awaitable[bytes]]


class Probes:
    """Port 0 takes any free one, `port` tells which. `show` gives the page of the metrics."""

    def __init__(self, health: Health, show: Show, address: tuple[str, int]) -> None:
        self._health = health
        self._show = show
        self._address = address
        app = web.Application()
        app.router.add_get("/healthz", self._tell_alive)
        app.router.add_get("/readyz", self._tell_ready)
        app.router.add_get("/metrics", self._tell_metrics)
        self._runner = web.AppRunner(app, access_log=None)

    @property
    def port(self) -> int:
        return int(self._runner.addresses[0][1])

    async def start(self) -> None:
        """Raises PortTaken."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, *self._address).start()
        except OSError as error:
            await self._runner.cleanup()
            raise PortTaken(self._address, error) from None

    async def stop(self) -> None:
        await self._runner.cleanup()

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
