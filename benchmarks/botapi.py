"""The Bot API's side of the wire: answers the bot's calls and brings it updates, by webhook or long poll.

Every answer is the smallest that both frameworks accept; nothing is checked and nothing remembered.
"""

import asyncio
import json
import re
import time
from collections import Counter, deque
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from benchmarks.wire import Caller, Done, Respond

CONNECTIONS = 100  # the most a webhook may ask for
LONGEST_POLL = 5.0  # seconds
BATCH = 100  # updates in one answer of getUpdates

CHAT_ID = re.compile(rb'chat_id(?:=|"(?:\r\n[^\r]+)*\r\n\r\n|":\s?"?)(-?\d+)')
OFFSET = re.compile(rb'offset(?:=|"\s*:\s*)(\d+)')
MESSAGE = (
    b'{"ok":true,"result":{"message_id":%d,"date":1764000000,"text":"?","chat":{"id":%d,"type":"private",'
    b'"first_name":"An"},"from":{"id":42,"is_bot":true,"first_name":"Bot","username":"bench_bot"}}}'
)
TRUE = b'{"ok":true,"result":true}'
ME = (
    b'{"ok":true,"result":{"id":42,"is_bot":true,"first_name":"Bot","username":"bench_bot",'
    b'"can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}'
)
GROUP = b'{"ok":true,"result":{"id":-1001,"type":"supergroup","title":"Sales"}}'
NO_WEBHOOK = b'{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}'
ANSWERS = {b"getMe": ME, b"getChat": GROUP, b"getWebhookInfo": NO_WEBHOOK}

Hear = Callable[[int, int, bytes], None]  # chat, message id, body of the call


class LongPoll:
    """Updates wait until they are fetched, and come again until a higher offset confirms them."""

    def __init__(self) -> None:
        self._updates: deque[tuple[int, bytes]] = deque()
        self._respond: Respond | None = None

    def push(self, update_id: int, update: bytes, done: Done) -> None:
        self._updates.append((update_id, update))
        done(200)
        if self._respond:
            self._answer()

    def fetch(self, body: bytes, respond: Respond) -> None:
        found = OFFSET.search(body)
        while found and self._updates and self._updates[0][0] < int(found[1]):
            self._updates.popleft()
        self._respond = respond
        if self._updates:
            self._answer()
        else:
            asyncio.get_running_loop().call_later(LONGEST_POLL, self._give_up, respond)

    def _give_up(self, respond: Respond) -> None:
        if self._respond is respond:
            self._answer()

    def _answer(self) -> None:
        respond, self._respond = self._respond, None
        assert respond
        batch = [update for _, update in list(self._updates)[:BATCH]]
        respond(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")


class Webhook:
    """Each update is posted at once, to one worker of the bot."""

    def __init__(self, url: str, secret: str) -> None:
        address = urlsplit(url)
        assert address.hostname and address.port, url
        self._caller = Caller(address.hostname, address.port, secret)
        self._target = (address.path or "/").encode()

    async def connect(self) -> None:
        """Tries until the bot listens."""
        while True:
            try:
                return await self._caller.open(CONNECTIONS)
            except OSError:
                await asyncio.sleep(0.01)

    def push(self, update_id: int, update: bytes, done: Done) -> None:
        self._caller.post(self._target, update, done)


class Webhooks:
    """Spreads updates over the workers in turn, as a load balancer in front of them would."""

    def __init__(self, workers: list[Webhook]) -> None:
        self._workers = workers

    def push(self, update_id: int, update: bytes, done: Done) -> None:
        self._workers[update_id % len(self._workers)].push(update_id, update, done)


class BotApi:
    """Answers the calls of one bot; `hear` is told of every message it sends."""

    def __init__(self, hear: Hear) -> None:
        self._hear = hear
        self._message_id = 1000
        self._connecting: set[asyncio.Task[None]] = set()
        self.poll = LongPoll()
        self.webhooks: list[Webhook] = []
        self.calls: Counter[str] = Counter()
        self.ready_at: float | None = None  # monotonic: first poll, or the last webhook could be reached

    @property
    def feed(self) -> LongPoll | Webhooks:
        return Webhooks(self.webhooks) if self.webhooks else self.poll

    def handle(self, target: bytes, body: bytes, respond: Respond) -> None:
        method = target.rpartition(b"/")[2].partition(b"?")[0]
        self.calls[method.decode()] += 1
        if method == b"sendMessage":
            self._take_message(body, respond)
        elif method == b"getUpdates":
            self.ready_at = self.ready_at or time.monotonic()
            self.poll.fetch(body, respond)
        elif method == b"setWebhook":
            respond(TRUE)
            task = asyncio.ensure_future(self._set_webhook(body))
            self._connecting.add(task)
            task.add_done_callback(self._connecting.discard)
        elif method.startswith(b"edit"):
            respond(MESSAGE % (self._message_id, self._chat(body)))
        else:
            respond(ANSWERS.get(method, TRUE))

    def _take_message(self, body: bytes, respond: Respond) -> None:
        self._message_id += 1
        chat = self._chat(body)
        respond(MESSAGE % (self._message_id, chat))
        self._hear(chat, self._message_id, body)

    async def _set_webhook(self, body: bytes) -> None:
        given = _fields(body)
        webhook = Webhook(given["url"], given.get("secret_token", ""))
        await webhook.connect()
        self.webhooks.append(webhook)
        self.ready_at = time.monotonic()

    @staticmethod
    def _chat(body: bytes) -> int:
        found = CHAT_ID.search(body)
        return int(found[1]) if found else 0


def _fields(body: bytes) -> dict[str, str]:
    if body.startswith(b"{"):
        return {key: str(value) for key, value in json.loads(body).items()}
    return {key: values[0] for key, values in parse_qs(body.decode()).items()}
