"""The staff list."""

from dialogs.events import Person, Role
from storage import desks, staff
from storage.desks import OpenDesk
from tests.crowd import add_lead


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


def test_who_wrote_to_the_bot_and_has_not_blocked_it_can_be_reached(database, now):
    def work(session):
        for user_id in (1, 2):
            add_lead(session, Person(id=user_id), now, blocked=user_id == 2)
        for user_id in (2, 3):
            desks.save(session, user_id, OpenDesk("link", "{}", 1, now))
        return staff.reachable(session, {1, 2, 3, 4}), staff.reachable(session, set())

    assert database.run_now(work) == ({1, 3}, set())


def test_who_was_removed_has_no_role(database, now):
    def work(session):
        staff.add(session, 2, Role.OWNER, now)
        return staff.remove(session, 2), staff.remove(session, 2), staff.role_of(session, 2)

    assert database.run_now(work) == (True, False, None)
