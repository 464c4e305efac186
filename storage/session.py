"""A transaction as its work sees it: statements, and writes that can wait for company.

Executing a statement costs more than the database takes to carry it out, and most of that is paid once per
execution, however many rows it writes. So what nobody reads back at once is put off: rows of one statement
are written together, before the next query or the end. The works of a group share one transaction.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVarTuple, overload

from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.sql.selectable import TypedReturnsRows

from storage.prepared import Found, Outcome, Prepared, Values, carry_out, prepared

Then = Callable[[Found], object]
Fields = TypeVarTuple("Fields")


class Session:
    """One transaction, from here to `commit`; undone by `close` if it was not committed.

    SQLAlchemy's own session loads and tracks objects; there are none here, and it takes longer to make than
    a turn takes to think. Statements for `later`, `ask`, `fetch` and `change` are built once: they are
    compiled once, and those put off are told apart by the object. `info` is what modules keep for each other.
    """

    def __init__(self, connection: Connection, info: Mapping[str, Any]) -> None:
        self.info = dict(info)
        self._connection = connection
        self._begun = connection.begin()  # at once: the first read is already ours alone
        self._waiting: dict[Executable, list[Values]] = {}
        self._asked: list[tuple[Executable, Sequence[Values], Then]] = []
        self._refusals: dict[Executable, type[Exception]] = {}

    @property
    def dialect(self) -> str:
        """sqlite or postgresql."""
        return self._connection.dialect.name

    def connection(self) -> Connection:
        return self._connection

    @overload
    def execute(self, statement: TypedReturnsRows[*Fields], params: Any = None) -> CursorResult[*Fields]: ...
    @overload
    def execute(self, statement: Executable, params: Any = None) -> CursorResult[*tuple[Any, ...]]: ...
    def execute(self, statement: Any, params: Any = None) -> Any:
        """SQLAlchemy's result of a statement; it sees all that was put off before it."""
        self.flush()
        return self._connection.execute(statement, params)

    def later(self, statement: Executable, row: Values, refusal: type[Exception] | None = None) -> None:
        """Write this row with others of the same statement. With `refusal`, each row must change one;
        otherwise that is raised when it is written."""
        self._waiting.setdefault(statement, []).append(row)
        if refusal:
            self._refusals[statement] = refusal

    def ask(self, statement: Executable, *rows: Values, then: Then) -> None:
        """Read with others: `then` is told what the statement gives for all these rows of values. That is
        before anything else is read, and at the latest when the transaction ends."""
        self._asked.append((statement, rows, then))

    def fetch(self, statement: Executable, values: Values, *, aside: bool = False) -> Found:
        """Read at once, for one row of values. It sees all that was put off before it; `aside` lets that
        wait on."""
        if aside:
            return self._carry_out(statement, values).found
        found: Found = []
        self.ask(statement, values, then=found.extend)
        self.flush()
        return found

    def change(self, statement: Executable, values: Values) -> int:
        """Write this row at once; gives how many rows of the database that changed."""
        self.flush()
        return self._carry_out(statement, values).changed

    def ahead(self, name: str) -> dict[Any, Any]:
        """What was read ahead for the works of the group, under a module's name; it keeps it true."""
        read: dict[Any, Any] = self.info.setdefault(f"ahead: {name}", {})
        return read

    def flush(self) -> None:
        """Carry out what was put off, in the order of the statements, and then what was asked."""
        if not self._waiting and not self._asked:
            return
        waiting, self._waiting = self._waiting, {}
        asked, self._asked = self._asked, []
        writes = [(self._prepared(statement, rows), rows) for statement, rows in waiting.items()]
        reads = [(self._prepared(statement, rows), rows) for statement, rows, _ in asked]
        outcomes = carry_out(self._connection, writes + reads)
        for (statement, rows), outcome in zip(waiting.items(), islice(outcomes, len(waiting)), strict=True):
            if statement in self._refusals and outcome.changed != len(rows):
                raise self._refusals[statement]
        for (_, _, then), outcome in zip(asked, outcomes, strict=True):
            then(outcome.found)

    def commit(self) -> None:
        self._begun.commit()

    def close(self) -> None:
        self._begun.close()

    def _carry_out(self, statement: Executable, values: Values) -> Outcome:
        """Now, before what was put off."""
        (outcome,) = carry_out(self._connection, [(self._prepared(statement, [values]), [values])])
        return outcome

    def _prepared(self, statement: Executable, rows: Sequence[Values]) -> Prepared:
        return prepared(statement, tuple(rows[0]), self._connection.dialect)
