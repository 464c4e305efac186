"""leadbot broadcast create, test, start, list, status, pause, resume, cancel: the engine of the chat.

A command writes what is wanted; the running bot carries it out. Where the chat asks a second person, the
command line asks for the number of people.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import msgspec
import typer
from sqlalchemy.orm import Session

from bot.cli.failures import Refused
from bot.cli.opening import read, write
from bot.cli.printing import print_json, print_rows, spinner, write_csv
from bot.cli.testing import put_test
from bot.reading import read_playbook
from bot.settings import Settings, read_settings
from dialogs.audiences import AudienceError, Counted
from dialogs.broadcasts import rules
from dialogs.broadcasts.buttons import LONGEST_LABEL, MOST_BUTTONS, lead_to_questions, read_button
from dialogs.broadcasts.content import Content, problems
from dialogs.broadcasts.telling import tell_people, tell_progress
from dialogs.desks.broadcasting import screens
from dialogs.messages import Button
from dialogs.playbook import Playbook
from storage import broadcasts, reports
from storage.broadcasts import Broadcast
from storage.tables.broadcasting import BroadcastState

app = typer.Typer(no_args_is_help=True)

REASONS = {
    "": "more than a thousand people",
    "late": "its time passed more than two hours ago",
    "grown": "it would reach more people than it was confirmed for",
    "errors": "too many errors",
    "opt_outs": "too many opt-outs",
    "restored": "it was put back from a backup",
}  # why a broadcast waits

LISTED = ("broadcast_id", "state", "total", "sent", "skipped", "blocked", "failed", "unknown", "pending")

Number = Annotated[int, typer.Argument(metavar="ID", help="The number of `leadbot broadcast list`.")]
AsJson = Annotated[bool, typer.Option("--json", help="An array of objects, all columns.")]
At = Annotated[str, typer.Option(help="When to begin: 2026-12-01T09:00, in LEADBOT_TIMEZONE unless it says.")]
People = Annotated[int | None, typer.Option(help="The number of people, for more than a thousand.")]


@app.command()
def create(
    audience: Annotated[str, typer.Option(help="Whom to write to: level >= MQL and language = vi")],
    text_file: Annotated[Path, typer.Option(help="The text, with {first_name} and {xung_ho} if wanted.")],
    button: Annotated[
        list[str] | None,
        typer.Option(help="A label and an address: See the offer https://…; again for more."),
    ] = None,
    questions: Annotated[
        bool, typer.Option("--questions", help="Below them, a button that leads into the open question.")
    ] = False,
    at: At = "",
    start: Annotated[bool, typer.Option("--start", help="Begin at once, or at the time given.")] = False,
    people: People = None,
    paid: Annotated[bool, typer.Option("--paid", help="Through Telegram's paid broadcasts.")] = False,
) -> None:
    """Write a broadcast; tell who gets it, and who does not and why."""
    playbook, now = _playbook(), datetime.now(UTC)
    per_second = _paid_rate() if paid else 0
    content = _read_content(text_file, button or [], playbook, questions=questions)
    scheduled_at = _moment(at, playbook, now) if at else None
    counted = _count(audience, playbook, now, scheduled_at)
    typer.echo(tell_people(playbook.words(playbook.language), *_numbers(counted)))
    if paid:
        typer.echo(f"it costs about {rules.cost(counted.eligible):,.0f} Stars")
    if start or at:
        _confirm(counted.eligible, people, always=paid)

    def work(session: Session) -> int:
        number = broadcasts.create(
            session, audience, content, now, scheduled_at=scheduled_at, per_second=per_second
        )
        if start or at:
            decision = "schedule" if at else "start"
            broadcasts.decide(session, number, decision, now, confirmed_for=counted.eligible)
        return number

    number = write(work)
    stands = "is a draft" if not (start or at) else f"begins at {at}" if at else "begins"
    typer.echo(f"broadcast {number} {stands}")


@app.command("test")
def send_test(
    number: Number,
    to: Annotated[int, typer.Option(metavar="USER_ID", min=1, help="Telegram's number of one of the staff.")],
) -> None:
    """Send one of the staff a test copy; nothing is counted."""
    playbook, broadcast = _playbook(), _find(number)
    words, owners = playbook.words(playbook.language), read_settings(Settings).owners
    write(lambda session: put_test(session, broadcast.content, to, owners, words, datetime.now(UTC)))
    typer.echo(f"a test of broadcast {number} goes to {to}; `leadbot outbox list` tells whether it arrived")


@app.command("start")
def start_draft(number: Number, at: At = "", people: People = None) -> None:
    """Begin a draft, or one that waits for approval, at once or at a time."""
    playbook, now = _playbook(), datetime.now(UTC)
    broadcast = _find(number)
    paid = broadcast.per_second > 0
    scheduled_at = _moment(at, playbook, now) if at else None
    eligible = _count(broadcast.audience, playbook, now, scheduled_at).eligible
    _confirm(eligible, people, always=paid)
    if scheduled_at:
        _decide(number, "schedule", "begins later", scheduled_at=scheduled_at, confirmed_for=eligible)
    else:
        _decide(number, "start", "begins", confirmed_for=eligible)


@app.command("list")
def list_broadcasts(as_json: AsJson = False) -> None:
    """All broadcasts, the oldest first."""
    print_rows(read(lambda session: list(reports.rows(session, "v_broadcasts"))), LISTED, as_json=as_json)
    if not as_json:
        for broadcast in read(broadcasts.listing):
            _tell_what_waits(broadcast)


@app.command()
def status(number: Number, as_json: AsJson = False) -> None:
    """How one broadcast stands, and why some people did not get it."""
    playbook, broadcast = _playbook(), _find(number)
    if as_json:
        print_json(read(lambda session: list(reports.rows(session, "v_broadcasts", broadcast_id=number))))
        return
    figures = read(lambda session: broadcasts.figures(session, broadcast))
    typer.echo(tell_progress(playbook, playbook.words(playbook.language), figures, datetime.now(UTC)))
    _tell_what_waits(broadcast)


@app.command()
def pause(number: Number) -> None:
    """Hold a running broadcast."""
    _decide(number, "pause", "is paused")


@app.command()
def resume(number: Number) -> None:
    """Go on with a paused one; errors and opt-outs so far are forgiven."""
    _decide(number, "resume", "goes on")


@app.command()
def cancel(number: Number) -> None:
    """End it for good: whoever was not written to never will be."""
    _decide(number, "cancel", "is cancelled")


@app.command()
def recall(number: Number) -> None:
    """End it and delete what was sent within the last 48 hours from people's chats."""
    _decide(number, "recall", "is being recalled")


