"""What the databases are asked while something runs, and how they carry it out."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from storage.prepared import Prepared, Values

Statements = dict[str, list[Any]]  # with the values of each time


@contextmanager
def recorded() -> Iterator[Statements]:
    """Every statement of this process, whichever way it goes to the driver."""
    statements: Statements = defaultdict(list)

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        statements[statement].append(values[0] if many else values)

    def given(prepared: Prepared, row: Values) -> Any:
        values = as_it_is(prepared, row)
        statements[prepared.text].append(values)
        return values

    as_it_is = Prepared.given
    event.listen(Engine, "before_cursor_execute", note)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Prepared, "given", given)
            yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def plan(connection: Connection, statement: str, values: Any) -> list[str]:
    """The steps by which the database would carry it out now."""
    explain = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
    return [str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {statement}", values)]
