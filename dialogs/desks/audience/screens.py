"""What choosing an audience looks like: the expression with its numbers, fields, conditions, a mistake."""

from collections.abc import Sequence

from dialogs.audiences import Audience, AudienceError, Counted, Did, describe, parse
from dialogs.audiences.building import BUILT_WITH, conditions, strangers
from dialogs.audiences.tree import EXPECTATIONS
from dialogs.broadcasts.telling import tell_people
from dialogs.desks.desk import Show, Visit, in_rows
from dialogs.flow.describing import cut
from dialogs.messages import Button, Message, Span, bold, italic, plain

LABEL = 40  # characters of a condition on a button
MOST_REMOVABLE = 10  # conditions with a button of their own
MOST_EXPECTED = 12  # words that are named at a mistake
AROUND = 40  # characters shown before a mistake and after it
USE = "use"  # data of the button with which the marketer is content


def overview(visit: Visit, audience: Audience, counted: Counted) -> Show:
    """The audience as it is now: the expression, whom it reaches, who is left out and why."""
    words = visit.words
    numbers = tell_people(words, counted.total, counted.eligible, counted.left_out)
    found = strangers(audience, visit.playbook, counted.missing)
    unknown = [words(key, **values) for key, values in found]
    spans = (
        bold(f"👥 {words('audience-title')}\n"),
        Span(describe(audience), "code"),
        plain("\n".join(("\n", numbers, *unknown, "\n"))),
        italic(words("audience-hint")),
    )
    parts = list(enumerate(conditions(audience)))[:MOST_REMOVABLE]
    removals = [Button(f"✖️ {cut(describe(part), LABEL)}", f"remove:{index}") for index, part in parts]
    moves = [Button(words("audience-add"), "fields")]
    if parts:
        moves.append(Button(words("audience-clear"), "clear"))
    use = Button(words("audience-use"), USE)
    return Show(Message(spans, (*in_rows(removals, 1), tuple(moves), (use,))))


def fields(visit: Visit) -> Show:
    """What a condition can be about."""
    words = visit.words
    buttons = [Button(words(f"audience-{name}"), f"about:{name}") for name in BUILT_WITH]
    spans = (bold(words("audience-about")),)
    return Show(Message(spans, (*in_rows(buttons, 3), (Button(words("desk-back"), "overview"),))))


def offer(visit: Visit, about: str, offered: Sequence[str], *, negated: bool) -> Show:
    """The conditions about a field, or their opposites."""
    words = visit.words
    title = words("audience-isnt" if negated else "audience-is", field=words(f"audience-{about}"))
    spans = [bold(title)] + ([] if offered else [plain(f"\n{words('audience-none')}")])
    buttons = [Button(_label(visit, about, text), f"add:{index}") for index, text in enumerate(offered)]
    turned = Button(words("audience-turn-is" if negated else "audience-turn-isnt"), "not")
    back = Button(words("desk-back"), "fields")
    return Show(Message(tuple(spans), (*in_rows(buttons, 3), (turned, back))))


def questions(visit: Visit) -> Show:
    """The questions whose answers a condition can be about."""
    asked = enumerate(visit.playbook.questions)
    buttons = [Button(question.title[visit.playbook.language], f"ask:{index}") for index, question in asked]
    back = (Button(visit.words("desk-back"), "fields"),)
    return Show(Message((bold(visit.words("audience-which-question")),), (*in_rows(buttons, 2), back)))


def mistake(visit: Visit, text: str, error: AudienceError) -> Show:
    """The place of the mistake with what may stand there; the screen before it goes on below."""
    words, at = visit.words, error.position
    before, found, after = text[max(0, at - AROUND) : at], error.found, text[at + len(error.found) :]
    expected = [
        words(f"expects-{each}") if each in EXPECTATIONS else each for each in error.expected[:MOST_EXPECTED]
    ]
    spans = (
        bold(f"{words('audience-mistake', place=at + 1)}\n"),
        plain(before),
        bold(f"👉{cut(found, AROUND)}"),
        plain(f"{after[:AROUND]}\n\n{words('audience-expected', expected=', '.join(expected))}"),
    )
    return Show(Message(spans, ((Button(words("desk-back"), "overview"),),)))


def finished(visit: Visit, expression: str) -> Show:
    """The expression to take along, for the command line or another day."""
    words = visit.words
    back = (Button(words("desk-back"), "overview"),)
    return Show(Message((bold(f"👥 {words('audience-take-along')}\n"), Span(expression, "code")), (back,)))


def _label(visit: Visit, about: str, text: str) -> str:
    condition = parse(text)
    if not isinstance(condition, Did):
        return cut(text.removeprefix(f"{about} ").removeprefix("= "), LABEL)
    question = visit.playbook.question(str(condition.about))
    if question is None:
        return f"#{condition.about}"
    labels = {option.id: option.label[visit.playbook.language] for option in question.options}
    return cut(labels.get(condition.option, visit.words("audience-any-answer")), LABEL)
