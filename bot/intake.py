"""One update from raw JSON to committed, whichever way it came: polled or pushed.

When `take` returns, the update may be acknowledged: its effect is committed, or it is parked with its
traceback for a person to look at. Only while the database is away does it raise, and then nothing was kept.
"""

import json
import logging
import time
import traceback
from collections.abc import Sequence
from typing import Any

from bot.defects import describe
from bot.gaps import Gaps
from bot.logs import concerning
from bot.rush import Rush
from bot.tally import Tally
from bot.turns import Turns
from bot.updates import FromProspect, Parsed, Unreadable
from storage.errors import DatabaseOutage

logger = logging.getLogger(__name__)


class Intake:
    """Hands updates to the turns and parks those that nobody can handle."""

    def __init__(self, turns: Turns, tally: Tally, gaps: Gaps, rush: Rush) -> None:
        self._turns = turns
        self._tally = tally
        self._rush = rush
        self.note_arrival = gaps.note_arrival

    async def take(self, parsed: Parsed | Unreadable, raw: Any) -> None:
        """Raises DatabaseOutage, nothing else."""
        began, outcome = time.monotonic(), "put off"
        self._rush.begin()
        try:
            with concerning(update_id=parsed.update_id):
                outcome = await self._take(parsed, raw)
        finally:
            self._rush.end()
            self._tally.took(parsed, outcome, time.monotonic() - began)

    async def take_row(self, row: Sequence[tuple[FromProspect, Any]]) -> None:
        """What one person did in a row, which goes faster together; if anything fails, each for itself."""
        began, outcome = time.monotonic(), "put off"
        self._rush.begin()
        try:
            await self._turns.take_row([parsed for parsed, _ in row])
            outcome = "taken"
        except DatabaseOutage:
            raise
        except Exception:
            outcome = ""
            for parsed, raw in row:
                await self.take(parsed, raw)
        finally:
            self._rush.end()
            for parsed, _ in row if outcome else ():
                self._tally.took(parsed, outcome, time.monotonic() - began)

    async def _take(self, parsed: Parsed | Unreadable, raw: Any) -> str:
        if isinstance(parsed, Unreadable):
            await self._park(parsed, raw, parsed.reason)
            return "parked"
        try:
            await self._turns.take(parsed)
        except DatabaseOutage:
            raise
        except Exception as error:
            logger.error(
                "update %s could not be handled and is parked: %s", parsed.update_id, describe(error)
            )
            await self._park(parsed, raw, traceback.format_exc())
            return "parked"
        return "taken"

    async def _park(self, parsed: Parsed | Unreadable, raw: Any, trouble: str) -> None:
        """What cannot even be parked must not come back for ever: it is logged and let go."""
        try:
            await self._turns.park(parsed, json.dumps(raw, default=repr), trouble)
        except DatabaseOutage:
            raise
        except Exception as error:
            logger.error("update %s could not be parked either: %s", parsed.update_id, describe(error))
