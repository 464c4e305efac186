"""Where somebody is, as far as their phone number tells: for writing to them at decent hours of their own."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import timezone as zones_of_numbers


def own_zone(phone: str, business: str, at: datetime) -> str:
    """The time zone of a number (E.164) whose clocks differ from those of the business; "" for no other.

    A number that may be in several zones counts as the one nearest to the business.
    """
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return ""
    here = _offset(business, at) or 0.0
    known = [(zone, _offset(zone, at)) for zone in zones_of_numbers.time_zones_for_number(number)]
    away = [(abs(offset - here), zone) for zone, offset in known if offset is not None]
    distance, zone = min(away, default=(0.0, ""))
    return zone if distance else ""


def _offset(zone: str, at: datetime) -> float | None:
    """Seconds before UTC; None for a zone that this machine does not know."""
    try:
        offset = at.astimezone(ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return None
    return offset.total_seconds() if offset is not None else None
