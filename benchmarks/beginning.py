"""A broadcast to many begins in the running bot while people talk to it: how long until all are frozen and
until the first message goes, and how much longer a reply takes meanwhile than before.

Part of `python -m benchmarks crowds`. They take some 25 steps a second, nearly as many as the 30 messages a
second that Telegram lets a bot send. The broadcast is a paid one, so that it has a rate of its own and the
replies are held up by nothing but the work.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from statistics import median, quantiles
from typing import Any

from msgspec import Struct
from sqlalchemy import text

from benchmarks.bots import CELLS, Address, Dialect
from benchmarks.campaign import zone_at_noon
from benchmarks.places import Places
from benchmarks.processes import Process, Telegram, running, telegram
from benchmarks.prospects import Load, Plan
from benchmarks.tables import Table
from dialogs.broadcasts.content import Content
from storage import broadcasts
from storage.database import Database
from storage.session import Session

RATE = 25  # messages a second
QUIET = 14.0  # seconds of talk before it begins
TALK = Plan(5, 1.4, pause=0.19)  # a whole conversation of each
PATIENCE = 120.0

FROZEN = "SELECT frozen_at IS NOT NULL FROM broadcasts WHERE id = :number"
FIRST = (
    "SELECT outbox_id FROM deliveries WHERE broadcast_id = :number AND outbox_id IS NOT NULL "
    "ORDER BY outbox_id LIMIT 1"
)


class Begun(Struct, frozen=True):
    """Seconds, from the start of the broadcast; p95 of the replies."""

    dialect: Dialect
    people: int
    frozen: float
    processor: float  # seconds of it that the bot used until then, the turns of those who talk included
    first: float
    quiet: float
    beside: float
    memory: float  # MiB that the bot grew by

    @property
    def ratio(self) -> float:
        return self.beside / self.quiet


def begin_beside(dialect: Dialect, url: str, people: int, places: Places) -> Begun:
    """`url` has so many leads."""
    bot = CELLS[f"leadbot-aiogram-{dialect}"]
    with telegram() as api, ThreadPoolExecutor(1) as aside:
        own = {"LEADBOT_TIMEZONE": zone_at_noon(), "LEADBOT_PAID_BROADCASTS": str(RATE)}
        environment = bot.environment(Address(api.url, url)) | own
        with running(bot.command, environment, places.folder) as process:
            api.wait_until_ready(process.require_alive)
            _talk(api, _after(3.0))
            quiet = _talk(api, _after(QUIET))
            memory, used = process.memory, process.cpu
            frozen = Future[float]()
            talk = aside.submit(_talk, api, frozen.done)
            number, began = start_broadcast(url, RATE, people), time.monotonic()
            try:
                first = _wait_until(url, FIRST, number, process) - began
                frozen.set_result(_wait_until(url, FROZEN, number, process) - began)
            finally:
                frozen.cancel()  # the talk ends, whatever happened
            processor = process.cpu - used
            beside = talk.result()
            grown = process.memory - memory
    return Begun(dialect, people, frozen.result(), processor, first, _p95(quiet), _p95(beside), grown)


def begun_table(found: Sequence[Sequence[Begun]]) -> Table:
    """A line for each database and size: medians of its rounds."""
    rows = [
        (
            rounds[0].dialect,
            f"{rounds[0].people:,}",
            f"{median(each.frozen for each in rounds):.1f} s",
            f"{median(each.processor for each in rounds):.1f} s",
            f"{median(each.first for each in rounds):.1f} s",
            f"{median(each.quiet for each in rounds) * 1000:.0f} ms",
            f"{median(each.beside for each in rounds) * 1000:.0f} ms",
            f"{median(each.ratio for each in rounds):.2f}",
            ", ".join(f"{ratio:.1f}" for ratio in sorted(each.ratio for each in rounds)),
            f"{median(each.memory for each in rounds):.0f} MiB",
        )
        for rounds in found
    ]
    head = (
        *("database", "people", "frozen in", "processor", "first message after"),
        *("reply p95 before", "meanwhile", "ratio", "of the rounds", "memory"),
    )
    return Table("A broadcast begins while somebody talks to the bot", head, rows)


def _talk(api: Telegram, is_over: Callable[[], bool]) -> list[float]:
    """One conversation of each after the other; gives how long the replies took."""
    latencies: list[float] = []
    while not is_over():
        load: Load = api.perform(TALK)
        latencies += load.latencies
    return latencies


def _after(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def _p95(latencies: Sequence[float]) -> float:
    return quantiles(latencies, n=20)[-1] if len(latencies) > 1 else 0.0


def start_broadcast(url: str, per_second: int, people: int) -> int:
    """A paid one to everybody, due now, written beside the bot; gives its number. The bot counts its people
    and begins it, as one that a marketer confirmed in the chat."""
    now = datetime.now(UTC)

    def work(session: Session) -> int:
        number = broadcasts.create(
            session, "everyone", Content(text="Chào {first_name}"), now, per_second=per_second
        )
        broadcasts.decide(session, number, "schedule", now, confirmed_for=people)
        return number

    with closing(Database(url, shared=True)) as database:
        return database.run_now(work)


def _wait_until(url: str, query: str, number: int, process: Process) -> float:
    """The moment from which the query gives something true."""

    def look(session: Session) -> Any:
        return session.execute(text(query), {"number": number}).scalar()

    deadline = time.monotonic() + PATIENCE
    with closing(Database(url, writer=False)) as database:
        while not database.run_now(look):
            process.require_alive()
            assert time.monotonic() < deadline
            time.sleep(0.1)
    return time.monotonic()
