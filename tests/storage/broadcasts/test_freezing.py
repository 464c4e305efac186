"""An audience that is frozen in slices has everybody of its first moment once, whatever comes between two."""

import pytest

from storage import broadcasts
from tests.storage.broadcasts.conftest import Bureau

PEOPLE, SLICE = 25, 10


@pytest.fixture
def begun(bureau: Bureau) -> int:
    """A broadcast with the first slice of its audience."""
    bureau.add_people(PEOPLE)
    number = bureau.create()
    bureau.decide(number, "start")
    assert freeze(bureau)
    return number


def freeze(bureau: Bureau) -> bool:
    return bool(bureau.run(broadcasts.freeze_some, bureau.now, SLICE))


def test_sending_begins_with_the_first_slice_and_ends_after_the_last(bureau: Bureau, begun: int) -> None:
    sent = bureau.send_all()
    assert len(sent) == SLICE
    bureau.run(broadcasts.end_done, bureau.now)
    assert bureau.state(begun) == "running"
    while freeze(bureau):
        sent += bureau.send_all()
    assert len(sent) == len({row.chat_id for row in sent}) == PEOPLE
    bureau.run(broadcasts.end_done, bureau.now)
    assert (bureau.state(begun), bureau.numbers(begun)) == ("finished", {"sent": PEOPLE})


def test_who_becomes_a_lead_between_two_slices_is_not_in_it(bureau: Bureau, begun: int) -> None:
    bureau.add_people(3)
    bureau.tick()
    assert bureau.numbers(begun) == {"pending": PEOPLE}


def test_time_that_passes_between_two_slices_changes_nobodys_place_in_it(bureau: Bureau) -> None:
    bureau.add_people(PEOPLE)
    number = bureau.create(audience="created < 1d")
    bureau.decide(number, "start")
    assert freeze(bureau)
    bureau.pass_time(days=2)
    bureau.tick()
    assert bureau.numbers(number) == {"pending": PEOPLE}


def test_a_slice_that_is_not_committed_is_done_again(bureau: Bureau, begun: int) -> None:
    def fail(session: object) -> None:
        broadcasts.freeze_some(session, bureau.now, SLICE)  # type: ignore[arg-type]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        bureau.database.run_now(fail)
    assert bureau.numbers(begun) == {"pending": SLICE}
    bureau.tick()
    assert bureau.numbers(begun) == {"pending": PEOPLE}


def test_a_paused_audience_becomes_whole_and_a_cancelled_one_stays_as_it_is(
    bureau: Bureau, begun: int
) -> None:
    bureau.decide(begun, "pause")
    assert freeze(bureau)
    bureau.decide(begun, "cancel")
    assert not freeze(bureau)
    bureau.tick()
    assert bureau.numbers(begun) == {"skipped": 2 * SLICE}


def test_an_audience_that_has_nobody_is_whole_at_once(bureau: Bureau) -> None:
    number = bureau.start(audience="level >= MQL")
    bureau.tick()
    assert (bureau.state(number), bureau.numbers(number)) == ("finished", {})
