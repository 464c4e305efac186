"""What composing and watching a broadcast looks like, but for the review."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from dialogs.broadcasts.content import Content
from dialogs.broadcasts.rules import cost, may_begin_at
from dialogs.broadcasts.telling import Figures, list_reasons, tell_news, tell_progress
from dialogs.desks.broadcasting.orders import Composing, Listed, Results
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
JUDGEMENTS = ("approve", "refuse")  # of what others wrote
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
    back = "review" if state.is_written else "audience"
    other = Button(words("desk-back"), back)
    if state.confirms:
        other = Button(words("broadcast-button-cancel"), "cancel")
    rows.append((other,))
    return Message((*problem, bold(f"📣 {words('broadcast-compose')}\n"), plain(asked)), tuple(rows))


def tell_price(words: Wording, people: int) -> str:
    return words("broadcast-is-paid", stars=cost(people))


def quote_content(words: Wording, content: Content) -> Span:
    """What is copied, by kind and number, and the beginning of the words: "[3 photos] New prices"."""
    pieces = content.copied.pieces if content.copied else ()
    kinds = Counter(words("media-name", kind=piece.media) for piece in pieces)
    told = (
        f"[{words('broadcast-pieces', count=count, kind=kind) if count > 1 else kind}]"
        for kind, count in kinds.items()
    )
    return quote(cut(" ".join(filter(None, (*told, content.text))), SHOWN) or "—")


def tell_when(playbook: Playbook, scheduled_at: datetime | None, at: datetime) -> str:
    """From when on it goes, told truly: outside the hours that is the next opening."""
    words, wanted_at = playbook.words(playbook.language), scheduled_at or at
    begins_at = may_begin_at(playbook, wanted_at)
    if scheduled_at and scheduled_at <= at:
        return f"⚠️ {words('broadcast-time-passed')}"
    if begins_at > wanted_at:
        key = "broadcast-at-outside" if scheduled_at else "broadcast-now-outside"
    else:
        key = "broadcast-at" if scheduled_at else "broadcast-at-once"
    wanted, moment = (words.moment(_local(playbook, each)) for each in (wanted_at, begins_at))
    return words(key, wanted=wanted, moment=moment)


def ordered(visit: Visit, number: int, state: Composing, at: datetime, *, waits: bool) -> Message:
    words, wanted_at = visit.words, state.scheduled_at or at
    begins_at = may_begin_at(visit.playbook, wanted_at)
    moment = words.moment(_local(visit.playbook, begins_at))
    if waits:
        told = words("broadcast-waits", number=number)
    elif begins_at > wanted_at:
        told = words("broadcast-begins-outside", number=number, moment=moment)
    elif state.scheduled_at:
        told = words("broadcast-will-begin", number=number, moment=moment)
    else:
        told = words("broadcast-begins", number=number)
    return Message((plain(told),), ((deciding_button(words, "cancel", number),),))


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
    buttons = tuple(deciding_button(words, each, figures.number) for each in BUTTONS.get(figures.state, ()))
    return Message((bold(title), plain(f"\n{rest}" if rest else "")), (buttons,) if buttons else ())


def ask_to_recall(visit: Visit, number: int) -> Message:
    words = visit.words
    buttons = (deciding_button(words, "recall", number), deciding_button(words, "report", number))
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


def all_of(visit: Visit, found: Sequence[Listed], now: datetime) -> Message:
    """The last broadcasts, the newest first."""
    words = visit.words
    spans: list[Span] = [bold(f"📣 {words('broadcast-list')}\n")]
    if not found:
        spans.append(plain(words("broadcast-list-empty")))
    for listed in found:
        title, _, rest = tell_progress(visit.playbook, words, listed.figures, now).partition("\n")
        spans += [bold(f"\n{title}\n"), plain(f"{rest}\n")]
    return Message(tuple(spans), tuple(_row(visit, listed) for listed in found))


def _row(visit: Visit, listed: Listed) -> tuple[Button, ...]:
    """The report of one of several broadcasts, and what can be decided about it while it is not over. What
    others wrote and waits for approval has no report: it is looked at, and judged."""
    words, number, state = visit.words, listed.figures.number, listed.figures.state
    first = Button(f"📊 #{number}", standing(DESK, f"report:{number}"))
    decisions = BUTTONS.get(state, ()) if state in UNDER_WAY else ()
    if state == "unapproved" and listed.created_by != visit.by.id:
        first = Button(f"👁 #{number}", standing(DESK, f"look:{number}"))
        decisions = JUDGEMENTS
    shown = (deciding_button(words, each, number) for each in decisions if each != "report")
    return (first, *(replace(button, label=f"{button.label} #{number}") for button in shown))


def deciding_button(words: Wording, action: str, number: int) -> Button:
    """A button that stays good."""
    return Button(words(f"broadcast-button-{action}"), standing(DESK, f"{action}:{number}"))


def _local(playbook: Playbook, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(playbook.timezone))
