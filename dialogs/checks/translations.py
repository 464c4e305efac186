"""Every text in every declared language, short enough for Telegram, with placeholders we can fill in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from babel import Locale, UnknownLocaleError
from msgspec import Struct
from msgspec.structs import fields

from dialogs.checks.problems import Draft, Finding, Path
from dialogs.playbook import Text

LONGEST_LABEL = 24  # characters; more is cut off on a phone when two buttons share a row
LONGEST_TEXT = 3500  # UTF-16 units of Telegram's 4096; the rest is for our header and first line
PLACEHOLDER = re.compile(r"\{(\w*)\}")
PLACEHOLDERS = {  # filled in by Turn.fill
    "you": "how the person is addressed: anh, chị, anh/chị; “you” in English",
    "You": "the same with a capital",
    "name": "the person's name; may be empty",
    "business": "the name of the business",
    "count": "how many questions there are",
}
BARE = {"label", "title"}  # too short for placeholders


def check_languages(draft: Draft) -> Iterator[Finding]:
    languages = draft.sheet.languages
    if not languages and draft.sound("languages"):
        yield Finding(
            ("languages",), "no language is declared", 'write, for example, languages = ["vi", "en"]'
        )
    for i, language in enumerate(languages):
        if language in languages[:i]:
            yield Finding(("languages", i), f"“{language}” is declared twice", "remove one")
        elif not _is_language(language):
            remedy = "use a two-letter code such as vi, en, fr"
            yield Finding(("languages", i), f"“{language}” is no language we can write", remedy)
    if languages and draft.language not in languages:
        message = f"the bot is set to “{draft.language}”, which this playbook does not speak"
        first = languages[0]
        remedy = f"set LEADBOT_LANGUAGE={first}, or add {draft.language} here; until then {first} is used"
        yield Finding(("languages",), message, remedy, "warning")


def _is_language(code: str) -> bool:
    try:
        return bool(Locale.parse(code))
    except (UnknownLocaleError, ValueError, TypeError):
        return False


def check_texts(draft: Draft) -> Iterator[Finding]:
    for path, text in texts_of(draft.sheet):
        yield from _translated(draft, path, text)
        for language, wording in text.items():
            yield from _sayable((*path, language), wording)


def check_phrases(draft: Draft) -> Iterator[Finding]:
    """Ways to put a question, and other words for an option, per language."""
    for i, faq in enumerate(draft.sheet.faq):
        yield from _translated(draft, ("faq", i, "ask"), faq.ask)
    for q, question in enumerate(draft.sheet.questions):
        for o, option in enumerate(question.options):
            yield from _declared(draft, ("questions", q, "options", o, "words"), option.words)


def texts_of(part: Any, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every text that people read, found by its type; an optional one that is left out is not among them."""
    if isinstance(part, tuple):
        for i, item in enumerate(part):
            yield from texts_of(item, (*path, i))
    elif isinstance(part, Struct):
        for field in fields(part):
            value = getattr(part, field.name)
            if field.type != Text:
                yield from texts_of(value, (*path, field.name))
            elif value or field.required:
                yield (*path, field.name), value


def _translated(draft: Draft, path: Path, text: Mapping[str, Any]) -> Iterator[Finding]:
    """Is there something in every declared language, and nothing in another?"""
    for language in draft.sheet.languages:
        if not text.get(language):
            message = f"nothing in “{language}”"
            yield Finding(
                (*path, language),
                message,
                f"add {path[-1]}.{language} = …, or take “{language}” out of languages",
            )
    yield from _declared(draft, path, text)


def _declared(draft: Draft, path: Path, text: Iterable[str]) -> Iterator[Finding]:
    for language in text:
        if language not in draft.sheet.languages:
            remedy = f"add “{language}” to languages at the top, or remove it here"
            yield Finding((*path, language), f"“{language}” is not one of the languages", remedy)


def _sayable(path: Path, wording: str) -> Iterator[Finding]:
    """Short enough, and with placeholders that can be filled in."""
    label = path[-2] == "label"
    length, limit = (len(wording), LONGEST_LABEL) if label else (_units(wording), LONGEST_TEXT)
    if length > limit:
        yield Finding(
            path,
            f"{length} characters; at most {limit} fit {'a button' if label else 'a message'}",
            "shorten it",
        )
    if wording and not wording.strip():
        yield Finding(path, "only spaces", "write a text")
    for found in PLACEHOLDER.finditer(wording):
        if path[-2] in BARE:
            yield Finding(
                path,
                f"a {path[-2]} takes no placeholder such as {found[0]}",
                "write it without",
                offset=found.start(),
            )
        elif found[1] not in PLACEHOLDERS:
            near = get_close_matches(found[1], PLACEHOLDERS, 1)
            known = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            remedy = f"did you mean {{{near[0]}}}?" if near else f"there are {known}"
            yield Finding(path, f"unknown placeholder {found[0]}", remedy, offset=found.start())


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
