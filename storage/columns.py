"""The column types both databases agree on: moments, people's words, row and Telegram ids.

SQLite has no time zones and PostgreSQL no NUL in texts; the difference ends here.
"""

from collections.abc import Collection
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Self

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ColumnElement,
    DateTime,
    Dialect,
    Integer,
    Text,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

RowId = BigInteger().with_variant(Integer(), "sqlite")  # only INTEGER counts up by itself on SQLite


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone; storage keeps aware datetimes only")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text that somebody typed: a NUL, which PostgreSQL cannot store, becomes U+FFFD on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value if value is None else value.replace("\x00", "\ufffd")


class Numbers(TypeDecorator[Collection[int]]):
    """Any number of integers given as one value, so that a statement has one text however many they are."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Collection[int] | None, dialect: Dialect) -> str:
        listed = ",".join(map(str, value or ()))
        return f"[{listed}]" if dialect.name == "sqlite" else f"{{{listed}}}"


class Among(FunctionElement[bool]):
    """column, numbers: whether the column is one of them."""

    type = Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Self:
        """Left as it is: within AND and OR, SQLAlchemy would append `= 1`, and SQLite then use no index."""
        return self


@compiles(Among, "sqlite")
def _among_in_sqlite(element: Among, compiler: Any, **how: Any) -> str:
    column, numbers = (compiler.process(each, **how) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"


@compiles(Among, "postgresql")
def _among_in_postgresql(element: Among, compiler: Any, **how: Any) -> str:
    column, numbers = (compiler.process(each, **how) for each in element.clauses)
    return f"{column} = ANY(CAST({numbers} AS bigint[]))"


def among(column: ColumnElement[int], name: str) -> Among:
    """The column is one of the integers that are given under the name."""
    return Among(column, bindparam(name, type_=Numbers))


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """The column holds one of the enumeration's values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_is_known")
