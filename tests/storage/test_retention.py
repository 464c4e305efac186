"""What is too old goes, what is told or needed stays, and what happened is never touched."""

from datetime import timedelta

from sqlalchemy import func, select

from storage import outbox, retention, updates
from storage.tables import interactions, metadata
from storage.tables import outbox as outbox_table

LATER = timedelta(days=400)


def count(session, table):
    return session.execute(select(func.count()).select_from(table)).scalar()


def test_interactions_and_their_facts_are_never_touched(database, hot_talk, record_talk, now):
    def work(session):
        record_talk(session, hot_talk)
        kept = [table for name, table in metadata.tables.items() if name not in ("seen_updates", "outbox")]
        before = [count(session, table) for table in kept]
        while retention.sweep(session, now + LATER):
            pass
        return before, [count(session, table) for table in kept], count(session, interactions)

    before, after, happened = database.run_now(work)
    assert before == after
    assert happened == len(hot_talk.events)


def test_updates_are_remembered_for_eight_days(database, now):
    def work(session):
        updates.remember(session, 1, now - timedelta(days=8, minutes=1))
        updates.remember(session, 2, now - timedelta(days=7, hours=23))
        return retention.sweep(session, now), [updates.remember(session, id, now) for id in (1, 2)]

    assert database.run_now(work) == (retention.Swept(seen=1, parked=0, messages=0), [True, False])


def test_parked_updates_are_kept_for_ninety_days(database, now):
    def work(session):
        updates.park(session, 1, "{}", "Traceback", now - timedelta(days=91))
        updates.park(session, 2, "{}", "Traceback", now - timedelta(days=89))
        return retention.sweep(session, now).parked, [parked.update_id for parked in updates.parked(session)]

    assert database.run_now(work) == (1, [2])


def test_the_words_of_delivered_messages_go_after_thirty_days(database, draft, now):
    def work(session):
        for chat_id in (1, 2, 3):
            outbox.put(session, draft("reply", chat_id))
        ids = [row.id for row in outbox.start_sending(session, now, 10, timedelta(minutes=1))]
        outbox.settle(session, ids[0], outbox.Delivered(7), now)
        outbox.settle(session, ids[1], outbox.Failed("no"), now)
        young = retention.sweep(session, now + timedelta(days=29))
        swept = retention.sweep(session, now + timedelta(days=31))
        again = retention.sweep(session, now + timedelta(days=31))
        left = session.execute(select(outbox_table.c.message).order_by(outbox_table.c.id)).scalars().all()
        return young.messages, swept.messages, bool(again), ["reply" in message for message in left]

    assert database.run_now(work) == (0, 1, False, [False, True, True])
