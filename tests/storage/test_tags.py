"""Tags stand once on a lead, and come off."""

from sqlalchemy import select

from storage import tags
from storage.tables import tags as table


def test_a_tag_stands_once_and_comes_off(database, new_lead, now):
    def work(session):
        lead_id = new_lead(session).lead_id
        for tag in ("vip", "vip", "webinar"):
            tags.put(session, lead_id, tag, now)
        gone = [tags.take_off(session, lead_id, tag) for tag in ("vip", "vip")]
        return gone, list(session.execute(select(table.c.tag)).scalars())

    assert database.run_now(work) == ([True, False], ["webinar"])
