"""Gates that no answers can pass.

For each gate every choice of alternatives is tried: its tests leave some options of each question, those
leave sums of points for each letter, and some sum of sums must satisfy the rest. What an open gate makes
of the levels is then followed until nothing new is reached.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from msgspec import Struct

from dialogs.checks.problems import Draft, Finding
from dialogs.conversation import LETTERS, Fit, Level
from dialogs.playbook import Gate, Option, Question, Sheet
from dialogs.qualification.conditions import ANSWERED, BadCondition, Condition, Test, parse
from dialogs.qualification.engagement import MOST as MOST_ENGAGEMENT
from dialogs.qualification.fit import WORST_FIRST
from dialogs.qualification.letters import MOST

Tests = tuple[Test, ...]
NOTHING = ""  # a question without an answer


def check_reach(draft: Draft) -> Iterator[Finding]:
    """Only of a sheet that was read without stand-ins and whose gates can all be read."""
    gates = _read_gates(draft.sheet)
    if gates is None or not draft.sound("questions", "gates", "actions"):
        return
    reached = _levels_reached(draft.sheet, gates)
    for g, (gate, conditions) in enumerate(gates):
        path = ("gates", g, "needs")
        below = _below(gate, reached)
        blocked = [
            n for n, condition in enumerate(conditions) if not _is_open(draft.sheet, (condition,), below)
        ]
        for n in blocked:
            message = f"no answers can ever fulfil “{gate.needs[n]}”{_most(draft.sheet, conditions[n])}"
            yield Finding((*path, n), message, "lower the number, or give more points")
        if not blocked and not _is_open(draft.sheet, conditions, below):
            message = "each line can be fulfilled, but never all of them at once"
            yield Finding(path, message, "loosen one of the lines, or give more points")


class _Offer(Struct, frozen=True):
    """What one question can still contribute, after the tests on it: its options and, if allowed, silence."""

    question: Question
    options: tuple[Option, ...]
    skippable: bool

    @property
    def points(self) -> frozenset[float | None]:
        """None is an unknown answer, which is not 0."""
        known = {None if _is_unknown(option) else float(option.points) for option in self.options}
        return frozenset(known | {None} if self.skippable else known)


def _read_gates(sheet: Sheet) -> list[tuple[Gate, tuple[Condition, ...]]] | None:
    try:
        return [(gate, tuple(parse(line) for line in gate.needs)) for gate in sheet.gates]
    except BadCondition:
        return None


def _levels_reached(sheet: Sheet, gates: list[tuple[Gate, tuple[Condition, ...]]]) -> set[Level]:
    reached = {Level.NEW}
    while True:
        more = {
            gate.level for gate, conditions in gates if _is_open(sheet, conditions, _below(gate, reached))
        }
        if more <= reached:
            return reached
        reached |= more


def _below(gate: Gate, reached: set[Level]) -> set[Level]:
    """The levels from which the gate can be the way up."""
    return {level for level in reached if level.rank < gate.level.rank}


def _is_open(sheet: Sheet, conditions: Iterable[Condition], reached: set[Level]) -> bool:
    """Can one lead fulfil all conditions, at one of the levels reached?"""
    return any(
        _is_possible(sheet, tests, level)
        for tests in product(*(condition.alternatives for condition in conditions))
        for level in reached
    )


def _is_possible(sheet: Sheet, tests: Tests, level: Level) -> bool:
    by_fact: dict[str, list[Test]] = {}
    for test in tests:
        by_fact.setdefault(test.fact, []).append(test)
    if not all(test.holds(level) for test in by_fact.pop("level", ())):
        return False
    if not _engages(sheet, by_fact.pop("engagement", [])):
        return False
    fit_tests = by_fact.pop("fit", [])
    return any(
        _is_scored(offers, by_fact)
        for fit in WORST_FIRST
        if all(test.holds(fit) for test in fit_tests)
        and (offers := _offers(sheet, by_fact, fit if fit_tests else None)) is not None
    )


def _engages(sheet: Sheet, tests: list[Test]) -> bool:
    """Whatever is not once only can be repeated until nothing is left to gain."""
    worth = [action for action in sheet.actions if action.points > 0]
    repeatable = any(not action.once for action in worth)
    most = MOST_ENGAGEMENT if repeatable else min(MOST_ENGAGEMENT, sum(action.points for action in worth))
    return all(test.holds(most) or test.holds(0.0) for test in tests)


def _offers(sheet: Sheet, by_fact: dict[str, list[Test]], fit: Fit | None) -> list[_Offer] | None:
    """What the questions can still say, given tests on answers and a fit; None if that is impossible."""
    offers = []
    for question in sheet.questions:
        tests = by_fact.get(f"{ANSWERED}{question.id}", [])
        options = tuple(
            option
            for option in question.options
            if not option.disqualify
            and all(test.holds(option.id) for test in tests)
            and (fit is None or option.fit is None or _is_as_good(option.fit, fit))
        )
        offer = _Offer(question, options, all(test.holds(NOTHING) for test in tests))
        if not offer.options and not offer.skippable:
            return None
        offers.append(offer)
    given = {option.fit for offer in offers for option in offer.options}
    return offers if fit in (None, Fit.B) or fit in given else None  # unknown counts as B


def _is_as_good(letter: str, fit: Fit) -> bool:
    return WORST_FIRST.index(Fit(letter)) >= WORST_FIRST.index(fit)


def _is_scored(offers: list[_Offer], by_fact: dict[str, list[Test]]) -> bool:
    """Is there a choice of answers whose letters, total and count of known letters pass?"""
    if ("need_named" in by_fact or "goal_known" in by_fact) and not _names_need(offers):
        return False
    totals = {(0.0, 0)}
    for letter in LETTERS:
        tests = by_fact.get(letter.value, [])
        sums = _sums([offer.points for offer in offers if offer.question.part is letter])
        passing = {one for one in sums if all(test.holds(one or 0.0) for test in tests)}
        totals = {
            (total + (one or 0.0), known + (one is not None)) for total, known in totals for one in passing
        }
    return any(
        all(test.holds(total) for test in by_fact.get("bant", ()))
        and all(test.holds(float(known)) for test in by_fact.get("letters_known", ()))
        for total, known in totals
    )


def _sums(points: Iterable[frozenset[float | None]]) -> set[float | None]:
    sums: set[float | None] = {None}
    for some in points:
        sums = {
            before if one is None else min(MOST, (before or 0.0) + one) for before in sums for one in some
        }
    return sums


def _names_need(offers: list[_Offer]) -> bool:
    return any(
        offer.question.asks == "need" and any(not (o.none or _is_unknown(o)) for o in offer.options)
        for offer in offers
    )


def _is_unknown(option: Option) -> bool:
    return option.unknown or option.role == "unknown"


def _most(sheet: Sheet, condition: Condition) -> str:
    """What the answers can reach at most, where that explains it."""
    parts = []
    for fact in dict.fromkeys(test.fact for test in condition.alternatives):
        letters = [letter for letter in LETTERS if fact in (letter.value, "bant")]
        if letters:
            most = sum(
                max((s or 0.0) for s in _sums(_letter_points(sheet, letter.value))) for letter in letters
            )
            parts.append(f"the most for {fact} is {most:g}")
    return f" ({', '.join(parts)})" if parts else ""


def _letter_points(sheet: Sheet, letter: str) -> list[frozenset[float | None]]:
    offers = _offers(sheet, {}, None) or []
    return [offer.points for offer in offers if offer.question.asks == letter]
