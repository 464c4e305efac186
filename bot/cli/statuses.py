"""Every failure that a command can end with, and the exit status it has; the first that fits counts."""

from bot.cli.failures import Refused, Status
from bot.clock import ClockUnreachable
from bot.frontends import FrontendMissing
from bot.listening import PortTaken
from bot.reading import UnreadableFile
from bot.settings import BadSettings
from bot.transport import TransportError, Unauthorized
from dialogs.checks.problems import BadPlaybook
from storage.errors import (
    DatabaseInUse,
    DatabaseLocked,
    DatabaseMoved,
    DatabaseNewer,
    DatabaseOutage,
    DatabaseReadOnly,
    DatabaseUnreachable,
    ForeignDatabase,
)
from storage.vault import KeyTooShort, WrongKey

STATUSES: tuple[tuple[tuple[type[Exception], ...], Status], ...] = (
    ((BadSettings, BadPlaybook, UnreadableFile, FrontendMissing), Status.CONFIGURATION),
    ((KeyTooShort, WrongKey, DatabaseMoved, DatabaseNewer, ForeignDatabase), Status.CONFIGURATION),
    ((DatabaseReadOnly, DatabaseLocked, DatabaseInUse, Unauthorized), Status.NO_PERMISSION),
    ((DatabaseUnreachable, TransportError, ClockUnreachable, PortTaken), Status.UNREACHABLE),
    ((DatabaseOutage, Refused), Status.REFUSED),
)
