"""People who answer at once: each goes through the script, again and again, with a new person every time.

A closed loop: the next step is taken when the bot has replied and the update was acknowledged, or a pause
after that. Somebody who is offered a button with the words of the script presses it; otherwise the words are
typed.
"""

import asyncio
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Protocol
from urllib.parse import parse_qs, quote_plus

from msgspec import Struct

PATIENCE = 10.0  # seconds without a reply after which a person is lost and another one comes

SCRIPT = (
    "/start",
    "Đồng ý, bắt đầu",
    "CRM quản lý khách hàng",
    "Trong 1 tháng tới",
    "50 – 150 triệu",
    "Tôi quyết định",
    "Bán lẻ, bán online",
)

FROM = b'"from":{"id":%d,"is_bot":false,"first_name":"An","language_code":"vi"}'
CHAT = b'"chat":{"id":%d,"type":"private","first_name":"An"}'
TEXT = b'{"update_id":%d,"message":{"message_id":%d,"date":%d,' + FROM + b"," + CHAT + b',"text":%b%b}}'
TAP = (
    b'{"update_id":%d,"callback_query":{"id":"%d","chat_instance":"1","data":%b,' + FROM + b',"message":{'
    b'"message_id":%d,"date":%d,' + CHAT + b',"from":{"id":42,"is_bot":true,"first_name":"Bot"},"text":"?"}}}'
)
COMMAND = b',"entities":[{"type":"bot_command","offset":0,"length":%d}]'


class Plan(Struct, frozen=True):
    """What a load is to be. `people` are the ids to choose from, at random; without them all are new. With a
    `pause`, seconds before each step, they come one after the other."""

    prospects: int
    seconds: float
    pause: float = 0.0
    script: tuple[str, ...] = SCRIPT
    typed: bool = False  # buttons are ignored
    people: tuple[int, int] | None = None


class Load(Struct):
    """What came of it. Latencies are seconds from the update to the reply, of replies within the time."""

    seconds: float
    latencies: list[float]
    conversations: int = 0
    replies: int = 0  # all, those after the time as well
    starts: int = 0
    extra: int = 0  # messages nobody had asked for
    lost: int = 0
    refused: int = 0  # updates not answered with 2xx


class Feed(Protocol):
    def push(self, update_id: int, update: bytes, done: Callable[[int], None]) -> None:
        """Give the bot an update; `done` takes the status of its acknowledgement."""
        ...


