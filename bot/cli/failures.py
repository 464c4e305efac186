"""What went wrong, in words for the operator, and the exit status that scripts go by."""

import os
import traceback
from enum import IntEnum

import typer


class Status(IntEnum):
    """Exit statuses, the same for all commands (69, 77 and 78 as in sysexits.h)."""

    DONE = 0
    REFUSED = 1  # refused, not found, or a check failed
    WRONG_USE = 2
    UNREACHABLE = 69  # Telegram, the database, a port that is taken
    NO_PERMISSION = 77  # read-only or locked database, revoked token
    CONFIGURATION = 78


class Refused(Exception):
    """The command cannot do that; its message says why."""


def tell(error: Exception) -> Status:
    """Say it on standard error; gives the exit status. A defect of ours shows its traceback at DEBUG."""
    from bot.cli.statuses import STATUSES  # they come from everywhere, and most commands do not fail

    for kinds, status in STATUSES:
        if isinstance(error, kinds):
            typer.echo(str(error), err=True)
            return status
    if os.environ.get("LEADBOT_LOG_LEVEL", "").upper() == "DEBUG":
        typer.echo(traceback.format_exc(), err=True)
    typer.echo(
        f"leadbot failed: {type(error).__name__}: {error} (LEADBOT_LOG_LEVEL=DEBUG shows where)", err=True
    )
    return Status.REFUSED
