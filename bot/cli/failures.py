"""What went wrong, in words for the operator, and the exit status that scripts go by."""

import os
import traceback
from enum import IntEnum

import typer

from bot.clock import ClockUnreachable
from bot.frontends import FrontendMissing
from bot.health import PortTaken
from bot.reading import UnreadableFile
from bot.settings import BadSettings
from bot.transport import TransportError, Unauthorized
from dialogs.checks.problems import BadPlaybook
from storage.errors import DatabaseLocked, DatabaseOutage, DatabaseReadOnly, DatabaseUnreachable
from storage.vault import KeyTooShort, WrongKey


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


STATUSES: tuple[tuple[tuple[type[Exception], ...], Status], ...] = (
    ((BadSettings, BadPlaybook, UnreadableFile, FrontendMissing), Status.CONFIGURATION),
    ((KeyTooShort, WrongKey), Status.CONFIGURATION),
    ((DatabaseReadOnly, DatabaseLocked, Unauthorized), Status.NO_PERMISSION),
    ((DatabaseUnreachable, TransportError, ClockUnreachable, PortTaken), Status.UNREACHABLE),
    ((DatabaseOutage, Refused), Status.REFUSED),
)


def tell(error: Exception) -> Status:
    """Say it on standard error; gives the exit status. A defect of ours shows its traceback at DEBUG."""
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
