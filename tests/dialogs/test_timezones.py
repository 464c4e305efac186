from datetime import UTC, datetime

import pytest

from dialogs.timezones import own_zone

AT = datetime(2026, 11, 22, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("phone", "zone"),
    [
        ("+84912345678", ""),
        ("+66812345678", ""),  # Bangkok's clocks are those of Vietnam
        ("+818012345678", "Asia/Tokyo"),
        ("+33612345678", "Europe/Paris"),
        ("+12133734253", "America/Los_Angeles"),
        ("912", ""),
        ("", ""),
    ],
)
def test_a_number_tells_another_clock_or_nothing(phone: str, zone: str) -> None:
    assert own_zone(phone, "Asia/Ho_Chi_Minh", AT) == zone
