"""The wire under `SandboxClient`: JSON requests to `/sandbox/…` and the live event stream."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp

from sandbox.world import Json


class SandboxError(Exception):
    """The sandbox refused a control request; the message says why."""


class ControlHttp:
    def __init__(self, url: str) -> None:
        self._base = f"{url.rstrip('/')}/sandbox"
        self._session: aiohttp.ClientSession | None = None

    async def get(self, path: str, **query: Any) -> Json:
        answer: Json = await self._request("GET", path, params=_without_nones(query))
        return answer

    async def get_list(self, path: str, **query: Any) -> list[Json]:
        answer: list[Json] = await self._request("GET", path, params=_without_nones(query))
        return answer

    async def post(self, path: str, **fields: Any) -> Json:
        answer: Json = await self._request("POST", path, json=_without_nones(fields))
        return answer

    async def delete(self, path: str) -> None:
        await self._request("DELETE", path)

    async def stream(self, path: str, **query: Any) -> AsyncIterator[Json]:
        """The events of a server-sent event stream, comments left out."""
        url = f"{self._base}/{path}"
        async with self._opened().get(url, params=_without_nones(query), timeout=_FOREVER) as response:
            event: Json = {}
            async for raw in response.content:
                name, _, value = raw.decode().rstrip("\n").partition(": ")
                if name == "data":
                    yield {**event, "data": json.loads(value)}
                elif name == "event":
                    event["kind"] = value
                elif name == "id":
                    event["id"] = int(value)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _request(self, verb: str, path: str, **options: Any) -> Any:
        url = f"{self._base}/{path}"
        async with self._opened().request(verb, url, timeout=_FOREVER, **options) as response:
            answer = await response.json()
            if response.status >= 400:
                raise SandboxError(answer["error"])
            return answer

    def _opened(self) -> aiohttp.ClientSession:
        # aiohttp wants its session made inside a running loop.
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session


_FOREVER = aiohttp.ClientTimeout(total=None)


def _without_nones(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value is not None}
