"""The column types both databases agree on: moments, people's words, row and Telegram ids.

SQLite has no time zones and PostgreSQL no NUL in texts; the difference ends here.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
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
    false,
    or_,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

RowId = BigInteger().with_variant(Integer(), "sqlite")  # only INTEGER counts up by itself on SQLite


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        """What SQLAlchemy would put together of several takes ten times as long."""
        return _as_text if dialect.name == "sqlite" else _as_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text that somebody typed: a NUL, which PostgreSQL cannot store, becomes U+FFFD on both databases."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:
        return _without_nul


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


def any_of(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """The column is one of these, which belong to the statement: it can be prepared, unlike one with IN."""
    return or_(false(), *(column == value for value in values))


def _as_utc(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError(f"{value} has no time zone; storage keeps aware datetimes only")
    return value.astimezone(UTC)


@lru_cache(256)  # the moment of a turn stands in most of its rows
def _as_text(value: datetime | None) -> str | None:
    """As SQLAlchemy writes it: SQLite has no type for it, and texts of one form sort as the moments do."""
    utc = _as_utc(value)
    return utc.replace(tzinfo=None).isoformat(" ", "microseconds") if utc else None


def _without_nul(value: str | None) -> str | None:
    return value if value is None else value.replace("\x00", "\ufffd")


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """The column holds one of the enumeration's values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_is_known")
