"""Temperature: the first rule that applies decides."""

import pytest
from msgspec.structs import replace

from dialogs.conversation import Level, Temperature
from dialogs.qualification.temperature import temperature
from tests.dialogs.qualification.cast import ALICE, DAY, NOON, PLAYBOOK, do, tell, write

SQL = replace(ALICE, level=Level.SQL)
MQL = replace(ALICE, level=Level.MQL)


def test_who_opted_out_is_cold_whatever_the_level() -> None:
    refusing = replace(do(SQL, "download"), opted_out=True)
    assert temperature(PLAYBOOK, refusing, NOON) is Temperature.COLD


def test_a_sales_qualified_lead_is_hot() -> None:
    assert temperature(PLAYBOOK, SQL, NOON) is Temperature.HOT


@pytest.mark.parametrize(
    ("latest", "expected"), [("2027-02-23", "hot"), ("2027-02-24", "cold"), ("2026-01-01", "hot")]
)
def test_an_mql_is_hot_when_the_stated_time_is_within_three_months(latest: str, expected: str) -> None:
    lead = write(MQL, "timescale", earliest=None, latest=latest)
    assert temperature(PLAYBOOK, lead, NOON) == expected


def test_a_tapped_timescale_counts_and_its_horizon_nears() -> None:
    lead = tell(MQL, timescale="half")
    assert temperature(PLAYBOOK, lead, NOON) is Temperature.COLD
    assert temperature(PLAYBOOK, lead, NOON + 91 * DAY) is Temperature.HOT


def test_below_mql_a_near_time_is_not_enough() -> None:
    lead = tell(replace(ALICE, level=Level.IQL), timescale="month")
    assert temperature(PLAYBOOK, lead, NOON) is Temperature.COLD


def test_engagement_of_ten_is_warm_until_it_fades() -> None:
    lead = do(ALICE, "download")
    assert temperature(PLAYBOOK, lead, NOON) is Temperature.WARM
    assert temperature(PLAYBOOK, lead, NOON + DAY) is Temperature.COLD
    assert temperature(PLAYBOOK, do(ALICE, "small"), NOON) is Temperature.COLD


def test_a_subscriber_stays_warm() -> None:
    assert temperature(PLAYBOOK, do(ALICE, "newsletter"), NOON + 300 * DAY) is Temperature.WARM
