"""A transaction as its work sees it: a Session, and writes that can wait for company.

Executing a statement costs more than the database takes to carry it out, and most of that is paid once per
execution, however many rows it writes. So what nobody reads back at once is put off: rows of one statement
are written together, before the next query or the end. The works of a group share one transaction.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Executable
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import UpdateBase

from storage.prepared import Found, Values, prepared


class Transaction(Session):
    """`execute` sees all that was put off before it. There are no objects to be loaded and tracked here: the
    statements go straight to the connection."""

    def __init__(self, connection: Connection, info: dict[Any, Any]) -> None:
        super().__init__(connection, info=info, autoflush=False)
        self._connection = connection
        self._begun = connection.begin()  # at once: the first read is already ours alone
        self._waiting: dict[UpdateBase, list[Values]] = {}
        self._refusals: dict[UpdateBase, type[Exception]] = {}

    def connection(self, *_: Any, **__: Any) -> Connection:
        return self._connection

    def execute(self, statement: Executable, params: Any = None, **_: Any) -> Any:
        self.write()
        return self._connection.execute(statement, params)

    def commit(self) -> None:
        self._begun.commit()

    def close(self) -> None:
        """What was not committed is undone. A Session's own close looks for objects, and there are none."""
        self._begun.close()

    def put_off(self, statement: UpdateBase, row: Values, refusal: type[Exception] | None) -> None:
        self._waiting.setdefault(statement, []).append(row)
        if refusal:
            self._refusals[statement] = refusal

    def fetch(self, statement: Executable, rows: Sequence[Values], *, aside: bool) -> Found:
        if not aside:
            self.write()
        connection = self._connection
        return prepared(statement, tuple(rows[0]), connection.dialect).fetch(connection, rows)

    def write(self) -> None:
        """Carry out what was put off, in the order of the statements."""
        waiting, self._waiting = self._waiting, {}
        for statement, rows in waiting.items():
            whole = prepared(statement, tuple(rows[0]), self._connection.dialect)
            changed = whole.write(self._connection, rows)
            if statement in self._refusals and changed != len(rows):
                raise self._refusals[statement]


def later(
    session: Session, statement: UpdateBase, row: Values, refusal: type[Exception] | None = None
) -> None:
    """Write this row with others of the same statement, an object that is built once.

    With `refusal`, each row must change one; otherwise that is raised when it is written.
    """
    assert isinstance(session, Transaction)
    session.put_off(statement, row, refusal)


def fetch(
    session: Session, statement: Executable, *rows: Values, aside: bool = False
) -> list[tuple[Any, ...]]:
    """What a statement, an object that is built once, gives for each of these rows of values: the short way.

    It sees all that was put off before it; `aside` lets that wait on.
    """
    assert isinstance(session, Transaction)
    return session.fetch(statement, rows, aside=aside)


def ahead(session: Session, name: str) -> dict[Any, Any]:
    """What was read ahead for the works of the group, under a module's name; it keeps it true."""
    read: dict[Any, Any] = session.info.setdefault(f"ahead: {name}", {})
    return read
