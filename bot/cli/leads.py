"""leadbot leads list, show, rebuild, tag, rescore."""

import re
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any

import typer

from bot.cli.failures import Refused, Status
from bot.cli.numbers import read_number
from bot.cli.opening import read
from bot.cli.printing import print_json, print_rows
from dialogs.conversation import Level
from storage import views
from storage.session import Session

app = typer.Typer(no_args_is_help=True)

LeadId = Annotated[int, typer.Argument(metavar="ID", parser=read_number, help="The lead's number.")]
OnlyLeadId = Annotated[int | None, typer.Argument(metavar="[ID]", parser=read_number, help="Only this lead.")]
AsJson = Annotated[bool, typer.Option("--json", help="An array of objects, all columns.")]

LISTED = ("lead_id", "name", "level", "temperature", "bant", "fit", "status", "source", "created_at")


@app.command("list")
def list_leads(
    level: Annotated[Level | None, typer.Option(help="Only leads of this level.")] = None,
    status: Annotated[str | None, typer.Option(help="Only leads with this sales status.")] = None,
    contact: Annotated[str | None, typer.Option(help="Only who gave this phone number or e-mail.")] = None,
    as_json: AsJson = False,
) -> None:
    """All leads, the oldest first."""
    wanted = {name: value for name, value in (("level", level), ("status", status)) if value}
    given = contact and _as_kept(contact)

    def listed(session: Session) -> list[dict[str, Any]]:
        found = views.rows(session, "v_leads", **wanted)
        if not given:
            return list(found)
        from storage import contacts  # the tables weigh more than a listing

        ids = contacts.find(session, given)
        return [lead for lead in found if lead["lead_id"] in ids]

    print_rows(read(listed), LISTED, as_json=as_json)


def _as_kept(contact: str) -> str:
    """A phone number or an e-mail in the form in which it is stored."""
    if "@" in contact:
        return contact.strip().lower()
    from dialogs.understanding.phone import to_e164  # understanding weighs more than a listing

    number = to_e164(re.sub(r"[^\d+]", "", contact))
    if number is None:
        raise Refused(f"{contact!r} is neither a phone number nor an e-mail; try 0912345678 or +84912345678")
    return number


@app.command()
def show(
    lead_id: LeadId,
    as_json: Annotated[bool, typer.Option("--json", help="An object with all of it.")] = False,
) -> None:
    """One lead, test leads too: what stands, every answer, why each level, the points, every message."""
    from bot.cli.dossier import draw, gather  # the tables weigh more than a listing

    found = read(partial(gather, lead_id=lead_id, now=datetime.now(UTC)))
    if found is None:
        raise Refused(f"there is no lead {lead_id}; `leadbot leads list` shows who is there")
    if as_json:
        print_json(found)
    else:
        draw(found)


@app.command()
def rebuild(
    lead_id: OnlyLeadId = None,
) -> None:
    """Fold the interactions again and compare with what is stored; status 1 if anything differs."""
    from bot.cli.rebuilding import rebuild_leads  # the engine and its texts weigh more than a listing

    judged, differing = rebuild_leads(lead_id)
    typer.echo(f"{judged} leads rebuilt, {differing} differ from what is stored")
    if differing:
        raise typer.Exit(Status.REFUSED)


@app.command()
def tag(
    lead_id: LeadId,
    word: Annotated[str, typer.Argument(metavar="TAG", help="One word, such as vip or webinar-q4.")],
    remove: Annotated[bool, typer.Option("--remove", help="Take it off again.")] = False,
) -> None:
    """Put a tag on a lead: audiences know it as `tag = TAG`."""
    from bot.cli.tagging import tag_lead  # the desks whose names it shares weigh more than a listing

    typer.echo(tag_lead(lead_id, word, remove=remove))


@app.command()
def rescore(
    lead_id: OnlyLeadId = None,
) -> None:
    """Give the answers that stand the points of the playbook of today. Levels may rise; none falls."""
    from bot.cli.rescoring import rescore_leads  # the engine and its texts weigh more than a listing

    judged, changed = rescore_leads(lead_id)
    typer.echo(f"{judged} leads judged by the playbook of today, {changed} have other points now")
