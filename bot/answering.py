"""Answers to taps: they stop the clock on the button and may show a line. Ephemeral, so not in the outbox.

Given after the turn is committed and never waited for by it; what Telegram says to them changes nothing.
"""

import asyncio
import logging

from msgspec import Struct

from bot.transport import Gateway, TransportError
from dialogs.effects import Toast
from dialogs.messages import Message

logger = logging.getLogger(__name__)

PATIENCE = 5.0  # seconds
MOST = 1000  # answers on their way; while Telegram is slow the others are let go
LONGEST = 200  # characters, https://core.telegram.org/bots/api#answercallbackquery


class Answer(Struct, frozen=True):
    """What a tap is answered with; an empty one only stops the button's clock."""

    text: str = ""
    alert: bool = False
    url: str = ""


def answer_with(toast: Toast, disclosed: Message) -> Answer:
    """The answer that a Toast means, its spans disclosed already."""
    text = "".join(span.text for span in disclosed.spans)
    return Answer(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…", toast.alert, toast.url)


class Answering:
    """Answers taps in the background."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, query_id: str, answer: Answer) -> None:
        if query_id and len(self._tasks) < MOST:
            task = asyncio.create_task(self._send(query_id, answer))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for the answers that are on their way, but not for long: they are soon worth nothing."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=PATIENCE)

    async def _send(self, query_id: str, answer: Answer) -> None:
        try:
            await self._gateway.call(
                "answerCallbackQuery",
                callback_query_id=query_id,
                text=answer.text or None,
                show_alert=answer.alert or None,
                url=answer.url or None,
            )
        except TransportError as error:
            logger.debug("a tap was not answered: %s", type(error).__name__)
