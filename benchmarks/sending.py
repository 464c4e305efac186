"""Sending alone: an outbox full of messages for as many people, drained by the running bot.

`processor` is the share of one core that the bot used at the rate it reached; its allowance is the most that
the settings give.
"""

import time
from datetime import UTC, datetime

from msgspec import Struct

from benchmarks.bots import CELLS, Address, Bot
from benchmarks.places import Places
from benchmarks.processes import Process, Telegram, bot_running, telegram
from benchmarks.tables import Table
from dialogs.messages import Button, Message, plain
from storage import outbox, schema
from storage.database import Database
from storage.outbox import Draft
from storage.session import Session

CELL_NAMES = ("leadbot-aiogram-sqlite", "leadbot-ptb-sqlite", "leadbot-aiogram-postgres")
MESSAGE = Message(
    (plain("Tuần này Sao Mai mở lớp miễn phí về chăm sóc khách hàng. Anh/chị giữ chỗ giúp em nhé!"),),
    ((Button("Giữ chỗ", "o:webinar"), Button("Để sau", "o:later")),),
)


class Sent(Struct, frozen=True):
    bot: str
    per_s: float
    processor: float  # of one core
    memory: float  # MiB


def measure_sending(places: Places, messages: int) -> list[Sent]:
    return [send(CELLS[name], places, messages) for name in CELL_NAMES]


def send(bot: Bot, places: Places, messages: int) -> Sent:
    """Measured over the middle of the messages, from a fifth of them to nine tenths."""
    url = places.new(bot.dialect)
    _fill(url, messages)
    with telegram() as api, bot_running(bot, Address(api.url, url), places.folder) as process:
        begin = wait_until(api, process, messages // 5)
        end = wait_until(api, process, messages * 9 // 10)
        memory = process.memory
    places.drop(url)
    seconds, sent, used = (after - before for before, after in zip(begin, end, strict=True))
    return Sent(bot.name, sent / seconds, used / seconds, memory)


def sending_tables(found: list[Sent]) -> list[Table]:
    rows: list[tuple[str, ...]] = [
        (each.bot, f"{each.per_s:,.0f}", f"{each.processor:.2f}", f"{each.processor / each.per_s * 1e6:,.0f}")
        for each in found
    ]
    columns = ("bot", "messages/s", "cores", "CPU µs per message")
    title = "Sending alone (target: 1,000 messages/s on a third of a core, 333 µs of CPU each)"
    return [Table(title, columns, rows)]


def _fill(url: str, messages: int) -> None:
    database = Database(url)
    schema.upgrade(database)
    at = datetime.now(UTC)

    def put_all(session: Session) -> None:
        for person in range(1, messages + 1):
            outbox.put(session, Draft(kind="notice", chat_id=person, message=MESSAGE, at=at))

    database.run_now(put_all)
    database.close()


def wait_until(api: Telegram, process: Process, messages: int) -> tuple[float, int, float]:
    """The moment, the messages, and the CPU when so many were sent."""
    while (sent := api.state().calls.get("sendMessage", 0)) < messages:
        process.require_alive()
        time.sleep(0.02)
    return time.monotonic(), sent, process.cpu