@app.command()
def report(
    number: Number,
    as_json: Annotated[bool, typer.Option("--json", help="An object with all numbers.")] = False,
    csv: Annotated[Path | None, typer.Option(help="Write everybody's state to this file.")] = None,
    png: Annotated[Path | None, typer.Option(help="Draw the numbers into this file.")] = None,
) -> None:
    """What became of everybody, and what they did within seven days."""
    playbook, broadcast = _playbook(), _find(number)
    words = playbook.words(playbook.language)
    with spinner("counting"):
        results = read(lambda session: broadcasts.results(session, broadcast))
    if csv:
        with spinner(f"writing {csv}"):
            read(lambda session: write_csv(csv, broadcasts.everybody(session, number)))
    if png:
        from bot.charts import save_chart

        save_chart(screens.chart(words, results), png)
    if as_json:
        print_json(msgspec.to_builtins(results))
    else:
        typer.echo(screens.report_text(words, results))


def _tell_what_waits(broadcast: Broadcast) -> None:
    """Whoever was asked in the chat may decide as well; where nobody could be, only a command does."""
    if broadcast.waits_for_word:
        number, command = broadcast.id, "start" if broadcast.state is BroadcastState.UNAPPROVED else "resume"
        typer.echo(
            f"broadcast {number} waits for a decision ({REASONS[broadcast.reason]}):"
            f" `leadbot broadcast {command} {number}` or `leadbot broadcast cancel {number}`"
        )


def _decide(number: int, decision: str, told: str, **changes: Any) -> None:
    now = datetime.now(UTC)
    if not write(lambda session: broadcasts.decide(session, number, decision, now, **changes)):
        raise Refused(f"broadcast {number} is {_find(number).state}, so it cannot be changed like that")
    typer.echo(f"broadcast {number} {told}")


def _find(number: int) -> Broadcast:
    found = read(lambda session: broadcasts.find(session, number))
    if found is None:
        raise Refused(f"there is no broadcast {number}; `leadbot broadcast list` shows them")
    return found


def _playbook() -> Playbook:
    settings = read_settings(Settings)
    return read_playbook(settings.playbook, settings.language, settings.timezone).playbook


def _read_content(file: Path, typed: Sequence[str], playbook: Playbook, *, questions: bool) -> Content:
    words = playbook.words(playbook.language)
    buttons = (*map(_read_button, typed), *([lead_to_questions(words)] if questions else ()))
    try:
        content = Content(text=file.read_text(encoding="utf-8").strip(), buttons=buttons)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{file} cannot be read ({error}); make it a readable UTF-8 file") from None
    if len(buttons) > MOST_BUTTONS:
        raise Refused(f"there may be {MOST_BUTTONS} buttons, not {len(buttons)}")
    if found := [words(key, **values) for key, values in problems(content)]:
        raise Refused("\n".join(found))
    return content


def _read_button(typed: str) -> Button:
    if found := read_button(typed):
        return found
    raise Refused(
        f"“{typed}” is no button; write a label of {LONGEST_LABEL} characters at most, then https://…"
    )


def _count(audience: str, playbook: Playbook, now: datetime, reached_at: datetime | None) -> Counted:
    try:
        with spinner("counting who gets it"):
            return read(lambda session: broadcasts.readers(session, audience, playbook, now, reached_at))
    except AudienceError as error:
        raise Refused(f"{audience}\n{' ' * error.position}^ {error.message}") from None


def _numbers(counted: Counted) -> tuple[int, int, dict[str, int]]:
    return counted.total, counted.eligible, counted.left_out


def _paid_rate() -> int:
    if rate := read_settings(Settings).paid_broadcasts:
        return rate
    raise Refused("paid broadcasts are off; set LEADBOT_PAID_BROADCASTS to messages per second")


def _confirm(people: int, typed: int | None, *, always: bool = False) -> None:
    """More than a thousand people, or for money, only by somebody who knows how many they are."""
    if not (always or rules.needs_approval(people)):
        return
    if typed is None:
        typed = typer.prompt("Type the number of people to begin", type=int)
    if typed != people:
        raise Refused(f"it is {people} people, not {typed}; nothing was begun")


def _moment(text: str, playbook: Playbook, now: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is no moment; write it as 2026-12-01T09:00") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(playbook.timezone))
    if moment <= now:
        raise Refused(f"{text} has passed; give a later time, or --start without one")
    return moment.astimezone(UTC)
