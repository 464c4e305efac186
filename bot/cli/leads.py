"""leadbot leads list, show, rebuild: reading only."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

import typer
from rich.progress import track
from sqlalchemy.orm import Session

from bot.cli.failures import Refused, Status
from bot.cli.opening import open_database, read
from bot.cli.printing import print_json, print_rows
from bot.reading import make_playbook
from bot.settings import Settings, read_settings
from dialogs.conversation import Level
from dialogs.playbook import Playbook
from storage import journal, leads, playbooks, reports
from storage.journal import Difference

app = typer.Typer(no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="An array of objects, all columns.")]

LISTED = ("lead_id", "name", "level", "temperature", "bant", "fit", "status", "source", "created_at")
ANSWERED = ("answered_at", "cycle", "question", "raw", "effect")
CHANGED = ("changed_at", "from_level", "to_level", "rule", "reason")
SENT = ("id", "kind", "state", "attempts", "created_at", "sent_at", "error")


@app.command("list")
def list_leads(
    level: Annotated[Level | None, typer.Option(help="Only leads of this level.")] = None,
    status: Annotated[str | None, typer.Option(help="Only leads with this sales status.")] = None,
    as_json: AsJson = False,
) -> None:
    """All leads, the oldest first."""
    wanted = {name: value for name, value in (("level", level), ("status", status)) if value}
    print_rows(
        read(lambda session: list(reports.rows(session, "v_leads", **wanted))), LISTED, as_json=as_json
    )


@app.command()
def show(
    lead_id: Annotated[int, typer.Argument(metavar="ID", help="The lead's number.")],
    as_json: Annotated[bool, typer.Option("--json", help="An object with all of it.")] = False,
) -> None:
    """One lead: what stands, every answer, why each level, every message."""
    found = read(lambda session: _gathered(session, lead_id))
    if not found["lead"]:
        raise Refused(f"there is no lead {lead_id}; `leadbot leads list` shows who is there")
    if as_json:
        print_json({**found, "lead": found["lead"][0]})
        return
    for name, value in found["lead"][0].items():
        typer.echo(f"{name.replace('_', ' '):>14}  {'' if value is None else value}")
    sections = (("answers", ANSWERED), ("level_changes", CHANGED), ("messages", SENT))
    for section, columns in sections:
        typer.echo(f"\n{section.replace('_', ' ')}")
        print_rows(found[section], columns, as_json=False)


@app.command()
def rebuild(
    lead_id: Annotated[int | None, typer.Argument(metavar="[ID]", help="Only this lead.")] = None,
) -> None:
    """Fold the interactions again and compare with what is stored; status 1 if anything differs."""
    with open_database(read_settings(Settings), writer=False) as database:
        known = database.run_now(_playbooks)
        ids = [lead_id] if lead_id else database.run_now(leads.ids)
        differing = 0
        for id in track(ids, "rebuilding", transient=True, disable=len(ids) < 100):
            try:
                found = database.run_now(partial(journal.rebuild, lead_id=id, playbooks=known))
            except LookupError as error:
                raise Refused(str(error)) from None
            if found:
                differing += 1
                typer.echo("\n".join(_explained(id, found)))
    typer.echo(f"{len(ids)} leads rebuilt, {differing} differ from what is stored")
    if differing:
        raise typer.Exit(Status.REFUSED)


def _gathered(session: Session, lead_id: int) -> dict[str, list[dict[str, Any]]]:
    views: dict[str, reports.View] = {
        "lead": "v_leads",
        "answers": "v_answers",
        "level_changes": "v_level_changes",
        "messages": "v_messages",
    }
    return {name: list(reports.rows(session, view, lead_id=lead_id)) for name, view in views.items()}


def _playbooks(session: Session) -> dict[str, Playbook]:
    """Every playbook that ever judged an interaction, by version."""
    return {
        kept.version: make_playbook(kept.text, kept.language, kept.timezone, file=kept.version).playbook
        for kept in playbooks.listing(session)
    }


def _explained(lead_id: int, difference: Difference) -> Iterator[str]:
    for name, (stored, derived) in difference.items():
        yield f"lead {lead_id}: {name} is {stored!r}, its history leads to {derived!r}"
