"""leadbot broadcast create, test, start, list, status, pause, resume, cancel: the engine of the chat.

A command writes what is wanted; the running bot carries it out. Where the chat asks a second person, the
command line asks for the number of people.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.cells import cell_len

from bot.cli.drafting import read_content, read_moment
from bot.cli.failures import Refused
from bot.cli.numbers import read_number
from bot.cli.opening import read, write
from bot.cli.printing import print_json, print_rows, spinner, write_csv, writing
from bot.cli.testing import put_test
from bot.reading import read_playbook
from bot.settings import Settings, read_settings
from dialogs.audiences import AudienceError, Counted, parse
from dialogs.audiences.building import strangers
from dialogs.broadcasts import rules
from dialogs.broadcasts.telling import tell_people, tell_progress
from dialogs.desks.broadcasting import screens
from dialogs.playbook import Playbook
from storage import broadcasts, reports
from storage.broadcasts import Broadcast
from storage.session import Session
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

EVERYBODY = ("lead_id", "user_id", "name", "state", "reason", "tried_at", "recalled_at")

Number = Annotated[
    int, typer.Argument(metavar="ID", parser=read_number, help="The number of `leadbot broadcast list`.")
]
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
    content = read_content(text_file, button or [], playbook, questions=questions)
    scheduled_at = read_moment(at, playbook, now) if at else None
    counted = _count(audience, playbook, now, scheduled_at)
    typer.echo(tell_people(playbook.words(playbook.language), *_numbers(counted)))
    if paid:
        _tell_price(counted.eligible)
    if start or at:
        _confirm(counted.eligible, people, always=paid, later=bool(at))

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
    to: Annotated[
        int,
        typer.Option(metavar="USER_ID", parser=read_number, help="Telegram's number of one of the staff."),
    ],
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
    scheduled_at = read_moment(at, playbook, now) if at else None
    eligible = _count(broadcast.audience, playbook, now, scheduled_at).eligible
    if paid:
        _tell_price(eligible)
    _confirm(eligible, people, always=paid, later=bool(at))
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
    broadcast, now = _find(number), datetime.now(UTC)
    if read(lambda session: broadcasts.is_past_recall(session, broadcast, now)):
        raise Refused(
            f"nothing of broadcast {number} can be recalled any more: Telegram deletes only what was sent"
            " within the last 48 hours"
        )
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
        with writing(csv):
            read(lambda session: write_csv(csv, broadcasts.everybody(session, number), EVERYBODY))
    if png:
        from bot.charts import save_chart

        with writing(png):
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


def _count(audience: str, playbook: Playbook, now: datetime, reached_at: datetime | None) -> Counted:
    """Who gets it. A condition that nobody can meet is told on standard error: its opposite is everybody."""
    try:
        with spinner("counting who gets it"):
            counted = read(lambda session: broadcasts.readers(session, audience, playbook, now, reached_at))
    except AudienceError as error:
        below = " " * cell_len(audience[: error.position])
        raise Refused(f"{audience}\n{below}^ {error.message}") from None
    words = playbook.words(playbook.language)
    for key, values in strangers(parse(audience), playbook, counted.missing):
        typer.echo(words(key, **values), err=True)
    return counted


def _numbers(counted: Counted) -> tuple[int, int, dict[str, int]]:
    return counted.total, counted.eligible, counted.left_out


def _paid_rate() -> int:
    if rate := read_settings(Settings).paid_broadcasts:
        return rate
    raise Refused("paid broadcasts are off; set LEADBOT_PAID_BROADCASTS to messages per second")


def _tell_price(people: int) -> None:
    typer.echo(f"it costs about {rules.cost(people):,.0f} Stars")


def _confirm(people: int, typed: int | None, *, always: bool, later: bool) -> None:
    """More than a thousand people, or for money, only by somebody who knows how many they are. To nobody only
    later, when there may be somebody."""
    if not (people or later):
        raise Refused("nobody would get it; nothing was begun")
    if not (always or rules.needs_approval(people)):
        return
    if typed is None:
        typed = typer.prompt("Type the number of people to begin", type=int)
    if typed != people:
        raise Refused(f"it is {people} people, not {typed}; nothing was begun")
