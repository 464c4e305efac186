"""More than a thousand people are written to only when a second person agrees; and what two press at once."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec.structs import replace

from bot.ordering import ORDERING
from bot.reading import read_playbook
from bot.settings import SHIPPED_PLAYBOOK
from dialogs.broadcasts.content import Content
from dialogs.desks.broadcasting.orders import Approvers, Decide, Examine, ListAll, Order, ToType
from dialogs.desks.desk import Errand, Visit
from dialogs.events import Actor, Person, Role
from dialogs.playbook import Playbook
from storage import broadcasts, desks, leads, outbox, staff
from storage.broadcasts import Broadcast
from storage.database import Database
from storage.desks import OpenDesk
from storage.session import Session
from tests.crowd import add_lead

NOW = datetime(2026, 11, 22, 4, 20, tzinfo=UTC)
MAI, LAN, OWNER, NEVER_SEEN = 5, 6, 9, 11


class Office:
    """Marketers who order and decide, each in a turn of their own; all have a chat with the bot."""

    def __init__(self, database: Database, playbook: Playbook) -> None:
        self.database = database
        self.playbook = playbook
        for user_id in (MAI, LAN):
            database.run_now(lambda session, id=user_id: staff.add(session, id, Role.MARKETER, NOW))
        for user_id in (MAI, LAN, OWNER):
            person = Person(id=user_id)
            database.run_now(lambda session, person=person: add_lead(session, person, NOW, test=True))

    def do(self, user_id: int, errand: Errand) -> Any:
        by = Actor(user_id, "Mai", Role.MARKETER, reachable=True)
        visit = Visit(by, self.playbook, "leadbot", frozenset({OWNER}))
        return self.database.run_now(lambda session: ORDERING[type(errand)](session, visit, errand, NOW))

    def order(self, scheduled_at: datetime | None = None) -> int:
        order = Order(
            expression="everyone",
            content=Content(text="Chào"),
            scheduled_at=scheduled_at,
            people=1001,
            needs_approval=True,
        )
        return int(self.do(MAI, order))

    def others(self) -> int:
        """How many might approve what Mai wrote."""
        return int(self.do(MAI, Approvers()))

    def block(self, user_id: int) -> None:
        """They block the bot."""

        def work(session: Session) -> None:
            stored = leads.load(session, user_id)
            assert stored is not None
            leads.save(session, stored, replace(stored.conversation, blocked=True), "v1")

        self.database.run_now(work)

    def due(self) -> list[int]:
        """What the bot will begin now."""
        return [each.id for each in self.database.run_now(lambda session: broadcasts.due(session, NOW))]

    def found(self, number: int) -> Broadcast:
        found = self.database.run_now(lambda session: broadcasts.find(session, number))
        assert found is not None
        return found

    def state(self, number: int) -> str:
        return self.found(number).state.value


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database, read_playbook(SHIPPED_PLAYBOOK, "vi", "Asia/Ho_Chi_Minh").playbook)


def test_everybody_else_who_may_send_is_asked_and_gets_a_copy(office: Office) -> None:
    office.order()
    asked = office.database.run_now(lambda session: outbox.listing(session))
    assert sorted(row["chat_id"] for row in asked) == [LAN, LAN, OWNER, OWNER]


def test_only_who_can_be_reached_counts_as_a_second_person_and_is_asked(office: Office) -> None:
    office.database.run_now(lambda session: staff.add(session, NEVER_SEEN, Role.MANAGER, NOW))
    assert office.others() == 2
    office.block(LAN)
    assert office.others() == 1
    office.order()
    asked = office.database.run_now(lambda session: outbox.listing(session))
    assert {row["chat_id"] for row in asked} == {OWNER}
    office.block(OWNER)
    assert office.others() == 0
    at_work = OpenDesk("link", "{}", 1, NOW)  # who went straight to a desk has no lead
    office.database.run_now(lambda session: desks.save(session, NEVER_SEEN, at_work))
    assert office.others() == 1


def test_a_second_person_approves_and_it_is_due(office: Office) -> None:
    number = office.order()
    assert office.state(number) == "unapproved"
    assert office.do(MAI, Decide(number, "approve")) == "told-own"
    assert office.due() == []
    assert office.do(LAN, Decide(number, "approve")) == "told-approve"
    assert office.due() == [number]


def test_who_wrote_it_types_the_number_only_when_nobody_else_can_be_reached_any_more(office: Office) -> None:
    number = office.order()
    assert office.do(MAI, ToType(number)) == "told-own"
    assert office.do(MAI, Decide(number, "confirm")) == "told-own"
    office.block(LAN)
    office.block(OWNER)
    assert office.do(MAI, ToType(number)) == 1001
    assert office.do(MAI, Decide(number, "confirm")) == "told-approve"
    assert office.due() == [number]
    assert office.do(MAI, ToType(number)) == office.do(MAI, Decide(number, "confirm")) == "told-too-late"


def test_who_approved_is_written_down_also_where_it_is_who_wrote_it(office: Office) -> None:
    first, second = office.order(), office.order()
    office.do(LAN, Decide(first, "approve"))
    office.block(LAN)
    office.block(OWNER)
    office.do(MAI, Decide(second, "confirm"))
    assert (office.found(first).approved_by, office.found(second).approved_by) == (LAN, MAI)


def test_the_number_is_good_for_somebody_else_as_well_who_is_no_author(office: Office) -> None:
    number = office.order()
    assert office.do(LAN, ToType(number)) == 1001
    assert office.do(LAN, Decide(number, "confirm")) == "told-approve"
    assert office.found(number).approved_by == LAN


def test_what_waits_is_shown_again_to_whoever_may_approve_it(office: Office) -> None:
    number = office.order()
    assert office.do(MAI, Examine(number)) == "told-own"
    before = len(office.database.run_now(outbox.listing))
    assert office.do(LAN, Examine(number)) == ""
    assert len(office.database.run_now(outbox.listing)) == before + 2
    office.do(LAN, Decide(number, "approve"))
    assert office.do(LAN, Examine(number)) == office.do(LAN, Examine(77)) == "told-too-late"


def test_the_list_tells_who_wrote_what(office: Office) -> None:
    number = office.order()
    [listed] = office.do(LAN, ListAll())
    assert (listed.figures.number, listed.created_by) == (number, MAI)


def test_an_approved_schedule_still_waits_for_its_time(office: Office) -> None:
    number = office.order(datetime(2026, 11, 23, tzinfo=UTC))
    assert office.do(LAN, Decide(number, "approve")) == "told-approve"
    assert (office.state(number), office.due()) == ("scheduled", [])


def test_a_refused_one_is_cancelled_for_good(office: Office) -> None:
    number = office.order()
    assert office.do(LAN, Decide(number, "refuse")) == "told-refuse"
    assert office.do(OWNER, Decide(number, "approve")) == "told-too-late"
    assert office.state(number) == "cancelled"
    told = [row for row in office.database.run_now(outbox.listing) if row["chat_id"] == MAI]
    assert len(told) == 1


async def test_of_two_who_approve_at_once_one_does(office: Office) -> None:
    number = office.order()
    both = (asyncio.to_thread(office.do, user_id, Decide(number, "approve")) for user_id in (LAN, OWNER))
    assert sorted(await asyncio.gather(*both)) == ["told-approve", "told-too-late"]


def test_a_broadcast_that_is_not_there_cannot_be_decided_upon(office: Office) -> None:
    assert office.do(LAN, Decide(77, "pause")) == "told-too-late"
