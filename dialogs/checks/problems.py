"""A finding says where in the sheet something is wrong; a problem says where in the file.

Checks yield findings and know nothing of lines. Messages and remedies are for a marketer.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from dialogs.playbook import Sheet

Path = tuple[str | int, ...]  # ("questions", 0, "options", 2, "label", "vi")
Severity = Literal["error", "warning"]


class Finding(Struct, frozen=True):
    """Something wrong at a place of the sheet; `offset` counts characters into the text that stands there."""

    path: Path
    message: str
    remedy: str
    severity: Severity = "error"
    offset: int | None = None


class Problem(Struct, frozen=True):
    """Something wrong in a line of the file (from 1; 0: not in the file) and what to do about it."""

    line: int
    column: int
    message: str
    remedy: str
    severity: Severity = "error"

    def located(self, file: str) -> str:
        """One line for a terminal: "bant.toml:12: … — …"."""
        place = f"{file}:{self.line}" if self.line else file
        warning = "warning: " if self.severity == "warning" else ""
        return f"{place}: {warning}{self.message} — {self.remedy}"


class BadPlaybook(ValueError):
    """The playbook cannot be used as it is; mend the lines named and check it again."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.located(file) for problem in problems))
        self.file = file
        self.problems = problems


class Draft(Struct, frozen=True):
    """A sheet on trial, and what it is judged against; at `stand_ins` it does not say what the file says."""

    sheet: Sheet
    texts: Mapping[str, str]  # language -> our own .ftl text
    language: str
    timezone: str
    stand_ins: tuple[Path, ...] = ()

    def sound(self, *sections: str) -> bool:
        """Were these sections read without a stand-in anywhere?"""
        return not any(path and path[0] in sections for path in self.stand_ins)

    def doubts(self, finding: Finding) -> bool:
        """May it come of a stand-in? What stands in one does; so may a warning about what is around one."""
        return any(
            _is_within(finding.path, path)
            or (finding.severity == "warning" and _is_within(path, finding.path))
            for path in self.stand_ins
        )


def named(sheet: Sheet, path: Path) -> str:
    """A place in words, items by their id: "questions “budget” options “small” label.vi"."""
    words: list[str] = []
    here: object = sheet
    for i, step in enumerate(path):
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
            words.append(f"“{_id(here)}”" if _id(here) else f"number {step + 1}")
        else:
            here = here.get(step) if isinstance(here, dict) else getattr(here, step, None)
            dotted = i > 0 and isinstance(path[i - 1], str)
            words[-1:] = [f"{words[-1]}.{step}"] if dotted else [*words[-1:], step]
    return " ".join(words)


def _id(item: object) -> str:
    return str(getattr(item, "id", "") or getattr(item, "rule", ""))


def _is_within(path: Path, outer: Path) -> bool:
    return path[: len(outer)] == outer
