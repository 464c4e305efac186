"""The computed lunar calendar against dates that everybody knows."""

from datetime import date

import pytest

from dialogs.understanding.lunar import from_lunar, tet


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1968, date(1968, 1, 29)),  # a day before China's, like 1985 and 2007
        (1985, date(1985, 1, 21)),
        (2007, date(2007, 2, 17)),
        (2020, date(2020, 1, 25)),
        (2023, date(2023, 1, 22)),
        (2025, date(2025, 1, 29)),
        (2026, date(2026, 2, 17)),
        (2027, date(2027, 2, 6)),
        (2028, date(2028, 1, 26)),
        (2029, date(2029, 2, 13)),
        (2033, date(2033, 1, 31)),
    ],
)
def test_tet_falls_on_the_day_that_vietnam_keeps(year: int, day: date) -> None:
    assert tet(year) == day


@pytest.mark.parametrize(
    ("lunar", "day"),
    [
        ((10, 3, 2026), date(2026, 4, 26)),
        ((15, 8, 2025), date(2025, 10, 6)),  # after the leap sixth month of that year
        ((15, 8, 2026), date(2026, 9, 25)),
        ((15, 7, 2026), date(2026, 8, 27)),
        ((23, 12, 2025), date(2026, 2, 10)),
    ],
)
def test_feasts_follow_the_lunar_months(lunar: tuple[int, int, int], day: date) -> None:
    assert from_lunar(*lunar) == day


def test_every_lunar_year_is_as_long_as_twelve_or_thirteen_moons() -> None:
    lengths = {(tet(year + 1) - tet(year)).days for year in range(1900, 2200)}
    assert lengths <= {353, 354, 355, 383, 384, 385}