class Buttons:
    """Finds the callback data behind a label; what was found once is only looked for after that."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[bytes, str]] = {}

    def find(self, label: str, body: bytes) -> str | None:
        """`body` is that of a sendMessage: a form or JSON."""
        if b"callback_data" not in body:
            return None
        if (known := self._known.get(label)) and known[0] in body:
            return known[1]
        data = next((data for text, data in _offered(body) if label in text), None)
        if data is not None:
            encoded = quote_plus(data).encode()
            self._known[label] = (encoded if encoded in body else data.encode(), data)
        return data


def _offered(body: bytes) -> Iterator[tuple[str, str]]:
    text = body.decode()
    markup = json.loads(text)["reply_markup"] if text.startswith("{") else parse_qs(text)["reply_markup"][0]
    markup = json.loads(markup) if isinstance(markup, str) else markup
    for row in markup.get("inline_keyboard", []):
        for button in row:
            yield button["text"], button.get("callback_data", "")


class Prospect:
    """One person at a time, one step at a time."""

    def __init__(self, crowd: "Crowd") -> None:
        self._crowd = crowd
        self._step = 0
        self._message_id = 0
        self.chat = 0
        self.sent_at = 0.0
        self.waits = False  # for a reply
        self._acknowledged = False
        self._button: str | None = None

    def begin(self) -> None:
        self.chat = self._crowd.welcome(self)
        self._step = 0
        self._button = None
        self._send()

    def hear(self, message_id: int, body: bytes) -> None:
        """The bot sent a message to this person."""
        if not self.waits:
            self._crowd.load.extra += 1
            return
        self.waits = False
        self._message_id = message_id
        self._crowd.note_reply(self.sent_at)
        script = self._crowd.plan.script
        if self._step + 1 < len(script) and not self._crowd.plan.typed:
            self._button = self._crowd.buttons.find(script[self._step + 1], body)
        if self._acknowledged:
            self._rest()

    def _acknowledge(self, status: int) -> None:
        self._acknowledged = True
        if not 200 <= status < 300:
            self._crowd.load.refused += 1
        if not self.waits:
            self._rest()

    def _rest(self) -> None:
        if pause := self._crowd.plan.pause:
            asyncio.get_running_loop().call_later(pause, self._go_on)
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._step += 1
        if self._step < len(self._crowd.plan.script):
            if self._crowd.is_open:
                self._send()
            return
        self._crowd.load.conversations += self._crowd.is_open
        self._crowd.farewell(self)

    def _send(self) -> None:
        update_id = next(self._crowd.update_ids)
        words = self._crowd.plan.script[self._step]
        self.waits, self._acknowledged = True, False
        self.sent_at = time.perf_counter()
        self._crowd.load.starts += words == "/start"
        self._crowd.feed.push(update_id, self._update(update_id, words), self._acknowledge)

    def _update(self, update_id: int, words: str) -> bytes:
        chat, date = self.chat, int(time.time())
        if self._button is not None:
            data = json.dumps(self._button).encode()
            self._button, id = None, self._message_id
            return TAP % (update_id, update_id, data, chat, id, date, chat)
        entities = COMMAND % len(words) if words.startswith("/") else b""
        return TEXT % (update_id, update_id, date, chat, chat, json.dumps(words).encode(), entities)


class Crowd:
    """The prospects of one load. `new_people` gives an id nobody had before."""

    def __init__(
        self, plan: Plan, feed: Feed, update_ids: Iterator[int], new_people: Callable[[Plan], int]
    ) -> None:
        self.plan, self.feed, self.update_ids = plan, feed, update_ids
        self.load = Load(plan.seconds, [])
        self.buttons = Buttons()
        self.is_open = True
        self._new_people = new_people
        self._prospects: dict[int, Prospect] = {}
        self._all_answered = asyncio.Event()
        self._end = 0.0

    async def perform(self) -> Load:
        """After the time the replies that are still under way are waited for."""
        self._end = time.perf_counter() + self.plan.seconds
        for _ in range(self.plan.prospects):
            Prospect(self).begin()
            await asyncio.sleep(self.plan.pause / self.plan.prospects)
        while (now := time.perf_counter()) < self._end:
            await asyncio.sleep(min(0.25, self._end - now))
            self._replace_the_lost()
        self.is_open = False
        if self._unanswered():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._all_answered.wait(), PATIENCE)
        self.load.lost += len(self._unanswered())
        return self.load

    def hear(self, chat: int, message_id: int, body: bytes) -> None:
        if prospect := self._prospects.get(chat):
            prospect.hear(message_id, body)

    def welcome(self, prospect: Prospect) -> int:
        self._prospects.pop(prospect.chat, None)
        chat = self._new_people(self.plan)
        while chat in self._prospects:
            chat = self._new_people(self.plan)
        self._prospects[chat] = prospect
        return chat

    def farewell(self, prospect: Prospect) -> None:
        if self.is_open:
            prospect.begin()

    def note_reply(self, sent_at: float) -> None:
        now = time.perf_counter()
        self.load.replies += 1
        if now <= self._end:
            self.load.latencies.append(now - sent_at)
        if not self.is_open and not self._unanswered():
            self._all_answered.set()

    def _unanswered(self) -> Sequence[Prospect]:
        return [prospect for prospect in self._prospects.values() if prospect.waits]

    def _replace_the_lost(self) -> None:
        before = time.perf_counter() - PATIENCE
        for prospect in self._unanswered():
            if prospect.sent_at < before:
                self.load.lost += 1
                prospect.begin()
