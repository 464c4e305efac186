"""Questions and options: no dead ends, no gaps between ranges, nothing that means two things.

The same notions as `qualification.letters`, which finds the option a typed value means.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from dialogs.checks.problems import Draft, Finding, Path
from dialogs.playbook import Ask, Option, Question
from dialogs.understanding.options import words

MOST_OPTIONS = 6
COUNTED: tuple[Ask, ...] = ("budget", "fit", "other")
BELONGS: dict[str, tuple[Ask, ...]] = {  # key of an option -> the kinds of questions that look at it
    "at_least": COUNTED,
    "at_most": COUNTED,
    "within_days": ("timescale",),
    "role": ("authority",),
}


def check_questions(draft: Draft) -> Iterator[Finding]:
    questions = draft.sheet.questions
    if not questions and draft.sound("questions"):
        yield Finding(("questions",), "no questions", "add at least one [[questions]]")
    if questions and draft.sound("questions"):
        yield from _letters_asked(questions)
    for q, question in enumerate(questions):
        path: Path = ("questions", q)
        yield from _options(path, question)
        if question.asks == "budget":
            yield from _ranges(path, question)
        elif question.asks == "timescale":
            yield from _windows(path, question)
        elif question.asks == "authority":
            yield from _roles(path, question)
        elif question.asks == "need":
            yield from _needs(path, question)


def _letters_asked(questions: Iterable[Question]) -> Iterator[Finding]:
    asked = {question.asks for question in questions}
    if "need" not in asked:
        remedy = 'give one question asks = "need"; without a need nobody becomes a lead worth calling'
        yield Finding(("questions",), "no question asks for the need", remedy)
    for letter in ("timescale", "budget", "authority"):
        if letter not in asked:
            remedy = f'give a question asks = "{letter}", or leave it: the letter then stays unknown'
            yield Finding(("questions",), f"no question asks for the {letter}", remedy, "warning")


def _options(path: Path, question: Question) -> Iterator[Finding]:
    if not question.options:
        yield Finding(path, "no options: a dead end without buttons", "add [[questions.options]] below it")
    if len(question.options) > MOST_OPTIONS:
        message = f"{len(question.options)} options; a screen takes {MOST_OPTIONS}"
        yield Finding((*path, "options", MOST_OPTIONS), message, "join some, or ask in two questions")
    if sum(option.free for option in question.options) > 1:
        yield Finding(path, "two options take any words (free = true)", "leave it on one of them")
    yield from _twins(path, question)
    for o, option in enumerate(question.options):
        yield from _option((*path, "options", o), question, option)


def _twins(path: Path, question: Question) -> Iterator[Finding]:
    """Two options that answer to the same words, in whatever language, cannot be told apart when typed."""
    seen: dict[tuple[str, ...], int] = {}
    for o, option in enumerate(question.options):
        for name in (*option.label.values(), *chain(*option.words.values())):
            said = tuple(words(name))
            if said and seen.setdefault(said, o) != o:
                message = f"“{name}” also means the option “{question.options[seen[said]].id}”"
                yield Finding((*path, "options", o), message, "let it stand in one of them only")


def _option(path: Path, question: Question, option: Option) -> Iterator[Finding]:
    for key, asks in BELONGS.items():
        if getattr(option, key) is not None and question.asks not in asks:
            kinds = " or ".join(f'"{kind}"' for kind in asks)
            message = f"{key} means something only where asks = {kinds}"
            yield Finding((*path, key), message, "remove it, or correct what the question asks")
    if option.points and question.part is None:
        message = f'points count for a letter of BANT; a question that asks "{question.asks}" has none'
        yield Finding((*path, "points"), message, "remove the points; for the target group use fit")
    if option.points < 0:
        yield Finding((*path, "points"), "points below 0", "write 0 or more")
    if option.none and option.unknown:
        yield Finding(
            (*path, "unknown"), "both none and unknown", "“there is none” and “not known” differ: keep one"
        )
    if option.unknown and option.points:
        yield Finding(
            (*path, "points"), "an unknown answer gives no points", "remove points, or remove unknown"
        )


def _measured(question: Question) -> list[tuple[int, Option]]:
    """The options that stand for an amount, a time or a role, with their places."""
    return [(o, option) for o, option in enumerate(question.options) if not (option.none or option.unknown)]


def _ranges(path: Path, question: Question) -> Iterator[Finding]:
    """Typed amounts must find exactly one option: ranges that join, from 0 to no end."""
    ranges: list[tuple[float, float, Path]] = []
    for o, option in _measured(question):
        place: Path = (*path, "options", o)
        if option.at_least is None and option.at_most is None:
            remedy = "add at_least and at_most, or none = true or unknown = true"
            yield Finding(place, "a budget without amounts: typed ones never mean it", remedy)
            continue
        least, most = option.at_least or 0, float("inf") if option.at_most is None else option.at_most
        if least < 0 or least >= most:
            yield Finding((*place, "at_most"), "the range is empty", "at_least must be below at_most")
        else:
            ranges.append((least, most, place))
    if ranges:
        yield from _joined(sorted(ranges, key=lambda one: one[:2]))


def _joined(ranges: list[tuple[float, float, Path]]) -> Iterator[Finding]:
    end = 0.0
    for least, most, place in ranges:
        if least > end:
            message = f"amounts from {end:,.0f} to {least:,.0f} belong to no option"
            yield Finding((*place, "at_least"), message, f"let this one begin at {end:,.0f}")
        elif least < end:
            message = f"amounts from {least:,.0f} to {min(end, most):,.0f} belong to two options"
            yield Finding((*place, "at_least"), message, "let one range end where the next begins")
        end = max(end, most)
    if end != float("inf"):
        message = f"amounts above {end:,.0f} belong to no option"
        yield Finding((*ranges[-1][2], "at_most"), message, "leave at_most out of the highest range")


def _windows(path: Path, question: Question) -> Iterator[Finding]:
    """Each window must reach further than the one above it; one option may have no end, the last."""
    before = 0
    open_ended: list[int] = []
    for o, option in _measured(question):
        if option.within_days is None:
            open_ended.append(o)
        elif option.within_days <= before:
            message = f"{option.within_days} days do not reach further than the {before} above"
            yield Finding(
                (*path, "options", o, "within_days"), message, "order the options from soon to late"
            )
        else:
            before = option.within_days
    for o in open_ended[1:]:
        remedy = "give it within_days, or none = true or unknown = true"
        yield Finding((*path, "options", o), "a second option without within_days", remedy)
    if not open_ended:
        remedy = "add a last option without within_days, such as “later”"
        yield Finding(path, f"times further than {before} days ahead belong to no option", remedy, "warning")


def _roles(path: Path, question: Question) -> Iterator[Finding]:
    for o, option in _measured(question):
        if option.role is None:
            remedy = "add role = decision_maker, influencer, user or unknown"
            yield Finding((*path, "options", o), "no role: typed answers never mean it", remedy, "warning")
    if question.options and not any(option.role == "decision_maker" for option in question.options):
        remedy = 'give one option role = "decision_maker"'
        yield Finding(path, "nobody can say that they decide", remedy, "warning")


def _needs(path: Path, question: Question) -> Iterator[Finding]:
    if question.options and not any(option.free for option in question.options):
        remedy = "give the option for other needs free = true"
        yield Finding(path, "a need in the person's own words belongs to no option", remedy, "warning")
