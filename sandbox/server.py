"""The running sandbox: one aiohttp server on one port, for the Bot API, the control API and the page.

`async with Sandbox() as sandbox:` starts it inside the current event loop; `python -m sandbox` starts it
alone.
"""

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from sandbox import botapi, control
from sandbox.clock import Clock
from sandbox.params import MAX_UPLOAD
from sandbox.stage import Stage
from sandbox.webhook.courier import Courier
from sandbox.world import User

DEFAULT_TOKEN = "7000000001:SANDBOX-token-of-no-value"
PAGE = Path(__file__).parent / "page"


class Sandbox:
    """A local Telegram. `tokens` all belong to the one bot, whose id is the number before the colon.

    `starts_at` (aware) sets the clock, `frozen` stops it there; `port` 0 takes a free one. OSError when it is
    taken.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        tokens: tuple[str, ...] = (DEFAULT_TOKEN,),
        bot_name: str = "Sandbox bot",
        bot_username: str = "sandbox_bot",
        starts_at: datetime | None = None,
        frozen: bool = False,
    ) -> None:
        bot = User(int(tokens[0].partition(":")[0]), bot_name, username=bot_username, is_bot=True)
        self.token = tokens[0]
        self._stage = Stage(Clock(starts_at, frozen), bot, tokens)
        self._host = host
        self._port = port
        self._runner = web.AppRunner(_build_app(self._stage), access_log=None, shutdown_timeout=1.0)

    @property
    def url(self) -> str:
        return f"http://{self._host}:{self._port}"

    async def start(self) -> None:
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        self._stage.bells.close()
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()


def _build_app(stage: Stage) -> web.Application:
    app = web.Application(middlewares=[control.guard], client_max_size=MAX_UPLOAD + 1024 * 1024)
    app[botapi.STAGE] = stage
    app[control.COURIER] = courier = Courier(stage)
    app.cleanup_ctx.append(courier.serve)
    botapi.add_routes(app)
    control.add_routes(app)
    app.router.add_get("/", _serve_page)
    app.router.add_get(r"/page/{name:[\w.-]+}", _serve_page)
    return app


async def _serve_page(request: web.Request) -> web.StreamResponse:
    """A file of the page, asked for anew each time, so that a browser never mixes two versions."""
    file = PAGE / request.match_info.get("name", "index.html")
    if not file.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(file, headers={"Cache-Control": "no-cache"})
