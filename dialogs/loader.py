"""A playbook out of TOML text, or everything that is wrong with it.

Text in, playbook out: reading files is `bot`'s. tomllib gives the values, `checks` judge them, and
tree-sitter says in which line what they complain of stands.
"""

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from dialogs.checks import calendar, identity, numbers, overrides, questions, reach, references, translations
from dialogs.checks.lines import Lines
from dialogs.checks.overrides import as_resource
from dialogs.checks.problems import BadPlaybook, Draft, Finding, Path, Problem, named
from dialogs.checks.shape import read_sheet
from dialogs.playbook import Playbook, Sheet
from dialogs.wording import Wording, build_wordings

CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    identity.check_ids,
    translations.check_languages,
    translations.check_texts,
    translations.check_phrases,
    overrides.check_overrides,
    questions.check_questions,
    references.check_gates,
    references.check_levels,
    references.check_references,
    reach.check_reach,
    numbers.check_money,
    numbers.check_points,
    numbers.check_actions,
    numbers.check_model,
    numbers.check_versions,
    numbers.check_gift,
    calendar.check_timezone,
    calendar.check_hours,
    calendar.check_nudging,
    calendar.check_broadcasts,
)
PLACE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")


def load(text: str, *, file: str, texts: Mapping[str, str], language: str, timezone: str) -> Playbook:
    """The playbook of a text; `texts` are our own .ftl files by language. Raises BadPlaybook.

    `language` and `timezone` are the settings'. A language that the playbook does not speak gives way to
    its first.
    """
    playbook, problems = judge(text, texts=texts, language=language, timezone=timezone)
    if playbook is None:
        raise BadPlaybook(file, problems)
    return playbook


def judge(
    text: str, *, texts: Mapping[str, str], language: str, timezone: str
) -> tuple[Playbook | None, tuple[Problem, ...]]:
    """All problems in the order of the file, and the playbook unless one of them is an error."""
    clean = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    try:
        table = tomllib.loads(clean)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, (_syntax(str(error), clean),)
    shape = read_sheet(table)
    draft = Draft(shape.sheet, texts, language, timezone, shape.stand_ins)
    findings = [*shape.findings, *_judged(draft)]
    problems = _located(draft.sheet, findings, Lines(clean)) if findings else ()
    if any(problem.severity == "error" for problem in problems):
        return None, problems
    return _playbook(draft, version_of(text, language, timezone)), problems


def version_of(text: str, language: str, timezone: str) -> str:
    """Names what a playbook was made from: the text and the settings it was read with."""
    return hashlib.sha256("\0".join((text, language, timezone)).encode()).hexdigest()[:12]


def _judged(draft: Draft) -> Iterator[Finding]:
    """What the checks find. A place that one has complained of is left alone by those after it."""
    told: set[Path] = set()
    for check in CHECKS:
        found = [one for one in check(draft) if one.path not in told and not draft.doubts(one)]
        told |= {one.path for one in found}
        yield from found


def _located(sheet: Sheet, findings: Iterable[Finding], lines: Lines) -> tuple[Problem, ...]:
    return tuple(sorted((_problem(sheet, finding, lines) for finding in findings), key=_order))


def _order(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column


def _problem(sheet: Sheet, finding: Finding, lines: Lines) -> Problem:
    if not finding.path:
        return Problem(0, 0, finding.message, finding.remedy, finding.severity)
    place = lines.find(finding.path)
    if finding.offset is not None:
        place = lines.inside(finding.path, finding.offset)
    message = f"{named(sheet, finding.path)}: {finding.message}"
    return Problem(place.line, place.column, message, finding.remedy, finding.severity)


def _syntax(message: str, text: str) -> Problem:
    """tomllib stops at the first mistake and says where only in words."""
    found = PLACE.search(message)
    line = int(found[1]) if found and found[1] else text.count("\n") + 1
    column = int(found[2]) if found and found[2] else 1
    remedy = "look for a missing quote, bracket or = in this line or the one above"
    return Problem(line, column, f"this is not TOML: {PLACE.sub('', message)}", remedy)


def _playbook(draft: Draft, version: str) -> Playbook:
    sheet = draft.sheet
    language = draft.language if draft.language in sheet.languages else sheet.languages[0]
    return Playbook(
        **{name: getattr(sheet, name) for name in sheet.__struct_fields__},
        version=version,
        language=language,
        timezone=draft.timezone,
        wording=_wording(draft, language),
    )


def _wording(draft: Draft, language: str) -> dict[str, Wording]:
    """One per language; where we ship no texts, the playbook's stand above those of the staff's language."""
    spare = draft.texts.get(language) or draft.texts.get("en", "")
    texts = {each: draft.texts.get(each, spare) for each in draft.sheet.languages}
    return build_wordings(texts, {each: as_resource(own) for each, own in draft.sheet.texts.items()})
