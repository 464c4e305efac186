"""An HTTP server of ours at an address of the settings: what the probes and the webhook have in common."""

from aiohttp import web

PATIENCE = 20.0  # seconds for the requests in hand when it ends


class PortTaken(Exception):
    """The address of a setting cannot be listened on."""

    def __init__(self, address: tuple[str, int], reason: OSError, setting: str) -> None:
        super().__init__(
            f"{address[0]}:{address[1]} cannot be listened on ({reason.strerror}); "
            f"stop the program that has the port, or set {setting} to another"
        )


class Listener:
    """Port 0 takes any free one, `port` tells which. `setting` is where the address comes from."""

    def __init__(self, app: web.Application, address: tuple[str, int], setting: str) -> None:
        self._address = address
        self._setting = setting
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=PATIENCE)

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
            raise PortTaken(self._address, error, self._setting) from None

    async def stop(self) -> None:
        """Take no more, and finish the requests in hand."""
        await self._runner.cleanup()
