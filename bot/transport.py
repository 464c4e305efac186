"""What a Telegram library has to be for us: a `Gateway`, and the `TransportError` family it raises.

Here: how an answer of the Bot API is read and what each refusal means (`read_answer`, `classify`), the same
for every front end. Not here: HTTP, limits, retries. The one idea: an error says whether Telegram may have
done it (`outcome`) and whether asking again cannot help (`permanent`); its docstring says what to do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, ClassVar, Protocol

import orjson


class Gateway(Protocol):
    """A client of the Bot API; it raises the TransportError family and never repeats a call by itself."""

    async def call(self, method: str, /, **params: object) -> Any:
        """The raw JSON `result` of any Bot API method.

        Parameters are JSON values or InputBytes, at any depth; None means absent. A `getUpdates` is given its
        own `timeout` on top of the usual reading time.
        """

    async def download(self, file_id: str) -> bytes:
        """The content of a file that people sent; the public Bot API serves 20 MB at most."""

    async def close(self) -> None:
        """Close all connections. The gateway is not used afterwards."""


@dataclass(frozen=True)
class Timeouts:
    """Seconds. A read that gives up too early makes an unknown outcome of a slow success."""

    connect: float = 10
    read: float = 30
    upload: float = 90

    def read_for(self, method: str, params: Mapping[str, object]) -> float:
        """How long the first byte of the answer may take."""
        match method, params.get("timeout"):
            case "getUpdates", int(waiting):
                return self.read + waiting
        return self.read


@dataclass(frozen=True)
class InputBytes:
    """A file to upload: its name as people will see it, and its content."""

    name: str
    data: bytes = field(repr=False)


def replace_files(value: Any, upload: Callable[[InputBytes], Any]) -> Any:
    """`value` with every InputBytes in it replaced by `upload` of it, and what is None left out."""
    match value:
        case InputBytes():
            return upload(value)
        case dict():
            return {key: replace_files(item, upload) for key, item in value.items() if item is not None}
        case list() | tuple():
            return [replace_files(item, upload) for item in value]
    return value


class Outcome(StrEnum):
    """What became of the request that failed."""

    NOT_SENT = "not_sent"  # Telegram has not carried it out
    UNKNOWN = "unknown"  # Telegram may have carried it out


class TransportError(Exception):
    """The call to Telegram failed."""

    outcome: ClassVar[Outcome] = Outcome.NOT_SENT
    permanent: ClassVar[bool] = False

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    def __str__(self) -> str:
        advice = " ".join((self.__doc__ or "").split())
        return f"{advice} [{self.detail}]" if self.detail else advice


class Unreachable(TransportError):
    """The Bot API server cannot be reached: check the network and LEADBOT_TELEGRAM_URL. Nothing was sent."""


class OutcomeUnknown(TransportError):
    """Telegram gave no usable answer: the call may or may not have been carried out."""

    outcome = Outcome.UNKNOWN


class RetryAfter(TransportError):
    """Telegram asks to slow down: send it again after the delay."""

    def __init__(self, seconds: int, description: str) -> None:
        super().__init__(description)
        self.delay = timedelta(seconds=seconds)


class Rejected(TransportError):
    """Telegram refused the request: it will be refused again, so correct it or give it up."""

    permanent = True

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description


class Blocked(Rejected):
    """The chat takes no messages from the bot (blocked, deactivated, removed, no right to write): wait until
    the person or the group lets it in again."""


class ChatGone(Rejected):
    """The chat does not exist for this bot: check its id, and that the bot was added or started there."""


class TopicGone(Rejected):
    """The topic of the forum is closed or deleted: open a new one."""


class Migrated(Rejected):
    """The group became a supergroup: save its new id and send once more."""

    permanent = False

    def __init__(self, code: int, description: str, new_chat_id: int) -> None:
        super().__init__(code, description)
        self.new_chat_id = new_chat_id


class NotModified(Rejected):
    """The message already looks like that: count the edit as done."""


class QueryTooOld(Rejected):
    """The button was pressed too long ago to be answered: let it go."""


class MessageGone(Rejected):
    """The message can no longer be edited, deleted, copied or replied to: post a new one."""


class Unauthorized(Rejected):
    """Telegram does not accept the token: get the current one from @BotFather and set LEADBOT_TOKEN."""

    permanent = False


class Conflict(Rejected):
    """Another program receives this bot's updates (a second copy, or a webhook): stop it."""

    permanent = False


# Code and lower-case words of the description -> error; the first that fits. The words are of Telegram's own
# server (tdlib/telegram-bot-api, Client.cpp) and of the MTProto errors it passes on; the API promises none.
REFUSALS: tuple[tuple[int, str, type[Rejected]], ...] = (
    (400, "message is not modified", NotModified),
    (400, "query is too old", QueryTooOld),
    (400, "message thread not found", TopicGone),
    (400, "topic_closed", TopicGone),
    (400, "topic_deleted", TopicGone),
    (400, "topic_id_invalid", TopicGone),
    (400, "message to ", MessageGone),  # … edit / delete / copy / forward / pin / be replied not found
    (400, "message can't be", MessageGone),
    (400, "message_id_invalid", MessageGone),
    (400, "chat not found", ChatGone),
    (400, "group chat was deleted", ChatGone),
    (400, "peer_id_invalid", ChatGone),
    (400, "rights to send", Blocked),
    (400, "no write access", Blocked),
    (400, "chat_write_forbidden", Blocked),
    (400, "need administrator rights in the channel", Blocked),
    (401, "", Unauthorized),
    (403, "", Blocked),
    (404, "method", Rejected),  # a method that this server does not know; otherwise the token is malformed
    (404, "", Unauthorized),
    (409, "", Conflict),
)


def classify(code: int, description: str, parameters: Mapping[str, object]) -> TransportError:
    """The error behind an answer `{"ok": false}`: its error_code, description and ResponseParameters."""
    match parameters:
        case {"retry_after": int(seconds)}:
            return RetryAfter(seconds, description)
        case {"migrate_to_chat_id": int(chat_id)}:
            return Migrated(code, description, chat_id)
    if code == 429:
        return RetryAfter(1, description)
    if not 400 <= code < 500:
        return OutcomeUnknown(description)
    words = description.lower()
    fitting = (error for at, told, error in REFUSALS if at == code and told in words)
    return next(fitting, Rejected)(code, description)


def read_answer(body: bytes) -> Any:
    """The `result` in the body of an answer; raises the error it tells, OutcomeUnknown if it is no answer.

    The HTTP status is not asked: Telegram repeats it in the body, and the 403 page of a proxy must not look
    like a person who blocked the bot.
    """
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise OutcomeUnknown("the answer is not JSON") from None
    match answer:
        case {"ok": True, "result": result}:
            return result
        case {"ok": False, "error_code": int(code)}:
            raise classify(code, str(answer.get("description", "")), answer.get("parameters") or {})
    raise OutcomeUnknown("the answer is not one of the Bot API")
