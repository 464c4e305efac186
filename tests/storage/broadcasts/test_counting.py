"""What people did within seven days after a broadcast, and who has had as many as one may get."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec import json
from sqlalchemy import insert

from dialogs.audiences import Counted
from dialogs.playbook import Playbook
from storage import broadcasts
from storage.tables import consents, interactions, level_changes
from tests.storage.broadcasts.conftest import Bureau

SOON, LATE, BEFORE = timedelta(days=6, hours=23), timedelta(days=7, hours=1), -timedelta(minutes=1)


@pytest.fixture
def sent(bureau: Bureau) -> tuple[int, int]:
    """A broadcast, and who got it; somebody else did not."""
    [lead] = bureau.add_people(1)
    number = bureau.start()
    bureau.send_all()
    bureau.add_people(1)
    return number, lead


def note(bureau: Bureau, table: Any, **values: Any) -> None:
    bureau.run(lambda session: session.execute(insert(table).values(values)))


def say(
    bureau: Bureau, lead: int, at: datetime, kind: str = "said", text: str = "ok", seq: int = 100
) -> None:
    fact = {"seq": seq, "event": json.encode({"text": text}).decode(), "playbook_version": "v1"}
    note(bureau, interactions, lead_id=lead, kind=kind, at=at, **fact)


def rise(bureau: Bureau, lead: int, at: datetime, before: str = "NEW", now: str = "IQL") -> None:
    fact = {"seq": 100, "cycle": 1, "rule": "r", "reason": "", "inputs": "{}", "proof": "[]"}
    note(bureau, level_changes, lead_id=lead, from_level=before, to_level=now, changed_at=at, **fact)


def withdraw(bureau: Bureau, lead: int, at: datetime) -> None:
    fact = {"seq": 101, "version": "1", "wording": "🔕"}
    note(bureau, consents, lead_id=lead, purpose="marketing", granted=False, at=at, **fact)


def results(bureau: Bureau, number: int) -> Any:
    return bureau.run(broadcasts.results, bureau.find(number))


@pytest.mark.parametrize(("after", "counts"), [(SOON, 1), (LATE, 0), (BEFORE, 0)])
def test_what_people_do_within_seven_days_counts(
    bureau: Bureau, sent: tuple[int, int], after: timedelta, counts: int
) -> None:
    number, lead = sent
    for fact in (say, rise, withdraw):
        for person in (lead, lead + 1):  # the other one never got it
            fact(bureau, person, bureau.now + after)
    for person in (lead, lead + 1):
        bureau.change(person, consents={})
    found = results(bureau, number)
    assert (found.replied, found.rose, found.opted_out) == (counts, counts, counts)


def test_a_fall_is_no_rise_a_tap_no_reply_and_a_slip_no_opt_out(
    bureau: Bureau, sent: tuple[int, int]
) -> None:
    number, lead = sent
    rise(bureau, lead, bureau.now + SOON, "MQL", "IQL")
    say(bureau, lead, bureau.now + SOON, kind="tapped")
    withdraw(bureau, lead, bureau.now + SOON)  # and taken back: they agree as ever
    found = results(bureau, number)
    assert (found.replied, found.rose, found.opted_out) == (0, 0, 0)


def test_who_only_wants_no_more_messages_has_not_replied(bureau: Bureau) -> None:
    pressed, commanded, typed, wrote, quoted = bureau.add_people(5)
    number = bureau.start()
    bureau.send_all()
    at = bureau.now + SOON
    for seq in (101, 102):
        say(bureau, pressed, at, kind="tapped", seq=seq)
    say(bureau, commanded, at, text="/stop")
    say(bureau, typed, at, text="đừng nhắn nữa", seq=101)
    say(bureau, wrote, at, text="đừng nhắn nữa", seq=101)
    say(bureau, wrote, at, text="mà giá bao nhiêu vậy?", seq=102)
    say(bureau, quoted, at, text='{"text":"/stop"}')
    for person in (pressed, typed, wrote):
        withdraw(bureau, person, at)
    assert results(bureau, number).replied == 2


def test_who_has_had_enough_is_counted_as_such_until_the_day_or_the_week_is_over(
    bureau: Bureau, playbook: Playbook
) -> None:
    bureau.add_people(1)
    eligible = []
    for _ in range(8):
        bureau.start()
        bureau.send_all()
        eligible.append((count(bureau, playbook), count(bureau, playbook, days=1)))
        bureau.pass_time(days=1)
    assert eligible == [(0, 1), (0, 1), (0, 0), (0, 0), (0, 0), (0, 0), (0, 1), (0, 1)]


def count(bureau: Bureau, playbook: Playbook, **later: float) -> int:
    """How many could be written to then."""
    reached_at = bureau.now + timedelta(**later)
    found: Counted = bureau.run(broadcasts.readers, "everyone", playbook, bureau.now, reached_at)
    assert found.left_out == ({} if found.eligible else {"over_cap": 1})
    return found.eligible
