"""The bot's own words in one language: Fluent texts, and how money, dates and times are written.

A playbook may override any text. Reading the .ftl files is `bot`'s; here they arrive as strings.
"""

from collections.abc import Mapping
from copy import copy
from datetime import date, datetime
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource


class UnknownText(KeyError):
    """A text key that no .ftl file of this language defines; add it there or in the playbook's [texts]."""


class Wording:
    """Texts of one language by key. Later resources override earlier ones."""

    def __init__(self, language: str, *resources: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for resource in resources:
            self._bundle.add_resource(FluentResource(resource), allow_overrides=True)

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def __call__(self, key: str, /, **values: Any) -> str:
        """The text of `key` with its values filled in; raises UnknownText."""
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise UnknownText(key)
        text, _errors = self._bundle.format_pattern(pattern, values)
        return str(text)

    def money(self, amount: float, currency: str) -> str:
        """30000000, VND -> "30.000.000 ₫" (vi); cents only where there are any."""
        pattern = copy(Locale.parse(self.language).currency_formats["standard"])
        pattern.frac_prec = (0, 0) if amount == int(amount) else (2, 2)
        text: str = pattern.apply(amount, self.language, currency=currency, currency_digits=False)
        return text.replace("\xa0", " ")

    def day(self, value: date) -> str:
        """2027-02-06 -> "6 thg 2, 2027"."""
        return str(format_date(value, "d/M/y" if self.language == "vi" else "d MMM y", locale=self.language))

    def month(self, value: date) -> str:
        """The month of a day: "tháng 2/2027", "February 2027"."""
        return str(
            format_date(value, "'tháng' M/y" if self.language == "vi" else "MMMM y", locale=self.language)
        )

    def moment(self, value: datetime) -> str:
        """A local moment as people say it within a sentence: "8:00 thứ Hai 5/1"."""
        pattern = "H:mm EEEE d/M" if self.language == "vi" else "H:mm EEEE d MMM"
        text = str(format_datetime(value, pattern, locale=self.language))
        return text.replace("Thứ", "thứ").replace("Chủ", "chủ") if self.language == "vi" else text


def build_wordings(texts: Mapping[str, str], overrides: Mapping[str, str]) -> dict[str, Wording]:
    """One Wording per language that has texts of ours or of the playbook's."""
    languages = {*texts, *overrides}
    return {
        language: Wording(language, texts.get(language, ""), overrides.get(language, ""))
        for language in sorted(languages)
    }
