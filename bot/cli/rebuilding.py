"""leadbot leads rebuild: the interactions folded again, beside what is stored."""

from collections.abc import Iterator
from functools import partial

import typer
from rich.progress import track

from bot.cli.failures import Refused
from bot.cli.opening import open_database
from bot.reading import make_playbook
from bot.settings import Settings, read_settings
from dialogs.playbook import Playbook
from storage import journal, leads, playbooks
from storage.journal import Difference
from storage.session import Session


def rebuild_leads(lead_id: int | None) -> tuple[int, int]:
    """Says what differs; how many leads were rebuilt, and how many of them differ. Raises Refused."""
    with open_database(read_settings(Settings), writer=False) as database:
        known = database.run_now(_playbooks)
        ids = [lead_id] if lead_id else database.run_now(leads.ids)
        differing = 0
        for id in track(ids, "rebuilding", transient=True, disable=len(ids) < 100):
            try:
                found = database.run_now(partial(journal.rebuild, lead_id=id, playbooks=known))
            except LookupError as error:
                raise Refused(str(error)) from None
            if found:
                differing += 1
                typer.echo("\n".join(_explained(id, found)))
    return len(ids), differing


def _playbooks(session: Session) -> dict[str, Playbook]:
    """Every playbook that ever judged an interaction, by version."""
    return {
        kept.version: make_playbook(kept.text, kept.language, kept.timezone, file=kept.version).playbook
        for kept in playbooks.listing(session)
    }


def _explained(lead_id: int, difference: Difference) -> Iterator[str]:
    for name, (stored, derived) in difference.items():
        yield f"lead {lead_id}: {name} is {stored!r}, its history leads to {derived!r}"
