"""Currencies, points, caps and the numbers of the model: each within what it can mean."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from babel.core import get_global

from dialogs.checks.problems import Draft, Finding, Path
from dialogs.conversation import LETTERS
from dialogs.playbook import Gift
from dialogs.qualification.letters import MOST


def check_money(draft: Draft) -> Iterator[Finding]:
    sheet = draft.sheet
    if not _is_currency(sheet.currency):
        yield Finding(("currency",), f"“{sheet.currency}” is no currency", "use a code such as VND, USD, EUR")
    for code, rate in sheet.rates.items():
        if not _is_currency(code):
            yield Finding(("rates", code), f"“{code}” is no currency", "use a code such as USD or EUR")
        if code == sheet.currency:
            yield Finding(("rates", code), "the playbook's own currency needs no rate", "remove it")
        elif rate <= 0:
            remedy = f"write how many {sheet.currency} one {code} is"
            yield Finding(("rates", code), f"a rate of {rate:g}", remedy)


def _is_currency(code: str) -> bool:
    return code in get_global("all_currencies")


def check_points(draft: Draft) -> Iterator[Finding]:
    """A letter has 25 points at most, whatever is answered."""
    for letter in LETTERS:
        most = 0.0
        for q, question in enumerate(draft.sheet.questions):
            if question.part is letter:
                most += max((option.points for option in question.options), default=0)
                path: Path = ("questions", q, "asks")
        if most > MOST:
            message = f"the {letter} can reach {most:g} points; a letter has {MOST:g}"
            yield Finding(path, message, "lower the points; questions for one letter are added up")


def check_actions(draft: Draft) -> Iterator[Finding]:
    for i, action in enumerate(draft.sheet.actions):
        path: Path = ("actions", i)
        if action.points < 0:
            yield Finding((*path, "points"), "points below 0", "write 0 or more")
        if action.per_day is not None and action.per_day < 1:
            yield Finding((*path, "per_day"), "a cap below 1 a day", "write 1 or more, or remove the action")
        if action.once and action.per_day is not None:
            yield Finding(
                (*path, "per_day"), "once already says how often", "remove once or per_day", "warning"
            )


def check_model(draft: Draft) -> Iterator[Finding]:
    model = draft.sheet.model
    for key in ("half_life_days", "answers_age_days", "hot_within_days"):
        if getattr(model, key) <= 0:
            yield Finding(("model", key), "must be above 0", "write a number of days")
    if model.warm_engagement < 0:
        yield Finding(("model", "warm_engagement"), "points below 0", "write 0 or more")
    if not 0 <= model.confident <= 1:
        yield Finding(("model", "confident"), "must be between 0 and 1", "leave it out for 0.7")


def check_versions(draft: Draft) -> Iterator[Finding]:
    """A consent is proved by the wording that was shown, and a wording is named by its version."""
    for purpose in draft.sheet.consent.__struct_fields__:
        if not getattr(draft.sheet.consent, purpose).version.strip():
            remedy = 'name the wording, as in version = "2026-11", and change it with every new wording'
            yield Finding(("consent", purpose, "version"), "a consent without a version", remedy)


def check_gift(draft: Draft) -> Iterator[Finding]:
    gift = draft.sheet.gift
    if gift and gift.url and not _is_link(gift):
        yield Finding(("gift", "url"), f"“{gift.url[:40]}” is no link", "write it in full: https://…")


def _is_link(gift: Gift) -> bool:
    try:
        parts = urlsplit(gift.url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, gift.url))
