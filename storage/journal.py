"""What happened to a lead and what followed from it: written in one go with the lead row, never changed.

The interactions are the truth: folding them again must give the row and the facts, and `rebuild` looks
whether it does. Contact values leave the event before it is stored and come back when it is read.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import asdict, replace
from sqlalchemy import Table, insert, select

from dialogs.conversation import Conversation
from dialogs.effects import ContactKept
from dialogs.engine import Step, advance
from dialogs.events import AnyEvent, ByPerson
from dialogs.playbook import Playbook
from storage import contacts, leads
from storage.facts import TABLES, Rows, facts, only
from storage.leads import Stored
from storage.sealing import seal, unseal
from storage.session import Session
from storage.tables import interactions

INSERTS = {table: insert(table) for table in (interactions, *TABLES)}

Difference = dict[str, tuple[Any, Any]]  # field or table -> what is stored, what the history leads to


def record(session: Session, stored: Stored, step: Step, playbook_version: str) -> Stored:
    """Writes the interaction, its facts and the lead's new state; if that is stale, StaleLead is raised when
    it is written.

    `stored` is the lead as it was before the step. Messages are the outbox's.
    """
    saved = leads.save(session, stored, step.conversation, playbook_version)
    lead = step.conversation
    contacts.keep(session, lead.lead_id, lead.seq, step.event.at, only(ContactKept, step.effects))
    interaction = {
        "lead_id": lead.lead_id,
        "seq": lead.seq,
        "kind": type(step.event).__struct_config__.tag,
        "event": seal(step.event, contacts.known(session, lead.lead_id) if lead.contacts_kept else ()),
        "playbook_version": playbook_version,
        "at": step.event.at,
    }
    session.later(INSERTS[interactions], interaction)
    for table, rows in facts(step).items():
        for row in rows:
            session.later(INSERTS[table], {"lead_id": lead.lead_id, **row})
    return saved


def history(session: Session, lead_id: int) -> Iterator[tuple[AnyEvent, str]]:
    """The events in order, as they were, each with the version of the playbook that judged it."""
    given = contacts.known(session, lead_id)
    rows = session.execute(
        select(interactions.c.event, interactions.c.playbook_version)
        .where(interactions.c.lead_id == lead_id)
        .order_by(interactions.c.seq)
    )
    for event, playbook_version in rows:
        yield unseal(event, given), playbook_version


def rebuild(session: Session, lead_id: int, playbooks: Mapping[str, Playbook]) -> Difference | None:
    """Folds the history again, each event under the playbook that judged it then (by version).

    None if that gives exactly the lead row and its facts. Raises LookupError if there is no such lead,
    or if a version is not among `playbooks`.
    """
    stored = leads.load_by_id(session, lead_id, lock=False)
    if stored is None:
        raise LookupError(f"there is no lead {lead_id}")
    steps = list(_steps(session, lead_id, playbooks))
    if not steps:
        return None
    found = _fields_that_differ(stored.conversation, steps[-1].conversation)
    for table in TABLES:
        kept, derived = _kept(session, table, lead_id), [row for step in steps for row in facts(step)[table]]
        if kept != derived:
            found[table.name] = (
                [row for row in kept if row not in derived],
                [row for row in derived if row not in kept],
            )
    return found or None


def _steps(session: Session, lead_id: int, playbooks: Mapping[str, Playbook]) -> Iterator[Step]:
    lead: Conversation | None = None
    for event, version in history(session, lead_id):
        if version not in playbooks:
            raise LookupError(f"playbook {version}, which judged lead {lead_id}, is not known")
        if lead is None:
            assert isinstance(event, ByPerson), "a lead begins with something the person did"
            lead = Conversation(person=event.person, created_at=event.at, test=event.staff, lead_id=lead_id)
        step = advance(playbooks[version], lead, event)
        lead = leads.read_state(leads.write_state(step.conversation))  # as the next turn would find it
        yield replace(step, conversation=lead)


def _fields_that_differ(kept: Conversation, derived: Conversation) -> Difference:
    new = asdict(derived)
    return {name: (value, new[name]) for name, value in asdict(kept).items() if value != new[name]}


def _kept(session: Session, table: Table, lead_id: int) -> Rows:
    columns = [column for column in table.c if column.name not in ("id", "lead_id")]
    query = select(*columns).where(table.c.lead_id == lead_id).order_by(table.c.id)
    return [dict(row) for row in session.execute(query).mappings()]
