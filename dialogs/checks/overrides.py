"""The bot's own words under [texts.<language>]: Fluent patterns for keys that exist.

A language we ship no texts for must have all that prospects read. A pattern may use the variables that
our text of the same key uses, and the placeholders of playbooks.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dialogs.checks.problems import Draft, Finding, Path
from dialogs.checks.translations import PLACEHOLDERS

# What only staff read may be left untranslated; they then read it in a language we ship.
STAFF = re.compile(
    "(act|answer|audience|card|claimed|desk|done|expects|fact|fit|lack|left-out|link|part|reason|refused|remark"
    "|repeat|status|temperature|told|why)-"
    "|hands-(?!apology|slow-down|tap-again)"
    "|broadcast-(?!(stop|stopped|undo|undone|here|open|rewarm|rewarm-yes|begin)$)"
    "|(choose-reason|no-name|sent-in-private|command-(audience|broadcasts?|links?))$"
)


def as_resource(patterns: Mapping[str, str]) -> str:
    """A Fluent resource out of keys and patterns; lines after the first are set in, as Fluent wants them."""
    return "\n".join(_entry(key, pattern) for key, pattern in patterns.items())


def check_overrides(draft: Draft) -> Iterator[Finding]:
    if not draft.sheet.texts and draft.texts.keys() >= set(draft.sheet.languages):
        return  # the usual case, and Fluent is slow to read
    known = our_variables(draft.texts)
    for language, patterns in draft.sheet.texts.items():
        if language not in draft.sheet.languages:
            remedy = f"add “{language}” to languages at the top, or remove these texts"
            yield Finding(("texts", language), f"“{language}” is not one of the languages", remedy)
        for key, pattern in patterns.items():
            yield from _override(("texts", language, key), key, pattern, known)
    for language in draft.sheet.languages:
        wanted = {key for key in known if not STAFF.match(key)}
        missing = sorted(wanted - draft.sheet.texts.get(language, {}).keys())
        if language not in draft.texts and missing:
            message = f"the bot does not speak “{language}” by itself; missing: {', '.join(missing)}"
            remedy = f"translate each below [texts.{language}], or take “{language}” out of languages"
            yield Finding(("texts", language), message, remedy)


def our_variables(texts: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The keys of our texts, each with the variables that some language's text of it uses."""
    found: dict[str, frozenset[str]] = {}
    for text in texts.values():
        for key, variables in _variables(text).items():
            found[key] = found.get(key, frozenset()) | variables
    return found


@lru_cache(maxsize=8)
def _variables(text: str) -> dict[str, frozenset[str]]:
    entries = FluentParser(with_spans=False).parse(text).body
    return {entry.id.name: _used(entry) for entry in entries if isinstance(entry, ast.Message)}


def _entry(key: str, pattern: str) -> str:
    return f"{key} =\n" + "\n".join(f"    {line}" for line in pattern.splitlines())


def _override(path: Path, key: str, pattern: str, known: Mapping[str, frozenset[str]]) -> Iterator[Finding]:
    if key not in known:
        near = get_close_matches(key, known, 1)
        remedy = f"did you mean “{near[0]}”?" if near else "remove it, or see docs/playbook.md for the keys"
        yield Finding(path, f"the bot has no text called “{key}”", remedy)
        return
    entry, *others = FluentParser(with_spans=False).parse(_entry(key, pattern)).body
    if not isinstance(entry, ast.Message) or others:
        remedy = 'braces hold a variable, as in { $name }; write a brace itself as {"{"}'
        yield Finding(path, f"not a Fluent pattern{_complaint(entry)}", remedy)
        return
    for variable in sorted(_used(entry) - known[key] - PLACEHOLDERS.keys()):
        usable = ", ".join(f"{{ ${name} }}" for name in sorted(known[key])) or "none"
        yield Finding(path, f"unknown variable {'{'} ${variable} {'}'}", f"this text has {usable}")


def _complaint(entry: ast.EntryType) -> str:
    return f": {entry.annotations[0].message}" if isinstance(entry, ast.Junk) and entry.annotations else ""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _used(entry: ast.Message) -> frozenset[str]:
    visitor = _Variables()
    visitor.visit(entry)
    return frozenset(visitor.names)
