"""The bot's own words in one language: Fluent texts, and how money, dates and times are written.

A playbook may override any text. Reading the .ftl files is `bot`'s; here they arrive as strings. Most texts
are the same again and again, so what was formatted lately is kept, by the values that the text names.
"""

from collections.abc import Mapping
from copy import copy
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

FORMATTED_KEPT = 4096


class UnknownText(KeyError):
    """A text key that no .ftl file of this language defines; add it there or in the playbook's [texts]."""


class NamedValues(Visitor):
    """What a text asks for: values, and other texts. Terms are asked with nothing but constants."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.texts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.texts.add(node.id.name)


class Wording:
    """Texts of one language by key. Later resources override earlier ones."""

    def __init__(self, language: str, *resources: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for resource in resources:
            self._bundle.add_resource(FluentResource(resource), allow_overrides=True)
        self._named: dict[str, tuple[str, ...]] = {}
        self._fixed: dict[str, str] = {}
        self._format = lru_cache(FORMATTED_KEPT, typed=True)(self._format_anew)

    def has(self, key: str) -> bool:
        return self._bundle.has_message(key)

    def __call__(self, key: str, /, **values: Any) -> str:
        """The text of `key` with its values filled in; raises UnknownText."""
        if fixed := self.fixed(key):
            return fixed
        given = {name: values[name] for name in self._named[key] if name in values}
        return self._format(key, tuple(given), *given.values())

    def fixed(self, key: str) -> str:
        """The text of `key` if it asks for no values, else nothing; raises UnknownText."""
        if key not in self._fixed:
            self._named[key] = self._values_of(key)
            self._fixed[key] = "" if self._named[key] else self._format_anew(key, ())
        return self._fixed[key]

    def _format_anew(self, key: str, names: tuple[str, ...], *values: Any) -> str:
        pattern = self._pattern(key)
        text, _errors = self._bundle.format_pattern(pattern, dict(zip(names, values, strict=True)))
        return str(text)

    def _values_of(self, key: str) -> tuple[str, ...]:
        """The names of the values that a text asks for; raises UnknownText."""
        named = NamedValues()
        named.visit(self._pattern(key))
        others = (self._values_of(other) for other in named.texts if self.has(other))
        return tuple(sorted(named.values.union(*others)))

    def _pattern(self, key: str) -> Pattern:
        pattern = self._bundle.get_message(key).value if self.has(key) else None
        if pattern is None:
            raise UnknownText(key)
        return pattern

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
