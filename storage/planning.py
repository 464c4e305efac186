"""How PostgreSQL shall not carry out a query, where what it counted last would lead it astray.

SQLite has its statements as they are.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from sqlalchemy import text

from storage.session import Session

Method = Literal["bitmapscan", "sort"]

OFF, ON = (
    {
        method: text(f"SELECT set_config('enable_{method}', '{switch}', true)")
        for method in ("bitmapscan", "sort")
    }
    for switch in ("off", "on")
)


@contextmanager
def without(session: Session, method: Method) -> Iterator[None]:
    """What is fetched within is carried out without it, if there is any other way."""
    if session.dialect != "postgresql":
        yield
        return
    session.later(OFF[method], {})
    yield
    session.later(ON[method], {})  # not in a finally: after an error nothing is carried out any more
