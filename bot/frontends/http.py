"""What both front ends share of aiohttp, which carries files: deadlines, what its exceptions tell.

Neither library keeps that knowledge: aiogram calls every failure a TelegramNetworkError, python-telegram-bot
a NetworkError. Types are told rather than texts of exceptions: most of those quote the URL, token included.
"""

from functools import cache
from http import HTTPStatus

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientResponseError,
    ClientTimeout,
    ConnectionTimeoutError,
    InvalidURL,
    ServerFingerprintMismatch,
)

from bot.transport import OutcomeUnknown, Rejected, Timeouts, TransportError, Unreachable

FAILURES = (ClientError, OSError, UnicodeError)  # TimeoutError is an OSError
BEFORE_THE_REQUEST = (ClientConnectorError, ConnectionTimeoutError, ServerFingerprintMismatch, InvalidURL)


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
