"""All rows of one database into another, whichever the two dialects are, and the proof that they are equal.

The tables come in the order of their references, the rows in chunks. While rows are read a sum of their
hashes is taken, in any order; the copy is read back and must have the same. What was numbered goes on from
the highest number ever given, so that no id is given twice, not even that of an erased lead.
"""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Table, delete, func, insert, select, text

from storage.errors import CopyDiffers
from storage.ownership import Property
from storage.session import Session
from storage.tables import metadata, properties

Row = tuple[Any, ...]  # in the order of the table's columns
Progress = Callable[[str, int], None]  # the table, and how many of its rows were copied just now

CHUNK = 1000
MODULUS = 2**256


def tables() -> list[Table]:
    """All of ours; what is referred to comes first."""
    return metadata.sorted_tables


def count(session: Session) -> int:
    """Rows of all tables but those that say what the database is."""
    counted = (table for table in tables() if table is not properties)
    return sum(session.execute(select(func.count()).select_from(table)).scalar_one() for table in counted)


def copy_all(reading: Session, writing: Session, progress: Progress = lambda table, rows: None) -> int:
    """The number of rows copied; raises CopyDiffers. The target's tables are empty, but for `properties`."""
    writing.execute(delete(properties))
    copied = sum(_copy(reading, writing, table, progress) for table in tables())
    _go_on_numbering(writing, _last_numbers(reading))
    return copied


def empty(session: Session) -> None:
    """Throws all rows away."""
    for table in reversed(tables()):
        session.execute(delete(table))


def _copy(reading: Session, writing: Session, table: Table, progress: Progress) -> int:
    rows, total = 0, 0
    for chunk in _chunks(reading, table):
        _write(writing, table, chunk)
        rows, total = rows + len(chunk), (total + _hash(chunk)) % MODULUS
        progress(table.name, len(chunk))
    back = [(len(chunk), _hash(chunk)) for chunk in _chunks(writing, table)]
    if (rows, total) != (sum(count for count, _ in back), sum(part for _, part in back) % MODULUS):
        raise CopyDiffers(table=table.name)
    return rows


def _write(session: Session, table: Table, chunk: list[Row]) -> None:
    if session.dialect == "sqlite":
        session.execute(insert(table), [dict(zip(table.c.keys(), row, strict=True)) for row in chunk])
        return
    into = f"COPY {table.name} ({', '.join(table.c.keys())}) FROM STDIN"  # several times as fast as INSERT
    with session.connection().connection.cursor() as cursor, cursor.copy(into) as copy:  # type: ignore[attr-defined]
        for row in chunk:
            copy.write_row(row)


def _hash(chunk: list[Row]) -> int:
    """The sum of the rows' hashes: databases may put texts in different orders."""
    return sum(int.from_bytes(hashlib.sha256(repr(row).encode()).digest()) for row in chunk)


def _chunks(session: Session, table: Table) -> Iterator[list[Row]]:
    """The rows by key, read as they are asked for; without the mark of a move, which concerns the source."""
    query = select(table).order_by(*table.primary_key)
    if table is properties:
        query = query.where(properties.c.name != Property.MOVED_TO.value)
    found = session.execute(query.execution_options(yield_per=CHUNK))
    for chunk in found.partitions():
        yield [_storable(tuple(row)) for row in chunk]


def _storable(row: Row) -> Row:
    """PostgreSQL has no NUL in texts; SQLite may hold one where it came in with a traceback."""
    if not any(type(value) is str and "\x00" in value for value in row):
        return row
    return tuple(value.replace("\x00", "\ufffd") if isinstance(value, str) else value for value in row)


def _last_numbers(session: Session) -> dict[str, int]:
    """The highest number ever given, where the database remembers it."""
    if session.dialect == "sqlite":
        return dict(session.execute(text("SELECT name, seq FROM sqlite_sequence")).all())
    last = {}
    for table, sequence in _sequences(session):
        given = text(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")
        last[table.name] = session.execute(given).scalar_one()
    return last


def _go_on_numbering(session: Session, last: dict[str, int]) -> None:
    if session.dialect == "sqlite":
        for table in (table for table in tables() if table.dialect_options["sqlite"]["autoincrement"]):
            session.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table.name})
            value = {"name": table.name, "seq": max(last.get(table.name, 0), _highest(session, table))}
            session.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"), value)
        return
    for table, sequence in _sequences(session):
        if highest := max(last.get(table.name, 0), _highest(session, table)):
            session.execute(select(func.setval(sequence, highest)))


def _highest(session: Session, table: Table) -> int:
    return session.execute(select(func.max(table.c.id))).scalar() or 0


def _sequences(session: Session) -> Iterator[tuple[Table, str]]:
    """PostgreSQL's counters."""
    for table in tables():
        if "id" in table.c and (
            name := session.execute(select(func.pg_get_serial_sequence(table.name, "id"))).scalar()
        ):
            yield table, name
