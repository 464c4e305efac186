"""What composing and watching a broadcast looks like."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from dialogs.audiences import Counted
from dialogs.broadcasts.rules import cost
from dialogs.broadcasts.telling import Figures, list_reasons, tell_news, tell_people, tell_progress
from dialogs.desks.broadcasting.orders import Composing, Results
from dialogs.desks.desk import Visit, standing
from dialogs.flow.describing import cut
from dialogs.messages import Button, Chart, Message, Span, Table, bold, plain, quote
from dialogs.playbook import Playbook
from dialogs.wording import Wording

SHOWN = 500  # characters of the message in the review
DESK = "broadcast"
BUTTONS = {
    "running": ("pause", "cancel"),
    "paused": ("resume", "cancel", "report"),
    "scheduled": ("cancel",),
    "unapproved": ("confirm", "cancel"),
    "finished": ("report", "ask"),
    "cancelled": ("report", "ask"),
    "recalled": ("report",),
}
UNDER_WAY = ("unapproved", "scheduled", "running", "paused")
COUNTED = ("sent", "blocked", "failed", "unknown", "skipped", "pending")
DID = ("clicked", "replied", "rose", "opted_out", "recalled")


def ask(visit: Visit, state: Composing, problem: tuple[Span, ...] = ()) -> Message:
    """What is wanted at this stage."""
    words = visit.words
    asked = words(f"broadcast-ask-{state.stage}", people=state.people, stars=cost(state.people))
    rows: list[tuple[Button, ...]] = []
    if state.stage == "button":
        rows.append((Button(words("broadcast-begin"), "begin"),))
        if state.content.buttons:
            rows.append((Button(words("broadcast-no-buttons"), "bare"),))
    if state.stage == "time":
        rows.append((Button(words("broadcast-now"), "now"),))
    if state.stage == "cost":
        rows.append((Button(words("broadcast-pay", stars=cost(state.people)), "pay"),))
    back = "review" if state.content.text or state.content.copied else "audience"
    other = _button(words, "cancel", state.confirms) if state.confirms else Button(words("desk-back"), back)
    rows.append((other,))
    return Message((*problem, bold(f"📣 {words('broadcast-compose')}\n"), plain(asked)), tuple(rows))


def review(visit: Visit, state: Composing, counted: Counted) -> Message:
    """Whom, what, when; and everything that can still be changed."""
    words, content = visit.words, state.content
    when = words("broadcast-at-once")
    if state.scheduled_at:
        when = words("broadcast-at", moment=words.moment(_local(visit.playbook, state.scheduled_at)))
    kinds = (
        [words("media-name", kind=piece.media) for piece in content.copied.pieces] if content.copied else []
    )
    spans = [
        bold(f"📣 {words('broadcast-review')}\n"),
        Span(state.choosing.expression, "code"),
        plain(f"\n{tell_people(words, counted.total, counted.eligible, counted.left_out)}\n\n"),
        quote(cut(" ".join(filter(None, (*(f"[{kind}]" for kind in kinds), content.text))), SHOWN) or "—"),
        plain("".join(f"\n[{button.label}]" for button in content.buttons)),
        plain(f"\n\n{when}"),
    ]
    if state.paid:
        spans.append(plain(f"\n{_paid(words, counted.eligible)}"))
    go = Button(words("broadcast-go", people=counted.eligible), "go")
    rows = (
        (Button(words("broadcast-test"), "test"),),
        (Button(words("broadcast-edit-message"), "message"), Button(words("broadcast-add-button"), "button")),
        (Button(words("broadcast-edit-audience"), "audience"), Button(words("broadcast-set-time"), "time")),
        *(((_paid_switch(visit, state),),) if visit.paid_rate else ()),
        *(((go,),) if counted.eligible else ()),
    )
    return Message(tuple(spans), rows)


def _paid_switch(visit: Visit, state: Composing) -> Button:
    key = "broadcast-pay-not" if state.paid else "broadcast-pay-for"
    return Button(visit.words(key, rate=visit.paid_rate), "paid")


def _paid(words: Wording, people: int) -> str:
    return words("broadcast-is-paid", stars=cost(people))


def ordered(visit: Visit, number: int, state: Composing, *, waits: bool) -> Message:
    words = visit.words
    if waits:
        told = words("broadcast-waits", number=number)
    elif state.scheduled_at:
        moment = words.moment(_local(visit.playbook, state.scheduled_at))
        told = words("broadcast-will-begin", number=number, moment=moment)
    else:
        told = words("broadcast-begins", number=number)
    return Message((plain(told),), ((_button(words, "cancel", number),),))


def tell_wish(words: Wording, by: str, people: int) -> str:
    return words("broadcast-approve-ask", name=cut(by, 60), people=people)


def tell_growth(words: Wording, agreed_to: int, people: int) -> str:
    return words("broadcast-grown", agreed=agreed_to, people=people)


def grown(words: Wording, number: int, told: str, people: int, *, is_alone: bool) -> Message:
    """To who wrote it: it has not begun, as it would reach too many; a sole one may type how many."""
    hint = words("broadcast-grown-alone" if is_alone else "broadcast-grown-asked")
    buttons = [_button(words, "cancel", number)]
    if is_alone:
        buttons.insert(0, Button(words("broadcast-go", people=people), standing(DESK, f"confirm:{number}")))
    title = bold(f"📣 {words('broadcast-title', number=number)}\n")
    return Message((title, plain(f"{told}\n{hint}")), tuple((button,) for button in buttons))


def question_for_approval(
    words: Wording, number: int, asked: str, expression: str, state: Composing
) -> Message:
    """To somebody else who may send: so many people shall get this."""
    spans = (
        bold(f"📣 {words('broadcast-approve-title', number=number)}\n"),
        plain(f"{asked}\n"),
        plain(f"{_paid(words, state.people)}\n" if state.paid else ""),
        Span(expression, "code"),
        plain("\n\n"),
        quote(cut(state.content.text, SHOWN) or "—"),
    )
    decisions = ("approve", "refuse")
    return Message(spans, (tuple(_button(words, decision, number) for decision in decisions),))


def judged(words: Wording, number: int, decision: str, by: str) -> Message:
    """What became of the question: in its place for who answered it, and for who had asked."""
    return Message((plain(words(f"broadcast-judged-{decision}", number=number, name=cut(by, 60))),))


def progress(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> Message:
    """How it stands, with what can be decided now."""
    return _told(words, figures, tell_progress(playbook, words, figures, now))


def news(playbook: Playbook, words: Wording, figures: Figures, now: datetime) -> Message:
    """A line that rings, as an edited message does not, with what can be decided now."""
    return _told(words, figures, tell_news(playbook, words, figures, now))


def _told(words: Wording, figures: Figures, text: str) -> Message:
    title, _, rest = text.partition("\n")
    buttons = tuple(_button(words, each, figures.number) for each in BUTTONS.get(figures.state, ()))
    return Message((bold(title), plain(f"\n{rest}" if rest else "")), (buttons,) if buttons else ())


def ask_to_recall(visit: Visit, number: int) -> Message:
    words = visit.words
    buttons = (_button(words, "recall", number), _button(words, "report", number))
    return Message((plain(words("broadcast-recall-ask", number=number)),), (buttons,))


def report(visit: Visit, results: Results) -> tuple[Message, Message]:
    """The numbers with a chart, and a table for a spreadsheet."""
    words, number = visit.words, results.figures.number
    title = words("broadcast-report", number=number)
    return (
        Message((plain(report_text(words, results)),), chart=chart(words, results)),
        Message((plain(title),), table=Table(f"broadcast-{number}.csv", _csv(words, results))),
    )


def _csv(words: Wording, results: Results) -> str:
    """A line for each number, then one for each reason why people got nothing; quoted as RFC 4180 has it."""
    why = [(list_reasons(words, {reason: count}), count) for reason, count in results.figures.reasons.items()]
    rows = [("total", results.figures.total), *_numbers(words, results), *why]
    return "\n".join('"{}",{}'.format(name.replace('"', '""'), count) for name, count in rows)


def report_text(words: Wording, results: Results) -> str:
    """What became of everybody and what they did, a line each."""
    figures = results.figures
    lines = [words("broadcast-report", number=figures.number)]
    lines += [f"{name}: {count}" for name, count in _numbers(words, results) if count]
    if figures.reasons:
        lines.append(words("broadcast-left-out", listed=list_reasons(words, figures.reasons)))
    return "\n".join(lines)


def chart(words: Wording, results: Results) -> Chart:
    bars = tuple((name, count) for name, count in _numbers(words, results) if count)
    return Chart(words("broadcast-report", number=results.figures.number), bars)


def _numbers(words: Wording, results: Results) -> list[tuple[str, int]]:
    became = [(words(f"broadcast-{name}"), getattr(results.figures, name)) for name in COUNTED]
    return became + [(words(f"broadcast-{name}"), getattr(results, name)) for name in DID]


def all_of(visit: Visit, found: Sequence[Figures], now: datetime) -> Message:
    """The last broadcasts, the newest first."""
    words = visit.words
    spans: list[Span] = [bold(f"📣 {words('broadcast-list')}\n")]
    if not found:
        spans.append(plain(words("broadcast-list-empty")))
    for figures in found:
        title, _, rest = tell_progress(visit.playbook, words, figures, now).partition("\n")
        spans += [bold(f"\n{title}\n"), plain(f"{rest}\n")]
    return Message(tuple(spans), tuple(_row(words, figures) for figures in found))


def _row(words: Wording, figures: Figures) -> tuple[Button, ...]:
    """The report of one of several broadcasts, and what can be decided about it while it is not over."""
    number, report = (
        figures.number,
        Button(f"📊 #{figures.number}", standing(DESK, f"report:{figures.number}")),
    )
    decisions = BUTTONS.get(figures.state, ()) if figures.state in UNDER_WAY else ()
    shown = (_button(words, each, number) for each in decisions if each != "report")
    return (report, *(replace(button, label=f"{button.label} #{number}") for button in shown))


def _button(words: Wording, action: str, number: int) -> Button:
    return Button(words(f"broadcast-button-{action}"), standing(DESK, f"{action}:{number}"))


def _local(playbook: Playbook, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(playbook.timezone))
