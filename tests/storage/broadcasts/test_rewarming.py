"""A cold lead is asked once in ninety days whether they still care."""

from datetime import timedelta

from msgspec.structs import replace

from dialogs.conversation import Temperature
from dialogs.playbook import Playbook
from storage import broadcasts
from storage.outbox import Unanswered
from tests.storage.broadcasts.conftest import Bureau


def begin(bureau: Bureau, playbook: Playbook | None = None) -> int | None:
    """This week's broadcast, if it is time for it."""
    audience = bureau.run(broadcasts.whom_to_rewarm, playbook or bureau.playbook, bureau.now)
    return None if audience is None else bureau.run(broadcasts.rewarm, audience, bureau.now)


def ask(bureau: Bureau) -> list[int]:
    """Whom this moment's look writes to."""
    begin(bureau)
    bureau.tick()
    asked = [row.chat_id for row in bureau.send_all()]
    bureau.tick()
    return asked


def test_a_cold_lead_is_asked_once_in_ninety_days(bureau: Bureau) -> None:
    long_ago = bureau.now - timedelta(days=40)
    bureau.add_people(1, seen_at=long_ago)
    bureau.add_people(1, seen_at=long_ago, temperature=Temperature.WARM)
    bureau.add_people(1, seen_at=long_ago, consents={})
    bureau.add_people(1, seen_at=bureau.now)
    asked = []
    for _ in range(14):
        asked.append(len(ask(bureau)))
        bureau.pass_time(days=7)
    assert asked == [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]  # the last one of all is cold after 30 days


def test_who_got_it_late_is_asked_ninety_days_after_that(bureau: Bureau) -> None:
    bureau.add_people(1, seen_at=bureau.now - timedelta(days=40))
    number = begin(bureau)
    bureau.tick()
    bureau.decide(number, "pause")
    bureau.pass_time(days=20)
    bureau.decide(number, "resume")
    assert len(bureau.send_all()) == 1
    bureau.tick()
    bureau.pass_time(days=75)  # 95 after it began
    assert begin(bureau) is None
    bureau.pass_time(days=16)
    assert len(ask(bureau)) == 1


def test_who_may_have_got_it_is_not_asked_again(bureau: Bureau) -> None:
    bureau.add_people(1, seen_at=bureau.now - timedelta(days=40))
    begin(bureau)
    bureau.tick()
    bureau.settle(bureau.take(), Unanswered("timeout", bureau.now))
    bureau.tick()
    bureau.pass_time(days=7)
    assert begin(bureau) is None


def test_once_a_year_is_possible_too(bureau: Bureau) -> None:
    yearly = replace(bureau.playbook, broadcasts=replace(bureau.playbook.broadcasts, rewarm_days=365))
    asked = []
    for _ in range(60):  # every week somebody else has become cold
        bureau.add_people(1, seen_at=bureau.now - timedelta(days=40))
        begin(bureau, yearly)
        bureau.tick()
        asked += [row.chat_id for row in bureau.send_all()]
        bureau.tick()
        bureau.pass_time(days=7)
    first, *others = asked
    assert others.count(first) == 1
    assert len(set(asked)) >= 58


def test_the_question_leads_into_the_talk(bureau: Bureau) -> None:
    bureau.add_people(1, seen_at=bureau.now - timedelta(days=40))
    number = begin(bureau)
    bureau.tick()
    [row] = bureau.take()
    assert row.message.text.startswith("[QC] Anh/chị Khách 1 ơi")
    assert [each[0].data for each in row.message.buttons] == [f"q::{number}", f"o::{number}"]


def test_nobody_is_asked_at_night_or_where_the_playbook_says_never(bureau: Bureau) -> None:
    bureau.add_people(1, seen_at=bureau.now - timedelta(days=40))
    bureau.pass_time(hours=12)
    assert begin(bureau) is None
    bureau.pass_time(hours=12)
    never = replace(bureau.playbook, broadcasts=replace(bureau.playbook.broadcasts, rewarm_days=0))
    assert begin(bureau, never) is None
