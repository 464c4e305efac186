"""The Vietnamese lunar calendar (UTC+7) for any year: when Tết, a full moon or a lunar month falls.

Hồ Ngọc Đức's algorithm (after Jean Meeus): new moons by series, the month without a major solar term is the
leap one,
the winter solstice always lies in month 11.
"""

import math
from datetime import date
from functools import lru_cache

TIMEZONE = 7 / 24  # of a day
SYNODIC_MONTH = 29.530588853
ORDINAL_OF_JULIAN_DAY_0 = -1721425  # date.toordinal() of Julian day number 0
FIRST_NEW_MOON = 2415021.076998695  # Julian day, 1900-01-01


@lru_cache(maxsize=256)
def tet(year: int) -> date:
    """The first day of the lunar year that begins in a solar year (mùng 1 tháng giêng)."""
    return from_lunar(1, 1, year)


@lru_cache(maxsize=1024)
def from_lunar(day: int, month: int, lunar_year: int) -> date:
    """The solar date of a lunar one (of the ordinary month, where a leap month bears the same number)."""
    if month < 11:
        first, last = _month_11(lunar_year - 1), _month_11(lunar_year)
    else:
        first, last = _month_11(lunar_year), _month_11(lunar_year + 1)
    offset = (month - 11) % 12
    if last - first > 365:
        leap = _leap_offset(first)
        offset += offset >= leap
    moon = math.floor(0.5 + (first - FIRST_NEW_MOON) / SYNODIC_MONTH)
    return date.fromordinal(_new_moon_day(moon + offset) + day - 1 + ORDINAL_OF_JULIAN_DAY_0)


def _month_11(year: int) -> int:
    """Julian day of the first of lunar month 11, the one with the winter solstice."""
    end_of_year = date(year, 12, 31).toordinal() - ORDINAL_OF_JULIAN_DAY_0
    moon = math.floor((end_of_year - 2415021) / SYNODIC_MONTH)
    day = _new_moon_day(moon)
    return _new_moon_day(moon - 1) if _solar_term(day) >= 9 else day


def _leap_offset(month_11: int) -> int:
    """How many months after month 11 the leap month stands: the first one without a major solar term."""
    moon = math.floor(0.5 + (month_11 - FIRST_NEW_MOON) / SYNODIC_MONTH)
    term, offset = -1, 1
    while True:
        before, term = term, _solar_term(_new_moon_day(moon + offset))
        if term == before or offset > 13:
            return offset - 1
        offset += 1


@lru_cache(maxsize=2048)
def _new_moon_day(moon: int) -> int:
    """Julian day number, in Vietnam, of the k-th new moon after 1900-01-01."""
    t = moon / 1236.85
    t2, t3, rad = t * t, t * t * t, math.pi / 180
    mean = 2415020.75933 + 29.53058868 * moon + 0.0001178 * t2 - 0.000000155 * t3
    mean += 0.00033 * math.sin((166.56 + 132.87 * t - 0.009173 * t2) * rad)
    sun = (359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3) * rad
    own = (306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3) * rad
    node = (21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3) * rad
    sin = math.sin
    shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun) - 0.4068 * sin(own)
    shift += 0.0161 * sin(2 * own) - 0.0004 * sin(3 * own) + 0.0104 * sin(2 * node) - 0.0051 * sin(sun + own)
    shift += -0.0074 * sin(sun - own) + 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun)
    shift += -0.0006 * sin(2 * node + own) + 0.0010 * sin(2 * node - own) + 0.0005 * sin(2 * own + sun)
    if t < -11:
        lag = 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
    else:
        lag = -0.000278 + 0.000265 * t + 0.000262 * t2
    return math.floor(mean + shift - lag + 0.5 + TIMEZONE)


def _solar_term(julian_day: int) -> int:
    """Which twelfth of its road the sun is in at midnight in Vietnam: 0 from the March equinox, 9 from the
    solstice.
    """
    t = (julian_day - 0.5 - TIMEZONE - 2451545.0) / 36525
    t2, rad = t * t, math.pi / 180
    anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2
    mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2
    centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * math.sin(rad * anomaly)
    centre += (0.019993 - 0.000101 * t) * math.sin(2 * rad * anomaly) + 0.000290 * math.sin(3 * rad * anomaly)
    longitude = (mean + centre) * rad
    longitude -= math.pi * 2 * math.floor(longitude / (math.pi * 2))
    return math.floor(longitude / math.pi * 6)
