"""A lock that ends with its process: an flock on a file beside the database, which names the holder."""

import fcntl
import os
from pathlib import Path

from storage.errors import DatabaseLocked, DatabaseReadOnly, DatabaseUnreachable


class FileLock:
    """Held from construction to release, or to the end of the process, however it ends.

    Raises DatabaseLocked if another process holds it.
    """

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(database.name + ".lock")
        try:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except PermissionError as error:
            raise DatabaseReadOnly(place=database, reason=error.strerror) from error
        except OSError as error:
            raise DatabaseUnreachable(place=database, reason=error.strerror) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(self._file, 20, 0).decode().strip()
            os.close(self._file)
            raise DatabaseLocked(path=database, holder=f"process {holder}") from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, str(os.getpid()).encode(), 0)

    def release(self) -> None:
        os.close(self._file)
