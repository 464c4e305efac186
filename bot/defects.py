"""A defect of ours in one line of the log: what and where, never its message.

An exception may quote what people wrote (a database driver quotes all parameters), and no log may hold that.
The whole traceback of an update that could not be handled is kept with it in the database instead.
"""

from pathlib import Path
from traceback import extract_tb

ROOT = Path(__file__).parent.parent


def describe(error: BaseException) -> str:
    """ "ZeroDivisionError at dialogs/flow/speaking.py:12", the innermost line that is ours."""
    frames = [frame for frame in extract_tb(error.__traceback__) if _is_ours(frame.filename)]
    place = f" at {Path(frames[-1].filename).relative_to(ROOT)}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + place


def _is_ours(filename: str) -> bool:
    return filename.startswith(str(ROOT)) and "site-packages" not in filename
