"""An audience grows between the word that was given for it and its beginning: then somebody is asked anew.

One person may decide about three people here, not about a thousand.
"""

from datetime import timedelta

import pytest

from dialogs.broadcasts import rules
from storage.broadcasts import watching
from tests.crowd import REFUSED
from tests.storage.broadcasts.conftest import Bureau


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "ONE_PERSON_UP_TO", 3)


def scheduled(bureau: Bureau, confirmed_for: int, per_second: int = 0) -> int:
    """For an hour later, when so many people were in it."""
    number = bureau.create(scheduled_at=bureau.now + timedelta(hours=1), per_second=per_second)
    assert bureau.decide(number, "schedule", confirmed_for=confirmed_for)
    return number


def begin(bureau: Bureau, **after: float) -> None:
    bureau.pass_time(**after)
    bureau.tick()


def test_what_was_for_few_and_is_for_many_now_does_not_begin_but_asks(bureau: Bureau) -> None:
    bureau.add_people(3)
    number = scheduled(bureau, 3)
    bureau.add_people(1)
    begin(bureau, hours=1)
    found = bureau.find(number)
    assert (found.state, found.reason, found.confirmed_for) == ("unapproved", "grown", 4)
    assert bureau.take() == []
    assert bureau.decide(number, "approve")
    bureau.tick()
    bureau.send_all()
    assert bureau.numbers(number) == {"sent": 4}


@pytest.mark.parametrize(("people", "state"), [(33, "running"), (34, "unapproved")])
def test_what_was_approved_for_many_may_grow_by_a_tenth(bureau: Bureau, people: int, state: str) -> None:
    bureau.add_people(people)
    number = scheduled(bureau, 30)
    begin(bureau, hours=1)
    assert bureau.state(number) == state


@pytest.mark.parametrize(
    ("confirmed_for", "people", "state"),
    [(1, 2, "unapproved"), (20, 22, "running"), (20, 23, "unapproved"), (20, 1, "running")],
)
def test_what_costs_money_grows_by_a_tenth_at_most_however_small_it_is(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, confirmed_for: int, people: int, state: str
) -> None:
    monkeypatch.setattr(rules, "ONE_PERSON_UP_TO", 1000)
    number = scheduled(bureau, confirmed_for, per_second=500)
    bureau.add_people(people)
    begin(bureau, hours=1)
    assert bureau.state(number) == state
    if state == "unapproved":
        assert bureau.find(number).confirmed_for == people
        assert bureau.decide(number, "approve")
        bureau.tick()
        assert bureau.state(number) == "running"


def test_who_would_be_left_out_is_nobody_more(bureau: Bureau) -> None:
    bureau.add_people(3)
    number = scheduled(bureau, 3)
    bureau.add_people(5, consents=REFUSED)
    begin(bureau, hours=1)
    assert bureau.state(number) == "running"


def test_a_late_one_that_somebody_lets_begin_is_counted_as_well(bureau: Bureau) -> None:
    bureau.add_people(3)
    number = scheduled(bureau, 3)
    bureau.add_people(1)
    begin(bureau, hours=4)
    assert (bureau.state(number), bureau.find(number).reason) == ("paused", "late")
    assert bureau.decide(number, "resume")
    bureau.tick()
    assert bureau.state(number) == "unapproved"


def test_what_grew_while_it_waited_for_approval_asks_once_more(bureau: Bureau) -> None:
    bureau.add_people(4)
    number = bureau.create()
    assert bureau.decide(number, "submit", confirmed_for=4)
    bureau.add_people(2)
    begin(bureau, days=3)
    assert bureau.decide(number, "approve")
    bureau.tick()
    assert (bureau.state(number), bureau.find(number).confirmed_for) == ("unapproved", 6)
    assert bureau.decide(number, "approve")
    bureau.tick()
    assert bureau.state(number) == "running"


def test_what_has_begun_goes_on_whoever_comes(bureau: Bureau) -> None:
    bureau.add_people(3)
    number = scheduled(bureau, 3)
    begin(bureau, hours=1)
    assert bureau.decide(number, "pause")
    bureau.add_people(5)
    assert bureau.decide(number, "resume")
    assert bureau.state(number) == "running"
    bureau.tick()
    assert bureau.numbers(number) == {"pending": 3}


def test_what_was_cancelled_while_its_people_were_counted_does_not_begin(bureau: Bureau) -> None:
    bureau.add_people(3)
    number = scheduled(bureau, 3)
    bureau.pass_time(hours=1)
    [due] = bureau.run(watching.due, bureau.now)
    bureau.decide(number, "cancel")
    for people in (3, 4):
        assert bureau.run(watching.begin, due, people, bureau.now) == ""
    assert bureau.state(number) == "cancelled"
