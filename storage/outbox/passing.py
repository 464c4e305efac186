"""When the last messages passed, told to all workers: one row, locked until the claim that reads it commits.

Only for several processes, so on PostgreSQL. The times are seconds of its clock and mean nothing else.
"""

import msgspec
from sqlalchemy import text
from sqlalchemy.orm import Session

from storage.inserts import insert_new, insert_or_change
from storage.tables import properties

NAME = "passages"

LOOK = text(
    "SELECT value, extract(epoch FROM clock_timestamp())::float8"
    f" FROM properties WHERE name = '{NAME}' FOR UPDATE"
)

_decoder = msgspec.json.Decoder(dict[int, list[float]])


def look(session: Session) -> tuple[dict[int, list[float]], float]:
    """The passages by chat as they were left, and what time it is; nobody else can look until we are done."""
    found = session.execute(LOOK).one_or_none()
    if found is None:
        insert_new(session, properties, properties.c.name, name=NAME, value="{}")
        found = session.execute(LOOK).one()
    value, now = found
    return _decoder.decode(value), now


def leave(session: Session, passages: dict[int, list[float]]) -> None:
    """For whoever looks next."""
    value = msgspec.json.encode(passages).decode()
    insert_or_change(session, properties, name=NAME, value=value)
