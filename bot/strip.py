"""What a lead adds up to, told to the sandbox's page: the strip of level and score under each phone.

The bot itself knows nothing of this; the demo reads the reporting views beside it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.client import SandboxClient
from storage.database import Database
from storage.session import Session
from storage.views import rows

EVERY = 0.3  # seconds between two looks
DETAIL = ("temperature", "status", "budget", "authority", "need", "timescale", "fit", "engagement")


def levels_of(database: Database) -> Callable[[int], Awaitable[list[str]]]:
    """A function that tells the levels a person reached, in order."""

    def read(session: Session, user_id: int) -> list[str]:
        return [
            change["to_level"]
            for lead in rows(session, "v_leads", user_id=user_id)
            for change in rows(session, "v_level_changes", lead_id=lead["lead_id"])
        ]

    async def levels(user_id: int) -> list[str]:
        return await database.run(lambda session: read(session, user_id))

    return levels


async def show_levels(database: Database, client: SandboxClient) -> None:
    """Keep the strips up to date until cancelled; only what changed is told."""
    told: dict[int, dict[str, Any]] = {}
    while True:
        for user_id, facts in (await database.run(_strips)).items():
            if told.get(user_id) != facts:
                await client.annotate(user_id, **facts)
                told[user_id] = facts
        await asyncio.sleep(EVERY)


def _strips(session: Session) -> dict[int, dict[str, Any]]:
    return {
        lead["user_id"]: {
            "level": lead["level"],
            "score": lead["bant"],
            "detail": {name: lead[name] for name in DETAIL},
        }
        for lead in rows(session, "v_leads")
    }
