"""A disk without room, as the real process finds it: nothing is acknowledged or sent, and it mends itself."""

import asyncio
import resource
import socket
from asyncio.subprocess import Process
from pathlib import Path
from typing import Any

import aiohttp

from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import PATIENCE, Rows, until_settled
from tests.bot.processes import invoke, running


def leave_room(process: Process, size: int) -> None:
    """The process may write files of that size only."""
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


async def until_ready(port: int, ready: bool) -> dict[str, str]:
    """The troubles told by /readyz, once it is as expected."""
    async with aiohttp.ClientSession() as http, asyncio.timeout(PATIENCE):
        while True:
            try:
                async with http.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if (answer.status == 200) is ready:
                        told: dict[str, Any] = await answer.json()
                        return dict(told["troubles"])
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def offset(client: SandboxClient) -> Any:
    return (await client.calls("getUpdates"))[-1]["params"].get("offset")


async def test_without_room_on_the_disk_nothing_is_confirmed_or_sent_until_there_is_some_again(
    sandbox: Sandbox, client: SandboxClient, sales_chat: int, file_url: str, tmp_path: Path, rows: Rows
) -> None:
    settings = {"token": sandbox.token, "telegram_url": sandbox.url, "sales_chat": sales_chat}
    port = free_port()
    settings |= {"database_url": file_url, "frontend": "ptb", "http_listen": f"127.0.0.1:{port}"}
    an = await client.add_person("An", language_code="en")
    async with running(tmp_path, **settings) as process:
        await client.wait_for_reply(await client.start(an))
        await until_settled(client, rows)
        await until_ready(port, True)
        confirmed, sent = await offset(client), await client.call_counts()

        leave_room(process, 0)
        said = await client.say(an, "cần CRM")
        troubles = await until_ready(port, False)
        assert "disk" in troubles["database"]
        await asyncio.sleep(3)  # it must not come back by itself
        assert await until_ready(port, False)
        assert await offset(client) in (confirmed, None)
        assert (await client.call_counts())["sendMessage"] == sent["sendMessage"]

        leave_room(process, resource.RLIM_INFINITY)
        assert await client.wait_for_reply(said, within=2 * PATIENCE)
        assert await until_ready(port, True) == {}
        await until_settled(client, rows)
    checked = await asyncio.to_thread(invoke, "db", "check", folder=tmp_path, database_url=file_url)
    assert checked.status == 0
