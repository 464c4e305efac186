"""Ids: what buttons, answers and reports call things. They must be short, plain and unique.

A button's callback data is a:<serial>:<question>.<option>, at most 64 bytes (Bot API); with 24 characters
for each id there is room for serials of ten digits.
"""

import re
from collections.abc import Iterable, Iterator

from dialogs.checks.problems import Draft, Finding, Path
from dialogs.flow.steps import RESERVED

LONGEST = 24
PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]*")


def check_ids(draft: Draft) -> Iterator[Finding]:
    sheet = draft.sheet
    yield from _plain([(("id",), sheet.id)])
    for section, key in (("questions", "id"), ("actions", "id"), ("faq", "id"), ("gates", "rule")):
        items = getattr(sheet, section)
        yield from _distinct([((section, i, key), getattr(item, key)) for i, item in enumerate(items)])
    for q, question in enumerate(sheet.questions):
        path: Path = ("questions", q)
        yield from _distinct(
            [((*path, "options", o, "id"), option.id) for o, option in enumerate(question.options)]
        )
        if question.id in RESERVED:
            yield Finding((*path, "id"), f"“{question.id}” is a step of the bot's own", "choose another id")
    yield from _distinct([(("reject_reasons", i), reason) for i, reason in enumerate(sheet.reject_reasons)])


def _distinct(ids: list[tuple[Path, str]]) -> Iterator[Finding]:
    yield from _plain(ids)
    seen: set[str] = set()
    for path, id in ids:
        if id and id in seen:
            yield Finding(path, f"the id “{id}” is used twice", "give each its own id")
        seen.add(id)


def _plain(ids: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    for path, id in ids:
        if not PLAIN.fullmatch(id):
            remedy = "use only a-z, 0-9, _ and -; people never see ids"
            yield Finding(path, f"“{id}” is no id", remedy)
        elif len(id) > LONGEST:
            yield Finding(path, f"the id “{id}” has {len(id)} characters", f"use at most {LONGEST}")
