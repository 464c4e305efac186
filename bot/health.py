"""How the bot is: what ails at the moment, and the HTTP server that tells it to a supervisor.

/healthz answers while the process lives. /readyz is red (503) while something ails, with a line for each.
"""

import logging
from enum import StrEnum

from aiohttp import web

logger = logging.getLogger(__name__)


class Part(StrEnum):
    """What has to work for the bot to be ready."""

    RECEIVING = "receiving"  # updates come in
    DATABASE = "database"  # and can be kept
    SENDING = "sending"  # messages go out
    SALES_CHAT = "sales_chat"  # alerts reach sales


class PortTaken(Exception):
    """The address of a setting cannot be listened on."""

    def __init__(
        self, address: tuple[str, int], reason: OSError, setting: str = "LEADBOT_HTTP_LISTEN"
    ) -> None:
        super().__init__(
            f"{address[0]}:{address[1]} cannot be listened on ({reason.strerror}); "
            f"stop the program that has the port, or set {setting} to another"
        )


class Health:
    """The present troubles. A change is logged once, in words a person can act upon."""

    def __init__(self) -> None:
        self.troubles: dict[Part, str] = {Part.RECEIVING: "has not begun"}

    def ail(self, part: Part, reason: str) -> None:
        if self.troubles.get(part) != reason:
            logger.warning("%s: %s", part, reason)
        self.troubles[part] = reason

    def lose_sales_chat(self, chat_id: int, reason: Exception) -> None:
        self.ail(Part.SALES_CHAT, f"LEADBOT_SALES_CHAT={chat_id}: {reason}")

    def mend(self, *parts: Part) -> None:
        for part in parts:
            if self.troubles.pop(part, None):
                logger.info("%s: works", part)


class HealthServer:
    """`/healthz` and `/readyz` on an address; port 0 takes any free one, `port` tells which."""

    def __init__(self, health: Health, address: tuple[str, int]) -> None:
        self._health = health
        self._address = address
        app = web.Application()
        app.router.add_get("/healthz", self._tell_alive)
        app.router.add_get("/readyz", self._tell_ready)
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
