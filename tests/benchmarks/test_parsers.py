"""What the public parsers find, put into our shapes in their favour."""

from datetime import date, datetime

import pytest

from benchmarks.peers.parsers import email, last_of, money, times

NOW = datetime.fromisoformat("2026-05-06T09:00:00+07:00")


def test_an_interval_of_money_keeps_its_open_end() -> None:
    assert [*money({"type": "interval", "to": {"value": 2000, "unit": "$"}})] == [
        {"min": None, "max": 2000, "currency": "USD", "period": None}
    ]


def test_a_sum_without_a_currency_counts_as_dong_and_as_none() -> None:
    found = money({"type": "value", "value": 30_000_000, "unit": "unknown"})
    assert [each["currency"] for each in found] == ["VND", None]


def test_a_month_is_a_window_and_an_open_start_means_from_now() -> None:
    june = {"type": "value", "value": "2026-06-01T00:00:00.000+07:00", "grain": "month"}
    assert [*times(june, NOW)] == [{"earliest": "2026-06-01", "latest": "2026-06-30"}]
    until = {"type": "interval", "to": {"value": "2026-06-30T00:00:00.000+07:00", "grain": "day"}}
    assert [*times(until, NOW)] == [{"earliest": "2026-05-06", "latest": "2026-06-29"}]


@pytest.mark.parametrize(
    ("first", "grain", "last"),
    [
        (date(2026, 2, 1), "month", date(2026, 2, 28)),
        (date(2026, 10, 1), "quarter", date(2026, 12, 31)),
        (date(2027, 1, 1), "year", date(2027, 12, 31)),
        (date(2026, 5, 4), "week", date(2026, 5, 10)),
        (date(2026, 5, 4), "hour", date(2026, 5, 4)),
    ],
)
def test_the_last_day_of_a_grain_is_that_of_the_calendar(first: date, grain: str, last: date) -> None:
    assert last_of(first, grain) == last


def test_the_pattern_finds_plain_addresses() -> None:
    assert [*email()("mail: An.Le@Example.com nhé", NOW, "vi")] == [{"email": "an.le@example.com"}]
