"""How the bot is: what ails at the moment. Who asks over HTTP is answered by `probes`."""

import logging
from collections import Counter
from enum import StrEnum

logger = logging.getLogger(__name__)


class Part(StrEnum):
    """What has to work for the bot to be ready."""

    RECEIVING = "receiving"  # updates come in
    DATABASE = "database"  # and can be kept
    SENDING = "sending"  # messages go out
    SALES_CHAT = "sales_chat"  # alerts reach sales
    BROADCASTS = "broadcasts"  # they begin, go out and end


class Health:
    """The present troubles. A change is logged once, in words a person can act upon."""

    def __init__(self) -> None:
        self.troubles: dict[Part, str] = {Part.RECEIVING: "has not begun"}
        self._complaints: dict[Part, dict[str, str]] = {}  # who says what
        self.begun: Counter[Part] = Counter()  # how often each part ceased to work

    def ail(self, part: Part, reason: str, by: str = "") -> None:
        """It does not work, says who; and so it is until they say otherwise. That it works for others, who
        may have had less to do, proves nothing."""
        self._complaints.setdefault(part, {})[by] = reason
        if self.troubles.get(part) != reason:
            logger.warning("%s: %s", part, reason)
        self.begun[part] += part not in self.troubles
        self.troubles[part] = reason

    def lose_sales_chat(self, chat_id: int, reason: Exception) -> None:
        self.ail(Part.SALES_CHAT, f"LEADBOT_SALES_CHAT={chat_id}: {reason}")

    def mend(self, *parts: Part, by: str = "") -> None:
        for part in parts:
            complaints = self._complaints.get(part, {})
            complaints.pop(by, None)
            if complaints:
                self.troubles[part] = next(iter(complaints.values()))
            elif self.troubles.pop(part, None):
                logger.info("%s: works", part)
