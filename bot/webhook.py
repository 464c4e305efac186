"""Updates pushed by Telegram: answered with 200 only when committed, in order per queue.

Everything that reaches the port is hostile until the secret has been compared, in constant time. Telegram
repeats what is not answered with 2xx, so 5xx is for the one case in which that helps: the database is away.
What cannot be handled is parked and answered with 200, or it would block its chat.
"""

import asyncio
import hashlib
import hmac
import logging
import time
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

import orjson
from aiohttp import web

from bot.clock import Clock
from bot.health import Health, Part
from bot.intake import Intake
from bot.listening import Listener
from bot.redirecting import Redirecting
from bot.tally import Tally
from bot.transport import Gateway, TransportError, Unauthorized
from bot.updates import ALLOWED_UPDATES, Unreadable, parse
from storage.errors import DatabaseOutage

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1024 * 1024  # bytes of one update; Telegram's are below 100 KB
SLOWEST = 10.0  # seconds for a body to arrive
RETRY_AFTER = 2  # seconds that Telegram shall wait while the database is away
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0  # seconds between tries to tell Telegram our address
SILENCE = 60.0  # seconds in which others that are refused for the same reason are only counted
WRONG_SECRET = "is missing or wrong: not from Telegram, or workers differ in LEADBOT_WEBHOOK_SECRET"
CONNECTIONS = 100  # pushes at once, the most Telegram allows


class Webhook(Listener):
    """The server behind LEADBOT_WEBHOOK_URL."""

    def __init__(
        self,
        url: str,
        address: tuple[str, int],
        secret: str,
        intake: Intake,
        clock: Clock,
        health: Health,
        tally: Tally,
        redirecting: Redirecting | None = None,
    ) -> None:
        self._url = url
        self._secret = secret
        self._intake = intake
        self._clock = clock
        self._health = health
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()  # alive while in use
        self._tally = tally
        self._silent_until: dict[int, float] = {}  # by status, monotonic
        app = web.Application(client_max_size=LARGEST)
        app.on_response_prepare.append(self._count)
        app.router.add_post(urlsplit(url).path or "/", self._receive)
        if redirecting:  # the one port that can be reached from outside
            redirecting.add_to(app)
        super().__init__(app, address, "LEADBOT_WEBHOOK_LISTEN")

    async def run(self, gateway: Gateway) -> None:
        """Tell Telegram where to push, as often as it takes, then serve for ever; raises Unauthorized."""
        pause = FIRST_PAUSE
        while True:
            try:
                await self._announce(gateway)
            except Unauthorized:
                raise
            except TransportError as error:
                self._health.ail(Part.RECEIVING, str(error))
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                self._health.mend(Part.RECEIVING)
                await asyncio.Event().wait()

    async def _announce(self, gateway: Gateway) -> None:
        await gateway.call(
            "setWebhook",
            url=self._url,
            secret_token=self._secret,
            max_connections=CONNECTIONS,
            allowed_updates=ALLOWED_UPDATES,
        )

    async def _count(self, _request: web.Request, response: web.StreamResponse) -> None:
        self._tally.answered(response.status)

    async def _receive(self, request: web.Request) -> web.Response:
        try:
            raw = await self._read(request)
        except web.HTTPException as refusal:
            self._log(refusal)
            raise
        return await self._take(raw)

    async def _read(self, request: web.Request) -> Any:
        """The update; raises the HTTPException that says what is wrong and where the operator should look."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            raise web.HTTPUnauthorized(text=f"{SECRET_HEADER} {WRONG_SECRET}")
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="not application/json, which is all that Telegram sends")
        try:
            async with asyncio.timeout(SLOWEST):
                return orjson.loads(await request.read())
        except TimeoutError:
            raise web.HTTPRequestTimeout(text="the body took too long: is the proxy overloaded?") from None
        except orjson.JSONDecodeError:
            raise web.HTTPBadRequest(text="the body is not JSON: does the proxy change it?") from None

    def _log(self, refusal: web.HTTPException) -> None:
        """Each kind once a minute: whoever knocks all day shall not fill the disk."""
        now = time.monotonic()
        if now >= self._silent_until.get(refusal.status, 0.0):
            self._silent_until[refusal.status] = now + SILENCE
            logger.warning("a push was refused (%s): %s", refusal.status, refusal.text)

    async def _take(self, raw: Any) -> web.Response:
        now = self._clock.now()
        self._intake.note_arrival(now)
        parsed = parse(raw, now)
        queue = 0 if isinstance(parsed, Unreadable) else parsed.queue
        lock = self._locks.get(queue) or asyncio.Lock()
        self._locks[queue] = lock
        try:
            async with lock:
                await self._intake.take(parsed, raw)
        except DatabaseOutage as error:
            self._health.ail(Part.DATABASE, str(error), by="webhook")
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        self._health.mend(Part.DATABASE, by="webhook")
        return web.Response()


def secret_of(token: str) -> str:
    """The secret where the operator sets none: known to us and Telegram only, the same after a restart."""
    return hmac.new(token.encode(), b"leadbot webhook", hashlib.sha256).hexdigest()
