"""Statements as the driver takes them: compiled once, so that one costs no more than its values do.

SQLAlchemy prepares every execution anew and wraps what comes of it, which takes longer than the database
needs. So what a turn reads and writes goes to the driver itself, converted by the types of the columns.
Statements whose text depends on the values cannot be prepared so; for lists there is `columns.among`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

Values = Mapping[str, Any]
Found = list[tuple[Any, ...]]
Convert = Callable[[Any], Any]

PARAMETER = r"%\((\w+)\)s"
INSERT = re.compile(rf"(INSERT INTO .*?) VALUES \(((?:[^()]|{PARAMETER})*)\)(.*)", re.DOTALL)
ROWS = "rows of values"


class Outcome(NamedTuple):
    changed: int  # rows of the database
    found: Found


class Prepared:
    """One statement for values that have these names; `text` is what the driver gets with a row of them."""

    def __init__(self, statement: Any, names: Sequence[str], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(names), for_executemany=True)
        self.text: str = compiled.string
        self._fixed = {name: value for name, value in compiled.params.items() if name not in names}
        types = {name: bound.type.dialect_impl(dialect) for bound, name in compiled.bind_names.items()}
        self._is_positional = compiled.positiontup is not None
        self._names: list[str] = list(compiled.positiontup or types)
        processors = [(name, types[name].bind_processor(dialect)) for name in self._names]
        self._converts = [(at, convert) for at, (_, convert) in enumerate(processors) if convert]
        columns = getattr(statement, "exported_columns", ())
        self._returns = bool(columns)
        self._results: dict[str, Convert] = {
            column.key: process
            for column in columns
            if (process := column.type.dialect_impl(dialect).result_processor(dialect, None))
        }
        self._shape: tuple[bool, list[tuple[int, Convert]]] | None = None  # of an answer, once there was one
        self._for_many = _for_many(self.text, types, dialect)

    def run(self, cursor: Any, rows: Sequence[Values]) -> Outcome:
        """All rows on SQLite, which gives nothing back for many at once."""
        if len(rows) > 1 and not self._returns:
            cursor.executemany(self.text, [self.given(row) for row in rows])
            return Outcome(cursor.rowcount, [])
        found: Found = []
        for row in rows:
            cursor.execute(self.text, self.given(row))
            found += self.answer(cursor)
        return Outcome(cursor.rowcount, found)

    def calls(self, rows: Sequence[Values]) -> list[tuple[str, Any]]:
        """What PostgreSQL gets, as few calls as can be."""
        if len(rows) > 1 and self._for_many:
            given = [self.given(row) for row in rows]
            return [(self._for_many, {ROWS: msgspec.json.encode(given).decode()})]
        return [(self.text, self.given(row)) for row in rows]

    def given(self, row: Values) -> Any:
        """What the driver gets of a row of values."""
        row = {**self._fixed, **row} if self._fixed else row
        values = [row[name] for name in self._names]
        for at, convert in self._converts:
            values[at] = convert(values[at])
        return tuple(values) if self._is_positional else dict(zip(self._names, values, strict=True))

    def answer(self, cursor: Any) -> Found:
        """What the database gave back."""
        if self._shape is None:  # psycopg puts a description together anew each time it is asked
            names = [column[0] for column in cursor.description or ()]
            known = [(at, self._results[name]) for at, name in enumerate(names) if name in self._results]
            self._shape = bool(names), known
        gives, converts = self._shape
        found: Found = cursor.fetchall() if gives else []
        if not found or not converts:
            return found
        rows = [list(row) for row in found]
        for row in rows:
            for at, convert in converts:
                row[at] = convert(row[at])
        return [tuple(row) for row in rows]


def _for_many(text: str, types: Mapping[str, TypeEngine[Any]], dialect: Dialect) -> str | None:
    """PostgreSQL's INSERT of many rows that come as one JSON array."""
    if not (insert := INSERT.fullmatch(text)):
        return None
    into, values, _, rest = insert.groups()
    selected = re.sub(PARAMETER, r"given.\1", values)
    sql_type = dialect.type_compiler_instance.process
    fields = ", ".join(f"{name} {sql_type(kind)}" for name, kind in types.items())
    return (
        f"{into} SELECT {selected} FROM json_to_recordset(CAST(%({ROWS})s AS json)) AS given({fields}){rest}"
    )


@lru_cache(maxsize=256)
def prepared(statement: Executable, names: tuple[str, ...], dialect: Dialect) -> Prepared:
    return Prepared(statement, names, dialect)


Given = tuple[Prepared, Sequence[Values]]


def carry_out(connection: Connection, given: Sequence[Given]) -> Iterator[Outcome]:
    """Each statement for all of its rows, in this order; to be followed to its end. PostgreSQL gets them all
    before the first answer is waited for: that wait is most of what a small statement takes. Raises
    DBAPIError, as SQLAlchemy does, after the outcomes of the statements before."""
    if connection.dialect.name == "postgresql":
        return _together(connection, given)
    return _one_by_one(connection, given)


def _one_by_one(connection: Connection, given: Sequence[Given]) -> Iterator[Outcome]:
    for statement, rows in given:
        with Driver(connection, statement.text) as driver:
            outcome = statement.run(driver.cursor(), rows)
        yield outcome


def _together(connection: Connection, given: Sequence[Given]) -> Iterator[Outcome]:
    calls = [(statement, statement.calls(rows)) for statement, rows in given]
    is_one = sum(len(its) for _, its in calls) == 1
    sent: list[tuple[Prepared, list[Any]]] = []
    failure = None
    try:
        with (
            Driver(connection, *(statement.text for statement, _ in given)) as driver,
            nullcontext() if is_one else driver.pipeline(),
        ):
            for statement, its in calls:
                sent.append((statement, [driver.cursor().execute(*call) for call in its]))
    except DBAPIError as error:
        if error.connection_invalidated:
            raise
        failure = error
    for statement, cursors in sent:
        changed = [cursor.rowcount for cursor in cursors]
        if failure and min(changed) < 0:  # this one failed, or one before it
            raise failure
        yield Outcome(sum(changed), [row for cursor in cursors for row in statement.answer(cursor)])
    if failure:
        raise failure


class Driver:
    """Within it, the driver's own connection, whose errors come out as SQLAlchemy's."""

    def __init__(self, connection: Connection, *texts: str) -> None:
        self._connection = connection
        self._texts = texts

    def __enter__(self) -> Any:
        self._driver = self._connection.connection.driver_connection
        return self._driver

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> None:
        dialect = self._connection.dialect
        if not isinstance(error, dialect.loaded_dbapi.Error):
            return
        is_gone = dialect.is_disconnect(error, self._driver, None)
        if is_gone:
            self._connection.invalidate(error)
        raise DBAPIError.instance(
            "; ".join(self._texts),
            None,  # the values are people's
            error,
            dialect.loaded_dbapi.Error,
            hide_parameters=True,
            connection_invalidated=is_gone,
            dialect=dialect,
        ) from error
