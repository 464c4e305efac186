"""One POST of one update to the bot, and what came of it. Whether to try again is not decided here."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

import aiohttp
from yarl import URL

from sandbox.webhook.settings import Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MAX_RETRY_AFTER = 3600
# kind -> what happens to the delivery; documented in docs/sandbox.md.
DROPS = {
    "drop_before": "half of the update is sent, then the connection breaks",
    "drop_after": "the update is sent and answered, but the connection breaks before the answer is read",
}


@dataclass(frozen=True)
class Answer:
    """`error` is empty when the bot accepted the update; `status` is 0 when there was no answer."""

    status: int = 0
    error: str = ""
    retry_after: int = 0


async def post(
    session: aiohttp.ClientSession, webhook: Webhook, update: Any, patience: float, drop: str | None
) -> Answer:
    """Send an update and read the answer, or break the connection on purpose."""
    if not webhook.is_on_this_machine:
        return Answer(error="the sandbox delivers to this machine only")
    body = json.dumps(update).encode()
    headers = {"Content-Type": "application/json"}
    if webhook.secret_token:
        headers[SECRET_HEADER] = webhook.secret_token
    try:
        async with asyncio.timeout(patience):
            if drop == "drop_before":
                return await _break_off(URL(webhook.url), headers, body)
            return await _exchange(session, webhook.url, headers, body, is_heard=drop is None)
    except TimeoutError:
        return Answer(error="Read timeout expired")
    except ConnectionRefusedError:
        return Answer(error="Connection refused")
    except aiohttp.ClientConnectorError as error:
        return Answer(error=error.os_error.strerror or "Connection failed")
    except (aiohttp.ClientError, OSError):
        return Answer(error="Connection closed")


async def _exchange(
    session: aiohttp.ClientSession, url: str, headers: dict[str, str], body: bytes, *, is_heard: bool
) -> Answer:
    async with session.post(URL(url), data=body, headers=headers, allow_redirects=False) as response:
        if not is_heard:
            response.close()
            return Answer(error="Connection closed")
        await response.read()
        if 200 <= response.status <= 299:
            return Answer(response.status)
        wait = response.headers.get("Retry-After", "")
        seconds = min(int(wait), MAX_RETRY_AFTER) if wait.isascii() and wait.isdigit() else 0
        reason = f"Wrong response from the webhook: {response.status} {response.reason}"
        return Answer(response.status, reason, seconds)


async def _break_off(url: URL, headers: dict[str, str], body: bytes) -> Answer:
    """By hand, as an HTTP client finishes what it began."""
    is_safe = url.scheme == "https"
    _, writer = await asyncio.open_connection(url.host, url.port, ssl=is_safe or None)
    lines = [f"POST {url.raw_path_qs} HTTP/1.1", f"Host: {url.authority}", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body[: len(body) // 2])
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    return Answer(error="Connection closed")
