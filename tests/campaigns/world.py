"""Where a campaign happens: a sandbox with its stage, a database, and the settings of a bot for them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.client import SandboxClient
from sandbox.server import Sandbox
from tests.bot.conftest import UNSETTLED, read_view, until
from tests.campaigns.contract import Tally, judge
from tests.campaigns.story import Stage, set_stage

SETTLING = 60.0  # seconds


@dataclass(frozen=True)
class World:
    """All that a campaign needs to start bots; `settings` are complete but for what differs between them."""

    stage: Stage
    folder: Path
    url: str
    settings: dict[str, Any]

    @property
    def client(self) -> SandboxClient:
        return self.stage.client

    async def settle(self) -> None:
        """Until every update is confirmed and no message waits or is under way; else the judge will tell."""
        with suppress(TimeoutError):
            await self.client.wait_until_idle(quiet=0, within=SETTLING)
        with suppress(TimeoutError):
            await until(self._has_sent_all, within=SETTLING)

    def _has_sent_all(self) -> bool:
        return all(row["state"] not in UNSETTLED for row in read_view(self.url, "v_messages"))

    async def judge(self) -> tuple[list[str], Tally]:
        """When it has settled: how the contract was broken, and how much there was to keep it in."""
        return await judge(self.stage, self.url)


@asynccontextmanager
async def world(folder: Path, url: str, **settings: object) -> AsyncIterator[World]:
    """A sandbox of its own, limits that hold nobody up, a database that exists or will be made."""
    async with Sandbox() as sandbox, SandboxClient(sandbox.url) as client:
        stage = await set_stage(client)
        given = {
            "token": sandbox.token,
            "telegram_url": sandbox.url,
            "sales_chat": stage.sales_chat,
            "database_url": url,
            "rate_bot": 1000,
            "rate_chat": 100,
            "rate_group": 1000,
        }
        yield World(stage, folder, url, given | settings)
