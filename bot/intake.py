"""One update from raw JSON to committed, whichever way it came: polled or pushed.

When `take` returns, the update may be acknowledged: its effect is committed, or it is parked with its
traceback for a person to look at. Only while the database is away does it raise, and then nothing was kept.
"""

import json
import logging
import traceback
from typing import Any

from bot.defects import describe
from bot.turns import Turns
from bot.updates import Parsed, Unreadable
from storage.errors import DatabaseOutage

logger = logging.getLogger(__name__)


class Intake:
    """Hands updates to the turns and parks those that nobody can handle."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    async def take(self, parsed: Parsed | Unreadable, raw: Any) -> None:
        """Raises DatabaseOutage, nothing else."""
        if isinstance(parsed, Unreadable):
            await self._park(parsed, raw, parsed.reason)
            return
        try:
            await self._turns.take(parsed)
        except DatabaseOutage:
            raise
        except Exception as error:
            logger.error(
                "update %s could not be handled and is parked: %s", parsed.update_id, describe(error)
            )
            await self._park(parsed, raw, traceback.format_exc())

    async def _park(self, parsed: Parsed | Unreadable, raw: Any, trouble: str) -> None:
        """What cannot even be parked must not come back for ever: it is logged and let go."""
        try:
            await self._turns.park(parsed, json.dumps(raw, default=repr), trouble)
        except DatabaseOutage:
            raise
        except Exception as error:
            logger.error("update %s could not be parked either: %s", parsed.update_id, describe(error))
