"""Every playbook that judged an interaction is kept."""

from datetime import timedelta

from msgspec.structs import replace

from storage import playbooks
from storage.playbooks import Kept


def test_a_version_is_kept_as_it_was_first_used(database, now):
    first = Kept("abc", "bant", 'id = "bant"', "vi", "Asia/Ho_Chi_Minh", now)
    newer = replace(first, version="def", text="other", first_used_at=now + timedelta(days=1))

    def work(session):
        kept = [playbooks.keep(session, one) for one in (newer, first, replace(first, text="forged"))]
        return kept, list(playbooks.listing(session))

    assert database.run_now(work) == ([True, True, False], [first, newer])
