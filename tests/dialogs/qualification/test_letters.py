"""Letters: what taps and typed values are worth, and what is unknown."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from dialogs.conversation import Part
from dialogs.playbook import Playbook
from dialogs.qualification.assess import assess
from dialogs.qualification.letters import is_aged, known, letter, option_for, unknown_letters
from tests.dialogs.qualification.cast import ALICE, DAY, NOON, PLAYBOOK, ask, option, question, tell, write


def worth(lead: Any, part: Part, at: Any = NOON, playbook: Playbook = PLAYBOOK) -> float | None:
    found = letter(playbook, lead, part, at)
    return found.points if found else None


def meaning(id: str, **value: Any) -> str | None:
    found = option_for(ask(id), value, NOON, PLAYBOOK)
    return found.id if found else None


def test_a_tapped_option_gives_its_points() -> None:
    assert worth(tell(ALICE, budget="middle"), Part.BUDGET) == 12


def test_a_skipped_question_is_unknown_and_not_zero() -> None:
    lead, _ = assess(PLAYBOOK, tell(ALICE, budget="", need="nothing"), NOON)
    assert not known(lead, Part.BUDGET)
    assert known(lead, Part.NEED)
    assert lead.letters == {"need": 0}
    assert unknown_letters(lead) == (Part.BUDGET, Part.AUTHORITY, Part.TIMESCALE)


@pytest.mark.parametrize(
    "lead",
    [
        tell(ALICE, budget="unsure", need="looking", authority="unsure", timescale="unsure"),
        write(write(ALICE, "budget", unknown=True), "authority", role="unknown"),
        write(write(ALICE, "need", has_need=None, text="hm"), "timescale", unknown=True),
    ],
)
def test_not_knowing_is_no_answer(lead: Any) -> None:
    assert assess(PLAYBOOK, lead, NOON)[0].letters == {}


def test_several_questions_for_a_letter_add_up_to_25_at_most() -> None:
    again = question("pain", "need", option("much", 10))
    playbook = replace(PLAYBOOK, questions=(*PLAYBOOK.questions, again))
    both = tell(ALICE, need="calls", pain="much")
    assert worth(both, Part.NEED, playbook=playbook) == 25
    assert worth(tell(both, need="looking"), Part.NEED, playbook=playbook) == 10


def test_answers_of_an_earlier_cycle_give_nothing() -> None:
    lead = replace(tell(ALICE, need="crm"), cycle=2)
    assert worth(lead, Part.NEED) is None
    assert worth(tell(lead, need="calls"), Part.NEED) == 18


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"min": 30e6, "max": 30e6, "currency": "VND"}, "middle"),
        ({"min": 29e6, "max": 29e6, "currency": None}, "small"),
        ({"min": None, "max": 30e6, "currency": "VND"}, "small"),
        ({"min": None, "max": 80e6, "currency": "VND"}, "middle"),
        ({"min": 80e6, "max": None, "currency": "VND"}, "big"),
        ({"min": 50e6, "max": 100e6, "currency": "VND"}, "middle"),
        ({"min": 4000, "max": 4000, "currency": "USD"}, "big"),
        ({"min": 1000, "max": 1000, "currency": "EUR"}, None),
        ({"none": True}, "no-money"),
        ({"unknown": True}, "unsure"),
    ],
)
def test_a_typed_budget_means_the_range_it_falls_into(value: dict[str, Any], expected: str | None) -> None:
    assert meaning("budget", **value) == expected


def test_the_end_of_the_last_range_belongs_to_it() -> None:
    closed = question("budget", "budget", option("all", 5, at_least=10, at_most=20))
    for amount, expected in ((20, "all"), (10, "all"), (21, None), (9, None)):
        found = option_for(closed, {"min": amount, "max": amount}, NOON, PLAYBOOK)
        assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [({"role": "decision_maker"}, "decides"), ({"role": "user"}, "uses"), ({"role": "unknown"}, "unsure")],
)
def test_a_typed_role_means_its_option(value: dict[str, Any], expected: str) -> None:
    assert meaning("authority", **value) == expected


def test_a_typed_need_means_the_free_option_and_none_the_refusing_one() -> None:
    assert meaning("need", has_need=True, text="máy pha cà phê") == "other"
    assert meaning("need", has_need=False) == "nothing"
    assert meaning("need", has_need=None) == "looking"


@pytest.mark.parametrize(
    ("latest", "expected"),
    [
        ("2026-11-01", "month"),
        ("2026-11-23", "month"),
        ("2026-12-24", "month"),
        ("2026-12-25", "quarter"),
        ("2027-02-23", "quarter"),
        ("2027-02-24", "half"),
        ("2027-05-25", "half"),
        ("2027-05-26", "later"),
    ],
)
def test_a_window_means_the_first_horizon_that_contains_its_end(latest: str, expected: str) -> None:
    assert meaning("timescale", earliest="2026-11-23", latest=latest) == expected


def test_without_an_end_the_beginning_of_the_window_counts() -> None:
    assert meaning("timescale", earliest="2027-02-01", latest=None) == "quarter"
    assert meaning("timescale", earliest=None, latest=None) is None
    assert meaning("timescale", none=True) == "never"


def test_the_day_is_the_one_on_the_calendar_of_the_business() -> None:
    late = NOON + timedelta(hours=12)  # 17:00 UTC is midnight there
    found = option_for(ask("timescale"), {"latest": "2026-12-25"}, late, PLAYBOOK)
    assert found is not None
    assert found.id == "month"


def test_a_timescale_comes_nearer_by_itself() -> None:
    lead = write(ALICE, "timescale", earliest=None, latest=date(2027, 3, 31).isoformat())
    assert worth(lead, Part.TIMESCALE) == 19
    assert worth(lead, Part.TIMESCALE, NOON + 60 * DAY) == 20
    assert worth(lead, Part.TIMESCALE, NOON + 110 * DAY) == 25
    assert worth(lead, Part.TIMESCALE, NOON + 400 * DAY) == 25


def test_a_tapped_timescale_comes_nearer_too() -> None:
    lead = tell(ALICE, timescale="quarter")
    assert worth(lead, Part.TIMESCALE) == 20
    assert worth(lead, Part.TIMESCALE, NOON + 61 * DAY) == 25
    assert worth(tell(ALICE, timescale="later"), Part.TIMESCALE, NOON + 400 * DAY) == 5


def test_an_answer_is_aged_after_its_ninety_days_and_still_counts() -> None:
    lead = tell(ALICE, need="crm")
    answer = lead.answers["need"]
    assert not is_aged(PLAYBOOK, answer, NOON + 90 * DAY)
    assert is_aged(PLAYBOOK, answer, NOON + 90 * DAY + timedelta(seconds=1))
    assert worth(lead, Part.NEED, NOON + 91 * DAY) == 25


def test_an_option_that_left_the_playbook_is_known_but_worth_nothing() -> None:
    assert worth(tell(ALICE, need="fax"), Part.NEED) == 0
