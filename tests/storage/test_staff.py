"""The staff list."""

from dialogs.events import Role
from storage import staff


def test_people_are_added_changed_and_removed(database, now):
    def work(session):
        staff.add(session, 5_000_000_009, Role.SALES, now, name="Sam")
        staff.add(session, 2, Role.MARKETER, now)
        staff.add(session, 5_000_000_009, Role.MANAGER, now, name="Samantha")
        listed = [(member.user_id, member.role, member.name) for member in staff.listing(session)]
        return listed, [staff.role_of(session, id) for id in (2, 5_000_000_009, 3)]

    listed, roles = database.run_now(work)
    assert listed == [(2, Role.MARKETER, ""), (5_000_000_009, Role.MANAGER, "Samantha")]
    assert roles == [Role.MARKETER, Role.MANAGER, None]


def test_who_was_removed_has_no_role(database, now):
    def work(session):
        staff.add(session, 2, Role.OWNER, now)
        return staff.remove(session, 2), staff.remove(session, 2), staff.role_of(session, 2)

    assert database.run_now(work) == (True, False, None)
