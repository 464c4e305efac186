"""leadbot run: the settings, the log, the bot."""

import asyncio
import gc
import logging
import sys
from collections.abc import Coroutine

from bot.app import App
from bot.logs import set_up_logging
from bot.settings import RunSettings, read_settings

logger = logging.getLogger(__name__)

YOUNG = 20_000  # new objects between two looks for garbage: a turn leaves hardly any that refer to each other


def run_bot() -> None:
    """Until SIGTERM or SIGINT; raises whatever keeps the bot from running."""
    settings = read_settings(RunSettings)
    set_up_logging(settings.log_level, settings.token.get_secret_value(), settings.log_format)
    gc.set_threshold(YOUNG)
    run_loop(_run(settings))


async def _run(settings: RunSettings) -> None:
    async with App(settings) as app:
        logger.info("@%s is at work; end it with SIGTERM or Ctrl-C", app.username)
        await app.run()
        logger.info("stopping: what is in hand is finished")


def run_loop(bot: Coroutine[None, None, None]) -> None:
    """On uvloop, a sixth faster; there is none for Windows."""
    if sys.platform == "win32":
        asyncio.run(bot)
    else:
        import uvloop

        uvloop.run(bot)
