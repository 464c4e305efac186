"""What the bot stands on, opened and checked: its database, its clock, its name at Telegram.

Commands that work beside a running bot open the database in `bot.cli.opening`.
"""

import asyncio
import logging
import time
from typing import Any

from bot.clock import Clock, SandboxClock, SystemClock
from bot.settings import Settings
from bot.transport import Gateway, Rejected, TransportError
from storage import contacts, ownership, schema
from storage.database import Database
from storage.vault import Vault

logger = logging.getLogger(__name__)

PATIENCE_AT_START = 5.0  # seconds for Telegram to answer the first call


def open_database(settings: Settings) -> Database:
    """The bot's own database: alone on SQLite, brought to this version, contact values sealed with the key.

    Raises DatabaseOutage (of another bot and moved elsewhere are such), or WrongKey.
    """
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else ""
    database = Database(settings.database_url.get_secret_value(), vault=Vault(key))
    try:
        if schema.upgrade(database):
            logger.info("the database was brought to this version")
        ownership.take(database, settings.bot_id)
        if sealed := database.run_now(contacts.seal_all):
            logger.info("%s contact values were sealed", sealed)
    except BaseException:
        database.close()
        raise
    return database


def open_reading(settings: Settings) -> Database:
    """The same database on a connection of its own, so that no turn waits for what takes long to read."""
    return Database(settings.database_url.get_secret_value(), writer=False)


def open_aside(settings: Settings, database: Database) -> Database:
    """Where what takes long is written: on PostgreSQL beside the turns; SQLite has one writer for all."""
    is_shared = database.dialect != "sqlite"
    return Database(settings.database_url.get_secret_value()) if is_shared else database


async def open_clock(settings: Settings) -> Clock:
    """The clock that the settings name; raises ClockUnreachable."""
    if not settings.sandbox_clock:
        return SystemClock()
    clock = SandboxClock(settings.telegram_url)
    await clock.synchronize()
    return clock


async def introduce(gateway: Gateway) -> dict[str, Any]:
    """What Telegram says about the bot; a short outage is waited out, a TransportError raised after it."""
    deadline = time.monotonic() + PATIENCE_AT_START
    while True:
        try:
            me: dict[str, Any] = await gateway.call("getMe")
            return me
        except TransportError as error:
            if isinstance(error, Rejected) or time.monotonic() > deadline:
                raise
            await asyncio.sleep(0.5)
