"""What a failed call means beyond its row: chats that wait, people who left, a sales chat that is lost.

No alert may go missing: while the sales chat cannot be reached the row keeps waiting and each owner gets the
card in private, once; a card that somebody deleted is posted anew when it has something new to say.
"""

import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime

from msgspec.structs import replace

from bot.breaker import Breaker, is_silence
from bot.defects import describe
from bot.delivery import is_for_sales, under_heading
from bot.drafting import draft_alert
from bot.health import Health, Part
from bot.transport import (
    Blocked,
    ChatGone,
    MessageGone,
    NotModified,
    Rejected,
    RetryAfter,
    TransportError,
)
from dialogs.wording import Wording
from storage import outbox
from storage.outbox import Row
from storage.outbox.holding import BOT, CHAT
from storage.session import Session

logger = logging.getLogger(__name__)


class Aftermath:
    """`words` are for staff; `lose` takes the turn of somebody who cannot be written to any more."""

    def __init__(
        self,
        health: Health,
        breaker: Breaker,
        words: Wording,
        owners: Collection[int],
        lose: Callable[[int], Awaitable[None]],
    ) -> None:
        self._health = health
        self._breaker = breaker
        self._words = words
        self._owners = owners
        self._lose = lose

    def record_sent(self, session: Session, now: datetime) -> None:
        """What is to be written down, in the transaction that settles a row that was sent."""
        self._breaker.note_answer(session, now)

    def record(self, session: Session, row: Row, error: TransportError, now: datetime) -> None:
        """The same for a row that was not."""
        if is_silence(error):
            self._breaker.note_silence(session, row.id, error, now)
        else:
            self._breaker.note_answer(session, now)
        match error:
            case RetryAfter():
                outbox.hold(session, _scope(session, row, now), now + error.delay)
            case Blocked() | ChatGone() if row.chat_id > 0:
                outbox.skip_chat(session, row.chat_id, type(error).__name__)
            case MessageGone() if row.kind == "card_edit" and row.lead_id:
                again = draft_alert(row.lead_id, row.cycle, row.chat_id, row.message, now)
                outbox.put(session, replace(again, key=f"{again.key}:after:{row.target_message_id}"))
            case Rejected(permanent=True) if row.kind == "alert" and row.chat_id < 0:
                self._tell_owners(session, row, now)

    async def tell(self, row: Row, error: TransportError | None) -> None:
        """What is to be told once that is written down; `error` is None after a success."""
        if error is None or isinstance(error, NotModified):
            self._health.mend(Part.SENDING, *([Part.SALES_CHAT] if is_for_sales(row) else []))
            return
        logger.warning("message %s (%s): %s", row.id, row.kind, error)
        if self._breaker.is_open:
            self._health.ail(Part.SENDING, str(error))
        elif isinstance(error, Blocked | ChatGone) and is_for_sales(row):
            self._health.lose_sales_chat(row.chat_id, error)
        elif isinstance(error, Blocked | ChatGone) and row.chat_id > 0:
            await self._let_go(row.chat_id)

    async def _let_go(self, user_id: int) -> None:
        try:
            await self._lose(user_id)
        except Exception as error:  # the message is settled; Telegram tells of a block in an update as well
            logger.error("a lead could not be marked as having left: %s", describe(error))

    def _tell_owners(self, session: Session, row: Row, now: datetime) -> None:
        message = under_heading(self._words("hands-sales-chat-lost"), row.message)
        for owner in self._owners:
            outbox.put(session, draft_alert(row.lead_id or 0, row.cycle, owner, message, now))


def _scope(session: Session, row: Row, now: datetime) -> str:
    """Telegram does not say what a retry_after is for. A group has its own limit, and so has a person; but
    when a second person's chat has to wait as well, it is the bot that was too fast."""
    chat = f"{CHAT}{row.chat_id}"
    private = {scope for scope in outbox.holds(session, now) if scope.startswith(CHAT) and "-" not in scope}
    return BOT if row.chat_id > 0 and private - {chat} else chat
