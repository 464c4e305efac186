"""The lean Telegram as a process: `python -m benchmarks.telegram` prints its address and serves.

Bots call /bot<token>/<method>. The measuring side asks /control/state, and /control/load with a Plan:
the answer is the Load, after it is over.
"""

import asyncio
import random
import sys
import time
from itertools import count

import msgspec
import uvloop
from msgspec import Struct

from benchmarks.botapi import BotApi
from benchmarks.prospects import Crowd, Load, Plan
from benchmarks.wire import Respond, Served

FIRST_PERSON = 5_000_000_000  # above the ids of bulk-filled leads
FIRST_UPDATE = 1_000_000_000


class State(Struct):
    """How the bot and its Telegram stand. Times are seconds of the machine's monotonic clock."""

    ready_at: float | None
    receivers: int  # workers that take updates
    calls: dict[str, int]


class Telegram:
    def __init__(self) -> None:
        self._api = BotApi(self._hear)
        self._crowd: Crowd | None = None
        later = int(time.time()) % 100_000 * 10_000  # no process repeats the ids of an earlier one
        self._update_ids = count(FIRST_UPDATE + later)
        self._people = count(FIRST_PERSON + later)
        self._chance = random.Random(7)
        self._performing: set[asyncio.Task[None]] = set()

    def handle(self, target: bytes, body: bytes, respond: Respond) -> None:
        if target == b"/control/state":
            respond(msgspec.json.encode(self._state()))
        elif target == b"/control/load":
            task = asyncio.ensure_future(self._perform(msgspec.json.decode(body, type=Plan), respond))
            self._performing.add(task)
            task.add_done_callback(self._performing.discard)
        else:
            self._api.handle(target, body, respond)

    def _state(self) -> State:
        ready_at = self._api.ready_at
        receivers = len(self._api.webhooks) or int(ready_at is not None)
        return State(ready_at, receivers, dict(self._api.calls))

    async def _perform(self, plan: Plan, respond: Respond) -> None:
        self._crowd = Crowd(plan, self._api.feed, self._update_ids, self._person)
        load: Load = await self._crowd.perform()
        respond(msgspec.json.encode(load))

    def _hear(self, chat: int, message_id: int, body: bytes) -> None:
        if self._crowd:
            self._crowd.hear(chat, message_id, body)

    def _person(self, plan: Plan) -> int:
        return self._chance.randint(*plan.people) if plan.people else next(self._people)


async def serve() -> None:
    telegram = Telegram()
    server = await asyncio.get_running_loop().create_server(lambda: Served(telegram.handle), "127.0.0.1", 0)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve())
