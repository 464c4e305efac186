"""What both front ends share of aiohttp: JSON bodies, deadlines, what its exceptions tell about a request.

A call without a file goes out as one JSON body: the forms of the libraries cost three times as much.

Neither library keeps that knowledge: aiogram calls every failure a TelegramNetworkError, python-telegram-bot
a NetworkError. Types are told rather than texts of exceptions: most of those quote the URL, token included.
"""

from collections.abc import Mapping
from functools import cache
from http import HTTPStatus

import orjson
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponseError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    InvalidURL,
    ServerFingerprintMismatch,
)

from bot.transport import OutcomeUnknown, Rejected, Timeouts, TransportError, Unreachable

JSON = {"Content-Type": "application/json"}
CONNECTIONS = 128  # a long poll, 100 calls at once, and air
FAILURES = (ClientError, OSError, UnicodeError)  # TimeoutError is an OSError
BEFORE_THE_REQUEST = (ClientConnectorError, ConnectionTimeoutError, ServerFingerprintMismatch, InvalidURL)


def encode(params: Mapping[str, object]) -> bytes | None:
    """The parameters as a JSON body; None if they hold a file, or what must be left out."""
    given = {name: value for name, value in params.items() if value is not None}
    try:
        body = orjson.dumps(given, option=orjson.OPT_PASSTHROUGH_DATACLASS)
    except TypeError:  # a file, or half a surrogate pair
        return None
    return None if b"null" in body else body


async def post(session: ClientSession, url: str, body: bytes, limits: ClientTimeout) -> bytes:
    async with session.post(url, data=body, headers=JSON, timeout=limits) as response:
        return await response.read()


@cache
def deadlines(timeouts: Timeouts, read: float) -> ClientTimeout:
    """The reading time starts when the request is written; the total ends an upload that got stuck."""
    return ClientTimeout(
        total=timeouts.connect + timeouts.upload + read, sock_connect=timeouts.connect, sock_read=read
    )


def failed_call(error: BaseException) -> TransportError:
    if isinstance(error, UnicodeError):
        return Rejected(HTTPStatus.BAD_REQUEST, "the text is not valid Unicode")
    if isinstance(error, BEFORE_THE_REQUEST):
        return Unreachable(_kind(error))
    return OutcomeUnknown(_kind(error))


def failed_download(error: BaseException) -> TransportError:
    """Fetching a file changes nothing, so it can be repeated after every failure but a plain no."""
    if isinstance(error, ClientResponseError) and error.status in range(400, 500):
        return Rejected(error.status, "the file cannot be downloaded")
    return Unreachable(_kind(error))


def _kind(error: BaseException) -> str:
    """The type, and for a failed connection its host and reason (refused, unknown name, certificate)."""
    return str(error) if isinstance(error, ClientConnectorError) else type(error).__name__
