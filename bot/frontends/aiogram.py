"""The front end on aiogram: its session, its forms for files; nothing of its models and dispatcher.

Results are not validated: aiogram builds its `Response[...]` class anew after each garbage collection (4 ms),
and an update that it cannot decode would never be seen by us.
"""

from functools import cache
from io import BytesIO
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile

from bot.frontends.http import FAILURES, deadlines, failed_call, failed_download
from bot.frontends.wire import Wire, encode
from bot.transport import InputBytes, Timeouts, read_answer, replace_files


@cache
def method_named(name: str) -> type[TelegramMethod[Any]]:
    """aiogram has a class for each method; these have no fields, so that all parameters are extra ones."""
    namespace = {"__module__": __name__, "__returning__": Any, "__api_method__": name}
    return type(name, (TelegramMethod[Any],), namespace)


class RawSession(AiohttpSession):
    """aiogram's HTTP session, with our deadlines and the answer as it came."""

    def __init__(self, base_url: str, timeouts: Timeouts) -> None:
        super().__init__(api=TelegramAPIServer.from_base(base_url))
        self._timeouts = timeouts

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: float | None = None,  # noqa: ASYNC109 (the signature is aiogram's)
    ) -> Any:
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        form = self.build_form_data(bot, method)
        limits = deadlines(self._timeouts, timeout or self._timeouts.read)
        async with session.post(url, data=form, timeout=limits) as response:
            return read_answer(await response.read())


class AiogramGateway:
    def __init__(self, token: str, base_url: str, timeouts: Timeouts) -> None:
        self._timeouts = timeouts
        self._session = RawSession(base_url, timeouts)
        self._bot = Bot(token, session=self._session)
        self._wire = Wire(token, base_url, timeouts)

    async def call(self, method: str, /, **params: object) -> Any:
        reading = self._timeouts.read_for(method, params)
        try:
            if body := encode(params):
                return await self._wire.call(method, body, reading)
            request = method_named(method)(**replace_files(params, _as_input_file))
            return await self._session.make_request(self._bot, request, reading)
        except FAILURES as error:
            raise failed_call(error) from None

    async def download(self, file_id: str) -> bytes:
        file = await self.call("getFile", file_id=file_id)
        content = BytesIO()
        limits: Any = deadlines(self._timeouts, self._timeouts.read)  # aiogram hands it to aiohttp unread
        try:
            await self._bot.download_file(file["file_path"], content, timeout=limits)
        except FAILURES as error:
            raise failed_download(error) from None
        return content.getvalue()

    async def close(self) -> None:
        self._wire.close()
        await self._session.close()


def _as_input_file(file: InputBytes) -> BufferedInputFile:
    return BufferedInputFile(file.data, file.name)
