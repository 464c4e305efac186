"""The front end on python-telegram-bot: its `Bot` over a request class of ours; no telegram.ext, no httpx.

httpx is what makes PTB slow (310 messages a second against 2,100 and more through aiohttp). PTB's own errors
are not consulted, its `BadRequest` is a `NetworkError`: ours are raised in its hook `parse_json_payload`.
"""

import json
import ssl
from typing import Any

import certifi
from aiohttp import ClientSession, FormData, TCPConnector
from telegram import Bot, InputFile
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.frontends.http import FAILURES, deadlines, failed_call, failed_download
from bot.frontends.wire import Wire, encode
from bot.transport import InputBytes, Timeouts, read_answer, replace_files


class AiohttpRequest(BaseRequest):
    """PTB's seam for another HTTP client; connects with the first request."""

    def __init__(self, timeouts: Timeouts) -> None:
        self._timeouts = timeouts
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._timeouts.read

    async def initialize(self) -> None:
        self._open_session()

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        form = _form_data(request_data) if request_data else None
        limits = deadlines(self._timeouts, read_timeout)
        downloads = method == "GET"
        async with self._open_session().request(
            method, url, data=form, timeout=limits, raise_for_status=downloads
        ) as response:
            return response.status, await response.read()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        return {"result": read_answer(payload)}

    def _open_session(self) -> ClientSession:
        if self._session is None:
            trusted = ssl.create_default_context(cafile=certifi.where())
            self._session = ClientSession(connector=TCPConnector(ssl=trusted))
        return self._session


class AnyMethodBot(Bot):
    """PTB's client for any method by its name.

    The public `do_api_request` warns about methods that PTB knows and takes raw `media` for PTB's objects.
    """

    async def request_raw(self, method: str, data: dict[str, Any], read_timeout: float) -> Any:
        return await self._do_post(method, data, read_timeout=read_timeout)


class PtbGateway:
    def __init__(self, token: str, base_url: str, timeouts: Timeouts) -> None:
        self._timeouts = timeouts
        self._request = AiohttpRequest(timeouts)
        self._wire = Wire(token, base_url, timeouts)
        self._bot = AnyMethodBot(
            token,
            base_url=f"{base_url}/bot",
            base_file_url=f"{base_url}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )

    async def call(self, method: str, /, **params: object) -> Any:
        reading = self._timeouts.read_for(method, params)
        try:
            if body := encode(params):
                return await self._wire.call(method, body, reading)
            return await self._bot.request_raw(method, _encoded(params), reading)
        except FAILURES as error:
            raise failed_call(error) from None
        except TelegramError as error:
            raise failed_call(error.__cause__ or error) from None

    async def download(self, file_id: str) -> bytes:
        file = await self.call("getFile", file_id=file_id)
        url = f"{self._bot.base_file_url}/{file['file_path']}"
        try:
            return await self._request.retrieve(url, read_timeout=self._timeouts.read)
        except TelegramError as error:
            raise failed_download(error.__cause__ or error) from None

    async def close(self) -> None:
        self._wire.close()
        await self._request.shutdown()


def _encoded(params: dict[str, object]) -> dict[str, str | InputFile]:
    """Nested values as JSON; a file becomes a part of its own that the place where it stood refers to."""
    parts: dict[str, InputFile] = {}

    def attach(file: InputBytes) -> str:
        name = f"file{len(parts)}"
        parts[name] = InputFile(file.data, filename=file.name)
        return f"attach://{name}"

    plain = replace_files(params, attach)
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in plain.items()}
    return {**texts, **parts}


def _form_data(request_data: RequestData) -> FormData:
    form = FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return form
