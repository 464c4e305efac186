"""What members of staff are in the middle of: one desk each, and screens that are never counted anew."""

from datetime import timedelta

from storage import desks
from storage.desks import OpenDesk


def test_everybody_has_one_desk(database, now):
    making, choosing = OpenDesk("link", "{}", 1, now), OpenDesk("audience", '{"a":1}', 2, now + timedelta(1))

    def work(session):
        desks.save(session, 7, making)
        desks.save(session, 8, making)
        desks.save(session, 7, choosing)
        return [desks.load(session, user_id) for user_id in (7, 8, 9)]

    assert database.run_now(work) == [choosing, making, None]
