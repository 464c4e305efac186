"""How databases are opened."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from storage.database import Database
from storage.session import Session


def test_only_the_bot_brings_the_log_of_sqlite_into_the_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'leads.db'}"

    def pages(session: Session) -> int:
        found: int = session.execute(text("PRAGMA wal_autocheckpoint")).scalar_one()
        return found

    with closing(Database(url)) as bot, closing(Database(url, shared=True)) as command:
        assert bot.run_now(pages) > command.run_now(pages) == 0
