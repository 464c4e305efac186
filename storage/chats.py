"""Chats whose id changed: a group that became a supergroup."""

from sqlalchemy import select, text, update

from storage.inserts import insert_or_change
from storage.session import Session
from storage.tables import chat_moves, outbox
from storage.tables.traffic import UNDER_WAY, WAITING


def moved(session: Session, chat_id: int) -> int:
    """Where the chat is now: the id itself unless it moved."""
    seen = set()
    while chat_id not in seen:
        seen.add(chat_id)
        found = session.execute(select(chat_moves.c.new_id).where(chat_moves.c.old_id == chat_id)).scalar()
        chat_id = chat_id if found is None else found
    return chat_id


def move(session: Session, old_id: int, new_id: int) -> None:
    """What is not yet sent to the old chat goes to the new one. Messages already there keep their chat."""
    insert_or_change(session, chat_moves, old_id=old_id, new_id=new_id)
    for unsent in (WAITING, UNDER_WAY):
        its = update(outbox).where(outbox.c.chat_id == old_id, text(unsent))
        session.execute(its.values(chat_id=new_id))
