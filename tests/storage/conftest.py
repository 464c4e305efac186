"""The cast and the props of storage's stories: Alice, her steps made by hand, drafts, a hot lead's talk."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from bot.reading import read_texts
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.conversation import Level
from dialogs.effects import AnyEffect
from dialogs.engine import Step, advance
from dialogs.events import AnyEvent, Person, Said
from dialogs.loader import load
from dialogs.messages import Message, plain
from dialogs.playbook import Playbook
from dialogs.rehearsal import Rehearsal, rehearse
from dialogs.transcripts import parse
from storage import journal, leads
from storage.leads import Stored
from storage.outbox import Draft
from storage.session import Session

ALICE = Person(id=5_000_000_001, first_name="Alice", username="alice", language_code="vi")


@pytest.fixture
def alice() -> Person:
    return ALICE


@pytest.fixture
def say(now: datetime) -> Callable[..., Said]:
    """An event of Alice typing."""

    def make(text: str, *, after: timedelta = timedelta()) -> Said:
        return Said(at=now + after, person=ALICE, message_id=1, text=text)

    return make


@pytest.fixture
def take_turn() -> Callable[..., Stored]:
    """Records a step made by hand: an event, its effects, and what it changes of the conversation."""

    def take(
        session: Session, stored: Stored, event: AnyEvent, *effects: AnyEffect, **changes: Any
    ) -> Stored:
        seq = stored.conversation.seq + 1
        step = Step(replace(stored.conversation, seq=seq, **changes), effects, event)
        return journal.record(session, stored, step, "v1")

    return take


@pytest.fixture
def new_lead(now: datetime) -> Callable[..., Stored]:
    def make(session: Session, person: Person = ALICE, *, test: bool = False) -> Stored:
        return leads.create(session, person, now, test=test)

    return make


@pytest.fixture
def draft(now: datetime) -> Callable[..., Draft]:
    """A message of a kind to a chat; its text is the kind unless given."""

    def make(kind: str, chat_id: int = 1, text: str = "", **details: Any) -> Draft:
        message = Message((plain(text or kind),))
        return Draft(**{"kind": kind, "chat_id": chat_id, "message": message, "at": now, **details})

    return make


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    text = SHIPPED_PLAYBOOK.read_text(encoding="utf-8")
    return load(text, file="bant.toml", texts=read_texts(), language="vi", timezone="Asia/Ho_Chi_Minh")


@pytest.fixture
def hot_talk(playbook: Playbook) -> Rehearsal:
    """The shipped transcript of a hot lead, played with the engine alone."""
    text = SHIPPED_PLAYBOOK.parent.joinpath("bant", "hot.txt").read_text(encoding="utf-8")
    stage, _ = rehearse(playbook, parse(text))  # whether the wording fits is dialogs' test
    assert stage.conversation.max_level is Level.SQL
    return stage


@pytest.fixture
def record_talk() -> Callable[..., Stored]:
    """Takes all turns of a talk again, through the database this time."""

    def record(session: Session, talk: Rehearsal) -> Stored:
        stored = leads.create(session, talk.person, talk.events[0].at, test=False)
        for event in talk.events:
            read = leads.load_by_id(session, stored.lead_id)
            assert read is not None
            step = advance(talk.playbook, read.conversation, event)
            stored = journal.record(session, read, step, talk.playbook.version)
        return stored

    return record
