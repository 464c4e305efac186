"""Statements as the driver takes them: compiled once, so that a row costs no more than looking its values up.

SQLAlchemy prepares every row of every execution anew, which takes longer than the database needs to write it.
Statements whose text depends on the values (lists of any length) cannot be prepared so.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.engine import CursorResult
from sqlalchemy.sql.dml import UpdateBase

Row = dict[str, Any]


class Prepared:
    """One statement for rows that have these keys."""

    def __init__(self, statement: UpdateBase, keys: Sequence[str], dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(keys))
        self._text: str = compiled.string
        self._fixed: Row = {name: value for name, value in compiled.params.items() if name not in keys}
        types = {name: bound.type.dialect_impl(dialect) for bound, name in compiled.bind_names.items()}
        self._convert: dict[str, Callable[[Any], Any]] = {
            name: process for name, type in types.items() if (process := type.bind_processor(dialect))
        }
        self._positions: list[str] | None = compiled.positiontup  # None: the driver takes names

    def execute(self, connection: Connection, rows: Sequence[Row]) -> CursorResult[Any]:
        """All rows by one call of the driver; the result has the number of rows found."""
        return connection.exec_driver_sql(self._text, [self._given(row) for row in rows])

    def _given(self, row: Row) -> Any:
        values = {**self._fixed, **row}
        for name, convert in self._convert.items():
            values[name] = convert(values[name])
        return values if self._positions is None else tuple(map(values.__getitem__, self._positions))


@lru_cache(maxsize=256)
def prepared(statement: UpdateBase, keys: tuple[str, ...], dialect: Dialect) -> Prepared:
    return Prepared(statement, keys, dialect)
