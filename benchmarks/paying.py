"""The paid road: a broadcast at 1,000 messages a second, beside the bare client that sends the same.

`python -m benchmarks paying`. Both call the same lean Telegram with the same library and as many calls under
way; the ratio is what remains of the client's speed when each message is chosen, judged and kept, too.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import closing

import uvloop
from msgspec import Struct

from benchmarks.beginning import start_broadcast
from benchmarks.bots import CELLS, TOKEN, Address, Dialect
from benchmarks.campaign import zone_at_noon
from benchmarks.crowds import fill
from benchmarks.places import Places
from benchmarks.processes import running, telegram
from benchmarks.sending import wait_until
from benchmarks.tables import Table
from bot.broadcasting import PAID_AT_ONCE
from bot.frontends import open_gateway
from bot.transport import Gateway
from storage import schema
from storage.database import Database

RATE = 1000  # messages a second
TEXT = "[QC] Chào Hà, mời anh/chị xem ưu đãi tuần này"
WAY_OUT = {"inline_keyboard": [[{"text": "🔕 Dừng nhận tin", "callback_data": "o::1"}]]}


class Paid(Struct, frozen=True):
    """Messages a second, and microseconds of processor for each."""

    dialect: Dialect
    per_s: float
    processor: float
    bare_per_s: float
    bare_processor: float


def measure_paying(dialects: Sequence[Dialect], people: int, places: Places) -> list[Paid]:
    return [_measure(dialect, people, places) for dialect in dialects]


def paying_table(found: Sequence[Paid]) -> Table:
    rows = [
        (
            each.dialect,
            f"{each.per_s:,.0f}",
            f"{each.processor:,.0f}",
            f"{each.bare_per_s:,.0f}",
            f"{each.bare_processor:,.0f}",
            f"{each.per_s / min(RATE, each.bare_per_s):.2f}",
        )
        for each in found
    ]
    head = ("database", "messages/s", "CPU µs each", "bare client's", "CPU µs each", f"of that or {RATE:,}")
    return Table(f"A paid broadcast at {RATE:,} messages a second", head, rows)


def _measure(dialect: Dialect, people: int, places: Places) -> Paid:
    """Over the middle of the people, from a fifth of them to nine tenths."""
    bare_per_s, bare_processor = uvloop.run(_send_bare(people))
    url, bot = places.new(dialect), CELLS[f"leadbot-aiogram-{dialect}"]
    with closing(Database(url)) as database:
        schema.upgrade(database)
        fill(database, people)
    own = {"LEADBOT_TIMEZONE": zone_at_noon(), "LEADBOT_PAID_BROADCASTS": str(RATE)}
    with telegram() as api:
        environment = bot.environment(Address(api.url, url)) | own
        with running(bot.command, environment, places.folder) as process:
            api.wait_until_ready(process.require_alive)
            start_broadcast(url, RATE, people)
            begin = wait_until(api, process, people // 5)
            end = wait_until(api, process, people * 9 // 10)
    places.drop(url)
    seconds, sent, used = (after - before for before, after in zip(begin, end, strict=True))
    return Paid(dialect, sent / seconds, 1e6 * used / sent, bare_per_s, bare_processor)


async def _send_bare(people: int) -> tuple[float, float]:
    """Messages a second, and microseconds of processor for each."""
    with telegram() as api:
        gateway = open_gateway("aiogram", token=TOKEN, base_url=api.url)
        chats = iter(range(1, people + 1))
        began, used = time.monotonic(), time.process_time()
        await asyncio.gather(*(_send_each(gateway, chats) for _ in range(PAID_AT_ONCE)))
        seconds, used = time.monotonic() - began, time.process_time() - used
        await gateway.close()
    return people / seconds, 1e6 * used / people


async def _send_each(gateway: Gateway, chats: Iterator[int]) -> None:
    for chat in chats:
        await gateway.call(
            "sendMessage", chat_id=chat, text=TEXT, reply_markup=WAY_OUT, allow_paid_broadcast=True
        )
