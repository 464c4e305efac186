"""leadbot run: the settings, the log, the bot."""

import asyncio
import logging

from bot.app import App
from bot.logs import set_up_logging
from bot.settings import RunSettings, read_settings

logger = logging.getLogger(__name__)


def run_bot() -> None:
    """Until SIGTERM or SIGINT; raises whatever keeps the bot from running."""
    settings = read_settings(RunSettings)
    set_up_logging(settings.log_level, settings.token.get_secret_value())
    asyncio.run(_run(settings))


async def _run(settings: RunSettings) -> None:
    async with App(settings) as app:
        logger.info("@%s is at work; end it with SIGTERM or Ctrl-C", app.username)
        await app.run()
        logger.info("stopping: what is in hand is finished")
