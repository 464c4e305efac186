import pytest

HOURS = '["08:00-12:00", "13:00-17:00"]'


@pytest.mark.parametrize(
    ("spans", "message"),
    [
        ('["8:00-12:00"]', "is no span of time"),
        ('["08:00–12:00"]', "is no span of time"),
        ('["08:00-25:00"]', "is no span of time"),
        ('["morning"]', "is no span of time"),
        ('["12:00-08:00"]', "ends before it begins"),
        ('["08:00-08:00"]', "ends before it begins"),
        ('["08:00-12:00", "11:59-17:00"]', "begins before the span above it ends"),
        ('["13:00-17:00", "08:00-12:00"]', "begins before the span above it ends"),
        ("[]", "sales never work"),
    ],
)
def test_bad_hours_are_told(told, spans, message):
    [problem] = told((HOURS, spans))
    assert message in problem.message


def test_spans_may_touch(told):
    assert told((HOURS, '["00:00-12:00", "12:00-23:59"]')) == []


def test_a_country_without_known_holidays_is_told(told):
    [problem] = told(('holidays = "FR"', 'holidays = "ZZ"'))
    assert "no public holidays are known for “ZZ”" in problem.message


def test_holidays_may_be_left_out(told):
    assert told(('holidays = "FR"\n', "")) == []


def test_closed_days_are_dates(told):
    assert told(("[2026-12-24]", '["2026-12-24"]')) == []
    [problem] = told(("[2026-12-24]", '["24/12/2026"]'))
    assert "is no date" in problem.message


def test_a_promise_takes_at_least_a_minute(told):
    [problem] = told(('holidays = "FR"', "respond_minutes = 0"))
    assert "respond_minutes" in problem.message


@pytest.mark.parametrize("window", ["06:59-20:00", "08:00-22:01"])
def test_the_window_for_nudges_has_a_ceiling(told, window):
    [problem] = told(("[nudging]", f'[nudging]\nwindow = "{window}"'))
    assert "never written to outside 07:00-22:00" in problem.message


def test_the_window_for_nudges_may_be_as_wide_as_the_ceiling(told):
    assert told(("[nudging]", '[nudging]\nwindow = "07:00-22:00"')) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("per_day = 4", "4 is not between 1 and 3"),
        ("per_day = 0", "0 is not between 1 and 3"),
        ("per_week = 22", "22 is not between 1 and 21"),
        ('window = "06:59-20:30"', "never written to outside 07:00-22:00"),
        ('window = "08:00-22:01"', "never written to outside 07:00-22:00"),
        ("rewarm_days = 89", "at most once in 90 days"),
    ],
)
def test_broadcasts_cannot_be_allowed_more_than_the_ceilings(told, line, message):
    [problem] = told(more=f"\n[broadcasts]\n{line}\n")
    assert message in problem.message


def test_broadcasts_may_be_allowed_as_much_as_the_ceilings(told):
    most = 'window = "07:00-22:00"\nper_day = 3\nper_week = 21\nrewarm_days = 90'
    assert told(more=f"\n[broadcasts]\n{most}\n") == []


@pytest.mark.parametrize("minutes", ["[30, 30]", "[0]", "[60, 30]", "[-1]"])
def test_nudges_come_one_after_another(told, minutes):
    [problem] = told(("[30, 1440]", minutes))
    assert "is not after" in problem.message


@pytest.mark.parametrize("timezone", ["Asia/Ho_Chi_Min", "", "../etc/passwd"])
def test_an_unknown_time_zone_is_told_outside_the_file(told, timezone):
    [problem] = told(timezone=timezone)
    assert problem.line == 0
    assert "LEADBOT_TIMEZONE" in problem.remedy
