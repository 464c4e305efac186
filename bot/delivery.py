"""An outbox row as a Bot API call, and what an error of Telegram means for the row. Pure.

The classes of a repeat: replies, alerts, edits and reveals are sent at least once, the others at most once;
`storage` knows which is which, here it is only said whether Telegram may have carried the call out.
"""

from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.charts import draw_chart
from bot.copying import copy_calls
from bot.qr import draw_qr
from bot.render import as_caption, cut, render
from bot.transport import (
    Blocked,
    ChatGone,
    InputBytes,
    MessageGone,
    NotModified,
    Outcome,
    RetryAfter,
    TransportError,
    Unauthorized,
)
from dialogs.messages import Message, bold, plain
from dialogs.wording import Wording
from storage.outbox import Delivered, Failed, Postponed, Row, Unanswered, Unreachable
from storage.outbox import Outcome as Fate

LONGEST_PAUSE = timedelta(minutes=5)
SALES_CHAT_PAUSE = timedelta(minutes=3)  # between tries while the sales chat is gone
MOST_TRIES = 12  # of what is not an alert and never gets a clear answer
SALES_KINDS = ("alert", "card_edit", "card_reply")


class Call(Struct, frozen=True):
    """A method of the Bot API with its parameters."""

    method: str
    params: dict[str, Any]


def is_edit(row: Row) -> bool:
    return bool(row.edits_message_id) or row.kind == "card_edit"


def is_for_sales(row: Row) -> bool:
    """Part of the living card in the sales chat; copies in an owner's private chat are not."""
    return row.kind in SALES_KINDS and row.chat_id < 0


def make_calls(row: Row, words: Wording) -> tuple[Call, ...]:
    """The call or calls that carry out a row; of several only all together are the message."""
    copied, paid = row.message.copied, {"allow_paid_broadcast": True} if row.message.paid else {}
    if copied is None:
        call = make_call(row, words)
        return (Call(call.method, {**call.params, **paid}),)
    params = {"chat_id": row.chat_id, **render(row.message)}
    return tuple(Call(method, {**given, **paid}) for method, given in copy_calls(copied, params))


def message_ids(answer: object) -> list[int]:
    """The ids in a Message of the Bot API, or in several; 0 where there is none."""
    messages = answer if isinstance(answer, list) else [answer]
    return [int(message.get("message_id", 0)) if isinstance(message, dict) else 0 for message in messages]


def counts(row: Row) -> tuple[int, ...]:
    """As how many messages Telegram counts each of its calls."""
    return row.message.copied.counts if row.message.copied else (1,)


def make_call(row: Row, words: Wording) -> Call:
    """The call that carries out a row whose secrets were disclosed; `words` are for staff."""
    if row.kind == "recall":
        return Call("deleteMessage", {"chat_id": row.chat_id, "message_id": row.edits_message_id})
    params = {"chat_id": row.chat_id, **render(_labelled(row, words))}
    if is_edit(row):
        return Call(
            "editMessageText", {**params, "message_id": row.edits_message_id or row.target_message_id}
        )
    if row.target_message_id:
        params["reply_parameters"] = {
            "message_id": row.target_message_id,
            "allow_sending_without_reply": True,
        }
    message = row.message
    if message.qr or message.chart:
        picture = draw_chart(message.chart) if message.chart else draw_qr(message.qr)
        if message.file:
            named = InputBytes(message.file, picture.data)
            return Call("sendDocument", {**as_caption(params), "document": named})
        return Call("sendPhoto", {**as_caption(params), "photo": picture})
    if table := message.table:
        # Excel takes a file for UTF-8 only by its mark.
        content = InputBytes(table.name, f"\ufeff{table.lines}\n".encode())
        return Call("sendDocument", {**as_caption(params), "document": content})
    return Call("sendMessage", params)


def judge(row: Row, error: TransportError, now: datetime) -> Fate:
    """What becomes of a row whose call failed."""
    reason = f"{type(error).__name__}: {error.detail}"
    again_at = now + pause(row)
    match error:
        case NotModified():
            return Delivered()
        case RetryAfter():
            return Postponed(reason, now + error.delay)
        case Unauthorized():
            return Postponed(reason, now)
        case Blocked() | ChatGone() if is_for_sales(row):
            return Postponed(reason, now + SALES_CHAT_PAUSE)
        case Blocked() | ChatGone():
            return Unreachable(reason)
        case MessageGone() if row.kind == "recall" and row.repeat:
            return Delivered()  # the call that was not answered did it
        case MessageGone() if row.edits_message_id:
            return Unreachable(reason)  # the person deleted it: nothing is left to change
        case TransportError(permanent=True):
            return Failed(reason)
    if error.outcome is Outcome.NOT_SENT:
        return Postponed(reason, again_at)
    if row.attempts >= MOST_TRIES and row.kind != "alert":
        return Failed(reason)
    return Unanswered(reason, again_at)


def pause(row: Row) -> timedelta:
    """Twice as long after each try."""
    return min(timedelta(seconds=2 ** min(row.attempts, 10)), LONGEST_PAUSE)


def under_heading(heading: str, message: Message) -> Message:
    """The message with a line of ours in front."""
    return cut(replace(message, spans=(bold(heading), plain("\n"), *message.spans)))


def _labelled(row: Row, words: Wording) -> Message:
    """An alert that may have arrived already says so."""
    if row.kind == "alert" and row.repeat:
        return under_heading(words("hands-repeat"), row.message)
    return row.message
