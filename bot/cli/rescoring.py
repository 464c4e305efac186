"""leadbot leads rescore: the points of the playbook of today for the answers that stand.

Each lead is a turn of its own, as if the bot took it: the interaction, the ledger, the levels and the card
that follow are written together, and the running bot sends what is to be sent.
"""

from datetime import UTC, datetime
from functools import partial

from rich.progress import track

from bot.cli.failures import Refused
from bot.cli.opening import open_database
from bot.keeping import keep_step
from bot.reading import Source, read_playbook
from bot.settings import RunSettings, read_settings
from dialogs.events import Rescored
from storage import leads, playbooks
from storage.database import Database
from storage.leads import StaleLead
from storage.playbooks import Kept
from storage.session import Session

TRIES = 50  # of one lead that the running bot changed meanwhile


def rescore_leads(lead_id: int | None) -> tuple[int, int]:
    """All leads or one: how many there were, and how many now have other points. Raises Refused."""
    settings = read_settings(RunSettings)
    source = read_playbook(settings.playbook, settings.language, settings.timezone)
    take = partial(_rescore, playbook_of=source, sales_chat=settings.sales_chat)
    with open_database(settings, writer=True) as database:
        database.run_now(partial(_keep, source=source))
        ids = [lead_id] if lead_id else database.run_now(leads.ids)
        many = track(ids, "rescoring", transient=True, disable=len(ids) < 100)
        return len(ids), sum(_again(database, partial(take, lead_id=id)) for id in many)


def _again(database: Database, turn: partial[bool]) -> bool:
    for _ in range(TRIES):
        try:
            return database.run_now(turn)
        except StaleLead:
            continue
    raise Refused("a lead was changed again and again meanwhile; try once more")


def _rescore(session: Session, lead_id: int, playbook_of: Source, sales_chat: int) -> bool:
    stored = leads.load_by_id(session, lead_id)
    if stored is None:
        raise Refused(f"there is no lead {lead_id}; `leadbot leads list` shows who is there")
    keep_step(session, playbook_of.playbook, sales_chat, stored, Rescored(at=datetime.now(UTC)))
    rescored = leads.load_by_id(session, lead_id)
    return rescored is not None and rescored.conversation.letters != stored.conversation.letters


def _keep(session: Session, source: Source) -> None:
    """So that what is judged now can be judged the same way again."""
    playbook = source.playbook
    playbooks.keep(
        session,
        Kept(playbook.version, playbook.id, source.text, source.language, source.timezone, datetime.now(UTC)),
    )
