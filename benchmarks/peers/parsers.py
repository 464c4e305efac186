"""The public parsers that understanding is compared with, used as their documentation teaches.

`python -m benchmarks.peers.parsers NAME [--both]` reads what `leadbot understand` reads and writes
{"id", "results"}: every value found, in the shapes of our own, in the language of the line or, with --both,
in both. What a parser leaves open is decided in its favour: any result may be the right one.
"""

import re
import resource
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

Results = Iterator[dict[str, Any]]
Parser = Callable[[str, datetime, str], Results]  # text, the moment it was typed, "vi" or "en"
DAY = timedelta(days=1)
GRAINS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}  # days at most
CURRENCIES = {"VND": "VND", "$": "USD", "USD": "USD", "EUR": "EUR"}
MOST_MEMORY = 4 * 2**30  # bytes; Duckling may ask for all there is over a single line
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def duckling() -> Parser:
    """https://github.com/facebook/duckling: amounts of money and times, through pyduckling."""
    import duckling as library

    zones = library.load_time_zones("/usr/share/zoneinfo")
    dimensions = library.parse_dimensions(["amount-of-money", "time"])
    locales = {
        language: library.parse_locale(f"{code}_XX", library.default_locale_lang(library.parse_lang(code)))
        for language, code in (("vi", "VI"), ("en", "EN"))
    }

    def parse(text: str, now: datetime, language: str) -> Results:
        moment = library.parse_ref_time(zones, "Asia/Ho_Chi_Minh", int(now.timestamp()))
        found = library.parse(text, library.Context(moment, locales[language]), dimensions, False)
        for each in found:
            yield from money(each["value"]) if each["dim"] == "amount-of-money" else times(each["value"], now)

    return parse


def money(value: dict[str, Any]) -> Results:
    """Duckling's amount, an interval or a value; where no currency was said, dong as well as none."""
    ends = [value.get("from"), value.get("to")] if value["type"] == "interval" else [value, value]
    low, high = (end and end["value"] for end in ends)
    unit = next(end["unit"] for end in ends if end)
    for currency in ("VND", None) if unit == "unknown" else (CURRENCIES.get(unit, unit),):
        yield {"min": low, "max": high, "currency": currency, "period": None}


def times(value: dict[str, Any], now: datetime) -> Results:
    """Duckling's time as a window of days; open at the start means from now."""
    if value["type"] == "interval":
        start, end = value.get("from"), value.get("to")
        earliest = _day(start["value"]) if start else now.date()
        latest = _day(end["value"]) - DAY * (end["grain"] != "second") if end else None
        yield window(earliest, latest)
    else:
        earliest = _day(value["value"])
        yield window(earliest, last_of(earliest, value["grain"]))


def window(earliest: date, latest: date | None) -> dict[str, Any]:
    return {"earliest": earliest.isoformat(), "latest": latest.isoformat() if latest else None}


def last_of(first: date, grain: str) -> date:
    """The last day of the week, month, quarter or year that begins on a day; else that day itself."""
    days = GRAINS.get(grain, 1)
    if days <= 7:
        return first + (days - 1) * DAY
    after = first + days * DAY
    return (after.replace(month=1, day=1) if grain == "year" else after.replace(day=1)) - DAY


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()


def dateparser() -> Parser:
    """https://dateparser.readthedocs.io: `search_dates`, and the period of each phrase it finds."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def parse(text: str, now: datetime, language: str) -> Results:
        settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
        phrases = DateDataParser(languages=[language], settings=settings)
        for phrase, moment in search_dates(text, languages=[language], settings=settings) or ():
            day, period = moment.date(), phrases.get_date_data(phrase).period
            first = day.replace(day=1) if period == "month" else day
            yield window(first, last_of(first, period if period == "month" else "day"))
            yield window(day, day)

    return parse


def phonenumbers() -> Parser:
    """https://github.com/daviddrysdale/python-phonenumbers: its matcher, Vietnam as the default region."""
    import phonenumbers as library

    def parse(text: str, now: datetime, language: str) -> Results:
        for match in library.PhoneNumberMatcher(text, "VN"):
            yield {"e164": library.format_number(match.number, library.PhoneNumberFormat.E164)}

    return parse


def email() -> Parser:
    """The pattern that most programs use."""
    return lambda text, now, language: ({"email": each.lower()} for each in EMAIL.findall(text))


PARSERS = {"Duckling": duckling, "dateparser": dateparser, "phonenumbers": phonenumbers, "pattern": email}


def main() -> None:
    """Answers line by line, as `leadbot understand` does."""
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    name, both = sys.argv[1], "--both" in sys.argv
    parse = PARSERS[name]()
    for line in sys.stdin.buffer:
        item = msgspec.json.decode(line)
        languages = ("vi", "en") if both else (item["lang"],)
        now = datetime.fromisoformat(item["now"])
        results = [found for language in languages for found in parse(item["text"], now, language)]
        sys.stdout.buffer.write(msgspec.json.encode({"id": item["id"], "results": results}) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
