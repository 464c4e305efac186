"""One POST of one update to the bot, and what came of it. Whether to try again is not decided here."""

import asyncio
import json
import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from sandbox.webhook.settings import Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MAX_RETRY_AFTER = 3600  # seconds
CLOSED = "Connection closed"


@dataclass(frozen=True)
class Answer:
    """`error` is empty when the bot accepted the update; `status` is 0 when there was no answer."""

    status: int = 0
    error: str = ""
    retry_after: int = 0


async def post(
    session: aiohttp.ClientSession, webhook: Webhook, update: Any, patience: float, drop: str
) -> Answer:
    """Send an update and read the answer, or break the connection on purpose (`faults.DELIVERY_KINDS`)."""
    if not webhook.is_on_this_machine:
        return Answer(error="the sandbox delivers to this machine only")
    body = json.dumps(update).encode()
    headers = {"Content-Type": "application/json"}
    if webhook.secret_token:
        headers[SECRET_HEADER] = webhook.secret_token
    try:
        async with asyncio.timeout(patience):
            if drop == "drop_before":
                return await _break_off(webhook.url, headers, body)
            return await _exchange(session, webhook.url, headers, body, is_heard=drop != "drop_after")
    except TimeoutError:
        return Answer(error="Read timeout expired")
    except aiohttp.ClientSSLError:
        return Answer(error="SSL error")
    except OSError as error:
        return Answer(error=os.strerror(error.errno) if error.errno else CLOSED)
    except aiohttp.ClientError:
        return Answer(error=CLOSED)


async def _exchange(
    session: aiohttp.ClientSession, url: str, headers: dict[str, str], body: bytes, *, is_heard: bool
) -> Answer:
    async with session.post(url, data=body, headers=headers, allow_redirects=False) as response:
        if not is_heard:
            response.close()
            return Answer(error=CLOSED)
        await response.read()
        if 200 <= response.status <= 299:
            return Answer(response.status)
        wait = response.headers.get("Retry-After", "")
        seconds = min(int(wait), MAX_RETRY_AFTER) if wait.isascii() and wait.isdigit() else 0
        reason = f"Wrong response from the webhook: {response.status} {response.reason}"
        return Answer(response.status, reason, seconds)


async def _break_off(url: str, headers: dict[str, str], body: bytes) -> Answer:
    """By hand, as an HTTP client finishes what it began."""
    parts = urlsplit(url)
    is_safe = parts.scheme == "https"
    port = parts.port or (443 if is_safe else 80)
    _, writer = await asyncio.open_connection(parts.hostname, port, ssl=is_safe or None)
    target = parts._replace(scheme="", netloc="").geturl() or "/"
    lines = [f"POST {target} HTTP/1.1", f"Host: {parts.netloc}", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body[: len(body) // 2])
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    return Answer(error=CLOSED)
