"""Broadcasts to many on the database alone: freezing the audience, and the time of a claim as more wait.

`python -m benchmarks crowds`. The leads are one lead multiplied inside SQL. What it is like in the running
bot is `beginning`'s to measure.
"""

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median, quantiles

import psutil
from msgspec import Struct
from sqlalchemy import text

from benchmarks.beginning import Begun, begin_beside, begun_table
from benchmarks.bots import Dialect
from benchmarks.places import Places
from benchmarks.rounds import Tell
from benchmarks.tables import Table
from bot.broadcasting import SLICES
from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.broadcasts.content import Content
from dialogs.conversation import Consent, Conversation
from dialogs.events import Person
from dialogs.messages import Message, plain
from dialogs.playbook import Playbook
from storage import broadcasts, leads, outbox, schema
from storage.database import Database
from storage.outbox import Draft
from storage.session import Session
from storage.tables import metadata

NOON = datetime(2026, 11, 24, 5, tzinfo=UTC)  # in Vietnam
LEASE = timedelta(minutes=5)
CLAIMS, AT_ONCE = 100, 25
CHUNK = 100_000


class Crowd(Struct, frozen=True):
    """What a broadcast to so many people took, in seconds."""

    dialect: Dialect
    people: int
    frozen: float
    processor: float  # of it, ours and the server's
    first: float  # from the start of freezing to the first rows to send
    claim: float  # of AT_ONCE rows, median
    claim_p95: float
    memory: int  # bytes that the process grew by


def measure_crowds(
    dialects: Sequence[Dialect], sizes: Sequence[int], rounds: int, places: Places, tell: Tell
) -> list[Table]:
    playbook = read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook
    found, begun = list[Crowd](), list[list[Begun]]()
    for dialect in dialects:
        for people in sizes:
            url = places.new(dialect)
            database = Database(url)
            try:
                schema.upgrade(database)
                fill(database, people)
                found.append(_measure(database, playbook, dialect, people, places))
                tell(f"{found[-1]}")
                database.close()
                begun.append([])
                for _ in range(rounds):
                    forget_broadcasts(url)
                    begun[-1].append(begin_beside(dialect, url, people, places))
                    tell(f"{begun[-1][-1]}")
            finally:
                database.close()
                places.drop(url)
    return [_table(found), begun_table(begun)]


def _table(found: Sequence[Crowd]) -> Table:
    rows = [
        (
            each.dialect,
            f"{each.people:,}",
            f"{each.frozen:.1f} s",
            f"{each.processor:.1f} s",
            f"{each.first:.1f} s",
            f"{each.claim * 1000:.1f} ms",
            f"{each.claim_p95 * 1000:.1f} ms",
            f"{each.memory / 2**20:.0f} MiB",
        )
        for each in found
    ]
    head = (
        "database",
        "people",
        "frozen in",
        "processor",
        "first rows after",
        f"claim of {AT_ONCE}",
        "p95",
        "memory",
    )
    return Table("Broadcasts to many, the database alone", head, rows)


def _measure(database: Database, playbook: Playbook, dialect: Dialect, people: int, places: Places) -> Crowd:
    memory, began, used = psutil.Process().memory_info().rss, time.perf_counter(), _processor(places)
    content = Content(text="Chào {first_name}, mời {xung_ho} xem")

    def start(session: Session) -> None:
        number = broadcasts.create(session, "everyone", content, NOON)
        broadcasts.decide(session, number, "start", NOON)

    database.run_now(start)
    while database.run_now(lambda session: broadcasts.freeze_some(session, NOON, SLICES[database.dialect])):
        pass
    frozen, processor = time.perf_counter() - began, _processor(places) - used
    _claim(database, playbook)
    first = time.perf_counter() - began
    claims = [_claim(database, playbook) for _ in range(CLAIMS)]
    database.run_now(lambda session: broadcasts.decide(session, 1, "pause", NOON))
    return Crowd(
        dialect,
        people,
        frozen,
        processor,
        first,
        median(claims),
        quantiles(claims, n=20)[-1],
        psutil.Process().memory_info().rss - memory,
    )


def _processor(places: Places) -> float:
    return time.process_time() + places.server_seconds()


def _claim(database: Database, playbook: Playbook) -> float:
    """Seconds for one claim and its commit; what was claimed is then settled."""
    began = time.perf_counter()
    taken = database.run_now(lambda session: broadcasts.take(session, playbook, NOON, NOON, AT_ONCE, LEASE))
    took = time.perf_counter() - began
    assert len(taken.rows) == AT_ONCE
    sent = {row.id: row.id for row in taken.rows}
    database.run_now(lambda session: outbox.settle_delivered(session, sent, NOON))
    return took


def fill(database: Database, people: int) -> None:
    """So many leads who may be written to; each has been greeted."""
    consent = Consent(granted=True, version="1", seq=1, at=NOON)

    def first(session: Session) -> None:
        person = Person(id=1, first_name="Hà")
        stored = leads.create(session, person, NOON, test=False)
        known = Conversation(
            person=person, created_at=NOON, consents={"marketing": consent}, lead_id=stored.lead_id
        )
        leads.save(session, stored, known, "v1")
        greeting = Message((plain("Dạ em chào anh/chị ạ."),))
        outbox.put(
            session,
            Draft(kind="reply", chat_id=person.id, message=greeting, at=NOON, lead_id=stored.lead_id),
        )
        [row] = outbox.start_sending(session, NOON, 1, LEASE)
        outbox.settle_delivered(session, {row.id: 1}, NOON)

    database.run_now(first)
    _multiply(database, "leads", ("user_id",), people)
    _multiply(database, "outbox", ("lead_id", "chat_id"), people)
    settle(database)


def _multiply(database: Database, table: str, numbered: Sequence[str], people: int) -> None:
    """A row like the first one for each of the other people, whose number these columns are."""
    columns = metadata.tables[table].columns
    names = ", ".join(column.name for column in columns if column.name not in ("id", *numbered))
    numbers = ", ".join("n" for _ in numbered)
    for start in range(2, people + 1, CHUNK):
        last = min(start + CHUNK - 1, people)
        copy = text(
            f"INSERT INTO {table} ({', '.join(numbered)}, {names}) WITH RECURSIVE numbers(n) AS "
            f"(SELECT {start} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last}) "
            f"SELECT {numbers}, {names} FROM numbers CROSS JOIN (SELECT * FROM {table} LIMIT 1) AS one"
        )
        database.run_now(partial(Session.execute, statement=copy))


def settle(database: Database) -> None:
    """Let the server finish what so many rows left to be done, before a bot is measured on it."""
    if database.dialect != "sqlite":
        for work in ("ANALYZE", "CHECKPOINT"):
            database.run_now(partial(Session.execute, statement=text(work)))


def forget_broadcasts(url: str) -> None:
    """As if there had been none: nor are there free pages all over SQLite's file, over which the next million
    would be scattered (a fifth more time)."""
    with closing(Database(url)) as database:
        empty = "DELETE FROM" if database.dialect == "sqlite" else "TRUNCATE"
        for statement in (f"{empty} deliveries", "DELETE FROM broadcasts"):
            database.run_now(partial(Session.execute, statement=text(statement)))
        settle(database)
        if database.dialect == "sqlite":
            with closing(sqlite3.connect(database.path)) as connection:
                connection.execute("VACUUM")
