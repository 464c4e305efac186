"""SQLite's log brought into its file beside the transactions, so that no commit has to stand still for it.

A commit that finds a thousand pages in the log brings them there itself, 5 to 20 ms for four thousand; and
everybody behind it waits. Here another connection, in a thread of its own, does so while the writer goes on,
and leaves it the little that came meanwhile (https://sqlite.org/wal.html, "Checkpointing").
"""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

EVERY = 32  # commits: some hundreds of pages


class Checkpoints:
    """Of the SQLite file at `path`, as long as it has a writer. Does nothing until it is told of commits."""

    def __init__(self, path: Path) -> None:
        self._address = f"{path.absolute().as_uri()}?mode=rw"
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="checkpoints")
        self._aside: sqlite3.Connection | None = None  # once it is needed
        self._commits = 0  # since the last one began
        self._is_under_way = False

    def note_commit(self) -> None:
        self._commits += 1
        if self._commits >= EVERY and not self._is_under_way:
            self._commits, self._is_under_way = 0, True
            self._thread.submit(self._bring)

    def close(self) -> None:
        """Waits for the one under way. May be called again."""
        self._thread.shutdown()
        if self._aside:
            self._aside.close()

    def _bring(self) -> None:
        """What fails here is left in the log, and found out by the writer when it has to do it itself."""
        try:
            with suppress(sqlite3.Error):
                if self._aside is None:
                    self._aside = sqlite3.connect(self._address, uri=True, timeout=0, check_same_thread=False)
                self._aside.execute("PRAGMA wal_checkpoint(PASSIVE)")
        finally:
            self._is_under_way = False
