"""When the last messages passed, told to all workers: one row, locked until the claim that reads it commits.

Only for several processes, so on PostgreSQL. The times are seconds of its clock and mean nothing else. Those
of one claim are equal, and kept as a time and a number: at high rates there are thousands.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby

import msgspec
from sqlalchemy import bindparam, text, update

from storage.inserts import insert_new
from storage.session import Session
from storage.tables import properties

NAME = "passed"

LOOK = text(
    "SELECT value, extract(epoch FROM clock_timestamp())::float8"
    f" FROM properties WHERE name = '{NAME}' FOR UPDATE"
)
LEAVE = update(properties).where(properties.c.name == NAME).values(value=bindparam("left"))

_decoder = msgspec.json.Decoder(dict[int, list[tuple[float, int]]])


def look(session: Session) -> tuple[dict[int, list[float]], float]:
    """The passages by chat as they were left, and what time it is; nobody else can look until we are done."""
    found = session.fetch(LOOK, {})
    if not found:
        insert_new(session, properties, properties.c.name, name=NAME, value="{}")
        found = session.fetch(LOOK, {})
    value, now = found[0]
    passed = _decoder.decode(value).items()
    return {chat_id: [at for at, number in times for _ in range(number)] for chat_id, times in passed}, now


def leave(session: Session, passages: Mapping[int, Iterable[float]]) -> None:
    """For whoever looks next."""
    counted = {
        chat_id: [(at, len(list(same))) for at, same in groupby(times)] for chat_id, times in passages.items()
    }
    session.later(LEAVE, {"left": msgspec.json.encode(counted).decode()})
