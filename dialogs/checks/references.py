"""Names that must lead somewhere: facts in gates, actions, reasons; and whether each level has a gate."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from dialogs.checks.problems import Draft, Finding, Path
from dialogs.conversation import Level, Status
from dialogs.qualification.conditions import ANSWERED, BadCondition, Test, parse
from dialogs.qualification.status import REASONS

ACTIONS = {  # what the bot itself notices; anything else must be the action of a faq
    "contact_form": "left a phone or an e-mail in the chat",
    "download": "took a guide or report",
    "webinar_signup": "signed up for a webinar",
    "webinar_attended": "attended one",
    "newsletter": "subscribed to the newsletter",
    "broadcast_click": "followed a link or button of a broadcast",
    "returned": "came back after 24 hours",
    "referral": "brought somebody",
    "follow": "joined the channel",
    "purchase": "bought something small",
}
TYPED = "typed"  # what an answer is called that no option covers
DISQUALIFYING = [reason for reason, status in REASONS.items() if status is Status.DISQUALIFIED]


def check_gates(draft: Draft) -> Iterator[Finding]:
    for g, gate in enumerate(draft.sheet.gates):
        path: Path = ("gates", g)
        if gate.level is Level.NEW:
            yield Finding((*path, "level"), "everybody is NEW already", "write IQL, MQL or SQL")
        if not gate.needs:
            yield Finding((*path, "needs"), "a gate that lets everybody through", "write what it needs")
        for n, line in enumerate(gate.needs):
            try:
                condition = parse(line)
            except BadCondition as bad:
                yield Finding(
                    (*path, "needs", n), bad.message, "see “Gates” in docs/playbook.md", offset=bad.position
                )
            else:
                for test in condition.alternatives:
                    yield from _answered(draft, (*path, "needs", n), line, test)


def check_levels(draft: Draft) -> Iterator[Finding]:
    if not draft.sound("gates"):
        return
    for level in (Level.IQL, Level.MQL, Level.SQL):
        if not any(gate.level is level for gate in draft.sheet.gates):
            last = level is Level.SQL
            message = f"no gate leads to {level}" + (": sales would never hear of anybody" if last else "")
            remedy = f'add [[gates]] with level = "{level}"'
            yield Finding(("gates",), message, remedy, "error" if last else "warning")


def check_references(draft: Draft) -> Iterator[Finding]:
    sheet = draft.sheet
    actions = [action.id for action in sheet.actions]
    asked = {faq.action for faq in sheet.faq}
    for i, faq in enumerate(sheet.faq):
        if faq.action and faq.action not in actions and draft.sound("actions"):
            yield _unknown(("faq", i, "action"), "action", faq.action, actions)
    for i, action in enumerate(actions):
        if action not in ACTIONS and action not in asked and draft.sound("faq"):
            near = get_close_matches(action, ACTIONS, 1)
            remedy = (
                f"did you mean “{near[0]}”?"
                if near
                else "use one of the bot's (docs/playbook.md), or name it in a faq"
            )
            yield Finding(("actions", i, "id"), f"nothing ever counts as “{action}”", remedy, "warning")
    for i, reason in enumerate(sheet.reject_reasons):
        if reason not in REASONS:
            yield _unknown(("reject_reasons", i), "reason", reason, REASONS)
    for q, question in enumerate(sheet.questions):
        for o, option in enumerate(question.options):
            if option.disqualify and option.disqualify not in DISQUALIFYING:
                place: Path = ("questions", q, "options", o, "disqualify")
                yield _unknown(place, "reason to disqualify", option.disqualify, DISQUALIFYING)


def _answered(draft: Draft, path: Path, line: str, test: Test) -> Iterator[Finding]:
    """ "answered.size in big": is there such a question, with such an option?"""
    if not test.fact.startswith(ANSWERED) or not draft.sound("questions"):
        return
    questions = {question.id: question for question in draft.sheet.questions}
    name = test.fact.removeprefix(ANSWERED)
    if name not in questions:
        yield _unknown(path, "question", name, questions, line.find(test.fact))
    elif isinstance(test.value, tuple):
        options = [*(option.id for option in questions[name].options), TYPED]
        for value in test.value:
            if value not in options:
                yield _unknown(path, "option", value, options, line.find(value))


def _unknown(path: Path, what: str, name: str, known: Iterable[str], offset: int | None = None) -> Finding:
    known = list(known)
    near = get_close_matches(name, known, 1)
    remedy = f"did you mean “{near[0]}”?" if near else f"there are: {', '.join(known) or 'none'}"
    return Finding(path, f"there is no {what} “{name}”", remedy, offset=offset)
