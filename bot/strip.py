"""What a lead adds up to, told to the sandbox's page: the strip of level and score under each phone.

The bot itself knows nothing of this; the demo reads the reporting views beside it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import text

from sandbox.client import SandboxClient
from storage.database import Database
from storage.session import Session

EVERY = 0.3  # seconds between two looks

LEADS = text(
    "SELECT user_id, level, temperature, status, bant, budget, authority, need, timescale, fit, engagement"
    " FROM v_leads"
)
RISES = text(
    "SELECT to_level FROM v_level_changes JOIN v_leads USING (lead_id)"
    " WHERE user_id = :user ORDER BY changed_at, to_level"
)


def levels_of(database: Database) -> Callable[[int], Awaitable[list[str]]]:
    """A function that tells the levels a person reached, in order."""

    async def levels(user_id: int) -> list[str]:
        return await database.run(lambda session: list(session.execute(RISES, {"user": user_id}).scalars()))

    return levels


async def show_levels(database: Database, client: SandboxClient) -> None:
    """Keep the strips up to date until cancelled; only what changed is told."""
    told: dict[int, dict[str, Any]] = {}
    while True:
        for user_id, facts in (await database.run(_standing)).items():
            if told.get(user_id) != facts:
                await client.annotate(user_id, **facts)
                told[user_id] = facts
        await asyncio.sleep(EVERY)


def _standing(session: Session) -> dict[int, dict[str, Any]]:
    rows = session.execute(LEADS).mappings()
    return {
        row["user_id"]: {"level": row["level"], "score": row["bant"], "detail": _detail(row)} for row in rows
    }


def _detail(row: Any) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in ("user_id", "level", "bant")}
