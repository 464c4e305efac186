"""Expressions that the two databases write differently: days between moments, a text within a JSON object."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Float, String, case, func, literal
from sqlalchemy import cast as as_type
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from storage.columns import Moment
from storage.tables import leads

HALF_LIFE = 30.0  # days, as in the view v_leads


class DaysBetween(FunctionElement[float]):
    """The days from one moment to another, with their fraction."""

    type = Float()
    inherit_cache = True


class TextWithin(FunctionElement[str]):
    """document, path, *keys: the text at a path of keys in a JSON object; NULL if there is none.

    SQLite takes the path, PostgreSQL the keys.
    """

    type = String()
    inherit_cache = True


@compiles(DaysBetween, "sqlite")
def _days_in_sqlite(element: DaysBetween, compiler: Any, **how: Any) -> str:
    then, now = (compiler.process(moment, **how) for moment in element.clauses)
    return f"(julianday({now}) - julianday({then}))"


@compiles(DaysBetween, "postgresql")
def _days_in_postgresql(element: DaysBetween, compiler: Any, **how: Any) -> str:
    then, now = (compiler.process(moment, **how) for moment in element.clauses)
    return f"(extract(epoch FROM {now} - {then})::float8 / 86400.0)"


@compiles(TextWithin, "sqlite")
def _text_in_sqlite(element: TextWithin, compiler: Any, **how: Any) -> str:
    document, path, *_ = element.clauses
    return str(compiler.process(func.json_extract(document, path), **how))


@compiles(TextWithin, "postgresql")
def _text_in_postgresql(element: TextWithin, compiler: Any, **how: Any) -> str:
    document, _, *keys = element.clauses
    return str(compiler.process(func.jsonb_extract_path_text(as_type(document, JSONB), *keys), **how))


def text_within(document: ColumnElement[str], *keys: str) -> ColumnElement[str]:
    """The text at a path of keys, which have no quotation marks, in a JSON object; NULL if there is none."""
    path = "$" + "".join(f'."{key}"' for key in keys)
    return TextWithin(document, literal(path), *(literal(key) for key in keys))


def engagement_at(now: datetime) -> ColumnElement[float]:
    """A lead's engagement at `now`: it halves in 30 days, and a clock that ran ahead makes none grow."""
    kept_at = func.coalesce(leads.c.engagement_at, leads.c.created_at, type_=Moment)
    days = DaysBetween(kept_at, literal(now, Moment))
    half_lives = case((days > 0, days), else_=0.0) / HALF_LIFE
    return leads.c.engagement * func.power(literal(0.5), half_lives, type_=Float)
